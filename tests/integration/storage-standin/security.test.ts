import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignJWT } from 'jose';
import { allowOwnFolder, call, OTHER, OWNER, startHarness } from './harness.ts';
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

describe('row-level security decides', () => {
  it('for the owner and the service: everything', async () => {
    for (const client of [h.owner, h.service]) {
      const bucket = client.storage.from(BUCKET);
      expect((await bucket.download(file)).error).toBeNull();
      expect((await bucket.list(OWNER)).data?.length).toBeGreaterThan(0);
      expect((await bucket.createSignedUrl(file, 60)).error).toBeNull();
      expect((await bucket.update(file, 'again')).error).toBeNull();
      expect((await bucket.copy(file, `${file}-copy`)).error).toBeNull();
      expect((await bucket.move(`${file}-copy`, `${file}-moved`)).error).toBeNull();
      expect((await bucket.remove([`${file}-moved`])).data).toHaveLength(1);
    }
  });

  it('for another person and a visitor: nothing, and the file stays as it was', async () => {
    for (const client of [h.other, h.anon]) {
      const bucket = client.storage.from(BUCKET);
      expect((await bucket.info(file)).error).toMatchObject({ code: 'NoSuchKey' });
      expect((await bucket.download(file)).error).toBeTruthy();
      expect((await bucket.list(OWNER)).data).toEqual([]);
      expect((await bucket.listV2({ prefix: OWNER })).data).toMatchObject({ objects: [], folders: [] });
      expect((await bucket.createSignedUrl(file, 60)).error).toMatchObject({ code: 'NoSuchKey' });
      expect((await bucket.createSignedUrls([file], 60)).data?.[0]).toMatchObject({ signedUrl: null });
      expect((await bucket.upload(`${OWNER}/new`, 'x')).error).toMatchObject({
        statusCode: '403',
        status: 400,
        code: 'AccessDenied',
        message: 'new row violates row-level security policy',
      });
      expect((await bucket.upload(file, 'x', { upsert: true })).error).toMatchObject({ statusCode: '403' });
      expect((await bucket.update(file, 'x')).error).toMatchObject({ statusCode: '403' });
      expect((await bucket.createSignedUploadUrl(`${OWNER}/new`)).error).toMatchObject({ statusCode: '403' });
      expect((await bucket.remove([file])).data).toEqual([]);
      expect((await bucket.move(file, `${OTHER}/stolen`)).error).toMatchObject({ code: 'NoSuchKey' });
      expect((await bucket.copy(file, `${OTHER}/stolen`)).error).toMatchObject({ code: 'NoSuchKey' });
    }
    expect(await (await h.owner.storage.from(BUCKET).download(file)).data?.text()).toBe('mine');
  });

  it('moving into a folder of another is refused', async () => {
    const { error } = await h.owner.storage.from(BUCKET).move(file, `${OTHER}/gift`);
    expect(error).toMatchObject({ statusCode: '403' });
  });

  it('a refused upload leaves no bytes behind', async () => {
    await h.restart();
    const before = countFiles();
    await h.other.storage.from(BUCKET).upload(`${OWNER}/refused`, 'x'.repeat(100_000));
    expect(countFiles()).toBe(before);
  });

  it('policies can tell operations apart', async () => {
    await h.service.storage.createBucket('by-operation', { public: false });
    await h.sql.query(`create policy by_operation on storage.objects for select to authenticated
      using (bucket_id = 'by-operation' and storage.allow_any_operation(array['object.sign', 'object.get_authenticated_info']))`);
    await h.service.storage.from('by-operation').upload('a', 'x');
    const bucket = h.owner.storage.from('by-operation');
    expect((await bucket.createSignedUrl('a', 60)).error).toBeNull();
    expect((await bucket.info('a')).error).toBeNull();
    expect((await bucket.list()).data).toEqual([]);
    expect((await bucket.download('a')).error).toBeTruthy();
  });

  it('buckets are seen and made by the service only', async () => {
    expect((await h.owner.storage.listBuckets()).data).toEqual([]);
    expect((await h.owner.storage.getBucket(BUCKET)).error).toMatchObject({ code: 'NoSuchBucket' });
    expect((await h.owner.storage.createBucket('mine')).error).toMatchObject({ statusCode: '403' });
    expect((await h.owner.storage.emptyBucket(BUCKET)).error).toMatchObject({ code: 'NoSuchBucket' });
    expect((await h.owner.storage.deleteBucket(BUCKET)).error).toMatchObject({ statusCode: '409' });
  });

  it('rows cannot be deleted around the API', async () => {
    await expect(h.sql.query('delete from storage.objects')).rejects.toMatchObject({ code: '42501' });
    await expect(h.sql.query('delete from storage.buckets')).rejects.toMatchObject({ code: '42501' });
  });
});

