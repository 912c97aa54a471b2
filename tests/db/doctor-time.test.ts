/** A doctor's hours and terms: what is saved, what is refused with nothing changed, and what holds for writes past the functions too. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { inHours } from './support/booking.ts';
import { makeDoctor, makePatient } from './support/people.ts';
import { anon, inTransaction, service, user } from './support/session.ts';
import { call, DAYTIME, message, own } from './support/doctor-time.ts';

const db = stack.database(2);
afterAll(() => db.end());

describe('weekly hours', () => {
  it('are replaced as a whole, midnight included, and move the next free time at once', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session);
      const { hoursVersion } = await own(session, doctor);
      const hours = [
        { weekday: 3, startsAt: '22:00', endsAt: '24:00' },
        { weekday: 4, startsAt: '00:00', endsAt: '02:00' },
      ];
      const saved = await call(session, doctor, 'save_weekly_hours', { version: hoursVersion, hours });
      expect(message(saved)).toBe('ok');
      const after = await own(session, doctor);
      expect(after.hours).toEqual(hours);
      expect(after.hoursVersion).not.toBe(hoursVersion);
      const next = new Date(after.nextFreeAt ?? '');
      expect([3, 4]).toContain(next.getUTCDay());
      const audited = await session.value(
        service,
        `select count(*)::integer from public.audit_log where action = 'availability.hours_saved' and actor_id = $1`,
        [doctor.id],
      );
      expect(audited).toBe(1);
    });
  });

  it('are refused from a page that is out of date, but the same form sent twice is one save', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session);
      const { hoursVersion } = await own(session, doctor);
      const first = { version: hoursVersion, hours: DAYTIME };
      expect(message(await call(session, doctor, 'save_weekly_hours', first))).toBe('ok');
      expect(message(await call(session, doctor, 'save_weekly_hours', first))).toBe('ok');
      const other = { version: hoursVersion, hours: [{ weekday: 2, startsAt: '10:00', endsAt: '11:00' }] };
      expect(message(await call(session, doctor, 'save_weekly_hours', other))).toBe('stale');
      expect((await own(session, doctor)).hours).toEqual(DAYTIME);
    });
  });

  it.each([
    ['hours_overlap', [...DAYTIME, { weekday: 1, startsAt: '16:30', endsAt: '18:00' }]],
    ['hours_invalid', [{ weekday: 1, startsAt: '17:00', endsAt: '09:00' }]],
    ['hours_invalid', [{ weekday: 1, startsAt: '09:00', endsAt: '09:00' }]],
    ['hours_invalid', [{ weekday: 8, startsAt: '09:00', endsAt: '10:00' }]],
    ['hours_invalid', [{ weekday: 1, startsAt: '09:00', endsAt: '24:01' }]],
    ['hours_invalid', [{ weekday: 1, startsAt: '09:00:30', endsAt: '10:00' }]],
    ['hours_invalid', [{ weekday: 1, startsAt: 'nine', endsAt: '10:00' }]],
    ['hours_invalid', [{ weekday: 1, startsAt: '09:00' }]],
    ['hours_invalid', 'all day'],
  ])('are refused with %s and nothing changed (%#)', async (code, hours) => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session);
      const before = await own(session, doctor);
      const answer = await call(session, doctor, 'save_weekly_hours', {
        version: before.hoursVersion,
        hours,
      });
      expect(message(answer)).toBe(code);
      expect(await own(session, doctor)).toEqual(before);
    });
  });

  it('keep their limits when written past the functions', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session, { hours: [] });
      const write = (sql: string) => session.attempt(user(doctor.id), sql, [doctor.id]);
      const tooMany = await write(
        `insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
         select $1, d, t::time, (t + interval '5 minutes')::time from generate_series(1, 7) as d,
           generate_series(timestamp '2027-01-01', timestamp '2027-01-01 02:00', interval '10 minutes') as t`,
      );
      expect(message(tooMany)).toBe('too_many');
      const extra = await write(
        `insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at) values ($1, 'extra', now(), now() + interval '40 days')`,
      );
      expect(extra).toMatchObject({ constraint: 'availability_exceptions_extra_length_check' });
      const price = await write(
        `insert into public.visit_types (doctor_id, mode, minutes, amount, currency) values ($1, 'video', 20, -5, 'EUR')`,
      );
      expect(price).toMatchObject({ constraint: 'visit_types_amount_check' });
    });
  });
});

describe('who may', () => {
  it('is the doctor alone', async () => {
    await inTransaction(db, async (session) => {
      const patient = { id: await makePatient(session) };
      expect(message(await call(session, patient, 'save_weekly_hours', { hours: [] }))).toBe('not_doctor');
      expect(message(await call(session, patient, 'add_exceptions', { items: [] }))).toBe('not_doctor');
      expect(await own(session, patient)).toBeNull();
      expect((await session.attempt(anon, 'select public.get_own_availability()')).ok).toBe(false);
    });
  });

  it('does not reach another doctor’s rows by their id', async () => {
    await inTransaction(db, async (session) => {
      const [one, other] = [await makeDoctor(session), await makeDoctor(session)];
      const id = other.visitTypeId;
      const edit = { id, version: 'x', mode: 'video', minutes: 20, amount: 1 };
      expect(message(await call(session, one, 'save_visit_type', edit))).toBe('not_found');
      for (const sql of [
        'select public.offer_visit_type($1, false)',
        'select public.move_visit_type($1, 1)',
        'select public.remove_visit_type($1)',
        'select public.remove_exception($1)',
      ])
        expect(message(await session.attempt(user(one.id), sql, [id]))).toBe('not_found');
      expect((await own(session, other)).visitTypes).toMatchObject([{ id, active: true, amount: 10_000 }]);
    });
  });
});

describe('terms of booking', () => {
  const terms = { timeZone: 'UTC', bufferBefore: 5, bufferAfter: 10, notice: 240, horizon: 30, step: 15 };

  it('are saved, and refused beyond what a payment can be held for', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session);
      const { rulesVersion: version, maxDays } = await own(session, doctor);
      const save = (change: object) =>
        call(session, doctor, 'save_booking_rules', { ...terms, version, ...change });
      const before = await own(session, doctor);
      expect(message(await save({ horizon: maxDays + 1 }))).toBe('horizon_too_far');
      expect(message(await save({ timeZone: 'Mars/Olympus' }))).toBe('time_zone_invalid');
      expect(message(await save({ timeZone: null }))).toBe('time_zone_invalid');
      expect(message(await save({ bufferBefore: 500 }))).toBe('rules_invalid');
      expect(message(await save({ step: 7 }))).toBe('rules_invalid');
      expect(message(await save({ notice: 'soon' }))).toBe('rules_invalid');
      expect(message(await save({ version: 'old' }))).toBe('stale');
      expect(await own(session, doctor)).toEqual(before);
      expect(message(await save({}))).toBe('ok');
      expect(message(await save({}))).toBe('ok');
      expect(await own(session, doctor)).toMatchObject({
        bufferBefore: 5,
        notice: 240,
        horizon: 30,
        step: 15,
      });
    });
  });

  it('keep days off on their days when the doctor moves, also when the zone is written directly', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session, { zone: 'Europe/Berlin' });
      const day = inHours(24 * 20).slice(0, 10);
      await call(session, doctor, 'add_exceptions', { items: [{ kind: 'off', from: day }] });
      const walls = (zone: string) =>
        session.sql(
          `select to_char(starts_at at time zone $2, 'YYYY-MM-DD HH24:MI') as from,
             to_char(ends_at at time zone $2 - interval '1 day', 'YYYY-MM-DD HH24:MI') as to
           from public.availability_exceptions where doctor_id = $1`,
          [doctor.id, zone],
        );
      const whole = [{ from: `${day} 00:00`, to: `${day} 00:00` }];
      expect(await walls('Europe/Berlin')).toEqual(whole);
      await session.as(
        user(doctor.id),
        `update public.doctors set time_zone = 'Pacific/Apia' where id = $1`,
        [doctor.id],
      );
      expect(await walls('Pacific/Apia')).toEqual(whole);
    });
  });
});
