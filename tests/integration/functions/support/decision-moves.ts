/** Moves of money that people decide: a reported problem, a refund out of goodwill, one that failed. */
import { owner } from '../../../db/support/session.ts';
import type { MoneyWorld } from './money-world.ts';
import { clearStripeFaults, provokeStripe } from './provoke.ts';

type Step = (world: MoneyWorld, pick: number) => Promise<unknown>;

/** What the rules refuse changes nothing. */
const decide = (world: MoneyWorld, sql: string, values: unknown[]) =>
  world.session.attempt(owner, sql, values, true);

export const DECISIONS: Record<string, Step> = {
  'the patient reports a problem': (world) =>
    world.tries('patient', `select public.report_problem($1, 'too_short', 'It was short.')`),
  'the doctor answers the report': (world) =>
    world.tries('doctor', `select public.answer_problem($1, 'It was not.')`),
  'the patient takes the report back': (world) =>
    world.tries('patient', 'select public.withdraw_problem($1)'),
  'an administrator decides the report': (world, pick) =>
    decide(
      world,
      `select private.decide_problem(null, r.id, $2, $3, 'Looked into.') from public.problem_reports r
       where r.appointment_id = $1 and r.state in ('open', 'answered')`,
      [world.hold.id, ['release', 'refund', 'split'][pick % 3], 100 + (pick % 50) * 100],
    ),
  'an administrator refunds': (world, pick) =>
    decide(
      world,
      `select private.refund_goodwill(null, p.id, $2, private.refundable(p), 'Goodwill.') from public.payments p where p.id = $1`,
      [world.hold.paymentId, 100 + (pick % 90) * 100],
    ),
  'an administrator sees to a failed refund': (world, pick) =>
    decide(
      world,
      `select private.resolve_refund(null, r.id, $2, 'Asked the bank.') from public.payment_refunds r
       where r.payment_id = $1 and r.status in ('failed', 'canceled') and r.resolved_at is null limit 1`,
      [world.hold.paymentId, pick % 2 ? 'again' : 'by_hand'],
    ),
  'an administrator takes up what is stuck': (world) =>
    decide(
      world,
      `select private.retry_instruction(null, i.id, 'Again.') from public.payment_instructions i
       where i.payment_id = $1 and i.status = 'parked' and i.stripe_id is null limit 1`,
      [world.hold.paymentId],
    ),
  'the doctor’s account gives nothing back': async (world) => {
    await provokeStripe({
      path: '/v1/transfers/*',
      method: 'POST',
      when: 'before',
      status: 400,
      error: { type: 'invalid_request_error', code: 'balance_insufficient' },
      remember: true,
    });
    await world.letTimePass();
    await world.work();
    await clearStripeFaults();
  },
};

/** Tried in each run: a released payment goes back although the doctor's account refuses. */
export const DECISION_EXAMPLE: [string, number][] = [
  ['an administrator refunds', 40],
  ['the doctor’s account gives nothing back', 0],
  ['the worker runs', 0],
  ['all events come', 0],
  ['an administrator refunds', 20],
  ['a refund fails', 0],
  ['all events come', 0],
  ['an administrator sees to a failed refund', 0],
];
