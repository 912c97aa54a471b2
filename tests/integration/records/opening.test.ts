/** Opening files over HTTP: who may, which bytes, which headers, one line of the log each, and a right that ends. */
import { request as httpRequest } from 'node:http';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { makeDocx } from '../../support/files/office.ts';
import { makePdf } from '../../support/files/pdf.ts';
import { heic, makePicture } from '../../support/files/pictures.ts';
import { stack } from '../../support/stack.ts';
import { add, newPatient, records, type Person } from './support/files.ts';

const pool = stack.database(1);
let app: string;
let ada: Person;

beforeAll(async () => {
  [app, ada] = await Promise.all([stack.app(), newPatient()]);
});
afterAll(() => pool.end());

const get = (path: string, headers: Record<string, string> = {}, who: Person | null = ada) =>
  fetch(app + path, { redirect: 'manual', headers: { ...(who ? { cookie: who.cookie } : {}), ...headers } });
const content = (id: string) => `/medical-records/${id}/content`;
const readings = async (id: string) =>
  Number(
    (
      await pool.query(
        `select count(*) as n from public.record_accesses where record_id = $1 and action in ('view', 'preview', 'download')`,
        [id],
      )
    ).rows[0]?.n,
  );

describe('bytes', () => {
  it('come whole, as a download that nothing runs or keeps', async () => {
    const bytes = makePdf({ pages: 2, text: 'Whole' });
    const id = await add(ada, bytes, 'Ağrı raporu.pdf');
    const response = await get(content(id));
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="A_r_ raporu.pdf"; filename*=UTF-8''A%C4%9Fr%C4%B1%20raporu.pdf`,
    });
    expect(headers['cache-control']).toMatch(/private, no-store/);
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(await readings(id)).toBe(1);
  });

  it('come in parts', async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => `${i}`).join(' '));
    const id = await add(ada, bytes);
    const part = await get(content(id), { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`);
    expect(await part.text()).toBe(bytes.subarray(10, 20).toString());
    const etag = part.headers.get('etag') ?? '';
    const end = await get(content(id), { range: 'bytes=-5', 'if-range': etag });
    expect([end.status, await end.text()]).toEqual([206, bytes.subarray(-5).toString()]);
    const changed = await get(content(id), { range: 'bytes=-5', 'if-range': '"other"' });
    expect([changed.status, (await changed.text()).length]).toEqual([200, bytes.length]);
    const beyond = await get(content(id), { range: `bytes=${bytes.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  });

  it('are shown in the browser only as a safe picture', async () => {
    const [jpeg, pdf] = [
      await add(ada, await makePicture('jpeg'), 'a.jpg'),
      await add(ada, makePdf({ text: 'Inline' }), 'a.pdf'),
    ];
    expect((await get(`${content(jpeg)}?inline`)).headers.get('content-disposition')).toMatch(/^inline/);
    expect((await get(`${content(pdf)}?inline`)).headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('are for nobody else, and for no malformed id', async () => {
    const id = await add(ada);
    const eve = await newPatient();
    for (const path of ['', '/content', '/preview', '/edit', '/delete']) {
      expect((await get(`/medical-records/${id}${path}`, {}, eve)).status).toBe(404);
      expect((await get(`/medical-records/nonsense${path}`)).status).toBe(404);
      expect((await get(`/medical-records/${id}${path}`, {}, null)).headers.get('location')).toContain(
        '/login',
      );
    }
    expect(await readings(id)).toBe(0);
  });

  it('are announced by a HEAD without being read', async () => {
    const id = await add(ada);
    const response = await fetch(app + content(id), { method: 'HEAD', headers: { cookie: ada.cookie } });
    expect(response.status).toBe(200);
    expect(await readings(id)).toBe(0);
  });

  it('write one line each under concurrency', async () => {
    const id = await add(ada);
    const all = await Promise.all(
      Array.from({ length: 12 }, () => get(content(id)).then((r) => r.text().then(() => r.status))),
    );
    expect(all.every((status) => status === 200)).toBe(true);
    expect(await readings(id)).toBe(12);
  });

  it('stop at the next ones when the right to read ends', async () => {
    const bytes = Buffer.alloc(9 * 2 ** 20, 'a line of a long letter\n');
    bytes.write(String(Math.random()));
    const id = await add(ada, bytes);
    const outcome = await new Promise<{ received: number; whole: boolean }>((resolve, reject) => {
      let received = 0;
      const asked = httpRequest(app + content(id), { headers: { cookie: ada.cookie } }, (response) => {
        response.once('data', (chunk: Buffer) => {
          received += chunk.length;
          response.pause();
          // A deletion ends every right at once, like a revoked grant.
          void pool
            .query(`update public.medical_records set scan_status = 'failed' where id = $1`, [id])
            .then(() => {
              response.on('data', (more: Buffer) => (received += more.length));
              response.resume();
            }, reject);
        });
        response.once('close', () => resolve({ received, whole: response.complete }));
        response.on('error', () => undefined);
      });
      asked.once('error', reject);
      asked.end();
    });
    expect(outcome.whole).toBe(false);
    // What was already on its way in buffers of the system may still arrive, not the rest.
    expect(outcome.received).toBeLessThan(bytes.length - 2 ** 20);
  });
});

describe('previews', () => {
  const preview = (id: string, page = 1) => get(`/medical-records/${id}/preview?page=${page}`);

  it.each([
    ['a JPEG', async () => [await makePicture('jpeg', { width: 2000, height: 900 }), 'a.jpg'] as const, 1600],
    ['a HEIC', () => Promise.resolve([heic, 'a.heic'] as const), 64],
    ['a PDF', () => Promise.resolve([makePdf({ pages: 3, text: 'Preview' }), 'a.pdf'] as const), 600],
  ])('draw %s anew', async (_what, make, width) => {
    const [bytes, name] = await make();
    const id = await add(ada, bytes, name);
    const response = await preview(id);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const picture = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(picture).toMatchObject({ format: 'webp', width });
    expect(await readings(id)).toBe(1);
  });

  it('turn the pages of a PDF, each a reading', async () => {
    const id = await add(ada, makePdf({ pages: 2, text: 'Turn' }), 'a.pdf');
    const page = await (await get(`/medical-records/${id}?page=2`)).text();
    expect(page).toContain('Page 2 of 2');
    expect(await readings(id)).toBe(0);
    expect((await preview(id, 2)).status).toBe(200);
    expect((await preview(id, 3)).status).toBe(404);
    expect(await readings(id)).toBe(2);
  });

  it('show a text as text', async () => {
    const id = await add(ada, Buffer.from('3 < 4 & "quoted"\n'));
    const page = await (await get(`/medical-records/${id}`)).text();
    expect(page).toContain('3 &lt; 4 &amp; &quot;quoted&quot;');
    expect(await readings(id)).toBe(1);
  });

  it('say that a Word document can only be downloaded', async () => {
    const id = await add(ada, await makeDocx({ body: 'Preview' }), 'a.docx');
    expect(await (await get(`/medical-records/${id}`)).text()).toContain(
      'A Word document cannot be shown here.',
    );
    expect((await preview(id)).status).toBe(404);
  });
});

it('lists, searches and pages', async () => {
  const bob = await newPatient();
  for (let i = 0; i < 23; i += 1)
    await add(bob, Buffer.from(`text ${i} ${Math.random()}`), `Größe_${i}%.txt`);
  const filter = { q: '', category: null, from: null, to: null, cursor: null };
  const first = await records.listRecords(bob.db, filter);
  const second = await records.listRecords(bob.db, { ...filter, cursor: first.nextCursor });
  const ids = [...first.records, ...second.records].map(({ id }) => id);
  expect([first.records.length, second.records.length, new Set(ids).size, second.nextCursor]).toEqual([
    20,
    3,
    23,
    null,
  ]);
  const found = async (more: object) =>
    (await records.listRecords(bob.db, { ...filter, ...more })).records.length;
  // Accents and capitals do not matter; percent and underscore are nothing but themselves.
  expect([await found({ q: 'GROSSE _7%' }), await found({ q: '7%' }), await found({ q: 'e%7' })]).toEqual([
    1, 2, 0,
  ]);
  expect(await found({ category: 'imaging' })).toBe(0);
  expect(await found({ to: '2020-01-01' })).toBe(0);
  const page = await (await get('/medical-records?q=nothing+fits', {}, bob)).text();
  expect(page).toContain('No file of yours fits this search.');
});
