/** Free times of random calendars against a second, independent answer, around changes of the clock and at the date line. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import type pg from 'pg';
import { stack } from '../support/stack.ts';
import { makeDoctor, makePatient, type TestDoctor } from './support/people.ts';
import { pretendNow } from './support/pretend-now.ts';
import { freeStarts, type Calendar, type Span } from './support/slot-oracle.ts';
import { anon, Session } from './support/session.ts';

const db = stack.database(1);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let client: pg.PoolClient;
let session: Session;

beforeAll(async () => {
  client = await db.connect();
  session = new Session(client);
});
beforeEach(() => client.query('begin'));
afterEach(() => client.query('rollback'));
afterAll(async () => {
  client.release();
  await db.end();
});

const ZONES = [
  ...[
    'UTC',
    'America/New_York',
    'Europe/London',
    'Europe/Berlin',
    'America/Havana',
    'Asia/Beirut',
    'Africa/Cairo',
  ],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Australia/Adelaide', 'Pacific/Chatham'],
  ...['America/St_Johns', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Santiago'],
];
const SESSION_ZONES = [
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Europe/Berlin',
];
const DATE_STYLES = ['ISO, MDY', 'ISO, DMY', 'German', 'SQL, DMY', 'Postgres, MDY'];

/** A change of the clock in 2027, or any moment where clocks never change. */
function changeOf(zone: string, skip: number): Temporal.ZonedDateTime {
  let at = Temporal.Instant.from('2027-01-05T00:00:00Z').toZonedDateTimeISO(zone);
  for (let n = 0; n <= skip; n += 1) at = at.getTimeZoneTransition('next') ?? at.add({ days: 40 });
  return at;
}

