/** For whom Auth is asked: the client that our proxies name, and nobody else may name one. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const PASSWORD = 'a-test-password-2026';
const database = stack.database(2);
let emails: string[] = [];

beforeAll(async () => {
  emails = await makePatients(database, 2);
});
afterAll(() => database.end());

const addressesOf = async (email: string | undefined) => {
  const { rows } = await database.query<{ ip: string }>(
    `select host(s.ip) as ip from auth.sessions s join auth.users u on u.id = s.user_id where u.email = $1`,
    [email],
  );
  return rows.map(({ ip }) => ip);
};

it('Auth hears the address of whoever signs in, as the nearest proxy names it', async () => {
  const [email = ''] = emails;
  const signedIn = await postForm({
    url: `${await stack.app()}/login`,
    cookie: '',
    fields: { email, password: PASSWORD },
    headers: { 'x-forwarded-for': '198.51.100.7, 203.0.113.42', 'sb-forwarded-for': '198.51.100.8' },
  });
  expect(signedIn.status).toBe(302);
  expect(await addressesOf(email)).toEqual(['203.0.113.42']);
});

it('Auth believes no address that comes without the secret key', async () => {
  const email = emails[1];
  const ask = (apikey: string) =>
    fetch(`${stack.urls.api}/auth/v1/token?grant_type=password`, {
      method: 'POST',
      headers: { apikey, 'sb-forwarded-for': '203.0.113.9', 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
  expect((await ask(stack.keys.publishable)).status).toBe(200);
  expect(await addressesOf(email)).not.toContain('203.0.113.9');
  expect((await ask(stack.keys.secret)).status).toBe(200);
  expect(await addressesOf(email)).toContain('203.0.113.9');
});
