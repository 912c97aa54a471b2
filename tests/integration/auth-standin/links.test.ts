import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { expectValue, lastMail, newEmail, PASSWORD, signInSomeone } from './support/people.ts';

function parametersOf(location: string): { query: URLSearchParams; fragment: URLSearchParams; page: string } {
  const url = new URL(location);
  return {
    page: url.origin + url.pathname,
    query: url.searchParams,
    fragment: new URLSearchParams(url.hash.slice(1)),
  };
}

describe('links of mails', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());

  const follow = async (address: string) => {
    const response = await server.request('GET', address.slice(server.authUrl.length));
    expect(response.status).toBe(303);
    return parametersOf(response.headers.get('location') ?? '');
  };

  it('hand the tokens of the implicit flow to the browser', async () => {
    const email = newEmail();
    const emailRedirectTo = 'https://app.example.com/welcome?from=mail';
    await server.client().auth.signUp({ email, password: PASSWORD, options: { emailRedirectTo } });
    const mail = lastMail(server, email);
    expect(mail.redirectTo).toBe(emailRedirectTo);
    const { page, query, fragment } = await follow(mail.confirmationUrl);
    expect(page).toBe('https://app.example.com/welcome');
    expect(query.get('from')).toBe('mail');
    expect([...fragment.keys()]).toEqual([
      'access_token',
      'expires_at',
      'expires_in',
      'refresh_token',
      'token_type',
      'type',
    ]);
    expect(fragment.get('type')).toBe('signup');
    const { data } = await server.client().auth.getUser(fragment.get('access_token') ?? '');
    expect(data.user?.email).toBe(email);
  });

  it('say in the fragment that they no longer hold', async () => {
    const { page, query, fragment } = await follow(
      `${server.authUrl}/verify?token=nonsense&type=signup&redirect_to=https://app.example.com/x`,
    );
    expect(page).toBe('https://app.example.com/x');
    expect(query.size).toBe(0);
    expect(Object.fromEntries(fragment)).toEqual({
      error: 'access_denied',
      error_code: 'otp_expired',
      error_description: 'Email link is invalid or has expired',
      sb: '',
    });
  });

  it('say it in the query as well where a server waits for the code', async () => {
    const { query } = await follow(`${server.authUrl}/verify?token=pkce_nonsense&type=signup`);
    expect(query.get('error_code')).toBe('otp_expired');
  });

  it('lead to the site when the asked address is not allowed', async () => {
    const email = newEmail();
    await server
      .client()
      .auth.signUp({ email, password: PASSWORD, options: { emailRedirectTo: 'https://evil.example.org/' } });
    expect(lastMail(server, email).redirectTo).toBe('http://localhost:3000');
  });

  it('answer plainly when type or token are missing', async () => {
    const response = await server.request('GET', '/verify?token=abc');
    expect([response.status, response.body['code']]).toEqual([400, 'validation_failed']);
  });

  it('give a code to the PKCE flow, which the same browser exchanges once', async () => {
    const email = newEmail();
    const client = server.client({ flowType: 'pkce' });
    await client.auth.signUp({ email, password: PASSWORD });
    const mail = lastMail(server, email);
    expect(mail.tokenHash).toMatch(/^pkce_[0-9a-f]{56}$/);
    const { query, fragment } = await follow(mail.confirmationUrl);
    expect(fragment.size).toBe(0);
    const code = query.get('code') ?? '';
    const stranger = server.client({ flowType: 'pkce' });
    const wrong = await server.request('POST', '/token?grant_type=pkce', {
      body: { auth_code: code, code_verifier: 'a'.repeat(56) },
    });
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'bad_code_verifier']);
    expect((await stranger.auth.exchangeCodeForSession(code)).error).not.toBeNull();
    const { data, error } = await client.auth.exchangeCodeForSession(code);
    expect(expectValue(data.session, error).user.email).toBe(email);
    expect(decodeJwt(data.session?.access_token ?? '')['amr']).toMatchObject([{ method: 'email/signup' }]);
    const again = await server.request('POST', '/token?grant_type=pkce', {
      body: { auth_code: code, code_verifier: 'a'.repeat(56) },
    });
    expect([again.status, again.body['code']]).toEqual([404, 'flow_state_not_found']);
  });

  it('let a server verify the hash of a PKCE link directly', async () => {
    const email = newEmail();
    await server.client({ flowType: 'pkce' }).auth.signUp({ email, password: PASSWORD });
    const { data, error } = await server.client().auth.verifyOtp({
      token_hash: lastMail(server, email).tokenHash,
      type: 'signup',
    });
    expect(expectValue(data.session, error).user.email).toBe(email);
  });

  it('expire the code after five minutes', async () => {
    const email = newEmail();
    const client = server.client({ flowType: 'pkce' });
    await client.auth.signUp({ email, password: PASSWORD });
    const { query } = await follow(lastMail(server, email).confirmationUrl);
    await server.database.admin.query(
      `update auth.flow_state set auth_code_issued_at = now() - interval '301 s'`,
    );
    const { error } = await client.auth.exchangeCodeForSession(query.get('code') ?? '');
    expect(error).toMatchObject({ status: 422, code: 'flow_state_expired' });
  });

  it('ask for both code and verifier', async () => {
    const response = await server.request('POST', '/token?grant_type=pkce', { body: { auth_code: 'x' } });
    expect([response.status, response.body['code']]).toEqual([400, 'validation_failed']);
  });

  it('recover a password, without telling who exists', async () => {
    const { email } = await signInSomeone(server);
    const client = server.client();
    expect(await client.auth.resetPasswordForEmail(email)).toEqual({ data: {}, error: null });
    const sent = server.mails.length;
    expect(await client.auth.resetPasswordForEmail(newEmail())).toEqual({ data: {}, error: null });
    expect(server.mails.length).toBe(sent);
    const mail = lastMail(server, email);
    expect(mail.action).toBe('recovery');
    const { data, error } = await client.auth.verifyOtp({ token_hash: mail.tokenHash, type: 'recovery' });
    expect(expectValue(data.session, error).user.recovery_sent_at).toEqual(expect.any(String));
    expect(decodeJwt(data.session?.access_token ?? '')['amr']).toMatchObject([{ method: 'otp' }]);
    expect((await client.auth.updateUser({ password: 'brand new words 1' })).error).toBeNull();
    expect(
      (await server.client().auth.signInWithPassword({ email, password: 'brand new words 1' })).error,
    ).toBeNull();
    const bad = await client.auth.resetPasswordForEmail('not an address');
    expect(bad.error).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  it('recover by a typed-in code, and by PKCE', async () => {
    const { email } = await signInSomeone(server);
    await server.client().auth.resetPasswordForEmail(email);
    const byCode = await server
      .client()
      .auth.verifyOtp({ email, token: lastMail(server, email).otp, type: 'recovery' });
    expect(byCode.error).toBeNull();
    const client = server.client({ flowType: 'pkce' });
    await client.auth.resetPasswordForEmail(email);
    const { query } = await follow(lastMail(server, email).confirmationUrl);
    const { data, error } = await client.auth.exchangeCodeForSession(query.get('code') ?? '');
    const session = expectValue(data.session, error);
    expect(decodeJwt(session.access_token)['amr']).toMatchObject([{ method: 'recovery' }]);
  });

  it('sign in by magic link and code, creating the account when allowed', async () => {
    const { email } = await signInSomeone(server);
    const client = server.client();
    expect((await client.auth.signInWithOtp({ email })).data).toMatchObject({ user: null, session: null });
    expect(lastMail(server, email).action).toBe('magiclink');
    const magic = await client.auth.verifyOtp({ email, token: lastMail(server, email).otp, type: 'email' });
    expect(magic.error).toBeNull();
    const stranger = newEmail();
    const refused = await client.auth.signInWithOtp({
      email: stranger,
      options: { shouldCreateUser: false },
    });
    expect(refused.error).toMatchObject({ status: 422, code: 'otp_disabled' });
    expect((await client.auth.signInWithOtp({ email: stranger })).error).toBeNull();
    expect(lastMail(server, stranger).action).toBe('signup');
    const first = await client.auth.verifyOtp({
      token_hash: lastMail(server, stranger).tokenHash,
      type: 'email',
    });
    expect(first.error).toBeNull();
  });

  it('are followed by one of two who click at once', async () => {
    const email = newEmail();
    await server.client().auth.signUp({ email, password: PASSWORD });
    const { tokenHash } = lastMail(server, email);
    const verify = () => server.client().auth.verifyOtp({ token_hash: tokenHash, type: 'signup' });
    const results = await Promise.all([verify(), verify(), verify(), verify()]);
    expect(results.filter((result) => result.error === null)).toHaveLength(1);
  });
});

describe('the interval between mails', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({ email: { max_frequency: '60s' } });
  });
  afterAll(() => server.stop());

  it('is kept for confirmations, recoveries and resends', async () => {
    const email = newEmail();
    const before = Date.now();
    await server.client().auth.signUp({ email, password: PASSWORD });
    const again = await server.client().auth.signUp({ email, password: PASSWORD });
    expect(again.error).toMatchObject({ status: 429, code: 'over_email_send_rate_limit' });
    const [, seconds] =
      /^For security purposes, you can only request this after (\d+) seconds\.$/.exec(
        again.error?.message ?? '',
      ) ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual(60);
    expect(Number(seconds)).toBeGreaterThan(58 - (Date.now() - before) / 1000);
    expect((await server.client().auth.resend({ type: 'signup', email })).error?.status).toBe(429);
    const person = await signInSomeone(server);
    expect((await server.client().auth.resetPasswordForEmail(person.email)).error).toBeNull();
    expect((await server.client().auth.resetPasswordForEmail(person.email)).error?.status).toBe(429);
  });
});
