/** What is taken and what is not, by the bytes. Over HTTP the same files are tried in upload.test.ts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBadFiles, makeGoodFiles } from '../../support/files/bad-files.ts';
import { stack } from '../../support/stack.ts';

// The application reads its environment when it is first imported.
Object.assign(process.env, stack.env, { NODE_ENV: 'test', LOG_LEVEL: 'silent' });
const { identifyFile } = await import('../../../app/modules/records/file-types/identify-file.server.ts');
const { cleanFileName } = await import('../../../app/modules/records/rules/file-name.ts');

const bad = await makeBadFiles();
const good = await makeGoodFiles();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'file-types-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function identify({ name, bytes }: { name: string; bytes: Buffer }) {
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  return identifyFile({ path: file, bytes: bytes.length }, cleanFileName(name).extension);
}

it('knows at least 25 kinds of bad files', () => expect(bad.length).toBeGreaterThanOrEqual(25));

it.each(bad)('refuses $what: $code', async (file) => {
  const result = await identify(file);
  expect(result.ok ? 'taken' : result.error.code).toBe(file.code);
});

it.each(good)('takes $name as $mediaType', async (file) => {
  const result = await identify(file);
  expect(result).toMatchObject({ ok: true, value: { mediaType: file.mediaType } });
});

it('counts the pages of a PDF', async () => {
  const [pdf] = good;
  expect(pdf && (await identify(pdf))).toMatchObject({ ok: true, value: { pages: 3 } });
});
