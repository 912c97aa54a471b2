import { afterAll, expect, it } from 'vitest';
import { bookingFields, freeTimes, seededVisit } from '../../support/bookable.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import type { ChildName } from '../../../supabase/local/index.ts';

const database = stack.database(2);
afterAll(() => database.end());

type Paid = { status: string; appointment: string; confirmations: string };

/** Pays on the stand-in's page as a person does. */
async function payAt(checkout: string): Promise<void> {
  const answer = await fetch(checkout, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(checkout).origin },
    body: new URLSearchParams({ method: 'card', email: 'ada@example.org', name: 'Ada Example' }),
  });
  expect(answer.status).toBe(303);
}

async function stateOf(at: string, doctorId: string): Promise<Paid | undefined> {
  const { rows } = await database.query<Paid>(
    `select p.status::text, a.status::text as appointment,
       (select count(*) from public.mail_outbox m
        where m.kind = 'appointment_confirmed_patient' and m.payload ->> 'appointmentId' = a.id::text)::text as confirmations
     from public.appointments a join public.payments p on p.appointment_id = a.id
     where a.doctor_id = $1 and a.starts_at = $2`,
    [doctorId, at],
  );
  return rows[0];
}

it.each<[ChildName, number]>([
  ['postgres', 26],
  ['postgrest', 28],
  ['functions', 30],
])(
  'loses and doubles nothing when %s is killed while somebody pays',
  async (child, days) => {
    const app = await stack.app();
    const visit = await seededVisit(database, 'piotr-zielinski');
    const times = await freeTimes(database, visit, days, days + 6);
    const at = times.at(-1) ?? '';
    const [email = ''] = await makePatients(database, 1);
    const cookie = await cookiesOf(stack, email);
    const url = `${app}/book/${visit.visitTypeId}?${new URLSearchParams({ at })}`;
    const booked = await postForm({ url, cookie, fields: bookingFields(at) });
    expect(booked.status).toBe(303);

    // Dead while Stripe's event is on its way: it is delivered again until somebody takes it.
    await stack.kill(child);
    await payAt(booked.headers.get('location') ?? '');
    await stack.ready();

    await expect
      .poll(() => stateOf(at, visit.doctorId).catch(() => undefined), { timeout: 45_000, interval: 500 })
      .toEqual({ status: 'held', appointment: 'confirmed', confirmations: '1' });
    const { rows } = await database.query(
      `select c.* from private.check_ledger() as c
     join public.payments p on p.id = c.payment_id join public.appointments a on a.id = p.appointment_id
     where a.doctor_id = $1 and a.starts_at = $2`,
      [visit.doctorId, at],
    );
    expect(rows).toEqual([]);
  },
  120_000,
);
