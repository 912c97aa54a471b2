/**
 * Error reports to whatever speaks Sentry's envelope protocol (https://develop.sentry.dev/sdk/envelopes/). A report
 * holds what is written here and nothing else. Reporting never throws, waits for nobody, and gives up early: an error
 * is in the log all the same.
 */
import type { Dsn } from './dsn.ts';
import { exceptionsOf, type Exception } from './exceptions.ts';

/** What is told besides the error. Nothing that a person typed. */
export type Circumstances = {
  requestId?: string;
  /** The pattern of the address, such as `/doctors/:slug`. */
  route?: string;
  method?: string;
  /** loader, action, rendering, server, the function's name … */
  during?: string;
  /** A hash: the same person is the same, and nobody can tell who. */
  userHash?: string | null;
};

export type Reporter = {
  report(fault: unknown, about?: Circumstances): void;
  /** Resolves when everything is handed over, or the time is up. */
  flush(withinMs: number): Promise<void>;
};

export type ReporterOptions = {
  dsn: Dsn;
  environment: string;
  release?: string;
  runtime: { name: string; version: string };
  fetch?: typeof fetch;
  now?: () => number;
};

const QUEUE = 30;
const SEND_TIMEOUT_MS = 3000;
/** Of all errors, and of the same one. */
const PER_MINUTE = { all: 30, same: 5 };
const PAUSE_WHEN_AWAY_MS = 30_000;
const PAUSE_BY_DEFAULT_MS = 60_000;
const MINUTE_MS = 60_000;

/** How often something happened in this minute. */
function minuteCounter(now: () => number) {
  let since = now();
  let counts = new Map<string, number>();
  return (key: string): number => {
    if (now() - since >= MINUTE_MS) [since, counts] = [now(), new Map()];
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}

/** How long the receiver wants to be left alone. */
function pauseOf(response: Response, now: number): number {
  const limits = response.headers.get('x-sentry-rate-limits');
  if (limits) {
    // Seconds, then the categories it is about; none means all.
    const ours = limits
      .split(',')
      .map((one) => one.trim().split(':'))
      .filter(([, categories]) => !categories || categories.split(';').includes('error'));
    return Math.max(0, ...ours.map(([seconds = '']) => (Number.parseInt(seconds, 10) || 60) * 1000));
  }
  if (response.status !== 429 && response.status !== 503) return 0;
  const after = response.headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : PAUSE_BY_DEFAULT_MS;
}

const sameness = (exceptions: Exception[]) => {
  const { type, stacktrace } = exceptions.at(-1) ?? { type: '' };
  const place = stacktrace?.frames.at(-1);
  return `${type} ${place?.filename}:${place?.lineno}`;
};

export function createReporter(options: ReporterOptions): Reporter {
  const { dsn, now = Date.now } = options;
  const count = minuteCounter(now);
  const queue: string[] = [];
  let sending: Promise<void> | null = null;
  let pausedUntil = 0;
  let dropped = 0;

  const envelope = (exceptions: Exception[], about: Circumstances): string => {
    const event_id = crypto.randomUUID().replaceAll('-', '');
    const { requestId, route, method, during, userHash } = about;
    const event = {
      event_id,
      timestamp: now() / 1000,
      platform: 'node',
      level: 'error',
      environment: options.environment,
      release: options.release,
      transaction: route,
      tags: { requestId, route, method, during, ...(dropped > 0 && { droppedBefore: String(dropped) }) },
      ...(userHash && { user: { id: userHash } }),
      contexts: { runtime: options.runtime },
      exception: { values: exceptions },
    };
    dropped = 0;
    const header = { event_id, sent_at: new Date(now()).toISOString() };
    const lines = [header, { type: 'event', content_type: 'application/json' }, event];
    return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  };

  const send = async (body: string): Promise<void> => {
    try {
      const response = await (options.fetch ?? fetch)(dsn.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-sentry-envelope',
          'x-sentry-auth': `Sentry sentry_version=7, sentry_client=ecuretrip/1.0, sentry_key=${dsn.publicKey}`,
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      });
      await response.body?.cancel();
      const pause = pauseOf(response, now());
      if (!response.ok) dropped += 1;
      if (pause > 0) pausedUntil = now() + pause;
    } catch {
      dropped += 1;
      pausedUntil = now() + PAUSE_WHEN_AWAY_MS;
    }
  };

  const sendAll = async (): Promise<void> => {
    for (let body = queue.shift(); body !== undefined; body = queue.shift()) {
      if (now() < pausedUntil) dropped += 1;
      else await send(body);
    }
    sending = null;
  };

  return {
    report(fault, about = {}) {
      try {
        const exceptions = exceptionsOf(fault);
        const tooMany = count('') > PER_MINUTE.all || count(sameness(exceptions)) > PER_MINUTE.same;
        if (tooMany || now() < pausedUntil || queue.length >= QUEUE) {
          dropped += 1;
          return;
        }
        queue.push(envelope(exceptions, about));
        sending ??= sendAll();
      } catch {
        dropped += 1;
      }
    },
    async flush(withinMs) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
      await Promise.race([sending, patience]);
      clearTimeout(timer);
    },
  };
}
