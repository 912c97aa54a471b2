import { z } from 'zod';
import { nearestSlots, type Slot } from '~/modules/doctors';
import { instantSchema } from '~/modules/payments';
import type { Db } from '~/platform/supabase.server';

const DAY_MS = 86_400_000;
/** How far around a wanted time others are looked for, in days. */
const SEARCH_DAYS = { before: 3, after: 14 };
const OFFERED = 6;

const rows = z
  .array(z.object({ starts_at: instantSchema, ends_at: instantSchema }))
  .transform((all) => all.map(({ starts_at, ends_at }): Slot => ({ startsAt: starts_at, endsAt: ends_at })));

/** Free times to which an appointment can be moved: of its doctor and kind of visit, clear of the patient's others. */
export async function listMoveTimes(
  db: Db,
  appointmentId: string,
  span: { from: string; to: string },
): Promise<Slot[]> {
  const { data, error } = await db.rpc('list_move_times', {
    p_appointment_id: appointmentId,
    p_from: span.from,
    p_to: span.to,
  });
  if (error) throw new Error(`reading the free times failed: ${error.message}`);
  return rows.parse(data);
}

export type MoveChoice = { free: boolean; nearest: Slot[] };

/** Whether an appointment can be moved to this instant now; where not, the nearest times that are free. */
export async function previewMove(
  db: Db,
  appointmentId: string,
  { startsAt, now }: { startsAt: string; now: string },
): Promise<MoveChoice> {
  const start = Date.parse(startsAt);
  const from = Math.max(Date.parse(now), start - SEARCH_DAYS.before * DAY_MS);
  const to = Math.max(from, start) + SEARCH_DAYS.after * DAY_MS;
  const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const times = await listMoveTimes(db, appointmentId, span);
  const free = times.some((slot) => Date.parse(slot.startsAt) === start);
  return { free, nearest: free ? [] : nearestSlots(times, startsAt, OFFERED) };
}
