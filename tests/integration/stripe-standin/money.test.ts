import { type Stripe } from 'stripe';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chargeOf, type Harness, newSession, paidCharge, refusal, startHarness } from './support/harness.ts';
import { available, doctor, release } from './support/money.ts';

let h: Harness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.stop());

describe('transfers', () => {
  it('from a charge reach the account, up to the charge', async () => {
    const charge = await paidCharge(h);
    const transfer = await release(h, charge, 8075, { metadata: { payment_id: 'p1' } });
    expect(transfer).toMatchObject({
      amount: 8075,
      destination: doctor,
      source_transaction: charge.id,
      transfer_group: 'payment_p1',
      reversed: false,
      metadata: { payment_id: 'p1' },
    });
    expect(await available(h, 'eur')).toBe(9500 - 168 - 8075);
    expect(await available(h, 'eur', doctor)).toBe(8075);
    const over = await refusal(release(h, charge, 1426));
    expect(over.message).toBe(
      'Transfers using this transaction as a source must not exceed the source amount of €95.00. (There is already a transfer using this source, amounting to €80.75.)',
    );
    await release(h, charge, 1425);
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
    expect(await available(h, 'eur', doctor)).toBe(8075);
  });

  it('from a charge do not wait for its money', async () => {
    h.control.configure({ availabilitySeconds: 7 * 86_400 });
    const charge = await paidCharge(h);
    const plain = await refusal(
      h.stripe.transfers.create({ amount: 100, currency: 'eur', destination: doctor }),
    );
    expect(plain.code).toBe('balance_insufficient');
    await release(h, charge, 8075);
    const before = await h.stripe.balance.retrieve();
    expect([before.available[0]?.amount, before.pending[0]?.amount]).toEqual([0, 9500 - 168 - 8075]);
    expect(await available(h, 'eur', doctor)).toBe(0);
    h.control.advance(7 * 86_400);
    expect([await available(h, 'eur'), await available(h, 'eur', doctor)]).toEqual([9500 - 168 - 8075, 8075]);
  });

  it('refuse a wrong charge, currency or account', async () => {
    const charge = await paidCharge(h);
    const failed = await newSession(h.stripe);
    h.control.payCheckout(failed.id, 'card_declined');
    const declined = await chargeOf(h.stripe, failed.id);
    expect(await refusal(release(h, charge, 100, { currency: 'usd' }))).toMatchObject({ param: 'currency' });
    expect(await refusal(release(h, declined, 100))).toMatchObject({ param: 'source_transaction' });
    expect(await refusal(release(h, charge, 100, { source_transaction: 'ch_none' }))).toMatchObject({
      code: 'resource_missing',
    });
    expect(await refusal(release(h, charge, 100, { destination: 'acct_none' }))).toMatchObject({
      code: 'resource_missing',
      param: 'destination',
      message: "No such destination: 'acct_none'",
    });
    h.control.setAccountStatus(doctor, 'restricted');
    expect((await refusal(release(h, charge, 100))).code).toBe('insufficient_capabilities_for_transfer');
    expect((await h.stripe.transfers.list()).data).toHaveLength(0);
  });

  it('can be reversed in parts up to their amount', async () => {
    const charge = await paidCharge(h);
    const transfer = await release(h, charge, 8075);
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
    expect([await available(h, 'eur'), await available(h, 'eur', doctor)]).toEqual([9500 - 168, 0]);
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
    expect(await available(h, code)).toBe(amount - fee);
    const transaction = await h.stripe.balanceTransactions.retrieve(String(charge.balance_transaction));
    expect(transaction).toMatchObject({
      fee,
      currency: code,
      fee_details: [{ amount: fee, type: 'stripe_fee' }],
    });
    await release(h, charge, amount / 2);
    await h.stripe.refunds.create({ charge: charge.id, amount: amount / 4 });
    expect(await available(h, code)).toBe(amount - fee - amount / 2 - amount / 4);
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
      else if (kind === 2) await release(h, charge, 1 + random(900)).catch(() => null);
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
      balance: await available(h, 'eur'),
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
    expect(await available(h, 'eur', doctor)).toBe(transferred - reversed);
    for (const charge of books.charges) {
      const moved = sum(books.transfers.filter((one) => one.source_transaction === charge.id));
      expect(charge.amount_refunded).toBeLessThanOrEqual(charge.amount);
      expect(moved).toBeLessThanOrEqual(charge.amount + reversed);
    }
  });
});
