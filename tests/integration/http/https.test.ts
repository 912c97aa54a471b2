/** What only a site under https says: cookies that never travel in the clear, and that browsers shall not come by http. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type App } from '../../support/app-server.ts';
import { makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const SITE = 'https://ecuretrip.example';
const db = stack.database(1);
let app: App;
beforeAll(async () => {
  app = await startApp({ env: { ...stack.env, APP_URL: SITE } });
});
afterAll(async () => {
  await app.stop();
  await db.end();
});

it('sets only cookies for https, and for the server alone where they hold a session', async () => {
  const [email = ''] = await makePatients(db, 1);
  const answer = await fetch(`${app.url}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: SITE, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: 'a-test-password-2026' }),
  });
  expect([302, 303]).toContain(answer.status);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.some((cookie) => /^sb-[^=]*-auth-token/.test(cookie))).toBe(true);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/;\s*Secure/i);
    expect(cookie).toMatch(/;\s*HttpOnly/i);
    expect(cookie).toMatch(/;\s*SameSite=Lax/i);
  }
});

it.each(['/', '/login', '/api/doctors', '/favicon.svg', '/no-such-page', '/healthz'])(
  'tells browsers at %s to come by https only',
  async (path) => {
    const answer = await fetch(app.url + path);
    const [, seconds] = /max-age=(\d+)/.exec(answer.headers.get('strict-transport-security') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  },
);

it('takes forms of its own site alone, whatever host the proxy asks for', async () => {
  const send = (origin: string) =>
    fetch(`${app.url}/language`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ language: 'de', next: '/' }),
    });
  expect((await send(SITE)).status).toBeLessThan(400);
  expect((await send('http://ecuretrip.example')).status).toBe(403);
});
