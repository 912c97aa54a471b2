/** The SQL editor, where a person decides: each function does what its page does, says what is wrong, and counts once. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { answer, completed, tell } from './support/money-decisions.ts';
import { makePatient } from './support/people.ts';
import { inTransaction, owner, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const run = (session: Session, sql: string, values: unknown[] = []) =>
  session.attempt(owner, sql, values, true);
const says = (text: string) => ({ ok: false, message: expect.stringContaining(text) as string });

async function emailOf(session: Session, id: string): Promise<string> {
  const [row] = await session.sql<{ email: string }>('select email from auth.users where id = $1', [id]);
  return row?.email ?? '';
}

it('decides about money, reviews, instructions, mails and roles, each with the body of its page', async () => {
  await inTransaction(db, async (session) => {
    const [visit, seen] = [await completed(session), await completed(session)];
    const email = await emailOf(session, visit.patientId);
    await tell(session, visit);
    const [review] = await session.sql<{ id: string }>(
      `insert into public.reviews (appointment_id, doctor_id, patient_id, author_initial, rating, body)
       values ($1, $2, $3, 'A', 1, 'Rude words.') returning id`,
      [seen.id, seen.doctor.id, seen.patientId],
    );
    const reporter = await makePatient(session);
    await session.as(user(reporter), `select public.report_review($1, 'offensive', null)`, [review?.id]);
    await session.sql(
      `insert into public.mail_suppressions (email, cause) values (lower($1), 'hard_bounce')`,
      [email],
    );
    const [mail] = await session.sql<{ id: string }>(
      `update public.mail_outbox set status = 'parked' where id = (
         select id from public.mail_outbox where recipient_id = $1 limit 1) returning id`,
      [visit.patientId],
    );
    const decide = (outcome: string) =>
      run(session, `select admin.decide_problem_report($1, $2, '25.00 EUR', 'Half of it.')`, [
        visit.reference,
        outcome,
      ]);
    expect(await decide('split')).toMatchObject(says('may still answer'));
    await answer(session, visit);
    expect(await decide('both')).toMatchObject(says('release, refund or split'));
    expect(await decide('split')).toMatchObject({ ok: true });
    expect(await decide('split')).toMatchObject(says('waits for a decision'));
    const refund = (amount: string) =>
      run(session, `select admin.goodwill_refund($1, $2, '100.00 EUR', 'We are sorry.')`, [
        seen.reference,
        amount,
      ]);
    for (const [amount, answer] of [
      ['ten', 'with its currency'],
      ['10 USD', 'in EUR'],
      ['10.005 EUR', 'small parts'],
      ['100.01 EUR', 'more than what is left'],
    ] as const)
      expect(await refund(amount), amount).toMatchObject(says(answer));
    expect(await refund('10.00 EUR')).toMatchObject({ ok: true });
    expect(await refund('10.00 EUR')).toMatchObject(says('90.00 EUR is left'));
    const instruction = async (status: string) => {
      const [row] = await session.sql<{ id: string }>(
        `select id from public.payment_instructions where payment_id = $1 and kind = 'refund' and status = $2`,
        [seen.paymentId, status],
      );
      return row?.id;
    };
    const acts: [act: string, values: unknown[], again: string][] = [
      ['park_instruction($1, $2)', [await instruction('pending')], 'present state (parked)'],
      ['keep_review($1, $2)', [review?.id], 'answered'],
      ['hide_review($1, $2)', [review?.id], 'hidden already'],
      ['show_review($1, $2)', [review?.id], 'not hidden'],
      ['lift_mail_suppression($1, $2)', [email], 'Nothing stops mails'],
      ['retry_mail($1, $2)', [mail?.id], 'nothing with this name'],
      [`change_role($1, 'admin', $2)`, [await emailOf(session, reporter)], 'this role already'],
    ];
    for (const [act, values, again] of acts) {
      const once = () => run(session, `select admin.${act}`, [...values, 'Looked into it. M.']);
      expect(await run(session, `select admin.${act}`, [...values, ' ']), act).toMatchObject(says('Say why'));
      expect(await once(), act).toMatchObject({ ok: true });
      expect(await once(), act).toMatchObject(says(again));
    }
    expect(
      await run(session, `select admin.retry_instruction($1, 'Stripe is back.')`, [
        await instruction('parked'),
      ]),
    ).toMatchObject({ ok: true });
  });
});
