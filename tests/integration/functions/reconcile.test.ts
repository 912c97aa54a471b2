/** Our books beside Stripe's: what was lost is made up for, and nothing that differs stays unseen. */
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOperator } from '../../../app/commands/support/operator.ts';
import { reconcileCommand } from '../../../app/commands/reconcile.ts';
import { reconcile } from '../../../supabase/functions/_shared/reconcile/reconcile.ts';
import { createTestLog } from '../../../supabase/functions/_shared/testing/fake-queue.ts';
import { eventually } from '../../support/processes.ts';
import { stack } from '../../support/stack.ts';
import { stripe } from './support/calls.ts';
import {
  calmStripe,
  closeDispute,
  expireSession,
  pay,
  raiseDispute,
  setWebhooks,
  settleRefund,
} from './support/provoke.ts';
import { expectBalanced, payJourney, settle, startJourney, stateOf, type Journey } from './support/state.ts';

let db: pg.Pool;
beforeAll(() => {
  db = stack.database(4);
});
beforeEach(calmStripe);
afterEach(calmStripe);
afterAll(() => db.end());

const operator = () => ({ ...createOperator(stack.env), log: createTestLog() });

type Found = {
  kind: string;
  state: string;
  stripe: Record<string, unknown> | null;
  ours: Record<string, unknown> | null;
};
const foundOf = async (objectId: string) =>
  (
    await db.query<Found>(
      'select kind, state, stripe, ours from public.reconciliation_findings where object_id = $1 order by found_at, kind',
      [objectId],
    )
  ).rows;

const compareAll = () => reconcile(operator(), { scope: 'everything' });

async function chargeOf({ booking }: Journey): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    'select charge_id as id from public.payments where id = $1',
    [booking.paymentId],
  );
  return rows[0]?.id ?? '';
}

