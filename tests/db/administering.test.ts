/** What administrators do to accounts: who may, what it changes, twice, at once, and that somebody is always left. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { paid, triesToBook } from './support/administering.ts';
import { makeAdmin, makeDoctor, makePatient } from './support/people.ts';
import { answerTo, commit, inTransaction, proven, service, user, type Session } from './support/session.ts';

const db = stack.database(4);
afterAll(() => db.end());

const SUSPEND = 'select public.suspend_user($1, $2)';
const RESTORE = 'select public.restore_user($1, $2)';
const ROLE = 'select public.change_role($1, $2, $3)';

const trySuspend = (session: Session, admin: string, id: string, reason = 'Fraud, case 7') =>
  session.attempt(proven(admin), SUSPEND, [id, reason], true);
const codeOf = (outcome: Awaited<ReturnType<Session['attempt']>>) => (outcome.ok ? 'done' : outcome.message);

const auditOf = (session: Session, id: string) =>
  session.sql<{ action: string; actor_id: string | null; data: Record<string, unknown> }>(
    `select action, actor_id, data from public.audit_log where subject_id = $1 and (action like 'user.%' or action = 'profile.role_changed')
     order by id`,
    [id],
  );

describe('suspending', () => {
  it('is for administrators with a second factor, with a reason, once', async () => {
    await inTransaction(db, async (session) => {
      const [admin, id, other] = [
        await makeAdmin(session),
        await makePatient(session),
        await makePatient(session),
      ];
      expect(codeOf(await session.attempt(user(other), SUSPEND, [id, 'why']))).toBe('not_admin');
      expect(codeOf(await session.attempt(user(admin), SUSPEND, [id, 'why']))).toBe('second_factor_required');
      expect(codeOf(await trySuspend(session, admin, id, ' \n'))).toBe('reason_missing');
      expect(codeOf(await trySuspend(session, admin, id, 'x'.repeat(1001)))).toBe('reason_too_long');
      expect(codeOf(await trySuspend(session, admin, admin))).toBe('own_account');
      expect(codeOf(await trySuspend(session, admin, '00000000-0000-4000-8000-000000000000'))).toBe(
        'not_found',
      );
      expect(codeOf(await session.attempt(proven(admin), RESTORE, [id, 'why']))).toBe('not_suspended');
      expect(codeOf(await trySuspend(session, admin, id))).toBe('done');
      expect(codeOf(await trySuspend(session, admin, id))).toBe('already_suspended');
      expect(await auditOf(session, id)).toEqual([
        { action: 'user.suspended', actor_id: admin, data: { reason: 'Fraud, case 7' } },
      ]);
      expect(codeOf(await session.attempt(proven(admin), RESTORE, [id, 'Cleared'], true))).toBe('done');
      const [row] = await session.sql(
        `select s.reason, s.lift_reason, u.banned_until from public.account_suspensions s join auth.users u on u.id = s.user_id
         where s.user_id = $1`,
        [id],
      );
      expect(row).toEqual({ reason: 'Fraud, case 7', lift_reason: 'Cleared', banned_until: null });
      const mails = await session.sql(
        `select kind, payload::text as payload from public.mail_outbox where recipient_id = $1 and kind like 'account_%' order by kind`,
        [id],
      );
      expect(mails.map(({ kind }) => kind)).toEqual(['account_restored', 'account_suspended']);
      expect(JSON.stringify(mails)).not.toMatch(/Fraud|Cleared/);
    });
  });

  it('takes a doctor out of the directory and back, and leaves appointments and money alone', async () => {
    await inTransaction(db, async (session) => {
      const admin = await makeAdmin(session);
      const { doctor, patientId, appointmentId } = await paid(session);
      const facts = () =>
        session.sql(
          `select d.is_listed, d.verification, a.status, p.status as money, p.amount, p.refunded_amount, p.released_amount,
             (select count(*)::int from public.payment_instructions i where i.payment_id = p.id) as instructions
           from public.appointments a join public.doctors d on d.id = a.doctor_id join public.payments p on p.appointment_id = a.id
           where a.id = $1`,
          [appointmentId],
        );
      const [before] = await facts();
      expect(before?.is_listed).toBe(true);
      await session.sql(
        `insert into auth.sessions (id, user_id, created_at, updated_at) values (gen_random_uuid(), $1, now(), now())`,
        [doctor.id],
      );
      expect(codeOf(await trySuspend(session, admin, doctor.id))).toBe('done');
      expect(await facts()).toEqual([{ ...before, is_listed: false }]);
      expect(await session.sql('select 1 from auth.sessions where user_id = $1', [doctor.id])).toEqual([]);
      const again = await triesToBook(session, doctor);
      expect(again).toBe('doctor_not_bookable');
      const page = await session.value<{ appointments: { upcoming: { otherId: string }[] } }>(
        proven(admin),
        'select public.get_user($1)',
        [doctor.id],
      );
      expect(page.appointments.upcoming.map(({ otherId }) => otherId)).toEqual([patientId]);
      expect(JSON.stringify(page)).not.toContain('knee');
      await session.as(proven(admin), RESTORE, [doctor.id, 'Cleared']);
      expect(await facts()).toEqual([before]);
    });
  });

  it('refuses the tokens that are still out there', async () => {
    await inTransaction(db, async (session) => {
      const [admin, id] = [await makeAdmin(session), await makePatient(session)];
      const check = () => session.attempt(user(id), 'select private.check_request()');
      expect((await check()).ok).toBe(true);
      await trySuspend(session, admin, id);
      expect(codeOf(await check())).toBe('account_suspended');
      expect((await session.attempt(user(admin), 'select private.check_request()')).ok).toBe(true);
    });
  });

  it('happens once when two administrators press at the same moment', async () => {
    const { one, two, id } = await commit(db, async (session) => ({
      one: await makeAdmin(session),
      two: await makeAdmin(session),
      id: await makePatient(session),
    }));
    const answers = await Promise.all(
      [one, two].map((admin) => answerTo(db, proven(admin), SUSPEND, [id, 'Fraud'])),
    );
    expect(answers.toSorted()).toEqual(['already_suspended', 'done']);
    const { rows } = await db.query('select 1 from public.account_suspensions where user_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });
});

describe('the role', () => {
  it('changes with a reason that the audit log keeps, and signs the person out', async () => {
    await inTransaction(db, async (session) => {
      const [admin, id] = [await makeAdmin(session), await makePatient(session)];
      await session.sql(
        `insert into auth.sessions (id, user_id, created_at, updated_at) values (gen_random_uuid(), $1, now(), now())`,
        [id],
      );
      const change = (role: string, reason = 'Asked for it') =>
        session.attempt(proven(admin), ROLE, [id, role, reason], true);
      expect(codeOf(await change('patient'))).toBe('same_role');
      expect(codeOf(await change('doctor', ''))).toBe('reason_missing');
      expect(codeOf(await session.attempt(user(id), ROLE, [id, 'admin', 'why']))).toBe('not_admin');
      expect(codeOf(await change('doctor'))).toBe('done');
      expect(await session.sql('select 1 from auth.sessions where user_id = $1', [id])).toEqual([]);
      const [doctor] = await session.sql(
        `select d.verification, d.is_listed, p.onboarded_at from public.doctors d join public.profiles p on p.id = d.id where d.id = $1`,
        [id],
      );
      expect(doctor).toEqual({ verification: 'draft', is_listed: false, onboarded_at: null });
      expect(codeOf(await change('patient', 'Back'))).toBe('done');
      expect((await auditOf(session, id)).map(({ actor_id, data }) => [actor_id, data])).toEqual([
        [admin, { from: 'patient', to: 'doctor', reason: 'Asked for it' }],
        [admin, { from: 'doctor', to: 'patient', reason: 'Back' }],
      ]);
    });
  });

  it('takes a former doctor out of the directory, and waits for what is open', async () => {
    await inTransaction(db, async (session) => {
      const admin = await makeAdmin(session);
      const { doctor: busy } = await paid(session);
      expect(codeOf(await session.attempt(proven(admin), ROLE, [busy.id, 'patient', 'why']))).toBe(
        'unfinished',
      );
      const doctor = await makeDoctor(session);
      await session.as(proven(admin), ROLE, [doctor.id, 'admin', 'Joins us']);
      const listed = () =>
        session.value(service, 'select is_listed from public.doctors where id = $1', [doctor.id]);
      expect(await listed()).toBe(false);
      await session.as(proven(admin), ROLE, [doctor.id, 'doctor', 'Leaves us']);
      expect(await listed()).toBe(true);
    });
  });
});

describe('the last administrator', () => {
  it('stays, whoever tries: by an act, by suspending, in the table editor', async () => {
    await inTransaction(db, async (session) => {
      const admin = await makeAdmin(session);
      await session.sql(`update public.profiles set role = 'patient' where role = 'admin' and id <> $1`, [
        admin,
      ]);
      const refused = 'last_administrator';
      expect(codeOf(await session.attempt(proven(admin), ROLE, [admin, 'patient', 'why']))).toBe(refused);
      const editor = `update public.profiles set role = 'patient' where id = $1`;
      expect(codeOf(await session.attempt({ kind: 'owner' }, editor, [admin]))).toBe(refused);
      const body = 'select private.suspend_user(null, $1, $2)';
      expect(codeOf(await session.attempt({ kind: 'owner' }, body, [admin, 'why']))).toBe(refused);
      // A suspended one cannot administer, so does not count.
      const other = await makeAdmin(session);
      expect(codeOf(await trySuspend(session, admin, other))).toBe('done');
      expect(codeOf(await session.attempt(proven(admin), ROLE, [admin, 'patient', 'why']))).toBe(refused);
    });
  });
});

describe('finding people', () => {
  it('finds by a part of the name, the address, a reference and an id, page by page, and only for administrators', async () => {
    await inTransaction(db, async (session) => {
      const admin = await makeAdmin(session);
      const { patientId, doctor, reference } = await paid(session);
      const mark = `Zz${patientId.slice(0, 8)}`;
      await session.sql('update public.profiles set full_name = $2 where id = $1', [
        patientId,
        `Ana 100%_${mark} Lee`,
      ]);
      type Page = { users: { id: string; state: string }[]; nextCursor: string | null };
      const list = (query: string | null, more: (string | number | null)[] = [null, null, null, 25]) =>
        session.value<Page>(proven(admin), 'select public.list_users($1, $2, $3, $4, $5)', [query, ...more]);
      const idsOf = async (query: string) => (await list(query)).users.map(({ id }) => id).toSorted();
      expect(await idsOf(`100%_${mark.toLowerCase()}`)).toEqual([patientId]);
      expect(await idsOf(`100_%${mark}`)).toEqual([]);
      expect(await idsOf(`${patientId.toUpperCase()}@test.example.org`)).toEqual([patientId]);
      expect(await idsOf(`${patientId}@te`)).toEqual([patientId]);
      expect(await idsOf(reference.toLowerCase())).toEqual([patientId, doctor.id].toSorted());
      expect(await idsOf(doctor.id)).toEqual([doctor.id]);
      expect((await list(patientId, ['doctor', null, null, 25])).users).toEqual([]);
      await trySuspend(session, admin, patientId);
      expect((await list(patientId, [null, 'suspended', null, 25])).users).toMatchObject([
        { state: 'suspended' },
      ]);
      expect((await list(patientId, [null, 'active', null, 25])).users).toEqual([]);
      const first = await list(null, ['admin', null, null, 1]);
      const second = await list(null, ['admin', null, first.nextCursor, 1]);
      expect(second.users[0]?.id).not.toBe(first.users[0]?.id);
      expect(codeOf(await session.attempt(user(patientId), 'select public.list_users()'))).toBe('not_admin');
      expect(codeOf(await session.attempt(user(patientId), 'select public.get_user($1)', [doctor.id]))).toBe(
        'not_admin',
      );
    });
  });
});

describe('the audit log', () => {
  it('is narrowed by actor, act, subject and day, and never changed', async () => {
    await inTransaction(db, async (session) => {
      const [admin, id] = [await makeAdmin(session), await makePatient(session)];
      await trySuspend(session, admin, id, 'First');
      await session.as(proven(admin), RESTORE, [id, 'Second']);
      type Page = { rows: { action: string; reason: string }[]; nextCursor: string | null };
      const list = async (filter: object, before: string | null = null, limit = 50) =>
        session.value<Page>(proven(admin), 'select public.list_audit($1, $2, $3)', [
          JSON.stringify(filter),
          before,
          limit,
        ]);
      const reasons = async (filter: object) => (await list(filter)).rows.map(({ reason }) => reason);
      const today = new Date().toISOString().slice(0, 10);
      expect(await reasons({ actor: admin })).toEqual(['Second', 'First']);
      expect(await reasons({ actor: `${admin}@test.example.org`, action: 'user' })).toEqual([
        'Second',
        'First',
      ]);
      expect(await reasons({ actor: admin, action: 'user.suspended' })).toEqual(['First']);
      expect(await reasons({ actor: 'nobody@test.example.org' })).toEqual([]);
      expect(await reasons({ subject: `${id}@test.example.org`, action: 'user', from: today })).toEqual([
        'Second',
        'First',
      ]);
      expect(await reasons({ subject: id, action: 'user', until: today })).toEqual([]);
      expect(await reasons({ person: id, action: 'user' })).toEqual(['Second', 'First']);
      const first = await list({ actor: admin }, null, 1);
      expect((await list({ actor: admin }, first.nextCursor, 1)).rows).toMatchObject([{ reason: 'First' }]);
      expect(codeOf(await session.attempt(user(id), 'select public.list_audit()'))).toBe('not_admin');
      for (const actor of [service, { kind: 'owner' } as const]) {
        for (const sql of [
          `update public.audit_log set action = 'a.b'`,
          'delete from public.audit_log',
          'truncate public.audit_log',
        ]) {
          expect((await session.attempt(actor, sql)).ok, sql).toBe(false);
        }
      }
    });
  });
});
