/**
 * Fills a migrated database with a directory and appointments of the size of a grown service, in seconds: set-based SQL
 * with triggers off, and what the triggers would have kept computed afterwards by the same functions.
 */
import { pathToFileURL } from 'node:url';
import pg from 'pg';

export type GenerateOptions = {
  /** Listed doctors; default 20,000. */
  doctors?: number;
  /** Three in ten are still to come and confirmed, the others completed; default 200,000. */
  appointments?: number;
  /** Default: a quarter of the doctors. */
  patients?: number;
  /** Computes the true next free time of every doctor; otherwise a plausible one is drawn. Default false. */
  exactNextFree?: boolean;
};

export type Generated = { doctors: number; appointments: number; patients: number; ms: number };

/** Ids in the form of version 4, the same at every run. */
const IDS = `
  create or replace function pg_temp.bench_id(p_name text) returns uuid language sql immutable as $$
    select overlay(overlay(md5(p_name) placing '4' from 13) placing 'a' from 17)::uuid
  $$`;

const ACCOUNTS = `
  insert into auth.users (id, aud, role, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
  select pg_temp.bench_id('bench ' || $1 || n), 'authenticated', 'authenticated', $1 || n || '@bench.example.org', now(), '{}', '{}', now(), now()
  from generate_series(1, $2::integer) as n`;

const PROFILES = `
  insert into public.profiles (id, role, full_name, country_code, time_zone, onboarded_at)
  select pg_temp.bench_id('bench ' || $1 || n), $1::text::public.user_role, initcap($1) || ' ' || n, 'GB', 'Europe/London', now()
  from generate_series(1, $2::integer) as n`;

const PATIENTS = `
  insert into public.patients (id, birth_date)
  select pg_temp.bench_id('bench patient' || n), date '1950-01-01' + n % 18000 from generate_series(1, $1::integer) as n`;

const CONSENTS = `
  insert into public.consents (user_id, kind, version, locale)
  select p.id, k.kind, k.version, 'en' from public.profiles p join public.consent_kinds k on k.role = p.role
  where p.full_name ~ '^(Patient|Doctor) [0-9]+$'`;

