import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesOf, makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeCaller, outcome, type Caller } from './support/caller.ts';
import { PASSWORD, tokenOf } from './support/client.ts';

/** What HTTP promises: versions, origins, addresses, pages of lists. */

const database = stack.database(1);
let app = '';
let call: Caller;
let email = '';
let token = '';

beforeAll(async () => {
  app = await stack.app();
  call = makeCaller(app);
  [email = ''] = await makePatients(database, 1);
  token = await tokenOf(app, email, PASSWORD);
});
afterAll(() => database.end());

const PROFILE = '/api/users/profile';
const person = (fullName: string) => ({
  fullName,
  countryCode: 'IE',
  timeZone: 'Europe/Dublin',
  birthDate: '1990-04-12',
});

describe('versions', () => {
  it('are told by GET and HEAD alike, and not sent again to who has them', async () => {
    const whole = await call('GET', PROFILE, { token });
    const etag = whole.headers.get('etag') ?? '';
    const head = await call('HEAD', PROFILE, { token });
    expect([head.status, head.headers.get('etag'), head.text]).toEqual([200, etag, '']);
    const again = await call('GET', PROFILE, { token, headers: { 'if-none-match': `"x", W/${etag}` } });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  it('are named by whoever changes something, strongly', async () => {
    const etag = (await call('GET', PROFILE, { token })).headers.get('etag') ?? '';
    const put = (match?: string) =>
      call('PUT', PROFILE, {
        token,
        json: person('Nobody'),
        headers: match === undefined ? {} : { 'if-match': match },
      });
    expect(outcome(await put())).toEqual([428, 'if_match_missing']);
    expect(outcome(await put(`W/${etag}`))).toEqual([412, 'changed_meanwhile']);
    expect((await call('GET', PROFILE, { token })).json.fullName).toBe('Ada Example');
  });

  it('let one of several changes over the same version through', async () => {
    const etag = (await call('GET', PROFILE, { token })).headers.get('etag') ?? '';
    const names = ['Ada One', 'Ada Two', 'Ada Three', 'Ada Four'];
    const all = await Promise.all(
      names.map((name) => call('PUT', PROFILE, { token, json: person(name), headers: { 'if-match': etag } })),
    );
    const done = all.filter(({ status }) => status === 200);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await call('GET', PROFILE, { token })).json.fullName).toBe(done[0]?.json.fullName);
  });
});

describe('origins', () => {
  it('of cookies have to be our own where something is changed', async () => {
    const cookie = await cookiesOf(stack, email);
    const etag = (await call('GET', PROFILE, { headers: { cookie } })).headers.get('etag') ?? '';
    const put = (headers: Record<string, string>) =>
      call('PUT', PROFILE, {
        json: person('Ada Cookie'),
        headers: { cookie, 'if-match': etag, ...headers },
      });
    expect(outcome(await put({}))).toEqual([403, 'foreign_origin']);
    expect(outcome(await put({ origin: 'https://partner.example' }))).toEqual([403, 'foreign_origin']);
    expect(outcome(await put({ origin: app, authorization: 'Basic x' }))).toEqual([401, 'not_authenticated']);
    expect((await put({ origin: app })).status).toBe(200);
  });

  it('on the list may call with a token, never with cookies; others may not read a word', async () => {
    const of = (origin: string) => ({ origin });
    const preflight = await call('OPTIONS', PROFILE, {
      headers: { ...of('https://partner.example'), 'access-control-request-method': 'PUT' },
    });
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': 'https://partner.example',
      'access-control-allow-methods': 'GET, PUT, HEAD, OPTIONS',
      'access-control-allow-headers': expect.stringMatching(
        /Authorization.*If-Match.*Idempotency-Key/,
      ) as string,
      vary: expect.stringContaining('Origin') as string,
    });
    const answers = [
      preflight,
      await call('GET', PROFILE, { token, headers: of('https://partner.example') }),
      await call('GET', PROFILE, { headers: of('https://partner.example') }),
    ];
    for (const { headers } of answers) {
      expect(headers.get('access-control-allow-origin')).toBe('https://partner.example');
      expect(headers.get('access-control-expose-headers')).toMatch(
        /ETag.*Location.*Retry-After.*X-Request-Id.*RateLimit/,
      );
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
    const stranger = await call('OPTIONS', PROFILE, { headers: of('https://partner.example.evil.example') });
    const read = await call('GET', PROFILE, { token, headers: of('https://evil.example') });
    for (const { headers } of [stranger, read]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers.get('vary')).toContain('Origin');
    }
  });
});