const quarter = (n: number) =>
  `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;

/** In units of five minutes from the change of the clock, near which most of them are. */
const nearChange = (lengthMax: number) =>
  fc.record({
    from: fc.oneof(fc.integer({ min: -48, max: 36 }), fc.integer({ min: -1000, max: 1000 })),
    length: fc.integer({ min: 1, max: lengthMax }),
  });

const drawnCalendar = fc.record({
  zone: fc.constantFrom(...ZONES),
  skip: fc.integer({ min: 0, max: 2 }),
  daysBefore: fc.integer({ min: 1, max: 4 }),
  minuteOfNow: fc.integer({ min: 0, max: 1439 }),
  minutes: fc.constantFrom(10, 15, 30, 45, 60, 90, 240),
  step: fc.constantFrom(null, 5, 15, 20, 45, 60),
  bufferBefore: fc.constantFrom(0, 5, 15, 120),
  bufferAfter: fc.constantFrom(0, 10, 30),
  notice: fc.constantFrom(0, 60, 1440, 4320),
  horizon: fc.constantFrom(2, 4, 6, 60),
  // A week around the clock shows every edge; otherwise hours of some days, and of the night in which clocks change.
  always: fc.boolean(),
  hours: fc.array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 0, max: 92 }),
      length: fc.integer({ min: 1, max: 24 }),
    }),
    { maxLength: 8 },
  ),
  night: fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 16 }), length: fc.integer({ min: 2, max: 14 }) }),
    { maxLength: 2 },
  ),
  extra: fc.array(nearChange(60), { maxLength: 4 }),
  off: fc.array(nearChange(200), { maxLength: 3 }),
  appointments: fc.array(
    fc.record({
      ...{ from: fc.integer({ min: -1000, max: 1000 }), length: fc.integer({ min: 2, max: 48 }) },
      state: fc.constantFrom('held', 'lapsed', 'confirmed', 'completed', 'cancelled'),
    }),
    { maxLength: 12 },
  ),
  // Null: the doctor's own, where the same clocks change.
  sessionZone: fc.constantFrom(null, ...SESSION_ZONES),
  dateStyle: fc.constantFrom(...DATE_STYLES),
});
type Drawn = typeof drawnCalendar extends fc.Arbitrary<infer T> ? T : never;

/** Drops what overlaps what came before: the table takes only one of them. */
function weekOf(drawn: Drawn) {
  if (drawn.always) return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  const weekday = changeOf(drawn.zone, drawn.skip).dayOfWeek;
  const kept: { weekday: number; from: number; to: number }[] = [];
  for (const { weekday: day, from, length } of [
    ...drawn.night.map((one) => ({ ...one, weekday })),
    ...drawn.hours,
  ]) {
    const one = { weekday: day, from, to: Math.min(from + length, 96) };
    if (!kept.some((k) => k.weekday === day && k.from < one.to && one.from < k.to)) kept.push(one);
  }
  return kept.map((one) => ({ ...one, from: quarter(one.from), to: quarter(one.to) }));
}

const iso = (ms: number) => new Date(ms).toISOString();
const toSpan = (base: number, { from, length }: { from: number; length: number }): Span => ({
  from: base + from * 5 * MINUTE,
  to: base + (from + length) * 5 * MINUTE,
});

async function addExceptions(doctor: TestDoctor, kind: string, spans: Span[]): Promise<void> {
  for (const { from, to } of spans) {
    await session.sql(
      'insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at) values ($1, $2, $3, $4)',
      [doctor.id, kind, iso(from), iso(to)],
    );
  }
}

/** Writes appointments as they may stand; those the constraints refuse are left out. Answers what blocks. */
async function addAppointments(
  doctor: TestDoctor,
  drawn: Drawn,
  { now, change }: { now: number; change: number },
): Promise<Span[]> {
  const patient = await makePatient(session);
  for (const [n, one] of drawn.appointments.entries()) {
    const { from, to } = toSpan(change, one);
    const blocked = [from - drawn.bufferBefore * MINUTE, to + drawn.bufferAfter * MINUTE].map(iso);
    const status = one.state === 'lapsed' ? 'held' : one.state;
    await session.sql(
      `insert into public.appointments (reference, patient_id, doctor_id, visit_type_id, mode, status, starts_at, ends_at, blocked,
         patient_time_zone, doctor_time_zone, reason, amount, currency, refund_terms, consent_version, consented_at,
         hold_expires_at, confirmed_at)
       values ('ECT-' || translate(upper(left(md5($1::text), 4)), '01', 'XY') || '-AA', $2, $3, $4, 'video', $5::public.appointment_status,
         $6, $7, tstzrange($8, $9), 'UTC', 'UTC', 'Any', 100, 'EUR', '[]', '2026-11', now(), $10, now())
       on conflict do nothing`,
      [
        ...[`${n}`, patient, doctor.id, doctor.visitTypeId, status, iso(from), iso(to), ...blocked],
        iso(one.state === 'lapsed' ? now - MINUTE : now + 400 * DAY),
      ],
    );
  }
  const rows = await session.sql<{ from: string; to: string }>(
    `select extract(epoch from lower(blocked)) * 1000 as from, extract(epoch from upper(blocked)) * 1000 as to
     from public.appointments where doctor_id = $1 and (status = 'confirmed' or (status = 'held' and hold_expires_at > $2))`,
    [doctor.id, iso(now)],
  );
  return rows.map(({ from, to }) => ({ from: Number(from), to: Number(to) }));
}

/** As numbers: how times are written depends on the session, what they are must not. */
async function answer(doctor: TestDoctor, from: number, to: number): Promise<number[]> {
  const rows = await session.as<{ from: string; to: string }>(
    anon,
    `select extract(epoch from starts_at) * 1000 as from, extract(epoch from ends_at) * 1000 as to
     from public.list_free_slots($1, $2, $3, $4)`,
    [doctor.id, doctor.visitTypeId, iso(from), iso(to)],
  );
  for (const row of rows) expect(Number(row.to) - Number(row.from)).toBe(doctor.minutes * MINUTE);
  return rows.map((row) => Number(row.from));
}

async function prepare(drawn: Drawn) {
  const { zone, minutes } = drawn;
  const change = changeOf(zone, drawn.skip).epochMilliseconds;
  const now = change - drawn.daysBefore * DAY + drawn.minuteOfNow * MINUTE;
  const doctor = await makeDoctor(session, { ...drawn, hours: weekOf(drawn) });
  const extra = drawn.extra.map((one) => toSpan(change, one));
  // Not on the grid.
  const off = drawn.off.map((one) => toSpan(change + 2 * MINUTE, one));
  await addExceptions(doctor, 'extra', extra);
  await addExceptions(doctor, 'off', off);
  await pretendNow(session, iso(now));
  const blocked = await addAppointments(doctor, drawn, { now, change });
  const calendar: Calendar = {
    ...{ zone, minutes, extra, off, blocked, week: weekOf(drawn) },
    ...{
      step: drawn.step ?? Math.min(minutes, 30),
      bufferBefore: drawn.bufferBefore,
      bufferAfter: drawn.bufferAfter,
    },
    earliest: now + drawn.notice * MINUTE,
    end: now + drawn.horizon * DAY,
  };
  return { now, doctor, calendar };
}

describe('free times of any calendar', () => {
  it('are exactly those of the second answer, whatever the session says of zones and dates', async () => {
    let free = 0;
    await fc.assert(
      fc.asyncProperty(drawnCalendar, async (drawn) => {
        await client.query('savepoint one');
        try {
          const { now, doctor, calendar } = await prepare(drawn);
          const to = now + 8 * DAY;
          await session.sql(`set local timezone = '${drawn.sessionZone ?? drawn.zone}'`);
          await session.sql(`set local datestyle = '${drawn.dateStyle}'`);
          const found = await answer(doctor, now - DAY, to);
          expect(found.map(iso)).toEqual(freeStarts(calendar, now - DAY, to).map(iso));
          free += found.length;
        } finally {
          await client.query('rollback to savepoint one');
        }
      }),
      { numRuns: Number(process.env.SLOT_RUNS ?? 80) },
    );
    // The drawn calendars are not empty ones.
    expect(free).toBeGreaterThan(200);
  });

  it('are the same asked for whole or day by day', async () => {
    await fc.assert(
      fc.asyncProperty(drawnCalendar, async (drawn) => {
        await client.query('savepoint one');
        try {
          const { now, doctor } = await prepare(drawn);
          const whole = await answer(doctor, now, now + 6 * DAY);
          const parts: number[] = [];
          for (let day = 0; day < 6; day += 1)
            parts.push(...(await answer(doctor, now + day * DAY, now + (day + 1) * DAY)));
          expect(parts).toEqual(whole);
          expect(new Set(whole).size).toBe(whole.length);
        } finally {
          await client.query('rollback to savepoint one');
        }
      }),
      { numRuns: 25 },
    );
  });
});
