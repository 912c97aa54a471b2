import { type SupabaseClient } from '@supabase/supabase-js';
import { decodeJwt } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAuthServer, type AuthServer } from './support/auth-server.ts';
import { expectValue, lastMail, PASSWORD, signInSomeone } from './support/people.ts';

function codeOf(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
}

type Enrolled = { id: string; secret: string };

async function enrol(client: SupabaseClient, friendlyName: string): Promise<Enrolled> {
  const { data, error } = await client.auth.mfa.enroll({ factorType: 'totp', friendlyName });
  const { id, totp } = expectValue(data, error);
  return { id, secret: totp.secret };
}

describe('second factors', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer({
      mfa: { max_enrolled_factors: 3, totp: { enroll_enabled: true, verify_enabled: true } },
      email: {
        notification: { mfa_factor_enrolled: { enabled: true }, mfa_factor_unenrolled: { enabled: true } },
      },
    });
  });
  afterAll(() => server.stop());

  it('are enrolled, challenged and verified; the session becomes aal2', async () => {
    const { client, email, session } = await signInSomeone(server);
    const enrolled = await client.auth.mfa.enroll({
      factorType: 'totp',
      friendlyName: 'phone',
      issuer: 'eCureTrip',
    });
    const factor = expectValue(enrolled.data, enrolled.error);
    expect(factor).toMatchObject({ type: 'totp', friendly_name: 'phone' });
    expect(factor.totp.qr_code).toMatch(
      /^data:image\/svg\+xml;utf-8,<\?xml|^data:image\/svg\+xml;utf-8,<svg/,
    );
    expect(factor.totp.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(factor.totp.uri).toMatch(/^otpauth:\/\/totp\/eCureTrip:/);
    expect(factor.totp.uri).toContain(`secret=${factor.totp.secret}`);

    const before = Math.floor(Date.now() / 1000);
    const challenged = await client.auth.mfa.challenge({ factorId: factor.id });
    const challenge = expectValue(challenged.data, challenged.error);
    expect(challenge).toMatchObject({ type: 'totp' });
    expect(challenge.expires_at - before).toBeGreaterThanOrEqual(300);

    const wrong = await client.auth.mfa.verify({
      factorId: factor.id,
      challengeId: challenge.id,
      code: '000000',
    });
    expect(wrong.error).toMatchObject({
      status: 422,
      code: 'mfa_verification_failed',
      message: 'Invalid TOTP code entered',
    });

    const code = codeOf(factor.totp.secret);
    const verified = await client.auth.mfa.verify({ factorId: factor.id, challengeId: challenge.id, code });
    const tokens = expectValue(verified.data, verified.error);
    const claims = decodeJwt(tokens.access_token);
    expect(claims['aal']).toBe('aal2');
    expect(claims['session_id']).toBe(decodeJwt(session.access_token)['session_id']);
    expect((claims['amr'] as { method: string }[]).map((entry) => entry.method).sort()).toEqual([
      'password',
      'totp',
    ]);
    expect(tokens.refresh_token).not.toBe(session.refresh_token);
    expect(lastMail(server, email).action).toBe('mfa_factor_enrolled_notification');

    const level = await client.auth.mfa.getAuthenticatorAssuranceLevel();
    expect(level.data).toMatchObject({ currentLevel: 'aal2', nextLevel: 'aal2' });
    const { data: factors } = await client.auth.mfa.listFactors();
    expect(factors?.totp).toHaveLength(1);
    expect(factors?.totp[0]).toMatchObject({
      id: factor.id,
      status: 'verified',
      factor_type: 'totp',
      friendly_name: 'phone',
    });

    const replay = await client.auth.mfa.verify({ factorId: factor.id, challengeId: challenge.id, code });
    expect(replay.error).toMatchObject({ status: 422, code: 'mfa_ip_address_mismatch' });
    const refreshed = await client.auth.refreshSession();
    expect(decodeJwt(refreshed.data.session?.access_token ?? '')['aal']).toBe('aal2');
  });

  it('end the user’s weaker sessions and guard password and address', async () => {
    const { client, email } = await signInSomeone(server);
    const elsewhere = server.client();
    await elsewhere.auth.signInWithPassword({ email, password: PASSWORD });
    const { id, secret } = await enrol(client, 'app');
    expect(
      (await client.auth.mfa.challengeAndVerify({ factorId: id, code: codeOf(secret) })).error,
    ).toBeNull();
    expect((await elsewhere.auth.getUser()).error?.name).toBe('AuthSessionMissingError');

    const weak = server.client();
    await weak.auth.signInWithPassword({ email, password: PASSWORD });
    expect((await weak.auth.mfa.getAuthenticatorAssuranceLevel()).data).toMatchObject({
      currentLevel: 'aal1',
      nextLevel: 'aal2',
    });
    expect((await weak.auth.updateUser({ password: 'something else 1' })).error).toMatchObject({
      status: 401,
      code: 'insufficient_aal',
    });
    expect((await weak.auth.updateUser({ data: { harmless: true } })).error).toBeNull();
    expect((await weak.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'b' })).error).toMatchObject({
      status: 403,
      code: 'insufficient_aal',
    });
    expect((await weak.auth.mfa.unenroll({ factorId: id })).error).toMatchObject({
      status: 422,
      code: 'insufficient_aal',
    });
  });

  it('are given up by who holds them; the session falls back', async () => {
    const { client, email } = await signInSomeone(server);
    const { id, secret } = await enrol(client, 'app');
    await client.auth.mfa.challengeAndVerify({ factorId: id, code: codeOf(secret) });
    expect(await client.auth.mfa.unenroll({ factorId: id })).toMatchObject({ data: { id }, error: null });
    expect(lastMail(server, email).action).toBe('mfa_factor_unenrolled_notification');
    const { data } = await client.auth.refreshSession();
    expect(decodeJwt(data.session?.access_token ?? '')['aal']).toBe('aal1');
    expect((await client.auth.mfa.listFactors()).data?.all).toEqual([]);
  });

  it('have names of their own and a limit', async () => {
    const { client } = await signInSomeone(server);
    await enrol(client, 'one');
    const conflict = await client.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'one' });
    expect(conflict.error).toMatchObject({ status: 422, code: 'mfa_factor_name_conflict' });
    await enrol(client, 'two');
    await enrol(client, 'three');
    const tooMany = await client.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'four' });
    expect(tooMany.error).toMatchObject({ status: 422, code: 'too_many_enrolled_mfa_factors' });
  });

  it('forget those begun and never verified: others with the first success, and after five minutes', async () => {
    const { client, session } = await signInSomeone(server);
    await enrol(client, 'abandoned');
    const { id, secret } = await enrol(client, 'kept');
    await client.auth.mfa.challengeAndVerify({ factorId: id, code: codeOf(secret) });
    const { data } = await client.auth.mfa.listFactors();
    expect(data?.all.map((factor) => factor.friendly_name)).toEqual(['kept']);
    await enrol(client, 'late');
    await server.database.admin.query(
      `update auth.mfa_factors set created_at = now() - interval '301 s' where user_id = $1 and status = 'unverified'`,
      [session.user.id],
    );
    await enrol(client, 'late');
    expect((await client.auth.mfa.listFactors()).data?.all).toHaveLength(2);
  });

  it('refuse unknown factors, foreign factors, late answers and other addresses', async () => {
    const [owner, stranger] = [await signInSomeone(server), await signInSomeone(server)];
    const { id, secret } = await enrol(owner.client, 'app');
    expect((await stranger.client.auth.mfa.challenge({ factorId: id })).error).toMatchObject({
      status: 404,
      code: 'mfa_factor_not_found',
    });
    const malformed = await server.request('POST', '/factors/not-a-uuid/challenge', {
      bearer: owner.session.access_token,
      body: {},
    });
    expect([malformed.status, malformed.body['code']]).toEqual([404, 'validation_failed']);
    const challenge = expectValue((await owner.client.auth.mfa.challenge({ factorId: id })).data, null);
    const body = { challenge_id: challenge.id, code: codeOf(secret) };
    const path = `/factors/${id}/verify`;
    const options = { bearer: owner.session.access_token, body };
    const elsewhere = await server.request('POST', path, {
      ...options,
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([422, 'mfa_ip_address_mismatch']);
    await server.database.admin.query(
      `update auth.mfa_challenges set created_at = now() - interval '301 s' where id = $1`,
      [challenge.id],
    );
    const late = await server.request('POST', path, options);
    expect([late.status, late.body['code']]).toEqual([422, 'mfa_challenge_expired']);
    expect((await server.request('POST', path, options)).body['code']).toBe('mfa_factor_not_found');
    const empty = await server.request('POST', path, { ...options, body: { ...body, code: '' } });
    expect([empty.status, empty.body['code']]).toEqual([400, 'validation_failed']);
  });

  it('take TOTP only', async () => {
    const { client, session } = await signInSomeone(server);
    expect(
      (await client.auth.mfa.enroll({ factorType: 'phone', phone: '+4420', friendlyName: 'x' })).error,
    ).toMatchObject({
      status: 422,
      code: 'mfa_phone_enroll_not_enabled',
    });
    const unknown = await server.request('POST', '/factors', {
      bearer: session.access_token,
      body: { factor_type: 'smell' },
    });
    expect([unknown.status, unknown.body['code']]).toEqual([400, 'validation_failed']);
  });

  it('are seen and removed by administrators', async () => {
    const { client, session } = await signInSomeone(server);
    const { id } = await enrol(client, 'app');
    const { mfa } = server.admin().auth.admin;
    const listed = await mfa.listFactors({ userId: session.user.id });
    expect(listed.data?.factors).toHaveLength(1);
    expect(listed.data?.factors[0]).toMatchObject({ id, status: 'unverified', friendly_name: 'app' });
    expect((await mfa.deleteFactor({ userId: session.user.id, id })).error).toBeNull();
    expect((await mfa.listFactors({ userId: session.user.id })).data?.factors).toEqual([]);
  });
});

describe('second factors switched off', () => {
  let server: AuthServer;
  beforeAll(async () => {
    server = await startAuthServer();
  });
  afterAll(() => server.stop());

  it('are refused', async () => {
    const { client } = await signInSomeone(server);
    expect((await client.auth.mfa.enroll({ factorType: 'totp', friendlyName: 'x' })).error).toMatchObject({
      status: 422,
      code: 'mfa_totp_enroll_not_enabled',
      message: 'MFA enroll is disabled for TOTP',
    });
  });
});
