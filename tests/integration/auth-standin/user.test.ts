import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { lastMail, newEmail, PASSWORD, signInSomeone } from './support/people.ts';

describe('a user’s own data', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());

  it('is read with the token', async () => {
    const { client, email, session } = await signInSomeone(server);
    const { data, error } = await client.auth.getUser();
    expect(error).toBeNull();
    expect(data.user).toMatchObject({
      id: session.user.id,
      email,
      aud: 'authenticated',
      role: 'authenticated',
      phone: '',
    });
    const identities = await client.auth.getUserIdentities();
    expect(identities.data?.identities).toHaveLength(1);
  });

  it('merges metadata, removing what is null', async () => {
    const { client } = await signInSomeone(server);
    await client.auth.updateUser({ data: { a: 1, b: { c: 2 } } });
    const { data, error } = await client.auth.updateUser({ data: { a: null, d: 'x' } });
    expect(error).toBeNull();
    expect(data.user?.user_metadata).toEqual({ b: { c: 2 }, d: 'x', email_verified: true });
  });

  it('keeps app_metadata to administrators', async () => {
    const { session } = await signInSomeone(server);
    const response = await server.request('PUT', '/user', {
      bearer: session.access_token,
      body: { app_metadata: { role: 'admin' } },
    });
    expect([response.status, response.body['code']]).toEqual([403, 'not_admin']);
  });

  it('changes the password and ends the other sessions', async () => {
    const { client, email } = await signInSomeone(server);
    const elsewhere = server.client();
    await elsewhere.auth.signInWithPassword({ email, password: PASSWORD });
    expect((await client.auth.updateUser({ password: 'a new password 5' })).error).toBeNull();
    expect((await client.auth.getUser()).error).toBeNull();
    expect((await elsewhere.auth.getUser()).error?.name).toBe('AuthSessionMissingError');
    expect((await server.client().auth.signInWithPassword({ email, password: PASSWORD })).error?.code).toBe(
      'invalid_credentials',
    );
    expect(
      (await server.client().auth.signInWithPassword({ email, password: 'a new password 5' })).error,
    ).toBeNull();
  });

  it('refuses the same and weak passwords', async () => {
    const { client } = await signInSomeone(server);
    const same = await client.auth.updateUser({ password: PASSWORD });
    expect(same.error).toMatchObject({
      status: 422,
      code: 'same_password',
      message: 'New password should be different from the old password.',
    });
    expect((await client.auth.updateUser({ password: '1' })).error).toMatchObject({
      status: 422,
      code: 'weak_password',
    });
  });

  it('changes the address when both the old and the new one agree', async () => {
    const { client, email } = await signInSomeone(server);
    const target = newEmail('moved');
    const { data, error } = await client.auth.updateUser({ email: target });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({
      email,
      new_email: target,
      email_change_sent_at: expect.any(String) as string,
    });
    const [toOld, toNew] = [lastMail(server, email), lastMail(server, target)];
    expect([toOld.action, toNew.action]).toEqual(['email_change', 'email_change']);

    const first = await server.request('POST', '/verify', {
      body: { token_hash: toOld.tokenHash, type: 'email_change' },
    });
    expect([first.status, first.body]).toEqual([
      200,
      {
        msg: 'Confirmation link accepted. Please proceed to confirm link sent to the other email',
        code: '200',
      },
    ]);
    const again = await server.request('POST', '/verify', {
      body: { token_hash: toOld.tokenHash, type: 'email_change' },
    });
    expect(again.body).toMatchObject({ code: 'otp_expired' });
    expect((await client.auth.getUser()).data.user?.email).toBe(email);

    const second = await client.auth.verifyOtp({ token_hash: toNew.tokenHash, type: 'email_change' });
    expect(second.error).toBeNull();
    expect(second.data.user?.email).toBe(target);
    expect(second.data.user).not.toHaveProperty('new_email');
    expect(second.data.user?.identities?.[0]?.identity_data).toMatchObject({
      email: target,
      email_verified: true,
    });
    expect(
      (await server.client().auth.signInWithPassword({ email: target, password: PASSWORD })).error,
    ).toBeNull();
    expect((await server.client().auth.signInWithPassword({ email, password: PASSWORD })).error?.code).toBe(
      'invalid_credentials',
    );
  });

  it('changes the address by codes as well', async () => {
    const { client, email } = await signInSomeone(server);
    const target = newEmail('moved');
    await client.auth.updateUser({ email: target });
    const toNew = lastMail(server, target);
    await client.auth.verifyOtp({ email: target, token: toNew.otp, type: 'email_change' });
    const { data, error } = await client.auth.verifyOtp({
      email,
      token: lastMail(server, email).otp,
      type: 'email_change',
    });
    expect(error).toBeNull();
    expect(data.user?.email).toBe(target);
  });

  it('tells in the address bar that the other side must still agree', async () => {
    const { client, email } = await signInSomeone(server);
    await client.auth.updateUser({ email: newEmail('moved') });
    const path = lastMail(server, email).confirmationUrl.slice(server.authUrl.length);
    const response = await server.request('GET', path);
    expect(response.status).toBe(303);
    const fragment = new URLSearchParams(new URL(response.headers.get('location') ?? '').hash.slice(1));
    expect(fragment.get('message')).toMatch(/^Confirmation link accepted/);
  });

  it('refuses an address someone else has', async () => {
    const [first, second] = [await signInSomeone(server), await signInSomeone(server)];
    const { error } = await first.client.auth.updateUser({ email: second.email });
    expect(error).toMatchObject({
      status: 422,
      code: 'email_exists',
      message: 'A user with this email address has already been registered',
    });
  });

  it('has no linked identities', async () => {
    const { client } = await signInSomeone(server);
    const { error } = await client.auth.linkIdentity({ provider: 'google' });
    expect(error).toMatchObject({
      status: 404,
      code: 'manual_linking_disabled',
      message: 'Manual linking is disabled',
    });
  });
});

