/** Who may read a file, and from which moment to which. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, checkOut, makeCase, type Case, type Hold } from './support/booking.ts';
import { makeAdmin, makeDoctor, makePatient } from './support/people.ts';
import { makeRecord, opens, share } from './support/records.ts';
import { inTransaction, proven, user, type Actor, type Session } from './support/session.ts';
import { event, ingest, paidSession, stripeId } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

type Visit = Case & { hold: Hold; recordId: string };

const pay = (session: Session, hold: Hold & { sessionId: string }) =>
  ingest(
    session,
    event('checkout.session.completed', paidSession({ ...hold, amount: 10_000, chargeId: stripeId('ch') })),
  );

async function paidVisit(session: Session): Promise<Visit> {
  const visit = await makeCase(session);
  const hold = await checkOut(session, visit);
  await pay(session, hold);
  return { ...visit, hold, recordId: await makeRecord(session, visit.patientId) };
}

const shareOne = (session: Session, { patientId, hold, recordId }: Visit, days?: number) =>
  share(session, { patientId, records: [recordId], appointmentId: hold.id, days });

const seen = (session: Session, viewerId: string, appointmentId: string) =>
  session.value<{ recordId: string }[] | null>(user(viewerId), 'select public.list_shared_records($1)', [
    appointmentId,
  ]);

const stop = (session: Session, { patientId, doctor, recordId }: Visit) =>
  session.value<boolean>(user(patientId), 'select public.stop_sharing($1, $2)', [recordId, doctor.id]);

it('is the patient alone until something is shared, then that doctor, until it is stopped', async () => {
  await inTransaction(db, async (session) => {
    const visit = await paidVisit(session);
    const { patientId, doctor, recordId, hold } = visit;
    const strangers = [(await makeDoctor(session)).id, await makePatient(session), await makeAdmin(session)];
    expect(await opens(session, patientId, recordId)).toBe('opened');
    expect(await opens(session, doctor.id, recordId)).toBe('not_found');
    expect(await seen(session, doctor.id, hold.id)).toEqual([]);

    expect((await shareOne(session, visit)).ok).toBe(true);
    expect(await opens(session, doctor.id, recordId)).toBe('opened');
    expect((await seen(session, doctor.id, hold.id))?.map((one) => one.recordId)).toEqual([recordId]);
    for (const stranger of strangers) {
      expect(await opens(session, stranger, recordId)).toBe('not_found');
      expect(await seen(session, stranger, hold.id)).toBeNull();
    }

    expect(await stop(session, visit)).toBe(true);
    expect(await stop(session, visit)).toBe(false);
    expect(await opens(session, doctor.id, recordId)).toBe('not_found');
    expect(await seen(session, doctor.id, hold.id)).toEqual([]);
  });
});

it('chosen with a booking counts for the doctor only once that is paid', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    const recordId = await makeRecord(session, visit.patientId);
    await share(session, { patientId: visit.patientId, records: [recordId], appointmentId: hold.id });
    expect(await opens(session, visit.doctor.id, recordId)).toBe('not_found');
    expect(await seen(session, visit.doctor.id, hold.id)).toBeNull();
    expect(await seen(session, visit.patientId, hold.id)).toHaveLength(1);
    await pay(session, hold);
    expect(await opens(session, visit.doctor.id, recordId)).toBe('opened');
  });
});

it('ends with its time, and with a cancelled appointment', async () => {
  await inTransaction(db, async (session) => {
    const visit = await paidVisit(session);
    const { doctor, recordId, hold } = visit;
    await shareOne(session, visit);
    await session.sql(
      `update public.record_grants set expires_at = now() - interval '1 second' where record_id = $1`,
      [recordId],
    );
    expect(await opens(session, doctor.id, recordId)).toBe('not_found');
    // Shared again: the same grant, with a new end.
    await shareOne(session, visit);
    expect(await opens(session, doctor.id, recordId)).toBe('opened');
    await session.sql(
      `update public.appointments set status = 'cancelled', cancelled_by = patient_id where id = $1`,
      [hold.id],
    );
    expect(await opens(session, doctor.id, recordId)).toBe('not_found');
  });
});

it('moves its end along with the appointment', async () => {
  await inTransaction(db, async (session) => {
    const visit = await paidVisit(session);
    await shareOne(session, visit, 7);
    await session.sql(
      `update public.appointments set starts_at = starts_at + interval '10 days', ends_at = ends_at + interval '10 days',
         blocked = tstzrange(starts_at + interval '10 days', ends_at + interval '10 days') where id = $1`,
      [visit.hold.id],
    );
    const [row] = await session.sql<{ fits: boolean }>(
      `select g.expires_at = a.ends_at + interval '7 days' as fits
       from public.record_grants g join public.appointments a on a.id = g.appointment_id where a.id = $1`,
      [visit.hold.id],
    );
    expect(row?.fits).toBe(true);
  });
});

it('shares all that was chosen or nothing', async () => {
  await inTransaction(db, async (session) => {
    const visit = await paidVisit(session);
    const { patientId, hold, recordId, doctor } = visit;
    const failed = await makeRecord(session, patientId, { scan: 'failed' });
    const foreign = await makeRecord(session, await makePatient(session));
    for (const bad of [failed, foreign]) {
      const outcome = await share(session, { patientId, records: [recordId, bad], appointmentId: hold.id });
      expect(outcome).toMatchObject({ ok: false, message: 'not_found' });
    }
    expect(await opens(session, doctor.id, recordId)).toBe('not_found');
    const empty = await share(session, { patientId, records: [], appointmentId: hold.id });
    expect(empty).toMatchObject({ message: 'files_missing' });
    const far = await share(session, { patientId, records: [recordId], appointmentId: hold.id, days: 365 });
    expect(far).toMatchObject({ message: 'until_far' });
    const stranger = await makePatient(session);
    const theirs = await makeRecord(session, stranger);
    const elsewhere = await share(session, {
      patientId: stranger,
      records: [theirs],
      appointmentId: hold.id,
    });
    expect(elsewhere).toMatchObject({ message: 'not_found' });
  });
});

it('shows a file only when it is clean, and tells the doctor of no other', async () => {
  await inTransaction(db, async (session) => {
    const visit = await paidVisit(session);
    const { patientId, hold, doctor } = visit;
    const pending = await makeRecord(session, patientId, { scan: 'pending' });
    await share(session, { patientId, records: [pending], appointmentId: hold.id });
    expect(await seen(session, doctor.id, hold.id)).toEqual([]);
    expect(await seen(session, patientId, hold.id)).toMatchObject([{ scanStatus: 'pending' }]);
    expect(await opens(session, doctor.id, pending)).toBe('not_found');
    await session.sql(`update public.medical_records set scan_status = 'clean' where id = $1`, [pending]);
    const [one] = (await seen(session, doctor.id, hold.id)) ?? [];
    expect(one).toMatchObject({ recordId: pending });
    expect(one).not.toHaveProperty('opened');
  });
});

it('lets a doctor find a patient only after a paid appointment', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    const find = 'select public.get_shared_patient($1)';
    expect(await session.value(user(visit.doctor.id), find, [visit.patientId])).toBeNull();
    await pay(session, hold);
    expect(await session.value(user(visit.doctor.id), find, [visit.patientId])).toMatchObject({
      patient: { id: visit.patientId },
      records: [],
      visits: [{ id: hold.id }],
    });
    const other = await makeDoctor(session);
    expect(await session.value(user(other.id), find, [visit.patientId])).toBeNull();
  });
});

it('asks for a file without saying in the mail which', async () => {
  await inTransaction(db, async (session) => {
    const { doctor, patientId, hold, recordId } = await paidVisit(session);
    const ask = (actor: string, body: string) =>
      session.attempt(user(actor), 'select public.ask_for_record($1, $2) as id', [hold.id, body], true);
    const words = 'The report of your last biopsy.';
    expect(await ask(patientId, words)).toMatchObject({ message: 'not_found' });
    expect(await ask(doctor.id, ' ')).toMatchObject({ message: 'request_missing' });
    expect(await ask(doctor.id, 'x'.repeat(501))).toMatchObject({ message: 'request_long' });
    const first = await ask(doctor.id, words);
    expect(await ask(doctor.id, words)).toEqual(first);
    for (let n = 2; n <= 5; n++) expect((await ask(doctor.id, `Request ${n}`)).ok).toBe(true);
    expect(await ask(doctor.id, 'Request 6')).toMatchObject({ message: 'requests_many' });
    const mails = await session.sql<{ payload: object }>(
      `select payload from public.mail_outbox where kind = 'record_requested' and recipient_id = $1`,
      [patientId],
    );
    expect(mails).toHaveLength(5);
    expect(JSON.stringify(mails)).not.toContain('biopsy');

    const requestId = first.ok ? first.rows[0]?.['id'] : null;
    await session.as(user(patientId), 'select public.share_records($1, $2, $3, 30, null, $4)', [
      [recordId],
      hold.id,
      'consultation',
      requestId,
    ]);
    const open = 'select public.list_record_requests($1)';
    expect(await session.value<unknown[]>(user(patientId), open, [hold.id])).toHaveLength(4);
    const stranger = await makePatient(session);
    expect(await session.value(user(stranger), open, [hold.id])).toEqual([]);
  });
});

it('opens to an administrator with a reason, for an hour, and tells the patient', async () => {
  await inTransaction(db, async (session) => {
    const { patientId, recordId, doctor } = await paidVisit(session);
    const adminId = await makeAdmin(session);
    const admin = proven(adminId);
    const breakGlass = (actor: Actor, reason: string, email = `${patientId}@test.example.org`) =>
      session.attempt(actor, 'select public.break_glass($1, $2) as id', [email, reason], true);
    const reason = 'Support case 42: the patient cannot open this file.';
    expect(await breakGlass(proven(doctor.id), reason)).toMatchObject({ message: 'not_admin' });
    expect(await breakGlass(user(adminId), reason)).toMatchObject({ message: 'second_factor_required' });
    expect(await breakGlass(admin, 'too short')).toMatchObject({ message: 'reason_short' });
    expect(await breakGlass(admin, reason, 'x@nowhere.example')).toMatchObject({
      message: 'patient_unknown',
    });
    expect(await opens(session, admin, recordId)).toBe('not_found');

    const opened = await breakGlass(admin, reason);
    const read = (actor: Actor) =>
      session.attempt(actor, 'select public.get_break_glass($1) as it', [
        opened.ok && opened.rows[0]?.['id'],
      ]);
    expect(await read(admin)).toMatchObject({ rows: [{ it: { records: [{ recordId }] } }] });
    expect(await read(proven(await makeAdmin(session)))).toMatchObject({ rows: [{ it: null }] });
    expect(await read(proven(patientId))).toMatchObject({ message: 'not_admin' });
    expect(await opens(session, admin, recordId)).toBe('opened');
    // The same account in a session that gave only the password.
    expect(await read(user(adminId))).toMatchObject({ message: 'second_factor_required' });
    expect(await opens(session, user(adminId), recordId)).toBe('second_factor_required');
    const own = 'select from public.record_break_glass where admin_id = $1';
    expect(await session.as(admin, own, [adminId])).toHaveLength(1);
    expect(await session.as(user(adminId), own, [adminId])).toHaveLength(0);
    expect(await opens(session, proven(await makeAdmin(session)), recordId)).toBe('not_found');
    const lines = await session.as(
      user(patientId),
      'select action, actor_role, detail from public.record_accesses order by seq',
    );
    expect(lines).toEqual([
      { action: 'break_glass', actor_role: 'admin', detail: reason },
      { action: 'view', actor_role: 'admin', detail: null },
    ]);
    const mails = await session.sql(
      `select from public.mail_outbox where kind = 'records_opened' and recipient_id = $1`,
      [patientId],
    );
    expect(mails).toHaveLength(1);

    await session.sql(
      `alter table public.record_break_glass disable trigger tg_record_break_glass__append_only`,
    );
    await session.sql(
      `update public.record_break_glass set expires_at = now() - interval '1 second' where admin_id = $1`,
      [adminId],
    );
    expect(await opens(session, admin, recordId)).toBe('not_found');
  });
});

it('offers each doctor once, by the visit that comes next', async () => {
  await inTransaction(db, async (session) => {
    const visit = await paidVisit(session);
    const later = new Date(Date.parse(visit.startsAt) + 86_400_000).toISOString();
    await book(session, { ...visit, startsAt: later });
    const choices = await session.value<{ appointmentId: string }[]>(
      user(visit.patientId),
      'select public.list_share_choices()',
    );
    expect(choices.map((one) => one.appointmentId)).toEqual([visit.hold.id]);
  });
});
