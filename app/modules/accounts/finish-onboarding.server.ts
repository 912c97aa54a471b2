import type { Db } from '~/platform/supabase.server';
import type { PatientOnboarding } from './schema';
import { completePatientOnboarding } from './store.server';

/** Stores a patient's first details and renews the session, whose token says whether they are done. */
export async function finishPatientOnboarding(db: Db, input: PatientOnboarding): Promise<void> {
  await completePatientOnboarding(db, input);
  await renewSession(db);
}

/** Fetches a token with the claims of now. */
export async function renewSession(db: Db): Promise<void> {
  const { error } = await db.auth.refreshSession();
  if (error) throw error;
}
