import { randomBytes } from 'node:crypto';
import { checkLogs } from '../../../supabase/local/access-log.ts';
import { user, type Actor, type Session } from './session.ts';

type FileOptions = { title?: string; scan?: 'pending' | 'clean' | 'failed' };

/** A stored file of a patient; its bytes are not needed where only rights are looked at. */
export async function makeRecord(
  session: Session,
  patientId: string,
  { title = 'Blood test', scan = 'clean' }: FileOptions = {},
): Promise<string> {
  const [row] = await session.sql<{ id: string }>(
    `insert into public.medical_records (patient_id, title, file_name, media_type, bytes, sha256)
     values ($1, $2, 'file.pdf', 'application/pdf', 4, $3) returning id`,
    [patientId, title, randomBytes(32).toString('hex')],
  );
  if (!row) throw new Error('no record');
  await session.sql(
    `update public.medical_records set state = 'stored', scan_status = $2, storage_key = patient_id || '/' || id where id = $1`,
    [row.id, scan],
  );
  return row.id;
}

type Share = { patientId: string; records: string[]; appointmentId: string; days?: number };

/** The patient shares files for an appointment, as the application does. */
export function share(session: Session, { patientId, records, appointmentId, days = 30 }: Share) {
  return session.attempt(
    user(patientId),
    'select public.share_records($1, $2, $3, $4)',
    [records, appointmentId, 'consultation', days],
    true,
  );
}

/** Whether somebody gets at the bytes now; writes an access line when they do. */
export async function opens(session: Session, viewer: string | Actor, recordId: string, action = 'view') {
  const outcome = await session.attempt(
    typeof viewer === 'string' ? user(viewer) : viewer,
    'select public.open_record($1, $2)',
    [recordId, action],
    true,
  );
  return outcome.ok ? 'opened' : outcome.message;
}

/** What is wrong with one patient's access log; null when it is whole. */
export async function checkLog(session: Session, patientId: string) {
  await session.client.query('reset role');
  const [checked] = await checkLogs(session.client, patientId);
  return checked?.fault ?? null;
}
