import { type AuthService } from '../auth-service.ts';
import { findLatestToken, insertRefreshToken, swapRefreshToken } from '../db/refresh-tokens.ts';
import { addAmrClaim, insertSession, listAmrEntries, raiseSession, type Origin } from '../db/sessions.ts';
import { type Sql } from '../db/sql.ts';
import { updateUser, type User } from '../db/users.ts';
import { serverError } from '../errors.ts';
import { viewUser } from '../user-view.ts';
import { assuranceOf, issueAccessToken, type AccessToken } from './access-token.ts';

/** Tokens of a session, with what the response tells about it in headers. */
export type Grant = { body: Record<string, unknown>; headers: Record<string, string> };

/** The response to whoever signed in. */
export function grantResponse(
  service: AuthService,
  session: { user: User; sessionId: string; access: AccessToken; refreshToken: string },
): Grant {
  return {
    body: {
      access_token: session.access.token,
      token_type: 'bearer',
      expires_in: service.config.jwtExpiry,
      expires_at: session.access.expiresAt,
      refresh_token: session.refreshToken,
      user: viewUser(session.user),
    },
    headers: {
      'sb-auth-user-id': session.user.id,
      'sb-auth-session-id': session.sessionId,
      'sb-auth-refresh-token-prefix': session.refreshToken.slice(0, 5),
    },
  };
}

/** Begins a session for a user who proved who they are by `method`. */
export async function grantSession(
  service: AuthService,
  sql: Sql,
  user: User,
  method: string,
  origin: Origin,
): Promise<Grant> {
  const now = new Date();
  const signedIn = await updateUser(sql, user, { last_sign_in_at: now });
  const sessionId = await insertSession(sql, user.id, origin, now);
  const refreshToken = await insertRefreshToken(sql, { userId: user.id, sessionId, parent: null }, now);
  await addAmrClaim(sql, sessionId, method, now);
  const access = await issueAccessToken(service, sql, { user: signedIn, sessionId, method, ip: origin.ip });
  return grantResponse(service, { user: signedIn, sessionId, access, refreshToken });
}

/** Raises a session by a second factor: same session, new tokens. */
export async function raiseGrant(
  service: AuthService,
  sql: Sql,
  raised: { user: User; sessionId: string; method: string; factorId: string },
  origin: Origin,
): Promise<Grant> {
  const now = new Date();
  await addAmrClaim(sql, raised.sessionId, raised.method, now);
  const current = await findLatestToken(sql, raised.sessionId);
  if (!current) throw serverError('Database error finding the refresh token of the session');
  const refreshToken = await swapRefreshToken(sql, current, now);
  const aal = assuranceOf(await listAmrEntries(sql, raised.sessionId));
  await raiseSession(sql, raised.sessionId, aal, raised.factorId);
  const { user, sessionId, method } = raised;
  const access = await issueAccessToken(service, sql, { user, sessionId, method, ip: origin.ip });
  return grantResponse(service, { user, sessionId, access, refreshToken });
}
