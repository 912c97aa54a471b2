/**
 * Whatever happens to one booking's money, in whatever order, with whatever is lost, repeated or killed in between: it
 * is never moved twice, and in the end our books and Stripe's say the same.
 * `MONEY_SEQUENCES=10000` makes it a night's work; a failure prints the seed to repeat it with.
 */
import fc from 'fast-check';
import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { inTransaction } from '../../db/support/session.ts';
import { stripe } from './support/calls.ts';
import { DECISION_EXAMPLE, DECISIONS } from './support/decision-moves.ts';
import { MoneyWorld, type Crash } from './support/money-world.ts';
import {
  choose,
  failTransfer,
  transferLate,
  transferMoney,
  calmStripe,
  clearStripeFaults,
  closeDispute,
  dropWebhooks,
  pay,
  provokeStripe,
  raiseDispute,
  settleRefund,
} from './support/provoke.ts';

const SEQUENCES = Number(process.env.MONEY_SEQUENCES ?? 15);
const db = stack.database(1);
beforeAll(dropWebhooks);
afterAll(async () => {
  await calmStripe();
  await db.end();
});

type Step = (world: MoneyWorld, pick: number) => Promise<unknown>;
/** Stripe, or the rules of the stand-in, may refuse it at this moment. */
const ifPossible = (work: Promise<unknown>) => work.catch(() => undefined);

async function chargeOf({ sessionId }: MoneyWorld): Promise<Stripe.Charge | null> {
  const page = await stripe.checkout.sessions.retrieve(sessionId, {
    expand: ['payment_intent.latest_charge'],
  });
  const intent = page.payment_intent;
  return typeof intent === 'object' && typeof intent?.latest_charge === 'object'
    ? intent.latest_charge
    : null;
}
const refundsOf = async (world: MoneyWorld) => {
  const charge = await chargeOf(world);
  return charge ? (await stripe.refunds.list({ charge: charge.id, limit: 100 })).data : [];
};
const disputesOf = async (world: MoneyWorld) => {
  const charge = await chargeOf(world);
  return charge ? (await stripe.disputes.list({ charge: charge.id, limit: 100 })).data : [];
};
const transfersOf = async ({ hold }: MoneyWorld) =>
  (await stripe.transfers.list({ transfer_group: `ect_${hold.paymentId}`, limit: 100 })).data;

const work =
  (crash: Crash): Step =>
  async (world) => {
    await world.letTimePass();
    await world.work(crash);
  };

/** Stripe goes wrong while the worker runs: it acts and does not say so, or does not act, and may keep that for the key. */
const fault =
  (when: 'before' | 'after', more: object = {}): Step =>
  async (world) => {
    await provokeStripe({ path: '/v1/*', method: 'POST', when, status: 500, ...more });
    await world.letTimePass();
    await world.work();
    await clearStripeFaults();
  };

