/** A report of a problem and the release of the same money at one moment: one of them happens, never both. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { patientOf, type Visit } from '../../db/support/ending.ts';
import { completed } from '../../db/support/money-decisions.ts';
import { retire } from '../../db/support/retire.ts';
import { answerTo, commit, service, Session } from '../../db/support/session.ts';

const db = stack.database(8);
const doctors: string[] = [];
afterAll(async () => {
  await retire(db, doctors);
  await db.end();
});

const TELL = `select public.report_problem($1, 'other', 'It broke off.')`;
const RELEASE = 'select public.enqueue_due_releases()';

const held = () =>
  commit(db, async (session) => {
    const visit = await completed(session);
    doctors.push(visit.doctor.id);
    return visit;
  });
const dueIn = ({ paymentId }: Visit, ms: number) =>
  db.query(
    `update public.payments set due_at = clock_timestamp() + $2 * interval '1 millisecond' where id = $1`,
    [paymentId, ms],
  );
async function ends({ paymentId }: Visit) {
  const { rows } = await db.query<{ transfers: number; reports: number }>(
    `select (select count(*)::int from public.payment_instructions where payment_id = $1 and kind = 'transfer') as transfers,
       (select count(*)::int from public.problem_reports where payment_id = $1) as reports`,
    [paymentId],
  );
  return rows[0];
}

it('a report that is being written keeps the worker away', async () => {
  const visit = await held();
  const client = await db.connect();
  await client.query('begin');
  await dueIn(visit, 150);
  await new Session(client).as(patientOf(visit), TELL, [visit.id]);
  await client.query('select pg_sleep(0.2)');
  await answerTo(db, service, RELEASE);
  await client.query('commit');
  client.release();
  await answerTo(db, service, RELEASE);
  expect(await ends(visit)).toEqual({ transfers: 0, reports: 1 });
});

it('at the very moment the money is due, exactly one of them wins', async () => {
  const visits = await Promise.all(Array.from({ length: 6 }, held));
  await Promise.all(
    visits.map(async (visit, index) => {
      await dueIn(visit, 40);
      await new Promise((resolve) => setTimeout(resolve, 30 + index * 3));
      await Promise.all([
        answerTo(db, patientOf(visit), TELL, [visit.id]),
        ...[0, 1, 2, 3].map(() => answerTo(db, service, RELEASE)),
      ]);
    }),
  );
  await answerTo(db, service, RELEASE);
  for (const visit of visits) {
    const { transfers = 0, reports = 0 } = (await ends(visit)) ?? {};
    expect(transfers + reports).toBe(1);
  }
});
