import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { accountConsentsSchema, type AccountConsent, type GivenConsents } from './consent-schema';

/** What the viewer's account agrees to, with the texts in this language where there are such. */
export async function listAccountConsents(db: Db, locale: string): Promise<AccountConsent[]> {
  const { data, error } = await db.rpc('list_account_consents', { p_locale: locale });
  if (error) throw new Error(`reading consents failed: ${error.message}`);
  return accountConsentsSchema.parse(data);
}

const GIVE_CODES = ['consent_outdated', 'consents_missing'] as const;
export type GiveError = { code: (typeof GIVE_CODES)[number] };

/** Stores what was agreed to, all of it or nothing. */
export async function storeConsents(db: Db, given: GivenConsents): Promise<Result<null, GiveError>> {
  const { error } = await db.rpc('give_consents', { p_given: given });
  return error ? fail({ code: rpcErrorCode(error, GIVE_CODES) }) : ok(null);
}

/** Takes a consent back for the future. @returns whether there was one */
export async function withdrawConsent(
  db: Db,
  kind: string,
): Promise<Result<boolean, { code: 'not_withdrawable' }>> {
  const { data, error } = await db.rpc('withdraw_consent', { p_kind: kind });
  return error ? fail({ code: rpcErrorCode(error, ['not_withdrawable']) }) : ok(data);
}
