import type pg from 'pg';
import type { Stack } from '../../supabase/local/index.ts';
import { bookingFields, REASON } from '../support/bookable.ts';
import { cookiesOf, makePatients, postForm } from '../support/signed-in.ts';

const PATIENTS = 24;
const EACH = 10;
const AT_ONCE = 8;

export type Bookings = {
  /** Through the application, the page at Stripe included. */
  app: number;
  /** The SQL function alone, over one pool of connections. */
  sql: number;
  count: number;
  failed: number;
};

type Place = { visitTypeId: string; at: string };

/**
 * Distinct free times, each of another doctor. A patient's turns come every `patients` places: each round has a day of
 * its own, so that nobody is in two places at once.
 */
export async function places(
  database: pg.Pool,
  { count, patients, offset = 0 }: { count: number; patients: number; offset?: number },
): Promise<Place[]> {
  const { rows } = await database.query<{ visit: string; at: Date }>(
    `select v.id as visit, s.starts_at as at
     from (
       select d.id, row_number() over (order by d.slug) - 1 as n from public.doctors d where d.slug like 'bench-%'
       order by d.slug limit $1 offset $2) as d
     join public.visit_types v on v.doctor_id = d.id and v.position = 0
     join (
       select day, row_number() over (order by day) - 1 as round
       from generate_series(current_date + 28, current_date + 60, interval '1 day') as day
       where extract(isodow from day) < 6) as r on r.round = (d.n - $2) / $3
     cross join lateral (
       select f.starts_at from public.list_free_slots(d.id, v.id, r.day, r.day + interval '1 day') as f
       offset hashtext(d.id::text) & 3 limit 1) as s
     order by d.n`,
    [count, offset, patients],
  );
  return rows.map(({ visit, at }) => ({ visitTypeId: visit, at: at.toISOString() }));
}

/** Works through a list, a few at a time; returns pieces per second and how many failed. */
async function rate<T>(items: readonly T[], work: (item: T, index: number) => Promise<boolean>) {
  let next = 0;
  let failed = 0;
  const started = performance.now();
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined && !(await work(item, index))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { perSecond: (items.length - failed) / ((performance.now() - started) / 1000), failed };
}

/** One booking as the database sees it, signed in as somebody. */
async function bookBySql(database: pg.Pool, place: Place, patientId: string): Promise<boolean> {
  const client = await database.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('role', 'authenticated', true), set_config('request.jwt.claims', $1, true)`,
      [JSON.stringify({ sub: patientId, role: 'authenticated' })],
    );
    await client.query('select public.book_appointment($1, $2, $3, $4, $5)', [
      place.visitTypeId,
      place.at,
      REASON,
      '2026-11',
      'Europe/London',
    ]);
    await client.query('commit');
    return true;
  } catch {
    await client.query('rollback');
    return false;
  } finally {
    client.release();
  }
}

/** Distinct bookings per second through the application, and by the same SQL function alone. */
export async function measureBookings(stack: Stack, appUrl: string, database: pg.Pool): Promise<Bookings> {
  const count = PATIENTS * EACH;
  const emails = await makePatients(database, 2 * PATIENTS);
  const target = { urls: stack.urls, keys: stack.keys } as Parameters<typeof cookiesOf>[0];
  const cookies = await Promise.all(emails.slice(0, PATIENTS).map((email) => cookiesOf(target, email)));
  // The others' days are full by then.
  const { rows } = await database.query<{ id: string }>('select id from auth.users where email = any($1)', [
    emails.slice(PATIENTS),
  ]);

  const byApp = await rate(
    await places(database, { count, patients: PATIENTS }),
    async ({ visitTypeId, at }, index) => {
      const url = `${appUrl}/book/${visitTypeId}?${new URLSearchParams({ at })}`;
      const answer = await postForm({
        url,
        cookie: cookies[index % PATIENTS] ?? '',
        fields: bookingFields(at),
      });
      await answer.arrayBuffer();
      return answer.status === 303;
    },
  );
  const bySql = await rate(
    await places(database, { count, patients: PATIENTS, offset: count + 1000 }),
    (place, index) => bookBySql(database, place, rows[index % PATIENTS]?.id ?? ''),
  );
  return { app: byApp.perSecond, sql: bySql.perSecond, count, failed: byApp.failed + bySql.failed };
}
