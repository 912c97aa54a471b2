import { checkOut, inHours, makeCase, type Case } from './booking.ts';
import { user, type Actor, type Session } from './session.ts';
import { event, ingest, paidSession } from './stripe.ts';

export { inHours };

export type VisitNow = {
  id: string;
  visit: Case;
  doctor: Actor & { kind: 'user' };
  patient: Actor & { kind: 'user' };
};

/** What either party sees of it. */
export type ConsultationView = {
  versions: { version: number; sharedSummary: string; reason: string | null; prescription: unknown[] }[];
  proposals: { startsAt: string; free: boolean; bookedId: string | null }[];
  entries: Record<string, string>;
  directions: string | null;
  desk: { draft: { privateNote: string; revision: number } | null; notes: { privateNote: string }[] } | null;
};

const person = (id: string) => user(id) as Actor & { kind: 'user' };

/** A paid video visit of half an hour that begins so many minutes from now. */
export async function aVisitNow(session: Session, inMinutes = 5): Promise<VisitNow> {
  const visit = await makeCase(session);
  const hold = await checkOut(session, visit);
  await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
  await session.sql(
    `update public.appointments set starts_at = t.at, ends_at = t.at + interval '30 minutes',
       blocked = tstzrange(t.at, t.at + interval '30 minutes')
     from (select now() + make_interval(mins => $2) as at) as t where id = $1`,
    [hold.id, inMinutes],
  );
  return { id: hold.id, visit, doctor: person(visit.doctor.id), patient: person(visit.patientId) };
}
