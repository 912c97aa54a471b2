/** What the parties of a reported problem and administrators do to one booking's money, each when it is possible. */
import type { MoneyWorld } from './money-world.ts';
import { clearStripeFaults, provokeStripe, setNextRefunds } from './provoke.ts';

export type Step = (world: MoneyWorld, pick: number) => Promise<unknown>;

const STARTS = ['pending', 'requires_action', 'failed'] as const;

const firstOf = async (world: MoneyWorld, sql: string) => (await world.sql<{ id: string }>(sql))[0]?.id;

const openReport = `select id from public.problem_reports where payment_id = $1 and state in ('open', 'answered')`;
const failedRefund = `select id from public.payment_refunds
  where payment_id = $1 and status in ('failed', 'canceled') and resolved_at is null order by id limit 1`;
const stuckInstruction = `select id from public.payment_instructions
  where payment_id = $1 and status = 'parked' order by created_at limit 1`;

/** A problem from report to decision, goodwill, refunds that fail, and what an administrator does about them. */
export const DECISIONS: Record<string, Step> = {
  'the patient reports a problem': (world) =>
    world.tries('patient', `select public.report_problem($1, 'too_short', 'It ended early.', 'Half.')`),
  'the doctor answers it': (world) =>
    world.tries('doctor', `select public.answer_problem($1, 'It was half an hour.')`),
  'the time to answer it passes': (world) =>
    world.sql(
      `update public.problem_reports set answer_until = now() where payment_id = $1 and state = 'open'`,
    ),
  'the patient takes it back': (world) => world.tries('patient', 'select public.withdraw_problem($1)'),
  'an administrator decides it': async (world, pick) => {
    const id = await firstOf(world, openReport);
    const outcome = ['release', 'refund', 'split'][pick % 3];
    const values = [id, outcome, 100 + (pick % 97) * 100, 'Looked into.'];
    if (id) await world.tries('admin', 'select public.decide_problem($1, $2, $3, $4)', values);
  },
  'a refund out of goodwill': async (world, pick) => {
    const [row] = await world.sql<{ left: number }>(
      'select private.refundable(p)::int as left from public.payments p where p.id = $1',
    );
    const amount = pick % 4 === 0 ? row?.left : 100 + (pick % 60) * 100;
    const values = [world.hold.paymentId, amount, row?.left, 'We are sorry.'];
    await world.tries('admin', 'select public.refund_goodwill($1, $2, $3, $4)', values);
  },
  'the next refunds wait or fail': (_world, pick) =>
    setNextRefunds([STARTS[pick % 3] ?? 'pending', STARTS[pick % 2] ?? 'pending']),
  'a failed refund is seen to': async (world, pick) => {
    const values = [await firstOf(world, failedRefund), pick % 2 ? 'again' : 'by_hand', 'New card.'];
    if (values[0]) await world.tries('admin', 'select public.resolve_refund($1, $2, $3)', values);
  },
  'a stuck instruction is retried': async (world) => {
    const id = await firstOf(world, stuckInstruction);
    if (id) await world.tries('admin', `select public.act_on_instruction($1, 'retry', 'Once more.')`, [id]);
  },
  'the doctor’s account gives nothing back': async (world, pick) => {
    const error = { type: 'invalid_request_error', code: 'balance_insufficient' };
    await provokeStripe({
      path: '/v1/transfers/*/reversals',
      when: 'before',
      status: 400,
      error,
      remember: pick % 2 === 0,
    });
    await world.letTimePass();
    await world.work();
    await clearStripeFaults();
  },
};
