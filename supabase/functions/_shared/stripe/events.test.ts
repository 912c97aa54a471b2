import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { createFakeQueue, createTestLog } from '../testing/fake-queue.ts';
import { createFakeStripe, stripeError } from '../testing/fake-stripe.ts';
import { fetchCurrentObject, readStripeEvent, withoutForeignObject, type StripeEvent } from './events.ts';
import { ingestStripeEvent } from './ingest.ts';

const secret = 'whsec_unit_test';
const snapshot = {
  id: 'evt_1',
  object: 'event',
  type: 'checkout.session.completed',
  api_version: Stripe.API_VERSION,
  created: 1_795_000_000,
  livemode: false,
  data: { object: { id: 'cs_1', object: 'checkout.session' } },
};
const thin = {
  id: 'evt_2',
  object: 'v2.core.event',
  type: 'v2.core.account[configuration.recipient].capability_status_updated',
  created: '2026-11-22T12:00:00.000Z',
  livemode: false,
  related_object: { id: 'acct_1', type: 'v2.core.account', url: '/v2/core/accounts/acct_1' },
};
const { stripe } = createFakeStripe(() => stripeError(500, {}));

async function sign(event: unknown, options: { secret?: string; timestamp?: number } = {}) {
  const payload = JSON.stringify(event);
  const signature = await stripe.webhooks.generateTestHeaderStringAsync({ payload, secret, ...options });
  return { body: payload, signature, secret };
}

describe('readStripeEvent', () => {
  it('reads a signed snapshot event', async () => {
    expect(await readStripeEvent(stripe, await sign(snapshot))).toEqual({ ...snapshot, account: null });
  });

  it('brings a thin event into the same form', async () => {
    expect(await readStripeEvent(stripe, await sign(thin))).toMatchObject({
      id: 'evt_2',
      account: 'acct_1',
      api_version: null,
      created: Date.parse(thin.created) / 1000,
      data: { object: { id: 'acct_1' } },
    });
  });

  it.each([
    ['signed with another secret', { secret: 'whsec_other' }],
    ['signed too long ago', { timestamp: Math.floor(Date.now() / 1000) - 301 }],
  ])('refuses an event %s', async (_why, options) => {
    const request = { ...(await sign(snapshot, options)), secret };
    await expect(readStripeEvent(stripe, request)).rejects.toMatchObject({ code: 'bad_signature' });
  });

  it('refuses a changed body, a missing signature, and a signed body that is no event', async () => {
    const signed = await sign(snapshot);
    const changed = { ...signed, body: signed.body.replace('cs_1', 'cs_2') };
    await expect(readStripeEvent(stripe, changed)).rejects.toMatchObject({ code: 'bad_signature' });
    await expect(readStripeEvent(stripe, { ...signed, signature: null })).rejects.toMatchObject({
      code: 'bad_signature',
    });
    await expect(readStripeEvent(stripe, await sign({ id: 'evt_3' }))).rejects.toMatchObject({
      code: 'bad_event',
    });
  });
});

const event = (type: string, id: string, account: string | null = null): StripeEvent => ({
  ...snapshot,
  type,
  account,
  data: { object: { id } },
});

