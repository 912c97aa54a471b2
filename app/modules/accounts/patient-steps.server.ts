/** What patients do in their first steps, and again in their profile. The session is renewed: its token says whether they may book. */
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { GivenConsents } from './consent-schema';
import { storeConsents, type GiveError } from './consents-store.server';
import { renewSession } from './renew-session.server';
import type { PatientDetails } from './schema';
import { storePatientDetails } from './store.server';

/** Stores a patient's own details. */
export async function savePatientDetails(db: Db, input: PatientDetails): Promise<void> {
  await storePatientDetails(db, input);
  await renewSession(db);
}

/** Stores what the viewer agreed to. */
export async function giveConsents(db: Db, given: GivenConsents): Promise<Result<null, GiveError>> {
  const stored = await storeConsents(db, given);
  if (stored.ok) await renewSession(db);
  return stored;
}
