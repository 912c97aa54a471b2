import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, isMailOnItsWay, type AccountError } from './errors';
import { evenTime } from './even-time.server';

/** Mails a link for a new password if there is such an account; the answer does not tell. */
export async function requestRecovery(
  db: Db,
  email: string,
  continueAt: string,
): Promise<Result<null, AccountError>> {
  const even = evenTime();
  const { error } = await db.auth.resetPasswordForEmail(email, { redirectTo: continueAt });
  await even();
  return !error || isMailOnItsWay(error) ? ok(null) : fail(accountError(error));
}

/** Sets a new password in the session that a recovery link opened, and ends all other sessions. */
export async function setNewPassword(db: Db, password: string): Promise<Result<null, AccountError>> {
  const { error } = await db.auth.updateUser({ password });
  if (error) return fail(accountError(error));
  await db.auth.signOut({ scope: 'others' });
  return ok(null);
}
