/** What one request cost, and where its time went: for its line in the log, `Server-Timing`, metrics and traces. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** Whom the server waits for. */
export const TARGETS = ['database', 'auth', 'storage', 'stripe', 'clamav'] as const;
export type Target = (typeof TARGETS)[number];

/** Calls to one target. Those that ran at the same time are added up. */
export type Tally = { calls: number; ms: number };

export type RequestMeter = {
  readonly requestId: string;
  readonly method: string;
  /** The pattern of the address, "/doctors/:slug": an address may hold ids and secrets. */
  readonly route: string;
  /** What a proxy of ours says of the trace that this request belongs to (W3C trace context). */
  readonly traceparent: string | null;
  /** By `performance.now()`. */
  readonly startedAt: number;
  readonly tallies: Partial<Record<Target, Tally>>;
  /** Until the first bytes of a page could leave. */
  renderMs: number | null;
  /** Who is signed in, once that was read. */
  userId: string | null;
};

/** How a request ended. */
export type RequestEnd = {
  status: number;
  ms: number;
  /** All that left on the wire, headers too. */
  bytes: number;
  /** The client went away before the answer had left. */
  aborted: boolean;
};

/** Called when a request begins; what it returns, when it has ended. Must not throw. */
export type RequestObserver = (meter: RequestMeter) => (end: RequestEnd) => void;

const storage = new AsyncLocalStorage<RequestMeter>();
const observers: RequestObserver[] = [];

/** The meter of the request that is being answered, wherever in its work. */
export const currentMeter = (): RequestMeter | undefined => storage.getStore();

/** Has every request seen by one more observer. */
export const observeRequests = (observer: RequestObserver): void => void observers.push(observer);

export type MeteredRequest = {
  /** Runs the request's work so that `currentMeter` finds its meter. */
  run<T>(work: () => T): T;
  meter: RequestMeter;
  /** To be called once. */
  end(end: Omit<RequestEnd, 'ms'>): void;
};

type Begin = Pick<RequestMeter, 'requestId' | 'method' | 'route' | 'traceparent'>;

/** Begins to measure a request. */
export function beginRequest(begin: Begin): MeteredRequest {
  const meter: RequestMeter = {
    ...begin,
    startedAt: performance.now(),
    tallies: {},
    renderMs: null,
    userId: null,
  };
  const run = <T>(work: () => T): T => storage.run(meter, work);
  const watching = run(() => observers.map((observer) => observer(meter)));
  return {
    run,
    meter,
    end: (end) => {
      const ms = performance.now() - meter.startedAt;
      for (const ended of watching) ended({ ...end, ms });
    },
  };
}

/** Adds a call to what the current request has waited for. */
export function addCall(target: Target, ms: number): void {
  const meter = currentMeter();
  if (!meter) return;
  const tally = (meter.tallies[target] ??= { calls: 0, ms: 0 });
  tally.calls += 1;
  tally.ms += ms;
}
