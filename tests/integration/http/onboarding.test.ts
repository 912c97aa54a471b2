/** The first steps over HTTP, as a browser without JavaScript walks them, and the pictures of people. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../support/files/pdf.ts';
import { makeHugePicture } from '../../support/files/pictures.ts';
import { addVisit, makeListedDoctor } from '../../support/listed-doctor.ts';
import { makeNewcomer } from '../../support/newcomer.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const database = stack.database(2);
let app = '';

beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => database.end());

const get = (path: string, cookie = '') =>
  fetch(`${app}${path}`, { headers: { cookie }, redirect: 'manual' });
const post = (path: string, cookie: string, fields: Record<string, string> = {}) =>
  postForm({ url: `${app}${path}`, cookie, fields });
const sendFile = (path: string, cookie: string, field: string, bytes: Uint8Array, name: string) => {
  const body = new FormData();
  body.append(field, new File([new Uint8Array(bytes)], name));
  return fetch(`${app}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: app },
    body,
  });
};
const leads = (answer: Response) => [answer.status, answer.headers.get('location')];
const idOf = async (email: string) => {
  const { rows } = await database.query<{ id: string }>('select id from auth.users where email = $1', [
    email,
  ]);
  return rows[0]?.id ?? '';
};
const PERSON = {
  fullName: 'Ada Example',
  birthDate: '1990-04-12',
  countryCode: 'GB',
  timeZone: 'Europe/London',
};
const NEXT = '?next=%2Freceipts';

describe('a patient', () => {
  it('walks from step to step, keeps what was typed, and goes on elsewhere where it was left', async () => {
    const { email, cookie } = await makeNewcomer(database, 'patient');
    expect(leads(await get(`/onboarding${NEXT}`, cookie))).toEqual([302, `/onboarding/you${NEXT}`]);
    expect((await get('/onboarding/licence', cookie)).status).toBe(404);

    const wrong = await post(`/onboarding/you${NEXT}`, cookie, {
      ...PERSON,
      fullName: 'Zoë <b>',
      birthDate: '2999-01-01',
    });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain('Zoë &lt;b&gt;');
    expect(page).toContain('form-birthDate-error');
    expect(leads(await post(`/onboarding/you${NEXT}`, cookie, PERSON))).toEqual([
      302,
      `/onboarding/consents${NEXT}`,
    ]);

    const elsewhere = await cookiesOf(stack, email);
    expect(leads(await get('/onboarding', elsewhere))).toEqual([302, '/onboarding/consents']);
    expect((await post('/onboarding/consents', elsewhere, { consents: 'terms:2026-11:en' })).status).toBe(
      422,
    );
    expect((await post('/onboarding/consents', elsewhere, { consents: 'terms:2020-01:en' })).status).toBe(
      409,
    );
    const both = new URLSearchParams([
      ['consents', 'terms:2026-11:en'],
      ['consents', 'health_data:2026-11:en'],
    ]);
    const given = await fetch(`${app}/onboarding/consents${NEXT}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: elsewhere, origin: app },
      body: both,
    });
    expect(leads(given)).toEqual([302, `/onboarding/health${NEXT}`]);
    expect((await post('/onboarding/you?later', elsewhere)).status).toBe(404);
    expect(leads(await post(`/onboarding/health?later&next=%2Freceipts`, elsewhere))).toEqual([
      302,
      `/onboarding/photo${NEXT}`,
    ]);
    expect(leads(await post(`/onboarding/photo?later&next=%2Freceipts`, elsewhere))).toEqual([
      302,
      '/receipts',
    ]);
    expect((await get('/onboarding', elsewhere)).status).toBe(200);
  });

  it('is asked before booking when there are new terms, and takes a consent back', async () => {
    const [email = ''] = await makePatients(database, 1);
    const doctor = await makeListedDoctor(database);
    const cookie = await cookiesOf(stack, email);
    const book = `/book/${doctor.visitTypeId}?at=2030-01-01T10%3A00%3A00.000Z`;
    expect(leads(await post('/profile/consents', cookie, { kind: 'health_data' }))).toEqual([
      302,
      '/profile/consents',
    ]);
    expect((await post('/profile/consents', cookie, { kind: 'terms' })).status).toBe(404);
    expect(leads(await get(book, cookie))).toEqual([302, `/onboarding?next=${encodeURIComponent(book)}`]);
    expect(await (await get('/profile/consents', cookie)).text()).toContain('Read and agree');
  });
});

it('a doctor brings the licence, and is told what is missing before it can be sent', async () => {
  const { cookie } = await makeNewcomer(database, 'doctor');
  const licence = {
    licenceRegistry: 'General Medical Council',
    licenceNumber: '7012345',
    licenceCountry: 'GB',
    licenceValidUntil: '2031-01-01',
  };
  expect(leads(await post('/onboarding/licence', cookie, licence))).toEqual([302, '/onboarding/licence']);
  const program = await sendFile(
    '/onboarding/licence?paper',
    cookie,
    'paper',
    Buffer.from('MZ\0not a licence'),
    'licence.pdf',
  );
  const page = await program.text();
  expect(program.status).toBe(415);
  expect(page).toContain('form-paper-error');
  expect(page).toContain('7012345');
  const paper = makePdf();
  expect(
    leads(await sendFile('/onboarding/licence?paper', cookie, 'paper', paper, 'My licence.pdf')),
  ).toEqual([302, '/onboarding/fee']);
  expect((await sendFile('/onboarding/licence?paper', cookie, 'paper', paper, 'again.pdf')).status).toBe(409);
  expect(await (await get('/onboarding/licence', cookie)).text()).toContain('My licence.pdf');
  expect((await post('/onboarding/send', cookie)).status).toBe(409);
});

describe('a picture', () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#a33' } });

  it('is drawn anew: upright, without the place it was taken', async () => {
    const doctor = await makeListedDoctor(database);
    const cookie = await cookiesOf(stack, doctor.email);
    const taken = await picture(600, 400)
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(leads(await sendFile('/profile/photo', cookie, 'photo', taken, 'me.jpg'))).toEqual([
      302,
      '/profile/photo',
    ]);
    const { rows } = await database.query<{ photo_id: string }>(
      'select photo_id from public.doctors where id = $1',
      [doctor.id],
    );
    const path = `/photos/${rows[0]?.photo_id}/page.webp`;
    const shown = await get(path);
    expect(shown.headers.get('cache-control')).toContain('immutable');
    const { width, height, format, exif, orientation } = await sharp(
      Buffer.from(await shown.arrayBuffer()),
    ).metadata();
    expect({ width, height, format, exif, orientation }).toEqual({
      width: 416,
      height: 520,
      format: 'webp',
      exif: undefined,
      orientation: undefined,
    });
    expect(await (await get(`/doctors/${doctor.slug}`)).text()).toContain(path);
    expect((await get(path.replace('page', 'huge'))).status).toBe(404);
    expect(leads(await post('/profile/photo?remove', cookie))).toEqual([302, '/profile/photo']);
    expect((await get(path)).status).toBe(404);
  });

  it('of a patient is theirs and their doctors’', async () => {
    const doctor = await makeListedDoctor(database);
    const visit = await addVisit(database, doctor, 3);
    const { rows } = await database.query<{ email: string; id: string }>(
      'select u.email, u.id from auth.users u join public.appointments a on a.patient_id = u.id where a.id = $1',
      [visit.id],
    );
    const cookie = await cookiesOf(stack, rows[0]?.email ?? '');
    const png = await picture(300, 300).png().toBuffer();
    // Two tabs at once: one of the two is shown, and both answers say so.
    const both = await Promise.all(
      [1, 2].map(() => sendFile('/profile/photo', cookie, 'photo', png, 'a.png')),
    );
    expect(both.map(({ status }) => status)).toEqual([302, 302]);
    const page = await (await get('/profile/photo', cookie)).text();
    const [path = ''] = /\/photos\/[0-9a-f-]{36}\/page\.webp/.exec(page) ?? [];
    const stranger = await makeListedDoctor(database);
    const seen = await Promise.all(
      [cookie, await cookiesOf(stack, doctor.email), await cookiesOf(stack, stranger.email), ''].map((as) =>
        get(path, as),
      ),
    );
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 404, 404]);
    expect(seen[0]?.headers.get('cache-control')).toContain('no-store');
  });

  it('that is none, or a trap, is refused beside its field', async () => {
    const [email = ''] = await makePatients(database, 1);
    const cookie = await cookiesOf(stack, email);
    const jpeg = await picture(800, 800).jpeg().toBuffer();
    const huge = await makeHugePicture(12_000);
    const tries: [Uint8Array, string, number, string][] = [
      [
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>'),
        'a.jpg',
        415,
        'not a JPEG, PNG or WebP',
      ],
      [Buffer.from('<script>alert(1)</script>'), 'a.png', 415, 'not a JPEG, PNG or WebP'],
      [jpeg.subarray(0, jpeg.length / 2), 'a.jpg', 422, 'damaged or not complete'],
      [huge, 'a.png', 413, 'more than 50 million points'],
      [await picture(40, 40).png().toBuffer(), 'a.png', 422, 'too small'],
      [Buffer.alloc(9 * 1024 * 1024), 'a.jpg', 413, 'larger than 8 MB'],
    ];
    for (const [bytes, name, status, words] of tries) {
      const answer = await sendFile('/profile/photo', cookie, 'photo', bytes, name);
      expect([answer.status, (await answer.text()).includes(words)]).toEqual([status, true]);
    }
    expect((await post('/profile/photo', cookie)).status).toBe(503);
    const { rows } = await database.query('select from public.photos where user_id = $1', [
      await idOf(email),
    ]);
    expect(rows).toEqual([]);
  });
});
