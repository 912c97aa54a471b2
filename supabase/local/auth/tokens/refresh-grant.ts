import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import {
  deleteRefreshToken,
  findActiveToken,
  findRefreshToken,
  REFRESH_TOKEN_SHAPE,
  revokeFamily,
  swapRefreshToken,
  type RefreshTokenRow,
} from '../db/refresh-tokens.ts';
import { lockSession, recordRefresh, type Origin, type SessionRow } from '../db/sessions.ts';
import { transaction, type Sql } from '../db/sql.ts';
import { findUserById, isBanned, type User } from '../db/users.ts';
import { AuthError, badRequest, OAuthError } from '../errors.ts';
import { issueAccessToken } from './access-token.ts';
import { grantResponse, type Grant } from './session-grant.ts';

const NOT_FOUND = 'Invalid Refresh Token: Refresh Token Not Found';

/** Why a session may no longer be refreshed, or null. */
function findExpiry(service: AuthService, session: SessionRow, token: RefreshTokenRow): AuthError | null {
  const { timeboxMs, inactivityTimeoutMs } = service.config.sessions;
  const now = Date.now();
  const expired = (why = '') => badRequest('session_expired', `Invalid Refresh Token: Session Expired${why}`);
  if (session.not_after && now > session.not_after.getTime()) return expired();
  if (timeboxMs !== null && timeboxMs > 0 && now > session.created_at.getTime() + timeboxMs) return expired();
  const lastUse =
    session.refreshed_at ?? new Date(Math.max(token.updated_at.getTime(), session.created_at.getTime()));
  const isIdle =
    inactivityTimeoutMs !== null && inactivityTimeoutMs > 0 && now > lastUse.getTime() + inactivityTimeoutMs;
  return isIdle ? expired(' (Inactivity)') : null;
}

/**
 * Which token to hand out next. A revoked token is still good when it is the parent of the active one (the answer to
 * its use was lost on the way) or was revoked just now (several requests at once). Otherwise someone else has it.
 */
async function rotate(
  service: AuthService,
  sql: Sql,
  token: RefreshTokenRow,
  session: SessionRow,
): Promise<string | AuthError> {
  const now = new Date();
  if (!token.revoked) return swapRefreshToken(sql, token, now);
  const active = await findActiveToken(sql, session.id);
  if (active && active.parent === token.token) return active.token;
  const reusableUntil = token.updated_at.getTime() + service.config.refreshTokenReuseInterval * 1000;
  if (now.getTime() <= reusableUntil) return swapRefreshToken(sql, token, now);
  if (service.config.enableRefreshTokenRotation) await revokeFamily(sql, session.id, now);
  return badRequest('refresh_token_already_used', 'Invalid Refresh Token: Already Used');
}

async function complete(
  service: AuthService,
  sql: Sql,
  renewed: { user: User; sessionId: string; refreshToken: string },
  origin: Origin,
): Promise<Grant> {
  const { user, sessionId, refreshToken } = renewed;
  await recordAudit(sql, user, 'token_refreshed', origin.ip);
  const request = { user, sessionId, method: 'token_refresh', ip: origin.ip };
  const access = await issueAccessToken(service, sql, request);
  await recordRefresh(sql, sessionId, origin, new Date());
  return grantResponse(service, { user, sessionId, access, refreshToken });
}

/** One refresh inside a transaction. A refusal is returned, not thrown, where what led to it must be kept. */
async function refresh(
  service: AuthService,
  sql: Sql,
  value: string,
  origin: Origin,
): Promise<Grant | AuthError> {
  const seen = await findRefreshToken(sql, value);
  if (!seen) return badRequest('refresh_token_not_found', NOT_FOUND);
  const user = await findUserById(sql, seen.user_id);
  if (!user) return badRequest('refresh_token_not_found', NOT_FOUND);
  if (isBanned(user)) return badRequest('user_banned', 'Invalid Refresh Token: User Banned');
  // All refreshes of a session queue up here; what was read before may have changed meanwhile.
  const session = seen.session_id === null ? null : await lockSession(sql, seen.session_id);
  if (!session) {
    await deleteRefreshToken(sql, seen.id);
    return badRequest('session_not_found', 'Invalid Refresh Token: No Valid Session Found');
  }
  const token = await findRefreshToken(sql, value);
  if (!token) return badRequest('refresh_token_not_found', NOT_FOUND);
  const expiry = findExpiry(service, session, token);
  if (expiry) return expiry;
  const next = await rotate(service, sql, token, session);
  if (next instanceof AuthError) return next;
  return complete(service, sql, { user, sessionId: session.id, refreshToken: next }, origin);
}

/** Exchanges a refresh token for new tokens. */
export async function grantRefresh(service: AuthService, value: string, origin: Origin): Promise<Grant> {
  if (value === '') throw new OAuthError('invalid_request', 'refresh_token required');
  if (!REFRESH_TOKEN_SHAPE.test(value)) throw badRequest('validation_failed', NOT_FOUND);
  const result = await transaction(service.pool, (sql) => refresh(service, sql, value, origin));
  if (result instanceof AuthError) throw result;
  return result;
}
