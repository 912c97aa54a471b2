/** The public side: search, counts, profiles, reviews, and what is not to be seen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { stack } from '../../support/stack.ts';
import { checkOut, makeCase, moveToNow } from '../../db/support/booking.ts';
import { makeDoctor, makePatient } from '../../db/support/people.ts';
import { anon, inTransaction, service, Session, user } from '../../db/support/session.ts';
import { event, ingest, paidSession } from '../../db/support/stripe.ts';

const db = stack.database(2);
afterAll(() => db.end());

type Result = {
  doctors: {
    id: string;
    slug: string;
    displayName: string;
    priceEur: number;
    ratingAverage: number | null;
    nextFreeAt: string | null;
  }[];
  total: number;
  totalCapped: boolean;
  nextCursor: string | null;
};
type Filters = Partial<
  Record<
    | 'query'
    | 'specialty'
    | 'language'
    | 'country'
    | 'max_price_eur'
    | 'sort'
    | 'cursor'
    | 'limit'
    | 'free_days',
    string | number
  >
>;

const search = (session: Session, filters: Filters = {}) =>
  session.value<Result>(
    anon,
    `select public.search_doctors(${Object.keys(filters)
      .map((name, i) => `p_${name} => $${i + 1}`)
      .join(', ')})`,
    Object.values(filters),
  );

/** A directory of our own: the listed doctors of the seed are put aside for the transaction. */
async function emptyDirectory(session: Session): Promise<void> {
  await session.sql(`update public.doctors set verification = 'suspended' where is_listed`);
}

async function listDoctor(session: Session, set: Record<string, unknown>, amount = 10_000): Promise<string> {
  const { id } = await makeDoctor(session, { amount });
  const names = Object.keys(set);
  if (names.length > 0) {
    await session.sql(
      `update public.doctors set ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')} where id = $1`,
      [id, ...Object.values(set)],
    );
  }
  return id;
}

