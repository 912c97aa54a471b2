import { type AuthService } from '../auth-service.ts';
import { findFactor, type FactorRow } from '../db/factors.ts';
import { type SessionRow } from '../db/sessions.ts';
import { notFound, serverError } from '../errors.ts';
import { isUuid } from '../http/bearer.ts';
import { type Call } from '../http/call.ts';

/** The session of the caller; tokens made without one cannot use second factors. */
export function requireSession(call: Call, purpose: string): SessionRow {
  const session = call.get('session');
  if (!session) throw serverError(`A valid session and ${purpose}`);
  return session;
}

/** The factor of the request's path, if it is the user's own. */
export async function requireFactor(service: AuthService, call: Call, userId: string): Promise<FactorRow> {
  const id = call.req.param('factorId') ?? '';
  if (!isUuid(id)) throw notFound('validation_failed', 'factor_id must be an UUID');
  const factor = await findFactor(service.pool, userId, id);
  if (!factor) throw notFound('mfa_factor_not_found', 'Factor not found');
  return factor;
}
