import { TARGETS, type RequestMeter } from './request-meter.server';

/** What the header calls them. */
const NAMES = { database: 'db', auth: 'auth', storage: 'storage', stripe: 'stripe', clamav: 'scan' } as const;

/**
 * The `Server-Timing` header: milliseconds until the headers left, and of these what was waited for. Calls that ran at
 * the same time are added up, so parts may be more than the whole. What a page still waits for afterwards is not in it.
 */
export function serverTiming(meter: RequestMeter, now = performance.now()): string {
  const metrics = [`total;dur=${(now - meter.startedAt).toFixed(1)}`];
  for (const target of TARGETS) {
    const tally = meter.tallies[target];
    if (!tally) continue;
    const calls = `${tally.calls} ${tally.calls === 1 ? 'call' : 'calls'}`;
    metrics.push(`${NAMES[target]};dur=${tally.ms.toFixed(1)};desc="${calls}"`);
  }
  if (meter.renderMs !== null) metrics.push(`render;dur=${meter.renderMs.toFixed(1)}`);
  return metrics.join(', ');
}
