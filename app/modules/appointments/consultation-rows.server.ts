/** Consultations by themselves, as row-level security shows them to their parties. */
import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import type { Db } from '~/platform/supabase.server';
import type { ConsultationRow } from './consultation-schema';

const COLUMNS = 'id, appointment_id, status, started_at, completed_at, created_at';

const rowSchema = z
  .object({
    id: z.uuid(),
    appointment_id: z.uuid(),
    status: z.enum(['scheduled', 'in_progress', 'completed', 'cancelled']),
    started_at: instantSchema.nullable(),
    completed_at: instantSchema.nullable(),
    // Kept to the microsecond: it is where the next page begins.
    created_at: z.string(),
  })
  .transform(({ id, status, ...row }): ConsultationRow => ({
    id,
    status,
    appointmentId: row.appointment_id,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    createdAt: row.created_at,
  }));

/** A consultation by its own id; null for strangers. */
export async function getConsultationRow(db: Db, id: string): Promise<ConsultationRow | null> {
  const { data, error } = await db.from('consultations').select(COLUMNS).eq('id', id).maybeSingle();
  if (error) throw new Error(`reading the consultation failed: ${error.message}`);
  return data ? rowSchema.parse(data) : null;
}

/** The consultation of an appointment; null for strangers, and before it is paid. */
export async function getConsultationOf(db: Db, appointmentId: string): Promise<ConsultationRow | null> {
  const query = db.from('consultations').select(COLUMNS).eq('appointment_id', appointmentId);
  const { data, error } = await query.maybeSingle();
  if (error) throw new Error(`reading the consultation failed: ${error.message}`);
  return data ? rowSchema.parse(data) : null;
}

type PageOf = { status?: ConsultationRow['status']; cursor?: string; limit: number };

const cursorSchema = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const cursorOf = ({ createdAt, id }: ConsultationRow) =>
  Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');

/** A cursor that nobody gave out begins at the first page, as everywhere. */
function readCursor(cursor: string) {
  try {
    return cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}

/** A page of the viewer's consultations, the newest first. */
export async function listConsultations(
  db: Db,
  { status, cursor, limit }: PageOf,
): Promise<{ consultations: ConsultationRow[]; nextCursor: string | null }> {
  let query = db.from('consultations').select(COLUMNS);
  if (status) query = query.eq('status', status);
  const after = cursor === undefined ? null : readCursor(cursor);
  if (after) {
    const [at, id] = after;
    query = query.or(`created_at.lt."${at}",and(created_at.eq."${at}",id.lt.${id})`);
  }
  const { data, error } = await query
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(limit + 1);
  if (error) throw new Error(`listing consultations failed: ${error.message}`);
  const rows = z.array(rowSchema).parse(data);
  const consultations = rows.slice(0, limit);
  const last = rows.length > limit ? consultations.at(-1) : undefined;
  return { consultations, nextCursor: last ? cursorOf(last) : null };
}
