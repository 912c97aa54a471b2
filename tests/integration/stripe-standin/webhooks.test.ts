import { Stripe } from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  eventually,
  type Harness,
  newSession,
  paidCharge,
  platformSecret,
  refusal,
  secretKey,
  startHarness,
} from './support/harness.ts';

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.stop());

const paid = [
  'payment_intent.created',
  'charge.succeeded',
  'payment_intent.succeeded',
  'checkout.session.completed',
];
const customer = (name: string) => h.stripe.customers.create({ name });
const names = () => h.inbox.received.map(({ event }) => (event.data.object as Stripe.Customer).name);

describe('an event', () => {
  it('is signed so that the SDK accepts it, and only with the right secret', async () => {
    await paidCharge(h);
    await eventually(() => h.inbox.received.length === 4, 'four events');
    const [first] = h.inbox.received;
    if (!first) throw new Error('nothing came');
    const { webhooks } = new Stripe(secretKey);
    expect(webhooks.constructEvent(first.body, first.signature, platformSecret).id).toBe(first.event.id);
    expect(() => webhooks.constructEvent(first.body, first.signature, 'whsec_other')).toThrow();
    expect(() => webhooks.constructEvent(`${first.body} `, first.signature, platformSecret)).toThrow();
    expect(await webhooks.constructEventAsync(first.body, first.signature, platformSecret)).toEqual(
      first.event,
    );
  });

  it('holds a snapshot of the object and the version of its shape', async () => {
    const session = await newSession(h.stripe);
    h.control.payCheckout(session.id, 'card');
    await h.control.flushWebhooks();
    expect(h.inbox.types().sort()).toEqual([...paid].sort());
    const completed = h.inbox.received.find(
      ({ event }) => event.type === 'checkout.session.completed',
    )?.event;
    expect(completed).toMatchObject({
      object: 'event',
      api_version: '2026-10-28.endive',
      livemode: false,
      pending_webhooks: 1,
      data: {
        object: {
          id: session.id,
          status: 'complete',
          payment_status: 'paid',
          metadata: { payment_id: 'p1' },
        },
      },
    });
  });

  it('names the request that caused it', async () => {
    await h.stripe.customers.create({ name: 'Grace' }, { idempotencyKey: 'cause' });
    await h.control.flushWebhooks();
    expect(h.inbox.received[0]?.event.request).toMatchObject({
      id: expect.stringMatching(/^req_/) as string,
      idempotency_key: 'cause',
    });
  });

  it('can be read and listed', async () => {
    await paidCharge(h);
    const { data } = await h.stripe.events.list({ types: ['charge.*', 'checkout.session.completed'] });
    expect(data.map((event) => event.type)).toEqual(['checkout.session.completed', 'charge.succeeded']);
    const [newest] = data;
    expect((await h.stripe.events.retrieve(newest?.id ?? '')).type).toBe('checkout.session.completed');
    expect((await refusal(h.stripe.events.retrieve('evt_none'))).statusCode).toBe(404);
  });

  it('of a connected account goes to the connect endpoint alone', async () => {
    h.control.setAccountStatus('acct_seed_elif', 'restricted');
    await h.control.flushWebhooks();
    expect(h.inbox.received.map(({ path, event }) => [path, event.type, event.account])).toEqual([
      ['/connect', 'account.updated', 'acct_seed_elif'],
      ['/connect', 'capability.updated', 'acct_seed_elif'],
    ]);
    expect(h.inbox.received[0]?.event.data.object).toMatchObject({
      object: 'account',
      capabilities: { transfers: 'inactive' },
    });
  });

  it('is not made when the call is refused', async () => {
    await refusal(h.stripe.refunds.create({ charge: 'ch_none' }));
    expect(h.control.books().events).toEqual([]);
  });
});

