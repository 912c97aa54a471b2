/** A doctor's own time: what is saved, what is refused with nothing changed, and what holds for writes past the functions too. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, checkOut, inHours, makeCase } from './support/booking.ts';
import { makeDoctor, makePatient, type TestDoctor } from './support/people.ts';
import { anon, inTransaction, service, user, type Outcome, type Session } from './support/session.ts';
import { event, ingest, paidSession } from './support/stripe.ts';

const db = stack.database(2);
afterAll(() => db.end());

type Own = {
  timeZone: string;
  hours: { weekday: number; startsAt: string; endsAt: string }[];
  hoursVersion: string;
  rulesVersion: string;
  maxDays: number;
  nextFreeAt: string | null;
  currency: string;
  visitTypes: {
    id: string;
    minutes: number;
    amount: number;
    currency: string;
    active: boolean;
    version: string;
    isUsed: boolean;
  }[];
  exceptions: { id: string; kind: string; startsAt: string; endsAt: string }[];
};
type Actor = Pick<TestDoctor, 'id'>;

const own = (session: Session, { id }: Actor) =>
  session.value<Own>(user(id), 'select public.get_own_availability()');
const call = <T extends Record<string, unknown>>(session: Session, { id }: Actor, name: string, p: object) =>
  session.attempt<T>(user(id), `select public.${name}($1) as answer`, [JSON.stringify(p)], true);
const message = (outcome: Outcome<Record<string, unknown>>) => (outcome.ok ? 'ok' : outcome.message);

const DAYTIME = [{ weekday: 1, startsAt: '09:00', endsAt: '17:00' }];

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

describe('kinds of visit', () => {
  it('are changed without touching what was booked, and switched off once they were booked', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const hold = await book(session, visit);
      const [type] = (await own(session, visit.doctor)).visitTypes;
      const edit = { id: type?.id, version: type?.version, mode: 'in_person', minutes: 45, amount: 12_000 };
      expect(message(await call(session, visit.doctor, 'save_visit_type', edit))).toBe('ok');
      const [kept] = await session.sql(
        `select amount::integer, mode::text, extract(epoch from ends_at - starts_at)::integer / 60 as minutes from public.appointments where id = $1`,
        [hold.id],
      );
      expect(kept).toEqual({ amount: 10_000, mode: 'video', minutes: 30 });
      const remove = () =>
        session.value(user(visit.doctor.id), 'select public.remove_visit_type($1)', [type?.id]);
      expect(await remove()).toBe('switched_off');
      expect((await own(session, visit.doctor)).visitTypes).toMatchObject([{ active: false, isUsed: true }]);
    });
  });

  it('take the doctor’s currency, keep their order, and go when nobody booked them', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session, { currency: 'JOD', amount: 30_000 });
      const add = (change: object) =>
        call<{ answer: string }>(session, doctor, 'save_visit_type', {
          ...{ mode: 'video', minutes: 20, amount: 20_000, currency: 'EUR' },
          ...change,
        });
      const added = await add({});
      const id = added.ok ? added.rows[0]?.answer : '';
      const amounts = async () =>
        (await own(session, doctor)).visitTypes.map((v) => `${v.amount} ${v.currency}`);
      expect(await amounts()).toEqual(['30000 JOD', '20000 JOD']);
      await session.as(user(doctor.id), 'select public.move_visit_type($1, -1)', [id]);
      await session.as(user(doctor.id), 'select public.move_visit_type($1, -1)', [id]);
      expect(await amounts()).toEqual(['20000 JOD', '30000 JOD']);
      expect(await session.value(user(doctor.id), 'select public.remove_visit_type($1)', [id])).toBe(
        'removed',
      );
      for (const wrong of [
        { amount: -1 },
        { amount: 12_345 },
        { minutes: 17 },
        { minutes: 500 },
        { mode: 'letter' },
        { amount: 'x' },
      ])
        expect(message(await add(wrong))).toBe('visit_type_invalid');
      expect(await amounts()).toEqual(['30000 JOD']);
    });
  });

  it('are refused from a page that is out of date', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session);
      const [type] = (await own(session, doctor)).visitTypes;
      const edit = (amount: number) =>
        call(session, doctor, 'save_visit_type', { ...type, mode: 'video', amount });
      expect(message(await edit(11_000))).toBe('ok');
      expect(message(await edit(11_000))).toBe('ok');
      expect(message(await edit(12_000))).toBe('stale');
      expect((await own(session, doctor)).visitTypes).toMatchObject([{ amount: 11_000 }]);
    });
  });
});

describe('time off', () => {
  type Added = {
    answer: { saved: boolean; added: number; appointments: { id: string; patientName: string | null }[] };
  };
  const add = (session: Session, doctor: Actor, item: object, acknowledged: string[] = []) =>
    call<Added>(session, doctor, 'add_exceptions', { items: [{ kind: 'off', ...item }], acknowledged });
  const answerOf = (outcome: Outcome<Added>) => (outcome.ok ? outcome.rows[0]?.answer : outcome.message);

  it('asks before it covers an appointment, leaves it as it is, and is saved once', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const hold = await checkOut(session, visit);
      await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
      const day = { from: visit.startsAt.slice(0, 10) };
      const asked = answerOf(await add(session, visit.doctor, day));
      expect(asked).toMatchObject({
        saved: false,
        appointments: [{ id: hold.id, patientName: 'Ada Example' }],
      });
      expect((await own(session, visit.doctor)).exceptions).toEqual([]);
      expect(answerOf(await add(session, visit.doctor, day, [hold.id]))).toMatchObject({
        saved: true,
        added: 1,
      });
      expect(answerOf(await add(session, visit.doctor, day, [hold.id]))).toMatchObject({
        saved: true,
        added: 0,
      });
      expect((await own(session, visit.doctor)).exceptions).toHaveLength(1);
      const status = await session.value(service, 'select status from public.appointments where id = $1', [
        hold.id,
      ]);
      expect(status).toBe('confirmed');
      const free = await session.as(
        anon,
        `select from public.list_free_slots($1, $2, $3::timestamptz, $3::timestamptz + interval '24 hours')`,
        [visit.doctor.id, visit.doctor.visitTypeId, `${day.from}T00:00:00Z`],
      );
      expect(free).toHaveLength(0);
    });
  });

  it('shows without a name what is only being booked, and asks again for what came in between', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session);
      const day = { from: visit.startsAt.slice(0, 10) };
      const first = await book(session, visit);
      expect(answerOf(await add(session, visit.doctor, day))).toMatchObject({
        appointments: [{ id: first.id, patientName: null }],
      });
      const patientId = await makePatient(session);
      const startsAt = new Date(Date.parse(visit.startsAt) + 1_800_000).toISOString();
      const second = await book(session, { ...visit, patientId, startsAt });
      const again = answerOf(await add(session, visit.doctor, day, [first.id]));
      expect(again).toMatchObject({ saved: false });
      expect(JSON.stringify(again)).toContain(second.id);
    });
  });

  const day = (days: number) => inHours(24 * days).slice(0, 10);
  it.each([
    ['date_invalid', { from: '2027-02-30' }],
    ['date_invalid', { from: 'tomorrow' }],
    ['date_invalid', {}],
    ['dates_reversed', { from: day(5), to: day(4) }],
    ['date_past', { from: '2020-01-01' }],
    ['date_too_far', { from: '2099-01-01' }],
    ['range_too_long', { from: day(5), to: day(5 + 400) }],
    ['hours_invalid', { from: day(5), startsAt: '12:00', endsAt: '11:00' }],
    ['hours_invalid', { from: day(5), startsAt: '12:00' }],
    ['hours_invalid', { from: day(5), startsAt: '12:00', endsAt: '25:00' }],
    ['times_on_one_day', { from: day(5), to: day(6), startsAt: '12:00', endsAt: '13:00' }],
    ['extra_on_one_day', { kind: 'extra', from: day(5), to: day(7) }],
    ['extra_on_one_day', { kind: 'maybe', from: day(5) }],
  ])('is refused with %s and nothing changed (%#)', async (code, item) => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session);
      expect(answerOf(await add(session, doctor, item))).toBe(code);
      expect((await own(session, doctor)).exceptions).toEqual([]);
    });
  });

  it('wins over extra hours, which are refused where it is off already', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session, { hours: [] });
      const from = day(6);
      const evening = { kind: 'extra', from, startsAt: '18:00', endsAt: '24:00' };
      expect(answerOf(await add(session, doctor, evening))).toMatchObject({ saved: true });
      expect((await own(session, doctor)).nextFreeAt).toContain(`${from}T18:00`);
      expect(
        answerOf(await add(session, doctor, { from, startsAt: '19:00', endsAt: '20:00' })),
      ).toMatchObject({ saved: true });
      expect(answerOf(await add(session, doctor, evening))).toBe('extra_is_off');
      const [off] = (await own(session, doctor)).exceptions.filter(({ kind }) => kind === 'off');
      await session.as(user(doctor.id), 'select public.remove_exception($1)', [off?.id]);
      expect(
        await session.attempt(user(doctor.id), 'select public.remove_exception($1)', [off?.id]),
      ).toMatchObject({
        message: 'not_found',
      });
    });
  });
});
