import { completeVisit, confirmed, doctorOf, patientOf, startsIn, type Visit } from './ending.ts';
import { makeAdmin, type DoctorOptions } from './people.ts';
import { proven, service, type Actor, type Outcome, type Session } from './session.ts';
import { claim, complete, stripeId } from './stripe.ts';

type Done = Promise<Outcome<Record<string, unknown>>>;

/** A consultation that took place; its money is held for some days. */
export async function completed(session: Session, options: DoctorOptions = {}): Promise<Visit> {
  const visit = await confirmed(session, options);
  await startsIn(session, visit.id, -10);
  await completeVisit(session, doctorOf(visit), visit.id);
  return visit;
}

/** An administrator who has given a second factor. */
export const makeProvenAdmin = async (session: Session): Promise<Actor> => proven(await makeAdmin(session));

export const tell = (
  session: Session,
  visit: Visit,
  { kind = 'too_short', body = 'It ended after five minutes.', actor = patientOf(visit) } = {},
): Done =>
  session.attempt(
    actor,
    'select public.report_problem($1, $2, $3, $4)',
    [visit.id, kind, body, 'Half of it.'],
    true,
  );

export const answer = (
  session: Session,
  visit: Visit,
  text = 'It was half an hour.',
  actor = doctorOf(visit),
) => session.attempt(actor, 'select public.answer_problem($1, $2)', [visit.id, text], true);

export const takeBack = (session: Session, visit: Visit, actor = patientOf(visit)) =>
  session.attempt(actor, 'select public.withdraw_problem($1)', [visit.id], true);

export type Decision = { outcome: string; refund?: number | null; reason?: string };
export async function decideProblem(session: Session, admin: Actor, visit: Visit, decision: Decision): Done {
  const { outcome, refund = null, reason = 'Looked into.' } = decision;
  const [report] = await session.sql<{ id: string }>(
    `select id from public.problem_reports where appointment_id = $1 order by created_at desc, state limit 1`,
    [visit.id],
  );
  const values = [report?.id, outcome, refund, reason];
  return session.attempt(admin, 'select public.decide_problem($1, $2, $3, $4)', values, true);
}

type Outlook = {
  refundable: number;
  refund: number;
  patient: number;
  doctor: number;
  fromDoctor: number;
  fee: number;
};
export const outlook = (session: Session, admin: Actor, visit: Visit, amount: number | null = null) =>
  session.value<Outlook>(admin, 'select public.preview_refund($1, $2)', [visit.paymentId, amount]);

/** Gives back what the page would have shown as possible. */
export async function goodwill(
  session: Session,
  admin: Actor,
  visit: Visit,
  amount: number,
  shown?: number,
): Done {
  const refundable = shown ?? (await outlook(session, admin, visit)).refundable;
  const values = [visit.paymentId, amount, refundable, 'We are sorry.'];
  return session.attempt(admin, 'select public.refund_goodwill($1, $2, $3, $4)', values, true);
}

/** Asks no more of the doctor for so much of what is owed. */
export const writeOff = (session: Session, admin: Actor, visit: Visit, owed: number) =>
  session.attempt(
    admin,
    'select public.write_off_receivable($1, $2, $3)',
    [visit.paymentId, owed, 'The account is closed.'],
    true,
  );

type Answers = { reversal?: 'done' | 'refused'; refund?: string };

/** The payments worker until nothing is left to do, with a Stripe that answers as told. Tells what it did. */
export async function work(session: Session, visit: Visit, answers: Answers = {}): Promise<string[]> {
  const done: string[] = [];
  await session.as(service, 'select public.enqueue_due_releases()');
  for (
    let batch = await claim(session, visit.paymentId);
    batch.length > 0;
    batch = await claim(session, visit.paymentId)
  ) {
    for (const { id, kind, amount } of batch) {
      done.push(`${kind} ${amount}`);
      if (kind === 'refund')
        await complete(session, id, stripeId('re'), { status: answers.refund ?? 'succeeded' });
      else if (kind === 'transfer') await complete(session, id, stripeId('tr'));
      else if (answers.reversal === 'refused')
        await session.as(service, 'select public.fail_instruction($1, $2, true)', [
          id,
          'balance_insufficient',
        ]);
      else {
        const total = await session.value<number>(
          service,
          'select (reversed_amount + $2)::int from public.payments where id = $1',
          [visit.paymentId, amount],
        );
        await complete(session, id, stripeId('trr'), { reversedTotal: total });
      }
    }
  }
  return done;
}

/** Lets the release window end and the worker pay the doctor. */
export async function letRelease(session: Session, visit: Visit): Promise<string[]> {
  await session.sql('update public.payments set due_at = now() where id = $1', [visit.paymentId]);
  return work(session, visit);
}

export type Position = {
  captured: number;
  held: number;
  released: number;
  refunded: number;
  fees: number;
  losses: number;
  receivables: number;
};

/** Where the money is, once the books have been seen to add up. */
export async function position(session: Session, visit: Visit): Promise<Position> {
  const problems = await session.sql('select problem from private.check_ledger() where payment_id = $1', [
    visit.paymentId,
  ]);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  await session.sql('set constraints all immediate');
  await session.sql('set constraints all deferred');
  const [row] = await session.sql<Position>(
    `select captured::int, held::int, released::int, refunded::int, fees::int, losses::int, receivables::int
     from private.ledger_positions where payment_id = $1`,
    [visit.paymentId],
  );
  if (!row) throw new Error('nothing is booked');
  return row;
}
