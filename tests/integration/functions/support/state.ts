/** What the database says of one booking and its money. */
import type pg from 'pg';
import { expect } from 'vitest';
import type Stripe from 'stripe';
import { eventually } from '../../../support/processes.ts';
import { stack } from '../../../support/stack.ts';
import { stripe } from './calls.ts';
import {
  book,
  makeDoctor,
  makePatient,
  openCheckout,
  type Booking,
  type Checkout,
  type Doctor,
  type Person,
} from './people.ts';
import { pay } from './provoke.ts';

export type Journey = { doctor: Doctor; patient: Person; booking: Booking; checkout: Checkout };

/** A hold whose page at Stripe is open. */
export async function startJourney(db: pg.Pool): Promise<Journey> {
  const [doctor, patient] = await Promise.all([makeDoctor(db), makePatient(db)]);
  const booking = await book(db, patient, doctor);
  const checkout = await openCheckout(patient, booking);
  return { doctor, patient, booking, checkout };
}

export type State = {
  appointment: string;
  payment: string;
  refunded: number;
  released: number;
  instructions: { id: string; kind: string; status: string; attempts: number; last_error: string | null }[];
};

export async function stateOf(db: pg.Pool, { booking }: Pick<Journey, 'booking'>): Promise<State> {
  const { rows } = await db.query<Omit<State, 'instructions'>>(
    `select a.status as appointment, p.status as payment, p.refunded_amount::int as refunded,
       p.released_amount::int as released
     from public.appointments a join public.payments p on p.appointment_id = a.id where a.id = $1`,
    [booking.appointmentId],
  );
  const { rows: instructions } = await db.query<State['instructions'][number]>(
    `select id, kind, status, attempts, last_error from public.payment_instructions
     where payment_id = $1 order by created_at`,
    [booking.paymentId],
  );
  const [row] = rows;
  if (!row) throw new Error(`no appointment ${booking.appointmentId}`);
  return { ...row, instructions };
}

/** A confirmed appointment whose money is held. */
export async function payJourney(db: pg.Pool): Promise<Journey> {
  const journey = await startJourney(db);
  await pay(journey.checkout.sessionId);
  await eventually(async () =>
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'confirmed', payment: 'held' }),
  );
  return journey;
}

/** The books of this payment add up. */
export async function expectBalanced(db: pg.Pool, { booking }: Pick<Journey, 'booking'>): Promise<void> {
  const { rows } = await db.query('select problem from private.check_ledger() where payment_id = $1', [
    booking.paymentId,
  ]);
  expect(rows).toEqual([]);
}

/** What passing time does: the next try is due, a lease that nobody renewed has lapsed. */
export async function letTimePass(db: pg.Pool, { booking }: Pick<Journey, 'booking'>): Promise<void> {
  await db.query(
    `update public.payment_instructions set run_after = now(), locked_until = now() - interval '1 second'
     where payment_id = $1 and status in ('pending', 'running')`,
    [booking.paymentId],
  );
}

/** Stripe's events about this booking, the oldest first. */
export async function eventsOf({ booking }: Pick<Journey, 'booking'>): Promise<Stripe.Event[]> {
  const events: Stripe.Event[] = [];
  for await (const event of stripe.events.list({ limit: 100 })) {
    if (JSON.stringify(event.data.object).includes(booking.paymentId)) events.push(event);
  }
  return events.reverse();
}

export const settle = () => stack.runJob('settle-payments');
