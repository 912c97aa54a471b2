import type { Db } from '~/platform/supabase.server';
import type { Appointment, AppointmentPage } from './schema';
import { listAppointments } from './store.server';

const PAGE_SIZE = 20;
/** A page of past appointments may hold no consultation at all; so many are read before the reader is asked to go on. */
const MOST_READS = 5;

const hasSummary = ({ status, consultation }: Appointment) =>
  status === 'completed' && consultation?.sharedSummary != null;

/** The patient's consultations that have a summary, the latest first. */
export async function listSummaries(db: Db, from: string | null): Promise<AppointmentPage> {
  const found: Appointment[] = [];
  let cursor = from;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const page = await listAppointments(db, {
      scope: 'past',
      cursor,
      limit: PAGE_SIZE,
      filter: { status: 'completed' },
    });
    found.push(...page.appointments.filter(hasSummary));
    cursor = page.nextCursor;
    if (!cursor || found.length >= PAGE_SIZE / 2) break;
  }
  return { appointments: found, nextCursor: cursor };
}
