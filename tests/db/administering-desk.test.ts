/** The overview, reported reviews and dead mails: who may, what counts, once. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { paid } from './support/administering.ts';
import { makeAdmin, makePatient } from './support/people.ts';
import { answerTo, commit, inTransaction, proven, user, type Session } from './support/session.ts';

const db = stack.database(3);
afterAll(() => db.end());

type Overview = {
  tasks: { kind: string; count: number }[];
  alerts: { id: string; what: string }[];
  charts: {
    bookings: { count: number }[];
    held: { currency: string; amount: number }[];
    failures: unknown[];
  };
};
const overview = (session: Session, admin: string) =>
  session.value<Overview>(proven(admin), 'select public.admin_overview()');
const codeOf = (outcome: Awaited<ReturnType<Session['attempt']>>) => (outcome.ok ? 'done' : outcome.message);
const MODERATE = 'select public.moderate_review($1, $2, $3)';
const SETTLE = 'select public.settle_mail($1, $2, $3)';

const addMail = (session: Session, id: string) =>
  session.value<string>(
    { kind: 'owner' },
    `insert into public.mail_outbox (kind, recipient_id, to_email, dedupe_key, status, attempts, last_error, payload)
     values ('recovery', $1::uuid, 'grace.secret@example.org', 'test:' || gen_random_uuid(), 'parked', 12, 'grace.secret@example.org refused',
       '{"tokenHash": "never-shown-to-anybody"}') returning id`,
    [id],
  );

it('counts what waits and what happened, for administrators alone', async () => {
  await inTransaction(db, async (session) => {
    const admin = await makeAdmin(session);
    const before = await overview(session, admin);
    const count = ({ tasks }: Overview, kind: string) => tasks.find((task) => task.kind === kind)?.count ?? 0;
    const { patientId, doctor } = await paid(session);
    await session.sql(`update public.doctors set verification = 'pending' where id = $1`, [doctor.id]);
    await addMail(session, patientId);
    await session.sql(`select private.alert_administrators('dispute', 1, 'test:' || $1)`, [patientId]);
    const after = await overview(session, admin);
    expect(count(after, 'doctors') - count(before, 'doctors')).toBe(1);
    expect(count(after, 'mails') - count(before, 'mails')).toBe(1);
    const euro = ({ charts }: Overview) =>
      charts.held.find(({ currency }) => currency === 'EUR')?.amount ?? 0;
    expect(euro(after) - euro(before)).toBe(10_000);
    const today = ({ charts }: Overview) => charts.bookings.at(-1)?.count ?? 0;
    expect(today(after) - today(before)).toBe(1);
    expect([after.charts.bookings.length, after.charts.failures.length]).toEqual([30, 14]);
    expect(codeOf(await session.attempt(user(patientId), 'select public.admin_overview()'))).toBe(
      'not_admin',
    );

    const alert = after.alerts.at(-1)?.id;
    const acknowledge = (note: string) =>
      session.attempt(proven(admin), 'select public.acknowledge_alert($1, $2)', [alert, note], true);
    expect(codeOf(await acknowledge(''))).toBe('reason_missing');
    expect(codeOf(await acknowledge('Evidence sent'))).toBe('done');
    expect(codeOf(await acknowledge('Evidence sent'))).toBe('not_found');
    expect((await overview(session, admin)).alerts.map(({ id }) => id)).not.toContain(alert);
  });
});

it('hides a reported review with a public reason, shows it again, and keeps the next', async () => {
  await inTransaction(db, async (session) => {
    const admin = await makeAdmin(session);
    const { patientId, doctor, appointmentId } = await paid(session);
    await session.sql(`update public.appointments set status = 'completed', ended_at = now() where id = $1`, [
      appointmentId,
    ]);
    const id = await session.value<string>(user(patientId), 'select public.write_review($1, $2)', [
      appointmentId,
      JSON.stringify({ rating: 1, body: 'It was not as I hoped that it would be.' }),
    ]);
    await session.as(user(doctor.id), `select public.report_review($1, 'other', 'Look at it')`, [id]);
    const act = (what: string, reason: string, who = proven(admin)) =>
      session.attempt(who, MODERATE, [id, what, reason], true);
    expect(codeOf(await act('hide', 'It names another patient.', user(doctor.id)))).toBe('not_admin');
    expect(codeOf(await act('hide', ' '))).toBe('reason_missing');
    expect(codeOf(await act('hide', 'Short'))).toBe('public_reason_short');
    expect(codeOf(await act('show', 'It is fine after all.'))).toBe('not_hidden');
    expect(codeOf(await act('hide', 'It names another patient.'))).toBe('done');
    expect(codeOf(await act('hide', 'It names another patient.'))).toBe('already_hidden');
    expect(codeOf(await act('keep', 'Too late'))).toBe('no_report');
    const list = () =>
      session.value<{ reviews: { hiddenReason: string }[] }>(
        { kind: 'anon' },
        'select public.list_reviews($1)',
        [doctor.id],
      );
    expect((await list()).reviews).toMatchObject([{ hiddenReason: 'It names another patient.' }]);
    expect(codeOf(await act('show', 'The name is no patient’s.'))).toBe('done');
    expect((await list()).reviews).toMatchObject([{ hiddenReason: null, rating: 1 }]);
    const rows = await session.sql(
      `select action, actor_id, data ->> 'reason' as reason from public.audit_log where subject_id = $1 and action in ('review.hidden', 'review.shown') order by id`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'review.hidden', actor_id: admin, reason: 'It names another patient.' },
      { action: 'review.shown', actor_id: admin, reason: 'The name is no patient’s.' },
    ]);
  });
});

it('shows dead mails without what they say, sends one again and lets one go, once', async () => {
  const { admin, first, second } = await commit(db, async (session) => {
    const id = await makePatient(session);
    return {
      admin: await makeAdmin(session),
      first: await addMail(session, id),
      second: await addMail(session, id),
    };
  });
  try {
    await inTransaction(db, async (session) => {
      const page = JSON.stringify(await session.value(proven(admin), 'select public.list_dead_mails()'));
      expect(page).toContain('gr…@example.org refused');
      expect(page).not.toMatch(/never-shown|grace\.secret/);
    });
    const twice = (id: string, act: string) =>
      Promise.all([1, 2].map(() => answerTo(db, proven(admin), SETTLE, [id, act, 'The mailbox is back'])));
    expect((await twice(second, 'drop')).toSorted()).toEqual(['done', 'not_found']);
    expect((await twice(first, 'retry')).toSorted()).toEqual(['done', 'not_found']);
    const { rows } = await db.query(
      'select status, attempts from public.mail_outbox where id = any ($1) order by status',
      [[first, second]],
    );
    expect(rows.map(({ status }) => status)).toEqual(['pending', 'withdrawn']);
    const audit = await db.query(
      `select action from public.audit_log where subject_id = any ($1) order by action`,
      [[first, second]],
    );
    expect(audit.rows.map(({ action }) => action)).toEqual(['mail.dropped', 'mail.retried']);
  } finally {
    await db.query('delete from public.mail_outbox where id = any ($1)', [[first, second]]);
  }
});
