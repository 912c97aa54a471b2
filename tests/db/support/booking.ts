import { randomUUID } from 'node:crypto';
import { CONSENT, makeDoctor, makePatient, REASON, type DoctorOptions, type TestDoctor } from './people.ts';
import { service, user, type Outcome, type Session } from './session.ts';

export type Hold = {
  id: string;
  reference: string;
  status: string;
  holdExpiresAt: string;
  paymentId: string;
};
export type Case = { doctor: TestDoctor; patientId: string; startsAt: string };

/** The first full half hour that begins at least this many hours from now. */
export function inHours(hours: number): string {
  const half = 30 * 60_000;
  return new Date(Math.ceil((Date.now() + hours * 3_600_000) / half) * half).toISOString();
}

/** Hours from now to the first noon of UTC that is at least this many away: for what must not reach over midnight. */
export function hoursToNoon(hours: number): number {
  const [day, now] = [86_400_000, Date.now()];
  const noons = Math.ceil((now + hours * 3_600_000) / day - 0.5);
  return ((noons + 0.5) * day - now) / 3_600_000;
}

/** A doctor who is always there, a patient, and a time to book. */
export async function makeCase(session: Session, options: DoctorOptions = {}, hours = 48): Promise<Case> {
  return {
    doctor: await makeDoctor(session, options),
    patientId: await makePatient(session),
    startsAt: inHours(hours),
  };
}

const BOOK = 'select public.book_appointment($1, $2, $3, $4, $5) as hold';

export async function tryBook(
  session: Session,
  { doctor, patientId, startsAt }: Case,
  reason = REASON,
  consent = CONSENT,
): Promise<Outcome<{ hold: Hold }>> {
  const values = [doctor.visitTypeId, startsAt, reason, consent, 'Europe/London'];
  return session.attempt<{ hold: Hold }>(user(patientId), BOOK, values, true);
}

export async function book(session: Session, booking: Case): Promise<Hold> {
  const outcome = await tryBook(session, booking);
  if (!outcome.ok) throw new Error(`booking was refused: ${outcome.message}`);
  const hold = outcome.rows[0]?.hold;
  if (!hold) throw new Error('booking answered nothing');
  return hold;
}

export type Ticket = {
  paymentId: string;
  attempt: number;
  idempotencyKey: string;
  existingUrl: string | null;
};

/** Books and opens a Checkout Session, as the application does. */
export async function checkOut(session: Session, booking: Case): Promise<Hold & { sessionId: string }> {
  const hold = await book(session, booking);
  const ticket = await session.value<Ticket>(user(booking.patientId), 'select public.begin_checkout($1)', [
    hold.id,
  ]);
  const sessionId = `cs_test_${randomUUID().replaceAll('-', '')}`;
  await session.as(service, 'select public.attach_checkout_session($1, $2, $3, $4)', [
    hold.paymentId,
    ticket.attempt,
    sessionId,
    `https://checkout.test/${sessionId}`,
  ]);
  return { ...hold, sessionId };
}

/** Makes a hold look as if its time had passed. */
export async function letLapse(session: Session, appointmentId: string): Promise<void> {
  await session.sql(
    `update public.appointments set hold_expires_at = now() - interval '1 second' where id = $1`,
    [appointmentId],
  );
}

/** Moves an appointment to now, so that it can be held. */
export async function moveToNow(session: Session, appointmentId: string): Promise<void> {
  await session.sql(
    `update public.appointments set starts_at = now() - interval '5 minutes', ends_at = now() + interval '25 minutes',
       blocked = tstzrange(now() - interval '5 minutes', now() + interval '25 minutes') where id = $1`,
    [appointmentId],
  );
}

export type State = {
  appointment: string;
  payment: string;
  refunded: number;
  released: number;
  instructions: string[];
  mails: string[];
  problems: string[];
};

/** Where an appointment stands, in everything that matters. */
export async function stateOf(session: Session, appointmentId: string): Promise<State> {
  const [row] = await session.sql<State>(
    `select a.status as appointment, p.status as payment, p.refunded_amount::integer as refunded,
       (p.released_amount - p.reversed_amount)::integer as released,
       array(select i.kind || ' ' || i.status from public.payment_instructions i where i.payment_id = p.id order by 1) as instructions,
       array(select m.kind from public.mail_outbox m where m.payload ->> 'appointmentId' = a.id::text order by 1) as mails,
       array(select c.problem from private.check_ledger() c where c.payment_id = p.id) as problems
     from public.appointments a join public.payments p on p.appointment_id = a.id where a.id = $1`,
    [appointmentId],
  );
  if (!row) throw new Error('no such appointment');
  return row;
}
