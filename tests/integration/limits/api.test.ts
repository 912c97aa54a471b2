/** The JSON API: who asks too often is told so, by account and by address, whichever server answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../support/app-server.ts';
import { makePatients } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { PASSWORD, tokenOf } from '../api/support/client.ts';
import { makeJudge, operationsOf, readDocument, type Judge } from '../api/support/document.ts';
import { changeLimits, newHousehold, newNetwork, startLimited } from './support/limited.ts';

const database = stack.database(2);
const apps: App[] = [];
let judge: Judge;
let putBack = async () => {};

beforeAll(async () => {
  apps.push(...(await Promise.all([startLimited(), startLimited()])));
  judge = makeJudge(await readDocument(await stack.app()));
  putBack = await changeLimits(database, [
    { class: 'read', scope: 'address', allowed: 60, atOnce: 50, perSeconds: 3600 },
    { class: 'write', scope: 'account', allowed: 5, atOnce: 4, perSeconds: 3600 },
    { class: 'register', scope: 'address', allowed: 5, atOnce: 3, perSeconds: 3600 },
    { class: 'register', scope: 'network', allowed: 9, atOnce: 7, perSeconds: 3600 },
  ]);
});
afterAll(async () => {
  await putBack();
  await Promise.all(apps.map((app) => app.stop()));
  await database.end();
});

const on = (server: number) => apps[server]?.url ?? '';
const tally = (statuses: number[]) =>
  Object.fromEntries(
    [...new Set(statuses)].sort().map((one) => [one, statuses.filter((it) => it === one).length]),
  );

const json = { 'content-type': 'application/json' };
const register = (server: number, from: Record<string, string>) =>
  fetch(`${on(server)}/api/auth/register`, { method: 'POST', headers: { ...json, ...from }, body: '{}' });

describe('readings', () => {
  it('come out of one budget, whichever server answers, and never more than it holds', async () => {
    const home = newNetwork().at(1);
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, n) => fetch(`${on(n % 2)}/api/doctors?limit=1`, { headers: home })),
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 50, 429: 70 });
    const refused = answers.find(({ status }) => status === 429);
    const wait = Number(refused?.headers.get('retry-after'));
    // Ten in an hour after those at once: one in six minutes.
    expect(wait).toBeGreaterThan(350);
    expect(wait).toBeLessThanOrEqual(360);
    expect(refused?.headers.get('ratelimit-policy')).toBe('"read-address";q=60;w=3600');
    expect(refused?.headers.get('ratelimit')).toBe(`"read-address";r=0;t=${wait}`);
    expect(await refused?.json()).toMatchObject({ status: 429, code: 'too_often', errors: [] });
    expect((await fetch(`${on(0)}/api/doctors?limit=1`, { headers: newNetwork().at(1) })).status).toBe(200);
  });

  it('count in the one budget of a household, whatever address of IPv6 they come from', async () => {
    const household = newHousehold();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        fetch(`${on(0)}/api/doctors?limit=1`, { headers: household.at(n + 1) }),
      ),
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 50, 429: 10 });
  });
});

describe('changes', () => {
  it('are counted by account, wherever they come from', async () => {
    const [email = ''] = await makePatients(database, 1);
    const token = await tokenOf(await stack.app(), email, PASSWORD);
    const change = (n: number) =>
      fetch(`${on(n % 2)}/api/users/profile`, {
        method: 'PUT',
        headers: { ...json, ...newNetwork().at(1), authorization: `Bearer ${token}` },
        body: '{}',
      });
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push(await change(n));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 429, 429]);
    expect(answers[0]?.headers.get('ratelimit')).toMatch(
      /^"write-account";r=3;t=\d+, "write-address";r=\d+;t=\d+$/,
    );
    expect(await judge.judge('PUT', '/api/users/profile', answers[5] ?? new Response())).toBeNull();
  });
});

describe('registrations', () => {
  it('are counted by address, and more widely by network', async () => {
    const network = newNetwork();
    const statuses = [];
    for (let host = 1; host <= 4; host++)
      for (let n = 0; n < 4; n++) statuses.push((await register(n % 2, network.at(host))).status);
    // Three of each address; of the third one only one, because the network has had its seven.
    expect(statuses.map((status) => (status === 429 ? '-' : '+')).join('')).toBe('+++-+++-+-------');
  });
});

it('every operation says in the document that it may be refused, and how long to wait', async () => {
  for (const { operationId, responses } of operationsOf(await readDocument(await stack.app())))
    expect([operationId, Object.keys(responses['429']?.headers ?? {})]).toEqual([
      operationId,
      ['Retry-After', 'RateLimit-Policy', 'RateLimit'],
    ]);
});
