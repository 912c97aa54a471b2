import type { Db } from '~/platform/supabase.server';

/** Fetches a token with the claims of now. A program that called with a token of its own renews that itself. */
export async function renewSession(db: Db): Promise<void> {
  const { data } = await db.auth.getSession();
  if (!data.session) return;
  const { error } = await db.auth.refreshSession();
  if (error) throw error;
}
