import { Stripe } from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Harness,
  newSession,
  paidCharge,
  portOf,
  refusal,
  sdk,
  startHarness,
} from './support/harness.ts';

let h: Harness;
let charge: Stripe.Charge;
beforeAll(async () => {
  h = await startHarness();
  charge = await paidCharge(h, { amount: 1_000_000 });
});
afterAll(() => h.stop());

const transfer = (amount: number, idempotencyKey: string, stripe = h.stripe) =>
  stripe.transfers.create(
    { amount, currency: 'eur', destination: 'acct_seed_elif', source_transaction: charge.id },
    { idempotencyKey },
  );
const transfersOf = async (amount: number): Promise<number> =>
  (await h.stripe.transfers.list({ limit: 100 })).data.filter((one) => one.amount === amount).length;

describe('an idempotency key', () => {
  it('replays the first answer', async () => {
    const first = await transfer(1001, 'replay');
    const second = await transfer(1001, 'replay');
    expect(second).toEqual(first);
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(second.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId);
    expect(second.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
    expect(await transfersOf(1001)).toBe(1);
  });

  it('refuses other parameters and other paths', async () => {
    await transfer(1002, 'mismatch');
    const error = await refusal(transfer(1003, 'mismatch'));
    expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect(error.statusCode).toBe(400);
    const elsewhere = h.stripe.refunds.create(
      { charge: charge.id, amount: 1 },
      { idempotencyKey: 'mismatch' },
    );
    expect(await refusal(elsewhere)).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect(await transfersOf(1003)).toBe(0);
  });

  it('does not mind the order of parameters', async () => {
    const first = await h.stripe.customers.create(
      { name: 'Grace', email: 'g@example.org' },
      { idempotencyKey: 'order' },
    );
    const second = await h.stripe.customers.create(
      { email: 'g@example.org', name: 'Grace' },
      { idempotencyKey: 'order' },
    );
    expect(second.id).toBe(first.id);
  });

  it('lets only one of two concurrent requests act', async () => {
    // Long enough for the other one to arrive meanwhile, however busy the machine is.
    h.control.failNext({ path: '/v1/transfers', how: 'slow', delayMs: 1_500 });
    const race = () =>
      transfer(1004, 'race').then(
        () => 'acted',
        (error: unknown) => error,
      );
    const outcomes = await Promise.all([race(), race()]);
    expect(outcomes).toContain('acted');
    expect(outcomes.find((outcome) => outcome !== 'acted')).toMatchObject({
      statusCode: 409,
      code: 'idempotency_key_in_use',
    });
    expect(await transfersOf(1004)).toBe(1);
    expect((await transfer(1004, 'race')).amount).toBe(1004);
  });

  it('acts once for many at the same instant', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => transfer(1005, 'crowd')));
    expect(answers.some((answer) => answer.status === 'fulfilled')).toBe(true);
    expect(await transfersOf(1005)).toBe(1);
  });

  it('repeats a refusal of v1, even when it would work now', async () => {
    const refund = () =>
      h.stripe.transfers.create(
        { amount: 1006, currency: 'usd', destination: 'acct_seed_elif' },
        { idempotencyKey: 'poor' },
      );
    expect((await refusal(refund())).code).toBe('balance_insufficient');
    h.control.topUp('usd', 5000);
    const again = await refusal(refund());
    expect(again.code).toBe('balance_insufficient');
    expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true' });
  });

  it('forgets what never reached the endpoint', async () => {
    const bad = h.stripe.transfers.create({ amount: 1007 } as Stripe.TransferCreateParams, {
      idempotencyKey: 'incomplete',
    });
    expect((await refusal(bad)).code).toBe('parameter_missing');
    expect((await transfer(1007, 'incomplete')).amount).toBe(1007);
  });

  it('tries a refused v2 request anew', async () => {
    const link = (account: string) =>
      h.stripe.v2.core.accountLinks.create(
        {
          account,
          use_case: { type: 'account_onboarding', account_onboarding: { refresh_url: 'http://x.test/' } },
        },
        { idempotencyKey: 'v2' },
      );
    const error = await refusal(link('acct_none'));
    expect(error.code).toBe('not_found');
    expect((await link('acct_seed_elif')).account).toBe('acct_seed_elif');
    expect(await refusal(link('acct_seed_other'))).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  });

  it('is new again after a day', async () => {
    const own = await startHarness();
    try {
      const make = () => own.stripe.customers.create({ name: 'Grace' }, { idempotencyKey: 'old' });
      const first = await make();
      // Time goes on by itself as well: some of it is left for that.
      own.control.advance(86_400 - 60);
      expect((await make()).id).toBe(first.id);
      own.control.advance(60);
      expect((await make()).id).not.toBe(first.id);
    } finally {
      await own.stop();
    }
  });
});

