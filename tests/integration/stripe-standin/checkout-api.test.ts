import { type Stripe } from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chargeOf, type Harness, newSession, refusal, startHarness } from './support/harness.ts';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.stop());

const now = () => Math.floor(Date.now() / 1000);
const line = (currency: string, unit_amount: number, quantity = 1) => ({
  quantity,
  price_data: { currency, unit_amount, product_data: { name: 'Consultation' } },
});

describe('creating a session', () => {
  it('keeps what it was given', async () => {
    const session = await newSession(h.stripe, {
      integration_identifier: 'ecuretrip',
      expires_at: now() + 31 * 60,
    });
    expect(session).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 9500,
      currency: 'eur',
      client_reference_id: 'a1',
      customer_email: 'grace@example.org',
      integration_identifier: 'ecuretrip',
      metadata: { payment_id: 'p1' },
      payment_intent: null,
      ui_mode: 'hosted_page',
      livemode: false,
    });
    expect(session.url).toBe(`${h.url}/pay/${session.id}`);
  });

  it('refuses the removed payment_method_types by name', async () => {
    const params = { mode: 'payment', success_url: 'http://x.test/', line_items: [line('eur', 500)] };
    const old = { ...params, payment_method_types: ['card'] } as Stripe.Checkout.SessionCreateParams;
    const error = await refusal(h.stripe.checkout.sessions.create(old));
    expect(error).toMatchObject({
      statusCode: 400,
      code: 'payment_method_types_no_longer_supported',
      param: 'payment_method_types',
    });
  });

  it.each([
    ['expires too soon', { expires_at: now() + 29 * 60 }, 'expires_at'],
    ['expires too late', { expires_at: now() + 25 * 3600 }, 'expires_at'],
    ['has no lines', { line_items: [] }, 'line_items'],
    ['mixes currencies', { line_items: [line('eur', 500), line('usd', 500)] }, 'line_items'],
    ['is too small to charge', { line_items: [line('eur', 49)] }, 'line_items'],
    ['splits a three-decimal unit', { line_items: [line('kwd', 1234)] }, 'line_items'],
    ['has an unknown currency', { line_items: [line('eux', 500)] }, 'line_items[0][price_data][currency]'],
    ['leads nowhere', { success_url: 'not a url' }, 'success_url'],
    ['names a wrong address', { customer_email: 'grace' }, 'customer_email'],
    ['names an unknown customer', { customer: 'cus_none', customer_email: undefined }, 'customer'],
    [
      'has a fee without a destination',
      { payment_intent_data: { application_fee_amount: 5 } },
      'payment_intent_data[application_fee_amount]',
    ],
    ['has a parameter nobody knows', { colour: 'green' }, 'colour'],
  ])('refuses one that %s', async (_why, more, param) => {
    const error = await refusal(newSession(h.stripe, more as Partial<Stripe.Checkout.SessionCreateParams>));
    expect(error).toMatchObject({ statusCode: 400, rawType: 'invalid_request_error', param });
  });

  it('says what is missing', async () => {
    expect(await refusal(h.stripe.checkout.sessions.create({}))).toMatchObject({
      code: 'parameter_missing',
      param: 'mode',
    });
    const error = await refusal(
      h.stripe.checkout.sessions.create({ mode: 'payment', line_items: [line('eur', 500)] }),
    );
    expect(error.message).toBe('Missing required param: success_url.');
  });

  it('offers what the currency and the filters allow', async () => {
    const types = async (options: Parameters<typeof newSession>[1]) =>
      (await newSession(h.stripe, options)).payment_method_types;
    expect(await types({ code: 'eur' })).toEqual(['card', 'customer_balance']);
    expect(await types({ code: 'inr' })).toEqual(['card', 'upi']);
    expect(await types({ code: 'aed' })).toEqual(['card']);
    expect(await types({ code: 'eur', excluded_payment_method_types: ['customer_balance'] })).toEqual([
      'card',
    ]);
    expect(await types({ code: 'inr', allowed_payment_method_types: ['upi'] })).toEqual(['upi']);
    expect((await refusal(types({ code: 'eur', allowed_payment_method_types: ['upi'] }))).statusCode).toBe(
      400,
    );
  });

  it('counts lines and quantities', async () => {
    const created = await newSession(h.stripe, { line_items: [line('jpy', 1500, 2), line('jpy', 200)] });
    const session = await h.stripe.checkout.sessions.retrieve(created.id, { expand: ['line_items'] });
    expect(session.amount_total).toBe(3200);
    expect(session.line_items?.data.map((item) => item.amount_total)).toEqual([3000, 200]);
    const listed = await h.stripe.checkout.sessions.listLineItems(created.id, { limit: 1 });
    expect(listed).toMatchObject({ has_more: true, data: [{ description: 'Consultation', quantity: 2 }] });
  });
});