/** Forty cities; with the primes below every combination of filters occurs, some often and some hardly. */
const DOCTORS = `
  with cities as (
    select *, row_number() over () - 1 as i from (values
      ('TR','Istanbul','Europe/Istanbul','EUR',9500,'tr'), ('TR','Antalya','Europe/Istanbul','EUR',7000,'tr'), ('TR','Izmir','Europe/Istanbul','EUR',6500,'tr'),
      ('IN','New Delhi','Asia/Kolkata','INR',350000,'hi'), ('IN','Chennai','Asia/Kolkata','INR',280000,'ta'), ('IN','Mumbai','Asia/Kolkata','INR',400000,'mr'),
      ('TH','Bangkok','Asia/Bangkok','THB',220000,'th'), ('TH','Phuket','Asia/Bangkok','THB',200000,'th'), ('MX','Tijuana','America/Tijuana','USD',5500,'es'),
      ('MX','Cancún','America/Cancun','USD',6500,'es'), ('DE','Munich','Europe/Berlin','EUR',14000,'de'), ('DE','Berlin','Europe/Berlin','EUR',12500,'de'),
      ('ES','Barcelona','Europe/Madrid','EUR',12000,'es'), ('ES','Madrid','Europe/Madrid','EUR',11000,'es'), ('ES','Málaga','Europe/Madrid','EUR',9000,'es'),
      ('HU','Budapest','Europe/Budapest','HUF',2400000,'hu'), ('PL','Kraków','Europe/Warsaw','PLN',32000,'pl'), ('PL','Warsaw','Europe/Warsaw','PLN',36000,'pl'),
      ('CZ','Prague','Europe/Prague','CZK',180000,'cs'), ('GR','Athens','Europe/Athens','EUR',8500,'el'), ('KR','Seoul','Asia/Seoul','KRW',90000,'ko'),
      ('KR','Busan','Asia/Seoul','KRW',75000,'ko'), ('JP','Tokyo','Asia/Tokyo','JPY',22000,'ja'), ('MY','Kuala Lumpur','Asia/Kuala_Lumpur','MYR',28000,'ms'),
      ('SG','Singapore','Asia/Singapore','SGD',22000,'zh'), ('CR','San José','America/Costa_Rica','CRC',3500000,'es'), ('CO','Medellín','America/Bogota','COP',26000000,'es'),
      ('CO','Bogotá','America/Bogota','COP',24000000,'es'), ('BR','São Paulo','America/Sao_Paulo','BRL',42000,'pt'), ('BR','Rio de Janeiro','America/Sao_Paulo','BRL',39000,'pt'),
      ('AE','Dubai','Asia/Dubai','AED',45000,'ar'), ('KW','Kuwait City','Asia/Kuwait','KWD',25000,'ar'), ('GB','London','Europe/London','GBP',15000,'cy'),
      ('GB','Edinburgh','Europe/London','GBP',11000,'gd'), ('LT','Vilnius','Europe/Vilnius','EUR',6500,'lt'), ('NP','Kathmandu','Asia/Kathmandu','NPR',350000,'ne'),
      ('CH','Zurich','Europe/Zurich','CHF',18000,'de'), ('ZA','Cape Town','Africa/Johannesburg','ZAR',110000,'zu'), ('AU','Adelaide','Australia/Adelaide','AUD',18000,'vi'),
      ('PT','Lisbon','Europe/Lisbon','EUR',8000,'pt')
    ) as c (country, city, zone, currency, amount, language)
  ), drawn as (
    select n, pg_temp.bench_id('bench doctor' || n) as id, c.*,
      (select slug from public.specialties s order by s.position offset (n * 7 + n / 131) % 12 limit 1) as specialty,
      (array['Aylin','Bruno','Carla','Deniz','Emre','Farah','Goran','Hana','Ivan','Jonas','Karla','Leyla','Marta','Nikos','Olga','Pavel','Rosa','Samir','Tanja','Umut','Vera','Wanda','Yara'])[n % 23 + 1]
        || ' ' || (array['Acar','Bauer','Costa','Demir','Eriksen','Fischer','Garcia','Hoffmann','Ivanov','Jansen','Kaya','Lopez','Moreau','Novak','Oliveira','Petrov','Quinn','Rossi','Silva','Tanaka','Ueda','Vargas','Weber','Xu','Yilmaz','Zeman','Arslan','Brandt','Castro'])[n % 29 + 1] as name,
      (n * 37) % 61 as noise
    from generate_series(1, $1::integer) as n
    join cities c on c.i = (n * 11 + n / 97) % 40
  )
  insert into public.doctors (
    id, slug, display_name, headline, bio, specialty, languages, country_code, city, clinic_name, address, time_zone, education,
    practising_since, verification, payout, licence_registry, licence_number, licence_country, licence_valid_until, licence_checked_on,
    buffer_after_minutes, from_amount, currency, price_eur, rating_count, rating_average, rating_score, next_free_at, is_listed
  )
  select d.id, 'bench-' || d.n, 'Dr. ' || d.name, initcap(replace(d.specialty, '-', ' ')) || ', ' ||
      (array['second opinions','surgery','long-term care','minimally invasive treatment','diagnosis'])[d.n % 5 + 1],
    'I see patients from abroad for ' || (array['knee pain','second opinions','implants','laser correction','chronic illness','rehabilitation','screening'])[d.n % 7 + 1]
      || '. Please send your reports before the first visit, in order of date. ' || repeat('We look at them together and decide what is needed and what is not. ', 3 + d.noise % 6),
    d.specialty,
    case when d.n % 9 = 0 then array[d.language] when d.n % 4 = 0 then array[d.language, 'en', 'ru'] when d.n % 5 = 0 then array[d.language, 'en', 'fr'] else array[d.language, 'en'] end,
    d.country, d.city, 'Clinic ' || d.n, d.n || ' Main Street', d.zone, 'University of ' || d.city, 1985 + d.n % 35, 'verified', 'active',
    'Registry', 'B-' || d.n, d.country, current_date + 100 + d.n % 900, current_date - d.n % 90, (d.n % 3) * 5,
    d.amount::bigint * (70 + d.noise) / 100 / 1000 * 1000 + 1000, d.currency,
    round(((d.amount::bigint * (70 + d.noise) / 100 / 1000 * 1000 + 1000) / power(10::numeric, r.exponent) / r.per_eur)::numeric, 2),
    d.noise, case when d.noise > 0 then 3.5 + (d.n % 150) / 100.0 end,
    private.rating_score(d.noise, (d.noise * (3.5 + (d.n % 150) / 100.0))::bigint),
    date_trunc('hour', now()) + make_interval(hours => 2 + (d.n * 13) % 300), true
  from drawn d
  join public.currency_rates r on r.currency = d.currency`;

const VISIT_TYPES = `
  insert into public.visit_types (id, doctor_id, mode, minutes, amount, currency, position)
  select pg_temp.bench_id('bench visit ' || k || d.id), d.id, (array['video', 'in_person'])[k]::public.visit_mode, (array[30, 60])[k], d.from_amount * k, d.currency, k - 1
  from public.doctors d cross join generate_series(1, 2) as k
  where d.slug like 'bench-%'`;

const HOURS = `
  insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
  select d.id, weekday, h.starts_at, h.ends_at
  from public.doctors d
  cross join generate_series(1, 5) as weekday
  cross join (values (time '08:00', time '12:00'), (time '13:00', time '18:00')) as h (starts_at, ends_at)
  where d.slug like 'bench-%'`;

/**
 * Number n goes to doctor n mod doctors and patient n mod patients; every round over the patients has a day of its own,
 * so that nobody is in two places at once. Their references begin with an L, which no other has.
 */
