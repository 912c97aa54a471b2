import type { Db } from '~/platform/supabase.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import { fail, ok, type Result } from '~/shared/result';
import {
  ownPracticeSchema,
  type LicenceInput,
  type OwnPractice,
  type PracticeInput,
} from './practice-schema';

/** The viewer's own profile as a doctor; null for everybody else. */
export async function getOwnPractice(db: Db): Promise<OwnPractice | null> {
  const { data, error } = await db.rpc('own_practice');
  if (error) throw new Error(`reading the own practice failed: ${error.message}`);
  return data === null ? null : ownPracticeSchema.parse(data);
}

/** Saves what patients read; it is public at once. */
export async function saveOwnPractice(db: Db, input: PracticeInput): Promise<void> {
  const { error } = await db.rpc('save_own_practice', { p: input });
  if (error) throw new Error(`saving the own practice failed: ${error.message}`);
}

export type LicenceError = { code: 'wrong_state' };

/** Saves a licence that has to be checked anew. @returns whether anything differed */
export async function changeLicence(db: Db, input: LicenceInput): Promise<Result<boolean, LicenceError>> {
  const { data, error } = await db.rpc('change_licence', { p: input });
  return error ? fail({ code: rpcErrorCode(error, ['wrong_state']) }) : ok(data);
}
