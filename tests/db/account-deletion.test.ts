/** An account goes: what stops it, what is left of it, and that no step can be half done. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, checkOut, inHours, makeCase, tryBook } from './support/booking.ts';
import { makeAdmin, makePatient } from './support/people.ts';
import { checkLog, makeRecord, opens } from './support/records.ts';
import { makeScenario, type Scenario } from './support/scenario.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';
import { event, ingest, paidSession, stripeId } from './support/stripe.ts';

const db = stack.database(2);
afterAll(() => db.end());

// Nobody else in this database has it.
const PHONE = `+44 20 ${String(Date.now()).slice(-10)}`;

type Obstacle = { kind: string; appointmentId: string; open: boolean };
type Step = { from: string; to: string; error: string | null } | null;

const ask = (session: Session, id: string) =>
  session.value<Obstacle[]>(service, 'select public.request_account_deletion($1)', [id]);

async function step(session: Session, id: string): Promise<Step> {
  await session.sql(`update public.account_deletions set run_after = now() where user_id = $1`, [id]);
  return session.value<Step>(service, 'select public.advance_account_deletion($1)', [id]);
}

/** What the file loop does: the bytes are gone. */
const removeFiles = (session: Session, id: string) =>
  session.sql(
    `select private.complete_record_removal(r.id) from public.medical_records r where r.patient_id = $1
     union all select private.complete_photo_removal(f.id) from public.photos f where f.user_id = $1
     union all select private.complete_licence_removal(l.id) from public.licence_documents l where l.doctor_id = $1`,
    [id],
  );
const sendMails = (session: Session, id: string) =>
  session.sql(
    `update public.mail_outbox set status = 'done', sent_at = now()
     where recipient_id = $1 or payload ->> 'appointmentId' in (select a.id::text from public.appointments a where a.patient_id = $1)`,
    [id],
  );

type Leaver = Scenario & { id: string; doctorId: string; email: string };

/** The patient of the scenario with nothing left to settle, and a phone number in every place that has one. */
async function makeLeaver(session: Session): Promise<Leaver> {
  const scenario = await makeScenario(session);
  const { patientId: id = '', doctorId = '', laterAppointmentId } = scenario.ids;
  await session.as(user(id), 'select public.release_hold($1)', [laterAppointmentId]);
  await session.sql(
    `update public.payment_instructions set status = 'done' where payment_id in (select p.id from public.payments p where p.patient_id = $1)`,
    [id],
  );
  await session.sql('update public.profiles set phone = $2 where id = $1', [id, PHONE]);
  await session.as(user(id), 'select public.save_patient_health($1)', [
    JSON.stringify({ allergies: `Allergy of ${id}`, emergencyName: 'Ben', emergencyPhone: PHONE }),
  ]);
  await session.sql(
    `update public.stripe_events set payload = jsonb_set(payload, '{data,object,customer_details}', $2)
     where payload::text like '%' || (select p.id from public.payments p where p.appointment_id = $1) || '%'`,
    [scenario.ids.appointmentId, JSON.stringify({ email: `${id}@test.example.org`, phone: PHONE })],
  );
  await session.sql('update public.medical_records set title = $2 where id = $1', [
    scenario.ids.recordId,
    `Scan of ${id}`,
  ]);
  await opens(session, doctorId, scenario.ids.recordId ?? '');
  return { ...scenario, id, doctorId, email: `${id}@test.example.org` };
}

/** Every table, of ours and of Auth, in whose rows one of these words stands. */
async function tablesWith(session: Session, words: string[]): Promise<string[]> {
  const tables = await session.sql<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname in ('public', 'private') or (n.nspname = 'auth' and c.relname <> 'schema_migrations'))
     order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [hit] = await session.sql(
      `select 1 from ${name} as t where exists (select from unnest($1::text[]) as w (word) where strpos(to_jsonb(t)::text, w.word) > 0) limit 1`,
      [words],
    );
    if (hit) found.push(name);
  }
  return found;
}

const facts = (session: Session, { ids, id }: Leaver) =>
  session.sql(
    `select (select jsonb_agg(to_jsonb(m) order by m.id) from public.money_documents m where m.payment_id = $1) as documents,
       (select count(*)::int from private.check_ledger() c where c.payment_id = $1) as problems,
       (select jsonb_agg(jsonb_build_array(x.seq, x.hash, x.words_seal) order by x.seq) from public.record_accesses x where x.patient_id = $2) as log,
       (select jsonb_agg(jsonb_build_array(e.account, e.amount) order by e.id) from public.ledger_entries e
          join public.ledger_transactions t on t.id = e.transaction_id where t.payment_id = $1) as books,
       (select a.reason from public.appointments a where a.id = $3) as reason`,
    [ids.paymentId, id, ids.appointmentId],
  );

