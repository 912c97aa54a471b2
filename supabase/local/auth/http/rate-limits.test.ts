import { describe, expect, it } from 'vitest';
import { TokenBuckets } from './rate-limits.ts';

describe('TokenBuckets', () => {
  it('allows the count at once, and refills evenly', () => {
    const buckets = new TokenBuckets(3, 3000);
    const take = (now: number) => buckets.take('a', now);
    expect([take(0), take(0), take(0), take(0)]).toEqual([true, true, true, false]);
    expect([take(999), take(1000), take(1000)]).toEqual([false, true, false]);
    expect([take(60_000), take(60_000), take(60_000), take(60_000)]).toEqual([true, true, true, false]);
  });

  it('counts keys apart', () => {
    const buckets = new TokenBuckets(1, 1000);
    expect([buckets.take('a', 0), buckets.take('b', 0), buckets.take('a', 0)]).toEqual([true, true, false]);
  });
});
