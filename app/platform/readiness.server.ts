/**
 * Whether this server can do its work, for the balancer and for whoever looks. Only the database decides: without it no
 * page can be answered. When anything else is away, a part of the work waits, and another server could not do it
 * either: the server stays, and says what is missing.
 */
import { connect } from 'node:net';
import { env } from './env.server';
import { scansFiles } from './scanner.server';
import { serviceRoleDb } from './service-role.server';
import { visitorDb } from './supabase.server';

export type Check = { status: 'ok' | 'failed' | 'too_slow'; ms: number };
export type Readiness = { status: 'ready' | 'degraded' | 'unready'; checks: Record<string, Check> };

type Dependency = {
  /** Rejects when it does not answer. */
  ask(signal: AbortSignal): Promise<unknown>;
  limitMs: number;
  /** For how long an answer is good: so that whoever asks us again and again does not ask them. */
  keepMs: number;
};

const orThrow = <T extends { error: unknown }>(answer: T): T => {
  if (answer.error) throw new Error('it refused');
  return answer;
};

const dependencies: Record<string, Dependency> = {
  database: {
    ask: async (signal) =>
      orThrow(await visitorDb.from('platform_settings').select('export_days').limit(1).abortSignal(signal)),
    limitMs: 2_000,
    keepMs: 1_000,
  },
  auth: {
    ask: (signal) => answers(`${env.SUPABASE_URL}/auth/v1/health`, signal),
    limitMs: 2_000,
    keepMs: 1_000,
  },
  storage: {
    ask: async () => orThrow(await serviceRoleDb.storage.getBucket('medical-records')),
    limitMs: 2_000,
    keepMs: 5_000,
  },
  stripe: { ask: (signal) => answers(env.STRIPE_API_URL, signal), limitMs: 3_000, keepMs: 30_000 },
  ...(scansFiles ? { clamav: { ask: askScanner, limitMs: 2_000, keepMs: 5_000 } } : {}),
};

/** Any answer that is no fault of theirs: we come without a key, and may well be refused. */
async function answers(address: string, signal: AbortSignal): Promise<void> {
  const response = await fetch(address, {
    signal,
    redirect: 'manual',
    headers: { apikey: env.SUPABASE_PUBLISHABLE_KEY },
  });
  await response.body?.cancel();
  if (response.status >= 500) throw new Error(`it answered ${response.status}`);
}

/** clamd's own question whether it is there. */
function askScanner(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const tcp = /^tcp:\/\/([^/:]+):(\d+)$/.exec(env.CLAMAV_URL ?? '');
    const socket = tcp
      ? connect({ host: tcp[1], port: Number(tcp[2]), signal })
      : connect({ path: (env.CLAMAV_URL ?? '').replace(/^unix:/, ''), signal });
    socket.once('error', reject);
    socket.once('data', (said) => {
      if (said.toString('utf8').startsWith('PONG')) resolve();
      else reject(new Error('it said something else'));
      socket.destroy();
    });
    socket.once('close', () => reject(new Error('it went away')));
    socket.once('connect', () => socket.write('zPING\0'));
  });
}

async function check({ ask, limitMs }: Dependency): Promise<Check> {
  const startedAt = performance.now();
  const ended = (status: Check['status']): Check => ({
    status,
    ms: Math.round(performance.now() - startedAt),
  });
  const signal = AbortSignal.timeout(limitMs);
  const tooLong = new Promise<Check>((resolve) =>
    signal.addEventListener('abort', () => resolve(ended('too_slow')), { once: true }),
  );
  const asked = ask(signal).then(
    () => ended('ok'),
    () => ended(signal.aborted ? 'too_slow' : 'failed'),
  );
  return Promise.race([asked, tooLong]);
}

const kept = new Map<string, { at: number; check: Promise<Check> }>();

/** What is known of a dependency, asked anew when that is too old; one question at a time. */
function recent(name: string, dependency: Dependency): Promise<Check> {
  const last = kept.get(name);
  if (last && performance.now() - last.at < dependency.keepMs) return last.check;
  const found = { at: performance.now(), check: check(dependency) };
  kept.set(name, found);
  return found.check;
}

/** Asks all that this server needs at the same time, each within its own time. */
export async function checkReadiness(): Promise<Readiness> {
  const found = await Promise.all(
    Object.entries(dependencies).map(async ([name, each]) => [name, await recent(name, each)] as const),
  );
  const checks: Readiness['checks'] = Object.fromEntries(found);
  const isOk = (name: string) => checks[name]?.status === 'ok';
  if (!isOk('database')) return { status: 'unready', checks };
  return { status: Object.keys(checks).every(isOk) ? 'ready' : 'degraded', checks };
}
