import { randomUUID } from 'node:crypto';
import bcrypt from 'bcryptjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { expectValue, newEmail, PASSWORD, signInSomeone } from './support/people.ts';

describe('administration', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());
  const admin = () => server.admin().auth.admin;

  it('is for the service key only', async () => {
    const { session } = await signInSomeone(server);
    const asked = async (bearer: string | undefined, headers = {}) => {
      const response = await server.request('GET', '/admin/users', {
        ...(bearer ? { bearer } : {}),
        headers,
      });
      return [response.status, response.body['code'], response.body['message']];
    };
    expect(await asked(undefined)).toEqual([403, 'not_admin', 'User not allowed']);
    expect(await asked(session.access_token)).toEqual([403, 'not_admin', 'User not allowed']);
    expect((await asked('garbage')).slice(0, 2)).toEqual([403, 'bad_jwt']);
    expect((await asked(undefined, { authorization: '' })).slice(0, 2)).toEqual([401, 'no_authorization']);
  });

  it('creates users with everything given', async () => {
    const [id, email] = [randomUUID(), newEmail()];
    const { data, error } = await admin().createUser({
      id,
      email: email.toUpperCase(),
      password: PASSWORD,
      email_confirm: true,
      user_metadata: { name: 'Grace' },
      app_metadata: { plan: 'pro' },
    });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({
      id,
      email,
      email_confirmed_at: expect.any(String) as string,
      user_metadata: { name: 'Grace', email_verified: true },
      app_metadata: { provider: 'email', providers: ['email'], plan: 'pro' },
      identities: [{ provider: 'email', identity_data: { email, sub: id, email_verified: false } }],
    });
    expect((await server.client().auth.signInWithPassword({ email, password: PASSWORD })).error).toBeNull();
  });

  it('takes a password’s hash, and makes up a password where none is given', async () => {
    const email = newEmail();
    const hash = await bcrypt.hash('known elsewhere 1', 4);
    expect((await admin().createUser({ email, password_hash: hash, email_confirm: true })).error).toBeNull();
    const { error } = await server.client().auth.signInWithPassword({ email, password: 'known elsewhere 1' });
    expect(error).toBeNull();
    const silent = newEmail();
    expect((await admin().createUser({ email: silent })).data.user?.user_metadata).toEqual({});
    const { rows } = await server.database.admin.query<{ encrypted_password: string }>(
      'select encrypted_password from auth.users where email = $1',
      [silent],
    );
    expect(rows[0]?.encrypted_password).toMatch(/^\$2/);
  });

  it('refuses users that cannot be', async () => {
    const taken = newEmail();
    await admin().createUser({ email: taken });
    const refused = [
      [{ email: taken }, 422, 'email_exists', 'A user with this email address has already been registered'],
      [{}, 400, 'validation_failed', 'Cannot create a user without either an email or phone'],
      [{ email: 'xx:;x@x.x' }, 400, 'validation_failed', 'Unable to validate email address: invalid format'],
      [{ email: newEmail(), id: 'seven' }, 400, 'validation_failed', 'ID must conform to the uuid v4 format'],
      [{ email: newEmail(), ban_duration: 'long' }, 400, 'validation_failed', undefined],
      [
        { email: newEmail(), password: 'x', password_hash: 'y' },
        400,
        'validation_failed',
        'Only a password or a password hash should be provided',
      ],
      [{ email: newEmail(), password: 'x'.repeat(80) }, 400, 'validation_failed', undefined],
    ] as const;
    for (const [body, status, code, message] of refused) {
      const response = await server.request('POST', '/admin/users', { bearer: server.serviceKey, body });
      expect([response.status, response.body['code']]).toEqual([status, code]);
      if (message) expect(response.body['message']).toBe(message);
    }
  });

  it('lists users by page, with the headers that clients count by', async () => {
    for (let index = 0; index < 5; index += 1) await admin().createUser({ email: newEmail('listed') });
    const all = await admin().listUsers();
    const total = expectValue(all.data.users, all.error).length;
    const page = await admin().listUsers({ page: 1, perPage: 2 });
    expect(page.data).toMatchObject({
      aud: 'authenticated',
      total,
      nextPage: 2,
      lastPage: Math.ceil(total / 2),
    });
    expect(page.data.users).toHaveLength(2);
    expect(page.data.users[0]?.email).toMatch(/^listed-/);
    const raw = await server.request('GET', '/admin/users?page=1&per_page=2', { bearer: server.serviceKey });
    expect(raw.headers.get('x-total-count')).toBe(String(total));
    expect(raw.headers.get('link')).toBe(
      `</admin/users?page=2&per_page=2>; rel="next", </admin/users?page=${Math.ceil(total / 2)}&per_page=2>; rel="last"`,
    );
    const last = await admin().listUsers({ page: Math.ceil(total / 2), perPage: 2 });
    expect(last.data).toMatchObject({ nextPage: null });
    const wrong = await server.request('GET', '/admin/users?page=-1', { bearer: server.serviceKey });
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'validation_failed']);
  });

  it('finds users by id', async () => {
    const { session, email } = await signInSomeone(server);
    expect((await admin().getUserById(session.user.id)).data.user?.email).toBe(email);
    expect((await admin().getUserById(randomUUID())).error).toMatchObject({
      status: 404,
      code: 'user_not_found',
    });
    const malformed = await server.request('GET', '/admin/users/seven', { bearer: server.serviceKey });
    expect([malformed.status, malformed.body['code']]).toEqual([404, 'validation_failed']);
  });

  it('changes users', async () => {
    const { client, session } = await signInSomeone(server);
    const email = newEmail('renamed');
    const { data, error } = await admin().updateUserById(session.user.id, {
      email,
      email_confirm: true,
      user_metadata: { a: 1 },
      app_metadata: { roles: ['x'] },
      role: 'authenticated',
    });
    expect(error).toBeNull();
    expect(data.user).toMatchObject({
      email,
      user_metadata: { a: 1, email_verified: true },
      app_metadata: { roles: ['x'], provider: 'email' },
      identities: [{ identity_data: { email, email_verified: true } }],
    });
    await admin().updateUserById(session.user.id, { password: 'set by an admin 1' });
    expect((await client.auth.getUser()).error?.name).toBe('AuthSessionMissingError');
    expect(
      (await server.client().auth.signInWithPassword({ email, password: 'set by an admin 1' })).error,
    ).toBeNull();
    const taken = await signInSomeone(server);
    expect((await admin().updateUserById(session.user.id, { email: taken.email })).error?.code).toBe(
      'email_exists',
    );
  });

  it('confirms an address in the user’s stead', async () => {
    const email = newEmail();
    const { data } = await server.client().auth.signUp({ email, password: PASSWORD });
    const id = data.user?.id ?? '';
    const updated = await admin().updateUserById(id, { email_confirm: true });
    expect(updated.data.user?.email_confirmed_at).toEqual(expect.any(String));
  });

  it('bans and lifts the ban', async () => {
    const { email, session } = await signInSomeone(server);
    const banned = await admin().updateUserById(session.user.id, { ban_duration: '24h' });
    const until = Date.parse(String((banned.data.user as { banned_until?: string }).banned_until));
    expect(until - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    const signIn = () => server.client().auth.signInWithPassword({ email, password: PASSWORD });
    expect((await signIn()).error?.code).toBe('user_banned');
    const lifted = await admin().updateUserById(session.user.id, { ban_duration: 'none' });
    expect(lifted.data.user).not.toHaveProperty('banned_until');
    expect((await signIn()).error).toBeNull();
  });

  it('deletes users', async () => {
    const { session } = await signInSomeone(server);
    expect((await admin().deleteUser(session.user.id)).error).toBeNull();
    expect((await admin().getUserById(session.user.id)).error?.status).toBe(404);
    expect((await admin().deleteUser(session.user.id)).error).toMatchObject({
      status: 404,
      code: 'user_not_found',
    });
    const raw = await signInSomeone(server);
    const response = await server.request('DELETE', `/admin/users/${raw.session.user.id}`, {
      bearer: server.serviceKey,
    });
    expect([response.status, response.body]).toEqual([200, {}]);
  });

  it('deletes users softly: the row stays and says nothing', async () => {
    const { email, session } = await signInSomeone(server);
    expect((await admin().deleteUser(session.user.id, true)).error).toBeNull();
    const { data } = await admin().getUserById(session.user.id);
    expect(data.user).toMatchObject({
      deleted_at: expect.any(String) as string,
      user_metadata: {},
      app_metadata: {},
    });
    expect(JSON.stringify(data.user)).not.toContain(email);
    expect((await server.client().auth.signInWithPassword({ email, password: PASSWORD })).error?.code).toBe(
      'invalid_credentials',
    );
    expect((await admin().createUser({ email })).error).toBeNull();
  });

  it('signs users out', async () => {
    const { client, session } = await signInSomeone(server);
    expect((await admin().signOut(session.access_token, 'global')).error).toBeNull();
    expect((await client.auth.getUser()).error?.name).toBe('AuthSessionMissingError');
  });

  it('notes in the audit log who did what', async () => {
    const { session } = await signInSomeone(server);
    const { rows } = await server.database.admin.query<{
      payload: Record<string, unknown>;
      ip_address: string;
    }>(`select payload, ip_address from auth.audit_log_entries where payload ->> 'actor_id' = $1`, [
      session.user.id,
    ]);
    expect(rows[0]).toMatchObject({
      payload: {
        action: 'login',
        actor_username: session.user.email,
        log_type: 'account',
        traits: { provider: 'email' },
      },
      ip_address: '127.0.0.1',
    });
  });
});
