import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { expectValue, lastMail, newEmail, PASSWORD, signInSomeone } from './support/people.ts';

describe('invitations and links', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());
  const admin = () => server.admin().auth.admin;

  it('invites, once and again, until the invitation is taken', async () => {
    const email = newEmail('invited');
    const { data, error } = await admin().inviteUserByEmail(email, {
      data: { team: 'a' },
      redirectTo: 'https://app.example.com/join',
    });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({
      email,
      invited_at: expect.any(String) as string,
      user_metadata: { team: 'a' },
    });
    expect(lastMail(server, email)).toMatchObject({
      action: 'invite',
      redirectTo: 'https://app.example.com/join',
    });
    expect((await admin().inviteUserByEmail(email)).error).toBeNull();
    const client = server.client();
    const taken = await client.auth.verifyOtp({
      token_hash: lastMail(server, email).tokenHash,
      type: 'invite',
    });
    expect(expectValue(taken.data.session, taken.error).user.email_confirmed_at).toEqual(expect.any(String));
    expect((await client.auth.updateUser({ password: PASSWORD })).error).toBeNull();
    expect((await admin().inviteUserByEmail(email)).error).toMatchObject({
      status: 422,
      code: 'email_exists',
    });
    expect((await admin().inviteUserByEmail('xx:;x@x.x')).error?.message).toBe(
      'Unable to validate email address: invalid format',
    );
  });

  it('does not show strangers what an invitation says', async () => {
    const email = newEmail('invited');
    await admin().inviteUserByEmail(email, { data: { salary: 1 } });
    const { data } = await server.client().auth.signUp({ email, password: PASSWORD });
    expect(data.user).toMatchObject({ user_metadata: {}, identities: [] });
  });

  it('generates links of every kind without mailing them', async () => {
    const sent = server.mails.length;
    const redirectTo = 'https://app.example.com/welcome';
    const email = newEmail('linked');
    const signUp = await admin().generateLink({
      type: 'signup',
      email,
      password: PASSWORD,
      options: { data: { status: 'alpha' }, redirectTo },
    });
    const link = expectValue(signUp.data.properties, signUp.error);
    expect(signUp.data.user?.user_metadata).toEqual({ status: 'alpha' });
    expect(link).toMatchObject({ verification_type: 'signup', redirect_to: redirectTo });
    expect(link.email_otp).toMatch(/^\d{6}$/);
    expect(link.action_link).toBe(
      `${server.authUrl}/verify?token=${link.hashed_token}&type=signup&redirect_to=${redirectTo}`,
    );
    const client = server.client();
    expect((await client.auth.verifyOtp({ token_hash: link.hashed_token, type: 'signup' })).error).toBeNull();

    for (const type of ['recovery', 'magiclink'] as const) {
      const { data } = await admin().generateLink({ type, email });
      expect(data.properties?.verification_type).toBe(type);
      const verified = await client.auth.verifyOtp({
        email,
        token: data.properties?.email_otp ?? '',
        type: type === 'recovery' ? 'recovery' : 'email',
      });
      expect(verified.error).toBeNull();
    }
    const stranger = await admin().generateLink({ type: 'magiclink', email: newEmail() });
    expect(stranger.data.properties?.verification_type).toBe('signup');
    expect((await admin().generateLink({ type: 'recovery', email: newEmail() })).error).toMatchObject({
      status: 404,
      code: 'user_not_found',
    });
    expect(
      (await admin().generateLink({ type: 'invite', email: newEmail() })).data.properties?.verification_type,
    ).toBe('invite');
    expect((await admin().generateLink({ type: 'invite', email })).error).toMatchObject({
      status: 422,
      code: 'email_exists',
    });
    expect(server.mails.length).toBe(sent);
  });

  it('generates the two links of a change of address', async () => {
    const { email } = await signInSomeone(server);
    const newAddress = newEmail('moved');
    const current = await admin().generateLink({ type: 'email_change_current', email, newEmail: newAddress });
    expect(current.data.user?.new_email).toBe(newAddress);
    expect(current.data.properties?.action_link).toMatch(/type=email_change&/);
    const fresh = await admin().generateLink({ type: 'email_change_new', email, newEmail: newAddress });
    const client = server.client();
    for (const link of [current, fresh]) {
      await client.auth.verifyOtp({
        token_hash: link.data.properties?.hashed_token ?? '',
        type: 'email_change',
      });
    }
    expect((await client.auth.getUser()).data.user?.email).toBe(newAddress);
    const { data } = await client.auth.getSession();
    expect(decodeJwt(data.session?.access_token ?? '')['email']).toBe(newAddress);
  });
});