function countFiles(): number {
  return readdirSync(`${h.dir}/objects`).flatMap((shelf) => readdirSync(`${h.dir}/objects/${shelf}`)).length;
}

describe('tokens', () => {
  const status = async (token: string | null) => {
    const response = await call(h, `/object/authenticated/${BUCKET}/${file}`, { token });
    return { http: response.status, ...((await response.json().catch(() => ({}))) as object) };
  };
  const refused = { http: 400, statusCode: '403', error: 'Unauthorized', code: 'AccessDenied' };

  it('ES256 and legacy HS256 are both taken', async () => {
    const claims = { sub: OWNER, role: 'authenticated' };
    for (const key of ['es256', 'legacy'] as const) {
      const response = await call(h, `/object/authenticated/${BUCKET}/${file}`, {
        token: await h.token(claims, { key }),
      });
      expect(response.status).toBe(200);
    }
  });

  it('missing, expired, forged and confused ones are not', async () => {
    const claims = { sub: OWNER, role: 'service_role' };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from('x'.repeat(40)));
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
    expect(await status(null)).toMatchObject(refused);
    expect(await status('nonsense')).toMatchObject(refused);
    expect(await status(forged)).toMatchObject({ ...refused, message: 'signature verification failed' });
    expect(await status(unsigned)).toMatchObject(refused);
    expect(await status(await h.token(claims, { expiresIn: -10 }))).toMatchObject({
      ...refused,
      message: '"exp" claim timestamp check failed',
    });
    const [, payload = '', signature = ''] = h.ownerToken.split('.');
    const header = Buffer.from('{"alg":"HS256","kid":"es"}').toString('base64url');
    expect(await status(`${header}.${payload}.${signature}`)).toMatchObject(refused);
  });

  it('a role that does not exist or may not be taken gets nothing', async () => {
    for (const role of ['postgres', 'supabase_storage_admin', 'nobody; drop table x', '']) {
      const token = await h.token({ sub: OWNER, role });
      const response = await call(h, `/object/authenticated/${BUCKET}/${file}`, { token });
      expect(response.status, role).not.toBe(200);
    }
  });

  it('without one, private buckets look as if they were not there', async () => {
    const response = await call(h, `/object/${BUCKET}/${file}`, { token: null });
    expect(await response.json()).toMatchObject({ code: 'NoSuchBucket' });
  });
});

describe('paths', () => {
  it.each([
    '../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/secret',
    'a/../../b',
    '/etc/passwd',
  ])('no key reaches the file system: %s', async (key) => {
    await call(h, `/object/${BUCKET}/${key}`, { method: 'POST', body: 'x' });
    const answer = await call(h, `/object/${BUCKET}/${key}`);
    if (answer.status === 200) expect(await answer.text()).toBe('x');
    expect(existsSync(`${h.dir}/../secret`)).toBe(false);
    expect(existsSync(`${h.dir}/b`)).toBe(false);
    expect(readdirSync(h.dir).sort()).toEqual(['incoming', 'objects']);
  });

  it('a version written by SQL cannot either', async () => {
    await h.sql.query(
      `insert into storage.objects (bucket_id, name, version) values ('${BUCKET}', 'planted', '../../../../../../etc/passwd')`,
    );
    const response = await call(h, `/object/${BUCKET}/planted`);
    expect(await response.json()).toMatchObject({ code: 'NoSuchKey' });
    expect((await h.service.storage.from(BUCKET).remove(['planted'])).data).toHaveLength(1);
    expect(existsSync('/etc/passwd')).toBe(true);
  });
});
