/** Around a consultation: its room, times proposed for the next visit, the way to the clinic. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book } from './support/booking.ts';
import { aVisitNow, inHours, type ConsultationView as View } from './support/consultation.ts';
import { makeDoctor, makePatient } from './support/people.ts';
import { anon, inTransaction, user, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

type Door = { state: string; token: string | null };

describe('the room', () => {
  const enter = (session: Session, who: ReturnType<typeof user>, id: string) =>
    session.value<Door>(who, 'select public.enter_room($1)', [id]);

  it.each([
    [-16, 'early'],
    [-15, 'open'],
    [30 + 119, 'open'],
    [30 + 120, 'closed'],
  ])('is, %i minutes after the start, %s', async (minutes, state) => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session, -minutes);
      const door = await enter(session, patient, id);
      expect(door.state).toBe(state);
      expect(door.token === null).toBe(state !== 'open');
    });
  });

  it('writes down who entered, once, and lets in nobody else', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor, patient } = await aVisitNow(session);
      const first = await enter(session, patient, id);
      expect(await enter(session, patient, id)).toEqual(first);
      expect((await enter(session, doctor, id)).token).toBe(first.token);
      const events = await session.sql(
        `select kind from public.appointment_events where appointment_id = $1 and kind = 'room_entered'`,
        [id],
      );
      expect(events).toHaveLength(2);
      for (const stranger of [user(await makePatient(session)), user((await makeDoctor(session)).id)])
        expect(await session.attempt(stranger, 'select public.enter_room($1)', [id])).toMatchObject({
          message: 'not_found',
        });
      expect(await session.attempt(anon, 'select public.enter_room($1)', [id])).toMatchObject({
        code: '42501',
      });
    });
  });

  it('is another one after the appointment was moved', async () => {
    await inTransaction(db, async (session) => {
      const { id, patient } = await aVisitNow(session);
      const { token } = await enter(session, patient, id);
      await session.sql(
        `update public.appointments set starts_at = starts_at + interval '3 minutes' where id = $1`,
        [id],
      );
      expect((await enter(session, patient, id)).token).not.toBe(token);
    });
  });
});

describe('times for the next visit', () => {
  it('are one to three free times of the doctor’s own, instead of those before', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor, patient, visit } = await aVisitNow(session);
      const times = [inHours(72), inHours(74), inHours(76), inHours(78)];
      const propose = (chosen: string[], visitType = visit.doctor.visitTypeId) =>
        session.attempt(doctor, 'select public.propose_times($1, $2, $3)', [id, visitType, chosen], true);
      expect(await propose(times.slice(0, 1))).toMatchObject({ message: 'wrong_state' });
      await session.as(doctor, 'select public.start_consultation($1)', [id]);
      expect(await propose([])).toMatchObject({ message: 'times_count' });
      expect(await propose(times)).toMatchObject({ message: 'times_count' });
      expect(await propose([new Date(Date.now() - 3_600_000).toISOString()])).toMatchObject({
        message: 'time_not_free',
      });
      const other = await makeDoctor(session);
      expect(await propose(times.slice(0, 1), other.visitTypeId)).toMatchObject({ message: 'not_found' });
      expect(
        await session.attempt(patient, 'select public.propose_times($1, $2, $3)', [
          id,
          visit.doctor.visitTypeId,
          times.slice(0, 1),
        ]),
      ).toMatchObject({ message: 'not_found' });
      expect((await propose(times.slice(0, 2))).ok).toBe(true);
      expect((await propose(times.slice(0, 2))).ok).toBe(true);
      expect((await propose(times.slice(1, 3))).ok).toBe(true);
      const see = () => session.value<View>(patient, 'select public.get_consultation($1)', [id]);
      expect((await see()).proposals.map(({ startsAt }) => new Date(startsAt).toISOString())).toEqual(
        times.slice(1, 3),
      );
      const mails = await session.sql(
        `select from public.mail_outbox where kind = 'follow_up_proposed' and payload ->> 'appointmentId' = $1`,
        [id],
      );
      expect(mails.length).toBeGreaterThan(0);

      // Nothing is kept: somebody else may have it, and this patient sees it gone.
      await book(session, { ...visit, patientId: await makePatient(session), startsAt: times[1] ?? '' });
      expect((await see()).proposals.map(({ free }) => free)).toEqual([false, true]);
      expect(await session.value(patient, 'select public.list_follow_ups()')).toMatchObject([
        { appointmentId: id, count: 2 },
      ]);
    });
  });
});

describe('the way to the clinic', () => {
  it('is for whoever is expected there', async () => {
    await inTransaction(db, async (session) => {
      const { id, doctor, patient } = await aVisitNow(session);
      await session.as(doctor, `select public.set_directions('Second door, ring twice.')`);
      const see = async () =>
        (await session.value<View>(patient, 'select public.get_consultation($1)', [id])).directions;
      expect(await see()).toBeNull();
      await session.sql(`update public.appointments set mode = 'in_person' where id = $1`, [id]);
      expect(await see()).toBe('Second door, ring twice.');
      for (const anybody of [anon, user(await makePatient(session)), patient])
        expect(await session.attempt(anybody, 'select directions from public.doctors')).toMatchObject({
          code: '42501',
        });
      expect(
        await session.attempt(doctor, 'select public.set_directions($1)', ['x'.repeat(2001)]),
      ).toMatchObject({ message: 'text_too_long' });
      expect(await session.attempt(patient, `select public.set_directions('x')`)).toMatchObject({
        message: 'not_doctor',
      });
    });
  });
});
