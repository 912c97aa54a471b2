import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';
import { stack } from '../../support/stack.ts';
import { readDocument } from './support/document.ts';

it('has a typed client that is the one of the document (vitest -u makes it anew)', async () => {
  const document = await readDocument(await stack.app());
  expect(document.openapi).toBe('3.1.0');
  const types = astToString(await openapiTS(document as never));
  await expect(types).toMatchFileSnapshot('./generated/api.d.ts');
});
