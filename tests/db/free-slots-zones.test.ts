/** Free times across clocks that change, and for any doctor in zones of every kind. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import type pg from 'pg';
import { stack } from '../support/stack.ts';
import { book, makeCase } from './support/booking.ts';
import { makeDoctor, type DoctorOptions, type TestDoctor } from './support/people.ts';
import { pretendNow } from './support/pretend-now.ts';
import { inTransaction, Session } from './support/session.ts';
import { freeSlots } from './support/free-slots.ts';

const db = stack.database(1);
afterAll(() => db.end());

/** Wall-clock times of the slots of one local day. */
async function localTimes(
  session: Session,
  doctor: TestDoctor,
  zone: string,
  day: string,
): Promise<string[]> {
  const from = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  const slots = await freeSlots(
    session,
    doctor,
    from.toInstant().toString(),
    from.add({ days: 1 }).toInstant().toString(),
  );
  return slots.map((slot) =>
    Temporal.Instant.from(slot.starts_at.toISOString())
      .toZonedDateTimeISO(zone)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' }),
  );
}

describe('clocks that change', () => {
  const night = [{ weekday: 7, from: '00:00', to: '05:00' }];

  async function sunday(zone: string, day: string, options: DoctorOptions = {}) {
    return inTransaction(db, async (session) => {
      await pretendNow(
        session,
        Temporal.PlainDate.from(day).subtract({ days: 5 }).toZonedDateTime('UTC').toInstant().toString(),
      );
      const doctor = await makeDoctor(session, { zone, minutes: 60, step: 60, hours: night, ...options });
      return localTimes(session, doctor, zone, day);
    });
  }

  it('offers nothing in an hour that does not exist', async () => {
    expect(await sunday('America/New_York', '2027-03-14')).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(await sunday('Europe/Berlin', '2027-03-28')).toEqual(['00:00', '01:00', '03:00', '04:00']);
  });

  it('does not push the times of such an hour to where they do not belong', async () => {
    const hours = [{ weekday: 7, from: '02:00', to: '05:00' }];
    const times = await sunday('Europe/Berlin', '2027-03-28', { hours, minutes: 30, step: 45 });
    expect(times).toEqual(['03:30', '04:15']);
  });

  it('offers an hour that comes twice once', async () => {
    expect(await sunday('America/New_York', '2027-11-07')).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '03:00',
      '04:00',
    ]);
    expect(await sunday('Europe/Berlin', '2027-10-31')).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '03:00',
      '04:00',
    ]);
  });

  it('keeps a visit within the hours when the clock jumps during it', async () => {
    const hours = [{ weekday: 7, from: '01:00', to: '03:00' }];
    // 01:30 plus an hour is 03:30 on the wall that morning.
    expect(await sunday('Europe/Berlin', '2027-03-28', { hours, step: 30 })).toEqual(['01:00']);
    expect(await sunday('Europe/Berlin', '2027-04-04', { hours, step: 30 })).toEqual([
      '01:00',
      '01:30',
      '02:00',
    ]);
  });

  it('ends extra hours when they end, also in an hour that comes twice', async () => {
    await inTransaction(db, async (session) => {
      await pretendNow(session, '2027-10-28T00:00:00Z');
      const doctor = await makeDoctor(session, { zone: 'Europe/Berlin', minutes: 30, hours: [] });
      // From one to a quarter to three, the first time that the clock shows it.
      await session.sql(
        `insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at)
         values ($1, 'extra', '2027-10-30T23:00:00Z', '2027-10-31T00:45:00Z')`,
        [doctor.id],
      );
      expect(await localTimes(session, doctor, 'Europe/Berlin', '2027-10-31')).toEqual(['01:00', '01:30']);
    });
  });

  it('handles half-hour changes and the date line', async () => {
    expect(
      await sunday('Australia/Lord_Howe', '2027-10-03', {
        minutes: 30,
        step: 30,
        hours: [{ weekday: 7, from: '01:00', to: '04:00' }],
      }),
    ).toEqual(['01:00', '01:30', '02:30', '03:00', '03:30']);
    expect(await sunday('Pacific/Kiritimati', '2027-05-02')).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '03:00',
      '04:00',
    ]);
    expect(await sunday('Pacific/Pago_Pago', '2027-05-02')).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '03:00',
      '04:00',
    ]);
  });

  it('handles zones of 30 and 45 minutes', async () => {
    for (const zone of ['Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Chatham', 'Australia/Adelaide']) {
      expect(await sunday(zone, '2027-05-02')).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00']);
    }
  });
});

