import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const DEMO_PASSWORD = 'demo-eCureTrip-2026';
const database = stack.database(1);
let app = '';
let patient = '';
let doctor = '';
const get = (path: string, cookie = '') => fetch(app + path, { redirect: 'manual', headers: { cookie } });

beforeAll(async () => {
  app = await stack.app();
  patient = await cookiesOf(stack, 'grace@example.org', DEMO_PASSWORD);
  doctor = await cookiesOf(stack, 'elif@example.org', DEMO_PASSWORD);
});
afterAll(() => database.end());

describe('who may see which page', () => {
  it.each([
    '/dashboard',
    '/doctor/dashboard',
    '/onboarding',
    '/appointments',
    '/profile',
    '/profile/calendar',
    '/waitlist',
    '/medical-records',
    '/doctor/payouts',
  ])('sends a visitor of %s to sign in, and remembers the page', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`/login?${new URLSearchParams({ next: path })}`);
  });

  it('refuses the wrong role with 403 and a page that says so', async () => {
    const [asPatient, asDoctor] = await Promise.all([
      get('/doctor/dashboard', patient),
      get('/dashboard', doctor),
    ]);
    expect([asPatient.status, asDoctor.status]).toEqual([403, 403]);
    expect(await asPatient.text()).toContain('This page is for another kind of account');
  });

  it("answers 404 for somebody else's appointment", async () => {
    const { rows } = await database.query<{ id: string }>(
      `select a.id from public.appointments a join auth.users u on u.id = a.patient_id where u.email = 'grace@example.org' limit 1`,
    );
    const [email = ''] = await makePatients(database, 1);
    const stranger = await cookiesOf(stack, email);
    const path = `/appointments/${rows[0]?.id}`;
    expect((await get(path, patient)).status).toBe(200);
    expect((await get(path, stranger)).status).toBe(404);
    expect((await get(`${path}/summary`, stranger)).status).toBe(404);
    expect((await get(`${path}/calendar.ics`, stranger)).status).toBe(404);
  });

  it('gives every page a request id, no caching and a policy for scripts', async () => {
    const answer = await get('/dashboard', patient);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/);
  });
});

describe('forms', () => {
  it('refuses a form that another site sends', async () => {
    const answer = await fetch(`${app}/logout`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: patient, origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect((await get('/dashboard', patient)).status).toBe(200);
  });

  it('keeps what was typed, except the password, and answers 422', async () => {
    const answer = await postForm({
      url: `${app}/login`,
      cookie: '',
      fields: { email: 'grace@example.org', password: 'not-the-password' },
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('do not belong together');
    expect(page).toContain('value="grace@example.org"');
    expect(page).not.toContain('not-the-password');
    expect(page).toMatch(/<title>Error: Sign in/);
  });

  it('does not tell whether an address has an account', async () => {
    const register = (email: string) =>
      postForm({
        url: `${app}/register`,
        cookie: '',
        fields: { role: 'patient', fullName: 'Ada Example', email, password: 'three words in a row' },
      });
    const [known, unknown] = await Promise.all([
      register('grace@example.org'),
      register(`new-${Date.now()}@example.org`),
    ]);
    expect(known.status).toBe(302);
    expect([known.status, known.headers.get('location')]).toEqual([
      unknown.status,
      unknown.headers.get('location'),
    ]);
  });

  it('never sends anybody to another site after signing in', async () => {
    const answer = await postForm({
      url: `${app}/login`,
      cookie: '',
      fields: { email: 'grace@example.org', password: DEMO_PASSWORD, next: '//evil.example/' },
    });
    expect(answer.headers.get('location')).toBe('/dashboard');
  });
});
