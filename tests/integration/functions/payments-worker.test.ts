import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { stack } from '../../support/stack.ts';
import { deliver, stripe } from './support/calls.ts';
import { lettersTo, WELCOME } from './support/inbox.ts';
import { book, makePatient } from './support/people.ts';
import { calmStripe, pay, provokeStripe, setWebhooks } from './support/provoke.ts';
import {
  eventsOf,
  expectBalanced,
  letTimePass,
  payJourney,
  settle,
  startJourney,
  stateOf,
  type Journey,
} from './support/state.ts';

let db: pg.Pool;
beforeAll(() => {
  db = stack.database(4);
});
afterEach(calmStripe);
afterAll(() => db.end());

/** As when the release window has passed. */
const makeDue = ({ booking }: Journey) =>
  db.query('update public.payments set due_at = now() where id = $1', [booking.paymentId]);

const transfersOf = async ({ checkout }: Journey) =>
  (await stripe.transfers.list({ transfer_group: checkout.transferGroup })).data;

async function expectReleasedOnce(journey: Journey) {
  expect(await transfersOf(journey)).toMatchObject([
    { amount: 8075, currency: 'eur', destination: journey.doctor.accountId },
  ]);
  expect(await stateOf(db, journey)).toMatchObject({ payment: 'released', released: 8075, refunded: 0 });
  await expectBalanced(db, journey);
  await eventually(async () => {
    await stack.runJob('send-mails');
    const subjects = (await lettersTo(journey.doctor.email)).map(({ Subject }) => Subject);
    expect(subjects.filter((subject) => subject.includes('released'))).toEqual(['€80.75 is released to you']);
  });
}

/** Runs the worker until nothing is left to do, letting time pass in between. */
async function settleAll(journey: Journey, patience = 6) {
  for (let run = 0; run < patience; run += 1) {
    await settle();
    const { instructions } = await stateOf(db, journey);
    if (instructions.length > 0 && instructions.every(({ status }) => status === 'done')) return;
    await letTimePass(db, journey);
  }
}

describe('a payment that is due', () => {
  it('is transferred once, less the fee, however often the worker runs', async () => {
    const journey = await payJourney(db);
    await makeDue(journey);
    const runs = await Promise.all([settle(), settle(), settle()]);
    expect(runs.map(({ status }) => status)).toEqual([200, 200, 200]);
    await settle();
    await expectReleasedOnce(journey);
  });

  it.each([
    ['Stripe refuses for now', { status: 429, error: { type: 'rate_limit_error' } }],
    ['Stripe acts, then answers with a fault', { when: 'after', status: 500 }],
    [
      'Stripe acts, then answers with a fault that it keeps for the key',
      { when: 'after', status: 500, remember: true },
    ],
    ['Stripe does not act and keeps its fault for the key', { when: 'before', status: 500, remember: true }],
    [
      'there was too little money at first, which Stripe keeps for the key',
      {
        when: 'before',
        status: 400,
        error: { type: 'invalid_request_error', code: 'balance_insufficient' },
        remember: true,
      },
    ],
  ] as const)('is transferred once when %s', async (_what, fault) => {
    const journey = await payJourney(db);
    // The transfer's own webhook would settle it, too; here the worker has to find out by itself.
    await setWebhooks({ paused: true });
    await provokeStripe({ path: '/v1/transfers', method: 'POST', ...fault });
    await makeDue(journey);
    await settle();
    expect(await stateOf(db, journey)).toMatchObject({
      payment: 'held',
      instructions: [{ kind: 'transfer', status: 'pending', attempts: 1 }],
    });
    await settleAll(journey);
    await calmStripe();
    await expectReleasedOnce(journey);
  });

  it('is transferred once when Stripe acts and the line breaks again and again', async () => {
    const journey = await payJourney(db);
    await setWebhooks({ paused: true });
    await provokeStripe({
      path: '/v1/transfers',
      method: 'POST',
      when: 'after',
      how: 'disconnect',
      times: 3,
    });
    await makeDue(journey);
    await settleAll(journey);
    await calmStripe();
    await expectReleasedOnce(journey);
  });

  it('is transferred once when everything is killed between Stripe and the books', async () => {
    const journey = await payJourney(db);
    await setWebhooks({ paused: true });
    await provokeStripe({ path: '/v1/transfers', method: 'POST', how: 'slow', delayMs: 1500 });
    await makeDue(journey);
    const run = settle().catch(() => null);
    await eventually(async () =>
      expect(await stateOf(db, journey)).toMatchObject({ instructions: [{ status: 'running' }] }),
    );
    // The worker cannot book what Stripe has done, because somebody else holds the payment's row.
    const blocker = await db.connect();
    blocker.on('error', () => undefined);
    await blocker.query('begin');
    await blocker.query('select 1 from public.payments where id = $1 for update', [
      journey.booking.paymentId,
    ]);
    await eventually(async () => expect(await transfersOf(journey)).toHaveLength(1));
    await Promise.all([stack.kill('functions'), stack.kill('postgres')]);
    blocker.release(true);
    await run;
    await stack.ready();
    await eventually(async () =>
      expect(await stateOf(db, journey)).toMatchObject({
        payment: 'held',
        instructions: [{ status: 'running' }],
      }),
    );
    await letTimePass(db, journey);
    await settle();
    await calmStripe();
    await expectReleasedOnce(journey);
  });

  it('is left to a person when Stripe will never do it', async () => {
    const journey = await payJourney(db);
    await provokeStripe({
      path: '/v1/transfers',
      method: 'POST',
      status: 400,
      error: { type: 'invalid_request_error', code: 'transfers_not_allowed' },
    });
    await makeDue(journey);
    await settle();
    const { instructions, payment } = await stateOf(db, journey);
    expect(payment).toBe('held');
    expect(instructions).toMatchObject([{ kind: 'transfer', status: 'parked', attempts: 1 }]);
    expect(instructions[0]?.last_error).toContain('transfers_not_allowed');
    await settle();
    expect(await transfersOf(journey)).toEqual([]);
  });
});

