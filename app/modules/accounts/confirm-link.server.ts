import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';
import type { LinkType } from './schema';

/** Redeems the link of a mail, once; for most kinds a session starts. */
export async function confirmLink(
  db: Db,
  tokenHash: string,
  type: LinkType,
): Promise<Result<null, AccountError>> {
  const { error } = await db.auth.verifyOtp({ token_hash: tokenHash, type });
  return error ? fail(accountError(error)) : ok(null);
}
