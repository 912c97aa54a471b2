import autocannon from 'autocannon';

const CONNECTIONS = 8;
const WARM_UP_SECONDS = 3;

/** Requests per second and latencies in milliseconds. */
export type Load = { perSecond: number; p50: number; p99: number; errors: number };

/** Requests in turn over a few kept connections, after a warm-up. */
export async function load(
  url: string,
  paths: readonly string[],
  { seconds = 10, connections = CONNECTIONS } = {},
): Promise<Load> {
  const run = (duration: number) =>
    autocannon({
      url,
      connections,
      // In a thread of its own: this one serves the gateway.
      workers: 1,
      duration,
      requests: paths.map((p) => ({ method: 'GET', path: p })),
    });
  await run(WARM_UP_SECONDS);
  const { requests, latency, errors, non2xx } = await run(seconds);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, errors: errors + non2xx };
}