describe('passwords under stricter settings', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({
      email: {
        secure_password_change: true,
        require_current_password: true,
        double_confirm_changes: false,
        notification: { password_changed: { enabled: true }, email_changed: { enabled: true } },
      },
    });
  });
  afterAll(() => server.stop());

  it('want the current one, unless the session came by a mail', async () => {
    const { client, email } = await signInSomeone(server);
    const without = await client.auth.updateUser({ password: 'second password 2' });
    expect(without.error).toMatchObject({
      status: 400,
      code: 'current_password_required',
      message: 'Current password required when setting new password.',
    });
    const wrong = await client.auth.updateUser({ password: 'second password 2', current_password: 'nope' });
    expect(wrong.error).toMatchObject({ status: 400, code: 'current_password_invalid' });
    const right = await client.auth.updateUser({ password: 'second password 2', current_password: PASSWORD });
    expect(right.error).toBeNull();
    expect(lastMail(server, email)).toMatchObject({
      action: 'password_changed_notification',
      otp: '',
      tokenHash: '',
    });

    await client.auth.resetPasswordForEmail(email);
    await client.auth.verifyOtp({ token_hash: lastMail(server, email).tokenHash, type: 'recovery' });
    expect((await client.auth.updateUser({ password: 'third password 3' })).error).toBeNull();
  });

  it('want a mailed code when the sign-in was long ago', async () => {
    const { client, email, session } = await signInSomeone(server);
    await server.database.admin.query(
      `update auth.sessions set created_at = now() - interval '25 h' where user_id = $1`,
      [session.user.id],
    );
    const change = { password: 'fresh password 4', current_password: PASSWORD };
    const { error } = await client.auth.updateUser(change);
    expect(error).toMatchObject({
      status: 400,
      code: 'reauthentication_needed',
      message: 'Password update requires reauthentication',
    });
    expect(await client.auth.reauthenticate()).toMatchObject({
      data: { user: null, session: null },
      error: null,
    });
    const { otp, action, confirmationUrl } = lastMail(server, email);
    expect([action, confirmationUrl]).toEqual(['reauthentication', '']);
    const wrong = await client.auth.updateUser({ ...change, nonce: '000000x' });
    expect(wrong.error).toMatchObject({ status: 422, code: 'reauthentication_not_valid' });
    expect((await client.auth.updateUser({ ...change, nonce: otp })).error).toBeNull();
    const replay = await client.auth.updateUser({
      password: 'yet another 6',
      current_password: change.password,
      nonce: otp,
    });
    expect(replay.error?.code).toBe('reauthentication_not_valid');
  });

  it('let the new address alone confirm a change, and tell the old one', async () => {
    const { client, email } = await signInSomeone(server);
    const target = newEmail('moved');
    const sent = server.mails.length;
    await client.auth.updateUser({ email: target });
    expect(server.mails.length).toBe(sent + 1);
    const { data } = await client.auth.verifyOtp({
      token_hash: lastMail(server, target).tokenHash,
      type: 'email_change',
    });
    expect(data.user?.email).toBe(target);
    expect(lastMail(server, email)).toMatchObject({ action: 'email_changed_notification', oldEmail: email });
  });
});
