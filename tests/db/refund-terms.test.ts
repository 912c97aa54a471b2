/** What comes back: the page and the act ask one function, to the minute, across clock changes, in whole steps of a currency. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stack } from '../support/stack.ts';
import { cancel, confirmed, patientOf, see, startsIn } from './support/ending.ts';
import { inTransaction, owner, type Session } from './support/session.ts';

const db = stack.database(1);
afterAll(() => db.end());

const TIERS = [
  { hours_before: 24, percent: 50 },
  { hours_before: 72, percent: 100 },
  { hours_before: 0, percent: 0 },
];
type Moment = { until: string | null; percent: number; amount: number };

async function moments(
  session: Session,
  change: {
    tiers?: object;
    start: string;
    amount?: number;
    currency?: string;
    at: string;
    cap?: number;
    full?: string;
  },
): Promise<Moment[]> {
  const { tiers = TIERS, start, amount = 9500, currency = 'EUR', at, cap = null, full = null } = change;
  const all = await session.value<Moment[]>(
    owner,
    'select private.refund_moments($1, $2, $3, $4, $5, $6, $7)',
    [JSON.stringify(tiers), start, amount, currency, at, cap, full],
  );
  return all.map((one) => ({ ...one, until: one.until && new Date(one.until).toISOString() }));
}

describe('the page and the act', () => {
  it.each([72, 24, 0])('agree in each minute around %i hours before', async (hours) => {
    await inTransaction(db, async (session) => {
      const visit = await confirmed(session);
      const refunds: number[] = [];
      for (let minute = -4; minute <= 4; minute += 1) {
        await session.client.query('savepoint minute');
        await startsIn(session, visit.id, hours * 60 + minute);
        const { acts } = await see(session, patientOf(visit), visit.id);
        const { refund } = acts.cancel;
        refunds.push(refund);
        expect(acts.refunds[0]?.amount).toBe(refund);
        const done = await cancel(session, patientOf(visit), visit.id, refund);
        if (hours === 0 && minute <= 0) expect(done).toMatchObject({ message: 'already_started' });
        else {
          expect(done).toMatchObject({ ok: true });
          const { payment } = await see(session, patientOf(visit), visit.id);
          expect(payment.refundingAmount).toBe(refund);
        }
        await session.client.query('rollback to savepoint minute');
      }
      const [before, after] = { 72: [5000, 10_000], 24: [0, 5000], 0: [0, 0] }[hours] ?? [];
      // At the very minute of the boundary the earlier terms are over.
      expect(refunds).toEqual([
        ...Array<number>(5).fill(before ?? -1),
        ...Array<number>(4).fill(after ?? -1),
      ]);
    });
  });
});

describe('moments', () => {
  it('name each deadline once, the earliest first, and leave out what has passed', async () => {
    await inTransaction(db, async (session) => {
      const start = '2026-12-01T10:30:00Z';
      expect(await moments(session, { start, at: '2026-11-24T14:00:00Z' })).toEqual([
        { until: '2026-11-28T10:30:00.000Z', percent: 100, amount: 9500 },
        { until: '2026-11-30T10:30:00.000Z', percent: 50, amount: 4750 },
        { until: null, percent: 0, amount: 0 },
      ]);
      const percents = async (at: string) =>
        (await moments(session, { start, at })).map(({ percent }) => percent);
      expect(await percents('2026-11-28T10:29:59Z')).toEqual([100, 50, 0]);
      expect(await percents('2026-11-28T10:30:00Z')).toEqual([50, 0]);
      expect(await percents('2026-11-30T10:30:00Z')).toEqual([0]);
      expect(await percents('2026-12-05T00:00:00Z')).toEqual([0]);
    });
  });

  it.each([
    // 72 elapsed hours are not three wall-clock days when the clocks change in between.
    ['into winter', 'Europe/Berlin', '2026-10-26T09:00:00Z', '2026-10-23T09:00:00.000Z'],
    ['into summer', 'Europe/Berlin', '2027-03-29T09:00:00Z', '2027-03-26T09:00:00.000Z'],
    ['by half an hour', 'Australia/Lord_Howe', '2027-04-04T20:00:00Z', '2027-04-01T20:00:00.000Z'],
  ])('count elapsed hours %s, whatever clock the session has', async (_name, zone, start, until) => {
    await inTransaction(db, async (session) => {
      for (const timeZone of [zone, 'UTC', 'America/New_York', 'Asia/Kathmandu']) {
        await session.client.query(`set local time zone '${timeZone}'`);
        const [first] = await moments(session, { start, at: '2026-09-01T00:00:00Z' });
        expect(first?.until).toBe(until);
      }
    });
  });

  it.each([
    ['EUR', 9999, 4999],
    ['JPY', 5001, 2500],
    ['KWD', 12_350, 6170],
    ['ISK', 10_300, 5100],
  ])('stay in whole steps of %s, and the whole stays whole', async (currency, amount, half) => {
    await inTransaction(db, async (session) => {
      const all = await moments(session, {
        start: '2026-12-20T10:00:00Z',
        at: '2026-12-01T00:00:00Z',
        amount,
        currency,
      });
      expect(all.map((one) => one.amount)).toEqual([amount, half, 0]);
    });
  });

  it('never grow by moving, and are whole for a while after the doctor moved it', async () => {
    await inTransaction(db, async (session) => {
      const start = '2026-12-20T10:00:00Z';
      const at = '2026-12-01T00:00:00Z';
      expect(await moments(session, { start, at, cap: 50 })).toEqual([
        { until: '2026-12-19T10:00:00.000Z', percent: 50, amount: 4750 },
        { until: null, percent: 0, amount: 0 },
      ]);
      expect(await moments(session, { start, at, cap: 0 })).toEqual([{ until: null, percent: 0, amount: 0 }]);
      const full = '2026-12-08T00:00:00Z';
      expect(
        (await moments(session, { start, at, cap: 50, full })).map(({ until, percent }) => [until, percent]),
      ).toEqual([
        ['2026-12-08T00:00:00.000Z', 100],
        ['2026-12-19T10:00:00.000Z', 50],
        [null, 0],
      ]);
      // Nothing is named twice where both say the same.
      expect((await moments(session, { start, at, full })).map(({ percent }) => percent)).toEqual([
        100, 50, 0,
      ]);
    });
  });

  it('hold at every moment what refund_percent says then', async () => {
    await inTransaction(db, async (session) => {
      const tier = fc.record({
        hours_before: fc.integer({ min: 0, max: 200 }),
        percent: fc.integer({ min: 0, max: 100 }),
      });
      const tiers = fc.uniqueArray(tier, { maxLength: 5, selector: ({ hours_before }) => hours_before });
      const cap = fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined });
      const hours = fc.integer({ min: -10, max: 300 });
      const start = '2027-03-29T09:00:00.000Z';
      const before = (h: number) => new Date(Date.parse(start) - h * 3_600_000).toISOString();
      await fc.assert(
        fc.asyncProperty(
          tiers,
          cap,
          hours,
          fc.option(hours, { nil: undefined }),
          async (terms, most, at, full) => {
            const fullUntil = full === undefined ? undefined : before(Math.max(full, 0));
            const all = await moments(session, {
              tiers: terms,
              start,
              at: before(at),
              cap: most,
              full: fullUntil,
            });
            const percent = await session.value<number>(
              owner,
              'select private.refund_percent($1, $2, $3, $4, $5)',
              [JSON.stringify(terms), start, before(at), most ?? null, fullUntil ?? null],
            );
            expect(all.at(-1)).toEqual({ until: null, percent: 0, amount: 0 });
            const untils = all.slice(0, -1).map(({ until }) => until ?? '');
            expect(untils).toEqual([...untils].sort());
            // A stretch in the middle in which nothing comes back is left out; what is named first is what holds first.
            if (percent > 0) expect(all[0]?.percent).toBe(percent);
          },
        ),
        { numRuns: 150 },
      );
    });
  });
});
