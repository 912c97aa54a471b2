/** What patients do in their first steps, and again in their profile. The session is renewed: its token says whether they may book. */
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { GivenConsents } from './consent-schema';
import { storeConsents, type GiveError } from './consents-store.server';
import { renewSession } from './renew-session.server';
import type { SaveError } from './errors';
import type { PatientDetails } from './schema';
import { storePatientDetails } from './store.server';

/**
 * Stores a patient's own details.
 * @param seen `updatedAt` of the profile that they were written over, where the caller names it
 */
export async function savePatientDetails(
  db: Db,
  input: PatientDetails,
  seen?: string,
): Promise<Result<null, SaveError>> {
  const stored = await storePatientDetails(db, input, seen);
  if (stored.ok) await renewSession(db);
  return stored;
}

/** Stores what the viewer agreed to. */
export async function giveConsents(db: Db, given: GivenConsents): Promise<Result<null, GiveError>> {
  const stored = await storeConsents(db, given);
  if (stored.ok) await renewSession(db);
  return stored;
}
