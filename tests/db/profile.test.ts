/** What patients and doctors say of themselves: who may read it, and what a change of the licence does. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, checkOut, makeCase } from './support/booking.ts';
import { makeDoctor, makePatient } from './support/people.ts';
import { inTransaction, owner, user, type Actor, type Session } from './support/session.ts';
import { event, ingest, paidSession, stripeId } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

const HEALTH = {
  languages: ['en'],
  allergies: 'Penicillin',
  emergencyName: 'Ben',
  emergencyPhone: '+44 161 496 0000',
};
const save = (session: Session, actor: Actor, input: unknown) =>
  session.attempt(actor, 'select public.save_patient_health($1)', [JSON.stringify(input)], true);
const read = (session: Session, actor: Actor, patientId: string) =>
  session.value<Record<string, unknown> | null>(actor, 'select public.get_patient_summary($1)', [patientId]);

describe('the health facts of a patient', () => {
  it('are read by the patient, and by a doctor only once an appointment is confirmed', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const [doctor, patient] = [user(visit.doctor.id), user(visit.patientId)];
      const stranger = user((await makeDoctor(session)).id);
      expect((await save(session, patient, HEALTH)).ok).toBe(true);
      expect(await read(session, patient, visit.patientId)).toMatchObject({ allergies: 'Penicillin' });
      expect(await read(session, doctor, visit.patientId)).toBeNull();

      const hold = await checkOut(session, visit);
      expect(await read(session, doctor, visit.patientId)).toBeNull();
      const paid = paidSession({ ...hold, amount: 10_000, chargeId: stripeId('ch') });
      await ingest(session, event('checkout.session.completed', paid));
      expect(await read(session, doctor, visit.patientId)).toMatchObject({ emergencyName: 'Ben' });
      expect(await read(session, stranger, visit.patientId)).toBeNull();
      expect(await read(session, user(await makePatient(session)), visit.patientId)).toBeNull();
    });
  });

  it('are refused when they make no sense, and leave a line without their words', async () => {
    await inTransaction(db, async (session) => {
      const id = await makePatient(session);
      for (const wrong of [
        { languages: ['xyz'] },
        { emergencyName: 'Ben' },
        { emergencyName: 'Ben', emergencyPhone: 'call me' },
      ]) {
        expect(await save(session, user(id), wrong)).toMatchObject({ ok: false, message: 'health_invalid' });
      }
      const doctor = await makeDoctor(session);
      expect(await save(session, user(doctor.id), HEALTH)).toMatchObject({ message: 'not_patient' });
      await save(session, user(id), HEALTH);
      await save(session, user(id), { ...HEALTH, allergies: '' });
      expect(await read(session, user(id), id)).toMatchObject({ allergies: null });
      const rows = await session.as(
        owner,
        `select data from public.audit_log where action = 'patient.health_saved' and subject_id = $1`,
        [id],
      );
      expect(rows).toEqual([{ data: {} }, { data: {} }]);
    });
  });
});

it('lists what a patient agreed to, with the text', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    await book(session, visit);
    const consents = await session.value<{ body: string; version: string }[]>(
      user(visit.patientId),
      'select public.list_own_consents()',
    );
    expect(consents).toHaveLength(1);
    expect(consents[0]?.body).toContain('I agree');
    expect(await session.value(user(visit.doctor.id), 'select public.list_own_consents()')).toEqual([]);
  });
});

describe('a licence', () => {
  const licence = {
    licenceRegistry: 'Ministry of Health',
    licenceNumber: 'TR-2026-1',
    licenceCountry: 'TR',
    licenceValidUntil: '2031-01-01',
  };
  const change = (session: Session, id: string, input: unknown) =>
    session.attempt<{ changed: boolean }>(
      user(id),
      'select public.change_licence($1) as changed',
      [JSON.stringify(input)],
      true,
    );
  const state = async (session: Session, id: string) =>
    (
      await session.sql(
        'select verification, is_listed, licence_checked_on from public.doctors where id = $1',
        [id],
      )
    )[0];

  it('that is changed is checked again, and the doctor not listed until then', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await makeDoctor(session);
      expect(await change(session, id, licence)).toMatchObject({ rows: [{ changed: true }] });
      expect(await state(session, id)).toEqual({
        verification: 'pending',
        is_listed: false,
        licence_checked_on: null,
      });
      const [line] = await session.sql<{ data: { to: unknown } }>(
        `select data from public.audit_log where action = 'doctor.licence_changed' and subject_id = $1`,
        [id],
      );
      expect(line?.data.to).toMatchObject({ number: 'TR-2026-1' });

      await session.sql(`update public.doctors set verification = 'verified' where id = $1`, [id]);
      expect(await change(session, id, licence)).toMatchObject({ rows: [{ changed: false }] });
      expect(await state(session, id)).toMatchObject({ verification: 'verified', is_listed: true });
    });
  });

  it('does not lift a suspension, nor go back in time', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await makeDoctor(session);
      expect(await change(session, id, { ...licence, licenceValidUntil: '2020-01-01' })).toMatchObject({
        message: 'licence_expired',
      });
      expect(await change(session, id, { ...licence, licenceNumber: '' })).toMatchObject({
        message: 'details_invalid',
      });
      await session.sql(`update public.doctors set verification = 'suspended' where id = $1`, [id]);
      expect(await change(session, id, licence)).toMatchObject({ message: 'wrong_state' });
    });
  });
});
