import { spawn, type SpawnOptions } from 'node:child_process';
import { chownSync, existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { postgresBinaries } from './binaries.ts';
import { bareEnv, Child } from './child.ts';
import { postgresAccount, type PostgresAccount } from './postgres-account.ts';
import type { Log } from './types.ts';

/** The password of every role, as in `supabase start`; the server listens on loopback only. */
export const DB_PASSWORD = 'postgres';
/** A socket path longer than this does not fit the kernel's structure. */
const MAX_SOCKET_PATH = 100;

export type PostgresServer = {
  child: Child;
  port: number;
  /** Folder of the Unix socket; null where there is none (Windows, or a path that is too long). */
  socketDir: string | null;
  /** A pool for one role. Idle connections that break are dropped quietly: the next query opens a new one. */
  pool(role: string, max: number): pg.Pool;
  url(role?: string): string;
};

export type PostgresOptions = {
  dataDir: string;
  runDir: string;
  port: number;
  durable: boolean;
  log: Log;
};

function settings(o: PostgresOptions, socketDir: string | null): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketDir ?? '',
    max_connections: '100',
    shared_buffers: '64MB',
    effective_cache_size: '512MB',
    maintenance_work_mem: '64MB',
    work_mem: '8MB',
    wal_buffers: '4MB',
    max_wal_size: '1GB',
    min_wal_size: '64MB',
    checkpoint_timeout: '15min',
    wal_level: 'minimal',
    max_wal_senders: '0',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] %q%u@%d ',
    shared_preload_libraries: 'pg_stat_statements',
    // What must survive a killed server always does; without fsync only a power cut is not survived.
    synchronous_commit: 'on',
    fsync: o.durable ? 'on' : 'off',
    full_page_writes: o.durable ? 'on' : 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function runAs(account: PostgresAccount, file: string, args: string[]) {
  const [first, ...rest] = [...account.prefix, file, ...args];
  const env = bareEnv({ LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' });
  // setpriv changes the user itself, because it needs root to keep the capability.
  const ids = account.prefix.length > 0 ? {} : { uid: account.uid, gid: account.gid };
  const options: SpawnOptions = { env, cwd: '/', ...ids };
  return { file: first ?? file, args: rest, options };
}

/** Makes a new database cluster (UTF-8 whatever the machine's locale) with the superuser supabase_admin. */
async function initialise(o: PostgresOptions, account: PostgresAccount): Promise<void> {
  const passwordFile = path.join(o.runDir, 'initdb-password');
  await writeFile(passwordFile, `${DB_PASSWORD}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(passwordFile, account.uid, account.gid);
  }
  const { file, args, options } = runAs(account, postgresBinaries().initdb, [
    `--pgdata=${o.dataDir}`,
    '--username=supabase_admin',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
    '--no-instructions',
  ]);
  try {
    await new Promise<void>((resolve, reject) => {
      const initdb = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
      let output = '';
      initdb.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
      initdb.once('error', reject);
      initdb.once('close', (code) =>
        code === 0 ? resolve() : reject(new Error(`Postgres could not make its data folder: ${output}`)),
      );
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function prepareFolders(o: PostgresOptions, account: PostgresAccount): Promise<void> {
  for (const dir of [o.dataDir, o.runDir]) {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    if (account.uid !== undefined && account.gid !== undefined) chownSync(dir, account.uid, account.gid);
  }
}

/** Said of every connection that is open when the server stops, and of every one that comes too early. */
const STOPPING_OR_STARTING =
  /terminating connection due to|the database system is (?:starting up|shutting down|not yet accepting|in recovery)/;

function classify(line: string): 'info' | 'warn' | 'error' | null {
  if (STOPPING_OR_STARTING.test(line)) return 'info';
  if (/\b(FATAL|PANIC):/.test(line)) return 'error';
  if (/\bWARNING:/.test(line)) return 'warn';
  if (/\bLOG: {2}duration:/.test(line)) return 'info';
  // A refused statement is the answer to somebody, who reports it; the rest is chatter about starting and stopping.
  return /\b(ERROR|STATEMENT|DETAIL|HINT|CONTEXT):/.test(line) ? 'info' : null;
}

/** Prepares the data folder and describes the server; `child.start()` starts it. */
export async function createPostgres(o: PostgresOptions): Promise<PostgresServer> {
  const { postgres } = postgresBinaries();
  const account = postgresAccount(postgres, [o.dataDir, o.runDir]);
  await prepareFolders(o, account);
  if (!existsSync(path.join(o.dataDir, 'PG_VERSION'))) await initialise(o, account);
  const socket = path.join(o.runDir, `.s.PGSQL.${o.port}`);
  const socketDir = process.platform !== 'win32' && socket.length < MAX_SOCKET_PATH ? o.runDir : null;

  const pool = (role: string, max: number) => {
    const created = new pg.Pool({
      host: socketDir ?? '127.0.0.1',
      port: o.port,
      user: role,
      password: DB_PASSWORD,
      database: 'postgres',
      max,
      application_name: 'stack',
      idleTimeoutMillis: 30_000,
    });
    created.on('error', () => undefined);
    return created;
  };
  const child = new Child({
    name: 'postgres',
    command: () =>
      runAs(account, postgres, ['-D', o.dataDir, '-p', String(o.port), ...settings(o, socketDir)]),
    isReady: () => canConnect(socketDir ?? '127.0.0.1', o.port),
    // Fast shutdown: clients are cut off, what is committed is written.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 30_000,
    classify,
    log: o.log,
  });
  const url = (role = 'postgres') => `postgresql://${role}:${DB_PASSWORD}@127.0.0.1:${o.port}/postgres`;
  return { child, port: o.port, socketDir, pool, url };
}

async function canConnect(host: string, port: number): Promise<boolean> {
  const client = new pg.Client({
    host,
    port,
    user: 'supabase_admin',
    password: DB_PASSWORD,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