it('names what has to be finished first, for either party, and changes nothing', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    expect(await ask(session, visit.patientId)).toMatchObject([
      { kind: 'appointment', appointmentId: hold.id, open: true },
    ]);
    expect(await ask(session, visit.doctor.id)).toMatchObject([{ kind: 'appointment', open: false }]);
    const paid = paidSession({ ...hold, amount: 10_000, chargeId: stripeId('ch') });
    await ingest(session, event('checkout.session.completed', paid));
    await session.sql(`update public.appointments set status = 'completed', ended_at = now() where id = $1`, [
      hold.id,
    ]);
    await session.sql(
      `insert into public.no_show_reports (appointment_id, patient_id, doctor_id, absent, contest_until)
       values ($1, $2, $3, 'patient', now() + interval '1 day')`,
      [hold.id, visit.patientId, visit.doctor.id],
    );
    for (const id of [visit.patientId, visit.doctor.id])
      expect((await ask(session, id)).map(({ kind }) => kind)).toEqual(['money', 'report']);
    const seen = 'select public.get_account_deletion()';
    expect(await session.value(user(visit.patientId), seen)).toMatchObject({
      retentionYears: 10,
      obstacles: [{ kind: 'money' }, { kind: 'report' }],
    });
    const [kept] = await session.sql(
      `select (select count(*)::int from public.account_deletions where user_id = any ($1)) as begun, (select is_listed from public.doctors where id = $2) as listed`,
      [[visit.patientId, visit.doctor.id], visit.doctor.id],
    );
    expect(kept).toEqual({ begun: 0, listed: true });
  });
});

it('is not for administrators, nor for a token alone', async () => {
  await inTransaction(db, async (session) => {
    const request = 'select public.request_account_deletion($1)';
    const admin = await makeAdmin(session);
    const patient = await makePatient(session);
    expect(await session.attempt(service, request, [admin])).toMatchObject({ message: 'admin_stays' });
    expect(await session.attempt(user(patient), request, [patient])).toMatchObject({ code: '42501' });
  });
});

it('ends sharing, listing and the line at once; nothing is booked or asked any more', async () => {
  await inTransaction(db, async (session) => {
    const leaver = await makeLeaver(session);
    const { recordId = '' } = leaver.ids;
    expect(await opens(session, leaver.doctorId, recordId)).toBe('opened');
    expect(await ask(session, leaver.id)).toEqual([]);
    expect(await ask(session, leaver.id)).toEqual([]);
    expect(await opens(session, leaver.doctorId, recordId)).toBe('not_found');
    const again = await makeCase(session);
    const refused = await tryBook(session, { ...again, patientId: leaver.id });
    expect(refused).toMatchObject({ ok: false, message: 'account_deleted' });
    expect(await session.attempt(user(leaver.id), 'select private.check_request()', [])).toMatchObject({
      message: 'account_deleted',
    });

    expect(await ask(session, leaver.doctorId)).toEqual([]);
    const [doctor] = await session.sql(
      `select d.is_listed as listed, (select count(*)::int from public.waitlist_entries w where w.doctor_id = d.id and w.state = 'waiting') as waiting
       from public.doctors d where d.id = $1`,
      [leaver.doctorId],
    );
    expect(doctor).toEqual({ listed: false, waiting: 0 });
  });
});

it('erases everything but what is named, whichever step it dies in', async () => {
  await inTransaction(db, async (session) => {
    const leaver = await makeLeaver(session);
    const { id, email, ids } = leaver;
    const before = await facts(session, leaver);
    const words = [email, PHONE, `Allergy of ${id}`, `Scan of ${id}`];
    expect(await tablesWith(session, words)).toEqual(
      expect.arrayContaining([
        'auth.users',
        'public.mail_outbox',
        'public.patient_health',
        'public.profiles',
        'public.record_accesses',
        'public.stripe_events',
      ]),
    );
    await ask(session, id);
    const path: string[] = [];
    for (let round = 0; round < 20 && path.at(-1) !== 'done'; round += 1) {
      // The step was done, but its transaction did not end.
      await session.client.query('savepoint death');
      const lost = await step(session, id);
      await session.client.query('rollback to savepoint death');
      const done = await step(session, id);
      expect(done).toEqual(lost);
      expect(done?.error).toBeNull();
      if (done?.from === 'files' && done.to === 'files') await removeFiles(session, id);
      if (done?.from === 'mails' && done.to === 'mails') {
        const goodbye = `select m.to_email as "to" from public.mail_outbox m where m.dedupe_key = 'account_deleted:' || $1`;
        expect(await session.sql(goodbye, [id])).toEqual([{ to: email }]);
        await sendMails(session, id);
      }
      path.push(done?.to ?? 'nothing');
    }
    expect(path).toEqual(['files', 'files', 'rows', 'identity', 'mails', 'mails', 'done']);
    expect(await step(session, id)).toBeNull();

    expect(await tablesWith(session, words)).toEqual([]);
    expect(await facts(session, leaver)).toEqual(before);
    expect(await checkLog(session, id)).toBeNull();
    expect(
      await session.value(user(leaver.doctorId), 'select public.get_appointment($1)', [ids.appointmentId]),
    ).toMatchObject({ patient: { fullName: 'Deleted account' } });
    const enqueue = `select private.enqueue_mail('welcome', $1::uuid, '{}', 'late:' || $1::text)`;
    await session.sql(enqueue, [id]);
    expect(
      await session.sql(`select from public.mail_outbox where dedupe_key = 'late:' || $1::text`, [id]),
    ).toEqual([]);
  });
});

