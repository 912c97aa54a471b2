/** What people, banks, Stripe, its webhooks and our worker do to one booking's money, each when it is possible. */
import { stripe } from './calls.ts';
import { chargeOf, disputesOf, refundsOf } from './money-at-stripe.ts';
import { DECISIONS, type Step } from './money-decisions.ts';
import type { Crash } from './money-world.ts';
import {
  choose,
  clearStripeFaults,
  closeDispute,
  failTransfer,
  pay,
  provokeStripe,
  raiseDispute,
  settleRefund,
  transferLate,
  transferMoney,
} from './provoke.ts';

/** Stripe, or the rules of the stand-in, may refuse it at this moment. */
const ifPossible = (work: Promise<unknown>) => work.catch(() => undefined);

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

/** Everything that can happen, by the name that a failure prints. */
export const STEPS: Record<string, Step> = {
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
