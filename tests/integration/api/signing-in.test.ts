import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailsTo } from '../../support/inbox.ts';
import { giveSecondFactor } from '../../support/second-factor.ts';
import { makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeCaller, outcome, type Answered, type Caller } from './support/caller.ts';
import { PASSWORD } from './support/client.ts';

/** Sessions of programs: the second factor, what a used token is worth, and what a stranger may not find out. */

const database = stack.database(1);
let app = '';
let call: Caller;
let emails: string[] = [];

beforeAll(async () => {
  app = await stack.app();
  call = makeCaller(app);
  emails = await makePatients(database, 3);
});
afterAll(() => database.end());

const signIn = (email: string, more: Record<string, unknown> = {}) =>
  call('POST', '/api/auth/login', { json: { email, password: PASSWORD, ...more } });
const cookiesIn = ({ headers }: Answered) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='));

describe('a second factor', () => {
  it('is given to the same address as the password, and no half session leaves the server', async () => {
    const [email = ''] = emails;
    const person = stack.visitor();
    await person.auth.signInWithPassword({ email, password: PASSWORD });
    const { app: codes } = await giveSecondFactor(person);

    const first = await signIn(email);
    expect([first.status, first.json]).toEqual([200, { mfaRequired: true }]);
    expect(cookiesIn(first)).toEqual([]);
    const wrong = await signIn(email, { code: codes.generate() === '000000' ? '111111' : '000000' });
    expect([...outcome(wrong), cookiesIn(wrong)]).toEqual([401, 'code_wrong', []]);
    expect(outcome(await signIn(email, { code: 'abc' }))).toEqual([422, 'validation_failed']);

    // Each code is good once: the next one is as good as the one that made the factor.
    const code = codes.generate({ timestamp: Date.now() + 30_000 });
    const session = await signIn(email, { code });
    expect(session.json).toMatchObject({ mfaRequired: false, user: { email, secondFactor: true } });
    const token = String(session.json.accessToken);
    expect((await call('GET', '/api/users/me', { token })).json.secondFactor).toBe(true);

    // A session of the password alone, made past us, is worth nothing here.
    const half = stack.visitor();
    await half.auth.signInWithPassword({ email, password: PASSWORD });
    const bare = (await half.auth.getSession()).data.session?.access_token ?? '';
    expect(outcome(await call('GET', '/api/users/me', { token: bare }))).toEqual([
      401,
      'second_factor_required',
    ]);
  });
});

describe('a session', () => {
  it('comes with cookies that a page understands, and ends with both', async () => {
    const session = await signIn(emails[1] ?? '');
    const cookie = cookiesIn(session).join('; ');
    expect((await call('GET', '/api/users/me', { headers: { cookie } })).status).toBe(200);
    expect((await call('GET', '/dashboard', { headers: { cookie } })).status).toBe(200);
    const ended = await call('POST', '/api/auth/logout', { headers: { cookie, origin: app } });
    expect([ended.status, ended.text]).toEqual([204, '']);
    const after = await call('POST', '/api/auth/refresh', {
      json: { refreshToken: session.json.refreshToken },
    });
    expect(outcome(after)).toEqual([401, 'sign_in_again']);
  });

  it('is renewed by its refresh token, which is then another', async () => {
    const session = (await signIn(emails[2] ?? '')).json;
    const renew = (refreshToken: unknown) => call('POST', '/api/auth/refresh', { json: { refreshToken } });
    const renewed = await renew(session.refreshToken);
    expect(renewed.status).toBe(200);
    expect(renewed.json.refreshToken).not.toBe(session.refreshToken);
    const me = await call('GET', '/api/users/me', { token: String(renewed.json.accessToken) });
    expect(me.json.email).toBe(emails[2]);
    expect(Date.parse(String(renewed.json.expiresAt))).toBeGreaterThan(Date.now());
  });
});

describe('a stranger', () => {
  it('is told the same of an address with and without an account', async () => {
    const known = emails[1] ?? '';
    const unknown = `nobody-${randomUUID()}@example.org`;
    const person = { password: PASSWORD, role: 'patient', fullName: 'Eve Example' };
    const register = (email: string) => call('POST', '/api/auth/register', { json: { ...person, email } });
    const answers = [await register(known), await register(unknown), await register(known)];
    expect(answers.map(({ status, json }) => [status, json.status])).toEqual(
      Array.from({ length: 3 }, () => [201, 'confirmation_sent']),
    );
    expect(answers.map(({ headers }) => [...headers.keys()].sort().join())).toEqual(
      Array.from({ length: 3 }, () => [...(answers[0]?.headers.keys() ?? [])].sort().join()),
    );
    // The account that was there is as it was: its password still is the one of its owner.
    expect((await signIn(known)).status).toBe(200);
    expect((await mailsTo(stack, known)).map(({ subject }) => subject)).not.toContain(
      'Confirm your e-mail address',
    );
    const wrong = (email: string) =>
      call('POST', '/api/auth/login', { json: { email, password: 'another-password' } });
    expect(outcome(await wrong(known))).toEqual(outcome(await wrong(`nobody-${randomUUID()}@example.org`)));
  });
});