it('takes a file that was still arriving along, and a doctor’s practice but not their name', async () => {
  await inTransaction(db, async (session) => {
    const leaver = await makeLeaver(session);
    await ask(session, leaver.id);
    await step(session, leaver.id);
    await removeFiles(session, leaver.id);
    expect(await step(session, leaver.id)).toMatchObject({ to: 'rows' });
    await makeRecord(session, leaver.id);
    expect(await step(session, leaver.id)).toMatchObject({ from: 'rows', to: 'requested' });

    await session.sql(
      `update public.doctors set bio = 'Long ago.', directions = 'Ring twice.' where id = $1`,
      [leaver.doctorId],
    );
    await ask(session, leaver.doctorId);
    await step(session, leaver.doctorId);
    await removeFiles(session, leaver.doctorId);
    for (let round = 0; round < 3; round += 1) await step(session, leaver.doctorId);
    await sendMails(session, leaver.doctorId);
    expect(await step(session, leaver.doctorId)).toMatchObject({ to: 'done' });
    const [doctor] = await session.sql(
      `select d.display_name as name, d.bio, d.directions, d.slug,
         (select count(*)::int from public.availability_rules r where r.doctor_id = d.id) as rules
       from public.doctors d where d.id = $1`,
      [leaver.doctorId],
    );
    expect(doctor).toEqual({ name: 'Dr. Dana Doctor', bio: '', directions: null, slug: null, rules: 0 });
  });
});

it('tries a failed step again later and says why', async () => {
  await inTransaction(db, async (session) => {
    const id = await makePatient(session);
    await ask(session, id);
    await session.sql(
      `create function pg_temp.fail() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
    );
    await session.sql(
      `create trigger zz_fail before update on public.patients for each row execute function pg_temp.fail()`,
    );
    const steps = [];
    for (let round = 0; round < 4; round += 1) steps.push(await step(session, id));
    expect(steps.at(-1)).toMatchObject({ from: 'identity', to: 'identity', error: 'disk full' });
    const [job] = await session.sql(
      `select d.attempts, d.last_error as error, d.run_after > now() as later, u.email like '%@deleted.invalid' as gone
       from public.account_deletions d join auth.users u on u.id = d.user_id where d.user_id = $1`,
      [id],
    );
    expect(job).toEqual({ attempts: 1, error: 'disk full', later: true, gone: false });
    await session.sql('drop trigger zz_fail on public.patients');
    expect(await step(session, id)).toMatchObject({ to: 'mails' });
  });
});

it('waits for a booking that is being made, and then finds it', async () => {
  await inTransaction(db, async (outer) => {
    const visit = await makeCase(outer);
    await outer.client.query('commit');
    await outer.client.query('begin');
    await book(outer, { ...visit, startsAt: inHours(72) });
    const asked = inTransaction(db, (session) => ask(session, visit.patientId));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await outer.client.query('commit');
    expect(await asked).toMatchObject([{ kind: 'appointment' }]);
    await outer.client.query('begin');
  });
});

it('goes on with another worker when one is killed within a step, and never twice at once', async () => {
  const { rows } = await db.query<{ id: string }>(
    `insert into auth.users (id, aud, role, email, raw_app_meta_data, raw_user_meta_data)
     values (gen_random_uuid(), 'authenticated', 'authenticated', gen_random_uuid() || '@test.example.org', '{}', '{}') returning id`,
  );
  const id = rows[0]?.id ?? '';
  await db.query('select private.request_account_deletion($1)', [id]);
  const advance = 'select private.advance_account_deletion($1) as step';
  const killed = await db.connect();
  killed.on('error', () => undefined);
  await killed.query('begin');
  const { rows: pid } = await killed.query<{ pid: number }>('select pg_backend_pid() as pid');
  await killed.query(advance, [id]);
  expect((await db.query(advance, [id])).rows).toEqual([{ step: null }]);
  await db.query('select pg_terminate_backend($1, 5000)', [pid[0]?.pid]);
  killed.release(true);
  expect((await db.query(advance, [id])).rows).toMatchObject([{ step: { from: 'requested', to: 'files' } }]);
});
