import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type pg from 'pg';

const FILES = ['./bootstrap.sql', './auth/schema.sql', './storage/schema.sql'];

/** Whether objects that `postgres` makes in `public` are open to the Data API roles without a grant. */
function defaultPrivileges(expose: boolean): string {
  const verb = expose ? 'grant' : 'revoke';
  const preposition = expose ? 'to' : 'from';
  return ['tables', 'sequences', 'functions']
    .map(
      (kind) =>
        `alter default privileges for role postgres in schema public ` +
        `${verb} all on ${kind} ${preposition} anon, authenticated, service_role;`,
    )
    .join('\n');
}

/**
 * Brings a database to the state of a hosted project before its first migration. Does nothing when it already was
 * brought there by the same SQL.
 *
 * @returns whether the database was new
 */
export async function bootstrap(admin: pg.Pool, o: { exposeNewTables: boolean }): Promise<boolean> {
  const parts = FILES.map((name) => new URL(name, import.meta.url))
    .filter((url) => existsSync(url))
    .map((url) => readFileSync(url, 'utf8'));
  parts.push(defaultPrivileges(o.exposeNewTables));
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex');
  const client = await admin.connect();
  try {
    await client.query('create schema if not exists embedded_stack');
    await client.query('create table if not exists embedded_stack.bootstrap (hash text primary key)');
    const { rows } = await client.query<{ hash: string }>('select hash from embedded_stack.bootstrap');
    if (rows[0]?.hash === hash) return false;
    await client.query("set client_min_messages = 'warning'");
    for (const sql of parts) await client.query(sql);
    await client.query('truncate embedded_stack.bootstrap');
    await client.query('insert into embedded_stack.bootstrap values ($1)', [hash]);
    return rows.length === 0;
  } finally {
    await client.query('reset all').catch(() => undefined);
    client.release();
  }
}