describe('fetchCurrentObject', () => {
  it.each([
    ['checkout.session.completed', 'cs_1', '/v1/checkout/sessions/cs_1', 'payment_intent.latest_charge'],
    ['payment_intent.payment_failed', 'pi_1', '/v1/payment_intents/pi_1', 'latest_charge'],
    ['charge.refunded', 'ch_1', '/v1/charges/ch_1', 'refunds'],
    ['charge.dispute.created', 'dp_1', '/v1/disputes/dp_1', undefined],
    ['refund.failed', 're_1', '/v1/refunds/re_1', undefined],
    ['charge.refund.updated', 're_1', '/v1/refunds/re_1', undefined],
    ['transfer.reversed', 'tr_1', '/v1/transfers/tr_1', undefined],
  ])('fetches the object of %s', async (type, id, path, expanded) => {
    const { stripe, requests } = createFakeStripe(() => ({ body: { id } }));
    expect(await fetchCurrentObject(stripe, event(type, id))).toMatchObject({ id });
    expect(requests).toMatchObject([{ method: 'GET', path }]);
    expect(requests[0]?.params['expand[0]']).toBe(expanded);
  });

  it.each(['account.updated', 'capability.updated', thin.type])('fetches the account of %s', async (type) => {
    const { stripe, requests } = createFakeStripe(() => ({ body: { id: 'acct_1' } }));
    await fetchCurrentObject(stripe, event(type, 'transfers', 'acct_1'));
    expect(requests).toMatchObject([{ path: '/v2/core/accounts/acct_1' }]);
  });

  it('asks nothing for types that change nothing, and takes a missing object as none', async () => {
    const { stripe, requests } = createFakeStripe(() =>
      stripeError(404, { type: 'invalid_request_error', code: 'resource_missing', message: 'gone' }),
    );
    expect(await fetchCurrentObject(stripe, event('customer.created', 'cus_1'))).toBeNull();
    expect(requests).toHaveLength(0);
    expect(await fetchCurrentObject(stripe, event('refund.updated', 're_1'))).toBeNull();
  });

  it('neither fetches nor hands on what a connected account says of its own money', async () => {
    const { stripe, requests } = createFakeStripe(() => ({ body: { id: 'cs_1', payment_status: 'paid' } }));
    const foreign = event('checkout.session.completed', 'cs_1', 'acct_1');
    foreign.data.object.payment_status = 'paid';
    expect(withoutForeignObject(foreign).data.object).toEqual({ id: 'cs_1', object: undefined });
    expect(await fetchCurrentObject(stripe, foreign)).toBeNull();
    expect(requests).toHaveLength(0);
    const own = event('account.updated', 'acct_1', 'acct_1');
    expect(withoutForeignObject(own)).toBe(own);
  });

  it('rejects when Stripe cannot be asked, so that the event comes again', async () => {
    await expect(fetchCurrentObject(stripe, event('refund.updated', 're_1'))).rejects.toThrow();
  });
});

describe('ingestStripeEvent', () => {
  const deps = (rpc: (name: string, args?: Record<string, unknown>) => Promise<unknown>) => {
    const { stripe } = createFakeStripe(({ path }) => ({ body: { id: path.split('/').at(-1), now: true } }));
    return { stripe, rpc, log: createTestLog(), apiVersion: Stripe.API_VERSION };
  };

  it('hands over the event with the object as it is now', async () => {
    const calls: unknown[] = [];
    const outcome = await ingestStripeEvent(
      deps(async (...call) => {
        calls.push(call);
        return 'processed';
      }),
      event('charge.refunded', 'ch_1'),
    );
    expect(outcome).toBe('processed');
    expect(calls).toEqual([
      [
        'ingest_stripe_event',
        {
          p_event: expect.objectContaining({ id: 'evt_1', type: 'charge.refunded' }),
          p_object: expect.objectContaining({ id: 'ch_1', now: true }),
        },
      ],
    ]);
  });

  it('rejects when the database fails, and leaves the reason there', async () => {
    const { rpc, failNext, argsOf } = createFakeQueue('outbox', []);
    failNext('ingest_stripe_event');
    await expect(ingestStripeEvent(deps(rpc), event('charge.refunded', 'ch_1'))).rejects.toThrow();
    expect(argsOf('mark_stripe_event_failed')).toEqual([
      { p_event: expect.objectContaining({ id: 'evt_1' }), p_error: 'Error: the database went away' },
    ]);
  });

  it('takes an event of another API version, and says so in the log', async () => {
    const given = deps(async () => 'processed');
    await ingestStripeEvent(given, { ...event('charge.refunded', 'ch_1'), api_version: '2020-01-01' });
    expect(given.log.lines.join('\n')).toContain('stripe_api_version_mismatch');
  });
});
