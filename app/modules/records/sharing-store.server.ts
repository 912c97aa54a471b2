import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import {
  breakGlassSchema,
  recordRequestSchema,
  recordSharingSchema,
  sharedPatientSchema,
  sharedRecordSchema,
  shareChoiceSchema,
  type BreakGlass,
  type RecordRequest,
  type RecordSharing,
  type ShareChoice,
  type SharedPatient,
  type SharedRecord,
} from './sharing-schema';

type Answer = { data: unknown; error: { message: string } | null };

function read<T>(what: string, { data, error }: Answer, schema: z.ZodType<T>): T {
  if (error) throw new Error(`reading ${what} failed: ${error.message}`);
  return schema.parse(data);
}

/** What the patient of an appointment shares with its doctor now, for either of them; null for anybody else. */
export async function listSharedRecords(db: Db, appointmentId: string): Promise<SharedRecord[] | null> {
  const answer = await db.rpc('list_shared_records', { p_appointment_id: appointmentId });
  return read('shared files', answer, z.array(sharedRecordSchema).nullable());
}

/** With whom an own file is and was shared; null for anybody but its owner. */
export async function getRecordSharing(db: Db, recordId: string): Promise<RecordSharing | null> {
  const answer = await db.rpc('get_record_sharing', { p_record_id: recordId });
  return read('the sharing of a file', answer, recordSharingSchema.nullable());
}

/** The doctors whom the patient may share with. */
export async function listShareChoices(db: Db): Promise<ShareChoice[]> {
  return read('doctors to share with', await db.rpc('list_share_choices'), z.array(shareChoiceSchema));
}

/** Open requests for files: of one appointment, or all that concern the viewer. */
export async function listRecordRequests(db: Db, appointmentId?: string): Promise<RecordRequest[]> {
  const answer = await db.rpc(
    'list_record_requests',
    appointmentId ? { p_appointment_id: appointmentId } : {},
  );
  return read('requests for files', answer, z.array(recordRequestSchema));
}

/** A patient of the signed-in doctor; null when there is no paid appointment between them. */
export async function getSharedPatient(db: Db, patientId: string): Promise<SharedPatient | null> {
  const answer = await db.rpc('get_shared_patient', { p_patient_id: patientId });
  return read('the patient', answer, sharedPatientSchema.nullable());
}

/** What an administrator opened; null for anybody else. */
export async function getBreakGlass(db: Db, id: string): Promise<BreakGlass | null> {
  const answer = await db.rpc('get_break_glass', { p_id: id });
  return read('what was opened', answer, breakGlassSchema.nullable());
}

const shareableSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  file_name: z.string(),
  documented_on: z.string().nullable(),
  scan_status: z.enum(['pending', 'clean']),
});
/** An own file that can be shared: clean, or still being checked. */
export type ShareableRecord = z.infer<typeof shareableSchema>;

/** The patient's own files that can be shared, the latest documents first. */
export async function listShareableRecords(db: Db): Promise<ShareableRecord[]> {
  const answer = await db
    .from('medical_records')
    .select('id, title, file_name, documented_on, scan_status')
    .eq('state', 'stored')
    .in('scan_status', ['clean', 'pending'])
    .order('listed_on', { ascending: false })
    .order('id', { ascending: false })
    .limit(100);
  return read('own files', answer, z.array(shareableSchema));
}

/** Days after an appointment until which files are shared by default. */
export async function getShareDays(db: Db): Promise<number> {
  const answer = await db.from('platform_settings').select('record_share_days').single();
  return read('the settings', answer, z.object({ record_share_days: z.number().int() })).record_share_days;
}
