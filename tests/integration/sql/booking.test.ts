/** Who may book what, and the answer when they may not. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { book, hoursToNoon, inHours, makeCase, tryBook } from '../../db/support/booking.ts';
import { makeAccount, makeAdmin, makeDoctor, makePatient, REASON } from '../../db/support/people.ts';
import { anon, inTransaction, service, user } from '../../db/support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const refused = (message: string) => ({ ok: false, code: 'P0001', message });

it('holds a free time with its terms as they are now', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session, { currency: 'KWD', amount: 25_010 });
    const hold = await book(session, visit);
    expect(hold).toMatchObject({
      status: 'held',
      reference: expect.stringMatching(/^ECT-[A-Z2-9]{4}-[A-Z2-9]{2}$/),
    });
    await session.sql('update public.visit_types set amount = 90000 where id = $1', [
      visit.doctor.visitTypeId,
    ]);
    const [row] = await session.sql(
      `select a.amount::integer, a.currency, a.consent_version, a.patient_time_zone, a.doctor_time_zone, a.refund_terms = s.refund_tiers as terms,
         p.amount::integer as pays, p.fee_amount::integer as fee, p.status, p.transfer_group
       from public.appointments a join public.payments p on p.appointment_id = a.id, public.platform_settings s where a.id = $1`,
      [hold.id],
    );
    expect(row).toEqual({
      amount: 25_010,
      currency: 'KWD',
      consent_version: '2026-11',
      patient_time_zone: 'Europe/London',
      doctor_time_zone: 'UTC',
      terms: true,
      pays: 25_010,
      // Fifteen per cent is 3,751.5; Stripe moves dinars in steps of ten fils.
      fee: 3_750,
      status: 'pending',
      transfer_group: `ect_${hold.paymentId}`,
    });
  });
});

it('answers the same press twice with the same hold', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    expect(await book(session, visit)).toEqual(await book(session, visit));
  });
});

describe('is refused', () => {
  it('to everyone but a patient with complete details', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const admin = await makeAdmin(session);
      const unfinished = await makeAccount(session);
      expect(await tryBook(session, { ...visit, patientId: visit.doctor.id })).toMatchObject(
        refused('not_patient'),
      );
      expect(await tryBook(session, { ...visit, patientId: admin })).toMatchObject(refused('not_patient'));
      expect(await tryBook(session, { ...visit, patientId: unfinished })).toMatchObject(
        refused('not_onboarded'),
      );
      const call = 'select public.book_appointment($1, $2, $3, $4, $5)';
      const values = [visit.doctor.visitTypeId, visit.startsAt, REASON, '2026-11', 'UTC'];
      expect(await session.attempt(anon, call, values)).toMatchObject({ code: '42501' });
      expect(await session.attempt(service, call, values)).toMatchObject({ code: '42501' });
    });
  });

  it('without a reason a doctor can prepare with, or with an outdated consent', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      expect(await tryBook(session, visit, 'x'.repeat(39))).toMatchObject(refused('reason_too_short'));
      expect(await tryBook(session, visit, `  ${'x'.repeat(39)} \n `)).toMatchObject(
        refused('reason_too_short'),
      );
      expect(await tryBook(session, visit, 'x'.repeat(2001))).toMatchObject(refused('reason_too_long'));
      expect(await tryBook(session, visit, 'x'.repeat(10_000))).toMatchObject(refused('reason_too_long'));
      expect(await tryBook(session, visit, REASON, '2025-01')).toMatchObject(refused('consent_outdated'));
      expect((await tryBook(session, visit, 'é'.repeat(2000))).ok).toBe(true);
    });
  });

  it('for a time outside hours, notice, horizon or grid', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session, { notice: 120, horizon: 20 });
      const at = (startsAt: string) => tryBook(session, { ...visit, startsAt });
      expect(await at(inHours(-48))).toMatchObject(refused('slot_unavailable'));
      expect(await at(inHours(1))).toMatchObject(refused('slot_unavailable'));
      expect(await at(inHours(24 * 21))).toMatchObject(refused('slot_unavailable'));
      expect(await at(new Date(Date.parse(visit.startsAt) + 7 * 60_000).toISOString())).toMatchObject(
        refused('slot_unavailable'),
      );
      expect(await at('infinity')).toMatchObject(refused('slot_unavailable'));
      const closed = await makeDoctor(session, { hours: [] });
      expect(await tryBook(session, { ...visit, doctor: closed })).toMatchObject(refused('slot_unavailable'));
    });
  });

  it('beyond what a payment can be held for, whatever horizon a doctor sets', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session, { horizon: 80 }, 24 * 60);
      await session.sql('update public.platform_settings set booking_max_days = 30');
      expect(await tryBook(session, visit)).toMatchObject(refused('slot_unavailable'));
    });
  });

  it('with a doctor who cannot be booked, or for a visit that does not exist', async () => {
    for (const change of [
      `payout = 'restricted'`,
      `verification = 'suspended'`,
      'licence_valid_until = current_date - 2',
    ]) {
      await inTransaction(db, async (session) => {
        const visit = await makeCase(session);
        await session.sql(`update public.doctors set ${change} where id = $1`, [visit.doctor.id]);
        expect(await tryBook(session, visit), change).toMatchObject(refused('doctor_not_bookable'));
      });
    }
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const unknown = { ...visit.doctor, visitTypeId: visit.patientId };
      expect(await tryBook(session, { ...visit, doctor: unknown })).toMatchObject(refused('not_found'));
      await session.sql('update public.visit_types set active = false where id = $1', [
        visit.doctor.visitTypeId,
      ]);
      expect(await tryBook(session, visit)).toMatchObject(refused('doctor_not_bookable'));
    });
  });

  it('where the patient is somewhere else at that time', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session, {}, hoursToNoon(48));
      await book(session, visit);
      const half = {
        ...visit,
        doctor: await makeDoctor(session, { minutes: 60, step: 30 }),
        startsAt: new Date(Date.parse(visit.startsAt) - 30 * 60_000).toISOString(),
      };
      expect(await tryBook(session, half)).toMatchObject(refused('own_overlap'));
    });
  });
});

it('leaves nothing behind when it is refused', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    await book(session, visit);
    const count = () =>
      session.sql(
        `select (select count(*) from public.appointments) + (select count(*) from public.payments) + (select count(*) from public.audit_log) as n`,
      );
    const before = await count();
    await tryBook(session, { ...visit, patientId: await makePatient(session) });
    expect(await count()).toEqual(before);
  });
});

it('shows an appointment to its patient at once, to the doctor when it is paid, to nobody else', async () => {
  await inTransaction(db, async (session) => {
    const visit = await makeCase(session);
    const hold = await book(session, visit);
    const see = (id: string) =>
      session.value<Record<string, unknown> | null>(user(id), 'select public.get_appointment($1)', [hold.id]);
    expect(await see(visit.patientId)).toMatchObject({
      status: 'held',
      viewer: 'patient',
      reason: REASON,
      payment: { feeAmount: null },
    });
    expect(await see(visit.doctor.id)).toBeNull();
    expect(await see(await makePatient(session))).toBeNull();
    await session.sql(
      `update public.appointments set status = 'confirmed', confirmed_at = now() where id = $1`,
      [hold.id],
    );
    expect(await see(visit.doctor.id)).toMatchObject({
      viewer: 'doctor',
      reason: REASON,
      payment: { feeAmount: 1_500 },
    });
    expect(await see(await makeAdmin(session))).toBeNull();
  });
});
