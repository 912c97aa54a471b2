/** What the pages of an account refuse and keep, over HTTP as a browser without JavaScript uses them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn, waitForMail } from '../../support/inbox.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const PASSWORD = 'a-test-password-2026';
const database = stack.database(2);
let app = '';

beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => database.end());

async function somebody() {
  const [email = ''] = await makePatients(database, 1);
  return { email, cookie: await cookiesOf(stack, email) };
}
const get = (path: string, cookie: string) =>
  fetch(`${app}${path}`, { headers: { cookie }, redirect: 'manual' });

describe('an administrator without a second factor', () => {
  it('is led to set one up before anything else, and comes back', async () => {
    const { email } = await somebody();
    await database.query(
      `update public.profiles set role = 'admin' where id = (select id from auth.users where email = $1)`,
      [email],
    );
    const cookie = await cookiesOf(stack, email);
    const led = await get('/profile?a=b', cookie);
    expect([led.status, led.headers.get('location')]).toEqual([
      302,
      '/profile/security/two-factor?next=%2Fprofile%3Fa%3Db',
    ]);
    const page = await get('/profile/security/two-factor', cookie);
    expect(await page.text()).toContain('Administrators need a second factor');
  });
});

describe('changing the password', () => {
  const change = (cookie: string, current: string, password: string) =>
    postForm({ url: `${app}/profile/security/password`, cookie, fields: { current, password } });

  it('asks for the present one, and never sends what was typed back', async () => {
    const { email, cookie } = await somebody();
    const wrong = await change(cookie, 'not-my-password', 'four-words-in-a-row');
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain('This is not your present password');
    expect(page).not.toContain('not-my-password');
    expect((await change(cookie, PASSWORD, PASSWORD)).status).toBe(422);
    await expect(cookiesOf(stack, email)).resolves.toContain('auth-token');
  });

  it('ends all other sessions', async () => {
    const { email, cookie } = await somebody();
    await cookiesOf(stack, email);
    const done = await change(cookie, PASSWORD, 'four-words-in-a-row');
    expect([done.status, done.headers.get('location')]).toEqual([302, '/profile/security']);
    const { rows } = await database.query(
      `select count(*)::int as n from auth.sessions s join auth.users u on u.id = s.user_id where u.email = $1`,
      [email],
    );
    expect(rows).toEqual([{ n: 1 }]);
    await expect(cookiesOf(stack, email)).rejects.toThrow();
  });
});

describe('changing the address', () => {
  const ask = (cookie: string, email: string, current: string) =>
    postForm({ url: `${app}/profile/security/email`, cookie, fields: { email, current } });

  it('needs the password and both links', async () => {
    const { email, cookie } = await somebody();
    const fresh = `changed-${Date.now().toString(36)}@test.example.org`;
    expect((await ask(cookie, fresh, 'wrong')).status).toBe(422);
    expect((await ask(cookie, email, PASSWORD)).status).toBe(422);
    expect((await ask(cookie, fresh, PASSWORD)).status).toBe(302);
    expect(await (await get('/profile/security', cookie)).text()).toContain('To be confirmed');

    const confirm = async (address: string) => {
      const link = new URL(linkIn(await waitForMail(stack, address, /new e-mail address/), '/auth/confirm'));
      const answer = await postForm({
        url: `${app}/auth/confirm`,
        cookie: '',
        fields: Object.fromEntries(link.searchParams),
      });
      return answer.headers.get('location');
    };
    expect(await confirm(email)).toBe('/login');
    await expect(cookiesOf(stack, fresh)).rejects.toThrow();
    expect(await confirm(fresh)).toBe('/profile/security');
    await expect(cookiesOf(stack, fresh)).resolves.toContain('auth-token');
    await waitForMail(stack, email, /address of your account was changed/);
  });

  it('does not tell that an address has an account', async () => {
    const [{ cookie }, { email: taken }] = [await somebody(), await somebody()];
    const answer = await ask(cookie, taken, PASSWORD);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/profile/security']);
  });
});

it('keeps what was typed on the health page, and shows it to nobody else', async () => {
  const { cookie } = await somebody();
  const save = (fields: Record<string, string>) => postForm({ url: `${app}/profile/health`, cookie, fields });
  const refused = await save({ allergies: 'Penicillin & nuts', emergencyName: 'Ben' });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain('Penicillin &amp; nuts');
  expect(page).toContain('Write the phone number, too');
  expect((await save({ allergies: 'Penicillin & nuts' })).status).toBe(302);
  expect(await (await get('/profile/health', cookie)).text()).toContain('Penicillin &amp; nuts');
});