describe('search', () => {
  let client: pg.PoolClient;
  let session: Session;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    client = await db.connect();
    await client.query('begin');
    session = new Session(client);
    await emptyDirectory(session);
    const add = async (key: string, set: Record<string, unknown>, amount?: number) => {
      ids[key] = await listDoctor(session, set, amount);
    };
    await add(
      'karaca',
      {
        display_name: 'Dr. Elif Karaca',
        headline: 'Meniscus surgeon',
        specialty: 'orthopaedics',
        languages: '{tr,en}',
        country_code: 'TR',
        city: 'İstanbul',
        rating_score: 4.9,
        next_free_at: '2027-01-03',
      },
      9_500,
    );
    await add(
      'mueller',
      {
        display_name: 'Dr. Jörg Müller',
        headline: 'Hip surgeon',
        bio: 'Also sees the meniscus.',
        specialty: 'orthopaedics',
        languages: '{de}',
        country_code: 'DE',
        city: 'München',
        rating_score: 4.95,
        next_free_at: '2027-01-01',
      },
      14_000,
    );
    await add(
      'silva',
      {
        display_name: 'Dra. Ana Silva',
        headline: 'Cardiologist',
        specialty: 'cardiology',
        languages: '{pt,en}',
        country_code: 'PT',
        city: 'Lisboa',
        rating_score: 4.1,
        next_free_at: null,
      },
      7_000,
    );
    await add('hidden', {
      display_name: 'Dr. Hidden Karaca',
      specialty: 'cardiology',
      verification: 'pending',
    });
  });

  afterAll(async () => {
    await client.query('rollback');
    client.release();
  });

  const names = (result: Result) =>
    result.doctors.map((one) => Object.keys(ids).find((key) => ids[key] === one.id));

  it.each<[string, Filters, string[]]>([
    ['everybody, best first', {}, ['mueller', 'karaca', 'silva']],
    ['by field', { specialty: 'cardiology' }, ['silva']],
    ['by language', { language: 'en' }, ['karaca', 'silva']],
    ['by country', { country: 'DE' }, ['mueller']],
    ['by price', { max_price_eur: 100 }, ['karaca', 'silva']],
    [
      'by several',
      { language: 'en', country: 'TR', specialty: 'orthopaedics', max_price_eur: 95 },
      ['karaca'],
    ],
    ['by name without accents', { query: 'muller' }, ['mueller']],
    ['by name with other accents', { query: 'MÜLLER' }, ['mueller']],
    ['by the beginning of words', { query: 'kara eli' }, ['karaca']],
    ['by field in words', { query: 'cardiologist' }, ['silva']],
    ['by field in another language', { query: 'herz' }, ['silva']],
    ['by city', { query: 'istanbul' }, ['karaca']],
    ['by country in words', { query: 'germany hip' }, ['mueller']],
    // Best rating has Müller, but only the biography speaks of it.
    ['by headline before biography', { query: 'menisc' }, ['karaca', 'mueller']],
    ['by rating', { sort: 'rating' }, ['mueller', 'karaca', 'silva']],
    ['by price, cheapest first', { sort: 'price' }, ['silva', 'karaca', 'mueller']],
    ['by time, those without last', { sort: 'soonest' }, ['mueller', 'karaca', 'silva']],
    ['nobody', { query: 'hidden' }, []],
    ['nothing but punctuation', { query: ` ';--%_\\:*&|!()<-> ` }, ['mueller', 'karaca', 'silva']],
    ['quotes and operators', { query: `kar'aca & !x` }, []],
  ])('%s', async (_name, filters, wanted) => {
    const result = await search(session, filters);
    expect(names(result)).toEqual(wanted);
    expect(result).toMatchObject({ total: wanted.length, totalCapped: false, nextCursor: null });
  });

  it.each(['relevance', 'rating', 'price', 'soonest'])('pages through all by %s, each once', async (sort) => {
    for (const query of ['', 'dr', 'menisc']) {
      const all = names(await search(session, { sort, query }));
      const paged: (string | undefined)[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Result = await search(session, { sort, query, cursor, limit: 1 });
        paged.push(...names(page));
        expect(paged.length).toBeLessThanOrEqual(all.length);
        expect(page.total).toBe(all.length);
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(all);
    }
  });

  it('takes a cursor it cannot read for the first page', async () => {
    const { nextCursor } = await search(session, { sort: 'price', limit: 1 });
    for (const cursor of ['garbage', '====', nextCursor ?? '', 'WyJyYXRpbmciLCJ4IiwieSIsInoiXQ']) {
      expect(names(await search(session, { sort: 'rating', cursor, limit: 1 }))).toEqual(['mueller']);
    }
  });

  it('refuses an order it does not know', async () => {
    expect(await session.attempt(anon, `select public.search_doctors(p_sort => 'random')`)).toMatchObject({
      message: 'sort_invalid',
    });
  });

  it('counts facets exactly, and as listings change', async () => {
    type Facets = { total: number; specialties: object[]; languages: object[]; countries: object[] };
    const facets = () => session.value<Facets>(anon, 'select public.directory_facets()');
    const before = {
      total: 3,
      specialties: [
        { slug: 'cardiology', count: 1 },
        { slug: 'orthopaedics', count: 2 },
      ],
      languages: [
        { code: 'en', count: 2 },
        { code: 'de', count: 1 },
        { code: 'pt', count: 1 },
        { code: 'tr', count: 1 },
      ],
      countries: [
        { code: 'DE', count: 1 },
        { code: 'PT', count: 1 },
        { code: 'TR', count: 1 },
      ],
    };
    expect(await facets()).toEqual(before);
    await session.sql('savepoint change');
    await session.sql(`update public.doctors set languages = '{de,en}' where id = $1`, [ids.mueller]);
    await session.sql(`update public.doctors set verification = 'verified' where id = $1`, [ids.hidden]);
    await session.sql(`update public.doctors set payout = 'restricted' where id = $1`, [ids.karaca]);
    expect(await facets()).toMatchObject({
      total: 3,
      languages: [
        { code: 'en', count: 3 },
        { code: 'de', count: 1 },
        { code: 'pt', count: 1 },
      ],
    });
    await session.sql('select private.rebuild_directory_counts()');
    const counted = await facets();
    await session.sql('rollback to savepoint change');
    expect(await facets()).toEqual(before);
    expect(counted.total).toBe(3);
  });

  it('proposes which filter to drop', async () => {
    const suggest = (args: string) => session.value(anon, `select public.search_suggestions(${args})`);
    expect(await suggest(`p_specialty => 'orthopaedics', p_country => 'PT'`)).toEqual([
      { drop: 'country', count: 2 },
      { drop: 'specialty', count: 1 },
      { drop: 'all', count: 3 },
    ]);
    expect(await suggest(`p_query => 'xyzzy'`)).toEqual([{ drop: 'query', count: 3 }]);
  });
});

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
