/** A backup brought back into an empty database, compared with what was taken, and kept from acting until it is released. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { bringFilesBack, storageOf } from './support/file-copies';
import { run, UsageError, type Outcome } from './support/operator';
import {
  findBroken,
  listMigrations,
  listTables,
  manifestSchema,
  measure,
  quoted,
  sumLedger,
  withColumns,
  type Manifest,
} from './support/snapshot';

const USAGE = `Usage: npm run restore -- --from BACKUP [--without-files]   into an empty database
       npm run restore -- --from BACKUP --only-files        the files once more, when that broke off
       npm run restore -- --from BACKUP --release           scheduled jobs run again
       npm run restore -- --release-mails | --withdraw-mails  what waited to be sent when the backup was made

Needs DATABASE_URL: the role postgres, on the direct or the session connection. Files also need SUPABASE_URL and
SUPABASE_SECRET_KEY, a database without tables also SEND_EMAIL_HOOK_SECRET, because the Supabase CLI migrates it.
ops/backup.md says in which order, and what to look at between.`;

type Source = NodeJS.ProcessEnv;
const HELD = 'held since a restore';

export function readManifest(folder: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
}

async function checkFiles(folder: string, { tables }: Manifest): Promise<void> {
  for (const { file, sha256 } of tables) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path.join(folder, file))) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== sha256)
      throw new UsageError(`${file} is not what it was; nothing was changed.`);
  }
}

/** The tables as they were at the time of the backup, by the very migrations that were applied then. */
async function prepare(db: pg.ClientBase, env: Source, { migrations }: Manifest): Promise<void> {
  if ((await listMigrations(db)).length === 0) {
    const cli = path.join('node_modules', '.bin', 'supabase');
    const pushed = spawnSync(cli, ['db', 'push', `--remote=${env.DATABASE_URL}`, '--yes'], {
      encoding: 'utf8',
      env,
    });
    if (pushed.status !== 0) throw new UsageError(`The migrations could not be applied:\n${pushed.stderr}`);
  }
  if (JSON.stringify(await listMigrations(db)) !== JSON.stringify(migrations))
    throw new UsageError(
      `The database has other migrations than the backup, whose last is ${migrations.at(-1)}. Check out the commit that ` +
        `was live then, restore into a new database, and migrate after that.`,
    );
  const { rows }: { rows: { used: boolean }[] } = await db.query(
    'select exists (select from auth.users) as used',
  );
  if (rows[0]?.used)
    throw new UsageError('The database has accounts already; a backup goes into an empty one.');
}

async function load(db: pg.ClientBase, folder: string, { tables, sequences }: Manifest): Promise<void> {
  // What the migrations wrote is in the backup too, as operators have changed it since.
  for (const { name } of tables) await db.query(`delete from ${quoted(name)}`);
  for (const table of tables)
    await pipeline(
      createReadStream(path.join(folder, table.file)),
      createGunzip(),
      db.query(copyFrom(`copy ${withColumns(table)} from stdin`)),
    );
  for (const { name, value, called } of sequences)
    await db.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called]);
}

/** @returns what is not as it was */
async function compare(db: pg.ClientBase, manifest: Manifest): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, rows, digest } of manifest.tables) {
    const now = await measure(db, name);
    if (now.rows !== rows) wrong.push(`${name}: ${now.rows} rows instead of ${rows}`);
    else if (now.digest !== digest) wrong.push(`${name}: rows differ`);
  }
  const taken = new Set(manifest.tables.map(({ name }) => name));
  for (const { name } of await listTables(db)) if (!taken.has(name)) wrong.push(`${name}: not in the backup`);
  if (JSON.stringify(await sumLedger(db)) !== JSON.stringify(manifest.ledger))
    wrong.push('the ledger: other sums');
  return [...wrong, ...(await findBroken(db)).map((name) => `${name}: leads nowhere`)];
}

