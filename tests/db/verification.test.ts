/** Verification of doctors: one truth about the state, whoever changes it, and no approval without the checks. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { makeAdmin, makeDoctor } from './support/people.ts';
import { answerTo, commit, inTransaction, owner, proven, user, type Session } from './support/session.ts';
import { retire } from './support/retire.ts';

const db = stack.database(4);
afterAll(() => db.end());

type Case = { id: string; admin: string };

/** A doctor whose changed licence waits to be checked, and an administrator. */
async function waiting(session: Session): Promise<Case> {
  const { id } = await makeDoctor(session);
  const admin = await makeAdmin(session);
  await changeLicence(session, id, 'GMC-1');
  return { id, admin };
}

const changeLicence = (session: Session, id: string, number: string, until = '2031-01-01') =>
  session.as(user(id), 'select public.change_licence($1)', [
    JSON.stringify({
      licenceRegistry: 'GMC',
      licenceNumber: number,
      licenceCountry: 'GB',
      licenceValidUntil: until,
    }),
  ]);

const check = (session: Session, { id, admin }: Case, kind: string, result = 'confirmed', note?: string) =>
  session.attempt(
    proven(admin),
    'select public.record_check($1, $2, $3, $4, $5)',
    [id, kind, 'gmc-uk.org', result, note],
    true,
  );
const decide = (session: Session, { id, admin }: Case, decision: string, reason = 'Looked up.') =>
  session.attempt(
    proven(admin),
    'select public.decide_verification($1, $2, $3)',
    [id, decision, reason],
    true,
  );
async function checkAll(session: Session, visit: Case) {
  for (const kind of ['identity', 'licence', 'expiry']) await check(session, visit, kind);
}

const stateOf = async (session: Session, id: string) =>
  (
    await session.sql<{
      state: string;
      listed: boolean;
      kinds: string[];
      mails: string[];
      reasons: string[];
    }>(
      `select d.verification as state, d.is_listed as listed,
         array(select e.kind from public.verification_events e where e.doctor_id = d.id order by e.id) as kinds,
         array(select m.kind from public.mail_outbox m where m.recipient_id = d.id order by m.created_at, m.kind) as mails,
         array(select l.data ->> 'reason' from public.audit_log l where l.subject_id = d.id::text
           and l.action like 'doctor.verification%' and l.data ? 'reason' order by l.id) as reasons
       from public.doctors d where d.id = $1`,
      [id],
    )
  )[0];

describe('approving', () => {
  it('needs every necessary check, of what the doctor states now', async () => {
    await inTransaction(db, async (session) => {
      const visit = await waiting(session);
      expect(await decide(session, visit, 'approve')).toMatchObject({ message: 'checks_missing' });
      await checkAll(session, visit);
      // Looked up again, and not found any more: the latest counts.
      expect(await check(session, visit, 'licence', 'not_found')).toMatchObject({ message: 'note_missing' });
      await check(session, visit, 'licence', 'not_found', 'No such number.');
      expect(await decide(session, visit, 'approve')).toMatchObject({ message: 'checks_missing' });
      await check(session, visit, 'licence');
      await changeLicence(session, visit.id, 'GMC-2');
      expect(await decide(session, visit, 'approve')).toMatchObject({ message: 'checks_missing' });
      const missing = await session.value(
        proven(visit.admin),
        `select public.get_verification($1) -> 'missing'`,
        [visit.id],
      );
      expect(missing).toEqual(['licence', 'expiry']);
      await check(session, visit, 'licence');
      await check(session, visit, 'expiry');
      expect(await decide(session, visit, 'approve', ' ')).toMatchObject({ message: 'reason_missing' });
      expect(await decide(session, visit, 'approve')).toMatchObject({ ok: true });
      expect(await decide(session, visit, 'approve')).toMatchObject({ message: 'wrong_state' });
      expect(await stateOf(session, visit.id)).toMatchObject({
        state: 'verified',
        listed: true,
        mails: ['verification_approved'],
        reasons: ['Looked up.'],
      });
    });
  });

  it('is decided once when two administrators press at the same time', async () => {
    const visit = await commit(db, async (session) => {
      const made = await waiting(session);
      await checkAll(session, made);
      return made;
    });
    const act = () =>
      answerTo(db, proven(visit.admin), 'select public.decide_verification($1, $2, $3)', [
        visit.id,
        'approve',
        'Looked up.',
      ]);
    expect((await Promise.all([act(), act()])).sort()).toEqual(['done', 'wrong_state']);
    await retire(db, [visit.id]);
  });
});