/** An instruction that is decided and not yet carried out. */
async function instruct(journey: Journey, kind: 'refund' | 'transfer', amount: number): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into public.payment_instructions (payment_id, kind, amount, currency, params, dedupe_key, run_after)
     values ($1, $2, $3, 'EUR', $4, 'test:' || gen_random_uuid(), now() + interval '1 hour') returning id`,
    [
      journey.booking.paymentId,
      kind,
      amount,
      JSON.stringify({
        chargeId: await chargeOf(journey),
        destination: journey.doctor.accountId,
        transferGroup: journey.checkout.transferGroup,
      }),
    ],
  );
  return rows[0]?.id ?? '';
}

const mark = (journey: Journey, instruction: string) => ({
  instruction_id: instruction,
  payment_id: journey.booking.paymentId,
});

const transferBy = async (journey: Journey, amount: number, metadata: Record<string, string>) =>
  stripe.transfers.create({
    amount,
    currency: 'eur',
    destination: journey.doctor.accountId,
    source_transaction: await chargeOf(journey),
    transfer_group: journey.checkout.transferGroup,
    metadata,
  });

describe('a journey in which every webhook arrives', () => {
  it('leaves nothing to find, and sums that agree', async () => {
    const journey = await payJourney(db);
    await db.query('update public.payments set due_at = now() where id = $1', [journey.booking.paymentId]);
    await settle();
    expect(await stateOf(db, journey)).toMatchObject({ payment: 'released' });
    const result = await compareAll();
    expect(result.complete).toBe(true);
    expect(result.findings.filter(({ paymentId }) => paymentId === journey.booking.paymentId)).toEqual([]);
    expect(result.balance?.find(({ currency }) => currency === 'EUR')).toMatchObject({ unexplained: 0 });
  });
});

describe('a lost webhook', () => {
  const lose = () => setWebhooks({ paused: true });

  it('of a payment is made up for: the appointment is confirmed', async () => {
    const journey = await startJourney(db);
    await lose();
    await pay(journey.checkout.sessionId);
    expect((await stack.runJob('reconcile')).status).toBe(200);
    expect(await stateOf(db, journey)).toMatchObject({ appointment: 'confirmed', payment: 'held' });
    expect(await foundOf(await chargeOf(journey))).toMatchObject([{ kind: 'missing_here', state: 'healed' }]);
    await expectBalanced(db, journey);
  });

  it('of a page that ended is made up for', async () => {
    const journey = await startJourney(db);
    await lose();
    await expireSession(journey.checkout.sessionId);
    await compareAll();
    const { rows } = await db.query('select checkout_state from public.payments where id = $1', [
      journey.booking.paymentId,
    ]);
    expect(rows).toEqual([{ checkout_state: 'expired' }]);
  });

  it('of a refund and of its failure is made up for', async () => {
    const journey = await payJourney(db);
    const instruction = await instruct(journey, 'refund', 4000);
    await lose();
    const refund = await stripe.refunds.create({
      charge: await chargeOf(journey),
      amount: 4000,
      metadata: mark(journey, instruction),
    });
    await compareAll();
    expect(await stateOf(db, journey)).toMatchObject({ payment: 'partially_refunded', refunded: 4000 });
    await settleRefund(refund.id, 'failed');
    await compareAll();
    expect(await stateOf(db, journey)).toMatchObject({ payment: 'held', refunded: 0 });
    expect(await foundOf(refund.id)).toMatchObject([
      { kind: 'missing_here', state: 'healed' },
      { kind: 'differs', state: 'healed', ours: { status: 'succeeded' }, stripe: { status: 'failed' } },
    ]);
    await expectBalanced(db, journey);
  });

  it('of a transfer is made up for', async () => {
    const journey = await payJourney(db);
    const instruction = await instruct(journey, 'transfer', 8075);
    await lose();
    const transfer = await transferBy(journey, 8075, mark(journey, instruction));
    await compareAll();
    expect(await stateOf(db, journey)).toMatchObject({ payment: 'released', released: 8075 });
    expect(await foundOf(transfer.id)).toMatchObject([{ kind: 'missing_here', state: 'healed' }]);
  });

  it('of a dispute, of its money and of its end is made up for', async () => {
    const journey = await payJourney(db);
    await lose();
    const dispute = await raiseDispute(await chargeOf(journey));
    await compareAll();
    expect(await stateOf(db, journey)).toMatchObject({ payment: 'disputed' });
    expect(await balanceOf(journey)).toMatchObject({ disputed_funds: 9500, stripe_fees: 1500 });
    await closeDispute(dispute.id, 'won');
    const { balance } = await compareAll();
    expect(await stateOf(db, journey)).toMatchObject({ payment: 'held' });
    expect(await balanceOf(journey)).toMatchObject({ disputed_funds: 0, stripe_fees: 1500 });
    expect(balance?.find(({ currency }) => currency === 'EUR')).toMatchObject({ unexplained: 0 });
    await expectBalanced(db, journey);
  });
});

const balanceOf = async ({ booking }: Journey) => {
  const { rows } = await db.query<{ account: string; amount: number }>(
    `select e.account, sum(e.amount)::int as amount from public.ledger_entries e
     join public.ledger_transactions t on t.id = e.transaction_id where t.payment_id = $1 group by e.account`,
    [booking.paymentId],
  );
  return Object.fromEntries(rows.map(({ account, amount }) => [account, amount]));
};

describe('what was made at Stripe by hand', () => {
  it('is found though its webhook arrived: a refund, a reversal', async () => {
    const journey = await payJourney(db);
    await db.query('update public.payments set due_at = now() where id = $1', [journey.booking.paymentId]);
    await settle();
    const transfers = await stripe.transfers.list({ transfer_group: journey.checkout.transferGroup });
    const reversal = await stripe.transfers.createReversal(transfers.data[0]?.id ?? '', { amount: 75 });
    const refund = await stripe.refunds.create({ charge: await chargeOf(journey), amount: 100 });
    await compareAll();
    expect(await foundOf(refund.id)).toMatchObject([{ kind: 'not_ordered', state: 'open' }]);
    expect(await foundOf(reversal.id)).toMatchObject([{ kind: 'not_ordered', state: 'open' }]);
  });

  it('is found and not booked when nothing ties it to us: a refund, a transfer, a charge', async () => {
    const journey = await payJourney(db);
    await setWebhooks({ paused: true });
    const before = await stateOf(db, journey);
    const refund = await stripe.refunds.create({ charge: await chargeOf(journey), amount: 100 });
    const transfer = await transferBy(journey, 50, {});
    const intent = await stripe.paymentIntents.create({
      amount: 700,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_visa',
      return_url: 'https://example.org',
    });
    const charge = String(intent.latest_charge);
    const first = await compareAll();
    for (const id of [refund.id, transfer.id, charge]) {
      expect(await foundOf(id)).toMatchObject([{ kind: 'missing_here', state: 'open', ours: null }]);
    }
    expect(await stateOf(db, journey)).toEqual(before);
    expect(first.balance?.find(({ currency }) => currency === 'EUR')).toMatchObject({ unexplained: 0 });
    const again = await compareAll();
    expect(again.counts).toMatchObject({ new: 0, healed: 0 });
    expect(await foundOf(refund.id)).toHaveLength(1);
  });

  it('is found when one instruction had two effects', async () => {
    const journey = await payJourney(db);
    const instruction = await instruct(journey, 'refund', 1000);
    await db.query('update public.payment_instructions set run_after = now() where id = $1', [instruction]);
    await settle();
    const second = await stripe.refunds.create({
      charge: await chargeOf(journey),
      amount: 1000,
      metadata: mark(journey, instruction),
    });
    await compareAll();
    expect(await foundOf(second.id)).toMatchObject([{ kind: 'doubled', state: 'open' }]);
  });
});

describe('what is in our books alone', () => {
  it('is found: a refund that Stripe never made, and an amount that differs', async () => {
    const journey = await payJourney(db);
    const charge = await chargeOf(journey);
    const invented = `re_${crypto.randomUUID().replaceAll('-', '')}`;
    await db.query(`select private.apply_refund($1, $2, null, 500, 'EUR', 'succeeded', null)`, [
      invented,
      charge,
    ]);
    await db.query('update public.payment_charges set amount = amount + 1 where id = $1', [charge]);
    await compareAll();
    expect(await foundOf(invented)).toMatchObject([
      { kind: 'missing_at_stripe', state: 'open', stripe: null, ours: { amount: 500 } },
    ]);
    expect(await foundOf(charge)).toMatchObject([
      { kind: 'differs', state: 'open', stripe: { amount: 9500 }, ours: { amount: 9501 } },
    ]);
    await db.query('update public.payment_charges set amount = amount - 1 where id = $1', [charge]);
    await reconcile(operator(), { scope: 'window' });
    expect(await foundOf(charge)).toMatchObject([{ kind: 'differs', state: 'gone' }]);
  });
});

describe('the command', () => {
  it('tells every open difference, ends with 1, and lets a person accept one with a note', async () => {
    const journey = await payJourney(db);
    const refund = await stripe.refunds.create({ charge: await chargeOf(journey), amount: 100 });
    // Sums are compared only while no money moves.
    await eventually(async () => expect(await stateOf(db, journey)).toMatchObject({ refunded: 100 }));
    const told = await reconcileCommand(['--all'], operator);
    expect(told.exitCode).toBe(1);
    expect(told.text).toContain(`refund ${refund.id}: made at Stripe by hand`);
    expect(told.text).toMatch(/EUR +\d/);
    const { rows } = await db.query<{ id: string }>(
      'select id from public.reconciliation_findings where object_id = $1',
      [refund.id],
    );
    const accept = ['--resolve', rows[0]?.id ?? '', '--note', 'Agreed with the patient on the phone.'];
    expect(await reconcileCommand(accept, operator)).toMatchObject({ exitCode: 0 });
    const again = await reconcileCommand(['--all'], operator);
    expect(again.text).not.toContain(refund.id);
    expect(await foundOf(refund.id)).toMatchObject([{ state: 'resolved' }]);
  });

  it('refuses half an order', async () => {
    await expect(reconcileCommand(['--resolve', 'x'], operator)).rejects.toThrow('Usage');
    await expect(reconcileCommand(['--since', 'yesterday'], operator)).rejects.toThrow('--since');
  });
});
