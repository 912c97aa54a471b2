/** Reviews through the pages, as a browser without scripts sends them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const BODY = 'She looked at every picture with me and said what she was not sure of.';
const database = stack.database(1);
let app = '';
let patient = '';
let doctor = '';
let page = '';
const get = (path: string, cookie = '') => fetch(app + path, { redirect: 'manual', headers: { cookie } });
const post = (path: string, cookie: string, fields: Record<string, string>) =>
  postForm({ url: app + path, cookie, fields });

beforeAll(async () => {
  app = await stack.app();
  patient = await cookiesOf(stack, 'grace@example.org', DEMO_PASSWORD);
  doctor = await cookiesOf(stack, 'elif@example.org', DEMO_PASSWORD);
  const { rows } = await database.query<{ id: string }>(
    `select a.id from public.appointments a join auth.users u on u.id = a.patient_id
     where u.email = 'grace@example.org' and a.status = 'completed'
       and not exists (select from public.reviews r where r.appointment_id = a.id) limit 1`,
  );
  page = `/appointments/${rows[0]?.id}/review`;
});
afterAll(() => database.end());

describe('a review', () => {
  it('is refused with everything kept, then published on the profile', async () => {
    const refused = await post(page, patient, { rating: '5', body: 'Short.', treatment: 'knee' });
    expect(refused.status).toBe(422);
    const text = await refused.text();
    expect(text).toContain('at least 20 characters');
    expect(text).toContain('Short.');
    expect(text).toContain('value="knee"');
    expect(text).toMatch(/<input(?=[^>]*checked)[^>]*value="5"/);

    const missing = await post(page, patient, { body: BODY });
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('Choose one to five stars.');

    const saved = await post(page, patient, {
      rating: '5',
      ratingPunctuality: '4',
      body: BODY,
      treatment: 'knee',
    });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, page]);
    const list = await (await get('/doctors/elif-karaca/reviews')).text();
    expect(list).toContain(BODY);
    expect(list).not.toContain('Adeyemi');
    expect(await (await get('/doctors/elif-karaca')).text()).toContain(BODY);
  });

  it('is not another patient’s to write, nor a doctor’s', async () => {
    const [email = ''] = await makePatients(database, 1);
    const stranger = await cookiesOf(stack, email);
    expect((await get(page, stranger)).status).toBe(404);
    expect((await post(page, stranger, { rating: '1', body: BODY })).status).toBe(404);
    expect((await post(page, doctor, { rating: '5', body: BODY })).status).toBe(403);
    expect((await get('/appointments/not-an-id/review', patient)).status).toBe(404);
  });

  it('gets one reply of its doctor', async () => {
    const { rows } = await database.query<{ id: string }>('select id from public.reviews where body = $1', [
      BODY,
    ]);
    const review = rows[0]?.id ?? '';
    const empty = await post('/doctor/reviews', doctor, { review, reply: '' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Write your reply.');
    const sent = await post('/doctor/reviews', doctor, { review, reply: 'Thank you. All the best.' });
    expect(sent.status).toBe(303);
    const again = await post('/doctor/reviews', doctor, { review, reply: 'Another word.' });
    expect(again.status).toBe(409);
    expect(await (await get('/doctors/elif-karaca/reviews')).text()).toContain('All the best.');
  });

  it('can be reported by whoever is signed in', async () => {
    const { rows } = await database.query<{ id: string }>('select id from public.reviews where body = $1', [
      BODY,
    ]);
    const path = `/reviews/${rows[0]?.id}/report`;
    expect((await get(path)).status).toBe(302);
    const refused = await post(path, doctor, { details: 'Because.' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Because.');
    expect((await post(path, doctor, { reason: 'other', details: 'Because.' })).status).toBe(303);
    expect((await get(`/reviews/${crypto.randomUUID()}/report`, doctor)).status).toBe(404);
  });

  it('is listed by address, and nonsense in an address is the whole list', async () => {
    const five = await (await get('/doctors/elif-karaca/reviews?rating=5&sort=lowest')).text();
    expect(five).toContain(BODY);
    expect(await (await get('/doctors/elif-karaca/reviews?rating=1')).text()).not.toContain(BODY);
    expect((await get('/doctors/elif-karaca/reviews?rating=99&sort=x&cursor=%00')).status).toBe(200);
    expect((await get('/doctors/nobody/reviews')).status).toBe(404);
  });
});
