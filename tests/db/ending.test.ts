/** Cancelling: who can when, what comes back, what becomes of the rest. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { checkOut, makeCase, stateOf } from './support/booking.ts';
import {
  cancel,
  cancelAsShown,
  completeVisit,
  confirmed,
  doctorOf,
  letWindowPass,
  patientOf,
  runWorker,
  see,
  startsIn,
} from './support/ending.ts';
import { makePatient } from './support/people.ts';
import { anon, inTransaction, user } from './support/session.ts';
import { event, ingest, paidSession, unpaidSession } from './support/stripe.ts';

const db = stack.database(1);
afterAll(() => db.end());

describe('a patient who cancels', () => {
  it.each([
    [100, 73, 10_000],
    [50, 71, 5000],
    [0, 23, 0],
  ])('gets back %i %% so many hours before', async (_percent, hours, refund) => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await startsIn(session, visit.id, hours * 60);
      expect(await cancel(session, patientOf(visit), visit.id, refund, null)).toMatchObject({ ok: true });
      const seen = await see(session, patientOf(visit), visit.id);
      expect(seen).toMatchObject({
        status: 'cancelled',
        cancelledBy: 'patient',
        sequence: 1,
        consultation: { status: 'cancelled' },
        payment: { refundingAmount: refund },
      });
      expect(seen.events.at(-1)).toMatchObject({ kind: 'cancelled', actor: 'patient', data: { refund } });
      await runWorker(session, visit.paymentId);
      await letWindowPass(session, visit.paymentId);
      await runWorker(session, visit.paymentId);
      const rest = visit.amount - refund;
      expect(await stateOf(session, visit.id)).toMatchObject({
        payment: rest === 0 ? 'refunded' : 'released',
        refunded: refund,
        released: rest - rest * 0.15,
        problems: [],
        mails: expect.arrayContaining(['appointment_cancelled', 'appointment_cancelled']),
      });
    });
  });

  it('leaves the rest held for the same time as after a consultation, and the fee falls on the rest alone', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await startsIn(session, visit.id, 48 * 60);
      await cancel(session, patientOf(visit), visit.id, 5000, null);
      expect(await runWorker(session, visit.paymentId)).toEqual(['refund 5000']);
      expect(await runWorker(session, visit.paymentId)).toEqual([]);
      const seen = await see(session, doctorOf(visit), visit.id);
      expect(seen.payment).toMatchObject({ status: 'partially_refunded', feeAmount: 750 });
      const hours = (Date.parse(seen.payment.dueAt ?? '') - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(71);
      expect(hours).toBeLessThan(73);
      await letWindowPass(session, visit.paymentId);
      expect(await runWorker(session, visit.paymentId)).toEqual(['transfer 4250']);
      expect((await stateOf(session, visit.id)).problems).toEqual([]);
    });
  });

  it('makes the time free at once', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await cancelAsShown(session, patientOf(visit), visit.id);
      const other = await makePatient(session);
      await expect(checkOut(session, { ...visit, patientId: other })).resolves.toBeTruthy();
    });
  });

  it('is paid back nothing but what was shown', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      for (const tampered of [9999, 10_001, 0, -1, 1_000_000])
        expect(await cancel(session, patientOf(visit), visit.id, tampered)).toMatchObject({
          ok: false,
          message: 'refund_changed',
        });
      expect(await stateOf(session, visit.id)).toMatchObject({ appointment: 'confirmed', instructions: [] });
    });
  });

  it('again, or after the start, or with a book for a reason, changes nothing', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const patient = patientOf(visit);
      expect(await cancel(session, patient, visit.id, 10_000, 'x'.repeat(10_000))).toMatchObject({
        message: 'reason_too_long',
      });
      await startsIn(session, visit.id, 0);
      expect((await see(session, patient, visit.id)).acts.cancel.obstacle).toBe('already_started');
      expect(await cancel(session, patient, visit.id, 0)).toMatchObject({ message: 'already_started' });
      await startsIn(session, visit.id, 6000);
      expect(await cancel(session, patient, visit.id, 10_000)).toMatchObject({ ok: true });
      expect(await cancel(session, patient, visit.id, 10_000)).toMatchObject({ ok: true });
      expect(await cancel(session, doctorOf(visit), visit.id, 10_000)).toMatchObject({
        message: 'wrong_state',
      });
      const state = await stateOf(session, visit.id);
      expect(state.instructions).toEqual(['refund pending']);
      expect(state.mails.filter((kind) => kind === 'appointment_cancelled')).toHaveLength(2);
    });
  });
});

describe('a doctor who cancels', () => {
  it.each([6000, 60, -5, -60])('gives everything back, %i minutes before', async (minutes) => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await startsIn(session, visit.id, minutes);
      expect(await cancel(session, doctorOf(visit), visit.id, 10_000)).toMatchObject({ ok: true });
      await runWorker(session, visit.paymentId);
      expect(await stateOf(session, visit.id)).toMatchObject({
        payment: 'refunded',
        refunded: 10_000,
        problems: [],
      });
      expect(await see(session, patientOf(visit), visit.id)).toMatchObject({
        cancelledBy: 'doctor',
        cancelReason: 'Ill.',
        payment: { dueAt: null },
      });
    });
  });

  it('has to say why, and cannot undo what took place', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const doctor = doctorOf(visit);
      for (const reason of [null, '', '  \n '])
        expect(await cancel(session, doctor, visit.id, 10_000, reason)).toMatchObject({
          message: 'reason_missing',
        });
      await startsIn(session, visit.id, -5);
      await completeVisit(session, doctor, visit.id);
      expect(await cancel(session, doctor, visit.id, 10_000)).toMatchObject({ message: 'wrong_state' });
    });
  });
});

it('is nobody else’s to cancel, and a mail never tells why', async () => {
  await inTransaction(db, async (session) => {
    const visit = await confirmed(session);
    for (const stranger of [user(await makePatient(session)), user((await confirmed(session)).doctor.id)])
      expect(await cancel(session, stranger, visit.id, 10_000)).toMatchObject({ message: 'not_found' });
    expect(await cancel(session, anon, visit.id, 10_000)).toMatchObject({ ok: false, code: '42501' });
    await cancel(session, doctorOf(visit), visit.id, 10_000, 'The biopsy has to come first.');
    const mails = await session.sql<{ payload: unknown }>(
      `select payload from public.mail_outbox where payload ->> 'appointmentId' = $1`,
      [visit.id],
    );
    expect(JSON.stringify(mails)).not.toContain('biopsy');
  });
});

describe('a time that is not paid yet', () => {
  it('is given back, not cancelled', async () => {
    await inTransaction(db, async (session) => {
      const booking = await makeCase(session, {}, 240);
      const hold = await checkOut(session, booking);
      expect(await cancel(session, user(booking.patientId), hold.id, 10_000)).toMatchObject({
        message: 'wrong_state',
      });
      expect(await cancel(session, user(booking.doctor.id), hold.id, 10_000)).toMatchObject({
        message: 'not_found',
      });
    });
  });

  it('cancelled while a bank sends the money, returns it whole when it comes', async () => {
    await inTransaction(db, async (session) => {
      const booking = await makeCase(session, {}, 240);
      const hold = await checkOut(session, booking);
      await ingest(
        session,
        event('checkout.session.completed', unpaidSession(hold, 'complete', 'processing')),
      );
      expect(await cancel(session, user(booking.patientId), hold.id, 10_000, null)).toMatchObject({
        ok: true,
      });
      expect(await stateOf(session, hold.id)).toMatchObject({
        appointment: 'cancelled',
        payment: 'expired',
        instructions: ['close_transfer pending'],
        mails: ['appointment_cancelled', 'payment_awaited'],
      });
      const paid = paidSession({ ...hold, amount: 10_000 });
      await ingest(session, event('checkout.session.async_payment_succeeded', paid));
      expect(await runWorker(session, hold.paymentId)).toEqual(['close_transfer null', 'refund 10000']);
      expect(await stateOf(session, hold.id)).toMatchObject({
        appointment: 'cancelled',
        payment: 'refunded',
        problems: [],
        mails: ['appointment_cancelled', 'payment_awaited', 'payment_returned'],
      });
    });
  });
});

it('waits with the refund while a bank disputes the charge', async () => {
  await inTransaction(db, async (session) => {
    const visit = await confirmed(session);
    const dispute = { id: `dp_${visit.paymentId}`, charge: visit.chargeId, amount: 10_000, currency: 'eur' };
    await ingest(session, event('charge.dispute.created', { ...dispute, status: 'needs_response' }));
    await cancelAsShown(session, doctorOf(visit), visit.id);
    expect(await runWorker(session, visit.paymentId)).toEqual([]);
    await ingest(session, event('charge.dispute.closed', { ...dispute, status: 'won' }));
    expect(await runWorker(session, visit.paymentId)).toEqual(['refund 10000']);
    expect((await stateOf(session, visit.id)).problems).toEqual([]);
  });
});
