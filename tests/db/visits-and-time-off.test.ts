/** A doctor's kinds of visit and time off: what was booked stays, and nothing is covered unseen. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { book, checkOut, hoursToNoon, inHours, makeCase } from './support/booking.ts';
import { makeDoctor, makePatient } from './support/people.ts';
import { anon, inTransaction, service, user, type Outcome, type Session } from './support/session.ts';
import { event, ingest, paidSession } from './support/stripe.ts';
import { call, message, own, type Actor } from './support/doctor-time.ts';

const db = stack.database(2);
afterAll(() => db.end());

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
      const visit = await makeCase(session, {}, hoursToNoon(48));
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
