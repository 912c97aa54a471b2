import { createOneTimeDb, type Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';

/** Sets a new password for somebody who knows the present one, and ends all other sessions; a mail tells of it. */
export async function changePassword(
  db: Db,
  current: string,
  password: string,
): Promise<Result<null, AccountError>> {
  const { error } = await db.auth.updateUser({ password, current_password: current });
  if (error) return fail(accountError(error));
  await db.auth.signOut({ scope: 'others' });
  return ok(null);
}

/** Auth asks for the present password before it takes a new one, but not before anything else. @returns what is wrong */
export async function checkPassword(email: string, password: string): Promise<AccountError | null> {
  const asked = createOneTimeDb();
  const { error } = await asked.auth.signInWithPassword({ email, password });
  if (error) {
    const { code } = accountError(error);
    return { code: code === 'credentialsWrong' ? 'currentPasswordWrong' : code };
  }
  await asked.auth.signOut({ scope: 'local' });
  return null;
}

type EmailChange = {
  /** The present address. */
  from: string;
  to: string;
  /** The present password. */
  password: string;
  /** Absolute URL of this site that the links should lead to. */
  continueAt: string;
};

/**
 * Mails a link to the present and to the new address; it changes when both were used. Whether the new one belongs to
 * another account stays unknown: the answer is the same, and no mail comes.
 */
export async function changeEmail(
  db: Db,
  { from, to, password, continueAt }: EmailChange,
): Promise<Result<null, AccountError>> {
  const wrong = await checkPassword(from, password);
  if (wrong) return fail(wrong);
  const { error } = await db.auth.updateUser({ email: to }, { emailRedirectTo: continueAt });
  if (!error || error.code === 'email_exists') return ok(null);
  return fail(accountError(error));
}

export type PendingEmail = { address: string; sentAt: string };

/** The address that both sides have not confirmed yet; null when there is none. Asks the auth server. */
export async function getPendingEmail(db: Db): Promise<PendingEmail | null> {
  const { data } = await db.auth.getUser();
  const { new_email: address, email_change_sent_at: sentAt } = data.user ?? {};
  return address && sentAt ? { address, sentAt } : null;
}