describe('addresses', () => {
  it('that lead nowhere, or cannot be read, are refused in JSON', async () => {
    const refusals = {
      '/api': [404, 'not_found'],
      '/api/nothing': [404, 'not_found'],
      '/api/doctors/a%00b': [404, 'not_found'],
      '/api/doctors/%E0%A4%A': [400, 'address_malformed'],
      '/api/appointments/%': [400, 'address_malformed'],
    };
    for (const [path, refusal] of Object.entries(refusals)) {
      const answer = await call('GET', path, { token });
      expect([path, ...outcome(answer)]).toEqual([path, ...refusal]);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.json.requestId).toBe(answer.headers.get('x-request-id'));
    }
    // A page for people: what another site sends it is refused before.
    const docs = await call('DELETE', '/api/docs', { headers: { origin: app } });
    expect([docs.status, docs.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('are refused so that a program on a page of another origin can read why', async () => {
    const partner = { origin: 'https://partner.example' };
    const token = { authorization: 'Bearer x', 'content-type': 'application/json' };
    const body = 'x'.repeat(2_000_000);
    const refusals = [
      ['GET', '/api/doctors/%E0%A4%A', 400],
      ['GET', `/api/doctors/${'a'.repeat(9000)}`, 414],
      ['GET', '/api/nothing', 404],
      ['POST', '/api/auth/login', 413],
    ] as const;
    for (const [method, path, status] of refusals) {
      const asked = await call('OPTIONS', path, {
        headers: { ...partner, 'access-control-request-method': method },
      });
      expect([path, asked.status]).toEqual([path, 204]);
      expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
      const sent = method === 'POST' ? { body } : {};
      const answer = await call(method, path, { ...sent, headers: { ...partner, ...token } });
      expect([path, answer.status, answer.json.status]).toEqual([path, status, status]);
      for (const { headers } of [asked, answer]) {
        expect(headers.get('access-control-allow-origin')).toBe(partner.origin);
        expect(headers.get('vary')).toContain('Origin');
      }
      const stranger = await call(method, path, {
        ...sent,
        headers: { ...token, origin: 'https://x.example' },
      });
      expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
      expect(stranger.headers.get('vary')).toContain('Origin');
    }
  });

  it('carry no page of another site, and no answer stays on the way', async () => {
    const { headers } = await call('GET', PROFILE, { token });
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('lists', () => {
  it.each([
    ['/api/doctors?sort=rating', 'doctors', 20],
    ['/api/appointments', 'appointments', 3],
    ['/api/consultations', 'consultations', 3],
    ['/api/reviews?doctor=piotr-zielinski', 'reviews', 1],
  ])('%s is read to its end, every row once', async (path, name, limit) => {
    const doctor = await tokenOf(app, 'elif@example.org', 'demo-eCureTrip-2026');
    const seen: string[] = [];
    let cursor: unknown = '';
    for (let page = 0; cursor !== null && page < 60; page += 1) {
      const asked = new URLSearchParams({
        limit: String(limit),
        ...(cursor ? { cursor: String(cursor) } : {}),
      });
      const { json } = await call('GET', `${path}${path.includes('?') ? '&' : '?'}${asked}`, {
        token: doctor,
      });
      const rows = json[name] as { id?: string; slug?: string }[];
      expect(rows.length).toBeLessThanOrEqual(limit);
      seen.push(...rows.map(({ id, slug }) => id ?? slug ?? ''));
      cursor = json.nextCursor;
    }
    expect(cursor).toBeNull();
    expect(seen.length).toBeGreaterThan(limit);
    expect(new Set(seen).size).toBe(seen.length);
    const joined = path.includes('?') ? '&' : '?';
    const wrong = await call('GET', `${path}${joined}cursor=nonsense&limit=51`, { token: doctor });
    expect(outcome(wrong)).toEqual([422, 'validation_failed']);
    const errors = wrong.json.errors as { field: string; in: string }[];
    expect(errors.map(({ field }) => field).sort()).toEqual(['cursor', 'limit']);
  });
});

describe('refusals', () => {
  it('name each field once, by JSON pointer, in words', async () => {
    const answer = await call('POST', '/api/auth/login', { json: { email: 1, password: [] } });
    const errors = answer.json.errors as { in: string; field: string; code: string }[];
    expect(errors.map(({ field, code }) => [field, code])).toEqual([
      ['/email', 'email_missing'],
      ['/password', 'password_missing'],
    ]);
    expect(answer.json).toMatchObject({ type: 'about:blank', title: 'Unprocessable Entity', status: 422 });
  });

  it('say of a key that it is none, and keep nothing of a refused request', async () => {
    const booking = { doctor: 'nobody', visitType: randomUUID(), startsAt: new Date().toISOString() };
    const full = { ...booking, reason: 'x'.repeat(60), consentVersion: '1' };
    const send = (key: string, json: unknown) =>
      call('POST', '/api/appointments', { token, json, headers: { 'idempotency-key': key } });
    expect(outcome(await send('a b', full))).toEqual([422, 'idempotency_key_invalid']);
    const key = randomUUID();
    const first = await send(key, full);
    const second = await send(key, { ...full, doctor: 'somebody' });
    for (const answer of [first, second])
      expect([outcome(answer), answer.headers.get('idempotency-replayed')]).toEqual([
        [422, 'validation_failed'],
        null,
      ]);
  });
});