describe('delivery', () => {
  it('is tried until it is accepted', async () => {
    h.inbox.answer = (n) => (n < 3 ? 500 : 200);
    await customer('Grace');
    await eventually(() => h.inbox.received.length === 4, 'the fourth try');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(h.inbox.received).toHaveLength(4);
    expect(new Set(h.inbox.received.map(({ event }) => event.id)).size).toBe(1);
  });

  it('treats a redirect as a failure', async () => {
    h.inbox.answer = (n) => (n === 0 ? 302 : 200);
    await customer('Grace');
    await eventually(() => h.inbox.received.length === 2, 'the second try');
  });

  it('goes on after a restart', async () => {
    h.inbox.answer = () => 503;
    await customer('Grace');
    await eventually(() => h.inbox.received.length > 0, 'the first try');
    await h.restart();
    const before = h.inbox.received.length;
    // One may have been on its way when the sender stopped, and arrives late.
    await eventually(() => h.inbox.received.length > before + 1, 'tries after the restart');
    const refused = h.inbox.received.length;
    h.inbox.answer = () => 200;
    await eventually(() => h.inbox.received.length > refused, 'the one that is accepted');
    expect(await h.control.flushWebhooks()).toEqual({ delivered: 0, failed: [] });
  });

  it('can be paused, and sent by hand', async () => {
    h.control.setWebhookMode({ paused: true });
    await customer('Grace');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(h.inbox.received).toHaveLength(0);
    expect(await h.control.flushWebhooks()).toEqual({ delivered: 1, failed: [] });
    await customer('Elif');
    await h.restart();
    expect(h.inbox.received).toHaveLength(1);
    h.control.setWebhookMode({ paused: false });
    await eventually(() => h.inbox.received.length === 2, 'the held one');
  });

  it('says what flushing could not deliver', async () => {
    h.control.setWebhookMode({ paused: true });
    h.inbox.answer = () => 500;
    await customer('Grace');
    const result = await h.control.flushWebhooks();
    expect(result).toMatchObject({ delivered: 0, failed: [{ type: 'customer.created' }] });
  });

  it('can be doubled', async () => {
    h.control.setWebhookMode({ duplicate: 2 });
    await customer('Grace');
    await h.control.flushWebhooks();
    await eventually(() => h.inbox.received.length === 3, 'three copies');
    expect(new Set(h.inbox.received.map(({ event }) => event.id)).size).toBe(1);
  });

  it('can be reversed, at once or when flushed', async () => {
    // Long enough for three requests on a busy machine: whoever comes after it comes in the next batch.
    h.control.setWebhookMode({ reorderMs: 1500 });
    for (const name of ['one', 'two', 'three']) await customer(name);
    await eventually(() => h.inbox.received.length === 3, 'all three');
    expect(names()).toEqual(['three', 'two', 'one']);
    h.control.setWebhookMode({ paused: true });
    for (const name of ['four', 'five']) await customer(name);
    await h.control.flushWebhooks();
    expect(names().slice(3)).toEqual(['five', 'four']);
  });

  it('can be late', async () => {
    h.control.setWebhookMode({ delayMs: 200 });
    const start = Date.now();
    await customer('Grace');
    await eventually(() => h.inbox.received.length === 1, 'the late one');
    expect(Date.now() - start).toBeGreaterThanOrEqual(190);
  });

  it('can be lost, and repeated by hand', async () => {
    h.control.setWebhookMode({ drop: 1 });
    await customer('lost');
    await customer('kept');
    await h.control.flushWebhooks();
    await eventually(() => h.inbox.received.length === 1, 'the kept one');
    expect(names()).toEqual(['kept']);
    const lost = h.control.books().events[0];
    h.control.resendEvent(lost?.id ?? '');
    await eventually(() => h.inbox.received.length === 2, 'the repeated one');
    expect(names()).toEqual(['kept', 'lost']);
    h.control.setWebhookMode({ drop: -1 });
    await customer('never');
    expect(await h.control.flushWebhooks()).toEqual({ delivered: 0, failed: [] });
    h.control.resetWebhookMode();
    await customer('again');
    await eventually(() => h.inbox.received.length === 3, 'the last one');
  });
});
