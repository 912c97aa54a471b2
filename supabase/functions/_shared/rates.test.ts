import { describe, expect, it } from 'vitest';
import { fetchRates } from './rates.ts';
import { createTestLog } from './testing/fake-queue.ts';

const day = { base: 'EUR', date: '2026-11-24', rates: { USD: 1.17, JPY: 181.2 } };

function run(body: unknown, status = 200, url: string | undefined = 'https://rates.example/latest') {
  const stored: unknown[] = [];
  const rates = fetchRates({
    url,
    log: createTestLog(),
    rpc: (name, args) => {
      stored.push([name, args]);
      return Promise.resolve(2);
    },
    fetch: () =>
      Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })),
  });
  return rates.then((count) => ({ count, stored }));
}

describe('rates from a source', () => {
  it('are stored with their day', async () => {
    expect(await run(day)).toEqual({
      count: 2,
      stored: [['store_rates', { p_rates: day.rates, p_as_of: '2026-11-24' }]],
    });
  });

  it.each([
    ['no JSON', '<html>', 200],
    ['a fault', day, 503],
    ['another base', { ...day, base: 'USD' }, 200],
    ['no day', { ...day, date: 'today' }, 200],
    ['a rate of nothing', { ...day, rates: { USD: 0 } }, 200],
    ['a rate that is a text', { ...day, rates: { USD: '1.17' } }, 200],
    ['far too much', ' '.repeat(300_000), 200],
  ])('are left as they are when the source answers %s', async (_what, body, status) => {
    expect(await run(body, status)).toEqual({ count: null, stored: [] });
  });

  it('are left as they are without a source', async () => {
    expect(
      await fetchRates({ url: undefined, log: createTestLog(), rpc: () => Promise.reject(new Error()) }),
    ).toBeNull();
  });
});
