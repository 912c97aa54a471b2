import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHarness, type Harness } from './harness.ts';

let h: Harness;

beforeAll(async () => {
  h = await startHarness();
}, 60_000);
afterAll(() => h.stop());

describe('list', () => {
  const names = (rows: { name: string }[] | null) => rows?.map((row) => row.name);
  beforeAll(async () => {
    await h.service.storage.createBucket('shelf');
    for (const name of ['b.txt', 'a/1.txt', 'a/2.txt', 'a/deep/3.txt', 'C.txt', 'a_b', 'axb', 'a.txt']) {
      await h.service.storage.from('shelf').upload(name, 'x', { contentType: 'text/plain' });
    }
  });
  const shelf = () => h.service.storage.from('shelf');

  it('shows one folder at a time', async () => {
    const { data } = await shelf().list();
    expect(names(data)).toEqual(['a.txt', 'a', 'a_b', 'axb', 'b.txt', 'C.txt']);
    expect(data?.find((row) => row.name === 'a')).toMatchObject({ id: null, metadata: null });
    expect(data?.find((row) => row.name === 'b.txt')?.metadata).toMatchObject({
      size: 1,
      mimetype: 'text/plain',
    });
    expect(names((await shelf().list('a')).data)).toEqual(['1.txt', '2.txt', 'deep']);
    expect(names((await shelf().list('a/deep/')).data)).toEqual(['3.txt']);
    expect((await shelf().list('nowhere')).data).toEqual([]);
  });

  it('searches, sorts and pages', async () => {
    expect(names((await shelf().list('', { search: 'a_' })).data)).toEqual(['a_b']);
    expect(names((await shelf().list('a', { search: 'D' })).data)).toEqual(['deep']);
    expect(names((await shelf().list('', { limit: 2, offset: 4 })).data)).toEqual(['b.txt', 'C.txt']);
    const newest = await shelf().list('', { sortBy: { column: 'created_at', order: 'desc' } });
    expect(names(newest.data)).toEqual(['a', 'a.txt', 'axb', 'a_b', 'C.txt', 'b.txt']);
  });

  it.each([
    ['name', 'asc', ['C.txt', 'a.txt', 'a/', 'a_b', 'axb', 'b.txt']],
    ['name', 'desc', ['b.txt', 'axb', 'a_b', 'a/', 'a.txt', 'C.txt']],
    ['created_at', 'asc', ['b.txt', 'a/', 'C.txt', 'a_b', 'axb', 'a.txt']],
    ['updated_at', 'desc', ['a.txt', 'axb', 'a_b', 'C.txt', 'a/', 'b.txt']],
  ] as const)('pages by cursor, folders grouped, by %s %s', async (column, order, expected) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const options = {
        limit: 2,
        with_delimiter: true,
        sortBy: { column, order },
        ...(cursor ? { cursor } : {}),
      };
      const { data } = await shelf().listV2(options);
      seen.push(...[...(data?.objects ?? []), ...(data?.folders ?? [])].map((entry) => entry.name));
      cursor = data?.nextCursor;
      if (!data?.hasNext) break;
    }
    expect([...seen].sort()).toEqual([...expected].sort());
    const { data } = await shelf().listV2({ with_delimiter: true, sortBy: { column, order } });
    const files = expected.filter((name) => !name.endsWith('/'));
    expect(names(data?.objects ?? null)).toEqual(files);
  });

  it('shows everything below a prefix when not grouped', async () => {
    const { data } = await shelf().listV2({ prefix: 'a/' });
    expect(data).toMatchObject({ hasNext: false, folders: [] });
    expect(names(data?.objects ?? null)).toEqual(['a/1.txt', 'a/2.txt', 'a/deep/3.txt']);
  });
});
