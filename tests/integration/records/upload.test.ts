/** Adding files over HTTP: what is refused and in which words, what is kept, and what a form without scripts shows. */
import { beforeAll, describe, expect, it } from 'vitest';
import { files } from '../../../app/messages/en/files.ts';
import { makeBadFiles, makeGoodFiles } from '../../support/files/bad-files.ts';
import { stack } from '../../support/stack.ts';
import { newPatient, someText, type Person } from './support/files.ts';

const bad = await makeBadFiles();
const good = await makeGoodFiles();
let app: string;
let ada: Person;

beforeAll(async () => {
  [app, ada] = await Promise.all([stack.app(), newPatient()]);
});

type Sent = { name: string; bytes: Buffer };
type Options = { path?: string; fields?: Record<string, string>; who?: Person; origin?: string };

function send(
  sent: Sent[],
  { path = '/medical-records/new', fields = {}, who = ada, origin = app }: Options = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ title: '', category: 'imaging', ...fields }))
    body.append(name, value);
  for (const { name, bytes } of sent) body.append('file', new File([new Uint8Array(bytes)], name));
  return fetch(app + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: who.cookie, origin },
    body,
  });
}

const decode = (html: string) =>
  html
    .replace(/<!-- -->/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

describe('refused', () => {
  it.each(bad)('$what, in words', async ({ name, bytes, code }) => {
    const response = await send([{ name, bytes }]);
    expect(response.status).toBe(code === 'file_too_large' ? 413 : 422);
    const words = files.refused[code].split('{really}')[0]?.replace('{name}', name) ?? '';
    expect(decode(await response.text())).toContain(words.trim());
  });

  it('a name that leads elsewhere', async () => {
    const response = await send([{ name: '../../etc/passwd.txt', bytes: someText() }]);
    expect(response.status).toBe(422);
    expect(decode(await response.text())).toContain(files.refused.file_name_path);
  });

  it('no file at all', async () => {
    const response = await send([]);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Choose a file to add.');
  });

  it('a title that is too long, keeping what was typed', async () => {
    const response = await send([{ name: 'a.txt', bytes: someText() }], {
      fields: { title: 'x'.repeat(201), note: 'Kept.' },
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Shorten the title to at most 200 characters.');
    expect(html).toContain('Kept.');
  });

  it('a form of another site, a visitor, and a body that is no form', async () => {
    expect(
      (await send([{ name: 'a.txt', bytes: someText() }], { origin: 'https://evil.example' })).status,
    ).toBe(403);
    const visitor = await fetch(`${app}/medical-records/upload`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: app },
    });
    expect(visitor.headers.get('location')).toContain('/login');
    const broken = await fetch(`${app}/medical-records/new`, {
      method: 'POST',
      headers: { cookie: ada.cookie, origin: app, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a fi',
    });
    expect(broken.status).toBe(422);
    expect(await broken.text()).toContain('did not arrive whole');
  });
});

describe('kept', () => {
  it('one file of each kind in one form', async () => {
    const bob = await newPatient();
    const response = await send(good, { who: bob, fields: { title: 'Knee' } });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/medical-records');
    const list = await (await fetch(`${app}/medical-records`, { headers: { cookie: bob.cookie } })).text();
    expect(decode(list)).toContain('10 files');
    expect(decode(list)).toContain('Knee (10)');
  });

  it('the good ones of a mixed form, saying which were not', async () => {
    const bob = await newPatient();
    const response = await send(
      [
        { name: 'fine.txt', bytes: someText() },
        { name: 'empty.pdf', bytes: Buffer.alloc(0) },
      ],
      { who: bob },
    );
    expect(response.status).toBe(422);
    const html = decode(await response.text());
    expect(html).toContain('empty.pdf is empty.');
    expect(html).toContain('One file was added');
    expect(html).toContain('fine.txt');
  });

  it.each([
    ['a name of 300 characters', `${'n'.repeat(300)}.txt`, `${'n'.repeat(116)}.txt`],
    ['a name that turns its direction', 'report\u202etxt.exe.txt', 'reporttxt.exe.txt'],
    ['a name with control characters', 'a\u0007b\u200b.txt', 'ab.txt'],
    ['a whole path', 'C:\\Users\\Ada\\scan.txt', 'scan.txt'],
    ['a name in any script', 'Ağrı raporu 膝.txt', 'Ağrı raporu 膝.txt'],
  ])('%s, cleaned', async (_what, name, kept) => {
    const response = await send([{ name, bytes: someText() }], { path: '/medical-records/upload' });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ ok: true, fileName: kept });
  });

  it('the same content once, offering the file that is there', async () => {
    const bytes = someText();
    const first = (await (
      await send([{ name: 'a.txt', bytes }], { path: '/medical-records/upload' })
    ).json()) as { id: string };
    const again = await send([{ name: 'b.txt', bytes }]);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(`href="/medical-records/${first.id}"`);
    // Another patient may have the same paper.
    const other = await send([{ name: 'a.txt', bytes }], {
      path: '/medical-records/upload',
      who: await newPatient(),
    });
    expect(other.status).toBe(201);
  });
});
