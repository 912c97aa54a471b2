import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generateTypes, TYPES_FILE } from '../../supabase/local/commands/db-types.ts';
import { stack } from '../support/stack.ts';

it('the committed types fit the migrations (`npm run db:types` makes them anew)', async () => {
  const fresh = await generateTypes(stack.workdir, stack.urls.db, stack.env);
  // Not the whole text as an expectation: its difference would be thousands of lines.
  expect(readFileSync(path.join(stack.workdir, TYPES_FILE), 'utf8') === fresh).toBe(true);
});
