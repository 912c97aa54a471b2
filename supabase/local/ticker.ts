import type pg from 'pg';
import type { JobResult, Log } from './types.ts';

export type Ticker = { runJob(name: string): Promise<JobResult>; close(): Promise<void> };

export type TickerOptions = {
  /** A pool of the role `postgres`. */
  db: pg.Pool;
  functionsUrl: string;
  cronSecret: string;
  /** 0 = never by itself. */
  tickMs: number;
  log: Log;
};

type Job = { name: string; function_name: string; body: unknown };

const JOB_TIMEOUT_MS = 150_000;

/** Takes every job that is due, so that the next look does not find it again. */
const TAKE_DUE = `
  update private.scheduled_jobs set last_run_at = now()
  where active and name <> all ($1)
    and (last_run_at is null or last_run_at <= now() - make_interval(secs => every_seconds))
  returning name, function_name, body`;

/**
 * What pg_cron does on a hosted project: calls the function of every due row of `private.scheduled_jobs`, never one
 * job twice at a time.
 */
export function startTicker(o: TickerOptions): Ticker {
  /** The last call of each job that has not ended; the next one waits for it. */
  const running = new Map<string, Promise<JobResult>>();
  const stopping = new AbortController();
  let known = false;

  const call = async (job: Job): Promise<JobResult> => {
    const response = await fetch(`${o.functionsUrl}/${job.function_name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-cron-secret': o.cronSecret },
      body: JSON.stringify(job.body ?? {}),
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(JOB_TIMEOUT_MS)]),
    });
    const text = await response.text();
    return { status: response.status, body: parseBody(text) };
  };

  const queue = (name: string, work: () => Promise<JobResult>): Promise<JobResult> => {
    const before = running.get(name) ?? Promise.resolve();
    const mine = before.then(work, work).finally(() => {
      if (running.get(name) === mine) running.delete(name);
    });
    running.set(name, mine);
    return mine;
  };

  const report = (job: Job, work: Promise<JobResult>) =>
    work.then(
      ({ status, body }) => {
        if (status < 400) return;
        const message = `${job.name} answered ${status}: ${JSON.stringify(body).slice(0, 500)}`;
        o.log({ level: 'warn', source: 'ticker', message });
      },
      (error: unknown) => {
        if (stopping.signal.aborted) return;
        o.log({ level: 'warn', source: 'ticker', message: `${job.name}: ${String(error)}` });
      },
    );

  const tick = async () => {
    if (!known) {
      const { rows } = await o.db.query<{ known: boolean }>(
        "select to_regclass('private.scheduled_jobs') is not null as known",
      );
      known = rows[0]?.known ?? false;
      if (!known) return;
    }
    const { rows } = await o.db.query<Job>(TAKE_DUE, [[...running.keys()]]);
    for (const job of rows)
      void report(
        job,
        queue(job.name, () => call(job)),
      );
  };

  let timer: NodeJS.Timeout | undefined;
  let ticking: Promise<void> = Promise.resolve();
  const schedule = () => {
    if (o.tickMs <= 0 || stopping.signal.aborted) return;
    timer = setTimeout(() => {
      // The database may be restarting; the next tick finds it again.
      ticking = tick()
        .catch(() => undefined)
        .then(schedule);
    }, o.tickMs);
  };
  schedule();

  return {
    runJob: (name) =>
      queue(name, async () => {
        const { rows } = await o.db.query<Job>(
          `update private.scheduled_jobs set last_run_at = now() where name = $1
           returning name, function_name, body`,
          [name],
        );
        if (!rows[0]) throw new Error(`There is no scheduled job "${name}"`);
        return call(rows[0]);
      }),
    close: async () => {
      stopping.abort();
      clearTimeout(timer);
      await ticking;
      await Promise.allSettled(running.values());
    },
  };
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
