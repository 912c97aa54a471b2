import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';

/** Starts a session; its cookies are written by the client. */
export async function signIn(db: Db, email: string, password: string): Promise<Result<null, AccountError>> {
  const { error } = await db.auth.signInWithPassword({ email, password });
  return error ? fail(accountError(error)) : ok(null);
}

/** Ends this browser's session. One that has ended already is no error. */
export async function signOut(db: Db): Promise<void> {
  const { error } = await db.auth.signOut({ scope: 'local' });
  if (error && error.status !== 400) throw error;
}
