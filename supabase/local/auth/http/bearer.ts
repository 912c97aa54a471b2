import { createMiddleware } from 'hono/factory';
import { findSession } from '../db/sessions.ts';
import { findUserById, isBanned } from '../db/users.ts';
import { badRequest, forbidden, unauthorized } from '../errors.ts';
import { type AuthService } from '../auth-service.ts';
import { type Call, type CallEnv } from './call.ts';

const BEARER = /^[Bb]earer (\S+)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ADMIN_ROLES = new Set(['service_role', 'supabase_admin']);
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

export const isUuid = (text: string) => UUID.test(text);

function bearerToken(call: Call): string {
  const token = BEARER.exec(call.req.header('authorization') ?? '')?.[1];
  if (!token) throw unauthorized('no_authorization', 'This endpoint requires a Bearer token');
  return token;
}

/** Lets in whoever holds a live token of a user, and loads user and session. */
export function requireUser(service: AuthService) {
  return createMiddleware<CallEnv>(async (call, next) => {
    const claims = await service.verifyToken(bearerToken(call));
    call.set('claims', claims);
    if (!claims.sub) throw forbidden('bad_jwt', 'invalid claim: missing sub claim');
    if (!isUuid(claims.sub)) throw badRequest('bad_jwt', 'invalid claim: sub claim must be a UUID');
    const user = await findUserById(service.pool, claims.sub);
    if (!user) throw forbidden('user_not_found', 'User from sub claim in JWT does not exist');
    if (isBanned(user)) throw forbidden('user_banned', 'User is banned');
    call.set('user', user);
    call.set('session', await loadSession(service, claims['session_id']));
    await next();
  });
}

async function loadSession(service: AuthService, id: unknown) {
  if (typeof id !== 'string' || id === '' || id === NIL_UUID) return null;
  if (!isUuid(id)) throw forbidden('bad_jwt', 'invalid claim: session_id claim must be a UUID');
  const session = await findSession(service.pool, id);
  if (!session) throw forbidden('session_not_found', 'Session from session_id claim in JWT does not exist');
  return session;
}

/** Lets in whoever holds a token of an administrator's role. */
export function requireAdmin(service: AuthService) {
  return createMiddleware<CallEnv>(async (call, next) => {
    const claims = await service.verifyToken(bearerToken(call));
    if (typeof claims['role'] !== 'string' || !ADMIN_ROLES.has(claims['role'])) {
      throw forbidden('not_admin', 'User not allowed');
    }
    await next();
  });
}
