/** Guessing at passwords and codes: who guesses is stopped, whose account it is gets in all the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../support/app-server.ts';
import { giveSecondFactor } from '../../support/second-factor.ts';
import { makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { PASSWORD } from '../api/support/client.ts';
import { counted, newHousehold, newNetwork, startLimited } from './support/limited.ts';

const database = stack.database(2);
let app: App;

beforeAll(async () => {
  app = await startLimited();
});
afterAll(async () => {
  await app.stop();
  await database.end();
});

type From = Record<string, string>;

/** Signs in by the form. */
const signIn = (from: From, email: string, password: string, cookie = '') =>
  fetch(`${app.url}/login`, {
    method: 'POST',
    headers: { ...from, cookie, origin: app.url },
    body: new URLSearchParams({ _kept: '', email, password }),
    redirect: 'manual',
  });
/** Signs in as programs do. */
const callLogin = (from: From, email: string, password: string, code?: string) =>
  fetch(`${app.url}/api/auth/login`, {
    method: 'POST',
    headers: { ...from, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, code }),
  });
const somebody = async () => (await makePatients(database, 1))[0] ?? '';

/** How many of so many wrong passwords are looked at. */
async function guess(count: number, email: string, from: (n: number) => From): Promise<number> {
  let looked = 0;
  for (let n = 0; n < count; n++) {
    const { status } = await (n % 2 ? callLogin : signIn)(from(n), email, `guess-${n}`);
    expect([401, 422, 429]).toContain(status);
    if (status !== 429) looked += 1;
  }
  return looked;
}

describe('guessing at one account', () => {
  it('ends after a few, and from another address of the network, too; by page and by API it is one count', async () => {
    const [email, network] = [await somebody(), newNetwork()];
    const figures = () =>
      Promise.all(
        [
          'login_failures_total{cause="credentials"}',
          'login_failures_total{cause="throttled"}',
          'rate_limited_total{class="wrong_password"}',
        ].map((series) => counted(app, series)),
      );
    expect(await figures()).toEqual([0, 0, 0]);
    expect(await guess(20, email, (n) => network.at(n + 1))).toBe(6);
    expect(await figures()).toEqual([6, 14, 14]);
    // The right password is not even looked at.
    const refused = await signIn(network.at(99), email, PASSWORD);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 600]).toEqual([429, true]);
    const page = await refused.text();
    expect(page).toContain('Too many tries. Wait ');
    expect(page).toContain(email);
    expect(page).not.toContain(PASSWORD);
    const called = await callLogin(network.at(98), email, PASSWORD);
    expect([called.status, await called.json()]).toEqual([
      429,
      expect.objectContaining({ code: 'too_often' }),
    ]);
  });

  it('gets no further by the addresses of one line of IPv6', async () => {
    const [email, household] = [await somebody(), newHousehold()];
    expect(await guess(12, email, (n) => household.at(n + 1))).toBe(6);
  });

  it('fares the same whether there is such an account or not', async () => {
    const nobody = `nobody-${Date.now()}@test.example.org`;
    const network = newNetwork();
    expect(await guess(9, nobody, (n) => network.at(n + 1))).toBe(6);
  });

  it('many at once are not looked at more often than one after the other', async () => {
    const [email, home] = [await somebody(), newNetwork().at(1)];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => callLogin(home, email, `guess-${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(6);
  });

  it('never keeps its owner out: from elsewhere at once, and in the same network by a browser that is known', async () => {
    const [email, network] = [await somebody(), newNetwork()];
    const before = await signIn(network.at(1), email, PASSWORD);
    const known = before.headers.getSetCookie().find((cookie) => cookie.startsWith('known-')) ?? '';
    expect(known).toMatch(/HttpOnly/i);
    expect(known).not.toContain(email);
    await guess(15, email, () => network.at(1));
    expect((await signIn(network.at(1), email, PASSWORD)).status).toBe(429);
    expect((await signIn(newNetwork().at(1), email, PASSWORD)).status).toBe(302);
    const device = known.split(';')[0] ?? '';
    const again = await signIn(network.at(1), email, PASSWORD, device);
    expect(again.status).toBe(302);
    const rotated = again.headers.getSetCookie().find((cookie) => cookie.startsWith('known-'));
    expect(rotated?.split(';')[0]).not.toBe(device);
    // The cookie is for this account alone: under another's name it is a stranger's.
    const other = await somebody();
    await guess(8, other, () => network.at(2));
    expect((await signIn(network.at(2), other, PASSWORD, device)).status).toBe(429);
  });

  it('from very many networks is only slowed down', async () => {
    const email = await somebody();
    await database.query(
      `update public.rate_limits set allowed = 4, at_once = 3 where class = 'wrong_password' and scope = 'mail'`,
    );
    try {
      expect(await guess(4, email, () => newNetwork().at(1))).toBe(4);
      const start = performance.now();
      expect((await signIn(newNetwork().at(1), email, PASSWORD)).status).toBe(302);
      expect(performance.now() - start).toBeGreaterThan(1900);
    } finally {
      await database.query(
        `update public.rate_limits set allowed = 100, at_once = 50 where class = 'wrong_password' and scope = 'mail'`,
      );
    }
  });
});

it('trying one password at many accounts ends, too', async () => {
  const from = newNetwork().at(1);
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) => callLogin(from, `many-${n}@test.example.org`, 'Summer2026!')),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(20);
});

it('signing in rightly is not counted as a guess', async () => {
  const [email, from] = [await somebody(), newNetwork().at(1)];
  for (let n = 0; n < 9; n++) expect((await callLogin(from, email, PASSWORD)).status).toBe(200);
});

it('guessing codes of the second factor ends, and the owner signs in from elsewhere', async () => {
  const email = await somebody();
  const client = stack.visitor();
  await client.auth.signInWithPassword({ email, password: PASSWORD });
  const { app: totp } = await giveSecondFactor(client);
  const wrong = String((Number(totp.generate()) + 500_000) % 1_000_000).padStart(6, '0');
  const network = newNetwork();
  const statuses = [];
  for (let n = 1; n <= 9; n++) statuses.push((await callLogin(network.at(n), email, PASSWORD, wrong)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429, 429]);
  expect((await callLogin(newNetwork().at(1), email, PASSWORD, totp.generate())).status).toBe(200);
});
