import type pg from 'pg';
import type { JobResult, Log } from './types.ts';

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

const HAS_JOBS = "select to_regclass('private.scheduled_jobs') is not null as known";

const TAKE_ONE = `
  update private.scheduled_jobs set last_run_at = now() where name = $1
  returning name, function_name, body`;

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
export class Ticker {
  /** The last call of each job that has not ended; the next one waits for it. */
  private readonly running = new Map<string, Promise<JobResult>>();
  private readonly stopping = new AbortController();
  private known = false;
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();

  constructor(private readonly o: TickerOptions) {
    this.schedule();
  }

  /** Calls one job's function now, after a call that is under way. */
  runJob(name: string): Promise<JobResult> {
    return this.queue(name, async () => {
      const { rows } = await this.o.db.query<Job>(TAKE_ONE, [name]);
      if (!rows[0]) throw new Error(`There is no scheduled job "${name}"`);
      return this.call(rows[0]);
    });
  }

  async close(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.ticking;
    await Promise.allSettled(this.running.values());
  }

  private schedule(): void {
    if (this.o.tickMs <= 0 || this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      // The database may be restarting; the next tick finds it again.
      this.ticking = this.tick()
        .catch(() => undefined)
        .then(() => this.schedule());
    }, this.o.tickMs);
  }

  private async tick(): Promise<void> {
    if (!this.known) {
      const { rows } = await this.o.db.query<{ known: boolean }>(HAS_JOBS);
      this.known = rows[0]?.known ?? false;
      if (!this.known) return;
    }
    const { rows } = await this.o.db.query<Job>(TAKE_DUE, [[...this.running.keys()]]);
    for (const job of rows) {
      void this.report(
        job,
        this.queue(job.name, () => this.call(job)),
      );
    }
  }

  private queue(name: string, work: () => Promise<JobResult>): Promise<JobResult> {
    const before = this.running.get(name) ?? Promise.resolve();
    const mine = before.then(work, work).finally(() => {
      if (this.running.get(name) === mine) this.running.delete(name);
    });
    this.running.set(name, mine);
    return mine;
  }

  private async call(job: Job): Promise<JobResult> {
    const response = await fetch(`${this.o.functionsUrl}/${job.function_name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-cron-secret': this.o.cronSecret },
      body: JSON.stringify(job.body ?? {}),
      signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(JOB_TIMEOUT_MS)]),
    });
    return { status: response.status, body: parseBody(await response.text()) };
  }

  private async report(job: Job, work: Promise<JobResult>): Promise<void> {
    const warn = (message: string) => this.o.log({ level: 'warn', source: 'ticker', message });
    try {
      const { status, body } = await work;
      if (status >= 400) warn(`${job.name} answered ${status}: ${JSON.stringify(body).slice(0, 500)}`);
    } catch (error) {
      if (!this.stopping.signal.aborted) warn(`${job.name}: ${String(error)}`);
    }
  }
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
