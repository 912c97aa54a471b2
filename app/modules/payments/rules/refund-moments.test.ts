import { describe, expect, it } from 'vitest';
import { refundMoments, refundOf } from './refund-moments';

const TIERS = [
  { hours_before: 24, percent: 50 },
  { hours_before: 72, percent: 100 },
  { hours_before: 0, percent: 0 },
];
const price = { amount: 9500, currency: 'EUR' };

describe('refundMoments', () => {
  it('names each moment once, the earliest first, and ends with nothing', () => {
    expect(refundMoments(TIERS, '2026-12-01T10:30:00Z', price, '2026-11-24T14:00:00Z')).toEqual([
      { until: '2026-11-28T10:30:00.000Z', percent: 100, refund: { amount: 9500, currency: 'EUR' } },
      { until: '2026-11-30T10:30:00.000Z', percent: 50, refund: { amount: 4750, currency: 'EUR' } },
      { until: null, percent: 0, refund: { amount: 0, currency: 'EUR' } },
    ]);
  });

  it('leaves out what has passed, to the second', () => {
    const at = (now: string) =>
      refundMoments(TIERS, '2026-12-01T10:30:00Z', price, now).map(({ percent }) => percent);
    expect(at('2026-11-28T10:29:59Z')).toEqual([100, 50, 0]);
    expect(at('2026-11-28T10:30:00Z')).toEqual([50, 0]);
    expect(at('2026-11-30T10:30:00Z')).toEqual([0]);
  });

  it('counts elapsed hours across a change of the clocks', () => {
    // Berlin leaves summer time on 25 October 2026 at 01:00Z: 72 hours are not three wall-clock days.
    const [first] = refundMoments(TIERS, '2026-10-26T09:00:00Z', price, '2026-10-01T00:00:00Z');
    expect(first?.until).toBe('2026-10-23T09:00:00.000Z');
  });
});

describe('refundOf', () => {
  it('stays in whole minor units and never gives back more than the share', () => {
    expect(refundOf({ amount: 9999, currency: 'EUR' }, 50)).toEqual({ amount: 4999, currency: 'EUR' });
    expect(refundOf({ amount: 5001, currency: 'JPY' }, 50)).toEqual({ amount: 2500, currency: 'JPY' });
    expect(refundOf(price, 100)).toEqual(price);
  });
});
