/** Moving: the same appointment at another time, or nothing at all. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, hoursToNoon, stateOf } from './support/booking.ts';
import {
  cancelAsShown,
  completeVisit,
  confirmed,
  doctorOf,
  freeTime,
  move,
  moveTo,
  patientOf,
  see,
  startsIn,
} from './support/ending.ts';
import { makePatient } from './support/people.ts';
import { inTransaction, user } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());
const DAY = 86_400_000;

describe('a moved appointment', () => {
  it('is the same one, with its room, its money and its text, and both are told', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const [before] = await session.sql('select * from public.consultations where appointment_id = $1', [
        visit.id,
      ]);
      const at = await freeTime(session, patientOf(visit), visit.id, 20);
      expect(await move(session, patientOf(visit), visit.id, at, 0)).toMatchObject({ ok: true });
      const seen = await see(session, doctorOf(visit), visit.id);
      expect(new Date(seen.startsAt).toISOString()).toBe(at);
      expect(seen).toMatchObject({ status: 'confirmed', sequence: 1, payment: { status: 'held' } });
      expect(seen.events.at(-1)).toMatchObject({ kind: 'moved', actor: 'patient' });
      const [after] = await session.sql('select * from public.consultations where appointment_id = $1', [
        visit.id,
      ]);
      // The links into the room that were given out belong to the old time.
      expect({ ...after, room_token: null }).toEqual({ ...before, room_token: null });
      expect(
        (await stateOf(session, visit.id)).mails.filter((kind) => kind === 'appointment_moved'),
      ).toHaveLength(2);
      // The old time is free, the new one is not.
      const other = await makePatient(session);
      await book(session, { ...visit, patientId: other });
      await expect(book(session, { ...visit, patientId: other, startsAt: at })).rejects.toThrow('slot_taken');
    });
  });

  it('is not in its own way: half an hour later overlaps the old time', async () => {
    await inTransaction(db, async (session) => {
      const options = { minutes: 60, step: 30, bufferBefore: 15, bufferAfter: 15 };
      const visit = await confirmed(session, options, hoursToNoon(240));
      const later = new Date(Date.parse(visit.startsAt) + DAY / 48).toISOString();
      expect(await move(session, patientOf(visit), visit.id, later, 0)).toMatchObject({ ok: true });
    });
  });

  it('pressed twice is moved once', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const at = await freeTime(session, patientOf(visit), visit.id, 15);
      for (let n = 0; n < 3; n += 1)
        expect(await move(session, patientOf(visit), visit.id, at, 0)).toMatchObject({ ok: true });
      const seen = await see(session, patientOf(visit), visit.id);
      expect(seen).toMatchObject({ sequence: 1, acts: { move: { left: 2 } } });
    });
  });
});

describe('a move that is refused', () => {
  it('leaves the old time, whatever was asked', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session, { bufferAfter: 10 });
      const other = await confirmed(session);
      const patient = patientOf(visit);
      const taken = await freeTime(session, patient, visit.id, 15);
      await book(session, { ...visit, patientId: await makePatient(session), startsAt: taken });
      const own = await freeTime(session, patient, visit.id, 18);
      await book(session, { doctor: other.doctor, patientId: visit.patientId, startsAt: own });
      const odd = new Date(Date.parse(visit.startsAt) + 7 * 60_000).toISOString();
      const cases: [string, string, number][] = [
        ['slot_taken', taken, 0],
        ['own_overlap', own, 0],
        ['slot_unavailable', odd, 0],
        ['slot_unavailable', new Date(Date.now() - DAY).toISOString(), 0],
        ['too_far', new Date(Date.now() + 200 * DAY).toISOString(), 0],
        ['moved_meanwhile', await freeTime(session, patient, visit.id, 20), 4],
        ['moved_meanwhile', visit.startsAt, 0],
      ];
      for (const [message, at, sequence] of cases)
        expect(await move(session, patient, visit.id, at, sequence), message).toMatchObject({
          ok: false,
          message,
        });
      for (const stranger of [user(await makePatient(session)), doctorOf(other), patientOf(other)])
        expect(await move(session, stranger, visit.id, taken, 0)).toMatchObject({ message: 'not_found' });
      expect(await see(session, patient, visit.id)).toMatchObject({ sequence: 0, status: 'confirmed' });
    });
  });

  it('is the patient’s within the notice, and after three moves; never the doctor’s', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      for (let n = 0; n < 3; n += 1)
        expect(await moveTo(session, patientOf(visit), visit.id, 12 + n)).toMatchObject({ ok: true });
      expect(await moveTo(session, patientOf(visit), visit.id, 30)).toMatchObject({
        message: 'no_moves_left',
      });
      expect(await moveTo(session, doctorOf(visit), visit.id, 30)).toMatchObject({ ok: true });

      const soon = await confirmed(session);
      await startsIn(session, soon.id, 24 * 60 - 1);
      expect(await moveTo(session, patientOf(soon), soon.id, 5)).toMatchObject({
        message: 'notice_too_short',
      });
      expect(await moveTo(session, doctorOf(soon), soon.id, 5)).toMatchObject({ ok: true });
    });
  });

  it('is so when it has begun, is completed or cancelled', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const doctor = doctorOf(visit);
      const at = await freeTime(session, doctor, visit.id, 12);
      await startsIn(session, visit.id, -1);
      expect(await move(session, doctor, visit.id, at, 0)).toMatchObject({ message: 'already_started' });
      await startsIn(session, visit.id, 10);
      await session.as(doctor, 'select public.start_consultation($1)', [visit.id]);
      expect(await move(session, doctor, visit.id, at, 0)).toMatchObject({ message: 'in_progress' });
      await completeVisit(session, doctor, visit.id);
      expect(await move(session, doctor, visit.id, at, 0)).toMatchObject({ message: 'wrong_state' });
      const gone = await confirmed(session);
      await cancelAsShown(session, patientOf(gone), gone.id);
      expect(await move(session, patientOf(gone), gone.id, at, 1)).toMatchObject({ message: 'wrong_state' });
    });
  });

  it('lies too far from the day the money arrived', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session, { horizon: 80 });
      await session.sql(`update public.payments set held_at = now() - interval '70 days' where id = $1`, [
        visit.paymentId,
      ]);
      const times = await session.as<{ starts_at: Date }>(
        patientOf(visit),
        `select starts_at from public.list_move_times($1, now(), now() + interval '60 days') order by 1 desc limit 1`,
        [visit.id],
      );
      expect(times[0]?.starts_at.getTime()).toBeLessThanOrEqual(Date.now() + 10 * DAY);
      const far = new Date(Math.ceil(Date.now() / DAY) * DAY + 12 * DAY).toISOString();
      expect(await move(session, patientOf(visit), visit.id, far, 0)).toMatchObject({ message: 'too_far' });
    });
  });
});

describe('the money of a moved appointment', () => {
  it('never comes back better than before the patient’s own move', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await startsIn(session, visit.id, 48 * 60);
      expect(await moveTo(session, patientOf(visit), visit.id, 20)).toMatchObject({ ok: true });
      const seen = await see(session, patientOf(visit), visit.id);
      expect(seen.acts.cancel).toMatchObject({ refund: 5000, capPercent: 50 });
      expect(seen.acts.refunds.map(({ percent }) => percent)).toEqual([50, 0]);
      await cancelAsShown(session, patientOf(visit), visit.id);
      expect((await see(session, patientOf(visit), visit.id)).payment.refundingAmount).toBe(5000);
    });
  });

  it('moved early keeps the whole terms, counted from the new start', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await moveTo(session, patientOf(visit), visit.id, 20);
      const { acts } = await see(session, patientOf(visit), visit.id);
      expect(acts.cancel).toMatchObject({ refund: 10_000, capPercent: null });
      await startsIn(session, visit.id, 48 * 60);
      expect((await see(session, patientOf(visit), visit.id)).acts.cancel.refund).toBe(5000);
    });
  });

  it('comes back whole for some days when the doctor moved it, not later than the new start', async () => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      await moveTo(session, doctorOf(visit), visit.id, 2);
      const soon = await see(session, patientOf(visit), visit.id);
      expect(soon.acts.cancel.refund).toBe(10_000);
      expect(new Date(soon.acts.cancel.fullUntil ?? '').toISOString()).toBe(
        new Date(soon.startsAt).toISOString(),
      );
      await moveTo(session, doctorOf(visit), visit.id, 30);
      const later = await see(session, patientOf(visit), visit.id);
      expect((Date.parse(later.acts.cancel.fullUntil ?? '') - Date.now()) / DAY).toBeCloseTo(7, 1);
      // Whoever then chooses a time of their own has agreed.
      await moveTo(session, patientOf(visit), visit.id, 40);
      expect((await see(session, patientOf(visit), visit.id)).acts.cancel).toMatchObject({
        fullUntil: null,
        capPercent: null,
      });
    });
  });
});
