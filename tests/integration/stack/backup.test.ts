/** A backup of a living database, brought back into two empty ones, is the same and works. */
import { mkdtemp, rm } from 'node:fs/promises';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import ws from 'ws';
import { backUp } from '../../../app/commands/backup.ts';
import { decideMails, readManifest, release, restore, restoreFiles } from '../../../app/commands/restore.ts';
import { startStack, type Stack } from '../../../supabase/local/index.ts';

const root = process.cwd();
let folder = '';
let backup = '';
const stacks: Stack[] = [];
const pools: pg.Pool[] = [];

async function start(name: string, options: { seed?: 'never'; migrate?: false }): Promise<[Stack, pg.Pool]> {
  const dataDir = path.join(folder, name);
  const stack = await startStack({
    workdir: root,
    dataDir,
    ports: 'free',
    durable: false,
    tickMs: 0,
    ...options,
  });
  stacks.push(stack);
  const pool = new pg.Pool({ connectionString: stack.urls.db, max: 2 });
  pools.push(pool);
  return [stack, pool];
}
const envOf = ({ env, urls }: Stack): NodeJS.ProcessEnv => ({
  ...process.env,
  ...env,
  NODE_ENV: 'test',
  DATABASE_URL: `${urls.db}?sslmode=disable`,
});
const client = ({ urls, keys }: Stack, key: 'publishable' | 'secret') =>
  createClient(urls.api, keys[key], {
    auth: { persistSession: false },
    realtime: { transport: ws as unknown as typeof WebSocket },
  });

const COUNTS = `select (select count(*) from auth.users)::int as users, (select count(*) from storage.objects)::int as files,
  (select count(*) from public.ledger_entries)::int as entries, (select count(*) from public.medical_records)::int as records`;
const FILE = { bucket: 'medical-records', key: 'a-backup/letter.txt' };
let source: Stack;
let origin: pg.Pool;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'backup-'));
  [source, origin] = await start('source', {});
  const stored = await client(source, 'secret')
    .storage.from(FILE.bucket)
    .upload(FILE.key, 'Dear colleague', { contentType: 'text/plain' });
  expect(stored.error).toBeNull();
  await origin.query(
    `insert into public.mail_outbox (kind, to_email, dedupe_key) values ('welcome', 'a@example.org', 'backup-test')`,
  );
  backup = await backUp(path.join(folder, 'backups'), true, envOf(source));
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  for (const stack of stacks) await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

it('holds every table at one moment, no session, and copies each file once', async () => {
  const manifest = readManifest(backup);
  const { rows } = await origin.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'private') order by 1`,
  );
  const taken = manifest.tables.map(({ name }) => name);
  expect(taken.filter((name) => !name.startsWith('auth.'))).toEqual(rows.map(({ name }) => name));
  expect(taken).toContain('auth.users');
  expect(taken).not.toContain('auth.refresh_tokens');
  expect(manifest.ledger.length).toBeGreaterThan(2);
  expect(manifest.files?.map(({ name }) => name)).toContain(FILE.key);
  const copies = () => readdirSync(path.join(folder, 'backups', 'files'), { recursive: true });
  const before = copies().length;
  await backUp(path.join(folder, 'backups'), true, envOf(source));
  expect(copies()).toHaveLength(before);
});

it('is none when a file could not be fetched; one that is gone since is left out', async () => {
  const to = path.join(folder, 'elsewhere');
  const refused = { ...envOf(source), SUPABASE_SECRET_KEY: 'sb_secret_of_somebody_else' };
  await expect(backUp(to, true, refused)).rejects.toThrow(`copying ${FILE.bucket}/`);
  expect(readdirSync(to, { recursive: true }).filter((name) => String(name).endsWith('.json'))).toEqual([]);
  const gone = { bucket: FILE.bucket, key: 'a-backup/gone.txt' };
  await origin.query('insert into storage.objects (bucket_id, name) values ($1, $2)', [
    gone.bucket,
    gone.key,
  ]);
  const names = readManifest(await backUp(to, true, envOf(source))).files?.map(({ name }) => name);
  await client(source, 'secret').storage.from(gone.bucket).remove([gone.key]);
  expect(names).toContain(FILE.key);
  expect(names).not.toContain(gone.key);
});

it('comes back into a database without a table: the same rows, sums and files, and nothing goes out by itself', async () => {
  const [target, db] = await start('bare', { migrate: false });
  const env = envOf(target);
  await restore(backup, true, env);
  expect((await db.query(COUNTS)).rows).toEqual((await origin.query(COUNTS)).rows);
  const bucket = client(target, 'secret').storage.from(FILE.bucket);
  const letter = async () => (await bucket.download(FILE.key)).data?.text();
  expect(await letter()).toBe('Dear colleague');
  // As after an upload that broke off; those that are there may come again.
  await bucket.remove([FILE.key]);
  for (let time = 0; time < 2; time += 1) expect(await restoreFiles(backup, env)).toBeGreaterThan(0);
  expect(await letter()).toBe('Dear colleague');
  // A number that was given is not given again.
  const next = `select nextval(pg_get_serial_sequence('public.ledger_entries', 'id')) > max(id) as free from public.ledger_entries`;
  expect((await db.query(next)).rows).toEqual([{ free: true }]);
  // The application's way in: the password, then own rows by row-level security.
  const grace = client(target, 'publishable');
  const signedIn = await grace.auth.signInWithPassword({
    email: 'grace@example.org',
    password: 'demo-eCureTrip-2026',
  });
  expect(signedIn.error).toBeNull();
  expect((await grace.from('profiles').select('id')).data).toHaveLength(1);

  const active = 'select count(*)::int as jobs from private.scheduled_jobs where active';
  const due = `select status, run_after <= now() as due from public.mail_outbox where dedupe_key = 'backup-test'`;
  expect((await db.query(active)).rows).toEqual([{ jobs: 0 }]);
  expect((await db.query(due)).rows).toEqual([{ status: 'pending', due: false }]);
  expect(await decideMails(true, env)).toBeGreaterThan(0);
  expect((await db.query(due)).rows).toEqual([{ status: 'pending', due: true }]);
  expect(await release(backup, env)).toBe((await origin.query(active)).rows[0].jobs);
  await expect(restore(backup, true, env)).rejects.toThrow('has accounts already');
});

it('changes nothing when a copy was damaged, by accident or with a fitting checksum', async () => {
  const [target, db] = await start('migrated', { seed: 'never' });
  const file = path.join(backup, 'public.profiles.copy.gz');
  const whole = readFileSync(file);
  appendFileSync(file, 'x');
  await expect(restore(backup, false, envOf(target))).rejects.toThrow('is not what it was');
  writeFileSync(file, whole);
  const manifest = readManifest(backup);
  const [first] = manifest.ledger;
  if (first) first.amount = '1';
  writeFileSync(path.join(backup, 'manifest.json'), JSON.stringify(manifest));
  await expect(restore(backup, false, envOf(target))).rejects.toThrow('the ledger: other sums');
  expect((await db.query('select count(*)::int as users from auth.users')).rows).toEqual([{ users: 0 }]);
});
