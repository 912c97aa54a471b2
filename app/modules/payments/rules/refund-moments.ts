import type { Money } from '~/shared/money';
import type { RefundTier } from '../schema';

/** What comes back when the patient cancels before `until`; the last one has no end. */
export type RefundMoment = { until: string | null; percent: number; refund: Money };

const HOUR_MS = 3_600_000;

/**
 * The refund terms of one appointment as moments: hours before its start are elapsed hours, so a change of the clocks in
 * between moves no one's money. Moments that lie behind `now` are left out.
 */
export function refundMoments(
  tiers: readonly RefundTier[],
  startsAt: string,
  price: Money,
  now: string,
): RefundMoment[] {
  const moments = [...tiers]
    .sort((a, b) => b.hours_before - a.hours_before)
    .filter(({ percent }) => percent > 0)
    .map(({ hours_before, percent }) => ({
      until: new Date(Date.parse(startsAt) - hours_before * HOUR_MS).toISOString(),
      percent,
      refund: refundOf(price, percent),
    }))
    .filter(({ until }) => Date.parse(until) > Date.parse(now));
  return [...moments, { until: null, percent: 0, refund: { amount: 0, currency: price.currency } }];
}

/** A share of a price in whole minor units, as the database pays it back. */
export function refundOf({ amount, currency }: Money, percent: number): Money {
  return { amount: Math.floor((amount * percent) / 100), currency };
}