const STEPS: Record<string, Step> = {
  ...DECISIONS,
  pay: ({ sessionId }) => ifPossible(pay(sessionId)),
  'a bank transfer is chosen': ({ sessionId }) => ifPossible(choose(sessionId, 'bank_transfer')),
  'the transfer arrives': ({ sessionId }) => ifPossible(transferMoney(sessionId)),
  'a part or too much arrives': ({ sessionId }, pick) =>
    ifPossible(transferMoney(sessionId, 500 + (pick % 30) * 500)),
  'the transfer never comes': ({ sessionId }) => ifPossible(failTransfer(sessionId)),
  'money comes when all is over': ({ sessionId }, pick) =>
    ifPossible(transferLate(sessionId, 100 + (pick % 50) * 100)),
  'the hold lapses': (world) =>
    world.sql(
      `update public.appointments a set hold_expires_at = now() - interval '1 second'
       from public.payments p where p.appointment_id = a.id and p.id = $1 and a.status = 'held'`,
    ),
  'it begins': (world) => world.begins(),
  'the doctor completes': (world) =>
    world.tries('doctor', `select public.complete_consultation($1, 'All well.', 'Private.')`),
  'the patient confirms': (world) => world.tries('patient', 'select public.confirm_completion($1)'),
  'the patient cancels': async (world) => {
    for (const part of [1, 0.5, 0]) {
      const sql = `select public.cancel_appointment($1, $2)`;
      if (await world.tries('patient', sql, [world.hold.id, 10_000 * part])) return;
    }
  },
  'the doctor cancels': (world) =>
    world.tries('doctor', 'select public.cancel_appointment($1, $2, $3)', [
      world.hold.id,
      10_000,
      'I am ill.',
    ]),
  'the patient moves it': (world) =>
    world.tries(
      'patient',
      `select public.move_appointment($1, a.starts_at + interval '1 day', a.sequence) from public.appointments a where a.id = $1`,
    ),
  'the doctor did not come': (world) => world.tries('patient', 'select public.report_no_show($1)'),
  'the patient did not come': (world) => world.tries('doctor', 'select public.report_no_show($1)'),
  'the other agrees': (world, pick) =>
    world.tries(pick % 2 ? 'doctor' : 'patient', 'select public.answer_no_show($1, true)'),
  'the window passes': (world) =>
    world.sql('update public.payments set due_at = now() where id = $1 and due_at is not null'),
  'a refund by hand': async (world, pick) => {
    const charge = await chargeOf(world);
    const amount = 100 + (pick % 40) * 100;
    if (charge) await ifPossible(stripe.refunds.create({ charge: charge.id, amount }));
  },
  'a refund fails': async (world, pick) => {
    const refunds = await refundsOf(world);
    const one = refunds[pick % Math.max(refunds.length, 1)];
    if (one) await ifPossible(settleRefund(one.id, 'failed'));
  },
  'the bank disputes': async (world, pick) => {
    const charge = await chargeOf(world);
    if (charge) await ifPossible(raiseDispute(charge.id, { inquiry: pick % 4 === 0 }));
  },
  'the bank decides': async (world, pick) => {
    const [one] = await disputesOf(world);
    if (!one) return;
    const inquiry = one.status.startsWith('warning');
    await ifPossible(closeDispute(one.id, inquiry ? 'warning_closed' : pick % 2 ? 'won' : 'lost'));
  },
  'an event comes': async (world, pick) => {
    await world.listen();
    const event = world.waiting[pick % Math.max(world.waiting.length, 1)];
    if (!event) return;
    // One in three comes once more.
    if ((await world.deliver(event)) && pick % 3 !== 0) world.waiting.splice(world.waiting.indexOf(event), 1);
  },
  'all events come': async (world) => {
    await world.listen();
    for (const event of world.waiting.splice(0)) if (!(await world.deliver(event))) world.waiting.push(event);
  },
  'an event is lost': async (world, pick) => {
    await world.listen();
    world.lost.push(...world.waiting.splice(pick % Math.max(world.waiting.length, 1), 1));
  },
  'the worker runs': work('none'),
  'the worker dies before it records': work('before_recording'),
  'the worker dies after it recorded': work('after_recording'),
  'Stripe fails before it acts': fault('before'),
  'Stripe acts and fails': fault('after'),
  'Stripe acts and its failure is kept': fault('after', { remember: true }),
  'Stripe’s line breaks after it acted': fault('after', { how: 'disconnect', times: 2 }),
};

/** Where a sequence begins, so that most of them come to where money moves. */
const BEGINNINGS = [
  [],
  ['pay'],
  ['the hold lapses', 'the worker runs', 'pay'],
  ['a bank transfer is chosen', 'all events come'],
  ['pay', 'all events come', 'the patient cancels'],
  ['pay', 'all events come', 'it begins', 'the doctor completes', 'the window passes'],
  ['pay', 'all events come', 'it begins', 'the doctor completes', 'the window passes', 'the worker runs'],
];

/** Tried in each run, however small. */
const EXAMPLES: [string[], [string, number][]][] = [
  [
    ['pay', 'all events come'],
    [
      ['the bank disputes', 1],
      ['all events come', 0],
      ['the bank decides', 2],
    ],
  ],
  [
    ['pay', 'all events come'],
    [
      ['a refund by hand', 5],
      ['the patient cancels', 0],
      ['Stripe acts and its failure is kept', 0],
    ],
  ],
  [
    ['pay', 'all events come', 'it begins', 'the doctor completes', 'the window passes', 'the worker runs'],
    DECISION_EXAMPLE,
  ],
];

/** Only its event tells of it: a reconciliation books nothing that nobody here has ordered. */
const isByHand = ({ data }: Stripe.Event) => {
  const object = data.object as { object: string; metadata?: Record<string, string> };
  return object.object === 'refund' && object.metadata?.instruction_id === undefined;
};

/** No more faults, everything that was not lost is told, and the schedules run until nothing is left to do. */
async function comeToRest(world: MoneyWorld) {
  await clearStripeFaults();
  for (let round = 0; round < 4; round += 1) {
    await world.letTimePass();
    await world.work();
    await world.listen();
    world.waiting.push(...world.lost.filter(isByHand));
    for (const event of world.waiting.splice(0)) if (!(await world.deliver(event))) world.waiting.push(event);
    await world.recheck();
    const { findings } = await world.reconcile();
    if (round === 3) return findings;
  }
  return [];
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

/** Money of a bank transfer that pays nothing is not kept. */
async function expectNothingLeft(world: MoneyWorld): Promise<void> {
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
