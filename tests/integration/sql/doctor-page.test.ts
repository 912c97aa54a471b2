/** What the public sees of a doctor: prices, the next free time, profile, reviews, and what is not to be seen. */
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { checkOut, makeCase, moveToNow } from '../../db/support/booking.ts';
import { emptyDirectory, listDoctor, search, type Filters } from '../../db/support/directory.ts';
import { makeDoctor, makePatient } from '../../db/support/people.ts';
import { anon, inTransaction, service, user, type Session } from '../../db/support/session.ts';
import { event, ingest, paidSession } from '../../db/support/stripe.ts';

const db = stack.database(2);
afterAll(() => db.end());

describe('prices', () => {
  it('follow the cheapest active visit, in its currency, and the rates', async () => {
    await inTransaction(db, async (session) => {
      const { id, visitTypeId } = await makeDoctor(session, { amount: 10_000 });
      const price = async () => {
        const [row] = await session.sql(
          'select from_amount::integer as amount, currency, price_eur::float as eur from public.doctors where id = $1',
          [id],
        );
        return row;
      };
      expect(await price()).toEqual({ amount: 10_000, currency: 'EUR', eur: 100 });
      await session.sql(
        `insert into public.visit_types (doctor_id, mode, minutes, amount, currency) values ($1, 'video', 20, 9000, 'JPY')`,
        [id],
      );
      expect(await price()).toEqual({ amount: 9_000, currency: 'JPY', eur: 49.92 });
      await session.sql(`update public.currency_rates set per_eur = 80 where currency = 'JPY'`);
      expect(await price()).toEqual({ amount: 10_000, currency: 'EUR', eur: 100 });
      await session.sql('update public.visit_types set active = false where id = $1', [visitTypeId]);
      expect(await price()).toEqual({ amount: 9_000, currency: 'JPY', eur: 112.5 });
      await session.sql('update public.visit_types set active = false where doctor_id = $1', [id]);
      expect(await price()).toEqual({ amount: null, currency: null, eur: null });
      expect(await session.value(service, 'select is_listed from public.doctors where id = $1', [id])).toBe(
        false,
      );
    });
  });
});

describe('the next free time', () => {
  it('is found, moves when it is taken, and comes back when it is freed', async () => {
    await inTransaction(db, async (session) => {
      const visit = await makeCase(session, { notice: 600 });
      const next = () =>
        session.value<Date | null>(service, 'select next_free_at from public.doctors where id = $1', [
          visit.doctor.id,
        ]);
      // Only this doctor is due.
      await session.sql(`update private.next_free_queue set due_at = 'infinity' where doctor_id <> $1`, [
        visit.doctor.id,
      ]);
      const tidy = () => session.value(service, 'select public.expire_holds()');
      await tidy();
      const first = await next();
      expect(first?.getTime()).toBeGreaterThan(Date.now() + 599 * 60_000);
      const hold = await checkOut(session, { ...visit, startsAt: first?.toISOString() ?? '' });
      await tidy();
      expect((await next())?.getTime()).toBe((first?.getTime() ?? 0) + 30 * 60_000);
      await session.as(user(visit.patientId), 'select public.release_hold($1)', [hold.id]);
      await tidy();
      expect(await next()).toEqual(first);
      // When the clock comes near it, it is looked at again by itself.
      const due = await session.value<Date>(
        { kind: 'owner' },
        'select due_at from private.next_free_queue where doctor_id = $1',
        [visit.doctor.id],
      );
      expect(due.getTime()).toBe((first?.getTime() ?? 0) - 600 * 60_000);
    });
  });

  it('filters and sorts the directory, counts what fits, and pages through it', async () => {
    await inTransaction(db, async (session) => {
      await emptyDirectory(session);
      const inDays = async (days: number | null) => {
        const id = await listDoctor(session, {});
        await session.sql(
          `update public.doctors set next_free_at = now() + make_interval(hours => 24 * $2::integer - 1) where id = $1`,
          [id, days],
        );
        return id;
      };
      const passed = await inDays(0);
      const [week, soon, none, later] = [
        await inDays(7),
        await inDays(2),
        await inDays(null),
        await inDays(20),
      ];
      const ids = async (filters: Filters) => {
        const { doctors, total } = await search(session, filters);
        expect(total).toBe(doctors.length);
        return doctors.map(({ id }) => id);
      };
      const all = await ids({ sort: 'soonest' });
      expect(all.filter((id) => id !== passed)).toEqual([soon, week, later, none]);
      expect(await ids({ sort: 'soonest', free_days: 14 })).toEqual([soon, week]);
      expect(await ids({ free_days: 3 })).toEqual([soon]);
      expect(await ids({ free_days: 3, country: 'TR' })).toEqual([]);
      const first = await search(session, { sort: 'soonest', free_days: 14, limit: 1 });
      expect(first).toMatchObject({ total: 2, doctors: [{ id: soon }] });
      const cursor = first.nextCursor ?? '';
      const second = await search(session, { sort: 'soonest', free_days: 14, limit: 1, cursor });
      expect(second).toMatchObject({ doctors: [{ id: week }], nextCursor: null });
      const suggested = await session.value(
        anon,
        `select public.search_suggestions(p_free_days => 3, p_country => 'TR')`,
      );
      expect(suggested).toEqual([
        { drop: 'country', count: 1 },
        { drop: 'all', count: 5 },
      ]);
    });
  });

  it('takes a doctor whose licence ended off the list', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await makeDoctor(session);
      // As if the day had passed: the trigger is not told.
      await session.sql('alter table public.doctors disable trigger tg_doctors__maintain');
      await session.sql('update public.doctors set licence_valid_until = current_date - 2 where id = $1', [
        id,
      ]);
      await session.sql('alter table public.doctors enable trigger tg_doctors__maintain');
      await session.value(service, 'select public.expire_holds()');
      expect(await session.value(service, 'select is_listed from public.doctors where id = $1', [id])).toBe(
        false,
      );
    });
  });
});

