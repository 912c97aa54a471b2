/**
 * `npm run bench`: figures as ratios from one run on one machine, because machines differ and are noisy. Nothing here
 * passes or fails; the aims stand beside the figures.
 */
import autocannon from 'autocannon';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { isBuilt, runBuild } from '../../supabase/local/commands/build.ts';
import { startStack, type Stack } from '../../supabase/local/index.ts';
import { freePort } from '../../supabase/local/ports.ts';
import { startApp, type App } from '../support/app-server.ts';
import { measureBookings } from './bookings.ts';
import { generate } from './generate.ts';
import { measureMemory } from './memory.ts';
import { report } from './report.ts';
import { searches } from './searches.ts';

const CONNECTIONS = 8;
const SECONDS = 10;
const WARM_UP_SECONDS = 3;

export type Load = { perSecond: number; p50: number; p99: number; errors: number };

/** Requests in turn over a few kept connections, after a warm-up. */
async function load(url: string, paths: readonly string[]): Promise<Load> {
  const run = (duration: number) =>
    autocannon({
      url,
      connections: CONNECTIONS,
      // In a thread of its own: this one serves the gateway.
      workers: 1,
      duration,
      requests: paths.map((p) => ({ method: 'GET', path: p })),
    });
  await run(WARM_UP_SECONDS);
  const { requests, latency, errors, non2xx } = await run(SECONDS);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, errors: errors + non2xx };
}

async function measure(stack: Stack, app: App, startMs: number): Promise<void> {
  const database = new pg.Pool({ connectionString: stack.urls.db, max: 8 });
  try {
    const idle = await measureMemory(stack, app);
    const generated = await generate(database);
    // The first page of a server is asked for before anything is measured.
    await fetch(`${app.url}/doctors`);
    const trivial = await load(app.url, ['/forgot-password']);
    const search = await load(app.url, searches());
    const bookings = await measureBookings(stack, app.url, database);
    const memory = await measureMemory(stack, app);
    report({ startMs, generated, trivial, search, bookings, idle, memory });
  } finally {
    await database.end();
  }
}

export async function main(): Promise<void> {
  const root = process.cwd();
  if (!isBuilt(root)) await runBuild(root);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bench-'));
  const port = await freePort();
  const started = performance.now();
  const stack = await startStack({
    workdir: root,
    dataDir,
    ports: 'free',
    appUrl: `http://localhost:${port}`,
  });
  const startMs = performance.now() - started;
  const app = await startApp({ env: { ...stack.env, LOG_LEVEL: 'warn' }, port }).catch(
    async (error: unknown) => {
      await stack.stop();
      throw error;
    },
  );
  try {
    await measure(stack, app, startMs);
  } finally {
    await app.stop();
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
