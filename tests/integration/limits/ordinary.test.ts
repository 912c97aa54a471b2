/** The limits as they are set: somebody who does everything on one day meets none of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../support/app-server.ts';
import { REASON } from '../../support/bookable.ts';
import { linkIn, waitForMail } from '../../support/inbox.ts';
import { makeListedDoctor, type ListedDoctor } from '../../support/listed-doctor.ts';
import { stack } from '../../support/stack.ts';
import { newNetwork, startLimited } from './support/limited.ts';

const database = stack.database(1);
const email = `ordinary-${randomUUID()}@test.example.org`;
const password = 'four-words-in-a-row';
const home = newNetwork().at(1);
const cookies = new Map<string, string>();
const statuses: Record<string, number> = {};
let app: App;
let doctor: ListedDoctor;

beforeAll(async () => {
  [app, doctor] = await Promise.all([startLimited(), makeListedDoctor(database)]);
});
afterAll(async () => {
  await app.stop();
  await database.end();
});

/** As one browser; what was answered is counted. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { ...home, cookie, origin: app.url, ...(init.headers as Record<string, string>) };
  const answer = await fetch(`${app.url}${path}`, { redirect: 'manual', ...init, headers });
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    cookies.set(name, value);
  }
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  return answer;
}
const send = (path: string, fields: Record<string, string>) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields) });
const json = (path: string, method: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function signInTwiceWrongly(): Promise<Response> {
  await send('/login', { email, password: 'mistyped' });
  await send('/login', { email, password: 'mistyped again' });
  return send('/login', { email, password });
}

it('registers, signs in after two mistakes, looks around, uploads, books, and signs in again', async () => {
  await send('/register', { role: 'patient', fullName: 'Ada', email: 'mistyped', password });
  await send('/register', { role: 'patient', fullName: 'Ada Example', email, password });
  const mail = await waitForMail(stack, email, /^Confirm your e-mail address$/);
  const link = new URL(linkIn(mail, '/auth/confirm'));
  await send('/auth/confirm', Object.fromEntries(link.searchParams));
  await send('/logout', {});
  expect((await signInTwiceWrongly()).status).toBe(302);

  const profile = await ask('/api/users/profile');
  const { consents } = (await profile.json()) as { consents: { id: string }[] };
  const facts = {
    fullName: 'Ada Example',
    timeZone: 'Europe/Dublin',
    countryCode: 'IE',
    birthDate: '1984-02-29',
    consents: consents.map(({ id }) => id),
  };
  const saved = await json('/api/users/profile', 'PUT', facts, {
    'if-match': profile.headers.get('etag') ?? '',
  });
  expect(saved.status).toBe(200);

  for (let n = 0; n < 20; n++) {
    await ask('/doctors');
    await ask(`/doctors/${doctor.slug}`);
    await ask('/_root.data');
  }
  for (let n = 0; n < 12; n++) {
    const form = new FormData();
    form.set('title', `Letter ${n}`);
    form.set('category', 'referral');
    form.set(
      'file',
      new Blob([`A letter about a knee, page ${n}.`], { type: 'text/plain' }),
      `letter-${n}.txt`,
    );
    expect((await ask('/api/upload', { method: 'POST', body: form })).status).toBe(201);
  }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const query = new URLSearchParams({ from: inDays(3), to: inDays(10) });
  const times = await ask(`/api/doctors/${doctor.slug}/slots?${query}`);
  const { visitTypes } = (await times.json()) as {
    visitTypes: { id: string; slots: { startsAt: string }[] }[];
  };
  for (const { startsAt } of visitTypes[0]?.slots.slice(0, 3) ?? []) {
    const booking = {
      doctor: doctor.slug,
      visitType: visitTypes[0]?.id,
      startsAt,
      reason: REASON,
      consentVersion: '2026-11',
    };
    const held = await json('/api/appointments', 'POST', booking);
    expect(held.status).toBe(201);
    const { id } = (await held.json()) as { id: string };
    await ask(`/appointments/${id}`);
    await send(`/appointments/${id}/cancel`, {});
  }
  await send('/logout', {});
  expect((await signInTwiceWrongly()).status).toBe(302);
  expect(statuses).not.toHaveProperty('429');
  expect(statuses).not.toHaveProperty('500');
});
