/** A backup: every table as it was at one moment, and a copy of every file. */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyFiles, storageOf } from './support/file-copies';
import { run, UsageError, type Outcome } from './support/operator';
import {
  listMigrations,
  listSequences,
  listTables,
  measure,
  sumLedger,
  withColumns,
  type Manifest,
} from './support/snapshot';

const USAGE = `Usage: npm run backup -- --to FOLDER [--without-files]

Needs DATABASE_URL: the role postgres, on the direct or the session connection. Files also need SUPABASE_URL and
SUPABASE_SECRET_KEY. ops/backup.md says what to do with the folder.`;

type Source = NodeJS.ProcessEnv;

/** Streams a table to a file. @returns the checksum of the file */
async function save(
  db: pg.ClientBase,
  table: Pick<Manifest['tables'][number], 'name' | 'columns'>,
  file: string,
) {
  const hash = createHash('sha256');
  const counted = new PassThrough().on('data', (chunk: Buffer) => hash.update(chunk));
  await pipeline(
    db.query(copyTo(`copy ${withColumns(table)} to stdout`)),
    createGzip(),
    counted,
    createWriteStream(file, { mode: 0o600 }),
  );
  return hash.digest('hex');
}

async function saveDatabase(db: pg.ClientBase, folder: string): Promise<Omit<Manifest, 'files'>> {
  const migrations = await listMigrations(db);
  const tables: Manifest['tables'] = [];
  for (const table of await listTables(db)) {
    const file = `${table.name}.copy.gz`;
    const sha256 = await save(db, table, path.join(folder, file));
    tables.push({ ...table, ...(await measure(db, table.name)), file, sha256 });
  }
  const jobs: { rows: { name: string }[] } = await db.query(
    'select name from private.scheduled_jobs where active order by name',
  );
  return {
    format: 1,
    takenAt: new Date().toISOString(),
    migrations,
    tables,
    sequences: await listSequences(db),
    ledger: await sumLedger(db),
    activeJobs: jobs.rows.map(({ name }) => name),
  };
}

/** @returns the folder of this backup, below the one that all share */
export async function backUp(to: string, withFiles: boolean, env: Source = process.env): Promise<string> {
  if (!env.DATABASE_URL) throw new UsageError(`DATABASE_URL is missing.\n\n${USAGE}`);
  const storage = withFiles ? storageOf(env) : null;
  const folder = path.join(to, new Date().toISOString().replaceAll(/[:.]/g, '-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new pg.Client({ connectionString: env.DATABASE_URL });
  await db.connect();
  try {
    // One moment for all tables; the site goes on meanwhile.
    await db.query('begin isolation level repeatable read read only');
    await db.query(
      `set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'`,
    );
    const database = await saveDatabase(db, folder);
    const files = storage ? await copyFiles(db, storage, path.join(to, 'files')) : null;
    const manifest: Manifest = { ...database, files };
    // Last: a folder without it is no backup.
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1), { mode: 0o600 });
  } finally {
    await db.end();
  }
  return folder;
}

async function command(args: string[]): Promise<Outcome> {
  const { values } = parseArgs({
    args,
    options: { to: { type: 'string' }, 'without-files': { type: 'boolean', default: false } },
  });
  if (!values.to) throw new UsageError(USAGE);
  return { exitCode: 0, text: `Backup: ${await backUp(values.to, !values['without-files'])}` };
}

export const main = (args: string[]): Promise<void> => run(() => command(args));
