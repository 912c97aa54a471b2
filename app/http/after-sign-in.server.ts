import { noteSession } from '~/modules/accounts/index.server';
import { rememberDevice } from './limits/known-device.server';
import { SECOND_FACTOR } from './guards.server';
import type { RequestScope } from './scope.server';

/**
 * What follows a session that has just begun: whoever has a second factor gives it first; then it is kept from where, for
 * the list of sessions, and this browser knows the account from now on.
 * @returns where to go: `path`, or the second step, which leads there
 */
export async function afterSignIn(scope: RequestScope, path: string): Promise<string> {
  scope.sessionChanged();
  if (await scope.awaitsSecondFactor()) {
    return path ? `${SECOND_FACTOR}?${new URLSearchParams({ next: path })}` : SECOND_FACTOR;
  }
  await sessionBegan(scope);
  return path;
}

/** What is kept of a session that has begun whole. */
export async function sessionBegan(scope: RequestScope): Promise<void> {
  await Promise.all([notePlace(scope), rememberDevice(scope)]);
}

/** Keeps from where the present session is used. Nobody is kept from signing in because that fails. */
export async function notePlace({ db, trace, log }: RequestScope): Promise<void> {
  const place = { browser: trace.userAgentFamily, system: trace.system, ipPrefix: trace.ipPrefix };
  await noteSession(db, place).catch((error: unknown) => log.error({ err: error }, 'session not noted'));
}
