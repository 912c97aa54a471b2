import { decodeJwt } from 'jose';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { startHookReceiver, type HookReceiver } from './support/hook-receiver.ts';
import { newEmail, PASSWORD, signInSomeone } from './support/people.ts';

const SECRETS = ['v1,whsec_c2VjcmV0LW9uZS1mb3ItdGVzdHM=', 'v1,whsec_c2VjcmV0LXR3by1mb3ItdGVzdHM='];

type SendEmailInput = {
  metadata: Record<string, string>;
  user: Record<string, unknown>;
  email_data: Record<string, string>;
};

describe('the Send Email hook', () => {
  let server: AuthServer;
  let receiver: HookReceiver;
  beforeAll(async () => {
    receiver = await startHookReceiver();
    server = await startAuthServer({
      email: { max_frequency: '60s' },
      hook: { send_email: { enabled: true, uri: `${receiver.url}/send`, secrets: SECRETS.join('|') } },
    });
  });
  beforeEach(() => {
    receiver.calls.length = 0;
    receiver.answers.length = 0;
  });
  afterAll(async () => {
    await server.stop();
    await receiver.stop();
  });

  const input = (index = 0) => JSON.parse(receiver.calls[index]?.body ?? '{}') as SendEmailInput;
  const signUp = (email: string) =>
    server.client().auth.signUp({ email, password: PASSWORD, options: { data: { role: 'patient' } } });

  it('is called with a signed standard webhook instead of mailing', async () => {
    const email = newEmail();
    const { data, error } = await signUp(email);
    expect(error).toBeNull();
    expect(server.mails).toEqual([]);
    expect(receiver.calls).toHaveLength(1);
    const { headers, body, path } = receiver.calls[0] ?? { headers: {}, body: '', path: '' };
    expect(path).toBe('/send');
    expect(headers['content-type']).toBe('application/json');
    expect(String(headers['webhook-signature']).split(', ')).toHaveLength(2);
    for (const secret of SECRETS) {
      // The library wants the signatures parted by spaces.
      const parted = {
        'webhook-id': String(headers['webhook-id']),
        'webhook-timestamp': String(headers['webhook-timestamp']),
        'webhook-signature': String(headers['webhook-signature']).replaceAll(', ', ' '),
      };
      expect(new Webhook(secret.replace('v1,whsec_', '')).verify(body, parted)).toBeTruthy();
    }
    expect(input()).toMatchObject({
      metadata: { name: 'send-email', ip_address: '127.0.0.1' },
      user: { id: data.user?.id, email, user_metadata: { role: 'patient' }, aud: 'authenticated' },
      email_data: {
        email_action_type: 'signup',
        redirect_to: 'http://localhost:3000',
        site_url: server.authUrl,
        token_new: '',
        token_hash_new: '',
      },
    });
    const { token_hash: hash = '' } = input().email_data;
    expect((await server.client().auth.verifyOtp({ token_hash: hash, type: 'signup' })).error).toBeNull();
  });

  it('finds user and token already stored', async () => {
    const email = newEmail();
    receiver.answers.push({ status: 204, delayMs: 300 });
    const pending = signUp(email);
    while (receiver.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const { token_hash: hash = '' } = input().email_data;
    const { rowCount } = await server.database.admin.query(
      'select 1 from auth.one_time_tokens t join auth.users u on u.id = t.user_id where token_hash = $1 and email = $2',
      [hash, email],
    );
    expect(rowCount).toBe(1);
    expect((await pending).error).toBeNull();
  });

  it('gets the tokens of a change of address crossed, as GoTrue gives them', async () => {
    const { client, email } = await signInSomeone(server);
    const target = newEmail('moved');
    await client.auth.updateUser({ email: target });
    const { email_data: data, user } = input();
    expect(data['email_action_type']).toBe('email_change');
    expect(user).toMatchObject({ email, new_email: target });
    const verify = (token: string, address: string) =>
      server.request('POST', '/verify', { body: { type: 'email_change', token, email: address } });
    // token and token_hash_new are for the current address, token_new and token_hash for the new one.
    expect((await verify(data['token'] ?? '', email)).body).toMatchObject({ code: '200' });
    const second = await client.auth.verifyOtp({
      token_hash: data['token_hash'] ?? '',
      type: 'email_change',
    });
    expect(second.data.user?.email).toBe(target);
  });

  it('is tried again when it cannot be reached or asks for it', async () => {
    receiver.answers.push({ status: 503, headers: { 'retry-after': 'true' } });
    expect((await signUp(newEmail())).error).toBeNull();
    expect(receiver.calls).toHaveLength(2);
    expect(receiver.calls[0]?.headers['webhook-id']).not.toBe(receiver.calls[1]?.headers['webhook-id']);
    expect(receiver.calls[0]?.body).toBe(receiver.calls[1]?.body);
  });

  it('fails the request when it fails, and leaves no token behind', async () => {
    const json = { 'content-type': 'application/json' };
    const failures = [
      [{ status: 500 }, 500, 'unexpected_failure', 'Unexpected status code returned from hook: 500'],
      [{ status: 503 }, 500, 'unexpected_failure', 'Service currently unavailable due to hook'],
      [{ status: 400 }, 500, 'unexpected_failure', 'Invalid payload sent to hook'],
      [{ status: 401 }, 500, 'unexpected_failure', 'Hook requires authorization token'],
      [
        { status: 200, body: '{}' },
        400,
        'hook_payload_invalid_content_type',
        'Invalid Content-Type: Missing Content-Type header',
      ],
      [
        { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' },
        400,
        'hook_payload_invalid_content_type',
        'Invalid JSON response. Received content-type: text/plain',
      ],
      [
        { status: 200, headers: json, body: `"${'x'.repeat(210_000)}"` },
        422,
        'hook_payload_over_size_limit',
        'Payload size exceeded size limit of 204800 bytes',
      ],
      [
        { status: 200, headers: json, body: 'not json' },
        500,
        'unexpected_failure',
        'Error unmarshaling JSON output.',
      ],
      [
        { status: 200, headers: json, body: '{"error":{"http_code":418,"message":"no tea"}}' },
        418,
        'unknown',
        'no tea',
      ],
    ] as const;
    const email = newEmail();
    for (const [answer, status, code, message] of failures) {
      receiver.answers.push(answer);
      const response = await server.request('POST', '/signup', { body: { email, password: PASSWORD } });
      expect([response.status, response.body]).toEqual([status, { code, message }]);
    }
    const { rows } = await server.database.admin.query(
      `select confirmation_token, confirmation_sent_at, (select count(*)::int from auth.one_time_tokens t where t.user_id = u.id) as tokens
       from auth.users u where email = $1`,
      [email],
    );
    expect(rows).toEqual([{ confirmation_token: '', confirmation_sent_at: null, tokens: 0 }]);
    // The minute between two mails does not count from a mail that never left.
    expect((await signUp(email)).error).toBeNull();
  });

  it('has five seconds in all', async () => {
    receiver.answers.push({ status: 204, delayMs: 6000 });
    const started = Date.now();
    const { error } = await signUp(newEmail());
    expect(error).toMatchObject({
      status: 422,
      code: 'hook_timeout',
      message: 'Failed to reach hook within maximum time of 5.000000 seconds',
    });
    expect(Date.now() - started).toBeGreaterThan(4900);
  });
});

describe('the custom access token hook', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({
      hook: { custom_access_token: { enabled: true, uri: 'pg-functions://postgres/public/claims' } },
    });
  });
  afterAll(() => server.stop());

  const define = (body: string) =>
    server.database.admin.query(
      `create or replace function public.claims(event jsonb) returns jsonb language plpgsql as $$ ${body} $$;
       grant execute on function public.claims to supabase_auth_admin;`,
    );
  const refreshOutcome = async (body: string) => {
    await define(`begin return jsonb_build_object('claims', event -> 'claims'); end`);
    const { session } = await signInSomeone(server);
    await define(body);
    const token = session.refresh_token;
    const response = await server.request('POST', '/token?grant_type=refresh_token', {
      body: { refresh_token: token },
    });
    return { ...response, session };
  };

  it('adds claims at sign-in and at each refresh', async () => {
    await define(`begin
      return jsonb_build_object('claims', (event -> 'claims') || jsonb_build_object(
        'user_role', 'doctor', 'how', event ->> 'authentication_method', 'who', event ->> 'user_id',
        'hook', event -> 'metadata' ->> 'name'));
      end`);
    const { client, session } = await signInSomeone(server);
    expect(decodeJwt(session.access_token)).toMatchObject({
      user_role: 'doctor',
      how: 'password',
      who: session.user.id,
      hook: 'custom-access-token',
      role: 'authenticated',
    });
    const { data } = await client.auth.refreshSession();
    expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({
      user_role: 'doctor',
      how: 'token_refresh',
    });
  });

  it('refuses with a status of its own', async () => {
    const { status, body } = await refreshOutcome(
      `begin return '{"error":{"http_code":403,"message":"not today"}}'::jsonb; end`,
    );
    expect([status, body['message']]).toEqual([403, 'not today']);
  });

  it('must leave the claims that make a session', async () => {
    const missing = await refreshOutcome(`begin return '{}'::jsonb; end`);
    expect([missing.status, missing.body['message']]).toEqual([500, 'output claims field is missing']);
    const broken = await refreshOutcome(
      `begin return jsonb_build_object('claims', (event -> 'claims') || '{"aal": 2}'::jsonb); end`,
    );
    expect(broken.status).toBe(500);
    expect(broken.body['message']).toMatch(/^output claims do not conform to the expected schema/);
  });

  it('undoes everything when it fails: the refresh token is still good', async () => {
    const failed = await refreshOutcome(`begin raise exception 'broken'; end`);
    expect(failed.status).toBe(500);
    await define(`begin return jsonb_build_object('claims', event -> 'claims'); end`);
    const token = failed.session.refresh_token;
    const again = await server.request('POST', '/token?grant_type=refresh_token', {
      body: { refresh_token: token },
    });
    expect(again.status).toBe(200);
    const { rows } = await server.database.admin.query(
      'select count(*)::int as tokens from auth.refresh_tokens where user_id = $1',
      [failed.session.user.id],
    );
    expect(rows).toEqual([{ tokens: 2 }]);
  });

  it('has two seconds', async () => {
    const { status } = await refreshOutcome(`begin perform pg_sleep(3); return event; end`);
    expect(status).toBe(500);
  });
});
