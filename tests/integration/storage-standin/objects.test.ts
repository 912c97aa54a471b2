import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowOwnFolder, call, OWNER, startHarness, type Harness } from './harness.ts';

const BUCKET = 'files';
let h: Harness;

beforeAll(async () => {
  h = await startHarness();
  await h.service.storage.createBucket(BUCKET, { public: false });
  await h.service.storage.createBucket('pictures', { public: true });
  await allowOwnFolder(h.sql, BUCKET);
}, 60_000);
afterAll(() => h.stop());

const mine = (name: string): string => `${OWNER}/${name}`;
const files = () => h.owner.storage.from(BUCKET);

async function readText(path: string): Promise<string> {
  const { data, error } = await files().download(path);
  if (error) throw error;
  return data.text();
}

describe('upload and download', () => {
  it('keeps the bytes and their description', async () => {
    const bytes = new Uint8Array(70_000).map((_, i) => i % 251);
    const uploaded = await files().upload(mine('a.bin'), bytes, {
      contentType: 'application/pdf',
      cacheControl: '60',
      metadata: { kind: 'letter' },
    });
    expect(uploaded.error).toBeNull();
    expect(uploaded.data).toMatchObject({ path: mine('a.bin'), fullPath: `${BUCKET}/${mine('a.bin')}` });

    const { data: blob } = await files().download(mine('a.bin'));
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);

    const { data: info } = await files().info(mine('a.bin'));
    expect(info).toMatchObject({
      id: uploaded.data?.id,
      name: mine('a.bin'),
      bucketId: BUCKET,
      size: 70_000,
      contentType: 'application/pdf',
      cacheControl: 'max-age=60',
      metadata: { kind: 'letter' },
    });
    const { rows } = await h.sql.query(
      'select owner, owner_id, path_tokens from storage.objects where name = $1',
      [mine('a.bin')],
    );
    expect(rows).toEqual([{ owner: OWNER, owner_id: OWNER, path_tokens: [OWNER, 'a.bin'] }]);
  });

  it('takes blobs, forms, strings and streams', async () => {
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('stre'));
        controller.enqueue(new TextEncoder().encode('amed'));
        controller.close();
      },
    });
    const form = new FormData();
    form.append('document', new Blob(['form'], { type: 'text/plain' }), 'form.txt');
    for (const [name, body, text, type] of [
      ['blob', new Blob(['blob'], { type: 'image/png' }), 'blob', 'image/png'],
      ['form', form, 'form', 'text/plain'],
      ['string', 'string', 'string', 'text/plain;charset=UTF-8'],
      ['stream', stream, 'streamed', 'text/plain;charset=UTF-8'],
    ] as const) {
      const { error } = await files().upload(mine(name), body, { metadata: { from: name } });
      expect(error, name).toBeNull();
      expect(await readText(mine(name))).toBe(text);
      const { data } = await files().info(mine(name));
      expect(data).toMatchObject({
        contentType: type,
        metadata: { from: name },
        cacheControl: 'max-age=3600',
      });
    }
  });

  it('keeps empty files', async () => {
    await files().upload(mine('empty'), new Uint8Array());
    expect(await readText(mine('empty'))).toBe('');
    const { error } = await files().upload(mine('empty-form'), new Blob([]));
    expect(error).toBeNull();
  });

  it('takes every character that a key may have', async () => {
    const name = mine("it's (a) *bold* name & more@=;:+,!$_-.txt");
    expect((await files().upload(name, 'x')).error).toBeNull();
    expect(await readText(name)).toBe('x');
    expect((await files().list(OWNER, { search: "it's" })).data).toHaveLength(1);
  });

  it('refuses a second upload, replaces with upsert and update, and forgets the old bytes', async () => {
    await files().upload(mine('twice'), 'one');
    const again = await files().upload(mine('twice'), 'two');
    expect(again.error).toMatchObject({ statusCode: '409', status: 400, code: 'ResourceAlreadyExists' });
    expect(await readText(mine('twice'))).toBe('one');

    const first = await files().info(mine('twice'));
    expect((await files().upload(mine('twice'), 'three', { upsert: true })).error).toBeNull();
    expect(await readText(mine('twice'))).toBe('three');
    expect((await files().update(mine('twice'), 'four')).error).toBeNull();
    expect(await readText(mine('twice'))).toBe('four');
    const last = await files().info(mine('twice'));
    expect(last.data?.id).toBe(first.data?.id);
    expect(last.data?.version).not.toBe(first.data?.version);
  });

  it('knows what exists', async () => {
    await files().upload(mine('here'), 'x');
    expect((await files().exists(mine('here'))).data).toBe(true);
    expect((await files().exists(mine('nowhere'))).data).toBe(false);
    const head = await call(h, `/object/${BUCKET}/${mine('here')}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '1']);
    expect((await call(h, `/object/${BUCKET}/nowhere`, { method: 'HEAD' })).status).toBe(400);
  });
});

describe('HTTP of a download', () => {
  const at = `/object/${BUCKET}/${mine('digits')}`;
  beforeAll(async () => {
    await files().upload(mine('digits'), '0123456789', { contentType: 'text/html', cacheControl: '60' });
  });

  it('describes the file and serves no markup', async () => {
    const response = await call(h, at);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'max-age=60',
      'content-length': '10',
      'content-type': 'text/plain',
      etag: '"781e5e245d69b566979b86e28d23f2c7"',
      'x-robots-tag': 'none',
    });
    expect(await response.text()).toBe('0123456789');
  });

  it.each([
    ['bytes=2-5', '2345', 'bytes 2-5/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=0-99', '0123456789', 'bytes 0-9/10'],
  ])('serves the range %s', async (range, text, contentRange) => {
    const response = await call(h, at, { headers: { range } });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, contentRange]);
    expect(await response.text()).toBe(text);
  });

  it('refuses a range past the end and ignores what it cannot read', async () => {
    const past = await call(h, at, { headers: { range: 'bytes=10-' } });
    expect([past.status, await past.json()]).toMatchObject([400, { code: 'InvalidRange' }]);
    for (const range of ['bytes=0-1,3-4', 'lines=1-2', 'bytes=-']) {
      expect((await call(h, at, { headers: { range } })).status).toBe(200);
    }
  });

  it('answers 304 to who has it, and a stale range in full', async () => {
    const eTag = (await call(h, at)).headers.get('etag') ?? '';
    for (const headers of <Record<string, string>[]>[
      { 'if-none-match': eTag },
      { 'if-none-match': `"x", W/${eTag}` },
      { 'if-modified-since': new Date(Date.now() + 1000).toUTCString() },
    ]) {
      const response = await call(h, at, { headers });
      expect([response.status, await response.text()]).toEqual([304, '']);
    }
    expect((await call(h, at, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const stale = await call(h, at, { headers: { range: 'bytes=0-1', 'if-range': '"other"' } });
    expect(stale.status).toBe(200);
    const fresh = await call(h, at, { headers: { range: 'bytes=0-1', 'if-range': eTag } });
    expect(fresh.status).toBe(206);
  });

  it('names the file for saving', async () => {
    const { headers } = await call(h, `${at}?download=r%C3%A9sum%C3%A9.txt`);
    const name = 'r%C3%A9sum%C3%A9.txt';
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename=${name}; filename*=UTF-8''${name};`,
    );
    expect((await call(h, `${at}?download=`)).headers.get('content-disposition')).toBe('attachment;');
  });
});

