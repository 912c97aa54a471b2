import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { stack } from '../../support/stack.ts';
import { deliver } from './support/calls.ts';
import { lettersTo, WELCOME } from './support/inbox.ts';
import {
  calmStripe,
  clearStripeFaults,
  pay,
  provokeStripe,
  setAccountStatus,
  setWebhooks,
} from './support/provoke.ts';
import {
  eventsOf,
  expectBalanced,
  payJourney,
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

const stored = async (id: string) => {
  const { rows } = await db.query<{ status: string; error: string | null; attempts: number }>(
    'select status, error, attempts from public.stripe_events where id = $1',
    [id],
  );
  return rows[0];
};

/** Both are told once, and nothing about the patient's health is. */
async function expectToldOnce({ patient, doctor }: Journey) {
  await eventually(async () => {
    await stack.runJob('send-mails');
    const all = [...(await lettersTo(patient.email)), ...(await lettersTo(doctor.email))];
    const letters = all.filter(({ Subject }) => Subject !== WELCOME);
    expect(letters.map(({ Subject }) => Subject.split(' ')[0]).sort()).toEqual(['Booked:', 'Your']);
    expect(letters.every(({ Attachments }) => Attachments[0]?.FileName === 'appointment.ics')).toBe(true);
    expect(JSON.stringify(letters)).not.toMatch(/private that must never|orthopaed|Surgeon/i);
  });
}

describe('the webhooks of a payment', () => {
  it.each([
    ['in order', (events: unknown[]) => events],
    ['in reverse order', (events: unknown[]) => [...events].reverse()],
  ])('lead to the same end when each comes twice, %s', async (_how, arrange) => {
    const journey = await startJourney(db);
    await setWebhooks({ paused: true });
    await pay(journey.checkout.sessionId);
    const events = arrange(await eventsOf(journey));
    expect(events.length).toBeGreaterThanOrEqual(3);
    for (const event of events) {
      expect(await deliver(event)).toMatchObject({ status: 200, body: { received: true } });
      expect(await deliver(event)).toMatchObject({ status: 200, body: { outcome: 'duplicate' } });
    }
    expect(await stateOf(db, journey)).toMatchObject({
      appointment: 'confirmed',
      payment: 'held',
      instructions: [],
    });
    await expectBalanced(db, journey);
    await expectToldOnce(journey);
  });

  it('lead there, too, when Stripe itself sends copies, all at once', async () => {
    await setWebhooks({ duplicate: 3, reorderMs: 300 });
    const journey = await payJourney(db);
    await expectBalanced(db, journey);
    await expectToldOnce(journey);
  });

  it('are kept and told as failed when Stripe cannot be asked, and work at the next delivery', async () => {
    const journey = await startJourney(db);
    await setWebhooks({ paused: true });
    await pay(journey.checkout.sessionId);
    const event = (await eventsOf(journey)).find(({ type }) => type === 'checkout.session.completed');
    await provokeStripe({ path: '/v1/checkout/sessions/*', method: 'GET', times: 5 });
    expect(await deliver(event)).toEqual({ status: 500, body: { error: 'failed' } });
    expect(await stored(event?.id ?? '')).toMatchObject({ status: 'failed' });
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'held', payment: 'pending' });
    await clearStripeFaults();
    expect(await deliver(event)).toMatchObject({ status: 200, body: { outcome: 'processed' } });
    expect(await stored(event?.id ?? '')).toMatchObject({ status: 'processed', error: null });
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'confirmed', payment: 'held' });
  });

  it('believe Stripe, not the event: a body that says "paid" is looked up', async () => {
    const journey = await startJourney(db);
    await setWebhooks({ paused: true });
    const object = { id: journey.checkout.sessionId, object: 'checkout.session', payment_status: 'paid' };
    const event = {
      ...base(),
      type: 'checkout.session.completed',
      data: {
        object: {
          ...object,
          client_reference_id: journey.booking.paymentId,
          amount_total: 9500,
          currency: 'eur',
        },
      },
    };
    const answer = await deliver(event);
    expect(await stored(event.id)).toMatchObject({ error: null });
    expect(answer).toMatchObject({ status: 200 });
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'held', payment: 'pending' });
  });
});

const base = () => ({
  id: `evt_test_${crypto.randomUUID()}`,
  object: 'event',
  api_version: '2026-10-28.endive',
  created: Math.floor(Date.now() / 1000),
  livemode: false,
  pending_webhooks: 1,
  request: null,
});

describe('the door of the webhooks', () => {
  const event = () => ({
    ...base(),
    type: 'customer.created',
    data: { object: { id: 'cus_1', object: 'customer' } },
  });

  it('stores what it does not know, once', async () => {
    const unknown = event();
    expect(await deliver(unknown)).toEqual({ status: 200, body: { received: true, outcome: 'ignored' } });
    expect(await deliver(unknown)).toEqual({ status: 200, body: { received: true, outcome: 'duplicate' } });
    expect(await stored(unknown.id)).toMatchObject({ status: 'ignored', error: null });
  });

  it('refuses what Stripe did not sign, signed long ago, or signed for the other endpoint', async () => {
    const forged = event();
    const refused = { status: 400, body: { error: 'bad_signature' } };
    expect(await deliver(forged, { secret: 'whsec_guess' })).toEqual(refused);
    expect(await deliver(forged, { timestamp: Math.floor(Date.now() / 1000) - 400 })).toEqual(refused);
    const secret = stack.env.STRIPE_WEBHOOK_SECRET;
    expect(await deliver(forged, { connect: true, ...(secret ? { secret } : {}) })).toEqual(refused);
    expect(await stored(forged.id)).toBeUndefined();
  });

  it('refuses a signed body that is no event', async () => {
    expect(await deliver({ hello: 'world' })).toEqual({ status: 400, body: { error: 'bad_event' } });
  });
});

describe('the webhooks of connected accounts', () => {
  const payout = async (doctorId: string) => {
    const { rows } = await db.query<{ payout: string }>('select payout from public.doctors where id = $1', [
      doctorId,
    ]);
    return rows[0]?.payout;
  };

  it('keep whether a doctor can be paid', async () => {
    const { doctor } = await startJourney(db);
    expect(await payout(doctor.id)).toBe('active');
    await setAccountStatus(doctor.accountId, 'restricted');
    await eventually(async () => expect(await payout(doctor.id)).toBe('restricted'));
    await setAccountStatus(doctor.accountId, 'active');
    await eventually(async () => expect(await payout(doctor.id)).toBe('active'));
  });

  it('give no account a say over our payments', async () => {
    const journey = await startJourney(db);
    const object = {
      id: journey.checkout.sessionId,
      object: 'checkout.session',
      status: 'complete',
      payment_status: 'paid',
      payment_intent: 'pi_of_the_doctor',
      client_reference_id: journey.booking.paymentId,
      amount_total: 9500,
      currency: 'eur',
    };
    const event = {
      ...base(),
      account: journey.doctor.accountId,
      type: 'checkout.session.completed',
      data: { object },
    };
    for (const connect of [true, false]) {
      const answer = await deliver({ ...event, id: `${event.id}_${connect}` }, { connect });
      expect(answer).toMatchObject({ status: 200 });
    }
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'held', payment: 'pending' });
  });
});
