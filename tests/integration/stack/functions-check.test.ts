import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { denoBinary } from '../../../supabase/local/binaries.ts';
import { readConfig } from '../../../supabase/local/config.ts';
import { listFunctions } from '../../../supabase/local/functions.ts';

const root = process.cwd();
const functions = listFunctions(root, readConfig(root, {}));

async function denoCheck(entrypoint: string, config?: string): Promise<string> {
  const settings = config === undefined ? ['--no-config'] : ['--config', config];
  const args = ['check', '--quiet', '--no-lock', '--node-modules-dir=manual', ...settings, entrypoint];
  return promisify(execFile)(denoBinary(), args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } }).then(
    () => '',
    (error: { stderr?: string; message: string }) => error.stderr ?? error.message,
  );
}

it('there are Edge Functions to check', () => {
  expect(functions.length).toBeGreaterThan(0);
});

it.each(functions)('Deno accepts the types of $name', async ({ entrypoint, denoJson }) => {
  expect(await denoCheck(entrypoint, denoJson)).toBe('');
});

it('Deno accepts the types of the runner that serves them', async () => {
  expect(await denoCheck(path.join(root, 'supabase', 'local', 'functions-runner.ts'))).toBe('');
});
