import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { supabaseBinary } from './binaries.ts';
import { seedFiles, type StackConfig } from './config.ts';

export type CliResult = { code: number; stdout: string; stderr: string };

/**
 * Runs the Supabase CLI in a project folder.
 *
 * @param env values for the `env(NAME)` of config.toml, which the CLI checks even where it does not use them
 */
export function runCli(
  workdir: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<CliResult> {
  // The CLI reads variables of its own with this prefix; those of the project are none of its business.
  const own = Object.entries(env).filter(([name]) => !name.startsWith('SUPABASE_'));
  return new Promise((resolve, reject) => {
    const cli = spawn(supabaseBinary(), [...args, '--workdir', workdir], {
      cwd: workdir,
      env: {
        ...process.env,
        ...Object.fromEntries(own),
        SUPABASE_TELEMETRY_DISABLED: '1',
        SUPABASE_NO_UPDATE_NOTIFIER: '1',
        DO_NOT_TRACK: '1',
        HOME: process.env.HOME ?? os.homedir(),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    cli.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
    cli.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    cli.once('error', reject);
    cli.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

/** Versions (the leading digits of the file names) of the migrations of a project. */
export function migrationVersions(workdir: string): string[] {
  const dir = path.join(workdir, 'supabase', 'migrations');
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .map((name) => /^(\d+)_.*\.sql$/.exec(name)?.[1])
    .filter((version) => version !== undefined)
    .sort();
}

async function appliedVersions(db: pg.Pool): Promise<Set<string>> {
  const { rows } = await db.query<{ known: boolean }>(
    "select to_regclass('supabase_migrations.schema_migrations') is not null as known",
  );
  if (!rows[0]?.known) return new Set();
  const applied = await db.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  );
  return new Set(applied.rows.map((row) => row.version));
}

/**
 * Applies what is missing with `supabase db push`; does not even start the CLI when nothing is.
 *
 * @param db a pool of the role `postgres`
 * @returns how many migrations were applied
 */
export async function migrate(
  workdir: string,
  db: pg.Pool,
  url: string,
  env: Record<string, string>,
): Promise<number> {
  const wanted = migrationVersions(workdir);
  const applied = await appliedVersions(db);
  const missing = wanted.filter((version) => !applied.has(version));
  if (missing.length === 0) return 0;
  const result = await runCli(workdir, ['db', 'push', `--remote=${url}?sslmode=disable`, '--yes'], env);
  if (result.code !== 0) {
    const reason = result.stderr.trim() || result.stdout.trim();
    const foreign = /remote migration versions not found/i.test(reason);
    const advice = foreign ? '\nThe data was made with other migrations; start again with --reset.' : '';
    throw new Error(`The migrations could not be applied:\n${reason}${advice}`);
  }
  return missing.length;
}

async function runSeed(db: pg.Pool, file: string): Promise<void> {
  const client = await db.connect();
  try {
    await client.query("set statement_timeout = '10min'");
    await client.query(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path.basename(file)} could not be run: ${reason}`, { cause: error });
  } finally {
    // The file may have changed the session or left a transaction open: nobody else gets this connection.
    client.release(true);
  }
}

/**
 * Runs the seed files of config.toml that this database has not seen, each in one transaction.
 *
 * @param admin a pool of the superuser, who keeps the list
 * @param db a pool of the role `postgres`, who runs them
 */
export async function seedOnce(
  admin: pg.Pool,
  db: pg.Pool,
  workdir: string,
  config: StackConfig,
): Promise<void> {
  await admin.query('create table if not exists embedded_stack.seeds (file text primary key)');
  const { rows } = await admin.query<{ file: string }>('select file from embedded_stack.seeds');
  const seen = new Set(rows.map((row) => row.file));
  for (const file of seedFiles(workdir, config)) {
    const name = path.relative(workdir, file);
    if (seen.has(name)) continue;
    await runSeed(db, file);
    await admin.query('insert into embedded_stack.seeds values ($1)', [name]);
  }
}