describe('a paid session', () => {
  it('shows payment intent, charge and balance transaction when expanded', async () => {
    const created = await newSession(h.stripe);
    expect(h.control.payCheckout(created.id, 'card', { name: 'Grace Adeyemi' })).toBe('complete');
    const session = await h.stripe.checkout.sessions.retrieve(created.id, {
      expand: ['payment_intent.latest_charge.balance_transaction', 'payment_intent.payment_method'],
    });
    const intent = session.payment_intent as Stripe.PaymentIntent;
    const charge = intent.latest_charge as Stripe.Charge;
    expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 9500,
      transfer_group: 'payment_p1',
      metadata: { payment_id: 'p1' },
      payment_method: { type: 'card', card: { last4: '4242' } },
    });
    expect(charge).toMatchObject({ status: 'succeeded', paid: true, transfer_group: 'payment_p1' });
    // 1.5 % of 95.00 is 1.43, and 25 cents.
    expect(charge.balance_transaction).toMatchObject({ amount: 9500, fee: 168, net: 9332, type: 'charge' });
  });

  it('cannot be expanded where there is nothing to expand', async () => {
    const { id } = await newSession(h.stripe);
    const error = await refusal(h.stripe.checkout.sessions.retrieve(id, { expand: ['colour'] }));
    expect(error.message).toContain('This property cannot be expanded (colour)');
    const unpaid = await h.stripe.checkout.sessions.retrieve(id, {
      expand: ['payment_intent.latest_charge'],
    });
    expect(unpaid.payment_intent).toBeNull();
  });

  it('is found by its payment intent', async () => {
    const created = await newSession(h.stripe);
    h.control.payCheckout(created.id, 'card');
    const charge = await chargeOf(h.stripe, created.id);
    const found = await h.stripe.checkout.sessions.list({ payment_intent: String(charge.payment_intent) });
    expect(found.data.map((session) => session.id)).toEqual([created.id]);
  });
});

describe('expiring', () => {
  it('closes an open session once, and tells the intent', async () => {
    const { id } = await newSession(h.stripe);
    h.control.payCheckout(id, 'card_declined');
    expect((await h.stripe.checkout.sessions.expire(id)).status).toBe('expired');
    const error = await refusal(h.stripe.checkout.sessions.expire(id));
    expect(error.message).toBe(
      'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
    );
    const session = await h.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
    expect(session.payment_intent).toMatchObject({ status: 'canceled', cancellation_reason: 'expired' });
  });

  it('loses against a payment that was first, and wins against one that is later', async () => {
    const paid = await newSession(h.stripe);
    const expired = await newSession(h.stripe);
    const late = h.stripe.checkout.sessions.expire(paid.id);
    // The call is on its way; the payer is faster because this line runs first.
    expect(h.control.payCheckout(paid.id, 'card')).toBe('complete');
    expect((await refusal(late)).message).toContain('has a status of `complete`');
    await h.stripe.checkout.sessions.expire(expired.id);
    expect(h.control.payCheckout(expired.id, 'card')).toBe('closed');
    const after = await h.stripe.checkout.sessions.retrieve(expired.id);
    expect(after).toMatchObject({ status: 'expired', payment_status: 'unpaid', payment_intent: null });
  });

  it('decides many races for one side only', async () => {
    const sessions = await Promise.all(Array.from({ length: 12 }, () => newSession(h.stripe)));
    const outcomes = await Promise.all(
      sessions.map(async ({ id }, index) => {
        const expire = h.stripe.checkout.sessions.expire(id).then(
          () => 'expired',
          () => 'refused',
        );
        if (index % 2) await new Promise((resolve) => setTimeout(resolve, index));
        const pay = fetch(`${h.url}/pay/${id}`, {
          method: 'POST',
          body: new URLSearchParams({ method: 'card' }),
          redirect: 'manual',
        }).then((response) => (response.status === 303 ? 'paid' : 'closed'));
        return [id, ...(await Promise.all([expire, pay]))] as const;
      }),
    );
    for (const [id, expire, pay] of outcomes) {
      const { status } = await h.stripe.checkout.sessions.retrieve(id);
      expect([expire, pay, status]).toEqual(
        status === 'complete' ? ['refused', 'paid', 'complete'] : ['expired', 'closed', 'expired'],
      );
    }
  });

  it('happens by itself when the time is over', async () => {
    const own = await startHarness();
    try {
      const { id } = await newSession(own.stripe, { expires_at: now() + 31 * 60 });
      own.control.advance(30 * 60);
      expect((await own.stripe.checkout.sessions.retrieve(id)).status).toBe('open');
      own.control.advance(2 * 60);
      expect((await own.stripe.checkout.sessions.retrieve(id)).status).toBe('expired');
      await own.control.flushWebhooks();
      expect(own.inbox.types()).toEqual(['checkout.session.expired']);
    } finally {
      await own.stop();
    }
  });
});

describe('lists', () => {
  it('pages through sessions, newest first, each once', async () => {
    const own = await startHarness();
    try {
      const made: string[] = [];
      for (let n = 0; n < 7; n++) made.unshift((await newSession(own.stripe)).id);
      const seen: string[] = [];
      for await (const session of own.stripe.checkout.sessions.list({ limit: 3 })) seen.push(session.id);
      expect(seen).toEqual(made);
      const back = await own.stripe.checkout.sessions.list({ limit: 2, ending_before: made[3] });
      expect(back.data.map((session) => session.id)).toEqual([made[1], made[2]]);
      expect(back.has_more).toBe(true);
      expect((await refusal(own.stripe.checkout.sessions.list({ limit: 101 }))).param).toBe('limit');
      expect((await refusal(own.stripe.checkout.sessions.list({ starting_after: 'cs_none' }))).param).toBe(
        'starting_after',
      );
    } finally {
      await own.stop();
    }
  });
});
