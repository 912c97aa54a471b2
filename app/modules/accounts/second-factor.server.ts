import { countLoginFailure } from '~/platform/metering/metrics.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';
import { readSecondFactor, redeemRecoveryCode } from './second-factor-store.server';
import { renewSession } from './renew-session.server';

type Done = Result<null, AccountError>;

/** An authenticator app that is being set up: its secret is told this once. */
export type NewFactor = { factorId: string; secret: string };

/** Begins to set up an authenticator app. One that was begun before and not finished is dropped. */
export async function beginFactor(db: Db, name: string): Promise<Result<NewFactor, AccountError>> {
  const { data: known, error: fault } = await db.auth.mfa.listFactors();
  if (fault) return fail(accountError(fault));
  for (const { id, status } of known.all) {
    if (status === 'unverified') await db.auth.mfa.unenroll({ factorId: id });
  }
  const { data, error } = await db.auth.mfa.enroll({
    factorType: 'totp',
    friendlyName: name,
    issuer: 'eCureTrip',
  });
  if (error) return fail(accountError(error));
  return ok({ factorId: data.id, secret: data.totp.secret });
}

/** What the QR code of an authenticator app says. Source: github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function authenticatorUri(email: string, secret: string): string {
  const label = `eCureTrip:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: 'eCureTrip' })}`;
}

/** Proves an app by its present code: a new one is from then on asked for, and the session is worth both factors. */
export async function proveFactor(db: Db, factorId: string, code: string): Promise<Done> {
  const { error } = await db.auth.mfa.challengeAndVerify({ factorId, code });
  return error ? fail(accountError(error)) : ok(null);
}

/** The second step of signing in: the code may come from any of the account's apps. */
export async function giveSecondFactor(db: Db, code: string): Promise<Done> {
  const { data, error } = await db.auth.mfa.listFactors();
  if (error) return fail(accountError(error));
  let refused: AccountError = { code: 'codeWrong' };
  for (const { id } of data.totp) {
    const proved = await proveFactor(db, id, code);
    if (proved.ok) return proved;
    refused = proved.error;
    if (refused.code !== 'codeWrong') break;
  }
  countLoginFailure('second_factor');
  return fail(refused);
}

/** Takes an app away, for somebody who has one of them in hand: the code may come from any. */
export async function removeFactor(db: Db, factorId: string, code: string): Promise<Done> {
  const { factors } = await readSecondFactor(db);
  if (!factors.some(({ id }) => id === factorId)) return fail({ code: 'factorGone' });
  const proved = await giveSecondFactor(db, code);
  if (!proved.ok) return proved;
  const { error } = await db.auth.mfa.unenroll({ factorId });
  if (error) return fail(accountError(error));
  await renewSession(db);
  return ok(null);
}

/** Signs in with a recovery code: the second factor is off from then on, and every other session ended. */
export async function recoverAccess(db: Db, code: string): Promise<Done> {
  const answer = await redeemRecoveryCode(db, code);
  if (answer !== 'done') {
    countLoginFailure('second_factor');
    return fail({ code: answer === 'locked' ? 'recoveryCodesLocked' : 'recoveryCodeWrong' });
  }
  await renewSession(db);
  return ok(null);
}
