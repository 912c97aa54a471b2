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
import { available } from './support/money.ts';

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.stop());

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
    expect(await available(h, 'eur')).toBe(-168);
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
    expect(await available(h, 'eur')).toBe(9500 - 168);
  });

  it('that fail give the money back to balance and charge, even after they succeeded', async () => {
    const charge = await paidCharge(h);
    h.control.setNextRefunds(['failed', 'succeeded']);
    const failed = await h.stripe.refunds.create({ charge: charge.id });
    expect(failed).toMatchObject({ status: 'failed', failure_reason: 'unknown' });
    const late = await h.stripe.refunds.create({ charge: charge.id, amount: 1000 });
    expect(late.status).toBe('succeeded');
    expect(await available(h, 'eur')).toBe(9500 - 168 - 1000);
    h.control.settleRefund(late.id, 'failed', 'lost_or_stolen_card');
    expect(await h.stripe.refunds.retrieve(late.id)).toMatchObject({
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
    });
    expect(await h.stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect(await available(h, 'eur')).toBe(9500 - 168);
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
    expect(await available(h, 'eur')).toBe(0);
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
    expect(await available(h, 'eur')).toBe(-168 - 1500);
    expect((await refusal(h.stripe.refunds.create({ charge: charge.id }))).code).toBe('charge_disputed');
    const answered = await h.stripe.disputes.update(raised.id, {
      evidence: { product_description: 'A visit' },
    });
    expect(answered).toMatchObject({
      status: 'under_review',
      evidence_details: { has_evidence: true, submission_count: 1 },
    });
    h.control.closeDispute(raised.id, 'won');
    expect(await available(h, 'eur')).toBe(9500 - 168 - 1500);
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
    expect(await available(h, 'eur')).toBe(9500 - 168);
    await h.stripe.refunds.create({ charge: charge.id });
    h.control.closeDispute(id, 'warning_closed');
    await h.control.flushWebhooks();
    await eventually(() => h.inbox.types().includes('charge.dispute.closed'), 'the closing event');
    expect(h.inbox.types()).not.toContain('charge.dispute.funds_withdrawn');
  });
});
