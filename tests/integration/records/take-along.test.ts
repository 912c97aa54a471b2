/** Export, import, and export again, through the pages and the real storage. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import type { Bundle, DocumentReference } from 'fhir/r4';
import { afterAll, beforeAll, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { makePatients, cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { page, words } from './support/visit.ts';

const db = stack.database();
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'take-along-'))));
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await db.end();
});

type Entries = Map<string, Buffer>;

function unzip(bytes: Buffer): Promise<Entries> {
  const entries: Entries = new Map();
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('end', () => resolve(entries)).on('error', reject);
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(error);
          const parts: Buffer[] = [];
          stream
            .on('data', (part: Buffer) => parts.push(part))
            .on('end', () => {
              entries.set(entry.fileName, Buffer.concat(parts));
              zip.readEntry();
            });
        }),
      );
      zip.readEntry();
    });
  });
}

async function zipOf(entries: Record<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(bytes, name);
  zip.end();
  const file = path.join(folder, `${crypto.randomUUID()}.zip`);
  await once(zip.outputStream.pipe(createWriteStream(file)), 'finish');
  return readFile(file);
}

async function newPatient() {
  const [email = ''] = await makePatients(db, 1);
  const { rows } = await db.query<{ id: string }>('select id from auth.users where email = $1', [email]);
  return { id: rows[0]?.id ?? '', cookie: await cookiesOf(stack, email) };
}
type Person = Awaited<ReturnType<typeof newPatient>>;

async function bringIn(app: string, { cookie }: Person, bytes: Buffer, name = 'export.zip') {
  const form = new FormData();
  form.append('export', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${app}/medical-records/import`, {
    method: 'POST',
    headers: { cookie, origin: new URL(app).origin },
    body: form,
  });
  return { status: answer.status, text: words(await answer.text()) };
}

/** What the scanner would say; its own tests are elsewhere. */
const letBeClean = ({ id }: Person) =>
  db.query(
    `update public.medical_records set scan_status = 'clean', scanned_at = now() where patient_id = $1`,
    [id],
  );

async function takeAlong(app: string, { id, cookie }: Person): Promise<Entries> {
  const url = `${app}/medical-records/export`;
  expect((await postForm({ url: `${url}?index`, cookie, fields: {} })).status).toBe(303);
  let ready: string | undefined;
  for (let n = 0; !ready && n < 200; n++) {
    const { rows } = await db.query<{ id: string }>(
      `select id from public.record_exports where patient_id = $1 and status = 'ready' order by created_at desc limit 1`,
      [id],
    );
    ready = rows[0]?.id;
    if (!ready) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const answer = await page(`${url}/${ready}`, cookie);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  return unzip(Buffer.from(await answer.arrayBuffer()));
}

const bundleOf = (entries: Entries) => JSON.parse(String(entries.get('fhir-bundle.json'))) as Bundle;
const documentsOf = (entries: Entries) =>
  (bundleOf(entries).entry ?? [])
    .map(({ resource }) => resource)
    .filter((resource): resource is DocumentReference => resource?.resourceType === 'DocumentReference');

/** Without what belongs to one account and one moment: ids, the patient, when it came in. */
const normal = (entries: Entries) =>
  documentsOf(entries)
    .map((document) => ({
      ...{ ...document, id: undefined, subject: undefined, author: undefined, date: undefined },
      identifier: document.identifier?.filter(({ system }) => system?.endsWith('/sha256')),
      content: document.content.map(({ attachment }) => ({ ...attachment, url: undefined })),
    }))
    .sort((a, b) => String(a.description).localeCompare(String(b.description)));

const TEXT = Buffer.from('Haemoglobin 13.9 g/dl\nAll values within the usual range.\n');
const LETTER = Buffer.from('Dear colleague,\nthank you for seeing this patient.\n');
const inline = (bytes: Buffer, title: string, more: object = {}) => ({
  resource: {
    resourceType: 'DocumentReference',
    status: 'current',
    identifier: [{ system: 'https://clinic.example', value: title }],
    description: title,
    content: [
      {
        attachment: {
          contentType: 'text/plain',
          title: `${title}.txt`,
          data: bytes.toString('base64'),
          creation: '2026-05-04',
        },
      },
    ],
    ...more,
  },
});
const foreign = (...entry: object[]) =>
  Buffer.from(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));

