import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { expectValue, lastMail, newEmail, PASSWORD } from './support/people.ts';

const UUID = /^[0-9a-f-]{36}$/;

describe('sign-up with confirmations', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());

  it('answers with a bare user, mails a token and signs in by its hash', async () => {
    const email = newEmail();
    const client = server.client();
    const { data, error } = await client.auth.signUp({
      email,
      password: PASSWORD,
      options: { data: { role: 'patient' } },
    });
    expect(error).toBeNull();
    expect(data.session).toBeNull();
    expect(data.user).toMatchObject({
      email,
      aud: 'authenticated',
      role: 'authenticated',
      phone: '',
      is_anonymous: false,
      app_metadata: { provider: 'email', providers: ['email'] },
      user_metadata: {
        role: 'patient',
        email,
        email_verified: false,
        phone_verified: false,
        sub: data.user?.id,
      },
    });
    expect(data.user?.email_confirmed_at).toBeUndefined();
    expect(data.user?.confirmation_sent_at).toEqual(expect.any(String));
    expect(data.user?.identities).toHaveLength(1);
    expect(data.user?.identities?.[0]).toMatchObject({
      provider: 'email',
      id: data.user?.id,
      user_id: data.user?.id,
      identity_id: expect.stringMatching(UUID) as string,
      identity_data: { email, email_verified: false, phone_verified: false, sub: data.user?.id },
    });

    const mail = lastMail(server, email);
    expect(mail.action).toBe('signup');
    expect(mail.otp).toMatch(/^\d{6}$/);
    expect(mail.tokenHash).toMatch(/^[0-9a-f]{56}$/);

    const verified = await client.auth.verifyOtp({ token_hash: mail.tokenHash, type: 'signup' });
    const session = expectValue(verified.data.session, verified.error);
    expect(session).toMatchObject({
      token_type: 'bearer',
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^[a-z0-9]{12}$/) as string,
    });
    expect(session.user.email_confirmed_at).toEqual(expect.any(String));
    expect(session.user.confirmed_at).toEqual(expect.any(String));
    expect(session.user.user_metadata).toMatchObject({ email_verified: true, role: 'patient' });
    expect(session.user.identities?.[0]?.identity_data).toMatchObject({ email_verified: true });
    expect(session.user.last_sign_in_at).toEqual(expect.any(String));
  });

  it('burns the token with its first use', async () => {
    const email = newEmail();
    await server.client().auth.signUp({ email, password: PASSWORD });
    const { tokenHash } = lastMail(server, email);
    expect(
      (await server.client().auth.verifyOtp({ token_hash: tokenHash, type: 'signup' })).error,
    ).toBeNull();
    const { error } = await server.client().auth.verifyOtp({ token_hash: tokenHash, type: 'signup' });
    expect(error).toMatchObject({
      status: 403,
      code: 'otp_expired',
      message: 'Email link is invalid or has expired',
    });
  });

  it('accepts the typed-in code of the address, by its own type and as e-mail', async () => {
    for (const type of ['signup', 'email'] as const) {
      const email = newEmail();
      await server.client().auth.signUp({ email, password: PASSWORD });
      const wrong = await server.client().auth.verifyOtp({ email, token: '000000x', type });
      expect(wrong.error).toMatchObject({
        status: 403,
        code: 'otp_expired',
        message: 'Token has expired or is invalid',
      });
      const right = await server.client().auth.verifyOtp({ email, token: lastMail(server, email).otp, type });
      expect(right.error).toBeNull();
      expect(right.data.user?.email).toBe(email);
    }
  });

  it('does not tell that an address is taken: a made-up user without identities, and no mail', async () => {
    const email = newEmail();
    const admin = server.admin();
    const { data: created } = await admin.auth.admin.createUser({
      email,
      password: PASSWORD,
      email_confirm: true,
    });
    const sent = server.mails.length;
    const { data, error } = await server
      .client()
      .auth.signUp({ email, password: 'another one 99', options: { data: { a: 1 } } });
    expect(error).toBeNull();
    expect(data.session).toBeNull();
    expect(data.user?.id).toMatch(UUID);
    expect(data.user?.id).not.toBe(created.user?.id);
    expect(data.user?.identities).toEqual([]);
    expect(data.user).toMatchObject({
      email,
      role: '',
      user_metadata: { a: 1 },
      app_metadata: { provider: 'email' },
    });
    expect(data.user?.email_confirmed_at).toBeUndefined();
    expect(server.mails.length).toBe(sent);
    const signIn = await server.client().auth.signInWithPassword({ email, password: 'another one 99' });
    expect(signIn.error?.code).toBe('invalid_credentials');
  });

  it('mails an unconfirmed user again and keeps the first password', async () => {
    const email = newEmail();
    const first = await server.client().auth.signUp({ email, password: PASSWORD });
    const firstHash = lastMail(server, email).tokenHash;
    const second = await server.client().auth.signUp({ email, password: 'a second password 8' });
    expect(second.data.user?.id).toBe(first.data.user?.id);
    const secondHash = lastMail(server, email).tokenHash;
    expect(secondHash).not.toBe(firstHash);
    expect(
      (await server.client().auth.verifyOtp({ token_hash: firstHash, type: 'signup' })).error?.code,
    ).toBe('otp_expired');
    expect(
      (await server.client().auth.verifyOtp({ token_hash: secondHash, type: 'signup' })).error,
    ).toBeNull();
    expect((await server.client().auth.signInWithPassword({ email, password: PASSWORD })).error).toBeNull();
  });

  it('makes one user of two simultaneous sign-ups', async () => {
    const email = newEmail();
    const results = await Promise.all(
      [1, 2, 3].map(() => server.client().auth.signUp({ email, password: PASSWORD })),
    );
    expect(results.map((result) => result.error)).toEqual([null, null, null]);
    expect(new Set(results.map((result) => result.data.user?.id)).size).toBe(1);
  });

  it('refuses what is malformed', async () => {
    const cases = [
      [
        { email: 'nobody', password: PASSWORD },
        400,
        'validation_failed',
        'Unable to validate email address: invalid format',
      ],
      [{ email: newEmail(), password: '' }, 400, 'validation_failed', 'Signup requires a valid password'],
      [
        { email: newEmail(), password: 'x'.repeat(73) },
        400,
        'validation_failed',
        'Password cannot be longer than 72 characters',
      ],
      [
        { email: newEmail(), phone: '+4420', password: PASSWORD },
        400,
        'validation_failed',
        'Only an email address or phone number should be provided on signup.',
      ],
      [
        { email: newEmail(), password: PASSWORD, code_challenge: 'short', code_challenge_method: 's256' },
        400,
        'validation_failed',
        'code challenge has to be between 43 and 128 characters',
      ],
      [
        { email: newEmail(), password: PASSWORD, code_challenge_method: 's256' },
        400,
        'validation_failed',
        'PKCE flow requires code_challenge_method and code_challenge',
      ],
      [
        { phone: '+44201234567', password: PASSWORD },
        400,
        'phone_provider_disabled',
        'Phone signups are disabled',
      ],
      [{ password: PASSWORD }, 422, 'anonymous_provider_disabled', 'Anonymous sign-ins are disabled'],
      ['{"email":', 400, 'bad_json', undefined],
      ['[]', 400, 'bad_json', undefined],
      [{ email: 7, password: PASSWORD }, 400, 'bad_json', undefined],
    ] as const;
    for (const [body, status, code, message] of cases) {
      const response = await server.request('POST', '/signup', { body });
      expect([response.status, response.body['code']]).toEqual([status, code]);
      if (message) expect(response.body['message']).toBe(message);
    }
  });

  it('names what is weak about a password', async () => {
    const { error } = await server.client().auth.signUp({ email: newEmail(), password: '123' });
    expect(error).toMatchObject({
      name: 'AuthWeakPasswordError',
      status: 422,
      code: 'weak_password',
      message: 'Password should be at least 6 characters.',
      reasons: ['length'],
    });
  });

  it('keeps a trigger’s refusal to itself and rolls the user back', async () => {
    const { admin } = server.database;
    await admin.query(`
      create function public.refuse() returns trigger language plpgsql as $$
        begin if new.email like 'refused-%' then raise exception 'no'; end if; return new; end $$;
      create trigger refuse before insert on auth.users for each row execute function public.refuse();`);
    const email = newEmail('refused');
    const { error } = await server.client().auth.signUp({ email, password: PASSWORD });
    expect(error).toMatchObject({ status: 500, message: 'Database error saving new user' });
    expect((await admin.query('select 1 from auth.users where email = $1', [email])).rowCount).toBe(0);
    expect(server.log.join('\n')).toContain('error: no');
  });

  it('sends the confirmation again, and nothing to those who need none', async () => {
    const email = newEmail();
    await server.client().auth.signUp({ email, password: PASSWORD });
    const before = server.mails.length;
    expect(await server.client().auth.resend({ type: 'signup', email })).toMatchObject({
      data: { user: null, session: null },
      error: null,
    });
    expect(server.mails.length).toBe(before + 1);
    expect(
      (
        await server
          .client()
          .auth.verifyOtp({ token_hash: lastMail(server, email).tokenHash, type: 'signup' })
      ).error,
    ).toBeNull();
    expect((await server.client().auth.resend({ type: 'signup', email })).error).toBeNull();
    expect((await server.client().auth.resend({ type: 'signup', email: newEmail() })).error).toBeNull();
    expect(server.mails.length).toBe(before + 1);
    const wrong = await server.request('POST', '/resend', { body: { type: 'recovery', email } });
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'validation_failed']);
  });

  it('refuses a code or link after its time', async () => {
    const email = newEmail();
    await server.client().auth.signUp({ email, password: PASSWORD });
    await server.database.admin.query(
      `update auth.users set confirmation_sent_at = now() - interval '3601 s' where email = $1`,
      [email],
    );
    const mail = lastMail(server, email);
    expect(
      (await server.client().auth.verifyOtp({ token_hash: mail.tokenHash, type: 'signup' })).error?.code,
    ).toBe('otp_expired');
    expect(
      (await server.client().auth.verifyOtp({ email, token: mail.otp, type: 'signup' })).error?.code,
    ).toBe('otp_expired');
  });

  it('asks for either a token or a hash, and nothing beside a hash', async () => {
    const refused = [
      [{ type: 'signup' }, 'Verify requires either a token or a token hash'],
      [{ token_hash: 'a' }, 'Verify requires a verification type'],
      [{ type: 'signup', token: '1', token_hash: 'a' }, 'Verify requires either a token or a token hash'],
      [
        { type: 'signup', token_hash: 'a', email: 'a@example.com' },
        'Only the token_hash and type should be provided',
      ],
      [
        { type: 'signup', token: '123456' },
        'Only an email address or phone number should be provided on verify',
      ],
      [{ type: 'nonsense', token_hash: 'abc' }, 'Invalid email verification type'],
    ] as const;
    for (const [body, message] of refused) {
      const response = await server.request('POST', '/verify', { body });
      expect([response.status, response.body]).toEqual([400, { code: 'validation_failed', message }]);
    }
  });
});
