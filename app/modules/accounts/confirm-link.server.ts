import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountError, type AccountError } from './errors';
import type { LinkType } from './schema';

/**
 * Redeems the link of a mail, once; for most kinds a session starts. With a change of address the first of the two
 * links starts none: the other is still to be used.
 */
export async function confirmLink(
  db: Db,
  tokenHash: string,
  type: LinkType,
): Promise<Result<{ signedIn: boolean }, AccountError>> {
  const { data, error } = await db.auth.verifyOtp({ token_hash: tokenHash, type });
  return error ? fail(accountError(error)) : ok({ signedIn: data.session !== null });
}
