import type { Case } from './booking.ts';
import { book, checkOut } from './booking.ts';
import { makePatient } from './people.ts';
import { service, user, type Outcome, type Session } from './session.ts';
import { event, ingest, paidSession } from './stripe.ts';

export type Wish = {
  from?: string;
  until?: string;
  weekdays?: number[];
  dayParts?: string[];
  zone?: string;
};

const JOIN = 'select public.join_waitlist($1, $2, $3, $4, $5, $6, $7) as id';

export const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const values = (visitTypeId: string | null, appointmentId: string | null, wish: Wish) => [
  visitTypeId,
  appointmentId,
  wish.from ?? day(0),
  wish.until ?? day(60),
  wish.weekdays ?? [],
  wish.dayParts ?? [],
  wish.zone ?? 'UTC',
];

/** Gets somebody in line for a first time of a doctor. */
export const waitFor = (session: Session, visit: Case, patientId: string, wish: Wish = {}): Promise<string> =>
  session.value<string>(user(patientId), JOIN, values(visit.doctor.visitTypeId, null, wish));

/** Gets a patient in line for an earlier time of their appointment. */
export const waitForEarlier = (
  session: Session,
  patientId: string,
  appointmentId: string,
  wish: Wish = {},
): Promise<string> => session.value<string>(user(patientId), JOIN, values(null, appointmentId, wish));

export const tryJoin = (
  session: Session,
  patientId: string,
  visitTypeId: string | null,
  appointmentId: string | null,
  wish: Wish = {},
): Promise<Outcome<{ id: string }>> =>
  session.attempt<{ id: string }>(user(patientId), JOIN, values(visitTypeId, appointmentId, wish), true);

/** So many patients in line, in this order. */
export async function line(session: Session, visit: Case, count: number): Promise<string[]> {
  const patients: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const patientId = await makePatient(session);
    const entry = await waitFor(session, visit, patientId);
    // One transaction has one clock.
    await session.sql(
      `update public.waitlist_entries set created_at = now() + make_interval(secs => $2) where id = $1`,
      [entry, index],
    );
    patients.push(patientId);
  }
  return patients;
}

export type Offer = { id: string; patient_id: string; starts_at: Date; state: string };

/** All offers of a doctor, in the order they were made. */
export const offersOf = (session: Session, doctorId: string): Promise<Offer[]> =>
  session.sql<Offer>(
    `select o.id, o.patient_id, o.starts_at, o.state from public.waitlist_offers o
     join public.waitlist_entries e on e.id = o.entry_id where o.doctor_id = $1 order by e.created_at, o.starts_at`,
    [doctorId],
  );

/** The one open offer of a doctor. */
export async function openOffer(session: Session, doctorId: string): Promise<Offer> {
  const open = (await offersOf(session, doctorId)).filter(({ state }) => state === 'open');
  const [offer] = open;
  if (!offer || open.length > 1) throw new Error(`${open.length} open offers`);
  return offer;
}

/** A confirmed appointment. */
export async function confirm(session: Session, visit: Case): Promise<string> {
  const hold = await checkOut(session, visit);
  await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
  return hold.id;
}

/** Takes a time and gives it back, so that it becomes free. */
export async function free(session: Session, visit: Case): Promise<void> {
  const hold = await book(session, visit);
  await session.as(user(visit.patientId), 'select public.release_hold($1)', [hold.id]);
}

export const passOn = (session: Session) => session.value<number>(service, 'select public.pass_on_offers()');

export const letOfferLapse = (session: Session, id: string) =>
  session.sql(`update public.waitlist_offers set expires_at = now() - interval '1 second' where id = $1`, [
    id,
  ]);

/** Whether a time is shown as free to somebody. */
export async function isFree(session: Session, visit: Case, viewer: string): Promise<boolean> {
  const rows = await session.as(
    user(viewer),
    `select from public.list_free_slots($1, $2, $3::timestamptz, $3::timestamptz + interval '1 second')`,
    [visit.doctor.id, visit.doctor.visitTypeId, visit.startsAt],
  );
  return rows.length > 0;
}