it('asks, is answered, refuses and takes back, each told once to the doctor with its reason', async () => {
  await inTransaction(db, async (session) => {
    const visit = await waiting(session);
    const { id } = visit;
    await decide(session, visit, 'ask', 'Please send the certificate.');
    const own = await session.value<{ state: string; history: { text: string; byName?: string }[] }>(
      user(id),
      'select public.own_verification()',
    );
    expect(own).toMatchObject({
      state: 'asked',
      history: [{ text: 'Please send the certificate.' }, {}, {}],
    });
    expect(own.history[0]).not.toHaveProperty('byName');
    await session.as(user(id), 'select public.answer_verification($1)', ['Sent.']);
    expect(await session.attempt(user(id), 'select public.answer_verification($1)', ['Sent.'])).toMatchObject(
      { message: 'wrong_state' },
    );
    await checkAll(session, visit);
    await decide(session, visit, 'approve');
    await decide(session, visit, 'refuse', 'Forged.');
    expect(await stateOf(session, id)).toMatchObject({
      state: 'refused',
      listed: false,
      kinds: ['approved', 'submitted', 'asked', 'answered', 'approved', 'refused'],
      mails: ['verification_approved', 'verification_asked', 'verification_refused'],
      reasons: ['Please send the certificate.', 'Sent.', 'Looked up.', 'Forged.'],
    });
  });
});

it('does by hand in the table editor what the page does, or says why not', async () => {
  await inTransaction(db, async (session) => {
    const { id } = await waiting(session);
    const edit = (set: string) =>
      session.attempt(owner, `update public.doctors set ${set} where id = $1`, [id], true);
    expect(await edit(`verification = 'refused'`)).toMatchObject({
      ok: false,
      message: expect.stringContaining('admin.refuse_doctor'),
    });
    expect(await edit(`verification = 'verified', licence_number = null`)).toMatchObject({
      message: expect.stringContaining('without registry, number'),
    });
    expect(await edit(`verification = 'verified', licence_valid_until = current_date - 1`)).toMatchObject({
      message: expect.stringContaining('ended on'),
    });
    expect(await edit(`verification = 'verified'`)).toMatchObject({ ok: true });
    expect(await stateOf(session, id)).toMatchObject({
      state: 'verified',
      kinds: ['approved', 'submitted', 'approved'],
      mails: ['verification_approved'],
    });
    const audit = await session.sql<{ missing: string[]; actor_role: string }>(
      `select data -> 'missingChecks' as missing, actor_role from public.audit_log
       where action = 'doctor.verification_approved' and subject_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(audit).toEqual([{ missing: ['identity', 'licence', 'expiry'], actor_role: 'postgres' }]);
    for (const table of ['doctor_checks', 'verification_events']) {
      await session.sql(
        `insert into public.doctor_checks (doctor_id, kind, place, result) values ($1, 'other', 'By hand', 'confirmed')`,
        [id],
      );
      for (const verb of [`update public.${table} set doctor_id = doctor_id`, `delete from public.${table}`])
        expect(await session.attempt(owner, `${verb} where doctor_id = $1`, [id])).toMatchObject({
          message: expect.stringContaining('append-only'),
        });
    }
  });
});

it('is for administrators with a second factor alone', async () => {
  await inTransaction(db, async (session) => {
    const { id, admin } = await waiting(session);
    for (const [sql, values] of [
      ['select public.list_verifications()', []],
      ['select public.get_verification($1)', [id]],
      ['select public.record_check($1, $2, $3, $4)', [id, 'licence', 'Here', 'confirmed']],
      ['select public.decide_verification($1, $2, $3)', [id, 'approve', 'Me.']],
    ] as const) {
      expect(await session.attempt(user(id), sql, [...values])).toMatchObject({ message: 'not_admin' });
      expect(await session.attempt(user(admin), sql, [...values])).toMatchObject({
        message: 'second_factor_required',
      });
    }
  });
});

it('pages through the queue, the longest wait first', async () => {
  await inTransaction(db, async (session) => {
    const mark = `Zebra ${Date.now()}`;
    const ids: string[] = [];
    for (const days of [3, 1, 2]) {
      const { id } = await waiting(session);
      await session.sql(
        `update public.doctors set display_name = $2, verification_since = now() - make_interval(days => $3) where id = $1`,
        [id, mark, days],
      );
      ids.push(id);
    }
    const admin = proven(await makeAdmin(session));
    type Page = { rows: { id: string }[]; next: { at: string; id: string } | null };
    const list = (after?: Page['next']) =>
      session.value<Page>(admin, `select public.list_verifications('waiting', $1, $2, $3, 2)`, [
        mark,
        after?.at,
        after?.id,
      ]);
    const first = await list();
    const second = await list(first.next);
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
    expect(second.next).toBeNull();
  });
});
