import { checkOut, inHours, makeCase, type Case } from './booking.ts';
import type { DoctorOptions } from './people.ts';
import { owner, service, user, type Actor, type Outcome, type Session } from './session.ts';
import { claim, complete, event, ingest, paidSession, stripeId } from './stripe.ts';

export type Visit = Case & {
  id: string;
  reference: string;
  paymentId: string;
  chargeId: string;
  amount: number;
};

/** A confirmed appointment whose money is held. */
export async function confirmed(session: Session, options: DoctorOptions = {}, hours = 240): Promise<Visit> {
  const booking = await makeCase(session, options, hours);
  const hold = await checkOut(session, booking);
  const { amount = 10_000, currency = 'EUR' } = options;
  const chargeId = stripeId('ch');
  await ingest(
    session,
    event('checkout.session.completed', paidSession({ ...hold, amount, currency, chargeId })),
  );
  return { ...booking, ...hold, chargeId, amount };
}

export const patientOf = (visit: Visit): Actor => user(visit.patientId);
export const doctorOf = (visit: Visit): Actor => user(visit.doctor.id);

/** Moves the start to this many minutes from now, as if time had passed. */
export async function startsIn(session: Session, id: string, minutes: number): Promise<void> {
  await session.sql(
    `update public.appointments set starts_at = now() + make_interval(mins => $2),
       ends_at = now() + make_interval(mins => $2) + (ends_at - starts_at),
       blocked = tstzrange(now() + make_interval(mins => $2), now() + make_interval(mins => $2) + (ends_at - starts_at))
     where id = $1`,
    [id, minutes],
  );
}

type Acts = {
  cancel: { obstacle: string | null; refund: number; fullUntil: string | null; capPercent: number | null };
  move: { obstacle: string | null; left: number; latest: string };
  noShow: { obstacle: string | null };
  refunds: { until: string | null; percent: number; amount: number }[];
};
export type Seen = {
  status: string;
  sequence: number;
  startsAt: string;
  acts: Acts;
  payment: { status: string; refundingAmount: number; dueAt: string | null; feeAmount: number | null };
  consultation: { status: string } | null;
  noShows: { absent: string; state: string }[];
  events: { kind: string; actor: string; data: Record<string, unknown> }[];
  cancelReason: string | null;
  cancelledBy: string | null;
};

/** The appointment as one of its parties sees it. */
export const see = (session: Session, actor: Actor, id: string): Promise<Seen> =>
  session.value<Seen>(actor, 'select public.get_appointment($1)', [id]);

type Done = Promise<Outcome<Record<string, unknown>>>;
const act = (session: Session, actor: Actor, sql: string, values: unknown[]): Done =>
  session.attempt(actor, sql, values, true);

export const cancel = (
  session: Session,
  actor: Actor,
  id: string,
  refund: number,
  reason: string | null = 'Ill.',
) => act(session, actor, 'select public.cancel_appointment($1, $2, $3)', [id, refund, reason]);

/** Cancels for what the page shows at this moment. */
export async function cancelAsShown(session: Session, actor: Actor, id: string, reason = 'Ill.') {
  const { acts } = await see(session, actor, id);
  return cancel(session, actor, id, acts.cancel.refund, reason);
}

export const move = (session: Session, actor: Actor, id: string, startsAt: string, sequence: number) =>
  act(session, actor, 'select public.move_appointment($1, $2, $3)', [id, startsAt, sequence]);

/** Moves to a free time some days ahead; to any half hour when nothing can be chosen, to be refused. */
export async function moveTo(session: Session, actor: Actor, id: string, days: number, index = 0) {
  const [at] = await freeTimes(session, actor, id, days, index);
  const { sequence } = await see(session, actor, id);
  return move(session, actor, id, at ?? inHours(days * 24), sequence);
}

async function freeTimes(session: Session, actor: Actor, id: string, days: number, index: number) {
  const found = await session.attempt<{ at: Date }>(
    actor,
    `select starts_at as at from public.list_move_times($1, now() + make_interval(days => $2), now() + make_interval(days => $2 + 3))
     offset $3 limit 1`,
    [id, days, index],
  );
  return found.ok ? found.rows.map(({ at }) => at.toISOString()) : [];
}

/** A time to which an appointment can be moved, so many days ahead. */
export async function freeTime(
  session: Session,
  actor: Actor,
  id: string,
  days: number,
  index = 0,
): Promise<string> {
  const [at] = await freeTimes(session, actor, id, days, index);
  if (!at) throw new Error('no free time');
  return at;
}

export const report = (session: Session, actor: Actor, id: string) =>
  act(session, actor, 'select public.report_no_show($1)', [id]);
export const withdraw = (session: Session, actor: Actor, id: string) =>
  act(session, actor, 'select public.withdraw_no_show($1)', [id]);
export const agree = (session: Session, actor: Actor, id: string) =>
  act(session, actor, 'select public.answer_no_show($1, true)', [id]);
export const contest = (session: Session, actor: Actor, id: string, text = 'I was there all the time.') =>
  act(session, actor, 'select public.answer_no_show($1, false, $2)', [id, text]);
export const decide = (session: Session, reference: string, outcome: string) =>
  act(session, owner, 'select private.decide_no_show($1, $2, $3)', [reference, outcome, 'Looked into.']);
export const completeVisit = (session: Session, actor: Actor, id: string) =>
  act(session, actor, 'select public.complete_consultation($1, $2)', [id, 'All well.']);

/** Lets the time for objections pass, and the worker come by. */
export async function letDeadlinePass(session: Session, id: string): Promise<void> {
  await session.sql(
    `update public.no_show_reports set contest_until = now() - interval '1 second' where appointment_id = $1`,
    [id],
  );
  await session.as(service, 'select public.settle_no_shows()');
}

/** The payments worker, with a Stripe that does at once what it is asked. */
export async function runWorker(session: Session, paymentId: string): Promise<string[]> {
  await session.as(service, 'select public.enqueue_due_releases()');
  const instructions = await claim(session, paymentId);
  for (const one of instructions)
    await complete(session, one.id, stripeId(one.kind === 'refund' ? 're' : 'tr'), { status: 'succeeded' });
  return instructions.map(({ kind, amount }) => `${kind} ${amount}`);
}

/** Lets whatever window is running end. */
export const letWindowPass = (session: Session, paymentId: string) =>
  session.sql(`update public.payments set due_at = now() where id = $1 and due_at is not null`, [paymentId]);
