/** Several processes on one port: started, watched, replaced when they die, drained together. */
import cluster, { type Worker } from 'node:cluster';
import type { Env } from '../platform/env.server';
import type { Logger } from '../platform/log.server';
import type { Failure } from './fail-to-start';
import { passFiguresOn } from './figures-of-all';

const BACKOFF_MS = [100, 500, 1000, 2000, 5000, 15_000, 30_000];
/** Who lived so long did not die of how we start. */
const STABLE_MS = 10_000;
/** So many deaths in a row, with nobody left who answers, and somebody else has to look. */
const GIVE_UP_AFTER = 5;
/** For workers to hand over and exit, on top of what their own limits allow. */
const GRACE_MS = 10_000;

/**
 * Starts as many workers as `WEB_CONCURRENCY` says and keeps so many running.
 * @returns false when there is to be one process only, which then serves by itself
 */
export async function keepWorkers(): Promise<boolean> {
  // A wrong environment ends the primary before there is a worker: it is told once.
  const { env } = await import('../platform/env.server');
  if (env.WEB_CONCURRENCY === 1) return false;
  const { log } = await import('../platform/log.server');
  new Primary(env, log).start();
  return true;
}

class Primary {
  private readonly startedAt = new Map<Worker, number>();
  /** Deaths in a row of workers that had just been started. */
  private deaths = 0;
  private served = false;
  private said = '';
  private draining = false;
  private clean = true;

  constructor(
    private readonly env: Pick<Env, 'WEB_CONCURRENCY' | 'SHUTDOWN_DELAY_MS' | 'SHUTDOWN_LIMIT_MS'>,
    private readonly log: Logger,
  ) {}

  start(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.end());
    passFiguresOn();
    cluster.on('exit', (worker, code, signal) => this.onExit(worker, signal ?? code));
    // The others follow when the first has shown that it can be done.
    this.fork().once('listening', () => {
      this.served = true;
      for (let count = 1; count < this.env.WEB_CONCURRENCY; count += 1) this.fork();
    });
  }

  private fork(): Worker {
    const worker = cluster.fork();
    this.startedAt.set(worker, Date.now());
    worker.on('error', (error) => this.log.error({ err: error }, 'a worker cannot be reached'));
    worker.on('message', (message: Partial<Failure> | null) => this.say(message?.failed));
    worker.once('listening', () => this.draining && this.tell(worker));
    return worker;
  }

  /** Why a worker did not start; the same reason is said once. */
  private say(why: string | undefined): void {
    if (why === undefined || why === this.said) return;
    this.said = why;
    process.stderr.write(`${why}\n`);
  }

  private onExit(worker: Worker, how: string | number): void {
    const lived = Date.now() - (this.startedAt.get(worker) ?? 0);
    this.startedAt.delete(worker);
    if (how !== 0) this.clean = this.clean && !this.draining;
    if (this.draining) return this.leaveWithTheLast();
    this.deaths = how === 0 || lived > STABLE_MS ? 0 : this.deaths + 1;
    const nobody = this.startedAt.size === 0;
    if (nobody && (!this.served || this.deaths >= GIVE_UP_AFTER)) {
      this.log.fatal({ deaths: this.deaths }, 'workers do not start; giving up');
      process.exit(1);
    }
    const pauseMs = this.deaths === 0 ? 0 : (BACKOFF_MS[this.deaths - 1] ?? BACKOFF_MS.at(-1) ?? 0);
    this.log.error({ worker: worker.process.pid, how, pauseMs }, 'a worker ended; another takes its place');
    setTimeout(() => this.draining || this.fork(), pauseMs);
  }

  /** All of them at once: each still answers until its delay is over, and the balancer looks at them as one. */
  private end(): void {
    if (this.draining) return this.cutOff('asked again: ending without waiting');
    this.draining = true;
    this.log.info({ workers: this.startedAt.size }, 'draining all workers');
    for (const worker of this.startedAt.keys()) this.tell(worker);
    const patienceMs = this.env.SHUTDOWN_DELAY_MS + this.env.SHUTDOWN_LIMIT_MS + GRACE_MS;
    setTimeout(() => this.cutOff('workers did not drain in time'), patienceMs).unref();
    this.leaveWithTheLast();
  }

  private tell(worker: Worker): void {
    // One that is dying does not hear it; its exit is heard.
    if (worker.isConnected()) worker.send('drain', undefined, () => undefined);
  }

  private leaveWithTheLast(): void {
    if (this.startedAt.size === 0) process.exit(this.clean ? 0 : 1);
  }

  private cutOff(why: string): void {
    this.log.error({ workers: this.startedAt.size }, why);
    for (const worker of this.startedAt.keys()) worker.process.kill('SIGKILL');
    process.exit(1);
  }
}
