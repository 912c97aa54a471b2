import { countLoginFailure, type LoginFailure } from '~/platform/metering/metrics.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';
import { evenTime } from './even-time.server';

const CAUSES: Partial<Record<AccountError['code'], LoginFailure>> = {
  credentialsWrong: 'credentials',
  emailNotConfirmed: 'unconfirmed',
  accountBlocked: 'suspended',
  tooManyTries: 'throttled',
};

/** Starts a session; its cookies are written by the client. */
export async function signIn(db: Db, email: string, password: string): Promise<Result<null, AccountError>> {
  const even = evenTime();
  const { error } = await db.auth.signInWithPassword({ email, password });
  if (!error) return ok(null);
  await even();
  const refused = accountError(error);
  countLoginFailure(CAUSES[refused.code] ?? 'other');
  return fail(refused);
}

/** Ends this browser's session. One that has ended already is no error. */
export async function signOut(db: Db): Promise<void> {
  const { error } = await db.auth.signOut({ scope: 'local' });
  if (error && error.status !== 400) throw error;
}
