import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { newEmail, PASSWORD } from './support/people.ts';

describe('sign-up without confirmations', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({
      email: { enable_confirmations: false },
      enable_anonymous_sign_ins: true,
      sms: { enabled: true, enable_confirmations: false, test_otp: { '4420111': '123456' } },
      password_requirements: 'lower_upper_letters_digits',
    });
  });
  afterAll(() => server.stop());
  const strong = 'Abcdef123';

  it('signs in at once', async () => {
    const email = newEmail();
    const { data, error } = await server.client().auth.signUp({ email, password: strong });
    expect(error).toBeNull();
    expect(data.session?.user.email_confirmed_at).toEqual(expect.any(String));
    expect(data.user?.user_metadata).toMatchObject({ email_verified: true });
    expect(server.mails).toEqual([]);
  });

  it('says that a user exists', async () => {
    const email = newEmail();
    await server.client().auth.signUp({ email, password: strong });
    const { data, error } = await server.client().auth.signUp({ email, password: strong });
    expect(data).toEqual({ user: null, session: null });
    expect(error).toMatchObject({
      status: 422,
      code: 'user_already_exists',
      message: 'User already registered',
    });
  });

  it('wants the required characters', async () => {
    const { error } = await server.client().auth.signUp({ email: newEmail(), password: 'abcdefgh' });
    expect(error).toMatchObject({ code: 'weak_password', reasons: ['characters'] });
  });

  it('signs in anonymously', async () => {
    const { data, error } = await server
      .client()
      .auth.signInAnonymously({ options: { data: { theme: 'dark' } } });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({ is_anonymous: true, email: '', user_metadata: { theme: 'dark' } });
    expect(data.user?.identities).toEqual([]);
  });

  it('signs up and in by number', async () => {
    const phone = '44201234567';
    const up = await server.client().auth.signUp({ phone: `+${phone}`, password: strong });
    expect(up.error).toBeNull();
    expect(up.data.user).toMatchObject({ phone, email: '', app_metadata: { provider: 'phone' } });
    const signIn = await server.client().auth.signInWithPassword({ phone, password: strong });
    expect(signIn.data.user?.phone_confirmed_at).toEqual(expect.any(String));
    const bad = await server.client().auth.verifyOtp({ phone: '4420-invalid', token: '123456', type: 'sms' });
    expect(bad.error?.message).toBe('Invalid phone number format (E.164 required)');
    const unknown = await server.client().auth.verifyOtp({ phone: '4420999', token: '123456', type: 'sms' });
    expect(unknown.error).toMatchObject({ status: 403, message: 'Token has expired or is invalid' });
  });

  it('signs in by the code of a test number', async () => {
    const client = server.client();
    expect((await client.auth.signInWithOtp({ phone: '4420111' })).error).toBeNull();
    const { data, error } = await client.auth.verifyOtp({ phone: '4420111', token: '123456', type: 'sms' });
    expect(error).toBeNull();
    expect(data.session?.user.phone).toBe('4420111');
    expect((await client.auth.signInWithOtp({ phone: '4420112' })).error?.code).toBe('sms_send_failed');
  });
});

describe('with sign-ups disabled', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({ enable_signup: false });
  });
  afterAll(() => server.stop());

  it('refuses sign-ups', async () => {
    const { error } = await server.client().auth.signUp({ email: newEmail(), password: PASSWORD });
    expect(error).toMatchObject({
      status: 422,
      code: 'signup_disabled',
      message: 'Signups not allowed for this instance',
    });
  });
});
