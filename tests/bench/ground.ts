import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { isBuilt, runBuild } from '../../supabase/local/commands/build.ts';
import { startStack, type Stack } from '../../supabase/local/index.ts';
import { freePort } from '../../supabase/local/ports.ts';
import { startApp, type App } from '../support/app-server.ts';

/** What a bench runs on: a throw-away stack, the built application, connections as the owner of the tables. */
export type Ground = { stack: Stack; app: App; database: pg.Pool; startMs: number };

/** Starts everything, hands it over and takes it away again. `env`: further variables of the application. */
export async function onGround(
  work: (ground: Ground) => Promise<void>,
  env: Record<string, string> = {},
): Promise<void> {
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
  const app = await startApp({ env: { ...stack.env, LOG_LEVEL: 'warn', ...env }, port }).catch(
    async (error: unknown) => {
      await stack.stop();
      throw error;
    },
  );
  const database = new pg.Pool({ connectionString: stack.urls.db, max: 8 });
  try {
    await work({ stack, app, database, startMs });
  } finally {
    await database.end();
    await app.stop();
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