/** Nothing goes out by itself: what was sent and paid after the backup is not known here. */
async function hold(db: pg.ClientBase): Promise<void> {
  await db.query('update private.scheduled_jobs set active = false');
  await db.query(
    `update public.mail_outbox set status = 'pending', run_after = 'infinity', locked_until = null, last_error = $1
     where status in ('pending', 'running')`,
    [HELD],
  );
}

async function restoreDatabase(db: pg.ClientBase, folder: string, manifest: Manifest): Promise<void> {
  await db.query('begin');
  await db.query(`set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'`);
  // No trigger fires and no reference is checked; that is made up for below.
  await db.query(`set local session_replication_role = 'replica'`);
  await load(db, folder, manifest);
  const wrong = await compare(db, manifest);
  if (wrong.length > 0) throw new UsageError(`Not restored; this differs:\n  ${wrong.join('\n  ')}`);
  await hold(db);
  await db.query('commit');
}

async function connected<T>(env: Source, work: (db: pg.ClientBase) => Promise<T>): Promise<T> {
  if (!env.DATABASE_URL) throw new UsageError(`DATABASE_URL is missing.\n\n${USAGE}`);
  const db = new pg.Client({ connectionString: env.DATABASE_URL });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/** Puts the files of a backup back; again, when that broke off. */
export async function restoreFiles(folder: string, env: Source = process.env): Promise<number> {
  const { files } = readManifest(folder);
  await bringFilesBack(storageOf(env), path.join(folder, '..', 'files'), files ?? []);
  return files?.length ?? 0;
}

/** Brings a backup back; all of the database, or nothing. */
export async function restore(
  folder: string,
  withFiles: boolean,
  env: Source = process.env,
): Promise<Manifest> {
  const manifest = readManifest(folder);
  const takesFiles = withFiles && manifest.files !== null;
  // What is missing for them is said before anything is done.
  if (takesFiles) storageOf(env);
  await checkFiles(folder, manifest);
  await connected(env, async (db) => {
    await prepare(db, env, manifest);
    await restoreDatabase(db, folder, manifest);
  });
  if (takesFiles) await restoreFiles(folder, env);
  return manifest;
}

/** The jobs that were on when the backup was made are on again. */
export const release = (folder: string, env: Source = process.env): Promise<number> =>
  connected(env, async (db) => {
    const { activeJobs } = readManifest(folder);
    const sql = 'update private.scheduled_jobs set active = true where name = any($1)';
    return (await db.query(sql, [activeJobs])).rowCount ?? 0;
  });

/** What waited to be sent is sent now, or never. */
export const decideMails = (send: boolean, env: Source = process.env): Promise<number> =>
  connected(env, async (db) => {
    const set = send ? 'run_after = now(), last_error = null' : `status = 'withdrawn'`;
    const sql = `update public.mail_outbox set ${set} where status = 'pending' and run_after = 'infinity' and last_error = $1`;
    return (await db.query(sql, [HELD])).rowCount ?? 0;
  });

async function command(args: string[]): Promise<Outcome> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string' },
      'without-files': flag,
      'only-files': flag,
      release: flag,
      'release-mails': flag,
      'withdraw-mails': flag,
    },
  });
  if (values['release-mails']) return { exitCode: 0, text: `${await decideMails(true)} mails go out.` };
  if (values['withdraw-mails']) return { exitCode: 0, text: `${await decideMails(false)} mails stay here.` };
  if (!values.from) throw new UsageError(USAGE);
  if (values['only-files'])
    return { exitCode: 0, text: `${await restoreFiles(values.from)} files are back.` };
  if (values.release) return { exitCode: 0, text: `${await release(values.from)} jobs run again.` };
  const { tables, files } = await restore(values.from, !values['without-files']);
  const text = `Restored and compared: ${tables.length} tables, ${files?.length ?? 0} files. Jobs and mails are held; see ops/backup.md.`;
  return { exitCode: 0, text };
}

export const main = (args: string[]): Promise<void> => run(() => command(args));
