/** Rates of exchange from a source outside, for estimates only. Whatever is wrong with it, the last good rates stay. */
import { z } from 'zod';
import type { Rpc } from './db.ts';
import { describeFault, type Log } from './log.ts';

/** As the European Central Bank's rates are commonly served: `{"base": "EUR", "date": "2026-11-20", "rates": {"USD": 1.161}}`. */
const sourceSchema = z.object({
  base: z.literal('EUR'),
  date: z.iso.date(),
  rates: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive().finite()),
});

export const RATES_TIMEOUT_MS = 10_000;
const MOST_BYTES = 200_000;

type Deps = { url: string | undefined; rpc: Rpc; log: Log; fetch?: typeof fetch };

/** @returns how many rates are new; null when there is no source or it could not be used */
export async function fetchRates({ url, rpc, log, fetch: get = fetch }: Deps): Promise<number | null> {
  if (!url) return null;
  try {
    const response = await get(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(RATES_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the source answered ${response.status}`);
    const text = await response.text();
    if (text.length > MOST_BYTES) throw new Error('the source answered too much');
    const { rates, date } = sourceSchema.parse(JSON.parse(text));
    return z.number().parse(await rpc('store_rates', { p_rates: rates, p_as_of: date }));
  } catch (fault) {
    log.warn('rates_not_fetched', { fault: describeFault(fault) });
    return null;
  }
}