describe('public buckets', () => {
  it('serve everyone, list for nobody', async () => {
    await h.service.storage.from('pictures').upload('a/cat.png', 'cat', { contentType: 'image/png' });
    const { data } = h.anon.storage.from('pictures').getPublicUrl('a/cat.png');
    const response = await fetch(data.publicUrl);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'image/png',
      'cat',
    ]);
    expect((await call(h, '/object/pictures/a/cat.png', { token: null })).status).toBe(200);
    expect((await call(h, '/object/info/public/pictures/a/cat.png', { token: null })).status).toBe(200);
    expect((await h.anon.storage.from('pictures').list('a')).data).toEqual([]);
    expect((await h.anon.storage.from('pictures').upload('b.png', 'x')).error).toMatchObject({
      statusCode: '403',
    });
  });

  it('are the only ones behind /object/public', async () => {
    await files().upload(mine('secret'), 'x');
    const response = await call(h, `/object/public/${BUCKET}/${mine('secret')}`);
    expect(await response.json()).toMatchObject({ code: 'NoSuchBucket', statusCode: '404' });
  });
});

describe('move, copy and remove', () => {
  it('moves within and between buckets', async () => {
    await h.service.storage.createBucket('archive', { public: false });
    await files().upload(mine('from'), 'moved', { contentType: 'application/pdf' });
    expect((await files().move(mine('from'), mine('to'))).data).toMatchObject({
      message: 'Successfully moved',
    });
    expect(await readText(mine('to'))).toBe('moved');
    expect((await files().exists(mine('from'))).data).toBe(false);

    await files().upload(mine('in-the-way'), 'x');
    expect((await files().move(mine('to'), mine('in-the-way'))).error).toMatchObject({ statusCode: '409' });
    expect((await files().move(mine('none'), mine('any'))).error).toMatchObject({ code: 'NoSuchKey' });

    const asService = h.service.storage.from(BUCKET);
    expect((await asService.move(mine('to'), 'old', { destinationBucket: 'archive' })).error).toBeNull();
    expect(await (await h.service.storage.from('archive').download('old')).data?.text()).toBe('moved');
  });

  it('copies, and both live on by themselves', async () => {
    await files().upload(mine('origin'), 'original', { contentType: 'application/pdf', metadata: { a: 1 } });
    expect((await files().copy(mine('origin'), mine('twin'))).data).toEqual({
      path: `${BUCKET}/${mine('twin')}`,
    });
    await files().update(mine('origin'), 'changed');
    expect(await readText(mine('twin'))).toBe('original');
    await files().remove([mine('origin')]);
    expect(await readText(mine('twin'))).toBe('original');
    expect((await files().info(mine('twin'))).data).toMatchObject({
      contentType: 'application/pdf',
      metadata: { a: 1 },
    });
    await files().upload(mine('origin'), 'again');
    expect((await files().copy(mine('origin'), mine('twin'))).error).toMatchObject({ statusCode: '409' });
  });

  it('removes what is there and tells which', async () => {
    await files().upload(mine('gone-1'), 'x');
    await files().upload(mine('gone-2'), 'x');
    const { data } = await files().remove([mine('gone-1'), mine('gone-2'), mine('never')]);
    expect(data?.map((row) => row.name).sort()).toEqual([mine('gone-1'), mine('gone-2')]);
    expect((await files().download(mine('gone-1'))).error).not.toBeNull();
    const one = await call(h, `/object/${BUCKET}/${mine('never')}`, { method: 'DELETE' });
    expect(await one.json()).toMatchObject({ code: 'NoSuchKey' });
  });
});
