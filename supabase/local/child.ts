import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Log } from './types.ts';

export type ChildSpec = {
  name: string;
  /** Built anew for every start, so that a restart sees changed settings. */
  command: () => { file: string; args: string[]; options?: SpawnOptions };
  /** Resolves as soon as the process serves; is asked again and again until it does. */
  isReady: () => Promise<boolean>;
  /** How it is asked to end. */
  stopSignal: NodeJS.Signals;
  stopTimeoutMs?: number;
  readyTimeoutMs?: number;
  /** Turns a line of its output into a log level; null drops it. */
  classify?: (line: string) => 'info' | 'warn' | 'error' | null;
  log: Log;
};

const BACKOFF_MS = [50, 200, 500, 1000, 2000, 5000];
const STABLE_AFTER_MS = 10_000;
const POLL_MS = 25;

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Whether a line of JSON, as the application and the functions write them, tells of an error. */
export const tellsOfError = (line: string): boolean => /"level":[56]0\b/.test(line);

/** The little of our environment that a child needs, plus its own; secrets of the caller's shell stay out. */
export function bareEnv(extra: Record<string, string>): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'DENO_DIR', 'XDG_CACHE_HOME', 'HTTPS_PROXY', 'NO_PROXY'];
  const inherited = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(inherited), ...extra };
}

/**
 * A shell that waits at the end of a pipe we hold. A line means "all is well, go"; a pipe that breaks means this
 * process died without cleaning up (SIGKILL, crash), and the child is ended in its place. POSIX only.
 */
function guard(pid: number, signal: NodeJS.Signals): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = `if read -r _; then exit 0; fi; kill -${signal.slice(3)} ${pid}`;
  const watcher = spawn('/bin/sh', ['-c', script], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  return () => watcher.stdin.end('\n');
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function forwardOutput(child: ChildProcess, spec: ChildSpec): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      const level = spec.classify ? spec.classify(line) : 'info';
      if (level && line.trim()) spec.log({ level, source: spec.name, message: line });
    });
  }
}

/** A supervised process: started, watched, restarted with growing pauses when it dies, ended together with us. */
export class Child {
  private process: ChildProcess | null = null;
  private disarm: () => void = () => undefined;
  private wanted = false;
  private failures = 0;
  private startedAt = 0;
  /** The start or restart that is under way, or the last one. */
  private up: Promise<void> = Promise.resolve();

  /** Called for every process that is started. */
  onSpawn: () => void = () => undefined;
  /** Called when the supervisor has brought it back. */
  onRestarted: () => void = () => undefined;

  constructor(private readonly spec: ChildSpec) {}

  get name(): string {
    return this.spec.name;
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Starts it and waits until it serves. */
  async start(): Promise<void> {
    this.wanted = true;
    this.up = this.launch();
    try {
      await this.up;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Ends it and starts it again, after whatever is under way. */
  async restart(): Promise<void> {
    // Noted at once: who waits for `ready` from here on must not be satisfied by the process that is about to end.
    this.up = this.up.then(() => this.replace());
    await this.up;
  }

  /** SIGKILL; the supervisor brings it back. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Resolves when it serves (again). */
  async ready(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.up;) {
      last = this.up;
      await last;
    }
    while (this.wanted && !(await this.answers())) await sleep(POLL_MS);
  }

  async stop(): Promise<void> {
    this.wanted = false;
    await this.end(this.spec.stopSignal);
    this.disarm();
  }

  private async replace(): Promise<void> {
    this.wanted = false;
    await this.end(this.spec.stopSignal);
    this.wanted = true;
    await this.relaunch();
  }

  private answers(): Promise<boolean> {
    return this.spec.isReady().catch(() => false);
  }

  private async launch(): Promise<void> {
    const { file, args, options } = this.spec.command();
    const current = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C in the terminal reaches us only, and we end the children in order.
      detached: process.platform !== 'win32',
      ...options,
    });
    this.process = current;
    this.startedAt = Date.now();
    forwardOutput(current, this.spec);
    const failed = new Promise<never>((_, reject) => {
      current.once('error', (error) => reject(new Error(`${this.name}: ${error.message}`)));
    });
    failed.catch(() => undefined);
    current.once('exit', (code, signal) => this.onExit(current, signal ?? String(code)));
    if (current.pid !== undefined) this.disarm = guard(current.pid, this.spec.stopSignal);
    this.onSpawn();
    await Promise.race([this.waitUntilReady(current), failed]);
  }

  private async waitUntilReady(current: ChildProcess): Promise<void> {
    const deadline = Date.now() + (this.spec.readyTimeoutMs ?? 30_000);
    while (Date.now() < deadline) {
      if (hasEnded(current)) throw new Error(`${this.name} ended while starting`);
      if (await this.answers()) return;
      await sleep(POLL_MS);
    }
    throw new Error(`${this.name} did not answer in time`);
  }

  private onExit(current: ChildProcess, how: string): void {
    if (this.process !== current) return;
    this.disarm();
    this.process = null;
    if (!this.wanted) return;
    this.failures = Date.now() - this.startedAt > STABLE_AFTER_MS ? 0 : this.failures + 1;
    const pause = BACKOFF_MS[Math.min(this.failures, BACKOFF_MS.length - 1)] ?? 0;
    this.spec.log({ level: 'warn', source: this.name, message: `ended (${how}), starting again` });
    this.up = sleep(pause).then(() => this.relaunch());
  }

  private async relaunch(): Promise<void> {
    if (!this.wanted || this.process) return;
    try {
      await this.launch();
      this.onRestarted();
    } catch (error) {
      this.spec.log({ level: 'error', source: this.name, message: String(error) });
      // Its end makes `onExit` plan the next try.
      await this.end('SIGKILL');
    }
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const current = this.process;
    if (!current || hasEnded(current) || current.pid === undefined) return;
    const gone = once(current, 'exit');
    current.kill(signal);
    const timer = setTimeout(() => current.kill('SIGKILL'), this.spec.stopTimeoutMs ?? 10_000);
    await gone;
    clearTimeout(timer);
  }
}
