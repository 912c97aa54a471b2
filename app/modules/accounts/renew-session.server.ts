import type { Db } from '~/platform/supabase.server';

/** Fetches a token with the claims of now. */
export async function renewSession(db: Db): Promise<void> {
  const { error } = await db.auth.refreshSession();
  if (error) throw error;
}
