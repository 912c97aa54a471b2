import type { Db } from '~/platform/supabase.server';
import {
  consentsSchema,
  patientSummarySchema,
  type Consent,
  type PatientHealthInput,
  type PatientSummary,
} from './health-schema';

/** What a patient says of themselves; null when there is nothing, or the viewer is neither the patient nor their doctor. */
export async function getPatientSummary(db: Db, patientId: string): Promise<PatientSummary | null> {
  const { data, error } = await db.rpc('get_patient_summary', { p_patient_id: patientId });
  if (error) throw new Error(`reading the health facts failed: ${error.message}`);
  return data === null ? null : patientSummarySchema.parse(data);
}

export async function savePatientHealth(db: Db, input: PatientHealthInput): Promise<void> {
  const { error } = await db.rpc('save_patient_health', { p: input });
  if (error) throw new Error(`saving the health facts failed: ${error.message}`);
}

/** What the viewer agreed to, newest first. */
export async function listConsents(db: Db): Promise<Consent[]> {
  const { data, error } = await db.rpc('list_own_consents');
  if (error) throw new Error(`reading consents failed: ${error.message}`);
  return consentsSchema.parse(data);
}
