import { expect, it } from 'vitest';
import { runCli } from '../../supabase/local/migrate.ts';
import { stack } from '../support/stack.ts';

it('Supabase’s own advisors find nothing to warn of', async () => {
  const target = `--remote=${stack.urls.db}?sslmode=disable`;
  const args = ['db', 'advisors', target, '--level', 'warn', '--fail-on', 'warn'];
  const { code, stdout, stderr } = await runCli(stack.workdir, args, stack.env);
  expect(stdout + stderr).toMatch(/no issues found/i);
  expect(code).toBe(0);
});
