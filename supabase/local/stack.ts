import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { createApiKeys } from './api-keys.ts';
import { bootstrap } from './bootstrap.ts';
import type { Child } from './child.ts';
import type { Closers } from './closers.ts';
import { createFunctions, type FunctionsServer } from './functions.ts';
import { gateway, type GatewayParts } from './gateway.ts';
import { verificationKeys } from './keys.ts';
import { memoryOf } from './memory.ts';
import { migrate, seedOnce } from './migrate.ts';
import { createPostgres, type PostgresServer } from './postgres.ts';
import { createPostgrest, type PostgrestServer } from './postgrest.ts';
import { noteChildren } from './recovery.ts';
import { ENV_FILE, functionsEnv, statusEnv, writeEnvFile } from './stack-env.ts';
import { prepare, type Ground, type Settings } from './stack-ground.ts';
import { createStandIns } from './stand-ins.ts';
import { Ticker } from './ticker.ts';
import type { Stack } from './types.ts';

type Running = {
  postgres: PostgresServer;
  postgrest: PostgrestServer;
  functions: FunctionsServer | null;
  db: pg.Pool;
};

const POOL_SIZES = { postgres: 4, supabase_admin: 2, supabase_auth_admin: 10, authenticator: 8 };

async function startDatabase(ground: Ground): Promise<{ postgres: PostgresServer; db: pg.Pool }> {
  const { settings, closers, config, ports, step } = ground;
  const { dataDir, workdir, log } = settings;
  const postgres = await step('Postgres', async () => {
    const server = await createPostgres({
      dataDir: path.join(dataDir, 'postgres'),
      runDir: path.join(dataDir, 'run'),
      port: ports.db,
      durable: settings.durable,
      log,
    });
    closers.add(() => server.child.stop());
    await server.child.start();
    return server;
  });
  const pool = (role: keyof typeof POOL_SIZES) => {
    const created = postgres.pool(role, POOL_SIZES[role]);
    closers.add(() => created.end());
    return created;
  };
  const admin = pool('supabase_admin');
  await step('Supabase roles and schemas', () =>
    bootstrap(admin, { exposeNewTables: config.api.auto_expose_new_tables }),
  );
  const db = pool('postgres');
  if (settings.migrate) {
    await step('migrations', () => migrate(workdir, db, postgres.url(), ground.env));
    if (settings.seed === 'if-new') {
      await step('demonstration data', () => seedOnce(admin, db, workdir, config));
    }
  }
  return { postgres, db };
}

/** Not started yet, but closed whatever happens from now on. */
async function prepareFunctions(ground: Ground): Promise<FunctionsServer | null> {
  const { settings, closers, config, env } = ground;
  const functions = await createFunctions({
    workdir: settings.workdir,
    runDir: path.join(settings.dataDir, 'run'),
    config,
    env: functionsEnv(settings.workdir, config, env),
    watch: settings.watchFunctions,
    log: settings.log,
  });
  if (!functions) return null;
  closers.add(() => functions.child.stop());
  closers.add(() => functions.close());
  return functions;
}

async function startProcesses(ground: Ground): Promise<Running> {
  const { settings, closers, config, secrets, step } = ground;
  const runDir = path.join(settings.dataDir, 'run');
  await mkdir(runDir, { recursive: true });
  const functions = await prepareFunctions(ground);
  const functionsStarting = functions && step('Edge Functions', () => functions.child.start());
  // Its failure is reported when it is awaited below.
  functionsStarting?.catch(() => undefined);
  const { postgres, db } = await startDatabase(ground);
  const postgrest = await createPostgrest({
    runDir,
    postgres,
    config,
    jwks: verificationKeys(secrets),
    log: settings.log,
  });
  closers.add(() => postgrest.child.stop());
  await step('PostgREST', () => postgrest.child.start());
  await functionsStarting;
  return { postgres, postgrest, functions, db };
}

async function openDoors(ground: Ground, running: Running): Promise<Ticker> {
  const { settings, closers, config, secrets, ports, urls, env } = ground;
  const { postgres, postgrest, functions } = running;
  const jwks = verificationKeys(secrets);
  const pool = (role: keyof typeof POOL_SIZES) => {
    const created = postgres.pool(role, POOL_SIZES[role]);
    closers.add(() => created.end());
    return created;
  };
  const standIns = await createStandIns({
    dataDir: settings.dataDir,
    config,
    secrets,
    jwks,
    urls,
    env,
    authPool: pool('supabase_auth_admin'),
    storagePool: pool('authenticator'),
    functionNames: functions?.names() ?? [],
    durable: settings.durable,
    log: settings.log,
  });
  for (const part of Object.values(standIns)) closers.add(() => part.close());
  const parts: GatewayParts = {
    apiKeys: await createApiKeys(secrets, jwks, `${urls.api}/auth/v1`),
    auth: standIns.auth.handler,
    storage: standIns.storage.handler,
    rest: postgrest.upstream,
    functions,
  };
  ports.api.serve(gateway(parts));
  ports.mail.serve(standIns.mail.handler);
  ports.stripe.serve(standIns.stripe.handler);
  const ticker = new Ticker({
    db: running.db,
    functionsUrl: `${urls.api}/functions/v1`,
    cronSecret: secrets.cronSecret,
    tickMs: settings.tickMs,
    log: settings.log,
  });
  closers.add(() => ticker.close());
  return ticker;
}

function supervise(ground: Ground, running: Running): Child[] {
  const { postgres, postgrest, functions } = running;
  const children = [postgres.child, postgrest.child, ...(functions ? [functions.child] : [])];
  const note = () =>
    noteChildren(
      ground.settings.dataDir,
      Object.fromEntries(children.map((child) => [child.name, child.pid])),
    );
  for (const child of children) child.onSpawn = note;
  note();
  // PostgREST waits longer and longer for a database that went away; a new one finds it at once.
  postgres.child.onRestarted = () => void postgrest.child.restart().catch(() => undefined);
  return children;
}

/** Puts a stack together from its settings; `closers` holds what has to be undone. */
export async function assemble(settings: Settings, closers: Closers): Promise<Stack> {
  const ground = await prepare(settings, closers);
  const { secrets, urls, env } = ground;
  const running = await startProcesses(ground);
  const children = supervise(ground, running);
  const ticker = await openDoors(ground, running);
  await writeEnvFile(path.join(settings.dataDir, ENV_FILE), env);
  return {
    urls,
    keys: {
      publishable: secrets.publishableKey,
      secret: secrets.secretKey,
      anonJwt: secrets.anonJwt,
      serviceRoleJwt: secrets.serviceRoleJwt,
    },
    env,
    statusEnv: statusEnv(secrets, urls),
    processes: () =>
      [...children.map(({ name, pid }) => ({ name, pid })), { name: 'stack', pid: process.pid }].flatMap(
        ({ name, pid }) =>
          pid === undefined ? [] : [{ name, pid, rssBytes: memoryOf(pid, name === 'postgres') }],
      ),
    kill: async (name) => children.find((child) => child.name === name)?.kill(),
    ready: async () => {
      for (const child of children) await child.ready();
    },
    runJob: (name) => ticker.runJob(name),
    stop: () => closers.run(),
  };
}
