import type { Db } from '~/platform/supabase.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import { fail, ok, type Result } from '~/shared/result';
import {
  minorUnits,
  weeklyHours,
  type FirstOffer,
  type Introduction,
  type LicenceInput,
  type Practice,
} from './onboarding-schema';
import { ownPracticeSchema, type OwnPractice } from './practice-schema';

/** The viewer's own profile as a doctor; null for everybody else. */
export async function getOwnPractice(db: Db): Promise<OwnPractice | null> {
  const { data, error } = await db.rpc('own_practice');
  if (error) throw new Error(`reading the own practice failed: ${error.message}`);
  return data === null ? null : ownPracticeSchema.parse(data);
}

/** The doctor has been sent for verification, or was suspended, since the page was shown. */
export type StateError = { code: 'wrong_state' };

type SaveFunction = 'save_own_introduction' | 'save_own_practice' | 'save_first_offer';

async function save(db: Db, name: SaveFunction, input: object): Promise<Result<null, StateError>> {
  const { error } = await db.rpc(name, { p: input as never });
  return error ? fail({ code: rpcErrorCode(error, ['wrong_state']) }) : ok(null);
}

/** Saves what patients read first; it is public at once. Name and field only while they may be changed. */
export const saveIntroduction = (db: Db, input: Introduction) => save(db, 'save_own_introduction', input);

/** Saves where the doctor works; it is public at once. Country and zone only while they may be changed. */
export const savePractice = (db: Db, input: Practice) => save(db, 'save_own_practice', input);

/** Saves the one kind of visit and the weekly hours a doctor begins with, in place of those that were there. */
export const saveFirstOffer = (db: Db, input: FirstOffer) =>
  save(db, 'save_first_offer', {
    visitType: {
      mode: input.mode,
      minutes: input.minutes,
      amount: minorUnits(input.amount, input.currency),
      currency: input.currency,
    },
    weeklyHours: weeklyHours(input),
  });

/** Saves a licence that has to be checked anew. @returns whether anything differed */
export async function changeLicence(db: Db, input: LicenceInput): Promise<Result<boolean, StateError>> {
  const { data, error } = await db.rpc('change_licence', { p: input });
  return error ? fail({ code: rpcErrorCode(error, ['wrong_state']) }) : ok(data);
}