const APPOINTMENTS = `
  insert into public.appointments (
    id, reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked, patient_time_zone, doctor_time_zone,
    reason, amount, currency, refund_terms, consent_version, consented_at, hold_expires_at, confirmed_at, ended_at, created_at
  )
  select pg_temp.bench_id('bench appointment ' || n),
    'ECT-' || left(code, 4) || '-' || right(code, 2),
    pg_temp.bench_id('bench patient' || n % $2 + 1), d.id, pg_temp.bench_id('bench visit 1' || d.id), 'video',
    case when n < $4 then 'confirmed' else 'completed' end::public.appointment_status, t.at, t.at + interval '30 minutes',
    tstzrange(t.at, t.at + make_interval(mins => 30 + d.buffer_after_minutes)), 'Europe/London', d.time_zone,
    'A second opinion on reports that I can share before the visit.', d.from_amount, d.currency, s.refund_tiers, s.consent_version,
    t.at - interval '20 days', t.at - interval '20 days', t.at - interval '20 days', case when n >= $4 then t.at + interval '30 minutes' end,
    least(t.at, now()) - interval '20 days'
  from generate_series(0, $3::integer - 1) as n
  cross join public.platform_settings s
  cross join lateral (select translate(lpad(to_hex(n), 6, '0'), '0123456789abcdef', 'LABCDEFGHJKMNPQR') as code) as c
  join public.doctors d on d.id = pg_temp.bench_id('bench doctor' || n % $1 + 1)
  cross join lateral (
    select date_trunc('day', now()) + make_interval(
      days => case when n < $4 then 1 + n / $2 else -1 - (n - $4) / $2 end, mins => 480 + (n % 19) * 30) as at
  ) as t`;

const PAYMENTS = `
  insert into public.payments (
    appointment_id, patient_id, doctor_id, amount, currency, fee_bps, fee_amount, released_amount, status, attempt, checkout_state,
    charge_id, transfer_group, held_at, due_at, released_at, created_at
  )
  select a.id, a.patient_id, a.doctor_id, a.amount, a.currency, 1500, f.fee,
    case when a.status = 'completed' then a.amount - f.fee else 0 end,
    case when a.status = 'completed' then 'released' else 'held' end::public.payment_status, 1, 'paid', 'ch_bench_' || a.id, 'ect_' || a.id,
    a.created_at, a.ended_at, a.ended_at, a.created_at
  from public.appointments a
  cross join lateral (select private.fee_of(a.amount, a.currency, 1500) as fee) as f
  where a.reason = 'A second opinion on reports that I can share before the visit.'`;

/** Fills the database; once per database. */
export async function generate(pool: pg.Pool, options: GenerateOptions = {}): Promise<Generated> {
  const started = performance.now();
  const { doctors = 20_000, appointments = 200_000 } = options;
  const patients = options.patients ?? Math.max(1, Math.floor(doctors / 4));
  const upcoming = Math.floor(appointments * 0.3);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(IDS);
    await client.query("set local statement_timeout = '10min'; set local session_replication_role = replica");
    for (const [kind, count] of [
      ['doctor', doctors],
      ['patient', patients],
    ] as const) {
      await client.query(ACCOUNTS, [kind, count]);
      await client.query(PROFILES, [kind, count]);
    }
    await client.query(PATIENTS, [patients]);
    await client.query(CONSENTS);
    await client.query(DOCTORS, [doctors]);
    await client.query(
      `update public.doctors d set search = private.doctor_search_vector(d) where d.slug like 'bench-%'`,
    );
    await client.query(VISIT_TYPES);
    await client.query(HOURS);
    await client.query(APPOINTMENTS, [doctors, patients, appointments, upcoming]);
    await client.query(PAYMENTS);
    await client.query(`insert into private.next_free_queue (doctor_id, due_at)
      select id, next_free_at from public.doctors where slug like 'bench-%'`);
    await client.query('select private.rebuild_directory_counts()');
    await client.query('set local session_replication_role = origin');
    if (options.exactNextFree) {
      await client.query(
        `select private.refresh_next_free(id) from public.doctors where slug like 'bench-%'`,
      );
    }
    await client.query('commit');
    await client.query(
      'vacuum (analyze) public.doctors, public.appointments, public.payments, public.visit_types',
    );
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  return { doctors, appointments, patients, ms: performance.now() - started };
}

/**
 * Throws all appointments away and writes as many anew, of the doctors and patients that `generate` made; without
 * payments, for measuring calendars alone.
 */
export async function replaceAppointments(
  pool: pg.Pool,
  { doctors, appointments }: { doctors: number; appointments: number },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(IDS);
    await client.query("set local statement_timeout = '15min'; set local session_replication_role = replica");
    await client.query('truncate public.appointments cascade');
    await client.query(APPOINTMENTS, [
      doctors,
      Math.max(1, Math.floor(doctors / 4)),
      appointments,
      Math.floor(appointments * 0.3),
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  const done = await generate(pool);
  await pool.end();
  process.stdout.write(`${JSON.stringify(done)}\n`);
}
