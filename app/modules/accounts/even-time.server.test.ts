import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { evenTime } from './even-time.server';

it.each([
  [0, 60],
  [70, 120],
])('answers work of %i ms no sooner than after %i ms', async (workMs, leastMs) => {
  const begun = performance.now();
  const even = evenTime(60);
  await sleep(workMs);
  await even();
  // Timers may come a millisecond early.
  expect(performance.now() - begun + 1).toBeGreaterThanOrEqual(leastMs);
});
