/**
 * Whatever happens to one booking's money, in whatever order, with whatever is lost, repeated or killed in between: it
 * is never moved twice, and in the end our books and Stripe's say the same.
 * `MONEY_SEQUENCES=10000` makes it a night's work; a failure prints the seed to repeat it with (`PROPERTY_SEED`).
 */
import fc from 'fast-check';
import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { inTransaction } from '../../db/support/session.ts';
import { stripe } from './support/calls.ts';
import { chargeOf, disputesOf, refundsOf, transfersOf } from './support/money-at-stripe.ts';
import { STEPS } from './support/money-steps.ts';
import { BEGINNINGS, EXAMPLES } from './support/money-stories.ts';
import { MoneyWorld } from './support/money-world.ts';
import { calmStripe, clearStripeFaults, dropWebhooks, setNextRefunds } from './support/provoke.ts';

const SEQUENCES = Number(process.env.MONEY_SEQUENCES ?? 15);
const db = stack.database(1);
beforeAll(dropWebhooks);
afterAll(async () => {
  await calmStripe();
  await db.end();
});

/** Only its event tells of it: a reconciliation books nothing that nobody here has ordered. */
const isByHand = ({ data }: Stripe.Event) => {
  const object = data.object as { object: string; metadata?: Record<string, string> };
  return object.object === 'refund' && object.metadata?.instruction_id === undefined;
};

/** No more faults, everything that was not lost is told, and the schedules run until nothing is left to do. */
async function comeToRest(world: MoneyWorld) {
  await clearStripeFaults();
  await setNextRefunds([]);
  for (let round = 0; ; round += 1) {
    const before = await world.standing();
    await world.letTimePass();
    await world.work();
    await world.listen();
    if (round === 0) world.waiting.push(...world.lost.filter(isByHand));
    const isTold = world.waiting.length > 0;
    for (const event of world.waiting.splice(0)) if (!(await world.deliver(event))) world.waiting.push(event);
    await world.recheck();
    const { findings } = await world.reconcile();
    // A round in which nothing happened has nothing after it.
    const isHealed = findings.some(({ state }) => state === 'healed');
    if (round === 4 || (!isTold && !isHealed && before === (await world.standing()))) return findings;
  }
}

const sumOf = <T>(rows: T[], amountOf: (row: T) => number) =>
  rows.reduce((sum, row) => sum + amountOf(row), 0);
const marksOf = (rows: { metadata: Stripe.Metadata | null }[]) =>
  rows.map(({ metadata }) => metadata?.instruction_id).filter((mark) => mark !== undefined);

async function atStripe(world: MoneyWorld) {
  const [charge, refunds, transfers, disputes] = [
    await chargeOf(world),
    await refundsOf(world),
    await transfersOf(world),
    await disputesOf(world),
  ];
  const moves = disputes.flatMap((one) => one.balance_transactions);
  const refunded = sumOf(refunds, ({ status, amount }) =>
    status === 'failed' || status === 'canceled' ? 0 : amount,
  );
  const transferred = sumOf(transfers, ({ amount, amount_reversed }) => amount - amount_reversed);
  const captured = charge?.amount ?? 0;
  return {
    refunds,
    transfers,
    captured,
    refunded,
    transferred,
    balance: captured - refunded - transferred + sumOf(moves, ({ net }) => net),
  };
}

type Position = Record<
  'captured' | 'held' | 'released' | 'refunded' | 'fees' | 'losses' | 'receivables',
  number
>;

async function expectSound(world: MoneyWorld): Promise<void> {
  const findings = await comeToRest(world);
  const theirs = await atStripe(world);
  for (const effects of [theirs.refunds, theirs.transfers]) {
    expect(marksOf(effects)).toEqual([...new Set(marksOf(effects))]);
  }
  expect(theirs.transfers.length).toBeLessThanOrEqual(1);
  expect(theirs.refunded).toBeLessThanOrEqual(theirs.captured);
  expect(await world.sql('select problem from private.check_ledger() where payment_id = $1')).toEqual([]);
  await world.sql('set constraints all immediate', []);
  const [books] = await world.sql<Position>(
    `select captured::int, held::int, released::int, refunded::int, fees::int, losses::int, receivables::int
     from private.ledger_positions where payment_id = $1`,
  );
  const {
    captured = 0,
    held = 0,
    released = 0,
    refunded = 0,
    fees = 0,
    losses = 0,
    receivables = 0,
  } = books ?? {};
  expect(held + released + refunded + fees).toBe(captured + losses + receivables);
  for (const part of [held, released, losses, receivables]) expect(part).toBeGreaterThanOrEqual(0);
  expect({ captured, released }).toEqual({ captured: theirs.captured, released: theirs.transferred });
  const [balance] = await world.sql<{ amount: number }>(
    `select coalesce(sum(e.amount), 0)::int as amount from public.ledger_entries e
     join public.ledger_transactions t on t.id = e.transaction_id where t.payment_id = $1 and e.account = 'stripe_balance'`,
  );
  expect(balance?.amount).toBe(theirs.balance);
  await expectNothingLeft(world);
  const own = findings.filter((one) => one.paymentId === world.hold.paymentId && one.kind !== 'not_ordered');
  expect(own).toEqual([]);
}

/** What was ordered is done or waits for a person, a bank or a report; money of a transfer that pays nothing is not kept. */
async function expectNothingLeft(world: MoneyWorld): Promise<void> {
  const undone = await world.sql(
    `select i.kind, i.status, i.last_error from public.payment_instructions i join public.payments p on p.id = i.payment_id
     where p.id = $1 and i.status in ('pending', 'running') and p.status <> 'disputed' and p.release_stopped_at is null
       and not exists (select from public.payment_instructions b where b.id = i.after_id and b.status = 'parked')`,
  );
  expect(undone).toEqual([]);
  const [row] = await world.sql<{ customer: string | null; state: string }>(
    'select customer_id as customer, checkout_state as state from public.payments where id = $1',
  );
  if (!row?.customer || !['paid', 'lapsed', 'failed'].includes(row.state)) return;
  const { available } = await stripe.customers.retrieveCashBalance(row.customer);
  expect(available ?? {}).toEqual({});
}

describe('the money of one booking', () => {
  it(
    'is never moved twice and always adds up',
    async () => {
      const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat({ max: 997 }));
      const steps = fc.array(step, { minLength: 3, maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...BEGINNINGS), steps, (beginning, sequence) =>
          inTransaction(db, async (session) => {
            await clearStripeFaults();
            const world = await MoneyWorld.begin(session);
            for (const name of beginning) await STEPS[name]?.(world, 0);
            for (const [name, pick] of sequence) await STEPS[name]?.(world, pick);
            await expectSound(world);
          }),
        ),
        { numRuns: SEQUENCES, examples: EXAMPLES },
      );
    },
    60_000 + SEQUENCES * 10_000,
  );
});
