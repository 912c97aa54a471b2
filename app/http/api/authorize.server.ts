import { env } from '~/platform/env.server';
import { comesFrom } from '../origin.server';
import type { RequestScope } from '../scope.server';
import type { Viewer } from '../viewer';
import type { Access } from './operation';
import { Problem } from './problem';

const UNSAFE = ['POST', 'PUT', 'DELETE'];

/**
 * Cookies travel by themselves, so what changes something by them has to come from a page of ours.
 * @throws {Problem} 403
 */
export function requireOwnOrigin(request: Request, { credential }: RequestScope): void {
  if (credential !== 'cookie' || !UNSAFE.includes(request.method)) return;
  if (!comesFrom(Object.fromEntries(request.headers), env.APP_URL))
    throw new Problem({ status: 403, code: 'foreign_origin' });
}

/**
 * Who calls, if they may.
 * @throws {Problem} 401, 403
 */
export async function authorize(scope: RequestScope, access: Access): Promise<Viewer | null> {
  const viewer = await scope.viewer();
  if (access === 'anyone') return viewer;
  if (!viewer) throw await unauthenticated(scope);
  if (viewer.role === 'admin' && !viewer.secondFactor)
    throw new Problem({ status: 403, code: 'second_factor_missing' });
  if (access !== 'account' && viewer.role !== access) throw new Problem({ status: 403, code: 'wrong_role' });
  return viewer;
}

async function unauthenticated(scope: RequestScope): Promise<Problem> {
  const invalid = scope.credential === 'bearer' ? ', error="invalid_token"' : '';
  return new Problem({
    status: 401,
    code: (await scope.awaitsSecondFactor()) ? 'second_factor_required' : 'not_authenticated',
    headers: { 'WWW-Authenticate': `Bearer realm="eCureTrip"${invalid}` },
  });
}
