import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer, type RawResponse } from './support/auth-server.ts';
import { newEmail, PASSWORD, signInSomeone } from './support/people.ts';

function refreshTokenOf(response: RawResponse): string {
  return String(response.body['refresh_token']);
}

describe('sessions', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({ sessions: { timebox: '2h', inactivity_timeout: '1h' } });
  });
  afterAll(() => server.stop());

  const refresh = (token: string) =>
    server.request('POST', '/token?grant_type=refresh_token', { body: { refresh_token: token } });
  /** Makes the last rotation of a session look older than the reuse interval. */
  const age = (sessionId: unknown, interval = '11 s') =>
    server.database.admin.query(
      `update auth.refresh_tokens set updated_at = updated_at - $2::interval where session_id = $1`,
      [sessionId, interval],
    );

  it('signs in by password with the claims of an access token', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { email, session } = await signInSomeone(server);
    expect(session.user.email).toBe(email);
    expect(session).not.toHaveProperty('weak_password');
    expect(decodeProtectedHeader(session.access_token)).toEqual({
      alg: 'ES256',
      kid: 'test-key',
      typ: 'JWT',
    });
    const claims = decodeJwt(session.access_token);
    expect(claims).toEqual({
      iss: server.authUrl,
      sub: session.user.id,
      aud: 'authenticated',
      exp: session.expires_at,
      iat: (session.expires_at ?? 0) - 3600,
      email,
      phone: '',
      app_metadata: { provider: 'email', providers: ['email'] },
      user_metadata: { email_verified: true },
      role: 'authenticated',
      aal: 'aal1',
      amr: [{ method: 'password', timestamp: expect.any(Number) as number }],
      session_id: expect.any(String) as string,
      is_anonymous: false,
    });
    // The password was checked before the token was made, perhaps in the second before.
    const [{ timestamp } = { timestamp: NaN }] = claims['amr'] as { timestamp: number }[];
    expect(timestamp).toBeGreaterThanOrEqual(before);
    expect(timestamp).toBeLessThanOrEqual(claims['iat'] ?? NaN);
  });

  it('verifies its tokens locally, by the public keys', async () => {
    const { client, session } = await signInSomeone(server);
    const { data, error } = await client.auth.getClaims();
    expect(error).toBeNull();
    expect(data?.header.alg).toBe('ES256');
    expect(data?.claims.sub).toBe(session.user.id);
    const keys = await server.request('GET', '/.well-known/jwks.json');
    expect(keys.headers.get('cache-control')).toBe('public, max-age=600');
    expect(keys.body['keys']).toHaveLength(1);
    expect((keys.body['keys'] as unknown[])[0]).toEqual({
      kty: 'EC',
      crv: 'P-256',
      x: expect.any(String) as string,
      y: expect.any(String) as string,
      kid: 'test-key',
      alg: 'ES256',
      use: 'sig',
      key_ops: ['verify'],
    });
  });

  it('refuses to sign in', async () => {
    const { email } = await signInSomeone(server);
    const unconfirmed = newEmail();
    await server.client().auth.signUp({ email: unconfirmed, password: PASSWORD });
    const banned = await signInSomeone(server);
    await server.admin().auth.admin.updateUserById(banned.session.user.id, { ban_duration: '1h' });
    const attempts = [
      [email, 'wrong', 'invalid_credentials', 'Invalid login credentials'],
      [newEmail(), PASSWORD, 'invalid_credentials', 'Invalid login credentials'],
      [unconfirmed, 'wrong', 'invalid_credentials', 'Invalid login credentials'],
      [unconfirmed, PASSWORD, 'email_not_confirmed', 'Email not confirmed'],
      [banned.email, PASSWORD, 'user_banned', 'User is banned'],
    ] as const;
    for (const [address, password, code, message] of attempts) {
      const { error, data } = await server.client().auth.signInWithPassword({ email: address, password });
      expect(error).toMatchObject({ status: 400, code, message });
      expect(data.session).toBeNull();
    }
    expect((await refresh(banned.session.refresh_token)).body).toMatchObject({ code: 'user_banned' });
    expect((await banned.client.auth.getUser()).error).toMatchObject({ status: 403, code: 'user_banned' });
    const other = await server.request('POST', '/token?grant_type=magic', { body: {} });
    expect([other.status, other.body]).toEqual([
      400,
      { code: 'invalid_credentials', message: 'unsupported_grant_type' },
    ]);
  });

  it('rotates refresh tokens and says so in headers', async () => {
    const { session } = await signInSomeone(server);
    const response = await refresh(session.refresh_token);
    expect(response.status).toBe(200);
    expect(refreshTokenOf(response)).not.toBe(session.refresh_token);
    expect(response.body).toMatchObject({
      token_type: 'bearer',
      expires_in: 3600,
      user: { id: session.user.id },
    });
    expect(response.headers.get('sb-auth-user-id')).toBe(session.user.id);
    expect(response.headers.get('sb-auth-session-id')).toBe(decodeJwt(session.access_token)['session_id']);
    expect(response.headers.get('sb-auth-refresh-token-prefix')).toBe(refreshTokenOf(response).slice(0, 5));
    expect(decodeJwt(String(response.body['access_token']))['session_id']).toBe(
      decodeJwt(session.access_token)['session_id'],
    );
  });

  it('refuses tokens it does not know', async () => {
    expect((await refresh('aaaaaaaaaaaa')).body).toEqual({
      code: 'refresh_token_not_found',
      message: 'Invalid Refresh Token: Refresh Token Not Found',
    });
    expect((await refresh('short')).body).toMatchObject({ code: 'validation_failed' });
    expect((await refresh('')).body).toEqual({
      error: 'invalid_request',
      error_description: 'refresh_token required',
    });
  });

  it('gives the active token again to a client that lost it', async () => {
    const { session } = await signInSomeone(server);
    const first = refreshTokenOf(await refresh(session.refresh_token));
    await age(decodeJwt(session.access_token)['session_id']);
    expect(refreshTokenOf(await refresh(session.refresh_token))).toBe(first);
    expect((await refresh(first)).status).toBe(200);
  });

  it('lets an older token pass within the reuse interval', async () => {
    const { session } = await signInSomeone(server);
    const second = refreshTokenOf(await refresh(session.refresh_token));
    const third = refreshTokenOf(await refresh(second));
    const late = await refresh(session.refresh_token);
    expect(late.status).toBe(200);
    expect([session.refresh_token, second, third]).not.toContain(refreshTokenOf(late));
  });

  it('revokes the whole family when an older token comes back after the reuse interval', async () => {
    const { client, session } = await signInSomeone(server);
    const second = refreshTokenOf(await refresh(session.refresh_token));
    const third = refreshTokenOf(await refresh(second));
    const sessionId = decodeJwt(session.access_token)['session_id'];
    await age(sessionId);
    const abuse = await refresh(session.refresh_token);
    expect([abuse.status, abuse.body]).toEqual([
      400,
      { code: 'refresh_token_already_used', message: 'Invalid Refresh Token: Already Used' },
    ]);
    await age(sessionId);
    expect((await refresh(third)).body).toMatchObject({ code: 'refresh_token_already_used' });
    // Access tokens are good until they expire; only refreshing is over.
    expect((await client.auth.getUser()).error).toBeNull();
  });

  it('stays right under twenty simultaneous refreshes', async () => {
    const { session } = await signInSomeone(server);
    const responses = await Promise.all(Array.from({ length: 20 }, () => refresh(session.refresh_token)));
    expect(responses.map((response) => response.status)).toEqual(Array(20).fill(200));
    const issued = new Set(responses.map(refreshTokenOf));
    expect(issued.size).toBe(1);
    const sessionId = decodeJwt(session.access_token)['session_id'];
    const { rows } = await server.database.admin.query(
      'select token, parent, revoked from auth.refresh_tokens where session_id = $1 order by id',
      [sessionId],
    );
    expect(rows).toEqual([
      { token: session.refresh_token, parent: null, revoked: true },
      { token: [...issued][0], parent: session.refresh_token, revoked: false },
    ]);
  });

  it('ends sessions by age, inactivity and not_after', async () => {
    const old = await signInSomeone(server);
    await server.database.admin.query(
      `update auth.sessions set created_at = now() - interval '3 h' where user_id = $1`,
      [old.session.user.id],
    );
    expect((await refresh(old.session.refresh_token)).body).toEqual({
      code: 'session_expired',
      message: 'Invalid Refresh Token: Session Expired',
    });
    const idle = await signInSomeone(server);
    await server.database.admin.query(
      `update auth.sessions set refreshed_at = (now() - interval '61 min') at time zone 'utc' where user_id = $1`,
      [idle.session.user.id],
    );
    expect((await refresh(idle.session.refresh_token)).body).toMatchObject({
      code: 'session_expired',
      message: 'Invalid Refresh Token: Session Expired (Inactivity)',
    });
    const limited = await signInSomeone(server);
    await server.database.admin.query(
      `update auth.sessions set not_after = now() - interval '1 s' where user_id = $1`,
      [limited.session.user.id],
    );
    expect((await refresh(limited.session.refresh_token)).body).toMatchObject({ code: 'session_expired' });
  });

  it('signs out here, elsewhere or everywhere', async () => {
    const email = newEmail();
    const first = await signInSomeone(server, email);
    const signIn = async () => {
      const client = server.client();
      await client.auth.signInWithPassword({ email, password: PASSWORD });
      return client;
    };
    const [second, third] = [await signIn(), await signIn()];
    expect((await first.client.auth.signOut({ scope: 'others' })).error).toBeNull();
    expect((await second.auth.getUser()).error?.name).toBe('AuthSessionMissingError');
    expect((await first.client.auth.getUser()).error).toBeNull();
    expect((await third.auth.getUser()).error?.name).toBe('AuthSessionMissingError');
    const fourth = await signIn();
    expect((await first.client.auth.signOut({ scope: 'local' })).error).toBeNull();
    expect((await fourth.auth.getUser()).error).toBeNull();
    const fifth = await signIn();
    const fifthToken = (await fifth.auth.getSession()).data.session?.refresh_token ?? '';
    expect((await fourth.auth.signOut()).error).toBeNull();
    expect((await fifth.auth.getUser()).error?.name).toBe('AuthSessionMissingError');
    expect((await refresh(fifthToken)).body).toMatchObject({ code: 'refresh_token_not_found' });
  });

  it('answers 204 to sign-out, and refuses scopes it does not know', async () => {
    const { session } = await signInSomeone(server);
    const bearer = session.access_token;
    const wrong = await server.request('POST', '/logout?scope=galaxy', { bearer });
    expect([wrong.status, wrong.body]).toEqual([
      400,
      { code: 'validation_failed', message: 'Unsupported logout scope "galaxy"' },
    ]);
    const right = await server.request('POST', '/logout?scope=global', { bearer });
    expect([right.status, right.body]).toEqual([204, { text: '' }]);
    const again = await server.request('GET', '/user', { bearer });
    expect([again.status, again.body]).toEqual([
      403,
      { code: 'session_not_found', message: 'Session from session_id claim in JWT does not exist' },
    ]);
  });

  it('asks for a token that holds', async () => {
    const cases: [Record<string, string>, number, string][] = [
      [{ authorization: '' }, 401, 'no_authorization'],
      [{ authorization: 'Basic abc' }, 401, 'no_authorization'],
      [{ authorization: 'Bearer this-is-a-bad-token' }, 403, 'bad_jwt'],
      [{}, 403, 'bad_jwt'],
    ];
    for (const [headers, status, code] of cases) {
      const response = await server.request('GET', '/user', { headers });
      expect([response.status, response.body['code']]).toEqual([status, code]);
    }
    const { error } = await server.admin().auth.admin.signOut('this-is-a-bad-token');
    expect(error?.message).toMatch(/^invalid JWT/);
  });

  it('knows when the user behind a token is gone', async () => {
    const { client, session } = await signInSomeone(server);
    await server.admin().auth.admin.deleteUser(session.user.id);
    const { error } = await client.auth.getUser();
    expect(error).toMatchObject({ status: 403, code: 'user_not_found' });
    expect((await client.auth.signOut()).error).toBeNull();
  });
});

describe('rotation switched off', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({ enable_refresh_token_rotation: false, minimum_password_length: 8 });
  });
  afterAll(() => server.stop());

  it('refuses a reused token without ending the session', async () => {
    const { session } = await signInSomeone(server);
    const refresh = (token: string) =>
      server.request('POST', '/token?grant_type=refresh_token', { body: { refresh_token: token } });
    const second = refreshTokenOf(await refresh(session.refresh_token));
    const third = refreshTokenOf(await refresh(second));
    await server.database.admin.query(
      `update auth.refresh_tokens set updated_at = updated_at - interval '11 s'`,
    );
    expect((await refresh(session.refresh_token)).body).toMatchObject({ code: 'refresh_token_already_used' });
    expect((await refresh(third)).status).toBe(200);
  });

  it('tells who signs in with a password that has become too weak', async () => {
    const email = newEmail();
    await server.admin().auth.admin.createUser({ email, password: 'short', email_confirm: true });
    const { data } = await server.client().auth.signInWithPassword({ email, password: 'short' });
    expect(data.weakPassword).toEqual({
      message: 'Password should be at least 8 characters.',
      reasons: ['length'],
    });
  });
});
