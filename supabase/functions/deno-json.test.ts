/** Each function's deno.json names what the function reaches, at the versions that everything else runs on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = import.meta.dirname;
const project = JSON.parse(readFileSync(path.join(root, '../../package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const versions: Record<string, string> = { ...project.devDependencies, ...project.dependencies };
const functions = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'index.ts')));

const IMPORT = /\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'/g;

/** Every package that a file and what it imports name; fails on what a function may not import. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const found = new Set<string>();
  const source = readFileSync(file, 'utf8');
  if (source.includes('@jsxImportSource react')) found.add('react/jsx-runtime');
  for (const match of source.matchAll(IMPORT)) {
    const name = match[1] ?? match[2] ?? '';
    if (!name.startsWith('.')) found.add(name);
    else for (const inner of packagesOf(path.resolve(path.dirname(file), name), seen)) found.add(inner);
  }
  const outside = [...seen].filter((one) => !one.startsWith(root));
  expect(outside, 'functions import only from supabase/functions').toEqual([]);
  return found;
}

const packageName = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

describe.each(functions)('%s/deno.json', (name) => {
  const config = JSON.parse(readFileSync(path.join(root, name, 'deno.json'), 'utf8')) as {
    imports: Record<string, string>;
  };

  it('has the versions of package.json', () => {
    for (const [key, target] of Object.entries(config.imports)) {
      const parent = packageName(key);
      expect(target).toBe(`npm:${parent}@${versions[parent]}${key.slice(parent.length)}`);
    }
  });

  it('names exactly what the function reaches', () => {
    const reached = packagesOf(path.join(root, name, 'index.ts'));
    expect(Object.keys(config.imports).sort()).toEqual([...reached].sort());
  });
});

it('finds the functions', () => expect(functions.length).toBeGreaterThanOrEqual(5));