describe('the profile', () => {
  it('tells everything the page shows, and nothing of those who are not listed', async () => {
    await inTransaction(db, async (session) => {
      const { id } = await makeDoctor(session);
      const profile = () =>
        session.value<Record<string, unknown> | null>(anon, `select public.get_doctor_profile($1)`, [
          `d-${id}`,
        ]);
      expect(await profile()).toMatchObject({
        id,
        bookable: true,
        visitTypes: [{ mode: 'video', minutes: 30, amount: 10_000, currency: 'EUR' }],
        reviews: [],
        ratingDistribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
        refundTiers: [
          { hours_before: 72, percent: 100 },
          { hours_before: 24, percent: 50 },
          { hours_before: 0, percent: 0 },
        ],
        licence: { validUntil: expect.any(String) },
      });
      await session.sql(`update public.doctors set verification = 'suspended' where id = $1`, [id]);
      expect(await profile()).toBeNull();
    });
  });

  it('keeps unlisted doctors and what is switched off from others', async () => {
    await inTransaction(db, async (session) => {
      const doctor = await makeDoctor(session);
      const other = user(await makePatient(session));
      const see = (actor: typeof other | typeof anon) =>
        session.as(
          actor,
          'select from public.doctors d join public.visit_types v on v.doctor_id = d.id where d.id = $1',
          [doctor.id],
        );
      expect(await see(anon)).toHaveLength(1);
      await session.sql('update public.visit_types set active = false where doctor_id = $1', [doctor.id]);
      expect(await see(anon)).toHaveLength(0);
      expect(await see(other)).toHaveLength(0);
      expect(await see(user(doctor.id))).toHaveLength(1);
      const rows = (actor: typeof other | typeof anon) =>
        session.as(actor, 'select from public.doctors where id = $1', [doctor.id]);
      expect(await rows(other)).toHaveLength(0);
      expect(await rows(user(doctor.id))).toHaveLength(1);
    });
  });
});

