/** Who did not come: said, answered, decided, and where the money goes. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { stateOf } from './support/booking.ts';
import {
  agree,
  cancelAsShown,
  completeVisit,
  confirmed,
  contest,
  decide,
  doctorOf,
  letDeadlinePass,
  patientOf,
  report,
  runWorker,
  see,
  startsIn,
  withdraw,
  type Visit,
} from './support/ending.ts';
import { makePatient } from './support/people.ts';
import { inTransaction, service, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

async function begun(session: Session): Promise<Visit> {
  const visit = await confirmed(session);
  await startsIn(session, visit.id, -10);
  return visit;
}

const settleAll = (session: Session) => session.as(service, 'select public.settle_no_shows()');

describe('nobody objects', () => {
  it('the patient did not come: all is released to the doctor, less the fee', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      expect(await report(session, doctorOf(visit), visit.id)).toMatchObject({ ok: true });
      await settleAll(session);
      expect((await stateOf(session, visit.id)).appointment).toBe('confirmed');
      expect(await runWorker(session, visit.paymentId)).toEqual([]);
      await letDeadlinePass(session, visit.id);
      await letDeadlinePass(session, visit.id);
      expect(await runWorker(session, visit.paymentId)).toEqual(['transfer 8500']);
      expect(await stateOf(session, visit.id)).toMatchObject({
        appointment: 'no_show',
        payment: 'released',
        refunded: 0,
        released: 8500,
        problems: [],
        mails: expect.arrayContaining(['no_show']),
      });
      expect(await see(session, patientOf(visit), visit.id)).toMatchObject({
        consultation: { status: 'cancelled' },
        noShows: [{ absent: 'patient', state: 'upheld' }],
      });
    });
  });

  it('the doctor did not come: everything goes back', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      await report(session, patientOf(visit), visit.id);
      await letDeadlinePass(session, visit.id);
      expect(await runWorker(session, visit.paymentId)).toEqual(['refund 10000']);
      expect(await stateOf(session, visit.id)).toMatchObject({
        appointment: 'no_show',
        payment: 'refunded',
        problems: [],
      });
    });
  });
});

describe('an answer', () => {
  it('that agrees settles it at once', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      await report(session, patientOf(visit), visit.id);
      expect(await agree(session, patientOf(visit), visit.id)).toMatchObject({ message: 'wrong_state' });
      expect(await agree(session, doctorOf(visit), visit.id)).toMatchObject({ ok: true });
      expect(await agree(session, doctorOf(visit), visit.id)).toMatchObject({ ok: true });
      expect(await runWorker(session, visit.paymentId)).toEqual(['refund 10000']);
    });
  });

  it('that objects freezes the money until an administrator decides', async () => {
    await inTransaction(db, async (session) => {
      for (const [outcome, instruction] of [
        ['doctor_absent', 'refund 10000'],
        ['patient_absent', 'transfer 8500'],
      ] as const) {
        const visit = await begun(session);
        await report(session, patientOf(visit), visit.id);
        expect(await contest(session, doctorOf(visit), visit.id, '  ')).toMatchObject({
          message: 'text_missing',
        });
        expect(await contest(session, doctorOf(visit), visit.id, 'x'.repeat(10_000))).toMatchObject({
          message: 'text_too_long',
        });
        expect(await contest(session, doctorOf(visit), visit.id)).toMatchObject({ ok: true });
        expect(await contest(session, doctorOf(visit), visit.id)).toMatchObject({ ok: true });
        await letDeadlinePass(session, visit.id);
        expect(await runWorker(session, visit.paymentId)).toEqual([]);
        const cases = await session.sql(
          'select * from private.contested_no_shows where appointment_id = $1',
          [visit.id],
        );
        expect(cases).toMatchObject([
          { reference: visit.reference, what_they_say: 'I was there all the time.' },
        ]);
        expect(await decide(session, visit.reference.toLowerCase(), outcome)).toMatchObject({ ok: true });
        expect(await runWorker(session, visit.paymentId)).toEqual([instruction]);
        expect((await stateOf(session, visit.id)).problems).toEqual([]);
        expect(await decide(session, visit.reference, outcome)).toMatchObject({ message: 'wrong_state' });
      }
    });
  });

  it('is for administrators to read, not for the other side', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      await report(session, patientOf(visit), visit.id);
      await contest(session, doctorOf(visit), visit.id, 'My private words.');
      const seen = await see(session, patientOf(visit), visit.id);
      expect(JSON.stringify(seen)).not.toContain('private words');
      const sql = 'select contest_text from public.no_show_reports';
      expect(await session.attempt(patientOf(visit), sql)).toMatchObject({ ok: false, code: '42501' });
      const mails = await session.sql(
        "select payload from public.mail_outbox where payload ->> 'appointmentId' = $1",
        [visit.id],
      );
      expect(JSON.stringify(mails)).not.toContain('private words');
    });
  });

  it('after the deadline comes too late', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      await report(session, patientOf(visit), visit.id);
      await session.sql(`update public.no_show_reports set contest_until = now() where appointment_id = $1`, [
        visit.id,
      ]);
      expect(await contest(session, doctorOf(visit), visit.id)).toMatchObject({ message: 'too_late' });
    });
  });
});

describe('both say it of each other', () => {
  it('goes to an administrator at once', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      await report(session, patientOf(visit), visit.id);
      expect(await report(session, doctorOf(visit), visit.id)).toMatchObject({ ok: true });
      const seen = await see(session, patientOf(visit), visit.id);
      expect(seen.noShows.map(({ state }) => state)).toEqual(['contested', 'contested']);
      await letDeadlinePass(session, visit.id);
      expect((await stateOf(session, visit.id)).appointment).toBe('confirmed');
      await decide(session, visit.reference, 'doctor_absent');
      const after = await see(session, patientOf(visit), visit.id);
      expect(Object.fromEntries(after.noShows.map(({ absent, state }) => [absent, state]))).toEqual({
        doctor: 'upheld',
        patient: 'refused',
      });
      expect(await runWorker(session, visit.paymentId)).toEqual(['refund 10000']);
    });
  });

  it('an administrator may find that it was the one who had said it', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      await report(session, doctorOf(visit), visit.id);
      await decide(session, visit.reference, 'doctor_absent');
      const { noShows } = await see(session, patientOf(visit), visit.id);
      expect(Object.fromEntries(noShows.map(({ absent, state }) => [absent, state]))).toEqual({
        patient: 'refused',
        doctor: 'upheld',
      });
      expect(await runWorker(session, visit.paymentId)).toEqual(['refund 10000']);
    });
  });

  it('and a decision that it took place lets the doctor complete it', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      await report(session, patientOf(visit), visit.id);
      expect(await completeVisit(session, doctorOf(visit), visit.id)).toMatchObject({
        message: 'wrong_state',
      });
      await contest(session, doctorOf(visit), visit.id);
      await decide(session, visit.reference, 'took_place');
      expect(await report(session, patientOf(visit), visit.id)).toMatchObject({
        message: 'already_reported',
      });
      expect(await completeVisit(session, doctorOf(visit), visit.id)).toMatchObject({ ok: true });
      expect((await stateOf(session, visit.id)).appointment).toBe('completed');
    });
  });
});

describe('a report', () => {
  it('is possible only after the start, while nothing is completed, by the two alone', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await startsIn(session, visit.id, 1);
      for (const actor of [patientOf(visit), doctorOf(visit)]) {
        expect(await report(session, actor, visit.id)).toMatchObject({ message: 'not_started' });
        expect((await see(session, actor, visit.id)).acts.noShow.obstacle).toBe('not_started');
      }
      await startsIn(session, visit.id, 0);
      expect(await report(session, user(await makePatient(session)), visit.id)).toMatchObject({
        message: 'not_found',
      });
      await completeVisit(session, doctorOf(visit), visit.id);
      expect(await report(session, patientOf(visit), visit.id)).toMatchObject({ message: 'wrong_state' });
    });
  });

  it('said twice is one, taken back is none, and can be said again', async () => {
    await inTransaction(db, async (session) => {
      const visit = await begun(session);
      const doctor = doctorOf(visit);
      expect(await withdraw(session, doctor, visit.id)).toMatchObject({ message: 'wrong_state' });
      await report(session, doctor, visit.id);
      await report(session, doctor, visit.id);
      expect((await see(session, doctor, visit.id)).noShows).toHaveLength(1);
      expect(await withdraw(session, patientOf(visit), visit.id)).toMatchObject({ message: 'wrong_state' });
      expect(await withdraw(session, doctor, visit.id)).toMatchObject({ ok: true });
      expect(await withdraw(session, doctor, visit.id)).toMatchObject({ ok: true });
      expect((await see(session, doctor, visit.id)).noShows).toEqual([]);
      await letDeadlinePass(session, visit.id);
      expect((await stateOf(session, visit.id)).appointment).toBe('confirmed');
      expect(await report(session, doctor, visit.id)).toMatchObject({ ok: true });
    });
  });

  it('of the doctor ends when the patient came after all, and with a cancellation', async () => {
    await inTransaction(db, async (session) => {
      const late = await begun(session);
      await report(session, doctorOf(late), late.id);
      expect(await completeVisit(session, doctorOf(late), late.id)).toMatchObject({ ok: true });
      expect((await see(session, doctorOf(late), late.id)).noShows).toEqual([]);

      const undone = await begun(session);
      await report(session, doctorOf(undone), undone.id);
      expect(await cancelAsShown(session, doctorOf(undone), undone.id)).toMatchObject({ ok: true });
      expect((await see(session, doctorOf(undone), undone.id)).noShows).toEqual([]);
      await letDeadlinePass(session, undone.id);
      expect(await runWorker(session, undone.paymentId)).toEqual(['refund 10000']);
      expect((await stateOf(session, undone.id)).appointment).toBe('cancelled');
    });
  });
});
