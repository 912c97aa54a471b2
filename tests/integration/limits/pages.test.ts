/** Pages of people who ask too often, as browsers without scripts and the router's own requests get them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../support/app-server.ts';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { changeLimits, counted, newNetwork, startLimited } from './support/limited.ts';

const database = stack.database(2);
let app: App;
let putBack = async () => {};

beforeAll(async () => {
  app = await startLimited();
  putBack = await changeLimits(database, [
    { class: 'read', scope: 'account', allowed: 5, atOnce: 4, perSeconds: 900 },
    { class: 'write', scope: 'account', allowed: 3, atOnce: 1, perSeconds: 1200 },
    { class: 'register', scope: 'address', allowed: 3, atOnce: 1, perSeconds: 600 },
    { class: 'recover', scope: 'mail_network', allowed: 3, atOnce: 1, perSeconds: 600 },
  ]);
});
afterAll(async () => {
  await putBack();
  await app.stop();
  await database.end();
});

type Asked = { path: string; from?: Record<string, string>; language?: string; cookie?: string };
const headersOf = ({ from = newNetwork().at(1), language = 'en', cookie = '' }: Asked) => ({
  ...from,
  cookie,
  origin: app.url,
  'accept-language': language,
});
const get = (asked: Asked) =>
  fetch(`${app.url}${asked.path}`, { headers: headersOf(asked), redirect: 'manual' });
const post = (asked: Asked, fields: Record<string, string>) =>
  fetch(`${app.url}${asked.path}`, {
    method: 'POST',
    headers: headersOf(asked),
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

const somebody = async () => {
  const [email = ''] = await makePatients(database, 1);
  return cookiesOf(stack, email);
};
const PERSON = {
  _kept: '',
  role: 'patient',
  fullName: 'Ada <Example>',
  email: 'ada.limits@test.example.org',
  password: 'four-words-in-a-row',
};

const SEEN = { until: '2026-11-22T00:00:00Z' };

describe('a form', () => {
  it('comes back as it was typed, without the password, and says how long to wait', async () => {
    const from = newNetwork().at(1);
    const first = await post({ path: '/register', from }, { ...PERSON, email: 'none' });
    expect(first.status).toBe(422);
    expect(first.headers.get('ratelimit-policy')).toBe('"register-address";q=3;w=600');
    const second = await post({ path: '/register', from }, PERSON);
    // Five minutes since the one before, of which a few seconds may have passed.
    const minutes = Math.ceil(Number(second.headers.get('retry-after')) / 60);
    expect([second.status, minutes]).toEqual([429, 5]);
    const page = await second.text();
    expect(page).toContain('Too many tries. Wait 5 minutes, then send it again.');
    expect(page).toContain('<title>Error: ');
    expect(page).toContain('Ada &lt;Example&gt;');
    expect(page).toContain(PERSON.email);
    expect(page).not.toContain(PERSON.password);
    // The router's own request gets the same, and a form by another spelling of the address no other budget.
    const data = await post({ path: '/register.data', from }, PERSON);
    expect([data.status, await data.text()]).toEqual([429, expect.stringContaining('Wait 5 minutes')]);
    expect((await post({ path: '//REGISTER/', from }, PERSON)).status).toBe(429);
  });

  it.each([
    ['es', 'Espere 5 minutos'],
    ['de', 'Warten Sie 5 Minuten'],
    ['ar', '5 دقائق'],
  ])('says so in the language of the page (%s)', async (language, words) => {
    const from = newNetwork().at(1);
    await post({ path: '/register', from, language }, { ...PERSON, email: 'none' });
    const page = await (await post({ path: '/register', from, language }, PERSON)).text();
    // Numbers are set off in languages from right to left.
    expect(page.replace(/[\u2068\u2069]/g, '')).toContain(words);
    const withoutForm = await post({ path: '/register', from, language }, { email: PERSON.email });
    expect((await withoutForm.text()).replace(/[\u2068\u2069]/g, '')).toContain(words);
  });

  it('that is only a button leads to a page in words, and changes nothing', async () => {
    const cookie = await somebody();
    expect((await post({ path: '/notifications/read', cookie }, SEEN)).status).toBe(303);
    for (const path of ['/notifications/read', '/profile/notifications', '/logout']) {
      const refused = await post({ path, cookie }, {});
      const page = await refused.text();
      expect([path, refused.status, refused.headers.get('content-type')]).toEqual([
        path,
        429,
        'text/html; charset=utf-8',
      ]);
      expect(page).toContain('That was a lot in a short time');
      expect(page).toContain('Wait 10 minutes');
    }
  });
});

describe('reading', () => {
  it('too often gets a page in words, whatever was to be read', async () => {
    const cookie = await somebody();
    for (let n = 0; n < 4; n++) {
      const page = await get({ path: '/dashboard', cookie });
      expect([page.status, page.headers.get('ratelimit')]).toEqual([200, null]);
    }
    for (const path of ['/dashboard', '/profile', '/forgot-password', '/nowhere', '/receipts/1/pdf']) {
      const refused = await get({ path, cookie });
      // A second may have passed since the bucket was empty.
      const minutes = Math.ceil(Number(refused.headers.get('retry-after')) / 60);
      expect([path, refused.status, minutes]).toEqual([path, 429, 15]);
      const html = await refused.text();
      expect(html).toContain('Wait 15 minutes, then go back and try again.');
      expect(html).toMatch(/<title>That was a lot[^<]*eCureTrip<\/title>/);
    }
    const data = await get({ path: '/dashboard.data', cookie });
    expect(data.status).toBe(429);
    // Forms are counted apart; their page is not read again for it.
    expect((await post({ path: '/notifications/read', cookie }, SEEN)).status).toBe(303);
    expect(await (await post({ path: '/profile', cookie }, { _kept: '' })).text()).toContain(
      'That was a lot',
    );
    // What is no page of the application is never counted.
    for (const path of ['/healthz', '/favicon.svg']) expect((await get({ path, cookie })).status).toBe(200);
  });
});

it('sends mails to one address only so often when they are asked for from one network, not from others', async () => {
  const ask = (from: Record<string, string>, email: string) =>
    post({ path: '/forgot-password', from }, { _kept: '', email });
  const network = newNetwork();
  const refusals = () => counted(app, 'rate_limited_total{class="recover"}');
  expect((await ask(network.at(1), 'one.limits@test.example.org')).status).toBe(200);
  expect(await refusals()).toBe(0);
  const refused = await ask(network.at(2), ' ONE.limits@test.example.org ');
  expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('Too many tries')]);
  expect(await refusals()).toBe(1);
  expect((await ask(network.at(3), 'other.limits@test.example.org')).status).toBe(200);
  expect((await ask(newNetwork().at(1), 'one.limits@test.example.org')).status).toBe(200);
});

it('lets people read on while nothing can be counted, and nobody guess', async () => {
  const cookie = await somebody();
  const grant = (word: string) =>
    database.query(
      `${word} execute on function public.take_tokens(jsonb) ${word === 'grant' ? 'to' : 'from'} service_role`,
    );
  await grant('revoke');
  try {
    expect((await get({ path: '/doctors' })).status).toBe(200);
    expect((await post({ path: '/notifications/read', cookie }, SEEN)).status).toBe(303);
    const refused = await post(
      { path: '/login' },
      { _kept: '', email: PERSON.email, password: PERSON.password },
    );
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    const page = await refused.text();
    expect(page).toContain('It did not work, and nothing was changed.');
    expect(page).toContain(PERSON.email);
    expect(page).not.toContain(PERSON.password);
    const called = await fetch(`${app.url}/api/auth/login`, {
      method: 'POST',
      headers: { ...newNetwork().at(1), 'content-type': 'application/json' },
      body: JSON.stringify({ email: PERSON.email, password: PERSON.password }),
    });
    expect([called.status, await called.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'try_again' }),
    ]);
    const lines = app.output().filter((line) => line.includes('rate limits cannot be counted'));
    expect(lines.length).toBeGreaterThan(0);
  } finally {
    await grant('grant');
  }
});