describe('any doctor, any zone', () => {
  let client: pg.PoolClient;
  let session: Session;
  beforeAll(async () => {
    client = await db.connect();
    await client.query('begin');
    session = new Session(client);
  });
  afterAll(async () => {
    await client.query('rollback');
    client.release();
  });

  const quarter = (n: number) =>
    `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;
  const zones = [
    'UTC',
    'America/New_York',
    'Europe/London',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Pacific/Apia',
    'Africa/Casablanca',
    'Pacific/Chatham',
  ];
  const doctors = fc.record({
    // Each reach of sixty days holds a change of the clock in some of the zones, in both directions.
    now: fc.constantFrom(
      '2027-02-20T10:07:00Z',
      '2027-03-20T22:40:00Z',
      '2027-09-15T03:00:00Z',
      '2027-10-20T12:00:00Z',
    ),
    zone: fc.constantFrom(...zones),
    minutes: fc.constantFrom(10, 20, 30, 45, 60, 90),
    step: fc.constantFrom(null, 15, 30),
    bufferBefore: fc.constantFrom(0, 5, 15),
    bufferAfter: fc.constantFrom(0, 10, 30),
    notice: fc.constantFrom(0, 60, 1440),
    hours: fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 80 }),
        fc.integer({ min: 2, max: 16 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });

  it('lies within the hours, touches nothing that is blocked, and comes in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        doctors,
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }),
        async (drawn, picks) => {
          const days = new Map(
            drawn.hours.map(([weekday, from, length]) => [
              weekday,
              { weekday, from: quarter(from), to: quarter(from + length) },
            ]),
          );
          const hours = [...days.values()];
          await session.sql('savepoint property');
          await pretendNow(session, drawn.now);
          const until60 = new Date(Date.parse(drawn.now) + 60 * 86_400_000).toISOString();
          const visit = await makeCase(session, { ...drawn, hours });
          const all = await freeSlots(session, visit.doctor, drawn.now, until60);
          for (const pick of picks) {
            const slot = all[pick];
            if (!slot) continue;
            await book(session, { ...visit, startsAt: slot.starts_at.toISOString() }).catch(() => undefined);
          }
          // Held until after the pretended day.
          await session.sql(
            `update public.appointments set hold_expires_at = '2028-01-01' where doctor_id = $1`,
            [visit.doctor.id],
          );
          const taken = await session.sql<{ from: Date; to: Date }>(
            'select lower(blocked) as from, upper(blocked) as to from public.appointments where doctor_id = $1',
            [visit.doctor.id],
          );
          const free = await freeSlots(session, visit.doctor, drawn.now, until60);
          let last = 0;
          for (const { starts_at: start, ends_at: end } of free) {
            expect(start.getTime()).toBeGreaterThan(last);
            last = start.getTime();
            expect(end.getTime() - start.getTime()).toBe(drawn.minutes * 60_000);
            expect(start.getTime()).toBeGreaterThanOrEqual(Date.parse(drawn.now) + drawn.notice * 60_000);
            const local = Temporal.Instant.from(start.toISOString()).toZonedDateTimeISO(drawn.zone);
            const until = Temporal.Instant.from(end.toISOString()).toZonedDateTimeISO(drawn.zone);
            const rule = days.get(local.dayOfWeek);
            const midnight =
              until.toPlainDate().equals(local.toPlainDate().add({ days: 1 })) &&
              until.hour === 0 &&
              until.minute === 0;
            expect(rule, 'a day with hours').toBeDefined();
            expect(local.toPlainTime().toString({ smallestUnit: 'minute' }) >= (rule?.from ?? '99')).toBe(
              true,
            );
            expect(
              midnight
                ? rule?.to === '24:00'
                : until.toPlainTime().toString({ smallestUnit: 'minute' }) <= (rule?.to ?? ''),
            ).toBe(true);
            const from = start.getTime() - drawn.bufferBefore * 60_000;
            const to = end.getTime() + drawn.bufferAfter * 60_000;
            expect(taken.some((range) => range.from.getTime() < to && range.to.getTime() > from)).toBe(false);
          }
          await session.sql('rollback to savepoint property');
        },
      ),
      { numRuns: 25 },
    );
  });
});
