import { type Stripe } from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chargeOf,
  type Harness,
  newSession,
  postForm,
  type SessionOptions,
  startHarness,
} from './support/harness.ts';

let h: Harness;
beforeAll(async () => {
  h = await startHarness();
});
afterAll(() => h.stop());

const open = (options: SessionOptions = {}) => newSession(h.stripe, options);
const urlOf = (session: Stripe.Checkout.Session): string => session.url ?? '';
const textOf = async (url: string): Promise<string> => (await fetch(url, { redirect: 'manual' })).text();
const success = (id: string) => `http://127.0.0.1:1/appointments/a1/return?session_id=${id}`;
const read = (id: string) => h.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });

describe('the payment page', () => {
  it('says that it is a test, what is paid for, how much and how', async () => {
    const page = await textOf(urlOf(await open()));
    expect(page).toContain('This is not the real Stripe.');
    expect(page).toContain('<h1 class="num">Pay €95.00</h1>');
    expect(page).toContain('Consultation');
    expect(page).toContain('grace@example.org');
    expect(page).toContain('href="http://127.0.0.1:1/appointments/a1"');
    expect([...page.matchAll(/name="method"\s+id="method-([a-z_0-9]+)"/g)].map((match) => match[1])).toEqual([
      'card',
      'card_declined',
      'card_3ds',
      'bank_transfer',
    ]);
    expect(page).not.toContain('<script');
  });

  it.each([
    ['jpy', 9500, '¥9,500'],
    ['kwd', 28500, '28.500'],
    ['inr', 450000, '₹4,500.00'],
  ])('writes %s as people do', async (code, amount, written) => {
    expect(await textOf(urlOf(await open({ code, amount })))).toContain(written);
  });

  it('escapes what the merchant wrote', async () => {
    const page = await textOf(
      urlOf(
        await open({
          line_items: [
            {
              quantity: 1,
              price_data: { currency: 'eur', unit_amount: 500, product_data: { name: '<b>x</b>' } },
            },
          ],
        }),
      ),
    );
    expect(page).toContain('&lt;b&gt;x&lt;/b&gt;');
  });

  it('asks for an e-mail address when nobody knows it', async () => {
    const session = await open({ customer_email: undefined });
    const refused = await postForm(urlOf(session), { method: 'card', email: 'grace' });
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('<title>Error: Pay €95.00. Test checkout</title>');
    expect(page).toContain('value="grace"');
    expect((await postForm(urlOf(session), { method: 'card', email: 'grace@example.org' })).status).toBe(303);
    expect((await read(session.id)).customer_details?.email).toBe('grace@example.org');
  });

  it('refuses a method that the session does not offer', async () => {
    const session = await open();
    const refused = await postForm(urlOf(session), { method: 'upi' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Choose how you want to pay.');
    expect((await read(session.id)).status).toBe('open');
  });

  it('does not know a made-up session', async () => {
    expect((await fetch(`${h.url}/pay/cs_test_none`)).status).toBe(404);
    expect((await fetch(`${h.url}/nowhere`)).status).toBe(404);
  });
});

describe('paying', () => {
  it('by card ends at the success address with the session in it', async () => {
    const session = await open();
    const response = await postForm(urlOf(session), { method: 'card', name: 'Grace Adeyemi' });
    expect([response.status, response.headers.get('location')]).toEqual([303, success(session.id)]);
    expect(await read(session.id)).toMatchObject({ status: 'complete', payment_status: 'paid' });
    expect((await chargeOf(h.stripe, session.id)).billing_details.name).toBe('Grace Adeyemi');
  });

  it('finds the placeholder in its escaped form too', async () => {
    const session = await open({ success_url: 'http://127.0.0.1:1/ok?s=%7BCHECKOUT_SESSION_ID%7D&x=1' });
    const response = await postForm(urlOf(session), { method: 'card' });
    expect(response.headers.get('location')).toBe(`http://127.0.0.1:1/ok?s=${session.id}&x=1`);
  });

  it('by a card that is declined stays on the page and can be tried again', async () => {
    const session = await open();
    const response = await postForm(urlOf(session), { method: 'card_declined' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/pay/${session.id}`]);
    expect(await textOf(urlOf(session))).toContain('Your card was declined. Nothing was paid.');
    const after = await read(session.id);
    expect(after).toMatchObject({ status: 'open', payment_status: 'unpaid' });
    expect(after.payment_intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
    });
    await postForm(urlOf(session), { method: 'card' });
    const paid = await read(session.id);
    expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid' });
    const charges = await h.stripe.charges.list({
      payment_intent: (paid.payment_intent as Stripe.PaymentIntent).id,
    });
    expect(charges.data.map((charge) => charge.status)).toEqual(['succeeded', 'failed']);
  });

  it('with 3-D Secure passes when the payer approves', async () => {
    const session = await open();
    const first = await postForm(urlOf(session), { method: 'card_3ds' });
    expect([first.status, first.headers.get('location')]).toEqual([303, `/pay/${session.id}/verify`]);
    expect(await textOf(`${urlOf(session)}/verify`)).toContain('Is it you who is paying?');
    expect((await read(session.id)).payment_intent).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'redirect_to_url' },
    });
    const second = await postForm(`${urlOf(session)}/verify`, { answer: 'approve' });
    expect([second.status, second.headers.get('location')]).toEqual([303, success(session.id)]);
    const charge = await chargeOf(h.stripe, session.id);
    expect(charge.payment_method_details?.card?.three_d_secure?.result).toBe('authenticated');
    // Back and approved again: nothing more is charged.
    await postForm(`${urlOf(session)}/verify`, { answer: 'approve' });
    const charges = await h.stripe.charges.list({ payment_intent: String(charge.payment_intent) });
    expect(charges.data).toHaveLength(1);
  });

  it('with 3-D Secure fails when the payer refuses, and can be tried again', async () => {
    const session = await open();
    await postForm(urlOf(session), { method: 'card_3ds' });
    const refused = await postForm(`${urlOf(session)}/verify`, { answer: 'refuse' });
    expect(refused.headers.get('location')).toBe(`/pay/${session.id}`);
    expect(await textOf(urlOf(session))).toContain('The payment did not go through');
    expect((await fetch(`${urlOf(session)}/verify`, { redirect: 'manual' })).status).toBe(303);
    const after = await read(session.id);
    expect(after.status).toBe('open');
    expect(after.payment_intent).toMatchObject({
      last_payment_error: { code: 'payment_intent_authentication_failure' },
      latest_charge: null,
    });
  });

  it('by UPI works in rupees', async () => {
    const session = await open({ code: 'inr', amount: 450000 });
    expect((await postForm(urlOf(session), { method: 'upi' })).headers.get('location')).toBe(
      success(session.id),
    );
    const charge = await chargeOf(h.stripe, session.id);
    expect(charge.payment_method_details).toMatchObject({ type: 'upi' });
    expect(charge.id).toMatch(/^py_/);
  });

  it('twice charges once', async () => {
    const session = await open();
    const answers = await Promise.all([1, 2, 3].map(() => postForm(urlOf(session), { method: 'card' })));
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1);
    const { payment_intent: intent } = await read(session.id);
    const charges = await h.stripe.charges.list({ payment_intent: (intent as Stripe.PaymentIntent).id });
    expect(charges.data).toHaveLength(1);
  });
});

describe('a bank transfer', () => {
  const start = async () => {
    const session = await open();
    const response = await postForm(urlOf(session), { method: 'bank_transfer' });
    expect(response.headers.get('location')).toBe(success(session.id));
    return session.id;
  };

  it('completes the session unpaid, and pays it when the money arrives', async () => {
    const id = await start();
    const waiting = await read(id);
    expect(waiting).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
    expect(waiting.customer).toMatch(/^cus_/);
    expect(waiting.payment_intent).toMatchObject({
      status: 'requires_action',
      latest_charge: null,
      next_action: { type: 'display_bank_transfer_instructions' },
    });
    expect(await textOf(`${h.url}/pay/${id}`)).toContain('Waiting for your bank transfer');
    expect(h.control.settleBankTransfer(id)).toBe(true);
    expect(await read(id)).toMatchObject({ payment_status: 'paid', payment_intent: { status: 'succeeded' } });
    expect((await chargeOf(h.stripe, id)).payment_method_details?.type).toBe('customer_balance');
    expect(() => h.control.settleBankTransfer(id)).toThrow('does not wait for a bank transfer');
  });

  it('waits for the rest when too little comes', async () => {
    const id = await start();
    expect(h.control.settleBankTransfer(id, 4000)).toBe(false);
    expect((await read(id)).payment_intent).toMatchObject({
      status: 'requires_action',
      next_action: { display_bank_transfer_instructions: { amount_remaining: 5500 } },
    });
    expect(h.control.settleBankTransfer(id, 5500)).toBe(true);
    expect((await read(id)).payment_status).toBe('paid');
    await h.control.flushWebhooks();
    expect(h.inbox.types()).toContain('payment_intent.partially_funded');
  });

  it('that never comes leaves the session unpaid', async () => {
    const id = await start();
    h.control.failBankTransfer(id);
    expect(await read(id)).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: { status: 'requires_payment_method' },
    });
    await h.control.flushWebhooks();
    expect(h.inbox.types()).toContain('checkout.session.async_payment_failed');
  });

  it('shows its bank details again, on a page where a tester lets the money come', async () => {
    const customer = await h.stripe.customers.create({ email: 'grace@example.org' });
    const session = await newSession(h.stripe, { customer: customer.id, customer_email: undefined });
    h.control.payCheckout(session.id, 'bank_transfer');
    const intent = String((await h.stripe.checkout.sessions.retrieve(session.id)).payment_intent);
    const { next_action: next } = await h.stripe.paymentIntents.retrieve(intent);
    const address = next?.display_bank_transfer_instructions?.hosted_instructions_url ?? '';
    expect(await textOf(address)).toContain('Send €95.00 from your bank');
    expect((await postForm(address, { act: 'send', amount: 'much' })).status).toBe(400);
    await postForm(address, { act: 'send', amount: '40.00' });
    expect(await textOf(address)).toContain('€40.00 of €95.00 has arrived');
    await h.stripe.paymentIntents.cancel(intent);
    const cash = async () => (await h.stripe.customers.retrieveCashBalance(customer.id)).available;
    expect(await cash()).toEqual({ eur: 4000 });
    await postForm(address, { act: 'send', amount: '5' });
    expect(await cash()).toEqual({ eur: 4500 });
    const back = { origin: 'customer_balance', customer: customer.id, currency: 'eur' } as const;
    await expect(h.stripe.refunds.create({ ...back, amount: 4501 })).rejects.toThrow('cash balance');
    expect(await h.stripe.refunds.create({ ...back, amount: 4500 })).toMatchObject({ charge: null });
    expect(await cash()).toBeNull();
  });

  it('arrives by itself after the set time', async () => {
    const own = await startHarness({ settings: { bankTransferSeconds: 3600 } });
    try {
      const { id } = await newSession(own.stripe);
      own.control.payCheckout(id, 'bank_transfer');
      // Time goes on by itself as well: some of it is left for that.
      own.control.advance(3600 - 60);
      expect((await own.stripe.checkout.sessions.retrieve(id)).payment_status).toBe('unpaid');
      own.control.advance(60);
      expect((await own.stripe.checkout.sessions.retrieve(id)).payment_status).toBe('paid');
    } finally {
      await own.stop();
    }
  });
});

describe('a closed session', () => {
  it('says that it is paid, and leads on', async () => {
    const session = await open();
    await postForm(urlOf(session), { method: 'card' });
    const page = await textOf(urlOf(session));
    expect(page).toContain('€95.00 is already paid');
    expect(page).toContain(success(session.id));
    const again = await postForm(urlOf(session), { method: 'card' });
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('already paid');
  });

  it('says that it has expired, and leads back', async () => {
    const session = await open();
    await h.stripe.checkout.sessions.expire(session.id);
    const page = await textOf(urlOf(session));
    expect(page).toContain('This payment page has expired');
    expect(page).toContain('Nothing was paid.');
    expect(await (await postForm(`${urlOf(session)}/verify`, { answer: 'approve' })).text()).toContain(
      'expired',
    );
  });
});