it('is the same after export, import into another account, and export', async () => {
  const app = await stack.app();
  const [one, other] = [await newPatient(), await newPatient()];
  const first = await bringIn(
    app,
    one,
    foreign(inline(TEXT, 'Blood test'), inline(LETTER, 'Letter')),
    'bundle.json',
  );
  expect(first).toMatchObject({ status: 200, text: expect.stringContaining('2 files were added') as string });
  await letBeClean(one);
  const taken = await takeAlong(app, one);
  expect(documentsOf(taken)).toHaveLength(2);
  const [document] = documentsOf(taken);
  const attached = taken.get(decodeURI(document?.content[0]?.attachment.url ?? ''));
  expect([TEXT, LETTER].some((bytes) => attached?.equals(bytes))).toBe(true);
  expect(String(taken.get('access-log.csv'))).toContain(',export,');

  const archive = await zipOf(Object.fromEntries(taken));
  expect((await bringIn(app, other, archive)).text).toContain('2 files were added');
  expect((await bringIn(app, other, archive)).text).toContain('No file was added');
  await letBeClean(other);
  const again = await takeAlong(app, other);
  expect(normal(again)).toEqual(normal(taken));
  // Where it came from goes along.
  expect(JSON.stringify(documentsOf(again)[0]?.identifier)).toContain(`https://clinic.example`);
}, 240_000);

it('holds neither what was deleted nor what was added after it was made', async () => {
  const app = await stack.app();
  const person = await newPatient();
  await bringIn(app, person, foreign(inline(TEXT, 'Blood test'), inline(LETTER, 'Letter')), 'bundle.json');
  await letBeClean(person);
  const before = await takeAlong(app, person);
  const gone = documentsOf(before).find(({ description }) => description === 'Letter')?.id;
  const url = `${app}/medical-records/${gone}/delete`;
  expect((await postForm({ url, cookie: person.cookie, fields: {} })).status).toBe(302);
  await bringIn(app, person, foreign(inline(Buffer.from('A later letter.\n'), 'Later')), 'bundle.json');
  await letBeClean(person);
  const { rows } = await db.query<{ id: string }>(
    'select id from public.record_exports where patient_id = $1',
    [person.id],
  );
  const answer = await page(`${app}/medical-records/export/${rows[0]?.id}`, person.cookie);
  const after = await unzip(Buffer.from(await answer.arrayBuffer()));
  expect(documentsOf(after).map(({ description }) => description)).toEqual(['Blood test']);
  expect([...after.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(1);
  expect(JSON.stringify(bundleOf(after))).not.toContain(gone);
}, 240_000);

it('gives an export to its own patient only', async () => {
  const app = await stack.app();
  const [one, other] = [await newPatient(), await newPatient()];
  await takeAlong(app, one);
  const { rows } = await db.query<{ id: string }>(
    'select id from public.record_exports where patient_id = $1',
    [one.id],
  );
  const url = `${app}/medical-records/export/${rows[0]?.id}`;
  expect((await page(url, other.cookie)).status).toBe(404);
  expect((await page(url, '')).status).toBe(302);
  await db.query(`update public.record_exports set expires_at = now() where patient_id = $1`, [one.id]);
  expect((await page(url, one.cookie)).status).toBe(404);
}, 240_000);

it('refuses what is no export, with the reason, and adds nothing', async () => {
  const app = await stack.app();
  const person = await newPatient();
  const bundle = foreign(inline(TEXT, 'Blood test'));
  // The library that packs refuses such names, so they are put in afterwards, as long as before.
  const honest = await zipOf({ 'aa/bb/fhir-bundle.json': bundle });
  const evil = Buffer.from(honest.toString('latin1').replaceAll('aa/bb/', '../../'), 'latin1');
  const cases: [Buffer, string][] = [
    [Buffer.from('not json'), 'no FHIR bundle'],
    [Buffer.from('{"resourceType":"Patient"}'), 'no FHIR bundle'],
    [foreign(), 'no file in this bundle'],
    [await zipOf({ 'other.json': bundle }), 'so it is no export'],
    [
      await zipOf({ 'fhir-bundle.json': bundle, 'files/bomb': Buffer.alloc(300 * 1024 * 1024) }),
      'unpacks to more than we take',
    ],
    [evil, 'names that lead out of it'],
    [(await zipOf({ 'fhir-bundle.json': bundle })).subarray(0, 120), 'damaged or locked'],
  ];
  for (const [bytes, reason] of cases) {
    const answer = await bringIn(app, person, bytes);
    expect({ reason, ...answer, text: answer.text.includes(reason) }).toEqual({
      reason,
      status: 422,
      text: true,
    });
  }
  const { rows } = await db.query('select from public.medical_records where patient_id = $1', [person.id]);
  expect(rows).toEqual([]);
}, 240_000);

it('refuses single files that are not what they should be, and takes the others', async () => {
  const app = await stack.app();
  const person = await newPatient();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const elsewhere = {
    content: [{ attachment: { url: 'http://127.0.0.1:1/secret.txt', title: 'secret.txt' } }],
  };
  const answer = await bringIn(
    app,
    person,
    foreign(inline(TEXT, 'Blood test'), inline(svg, 'Drawing'), inline(LETTER, 'Elsewhere', elsewhere)),
  );
  expect(answer.text).toContain('1 file was added');
  expect(answer.text.match(/Not added/g)).toHaveLength(2);
  expect(answer.text).toContain('Drawing.txt is an SVG drawing, which can contain a programme.');
  expect(answer.text).toContain('secret.txt is named in the bundle, but its bytes are not there');
});
