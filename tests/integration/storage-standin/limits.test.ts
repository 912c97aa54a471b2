import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, startHarness, type Harness } from './harness.ts';

const KB = 1024;
let h: Harness;

beforeAll(async () => {
  h = await startHarness();
  await h.service.storage.createBucket('open');
}, 60_000);
afterAll(() => h.stop());

const body = async (response: Promise<Response>) => {
  const answer = await response;
  return { http: answer.status, ...((await answer.json()) as object) };
};

describe('buckets', () => {
  it('come from config.toml', async () => {
    const { data } = await h.service.storage.getBucket('medical-records');
    expect(data).toMatchObject({
      id: 'medical-records',
      public: false,
      file_size_limit: 1024 * KB,
      allowed_mime_types: ['application/pdf', 'image/*', 'text/plain'],
    });
  });

  it('are made, listed, changed, emptied and deleted', async () => {
    const created = await h.service.storage.createBucket('temporary', {
      public: true,
      fileSizeLimit: '2KB',
      allowedMimeTypes: ['image/png'],
    });
    expect(created.data).toEqual({ name: 'temporary' });
    const { data: listed } = await h.service.storage.listBuckets({ search: 'temp' });
    expect(listed).toMatchObject([{ name: 'temporary', public: true, file_size_limit: 2000 }]);
    const page = await h.service.storage.listBuckets({
      limit: 1,
      offset: 1,
      sortColumn: 'name',
      sortOrder: 'desc',
    });
    expect(page.data?.map((bucket) => bucket.name)).toEqual(['open']);

    await h.service.storage.updateBucket('temporary', {
      public: false,
      fileSizeLimit: null,
      allowedMimeTypes: null,
    });
    expect((await h.service.storage.getBucket('temporary')).data).toMatchObject({
      public: false,
      file_size_limit: null,
      allowed_mime_types: null,
    });

    await h.service.storage.from('temporary').upload('a/b', 'x');
    expect((await h.service.storage.deleteBucket('temporary')).error).toMatchObject({
      statusCode: '409',
      code: 'ResourceNotEmpty',
      message: 'The bucket you tried to delete is not empty',
    });
    expect((await h.service.storage.emptyBucket('temporary')).error).toBeNull();
    expect((await h.service.storage.from('temporary').list()).data).toEqual([]);
    expect((await h.service.storage.deleteBucket('temporary')).data).toEqual({
      message: 'Successfully deleted',
    });
    expect((await h.service.storage.getBucket('temporary')).error).toMatchObject({ code: 'NoSuchBucket' });
    expect((await h.service.storage.updateBucket('temporary', { public: true })).error).toMatchObject({
      status: 400,
    });
    expect((await h.service.storage.deleteBucket('temporary')).error).toMatchObject({ statusCode: '404' });
  });

  it('are refused when they are there, misnamed or too generous', async () => {
    const { storage } = h.service;
    expect((await storage.createBucket('open')).error).toMatchObject({ statusCode: '409', status: 400 });
    expect((await storage.createBucket('ä')).error).toMatchObject({ code: 'InvalidBucketName' });
    expect((await storage.createBucket('a/b')).error).toMatchObject({ code: 'InvalidBucketName' });
    expect((await storage.createBucket('big', { public: false, fileSizeLimit: '1GB' })).error).toMatchObject({
      code: 'EntityTooLarge',
    });
    expect(
      (await storage.createBucket('odd', { public: false, fileSizeLimit: '1 potato' })).error,
    ).toMatchObject({
      code: 'InvalidRequest',
    });
    expect(
      (await storage.createBucket('odd', { public: false, allowedMimeTypes: ['pdf'] })).error,
    ).toMatchObject({
      code: 'InvalidMimeType',
    });
  });
});

