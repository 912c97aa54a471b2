import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as prettier from 'prettier';
import { startStack } from '../index.ts';
import { runCli } from '../migrate.ts';
import { failWith } from './terminal.ts';

/** Where the generated types are kept, relative to the project. */
export const TYPES_FILE = 'app/platform/database.types.ts';

/** The types of a running database, made by the Supabase CLI and formatted as the project is. */
export async function generateTypes(
  root: string,
  dbUrl: string,
  env: Record<string, string>,
): Promise<string> {
  const target = `--remote=${dbUrl}?sslmode=disable`;
  const result = await runCli(
    root,
    ['gen', 'types', '--lang', 'typescript', '--schema', 'public', target],
    env,
  );
  if (result.code !== 0) throw new Error(`The types could not be generated:\n${result.stderr}`);
  const options = await prettier.resolveConfig(path.join(root, TYPES_FILE));
  const header = '// Generated from the migrations by `npm run db:types`; not edited by hand.\n';
  return prettier.format(header + result.stdout, { ...options, parser: 'typescript' });
}

async function typesOfMigrations(root: string): Promise<string> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'db-types-'));
  try {
    const stack = await startStack({
      workdir: root,
      dataDir,
      ports: 'free',
      durable: false,
      seed: 'never',
      tickMs: 0,
    });
    try {
      return await generateTypes(root, stack.urls.db, stack.env);
    } finally {
      await stack.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Writes the types of the migrations; with `--check` only tells whether the committed ones are up to date. */
export async function main(args: string[]): Promise<void> {
  try {
    const root = process.cwd();
    const file = path.join(root, TYPES_FILE);
    const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const fresh = await typesOfMigrations(root);
    if (!args.includes('--check')) {
      writeFileSync(file, fresh);
      console.log(`${TYPES_FILE} ${fresh === current ? 'was up to date' : 'written'}`);
    } else if (fresh !== current) {
      throw new Error(`${TYPES_FILE} does not fit the migrations. Run \`npm run db:types\` and commit it.`);
    }
  } catch (error) {
    failWith(error);
  }
}
