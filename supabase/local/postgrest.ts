import { mkdir, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { postgrestBinary } from './binaries.ts';
import { bareEnv, Child } from './child.ts';
import type { StackConfig } from './config.ts';
import { DB_PASSWORD, type PostgresServer } from './postgres.ts';
import { freePort } from './ports.ts';
import type { Log } from './types.ts';

/** Where to send a request: a Unix socket where there can be one (a third less work per request), else a port. */
export type Upstream = { socketPath: string } | { host: string; port: number };

export type PostgrestServer = { child: Child; upstream: () => Upstream };

export type PostgrestOptions = {
  runDir: string;
  postgres: PostgresServer;
  config: StackConfig;
  jwks: JSONWebKeySet;
  log: Log;
};

const POOL_SIZE = 16;

function quote(value: string): string {
  return `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}

function databaseUri({ socketDir, port }: PostgresServer): string {
  return socketDir
    ? `postgresql://authenticator:${DB_PASSWORD}@/postgres?host=${encodeURIComponent(socketDir)}&port=${port}`
    : `postgresql://authenticator:${DB_PASSWORD}@127.0.0.1:${port}/postgres`;
}

function configFile(o: PostgrestOptions, upstream: Upstream, adminPort: number): string {
  const { api } = o.config;
  const lines = [
    `db-uri = ${quote(databaseUri(o.postgres))}`,
    `db-schemas = ${quote(api.schemas.join(','))}`,
    `db-extra-search-path = ${quote(api.extra_search_path.join(','))}`,
    `db-anon-role = "anon"`,
    `db-max-rows = ${api.max_rows}`,
    `db-pool = ${POOL_SIZE}`,
    `db-pool-acquisition-timeout = 10`,
    `jwt-secret = ${quote(JSON.stringify(o.jwks))}`,
    // Verifying an ES256 signature costs more than most queries; the expiry is respected all the same.
    `jwt-cache-max-lifetime = 3600`,
    `log-level = "error"`,
    `admin-server-port = ${adminPort}`,
    `server-host = "127.0.0.1"`,
    ...('socketPath' in upstream
      ? [`server-unix-socket = ${quote(upstream.socketPath)}`]
      : [`server-port = ${upstream.port}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function isReady(adminPort: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get(
      { host: '127.0.0.1', port: adminPort, path: '/ready', timeout: 2000 },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/** Describes PostgREST for the schemas of config.toml; `child.start()` starts it. */
export async function createPostgrest(o: PostgrestOptions): Promise<PostgrestServer> {
  await mkdir(o.runDir, { recursive: true });
  const socketPath = path.join(o.runDir, 'postgrest.sock');
  const bySocket = o.postgres.socketDir !== null;
  const file = path.join(o.runDir, 'postgrest.conf');
  const upstream: Upstream = bySocket ? { socketPath } : { host: '127.0.0.1', port: await freePort() };
  const adminPort = await freePort();
  await rm(socketPath, { force: true });
  await writeFile(file, configFile(o, upstream, adminPort), { mode: 0o600 });
  const child = new Child({
    name: 'postgrest',
    command: () => ({
      file: postgrestBinary(),
      args: [file],
      // One busy thread is enough for one machine's development; more only cost memory.
      options: { env: bareEnv({ LC_ALL: 'C.UTF-8', GHCRTS: '-N2 -A8m' }) },
    }),
    isReady: () => isReady(adminPort),
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 3000,
    // Lost connections are told again and again until the database is back.
    classify: (line) => (/PGRST00[0-3]/.test(line) ? 'info' : /error|fail/i.test(line) ? 'warn' : null),
    log: o.log,
  });
  return { child, upstream: () => upstream };
}