describe('size and type', () => {
  const records = () => h.service.storage.from('medical-records');
  const tooLarge = {
    statusCode: '413',
    status: 400,
    code: 'EntityTooLarge',
    message: 'The object exceeded the maximum allowed size',
  };

  it('hold for raw bodies, forms and streams of unknown length', async () => {
    // Far over, so that the sender is still sending when the answer is known.
    const big = new Uint8Array(8 * 1024 * KB);
    const contentType = 'application/pdf';
    expect((await records().upload('raw', big, { contentType })).error).toMatchObject(tooLarge);
    expect((await records().upload('form', new Blob([big], { type: contentType }))).error).toMatchObject(
      tooLarge,
    );
    const stream = new Blob([big]).stream();
    expect((await records().upload('stream', stream, { contentType })).error).toMatchObject(tooLarge);
    const one = new Blob([new Uint8Array(1024 * KB + 1)]).stream();
    expect((await records().upload('one-more', one, { contentType })).error).toMatchObject(tooLarge);
    expect((await records().list()).data).toEqual([]);
    const exact = new Uint8Array(1024 * KB);
    expect((await records().upload('exact-raw', exact, { contentType })).error).toBeNull();
    expect((await records().upload('exact-form', new Blob([exact], { type: contentType }))).error).toBeNull();
  });

  it('the limit of the whole storage holds where a bucket has none', async () => {
    const { error } = await h.service.storage.from('open').upload('big', new Uint8Array(20 * 1024 * KB + 1));
    expect(error).toMatchObject(tooLarge);
  });

  it('a signed upload is bound by the bucket too', async () => {
    const { data } = await records().createSignedUploadUrl('signed');
    const upload = (type: string) =>
      h.anon.storage
        .from('medical-records')
        .uploadToSignedUrl('signed', data?.token ?? '', new Blob(['x'], { type }));
    expect((await upload('application/zip')).error).toMatchObject({ code: 'InvalidMimeType' });
    expect((await upload('application/pdf')).error).toBeNull();
  });

  it('only allowed types come in, as they are declared', async () => {
    const upload = async (name: string, contentType: string) =>
      (await records().upload(name, 'x', { contentType })).error;
    expect(await upload('t1', 'image/heic')).toBeNull();
    expect(await upload('t2', 'text/plain')).toBeNull();
    expect(await upload('t3', 'application/zip')).toMatchObject({
      statusCode: '415',
      status: 400,
      code: 'InvalidMimeType',
      message: 'mime type application/zip is not supported',
    });
    expect(await upload('t4', 'text/plain;charset=UTF-8')).toMatchObject({ code: 'InvalidMimeType' });
    expect(await upload('t5', 'pdf')).toMatchObject({ code: 'InvalidMimeType' });
  });

  it('a folder is kept alive by an empty file only', async () => {
    expect((await records().upload('folder/.emptyFolderPlaceholder', 'x')).error).toMatchObject(tooLarge);
    expect((await records().upload('folder/.emptyFolderPlaceholder', new Uint8Array())).error).toBeNull();
    expect((await records().list('folder')).data).toHaveLength(1);
  });
});

describe('error bodies', () => {
  it.each(['ünïcode.pdf', 'a|b', 'a[b]', 'a%20{}', 'a~b', 'a"b', 'tab\tkey'])(
    'InvalidKey: %s',
    async (key) => {
      const answer = body(call(h, `/object/open/${encodeURIComponent(key)}`, { method: 'POST', body: 'x' }));
      expect(await answer).toEqual({
        http: 400,
        statusCode: '400',
        error: 'InvalidKey',
        code: 'InvalidKey',
        message: `Invalid key: ${key}`,
      });
    },
  );

  it('have the form of hosted storage', async () => {
    expect(await body(call(h, '/object/open/none'))).toEqual({
      http: 400,
      statusCode: '404',
      error: 'not_found',
      code: 'NoSuchKey',
      message: 'Object not found',
    });
    expect(await body(call(h, '/object/nowhere/none'))).toEqual({
      http: 400,
      statusCode: '404',
      error: 'Bucket not found',
      code: 'NoSuchBucket',
      message: 'Bucket not found',
    });
    expect(await body(call(h, '/object/nowhere/none', { method: 'POST', body: 'x' }))).toMatchObject({
      code: 'NoSuchBucket',
    });
    await h.service.storage.from('open').upload('there', 'x');
    expect(await body(call(h, '/object/open/there', { method: 'POST', body: 'x' }))).toEqual({
      http: 400,
      statusCode: '409',
      error: 'Duplicate',
      code: 'ResourceAlreadyExists',
      message: 'The resource already exists',
    });
    expect(await body(call(h, '/object/list/open', { method: 'POST', body: '{"prefix":1}' }))).toMatchObject({
      http: 400,
      statusCode: '400',
      code: 'InvalidRequest',
    });
    expect(await body(call(h, '/object/move', { method: 'POST', body: 'no json' }))).toMatchObject({
      http: 400,
    });
    expect(await body(call(h, '/nothing/here'))).toMatchObject({ http: 404, statusCode: 404 });
    expect(await body(call(h, '/render/image/public/open/there'))).toMatchObject({
      code: 'FeatureNotEnabled',
    });
  });

  it('a form without a file is refused', async () => {
    const form = new FormData();
    form.append('cacheControl', '60');
    const answer = body(call(h, '/object/open/no-file', { method: 'POST', body: form }));
    expect(await answer).toMatchObject({ http: 400, statusCode: '400', code: 'InvalidRequest' });
  });

  it('a copy or move into a bucket that is not there', async () => {
    const bucket = h.service.storage.from('open');
    await bucket.upload('lonely', 'x');
    const moved = await bucket.move('lonely', 'x', { destinationBucket: 'nowhere' });
    expect(moved.error).toMatchObject({ statusCode: '404', message: 'The related resource does not exist' });
    const copied = await bucket.copy('lonely', 'x', { destinationBucket: 'nowhere' });
    expect(copied.error).toMatchObject({ statusCode: '404' });
  });

  it('a database that takes too long: 544', async () => {
    await h.sql.query(`create policy slow on storage.objects for select to anon
      using (bucket_id = 'open' and pg_sleep(4) is not null)`);
    // Enough for every other statement, however busy the machine is.
    await h.restart({ statementTimeoutMs: 1_000 });
    const { error } = await h.anon.storage.from('open').info('there');
    expect(error).toMatchObject({ status: 544, statusCode: '544', code: 'DatabaseTimeout' });
    await h.sql.query('drop policy slow on storage.objects');
    await h.restart();
  });
});
