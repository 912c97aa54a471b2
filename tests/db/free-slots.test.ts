/** Free times by hours, notice, horizon, holds and exceptions. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, inHours, letLapse, makeCase } from './support/booking.ts';
import { makeDoctor } from './support/people.ts';
import { inTransaction } from './support/session.ts';
import { freeSlots } from './support/free-slots.ts';

const db = stack.database(1);
afterAll(() => db.end());

describe('hours, notice, horizon, exceptions', () => {
  it('gives the same answer whatever the TimeZone of the session', async () => {
    await inTransaction(db, async (session) => {
      const { doctor } = await makeCase(session, {
        zone: 'Asia/Kathmandu',
        hours: [{ weekday: 3, from: '09:15', to: '17:00' }],
      });
      const answers = new Set<string>();
      const [from, to] = [inHours(0), inHours(24 * 20)];
      for (const zone of ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati']) {
        await session.sql(`set local timezone = '${zone}'`);
        answers.add(JSON.stringify(await freeSlots(session, doctor, from, to)));
      }
      expect(answers.size).toBe(1);
      expect([...answers][0]?.length).toBeGreaterThan(100);
    });
  });

  it('keeps notice and horizon', async () => {
    await inTransaction(db, async (session) => {
      const { doctor } = await makeCase(session, { notice: 300, horizon: 3 });
      const slots = await freeSlots(session, doctor, inHours(-24), inHours(24 * 90));
      const starts = slots.map((slot) => slot.starts_at.getTime());
      expect(Math.min(...starts)).toBeGreaterThanOrEqual(Date.now() + 299 * 60_000);
      expect(Math.max(...starts)).toBeLessThanOrEqual(Date.now() + 3 * 86_400_000);
      expect(slots.length).toBeGreaterThan(100);
    });
  });

  it('takes p_from in and leaves p_to out', async () => {
    await inTransaction(db, async (session) => {
      const { doctor, startsAt } = await makeCase(session);
      const end = new Date(Date.parse(startsAt) + 30 * 60_000).toISOString();
      const slots = await freeSlots(session, doctor, startsAt, end);
      expect(slots.map((slot) => slot.starts_at.toISOString())).toEqual([startsAt]);
      expect(await freeSlots(session, doctor, end, startsAt)).toEqual([]);
    });
  });

  it('leaves out time off and adds extra time, each once', async () => {
    await inTransaction(db, async (session) => {
      const { doctor, startsAt } = await makeCase(session, { hours: [] });
      const at = (minutes: number) => new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
      const add = (kind: string, from: number, to: number) =>
        session.sql(
          'insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at) values ($1, $2, $3, $4)',
          [doctor.id, kind, at(from), at(to)],
        );
      await add('extra', 0, 180);
      await add('extra', 60, 120);
      await add('off', 100, 130);
      const slots = await freeSlots(session, doctor, at(-60), at(600));
      // 90–120 and 120–150 touch the time off.
      expect(slots.map((slot) => (slot.starts_at.getTime() - Date.parse(startsAt)) / 60_000)).toEqual([
        0, 30, 60, 150,
      ]);
    });
  });

  it('frees a time as soon as its hold lapsed, without anybody tidying up', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session, { bufferAfter: 10 });
      const around = () =>
        freeSlots(
          session,
          visit.doctor,
          visit.startsAt,
          new Date(Date.parse(visit.startsAt) + 60_000).toISOString(),
        );
      expect(await around()).toHaveLength(1);
      const hold = await book(session, visit);
      expect(await around()).toHaveLength(0);
      await letLapse(session, hold.id);
      expect(await around()).toHaveLength(1);
    });
  });

  it('shows nothing of a doctor who cannot be booked', async () => {
    for (const change of [
      `verification = 'suspended'`,
      `payout = 'restricted'`,
      'licence_valid_until = current_date - 2',
    ]) {
      await inTransaction(db, async (session) => {
        const { doctor } = await makeCase(session);
        await session.sql(`update public.doctors set ${change} where id = $1`, [doctor.id]);
        expect(await freeSlots(session, doctor, inHours(0), inHours(48)), change).toEqual([]);
      });
    }
  });

  it('refuses hours that overlap or end before they begin', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session, { hours: [{ weekday: 1, from: '09:00', to: '12:00' }] });
      const add = (from: string, to: string) =>
        session.attempt(
          { kind: 'user', id: doctor.id },
          'insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at) values ($1, 1, $2, $3)',
          [doctor.id, from, to],
        );
      expect(await add('11:00', '13:00')).toMatchObject({
        ok: false,
        constraint: 'availability_rules_no_overlap',
      });
      expect(await add('15:00', '14:00')).toMatchObject({
        ok: false,
        constraint: 'availability_rules_order_check',
      });
      expect((await add('12:00', '13:00')).ok).toBe(true);
    });
  });
});