describe('a provoked failure', () => {
  it('before acting leaves nothing behind', async () => {
    h.control.failNext({ path: '/v1/transfers' });
    const error = await refusal(transfer(2001, 'before'));
    expect(error).toBeInstanceOf(Stripe.errors.StripeAPIError);
    expect(error.statusCode).toBe(500);
    expect(await transfersOf(2001)).toBe(0);
    await transfer(2001, 'before');
    expect(await transfersOf(2001)).toBe(1);
  });

  it('after acting has acted, and the key tells so', async () => {
    h.control.failNext({ path: '/v1/transfers', when: 'after' });
    expect((await refusal(transfer(2002, 'after'))).statusCode).toBe(500);
    expect(await transfersOf(2002)).toBe(1);
    expect((await transfer(2002, 'after')).amount).toBe(2002);
    expect(await transfersOf(2002)).toBe(1);
  });

  it('after acting can be what the key repeats, as in v1 itself', async () => {
    h.control.failNext({ path: '/v1/transfers', when: 'after', remember: true });
    await refusal(transfer(2003, 'remembered'));
    expect((await refusal(transfer(2003, 'remembered'))).statusCode).toBe(500);
    expect(await transfersOf(2003)).toBe(1);
  });

  it('can cut the line or say nothing', async () => {
    h.control.failNext({ path: '/v1/transfers', when: 'after', how: 'disconnect', times: 2 });
    expect(await refusal(transfer(2004, 'cut'))).toBeInstanceOf(Stripe.errors.StripeConnectionError);
    h.control.clearFailures();
    expect((await transfer(2004, 'cut')).amount).toBe(2004);
    h.control.failNext({ path: '/v1/transfers', when: 'after', how: 'timeout' });
    const hasty = h.stripe.transfers.create(
      { amount: 2005, currency: 'eur', destination: 'acct_seed_elif', source_transaction: charge.id },
      { idempotencyKey: 'silent', timeout: 1_000 },
    );
    expect((await refusal(hasty)).message).toContain('timeout');
    expect(await transfersOf(2005)).toBe(1);
    expect((await transfer(2005, 'silent')).amount).toBe(2005);
    expect(await transfersOf(2005)).toBe(1);
  });

  it('can be any of Stripe’s errors, for certain paths only', async () => {
    const made = await transfer(2006, 'reversible');
    h.control.failNext({
      path: '/v1/transfers/*/reversals',
      status: 400,
      error: { code: 'balance_insufficient', message: 'Too little' },
    });
    expect(await transfer(2007, 'unharmed')).toMatchObject({ amount: 2007 });
    const error = await refusal(h.stripe.transfers.createReversal(made.id));
    expect(error).toMatchObject({ statusCode: 400, code: 'balance_insufficient', message: 'Too little' });
    expect((await h.stripe.transfers.retrieve(made.id)).reversed).toBe(false);
  });

  it('is retried by the SDK itself when it may', async () => {
    const patient = new Stripe(h.stripe.getApiField('auth') ?? 'sk_test_standin_0123456789', {
      host: '127.0.0.1',
      port: portOf(h.url),
      protocol: 'http',
      maxNetworkRetries: 2,
    });
    h.control.failNext({ path: '/v1/transfers', when: 'after', retry: true });
    expect((await transfer(2008, 'patient', patient)).lastResponse.headers['idempotent-replayed']).toBe(
      'true',
    );
    expect(await transfersOf(2008)).toBe(1);
  });
});

describe('every answer', () => {
  it('carries a request id, also when it refuses', async () => {
    expect((await h.stripe.balance.retrieve()).lastResponse.requestId).toMatch(/^req_/);
    const error = await refusal(h.stripe.charges.retrieve('ch_none'));
    expect(error).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      message: "No such charge: 'ch_none'",
    });
    expect(error.requestId).toMatch(/^req_/);
    expect(h.control.requests().at(-1)).toMatchObject({
      id: error.requestId,
      path: '/v1/charges/ch_none',
      status: 404,
    });
  });

  it('is 401 for a wrong or missing key', async () => {
    const error = await refusal(sdk(portOf(h.url), 'sk_test_wrong_0000000000').balance.retrieve());
    expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
    expect(error.message).toBe('Invalid API Key provided: sk_test_************0000');
    expect((await fetch(`${h.url}/v1/balance`)).status).toBe(401);
    const basic = Buffer.from('sk_test_standin_0123456789:').toString('base64');
    expect(
      (await fetch(`${h.url}/v1/balance`, { headers: { authorization: `Basic ${basic}` } })).status,
    ).toBe(200);
  });

  it('names addresses that are not there', async () => {
    const response = await fetch(`${h.url}/v1/unknown`, {
      headers: { authorization: 'Bearer sk_test_standin_0123456789' },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  });

  it('is about one’s own objects only', async () => {
    const error = await refusal(
      h.stripe.charges.retrieve(charge.id, {}, { stripeAccount: 'acct_seed_elif' }),
    );
    expect(error.statusCode).toBe(404);
    const foreign = await refusal(h.stripe.balance.retrieve({}, { stripeAccount: 'acct_none' }));
    expect(foreign).toBeInstanceOf(Stripe.errors.StripePermissionError);
  });

  it('keeps, changes and removes metadata', async () => {
    const session = await newSession(h.stripe, { metadata: { a: '1', b: '2' } });
    const changed = await h.stripe.checkout.sessions.update(session.id, { metadata: { a: '', c: 3 } });
    expect(changed.metadata).toEqual({ b: '2', c: '3' });
    expect((await h.stripe.checkout.sessions.update(session.id, { metadata: '' })).metadata).toEqual({});
    const long = await refusal(
      h.stripe.checkout.sessions.update(session.id, { metadata: { k: 'x'.repeat(501) } }),
    );
    expect(long.param).toBe('metadata');
  });

  it('takes a card through a payment intent, or says why not', async () => {
    const paid = await h.stripe.paymentIntents.create({
      amount: 700,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_visa',
    });
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 700 });
    const error = await refusal(
      h.stripe.paymentIntents.create({
        amount: 700,
        currency: 'eur',
        confirm: true,
        payment_method: 'pm_card_chargeDeclined',
      }),
    );
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(error).toMatchObject({ statusCode: 402, code: 'card_declined', decline_code: 'generic_decline' });
    const failed = await h.stripe.paymentIntents.retrieve(
      String((error.payment_intent as Stripe.PaymentIntent).id),
    );
    expect(failed.status).toBe('requires_payment_method');
    expect((await h.stripe.paymentIntents.cancel(failed.id)).status).toBe('canceled');
  });
});
