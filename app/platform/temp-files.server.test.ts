import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { receiveFile } from './temp-files.server';

const receive = (text: string, mostBytes = 100) => receiveFile(Readable.from([Buffer.from(text)]), mostBytes);

it('keeps a file in a folder that nobody else may read, until it is disposed of', async () => {
  const file = await receive('Dear colleague');
  expect(await readFile(file.path, 'utf8')).toBe('Dear colleague');
  expect(file).toMatchObject({ bytes: 14, tooLarge: false });
  expect((await stat(path.dirname(file.path))).mode & 0o777).toBe(0o700);
  await file.dispose();
  await expect(stat(file.path)).rejects.toThrow('ENOENT');
});

it('keeps nothing beyond what is allowed', async () => {
  const file = await receive('Dear colleague', 4);
  expect(file).toMatchObject({ bytes: 0, tooLarge: true });
  await file.dispose();
});

it('makes its folder anew when somebody tidied it away', async () => {
  const before = await receive('one');
  await rm(path.dirname(before.path), { recursive: true });
  const after = await receive('two');
  expect(await readFile(after.path, 'utf8')).toBe('two');
  await after.dispose();
});
