import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  allowOwnFolder,
  call,
  LEGACY_SECRET,
  OTHER,
  OWNER,
  SIGNING_SECRET,
  startHarness,
} from './harness.ts';
import type { Harness } from './harness.ts';

const BUCKET = 'private';
let h: Harness;
let file = '';
let count = 0;

beforeAll(async () => {
  h = await startHarness();
  await h.service.storage.createBucket(BUCKET, { public: false });
  await allowOwnFolder(h.sql, BUCKET);
}, 60_000);
afterAll(() => h.stop());
beforeEach(async () => {
  file = `${OWNER}/file-${(count += 1)}`;
  await h.owner.storage.from(BUCKET).upload(file, 'mine');
});

describe('signed URLs', () => {
  const sign = async (seconds = 60, download?: string | boolean): Promise<string> => {
    const options = download === undefined ? {} : { download };
    const { data, error } = await h.owner.storage.from(BUCKET).createSignedUrl(file, seconds, options);
    if (error) throw error;
    return data.signedUrl;
  };

  it('open one object for anyone who holds them, with an end', async () => {
    const response = await fetch(await sign(60, 'report.pdf'));
    expect([response.status, await response.text()]).toEqual([200, 'mine']);
    expect(response.headers.get('content-disposition')).toContain('filename=report.pdf');
    expect(Date.parse(response.headers.get('expires') ?? '')).toBeGreaterThan(Date.now() + 30_000);
    expect((await fetch(await sign(), { method: 'HEAD' })).status).toBe(200);
  });

  it('take ranges', async () => {
    const response = await fetch(await sign(), { headers: { range: 'bytes=1-2' } });
    expect([response.status, await response.text()]).toEqual([206, 'in']);
  });

  it('many at once: each visible file gets one, the others a reason', async () => {
    const { data } = await h.owner.storage.from(BUCKET).createSignedUrls([file, `${OTHER}/none`], 60);
    expect(data?.[1]).toMatchObject({
      signedUrl: null,
      error: 'Either the object does not exist or you do not have access to it',
    });
    expect(await (await fetch(data?.[0]?.signedUrl ?? '')).text()).toBe('mine');
  });

  it('cannot be turned to another file, prolonged, forged or used after their end', async () => {
    await h.owner.storage.from(BUCKET).upload(`${file}-2`, 'secret');
    const url = await sign();
    const body = async (address: string) => (await fetch(address)).json();
    expect(await body(url.replace(file, `${file}-2`))).toMatchObject({
      statusCode: '400',
      code: 'InvalidSignature',
    });

    const token = new URL(url).searchParams.get('token') ?? '';
    const [header = '', payload = '', signature = ''] = token.split('.');
    const longer = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), exp: 4e9 };
    const prolonged = [header, Buffer.from(JSON.stringify(longer)).toString('base64url'), signature].join(
      '.',
    );
    expect(await body(url.replace(token, prolonged))).toMatchObject({ code: 'InvalidJWT' });

    const forged = await new SignJWT({ url: `${BUCKET}/${file}`, scope: 'download' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(Buffer.from(LEGACY_SECRET));
    expect(await body(url.replace(token, forged))).toMatchObject({ code: 'InvalidJWT' });
    expect(await body(url.replace(token, h.serviceToken))).toMatchObject({ code: 'InvalidJWT' });
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(400);

    const short = await sign(1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await body(short)).toMatchObject({
      statusCode: '400',
      code: 'InvalidJWT',
      message: '"exp" claim timestamp check failed',
    });
  }, 15_000);

  it('refuse a life of no time', async () => {
    const { error } = await h.owner.storage.from(BUCKET).createSignedUrl(file, 0);
    expect(error).toMatchObject({ status: 400, code: 'InvalidRequest' });
  });
});

describe('signed uploads', () => {
  const bucket = () => h.owner.storage.from(BUCKET);

  it('take one file from anyone who holds the token, for the one who asked for it', async () => {
    const { data } = await bucket().createSignedUploadUrl(`${file}-signed`);
    const uploaded = await h.anon.storage
      .from(BUCKET)
      .uploadToSignedUrl(`${file}-signed`, data?.token ?? '', 'bytes');
    expect(uploaded.data).toMatchObject({ path: `${file}-signed` });
    expect(await (await bucket().download(`${file}-signed`)).data?.text()).toBe('bytes');
    const { rows } = await h.sql.query('select owner_id from storage.objects where name = $1', [
      `${file}-signed`,
    ]);
    expect(rows).toEqual([{ owner_id: OWNER }]);

    const again = await h.anon.storage
      .from(BUCKET)
      .uploadToSignedUrl(`${file}-signed`, data?.token ?? '', 'more');
    expect(again.error).toMatchObject({ statusCode: '409', code: 'ResourceAlreadyExists' });
  });

  it('replace only when that was asked for at signing', async () => {
    expect((await bucket().createSignedUploadUrl(file)).error).toMatchObject({ statusCode: '409' });
    const { data } = await bucket().createSignedUploadUrl(file, { upsert: true });
    const replaced = await h.anon.storage.from(BUCKET).uploadToSignedUrl(file, data?.token ?? '', 'new');
    expect(replaced.error).toBeNull();
    expect(await (await bucket().download(file)).data?.text()).toBe('new');
  });

  it('are good for nothing else', async () => {
    const { data } = await bucket().createSignedUploadUrl(`${file}-a`);
    const elsewhere = await h.anon.storage
      .from(BUCKET)
      .uploadToSignedUrl(`${file}-b`, data?.token ?? '', 'x');
    expect(elsewhere.error).toMatchObject({ code: 'InvalidSignature' });
    const misused = await call(h, `/object/sign/${BUCKET}/${file}-a?token=${data?.token}`);
    expect(await misused.json()).toMatchObject({ code: 'InvalidSignature' });
    const reading = await bucket().createSignedUrl(file, 60);
    const token = new URL(reading.data?.signedUrl ?? '').searchParams.get('token') ?? '';
    const written = await h.anon.storage.from(BUCKET).uploadToSignedUrl(file, token, 'x', { upsert: true });
    expect(written.error).toMatchObject({ code: 'InvalidSignature' });
    const old = await new SignJWT({
      url: `${BUCKET}/${file}-a`,
      scope: 'upload',
      owner: OWNER,
      upsert: false,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(1)
      .sign(Buffer.from(SIGNING_SECRET));
    const late = await h.anon.storage.from(BUCKET).uploadToSignedUrl(`${file}-a`, old, 'x');
    expect(late.error).toMatchObject({ code: 'InvalidJWT' });
  });
});
