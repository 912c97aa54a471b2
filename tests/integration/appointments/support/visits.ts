/** Bookings in every state that the use cases meet. */
import type pg from 'pg';
import { expect } from 'vitest';
import { REASON } from '../../../support/bookable.ts';
import { eventually } from '../../../support/processes.ts';
import { makeDoctor, makePatient, type Doctor, type Person } from '../../functions/support/people.ts';
import { pay } from '../../functions/support/provoke.ts';
import { appointments, asPerson, checkoutPage, expectValue } from './use-cases.ts';

export const CONSENT = '2026-11';

export type Visit = { doctor: Doctor; patient: Person; id: string; startsAt: string; sessionId: string };

/** The first free time of a doctor that lies a few days ahead. */
export async function freeTime(db: pg.Pool, doctor: Doctor, index = 0): Promise<string> {
  const { rows } = await db.query<{ starts_at: Date }>(
    `select starts_at from public.list_free_slots($1, $2, now() + interval '5 days', now() + interval '8 days')
     offset $3 limit 1`,
    [doctor.id, doctor.visitTypeId, index],
  );
  const at = rows[0]?.starts_at.toISOString();
  if (!at) throw new Error('no free time');
  return at;
}

export const booking = (doctor: Doctor, startsAt: string) => ({
  visitTypeId: doctor.visitTypeId,
  startsAt,
  reason: REASON,
  consentVersion: CONSENT,
  consentLocale: 'en',
  timeZone: 'Europe/London',
});

export const sessionOf = (url: string | null): string => /cs_[a-zA-Z0-9_]+/.exec(url ?? '')?.[0] ?? '';

/** A hold whose page at Stripe is open. */
export async function hold(db: pg.Pool): Promise<Visit> {
  const [doctor, patient] = await Promise.all([makeDoctor(db), makePatient(db)]);
  const startsAt = await freeTime(db, doctor);
  const booked = expectValue(
    await appointments.bookAppointment(
      await asPerson(patient.email),
      booking(doctor, startsAt),
      checkoutPage,
    ),
  );
  return { doctor, patient, id: booked.id, startsAt, sessionId: sessionOf(booked.checkoutUrl) };
}

/** A confirmed appointment whose money is held. */
export async function paid(db: pg.Pool): Promise<Visit> {
  const visit = await hold(db);
  await pay(visit.sessionId);
  await eventually(async () => expect(await statusOf(db, visit.id)).toEqual(['confirmed', 'held']));
  return visit;
}

/** A confirmed appointment that begins in a few minutes. */
export async function aboutToBegin(db: pg.Pool): Promise<Visit> {
  const visit = await paid(db);
  await db.query(
    `update public.appointments set starts_at = now() + interval '5 minutes', ends_at = now() + interval '35 minutes',
       blocked = tstzrange(now() + interval '5 minutes', now() + interval '35 minutes') where id = $1`,
    [visit.id],
  );
  return visit;
}

export async function statusOf(db: pg.Pool, id: string): Promise<[string, string] | undefined> {
  const { rows } = await db.query<{ visit: string; payment: string }>(
    `select a.status as visit, p.status as payment
     from public.appointments a join public.payments p on p.appointment_id = a.id where a.id = $1`,
    [id],
  );
  return rows[0] && [rows[0].visit, rows[0].payment];
}