describe('reviews', () => {
  async function visited(session: Session) {
    const visit = await makeCase(session);
    const hold = await checkOut(session, visit);
    await ingest(session, event('checkout.session.completed', paidSession({ ...hold, amount: 10_000 })));
    await moveToNow(session, hold.id);
    return { ...visit, hold };
  }
  const write = (session: Session, appointment: string, doctor: string, patient: string, rating: number) =>
    session.attempt(
      service,
      `insert into public.reviews (appointment_id, doctor_id, patient_id, author_initial, author_country, rating, body)
       values ($1, $2, $3, 'A.', 'GB', $4, 'Words.')`,
      [appointment, doctor, patient, rating],
      true,
    );

  it('belong to a visit that took place, one each', async () => {
    await inTransaction(db, async (session) => {
      const { hold, doctor, patientId } = await visited(session);
      expect(await write(session, hold.id, doctor.id, patientId, 5)).toMatchObject({
        message: 'review_without_visit',
      });
      await session.as(user(doctor.id), `select public.complete_consultation($1, 'Done.')`, [hold.id]);
      expect(await write(session, hold.id, doctor.id, await makePatient(session), 5)).toMatchObject({
        message: 'review_without_visit',
      });
      expect(await write(session, hold.id, doctor.id, patientId, 6)).toMatchObject({
        constraint: 'reviews_rating_check',
      });
      expect((await write(session, hold.id, doctor.id, patientId, 4)).ok).toBe(true);
      expect(await write(session, hold.id, doctor.id, patientId, 5)).toMatchObject({ code: '23505' });
      const rating = async () => {
        const [row] = await session.sql(
          'select rating_count as n, rating_average::float as average, rating_score::float as score from public.doctors where id = $1',
          [doctor.id],
        );
        return row;
      };
      // (8 × 4.3 + 4) ÷ 9
      expect(await rating()).toEqual({ n: 1, average: 4, score: 4.2667 });
      await session.sql(
        `update public.reviews set hidden_at = now(), hidden_reason = 'Names a third person' where appointment_id = $1`,
        [hold.id],
      );
      expect(await rating()).toEqual({ n: 0, average: null, score: 4.3 });
      const see = (actor: Parameters<Session['as']>[0]) =>
        session.as(actor, 'select from public.reviews where doctor_id = $1', [doctor.id]);
      expect(await see(anon)).toHaveLength(0);
      expect(await see(user(await makePatient(session)))).toHaveLength(0);
      expect(await see(user(patientId))).toHaveLength(1);
      expect(await session.attempt(anon, 'select patient_id from public.reviews')).toMatchObject({
        code: '42501',
      });
    });
  });
});

describe('the seed', () => {
  it('shows twenty-four doctors of every field, each with a time to book', async () => {
    // Tests make doctors of their own; the seeded accounts are old.
    const { rows } = await db.query<Record<string, number>>(
      `select count(*)::integer as doctors, count(distinct specialty)::integer as fields, count(distinct country_code)::integer as countries,
         count(distinct currency)::integer as currencies, count(next_free_at)::integer as free, min(rating_count) as reviews
       from public.doctors where id in (select id from auth.users where created_at < now() - interval '300 days')`,
    );
    expect(rows[0]).toMatchObject({ doctors: 24, fields: 12, free: 24 });
    expect(rows[0]?.countries).toBeGreaterThanOrEqual(20);
    expect(rows[0]?.currencies).toBeGreaterThanOrEqual(12);
    expect(rows[0]?.reviews).toBeGreaterThanOrEqual(2);
  });

  it('has the people of the demonstration', async () => {
    const { rows } = await db.query(
      `select u.email, p.role, p.onboarded_at is not null as onboarded,
         (select count(*)::integer from public.appointments a where a.patient_id = u.id and a.status = 'completed') as past,
         extensions.crypt('demo-eCureTrip-2026', u.encrypted_password) = u.encrypted_password as password
       from auth.users u join public.profiles p on p.id = u.id
       where u.email in ('grace@example.org', 'elif@example.org', 'admin@example.org') order by u.email`,
    );
    expect(rows).toEqual([
      { email: 'admin@example.org', role: 'admin', onboarded: true, past: 0, password: true },
      { email: 'elif@example.org', role: 'doctor', onboarded: true, past: 0, password: true },
      { email: 'grace@example.org', role: 'patient', onboarded: true, past: 1, password: true },
    ]);
  });
});