/** The hold lapses while nobody looks. */
const lapse = ({ booking }: Journey) =>
  db.query(`update public.appointments set hold_expires_at = now() - interval '1 second' where id = $1`, [
    booking.appointmentId,
  ]);

describe('a hold that lapses', () => {
  it('ends, and its page at Stripe with it', async () => {
    const journey = await startJourney(db);
    await lapse(journey);
    await settle();
    await settleAll(journey);
    expect(await stateOf(db, journey)).toMatchObject({
      appointment: 'expired',
      payment: 'expired',
      instructions: [{ kind: 'expire_checkout', status: 'done' }],
    });
    expect((await stripe.checkout.sessions.retrieve(journey.checkout.sessionId)).status).toBe('expired');
    await eventually(async () => {
      const { rows } = await db.query<{ status: string; error: string | null }>(
        `select status, error from public.stripe_events
         where type = 'checkout.session.expired' and payload #>> '{data,object,id}' = $1`,
        [journey.checkout.sessionId],
      );
      expect(rows).toEqual([{ status: 'processed', error: null }]);
    });
  });

  it('and was paid in the last moment, is confirmed after all while its time is free', async () => {
    const journey = await startJourney(db);
    await setWebhooks({ paused: true });
    await pay(journey.checkout.sessionId);
    await lapse(journey);
    await settle();
    await settleAll(journey);
    expect(await stateOf(db, journey)).toMatchObject({
      appointment: 'expired',
      instructions: [{ kind: 'expire_checkout', status: 'done' }],
    });
    await calmStripe();
    await eventually(async () =>
      expect(await stateOf(db, journey)).toMatchObject({ appointment: 'confirmed', payment: 'held' }),
    );
  });

  it('and was paid when its time is taken, gives the money back once and tells the patient', async () => {
    const journey = await startJourney(db);
    await setWebhooks({ paused: true });
    await pay(journey.checkout.sessionId);
    await lapse(journey);
    await settle();
    const other = await makePatient(db);
    const taken = await book(db, other, journey.doctor);
    expect(taken.startsAt).toBe(journey.booking.startsAt);
    for (const event of await eventsOf(journey)) expect(await deliver(event)).toMatchObject({ status: 200 });
    await provokeStripe({ path: '/v1/refunds', method: 'POST', when: 'after', status: 500 });
    await settleAll(journey);
    expect(await stateOf(db, journey)).toMatchObject({
      appointment: 'expired',
      payment: 'refunded',
      refunded: 9500,
    });
    const refunds = await stripe.refunds.list({ limit: 100 });
    expect(
      refunds.data.filter(({ metadata }) => metadata?.payment_id === journey.booking.paymentId),
    ).toHaveLength(1);
    await calmStripe();
    await expectBalanced(db, journey);
    await eventually(async () => {
      await stack.runJob('send-mails');
      const all = await lettersTo(journey.patient.email);
      const [letter, ...others] = all.filter(({ Subject }) => Subject !== WELCOME);
      expect(others).toEqual([]);
      expect(letter?.Subject).toBe('Your payment comes back to you');
      expect(letter?.Text).toContain('€95.00 goes back the way you paid.');
      expect(letter?.Text).toContain('Somebody else has that time now.');
    });
  });
});
