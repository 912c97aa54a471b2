import { createOneTimeDb, visitorDb, type Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';

/** What a program keeps of a session. */
export type SessionTokens = {
  accessToken: string;
  /** Good for one refresh. */
  refreshToken: string;
  /** Instant at which the access token ends. */
  expiresAt: string;
};

type Session = { access_token: string; refresh_token: string; expires_at?: number };

const tokensOf = ({ access_token, refresh_token, expires_at = 0 }: Session): SessionTokens => ({
  accessToken: access_token,
  refreshToken: refresh_token,
  expiresAt: new Date(expires_at * 1000).toISOString(),
});

/** The tokens of the session that this client has just begun or goes on with; null when there is none. */
export async function readSessionTokens(db: Db): Promise<SessionTokens | null> {
  const { data } = await db.auth.getSession();
  return data.session ? tokensOf(data.session) : null;
}

/**
 * Exchanges a refresh token for a new pair; the old one is worth nothing from then on, and its second use ends the session.
 * @param refreshToken null: the one in the cookies of `db`, whose new ones are written
 */
export async function refreshSession(
  db: Db,
  refreshToken: string | null,
): Promise<Result<SessionTokens, AccountError>> {
  const { data, error } =
    refreshToken === null
      ? await db.auth.refreshSession()
      : await createOneTimeDb().auth.refreshSession({ refresh_token: refreshToken });
  if (data.session) return ok(tokensOf(data.session));
  // Unknown, used, ended or malformed: there is one way on.
  if (!error || (error.status !== undefined && error.status < 500 && error.status !== 429))
    return fail({ code: 'signInAgain' });
  return fail(accountError(error));
}

/** Ends the session that an access token belongs to. One that has ended already is no error. */
export async function endSessionOf(accessToken: string): Promise<void> {
  const { error } = await visitorDb.auth.admin.signOut(accessToken, 'local');
  if (error && (error.status === undefined || error.status >= 500)) throw error;
}
