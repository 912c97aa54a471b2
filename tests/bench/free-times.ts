import type pg from 'pg';
import { generate, replaceAppointments } from './generate.ts';

const DOCTORS = 20_000;
const SIZES = [10_000, 1_000_000] as const;
const CALLS = 300;
/** Where the busy doctor's own appointments lie: this many, nine tenths of them past. */
const OWN = 2000;
const SLUG = 'bench-7';

/**
 * The call in the middle of many, in milliseconds, and as times a fixed piece of work that was asked for in turns with it:
 * a busy machine slows both.
 */
export type Middle = { ms: number; share: number };
type Times = { freeTimes: Middle; soonest: Middle; freeWithin: Middle };
export type FreeTimesAt = Times & {
  appointments: number;
  /** Seconds it took to write them. */
  seconds: number;
  /** The doctor's page, as times a page that asks nobody. */
  page: Middle;
};
export type FreeTimes = { slots: number; plan: string[]; sizes: FreeTimesAt[] };

/** Gives one doctor two thousand appointments, so that their neighbourhood in every index is a busy one. */
async function makeBusy(database: pg.Pool): Promise<void> {
  await database.query(
    `insert into public.appointments (
       reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked, patient_time_zone, doctor_time_zone,
       reason, amount, currency, refund_terms, consent_version, consented_at, hold_expires_at, confirmed_at, created_at)
     select 'ECT-' || translate(lpad(to_hex(n), 4, '0'), '0123456789abcdef', 'ABCDEFGHJKMNPQRS') || '-ZZ', p.id, d.id, v.id, 'video',
       case when n < $2 / 10 then 'confirmed' else 'completed' end::public.appointment_status, t.at, t.at + interval '30 minutes',
       tstzrange(t.at, t.at + interval '30 minutes'), 'Europe/London', d.time_zone, 'A visit of the busy doctor.', 100, d.currency, '[]',
       '2026-11', t.at, t.at, t.at, now() - interval '90 days'
     from public.doctors d
     join public.visit_types v on v.doctor_id = d.id and v.position = 0
     cross join generate_series(0, $2::integer - 1) as n
     cross join lateral (
       select date_trunc('day', now()) + make_interval(
         days => case when n < $2 / 10 then 1 + n / 5 else -(n / 5) end, mins => 600 + (n % 5) * 60) as at) as t
     cross join lateral (select id from public.patients where id > md5(n::text)::uuid order by id limit 1) as p
     where d.slug = $1
     on conflict do nothing`,
    [SLUG, OWN],
  );
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Calls and the work they are compared with in turns; the first ones fill caches and plans. */
async function inTheMiddle(
  count: number,
  call: () => Promise<unknown>,
  compared: () => Promise<unknown>,
): Promise<Middle> {
  const [calls, others]: [number[], number[]] = [[], []];
  for (let n = 0; n < count; n += 1) {
    const [took, other] = [await timed(call), await timed(compared)];
    if (n < count / 10) continue;
    calls.push(took);
    others.push(other);
  }
  const ms = middle(calls);
  return { ms, share: ms / middle(others) };
}

const FIXED = 'select count(*) from generate_series(1, 5000) as n where n % 7 = 1';
const MONTH = `select * from public.list_free_slots($1, $2, now(), now() + interval '31 days')`;

/** As a visitor asks: one statement each. */
async function measureSql(database: pg.Pool): Promise<Times & { slots: number }> {
  const { rows } = await database.query<{ id: string; visit: string }>(
    `select d.id, v.id as visit from public.doctors d join public.visit_types v on v.doctor_id = d.id and v.position = 0
     where d.slug = $1`,
    [SLUG],
  );
  const doctor = [rows[0]?.id, rows[0]?.visit];
  const client = await database.connect();
  try {
    await client.query('set role anon');
    const slots = (await client.query(MONTH, doctor)).rowCount ?? 0;
    const ask = (name: string, text: string, values: unknown[] = []) =>
      inTheMiddle(
        CALLS,
        () => client.query({ name, text, values }),
        () => client.query({ name: 'fixed', text: FIXED }),
      );
    const freeTimes = await ask('month', MONTH, doctor);
    const soonest = await ask('soonest', `select public.search_doctors(p_sort => 'soonest', p_limit => 10)`);
    const freeWithin = await ask(
      'within',
      `select public.search_doctors(p_sort => 'soonest', p_free_days => 7, p_limit => 10)`,
    );
    return { slots, freeTimes, soonest, freeWithin };
  } finally {
    await client.query('reset role');
    client.release();
  }
}

/** The indexes that answer the order and the filter, as the planner chose them among 20,000 doctors. */
async function plannedIndexes(database: pg.Pool): Promise<string[]> {
  const order = `order by coalesce(d.next_free_at, 'infinity'), d.id limit 11`;
  const within = `coalesce(d.next_free_at, 'infinity') > now() and coalesce(d.next_free_at, 'infinity') < now() + interval '72 hours'`;
  const plans = await Promise.all(
    [
      `select d.id from public.doctors d where d.is_listed ${order}`,
      `select d.id from public.doctors d where d.is_listed and ${within} ${order}`,
      `select count(*) from (select from public.doctors d where d.is_listed and ${within} limit 1001) as found`,
    ].map((sql) => database.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)),
  );
  return plans.map(
    ({ rows }) =>
      rows
        .map((row) => row['QUERY PLAN'])
        .find((text) => /Scan/.test(text))
        ?.replace(/\s+\(cost.*/, '')
        .replace(/^[\s>-]+/, '') ?? '?',
  );
}

async function measurePage(appUrl: string): Promise<Middle> {
  const read = async (path: string) => {
    const answer = await fetch(appUrl + path);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  };
  return inTheMiddle(
    CALLS,
    () => read(`/doctors/${SLUG}`),
    () => read('/forgot-password'),
  );
}

/** A month of one busy doctor's free times and the search by next free time, among few and among very many appointments. */
export async function freeTimes(appUrl: string, database: pg.Pool): Promise<FreeTimes> {
  await generate(database, { doctors: DOCTORS, appointments: 100 });
  const sizes: FreeTimesAt[] = [];
  let slots = 0;
  for (const appointments of SIZES) {
    const started = performance.now();
    await replaceAppointments(database, { doctors: DOCTORS, appointments });
    await makeBusy(database);
    await database.query('vacuum (analyze) public.appointments');
    const seconds = (performance.now() - started) / 1000;
    const sql = await measureSql(database);
    slots = sql.slots;
    sizes.push({ ...sql, appointments, seconds, page: await measurePage(appUrl) });
  }
  return { slots, plan: await plannedIndexes(database), sizes };
}
