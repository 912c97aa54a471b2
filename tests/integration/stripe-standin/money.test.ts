import { type Stripe } from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  chargeOf,
  eventually,
  type Harness,
  newSession,
  paidCharge,
  refusal,
  startHarness,
} from './support/harness.ts';

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.stop());

const doctor = 'acct_seed_elif-karaca';
const available = async (currency: string, account?: string): Promise<number> => {
  const balance = await h.stripe.balance.retrieve({}, account ? { stripeAccount: account } : {});
  return balance.available.find((entry) => entry.currency === currency)?.amount ?? 0;
};
const release = (charge: Stripe.Charge, amount: number, more: Partial<Stripe.TransferCreateParams> = {}) =>
  h.stripe.transfers.create({
    amount,
    currency: charge.currency,
    destination: doctor,
    source_transaction: charge.id,
    ...more,
  });

describe('refunds', () => {
  it('in parts up to the charge and no further', async () => {
    const charge = await paidCharge(h);
    const first = await h.stripe.refunds.create({ charge: charge.id, amount: 4000, metadata: { id: 'r1' } });
    expect(first).toMatchObject({
      status: 'succeeded',
      amount: 4000,
      charge: charge.id,
      metadata: { id: 'r1' },
    });
    expect(await refusal(h.stripe.refunds.create({ charge: charge.id, amount: 5501 }))).toMatchObject({
      message: 'Refund amount (€55.01) is greater than unrefunded amount on charge (€55.00)',
      param: 'amount',
    });
    await h.stripe.refunds.create({ payment_intent: String(charge.payment_intent) });
    expect(await h.stripe.charges.retrieve(charge.id)).toMatchObject({
      amount_refunded: 9500,
      refunded: true,
    });
    expect((await refusal(h.stripe.refunds.create({ charge: charge.id }))).code).toBe(
      'charge_already_refunded',
    );
    expect((await h.stripe.refunds.list({ charge: charge.id })).data.map((refund) => refund.amount)).toEqual([
      5500, 4000,
    ]);
    // Stripe keeps its fee.
    expect(await available('eur')).toBe(-168);
  });

  it('refuses what belongs to other kinds of charges', async () => {
    const charge = await paidCharge(h);
    const reverse = await refusal(h.stripe.refunds.create({ charge: charge.id, reverse_transfer: true }));
    expect(reverse.param).toBe('reverse_transfer');
    expect((await refusal(h.stripe.refunds.create({}))).statusCode).toBe(400);
    expect(await refusal(h.stripe.refunds.create({ charge: 'ch_none' }))).toMatchObject({
      code: 'resource_missing',
      statusCode: 400,
    });
    expect((await refusal(h.stripe.refunds.retrieve('re_none'))).statusCode).toBe(404);
  });

  it('of a slow method are pending first', async () => {
    const session = await newSession(h.stripe, { code: 'inr', amount: 450000 });
    h.control.payCheckout(session.id, 'upi');
    const refund = await h.stripe.refunds.create({ charge: (await chargeOf(h.stripe, session.id)).id });
    expect(refund).toMatchObject({ status: 'pending', pending_reason: 'processing' });
    h.control.advance(3);
    expect((await h.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
    await h.control.flushWebhooks();
    expect(h.inbox.types()).toEqual(
      expect.arrayContaining(['refund.created', 'charge.refunded', 'refund.updated']),
    );
  });

  it('of a bank transfer need the payer first, and can be canceled', async () => {
    const session = await newSession(h.stripe);
    h.control.payCheckout(session.id, 'bank_transfer');
    h.control.settleBankTransfer(session.id);
    const charge = await chargeOf(h.stripe, session.id);
    const refund = await h.stripe.refunds.create({
      charge: charge.id,
      amount: 500,
      instructions_email: 'a@example.org',
    });
    expect(refund).toMatchObject({
      status: 'requires_action',
      instructions_email: 'a@example.org',
      next_action: { type: 'display_details' },
    });
    expect((await h.stripe.refunds.cancel(refund.id)).status).toBe('canceled');
    expect((await h.stripe.charges.retrieve(charge.id)).amount_refunded).toBe(0);
    expect(await available('eur')).toBe(9500 - 168);
  });

  it('that fail give the money back to balance and charge, even after they succeeded', async () => {
    const charge = await paidCharge(h);
    h.control.setNextRefunds(['failed', 'succeeded']);
    const failed = await h.stripe.refunds.create({ charge: charge.id });
    expect(failed).toMatchObject({ status: 'failed', failure_reason: 'unknown' });
    const late = await h.stripe.refunds.create({ charge: charge.id, amount: 1000 });
    expect(late.status).toBe('succeeded');
    expect(await available('eur')).toBe(9500 - 168 - 1000);
    h.control.settleRefund(late.id, 'failed', 'lost_or_stolen_card');
    expect(await h.stripe.refunds.retrieve(late.id)).toMatchObject({
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
    });
    expect(await h.stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect(await available('eur')).toBe(9500 - 168);
    await h.control.flushWebhooks();
    expect(h.inbox.types().filter((type) => type === 'refund.failed')).toHaveLength(2);
  });

  it('wait for the balance when told to', async () => {
    h.control.configure({ refundsNeedBalance: true });
    const charge = await paidCharge(h);
    const refund = await h.stripe.refunds.create({ charge: charge.id });
    expect(refund).toMatchObject({
      status: 'pending',
      pending_reason: 'insufficient_funds',
      balance_transaction: null,
    });
    h.control.advance(4);
    expect((await h.stripe.refunds.retrieve(refund.id)).status).toBe('pending');
    h.control.topUp('eur', 168);
    h.control.advance(4);
    expect((await h.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
    expect(await available('eur')).toBe(0);
  });
});

describe('transfers', () => {
  it('from a charge reach the account, up to the charge', async () => {
    const charge = await paidCharge(h);
    const transfer = await release(charge, 8075, { metadata: { payment_id: 'p1' } });
    expect(transfer).toMatchObject({
      amount: 8075,
      destination: doctor,
      source_transaction: charge.id,
      transfer_group: 'payment_p1',
      reversed: false,
      metadata: { payment_id: 'p1' },
    });
    expect(await available('eur')).toBe(9500 - 168 - 8075);
    expect(await available('eur', doctor)).toBe(8075);
    const over = await refusal(release(charge, 1426));
    expect(over.message).toBe(
      'Transfers using this transaction as a source must not exceed the source amount of €95.00. (There is already a transfer using this source, amounting to €80.75.)',
    );
    await release(charge, 1425);
    const listed = await h.stripe.transfers.list({ transfer_group: 'payment_p1', destination: doctor });
    expect(listed.data.map((one) => one.amount)).toEqual([1425, 8075]);
  });

  it('without a charge need available money', async () => {
    const wanted = { amount: 1000, currency: 'eur', destination: doctor };
    expect((await refusal(h.stripe.transfers.create(wanted))).code).toBe('balance_insufficient');
    h.control.topUp('eur', 1000);
    expect((await h.stripe.transfers.create(wanted)).source_transaction).toBeNull();
    expect((await refusal(h.stripe.transfers.create(wanted))).code).toBe('balance_insufficient');
  });

  it('from a charge of the demonstration data reach the account, though it never passed through here', async () => {
    const transfer = await h.stripe.transfers.create({
      amount: 8075,
      currency: 'eur',
      destination: doctor,
      source_transaction: 'ch_seed_grace',
      transfer_group: 'ect_seed',
    });
    expect(transfer).toMatchObject({
      amount: 8075,
      source_transaction: 'ch_seed_grace',
      transfer_group: 'ect_seed',
    });
    expect(await available('eur', doctor)).toBe(8075);
  });

  it('from a charge do not wait for its money', async () => {
    h.control.configure({ availabilitySeconds: 7 * 86_400 });
    const charge = await paidCharge(h);
    const plain = await refusal(
      h.stripe.transfers.create({ amount: 100, currency: 'eur', destination: doctor }),
    );
    expect(plain.code).toBe('balance_insufficient');
    await release(charge, 8075);
    const before = await h.stripe.balance.retrieve();
    expect([before.available[0]?.amount, before.pending[0]?.amount]).toEqual([0, 9500 - 168 - 8075]);
    expect(await available('eur', doctor)).toBe(0);
    h.control.advance(7 * 86_400);
    expect([await available('eur'), await available('eur', doctor)]).toEqual([9500 - 168 - 8075, 8075]);
  });

  it('refuse a wrong charge, currency or account', async () => {
    const charge = await paidCharge(h);
    const failed = await newSession(h.stripe);
    h.control.payCheckout(failed.id, 'card_declined');
    const declined = await chargeOf(h.stripe, failed.id);
    expect(await refusal(release(charge, 100, { currency: 'usd' }))).toMatchObject({ param: 'currency' });
    expect(await refusal(release(declined, 100))).toMatchObject({ param: 'source_transaction' });
    expect(await refusal(release(charge, 100, { source_transaction: 'ch_none' }))).toMatchObject({
      code: 'resource_missing',
    });
    expect(await refusal(release(charge, 100, { destination: 'acct_none' }))).toMatchObject({
      code: 'resource_missing',
      param: 'destination',
      message: "No such destination: 'acct_none'",
    });
    h.control.setAccountStatus(doctor, 'restricted');
    expect((await refusal(release(charge, 100))).code).toBe('insufficient_capabilities_for_transfer');
    expect((await h.stripe.transfers.list()).data).toHaveLength(0);
  });

  it('can be reversed in parts up to their amount', async () => {
    const charge = await paidCharge(h);
    const transfer = await release(charge, 8075);
    const reversal = await h.stripe.transfers.createReversal(transfer.id, {
      amount: 75,
      metadata: { id: 'x' },
    });
    expect(reversal).toMatchObject({
      object: 'transfer_reversal',
      amount: 75,
      transfer: transfer.id,
      metadata: { id: 'x' },
    });
    expect((await refusal(h.stripe.transfers.createReversal(transfer.id, { amount: 8001 }))).param).toBe(
      'amount',
    );
    await h.stripe.transfers.createReversal(transfer.id);
    const after = await h.stripe.transfers.retrieve(transfer.id);
    expect(after).toMatchObject({ amount_reversed: 8075, reversed: true });
    expect(after.reversals.data.map((one) => one.amount)).toEqual([8000, 75]);
    expect((await refusal(h.stripe.transfers.createReversal(transfer.id))).statusCode).toBe(400);
    expect((await h.stripe.transfers.listReversals(transfer.id)).data).toHaveLength(2);
    expect([await available('eur'), await available('eur', doctor)]).toEqual([9500 - 168, 0]);
  });
});

describe('disputes', () => {
  it('take the money at once and give it back when won, without the fee', async () => {
    const charge = await paidCharge(h);
    const raised = h.control.raiseDispute(String(charge.payment_intent), { reason: 'fraudulent' });
    expect(raised).toMatchObject({
      status: 'needs_response',
      amount: 9500,
      reason: 'fraudulent',
      charge: charge.id,
    });
    expect(await available('eur')).toBe(-168 - 1500);
    expect((await refusal(h.stripe.refunds.create({ charge: charge.id }))).code).toBe('charge_disputed');
    const answered = await h.stripe.disputes.update(raised.id, {
      evidence: { product_description: 'A visit' },
    });
    expect(answered).toMatchObject({
      status: 'under_review',
      evidence_details: { has_evidence: true, submission_count: 1 },
    });
    h.control.closeDispute(raised.id, 'won');
    expect(await available('eur')).toBe(9500 - 168 - 1500);
    expect((await h.stripe.charges.retrieve(charge.id)).disputed).toBe(true);
    await h.control.flushWebhooks();
    expect(h.inbox.types().filter((type) => type.startsWith('charge.dispute'))).toEqual(
      expect.arrayContaining([
        'charge.dispute.created',
        'charge.dispute.funds_withdrawn',
        'charge.dispute.updated',
        'charge.dispute.funds_reinstated',
        'charge.dispute.closed',
      ]),
    );
  });

  it('can be given up, and are listed by charge', async () => {
    const charge = await paidCharge(h);
    const { id } = h.control.raiseDispute(charge.id, { amount: 5000 });
    expect((await h.stripe.disputes.close(id)).status).toBe('lost');
    expect((await h.stripe.disputes.list({ charge: charge.id })).data.map((one) => one.status)).toEqual([
      'lost',
    ]);
    expect((await refusal(h.stripe.disputes.close(id))).message).toBe('This dispute is already closed');
    expect(() => h.control.raiseDispute(charge.id)).toThrow('already been disputed');
  });

  it('that only ask move no money', async () => {
    const charge = await paidCharge(h);
    const { id } = h.control.raiseDispute(charge.id, { inquiry: true });
    expect((await h.stripe.disputes.retrieve(id)).status).toBe('warning_needs_response');
    expect(await available('eur')).toBe(9500 - 168);
    await h.stripe.refunds.create({ charge: charge.id });
    h.control.closeDispute(id, 'warning_closed');
    await h.control.flushWebhooks();
    await eventually(() => h.inbox.types().includes('charge.dispute.closed'), 'the closing event');
    expect(h.inbox.types()).not.toContain('charge.dispute.funds_withdrawn');
  });
});

describe('currencies', () => {
  it.each([
    ['jpy', 12_000, 180 + 1],
    ['krw', 130_000, 1950 + 1],
    ['kwd', 28_500, 430 + 250],
    ['inr', 450_000, 6750 + 25],
    ['ugx', 5_000_000, 75_000 + 100],
  ])('charge, fee, refund and transfer in %s', async (code, amount, fee) => {
    const charge = await paidCharge(h, { code, amount });
    expect(await available(code)).toBe(amount - fee);
    const transaction = await h.stripe.balanceTransactions.retrieve(String(charge.balance_transaction));
    expect(transaction).toMatchObject({
      fee,
      currency: code,
      fee_details: [{ amount: fee, type: 'stripe_fee' }],
    });
    await release(charge, amount / 2);
    await h.stripe.refunds.create({ charge: charge.id, amount: amount / 4 });
    expect(await available(code)).toBe(amount - fee - amount / 2 - amount / 4);
    expect(h.control.books().totals[code]).toEqual({
      charged: amount,
      refunded: amount / 4,
      transferred: amount / 2,
      reversed: 0,
      disputed: 0,
      fees: fee,
      toppedUp: 0,
      balance: amount - fee - amount / 2 - amount / 4,
    });
  });
});

describe('the books', () => {
  it('agree with the balance after many random movements', async () => {
    // A fixed seed: the same movements on every run.
    let seed = 20261122;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const charges: Stripe.Charge[] = [];
    for (let step = 0; step < 80; step++) {
      const charge = charges[random(charges.length || 1)];
      const kind = charge ? random(5) : 0;
      if (!charge || kind === 0) charges.push(await paidCharge(h, { amount: 1000 + random(9000) }));
      else if (kind === 1)
        await h.stripe.refunds.create({ charge: charge.id, amount: 1 + random(900) }).catch(() => null);
      else if (kind === 2) await release(charge, 1 + random(900)).catch(() => null);
      else if (kind === 3) {
        const [transfer] = (await h.stripe.transfers.list({ limit: 1 })).data;
        if (transfer) await h.stripe.transfers.createReversal(transfer.id, { amount: 1 }).catch(() => null);
      } else if (random(4) === 0 && !charge.disputed) {
        await Promise.resolve()
          .then(() => h.control.raiseDispute(charge.id, { amount: 100 }))
          .catch(() => null);
      }
    }
    const books = h.control.books();
    const eur = books.totals.eur;
    const sum = (list: { amount: number }[]): number => list.reduce((total, one) => total + one.amount, 0);
    expect(eur).toBeDefined();
    expect(books.refunds.length).toBeGreaterThan(3);
    expect(books.transfers.length).toBeGreaterThan(3);
    expect(eur).toMatchObject({
      charged: sum(books.charges),
      refunded: sum(books.refunds),
      transferred: sum(books.transfers),
      reversed: sum(books.reversals),
      disputed: sum(books.disputes),
      balance: await available('eur'),
    });
    const {
      charged = 0,
      reversed = 0,
      refunded = 0,
      transferred = 0,
      disputed = 0,
      fees = 0,
      balance,
    } = eur ?? {};
    expect(balance).toBe(charged + reversed - refunded - transferred - disputed - fees);
    expect(await available('eur', doctor)).toBe(transferred - reversed);
    for (const charge of books.charges) {
      const moved = sum(books.transfers.filter((one) => one.source_transaction === charge.id));
      expect(charge.amount_refunded).toBeLessThanOrEqual(charge.amount);
      expect(moved).toBeLessThanOrEqual(charge.amount + reversed);
    }
  });
});
