import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { newEmail, PASSWORD } from './support/people.ts';

describe('errors', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());
  const wrongLogin = { email: 'nobody@example.com', password: 'x' };

  it('have code and message for clients that ask for the dated version', async () => {
    for (const apiVersion of ['2024-01-01', '2025-06-30']) {
      const response = await server.request('POST', '/token?grant_type=password', {
        body: wrongLogin,
        apiVersion,
      });
      expect([response.status, response.body]).toEqual([
        400,
        { code: 'invalid_credentials', message: 'Invalid login credentials' },
      ]);
      expect(response.headers.get('x-supabase-api-version')).toBe('2024-01-01');
      expect(response.headers.get('x-sb-error-code')).toBe('invalid_credentials');
    }
  });

  it('have status, code and msg for all others', async () => {
    for (const apiVersion of [null, '2023-01-01', 'nonsense']) {
      const response = await server.request('POST', '/token?grant_type=password', {
        body: wrongLogin,
        apiVersion,
      });
      expect([response.status, response.body]).toEqual([
        400,
        { code: 400, error_code: 'invalid_credentials', msg: 'Invalid login credentials' },
      ]);
      expect(response.headers.get('x-supabase-api-version')).toBeNull();
      expect(response.headers.get('x-sb-error-code')).toBe('invalid_credentials');
    }
  });

  it('name the reasons of a weak password in both forms', async () => {
    const body = { email: newEmail(), password: '1' };
    const dated = await server.request('POST', '/signup', { body });
    expect([dated.status, dated.body]).toEqual([
      422,
      {
        code: 'weak_password',
        message: 'Password should be at least 6 characters.',
        weak_password: { reasons: ['length'] },
      },
    ]);
    const old = await server.request('POST', '/signup', { body, apiVersion: null });
    expect(old.body).toEqual({
      code: 422,
      error_code: 'weak_password',
      msg: 'Password should be at least 6 characters.',
      weak_password: { reasons: ['length'] },
    });
  });

  it('carry no version on success', async () => {
    const response = await server.request('GET', '/settings');
    expect(response.headers.get('x-supabase-api-version')).toBeNull();
  });

  it('of the server itself give an id and keep the cause for the log', async () => {
    const body = { email: newEmail(), password: PASSWORD, data: { text: 'a\u0000b' } };
    const old = await server.request('POST', '/signup', { body, apiVersion: null });
    expect(old.status).toBe(500);
    expect(old.body).toMatchObject({
      code: 500,
      error_code: 'unexpected_failure',
      error_id: expect.any(String) as string,
    });
    expect(server.log.join('\n')).toContain(String(old.body['error_id']));
    expect(JSON.stringify(old.body)).not.toContain('unicode');
  });

  it('refuse a body that is too long', async () => {
    const body = { email: newEmail(), password: PASSWORD, data: { text: 'x'.repeat(1_100_000) } };
    const response = await server.request('POST', '/signup', { body });
    expect([response.status, response.body['code']]).toEqual([500, 'unexpected_failure']);
  });

  it('are plain for paths there are not', async () => {
    const response = await server.request('GET', '/nowhere');
    expect([response.status, response.body]).toEqual([404, { text: '404 page not found\n' }]);
  });
});

describe('what the server says about itself', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({
      external: { google: { enabled: true } },
      enable_anonymous_sign_ins: true,
    });
  });
  afterAll(() => server.stop());

  it('names its settings', async () => {
    const { body } = await server.request('GET', '/settings');
    expect(body).toMatchObject({
      external: { email: true, phone: false, google: true, github: false, anonymous_users: true },
      disable_signup: false,
      mailer_autoconfirm: false,
      phone_autoconfirm: true,
      saml_enabled: false,
    });
  });

  it('is healthy', async () => {
    const { status, body } = await server.request('GET', '/health');
    expect([status, body]).toMatchObject([
      200,
      { name: 'GoTrue', description: 'GoTrue is a user registration and authentication API' },
    ]);
  });

  it('has no social sign-in', async () => {
    const google = await server.client().auth.signInWithIdToken({ provider: 'google', token: 'x' });
    expect(google.error?.status).toBe(400);
    const apple = await server.client().auth.signInWithIdToken({ provider: 'apple', token: 'x' });
    expect(apple.error?.message).toBe('Provider (issuer "https://appleid.apple.com") is not enabled');
    const sso = await server.client().auth.signInWithSSO({ domain: 'example.com' });
    expect(sso.error).toMatchObject({ status: 404, message: 'SAML 2.0 is disabled' });
    const web3 = await server.request('POST', '/token?grant_type=web3', { body: { chain: 'solana' } });
    expect([web3.status, web3.body['message']]).toEqual([422, 'Web3 provider is disabled']);
  });
});

describe('rate limits', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({
      rate_limit: {
        sign_in_sign_ups: 3,
        token_refresh: 4,
        token_verifications: 2,
        anonymous_users: 1,
        email_sent: 2,
      },
      enable_anonymous_sign_ins: true,
      email: { smtp: { enabled: true } },
    });
  });
  afterAll(() => server.stop());

  const count = async (times: number, path: string, body: unknown, headers = {}) => {
    const codes: unknown[] = [];
    for (let index = 0; index < times; index += 1) {
      const response = await server.request('POST', path, { body, headers });
      codes.push(response.status === 429 ? response.body['code'] : 'passed');
    }
    return codes;
  };
  const limited = 'over_request_rate_limit';

  it('count each kind of request by address', async () => {
    const wrong = { email: 'nobody@example.com', password: 'x' };
    const path = '/token?grant_type=password';
    expect(await count(5, path, wrong)).toEqual(['passed', 'passed', 'passed', 'passed', limited]);
    expect(await count(1, path, wrong, { 'x-forwarded-for': '203.0.113.7, 10.0.0.1' })).toEqual(['passed']);
    expect(await count(4, '/recover', { email: 'nobody@example.com' })).toEqual([
      'passed',
      'passed',
      'passed',
      limited,
    ]);
    expect(await count(3, '/verify', { type: 'signup', token_hash: 'x' })).toEqual([
      'passed',
      'passed',
      limited,
    ]);
    expect(await count(2, '/signup', {})).toEqual(['passed', limited]);
  });

  it('say so to supabase-js', async () => {
    const { error } = await server
      .client()
      .auth.signInWithPassword({ email: 'nobody@example.com', password: 'x' });
    expect(error).toMatchObject({ status: 429, code: limited, message: 'Request rate limit reached' });
  });

  it('count mails for the whole server', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const signUp = (address: string) =>
      server.request('POST', '/signup', {
        body: { email: newEmail(), password: PASSWORD },
        headers: from(address),
      });
    expect((await signUp('203.0.113.1')).status).toBe(200);
    expect((await signUp('203.0.113.2')).status).toBe(200);
    const third = await signUp('203.0.113.3');
    expect([third.status, third.body]).toEqual([
      429,
      { code: 'over_email_send_rate_limit', message: 'email rate limit exceeded' },
    ]);
  });
});
