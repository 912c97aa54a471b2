/** Two appointments never overlap, whoever writes them. */
import { afterAll, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, inHours, makeCase } from './support/booking.ts';
import { makeDoctor, makePatient } from './support/people.ts';
import { inTransaction, owner, service, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const MINUTE = 60_000;
const shift = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString();

/** The same appointment once more, with some columns replaced. */
const copy = (session: Session, id: string, changes: Record<string, string>, actor = owner) =>
  session.attempt(
    actor,
    `insert into public.appointments
     select (jsonb_populate_record(a, $2::jsonb || jsonb_build_object('id', gen_random_uuid(), 'reference', 'ECT-' || translate(upper(left(md5(random()::text), 4)), '01', 'XY') || '-ZZ'))).*
     from public.appointments a where a.id = $1`,
    [id, JSON.stringify(changes)],
    true,
  );

it('refuses a second one for the doctor, also from the service role and the SQL editor', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await book(session, visit);
    const other = await makePatient(session);
    for (const actor of [owner, service]) {
      for (const status of ['held', 'confirmed']) {
        const outcome = await copy(
          session,
          hold.id,
          { patient_id: other, status, confirmed_at: inHours(0) },
          actor,
        );
        expect(outcome).toMatchObject({
          ok: false,
          code: '23P01',
          constraint: 'appointments_doctor_no_overlap',
        });
      }
    }
  });
});

it('refuses a second one for the patient with another doctor', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await book(session, visit);
    const other = await makeDoctor(session);
    const outcome = await copy(session, hold.id, { doctor_id: other.id });
    expect(outcome).toMatchObject({ ok: false, constraint: 'appointments_patient_no_overlap' });
  });
});

it('counts the buffers for the doctor, and only for the doctor', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session, { bufferBefore: 10, bufferAfter: 15 });
    const hold = await book(session, visit);
    const [row] = await session.sql<{ before: Date; after: Date }>(
      'select lower(blocked) as before, upper(blocked) as after from public.appointments where id = $1',
      [hold.id],
    );
    expect(row?.before.toISOString()).toBe(shift(visit.startsAt, -10));
    expect(row?.after.toISOString()).toBe(shift(visit.startsAt, 45));
    const times = { starts_at: shift(visit.startsAt, 40), ends_at: shift(visit.startsAt, 70) };
    const blocked = `["${times.starts_at}","${times.ends_at}")`;
    const other = await makePatient(session);
    const sameDoctor = await copy(session, hold.id, { ...times, blocked, patient_id: other });
    expect(sameDoctor).toMatchObject({ ok: false, constraint: 'appointments_doctor_no_overlap' });
    const samePatient = await copy(session, hold.id, {
      ...times,
      blocked,
      doctor_id: (await makeDoctor(session)).id,
    });
    expect(samePatient.ok).toBe(true);
  });
});

it('lets visits touch, and takes no notice of what is over', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await book(session, visit);
    const next = { starts_at: shift(visit.startsAt, 30), ends_at: shift(visit.startsAt, 60) };
    const touching = await copy(session, hold.id, {
      ...next,
      blocked: `["${next.starts_at}","${next.ends_at}")`,
    });
    expect(touching.ok).toBe(true);
    const other = await makePatient(session);
    for (const status of ['completed', 'cancelled', 'expired', 'no_show']) {
      const outcome = await copy(session, hold.id, { patient_id: other, status, confirmed_at: inHours(0) });
      expect(outcome.ok, status).toBe(true);
    }
  });
});

it('refuses a blocked range that does not hold the visit', async () => {
  await inTransaction(db, async (session) => {
    const hold = await book(session, await makeCase(session));
    const outcome = await session.attempt(
      service,
      `update public.appointments set blocked = tstzrange(starts_at, ends_at - interval '1 minute') where id = $1`,
      [hold.id],
    );
    expect(outcome).toMatchObject({ ok: false, constraint: 'appointments_blocked_check' });
  });
});

it('moves only along its states, also when edited by hand', async () => {
  const allowed = new Set([
    'held confirmed',
    'held expired',
    'held cancelled',
    'expired confirmed',
    'confirmed completed',
    'confirmed no_show',
    'confirmed cancelled',
  ]);
  const states = ['held', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired'];
  await inTransaction(db, async (session) => {
    const hold = await book(session, await makeCase(session));
    for (const from of states) {
      await session.sql('alter table public.appointments disable trigger tg_appointments__guard_status');
      await session.sql('update public.appointments set status = $2, confirmed_at = now() where id = $1', [
        hold.id,
        from,
      ]);
      await session.sql('alter table public.appointments enable trigger tg_appointments__guard_status');
      for (const to of states.filter((state) => state !== from)) {
        const outcome = await session.attempt(
          service,
          'update public.appointments set status = $2 where id = $1',
          [hold.id, to],
        );
        expect(outcome.ok, `${from} to ${to}`).toBe(allowed.has(`${from} ${to}`));
      }
    }
  });
});
