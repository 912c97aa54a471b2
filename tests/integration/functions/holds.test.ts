/** An unpaid hold never keeps its time too long: with a Stripe that fails, without any worker, and for whoever waits. */
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { stripe } from './support/calls.ts';
import { book, expectOk, makePatient, signedIn } from './support/people.ts';
import { calmStripe, provokeStripe } from './support/provoke.ts';
import { letTimePass, settle, startJourney, stateOf, type Journey } from './support/state.ts';

const db: pg.Pool = stack.database(2);
let app = '';
beforeAll(async () => {
  app = await stack.app();
});
afterEach(calmStripe);
afterAll(() => db.end());

/** The hold's time is over, and nobody has looked yet. */
const lapse = ({ booking }: Journey) =>
  db.query(`update public.appointments set hold_expires_at = now() - interval '1 second' where id = $1`, [
    booking.appointmentId,
  ]);

const sessionOf = async ({ checkout }: Journey) =>
  (await stripe.checkout.sessions.retrieve(checkout.sessionId)).status;

it('gives its time back although Stripe fails, and its page there is ended as soon as Stripe answers', async () => {
  const journey = await startJourney(db);
  await lapse(journey);
  await provokeStripe({ path: `/v1/checkout/sessions/${journey.checkout.sessionId}/expire`, status: 500 });
  await settle();
  expect(await stateOf(db, journey)).toMatchObject({
    appointment: 'expired',
    payment: 'expired',
    instructions: [{ kind: 'expire_checkout', status: 'pending', attempts: 1 }],
  });
  expect(await sessionOf(journey)).toBe('open');
  const next = await book(db, await makePatient(db), journey.doctor);
  expect(next.startsAt).toBe(journey.booking.startsAt);

  await letTimePass(db, journey);
  await settle();
  expect((await stateOf(db, journey)).instructions).toMatchObject([{ status: 'done', attempts: 2 }]);
  expect(await sessionOf(journey)).toBe('expired');
});

it('keeps nothing past its time where no worker runs: not on the page, not at the till, not from others', async () => {
  const journey = await startJourney(db);
  const { appointmentId, startsAt } = journey.booking;
  const cookie = await cookiesOf(stack, journey.patient.email);
  const page = async () =>
    (await fetch(`${app}/appointments/${appointmentId}`, { headers: { cookie } })).text();
  expect(await page()).toContain(`/appointments/${appointmentId}/pay`);
  await lapse(journey);
  expect(await page()).not.toContain(`/appointments/${appointmentId}/pay`);
  const pressed = await postForm({ url: `${app}/appointments/${appointmentId}/pay`, cookie, fields: {} });
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `/appointments/${appointmentId}`]);

  const next = await book(db, await makePatient(db), journey.doctor);
  expect(next.startsAt).toBe(startsAt);
  expect(await stateOf(db, journey)).toMatchObject({
    appointment: 'expired',
    instructions: [{ kind: 'expire_checkout', status: 'pending' }],
  });
});

it('goes to the one who waits, when the worker ends it', async () => {
  const journey = await startJourney(db);
  const waiting = await makePatient(db);
  const client = await signedIn(waiting);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await expectOk(
    client.rpc('join_waitlist', {
      p_visit_type_id: journey.doctor.visitTypeId,
      p_appointment_id: null,
      p_from: day(0),
      p_until: day(30),
      p_weekdays: [],
      p_day_parts: [],
      p_time_zone: 'Europe/London',
    }),
  );
  await lapse(journey);
  await settle();
  await stack.runJob('send-mails');
  const { rows } = await db.query(
    'select patient_id, starts_at, state::text from public.waitlist_offers where doctor_id = $1',
    [journey.doctor.id],
  );
  expect(rows).toEqual([
    { patient_id: waiting.id, starts_at: new Date(journey.booking.startsAt), state: 'open' },
  ]);
});
