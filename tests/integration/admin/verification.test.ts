/** Verification as an administrator and a doctor go through it, without JavaScript. */
import { afterAll, expect, it } from 'vitest';
import { letSignIn, makeAdminCookie } from '../../support/administrators.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeDoctor } from '../../db/support/people.ts';
import { commit, user } from '../../db/support/session.ts';
import { page, words } from '../records/support/visit.ts';

const db = stack.database();
afterAll(() => db.end());

it('asks, is answered, records the checks and approves, so that patients find the doctor', async () => {
  const app = await stack.app();
  const { id, email } = await commit(db, async (session) => {
    const { id } = await makeDoctor(session);
    await session.as(user(id), 'select public.change_licence($1)', [
      JSON.stringify({
        licenceRegistry: 'General Medical Council',
        licenceNumber: 'GMC-777',
        licenceCountry: 'GB',
        licenceValidUntil: '2031-01-01',
      }),
    ]);
    await session.sql('update public.profiles set onboarded_at = now() where id = $1', [id]);
    return { id, email: await letSignIn(session, id) };
  });
  const admin = await makeAdminCookie(db);
  const doctor = await cookiesOf(stack, email);
  const one = `${app}/admin/verification/${id}`;
  const read = async (url: string, cookie: string) => words(await (await page(url, cookie)).text());
  const post = (url: string, cookie: string, fields: Record<string, string>) =>
    postForm({ url, cookie, fields });

  expect(await read(`${app}/admin/verification?q=Dana`, admin)).toContain('Less than a day');
  expect(await read(one, admin)).toContain('GMC-777');
  expect(await read(`${one}/approve`, admin)).toContain('cannot be approved yet');
  expect((await post(`${one}/approve`, admin, { reason: 'Trust me.' })).status).toBe(409);
  expect((await page(`${one}/praise`, admin)).status).toBe(404);

  const empty = await post(`${one}/ask`, admin, { reason: '' });
  expect([empty.status, words(await empty.text()).includes('Write')]).toEqual([422, true]);
  expect((await post(`${one}/ask`, admin, { reason: 'Which hospital?' })).status).toBe(303);
  expect(await read(`${app}/doctor/dashboard`, doctor)).toContain('We have a question');
  const own = `${app}/profile/verification`;
  expect(await read(own, doctor)).toContain('Which hospital?');
  expect((await post(own, doctor, { answer: '' })).status).toBe(422);
  expect((await post(own, doctor, { answer: 'The Royal Free.' })).status).toBe(303);
  expect((await post(own, doctor, { answer: 'Again.' })).status).toBe(409);

  expect(await read(one, admin)).toContain('The Royal Free.');
  const bad = await post(one, admin, { kind: 'licence', place: 'gmc-uk.org', result: 'differs', note: '' });
  const kept = await bad.text();
  expect([bad.status, kept.includes('gmc-uk.org'), kept.includes('Write what you found instead')]).toEqual([
    422,
    true,
    true,
  ]);
  for (const kind of ['identity', 'licence', 'expiry'])
    expect((await post(one, admin, { kind, place: 'gmc-uk.org', result: 'confirmed' })).status).toBe(303);
  expect(await read(one, admin)).toContain('All necessary checks are recorded.');
  expect((await post(`${one}/approve`, admin, { reason: 'Found in the register.' })).status).toBe(303);
  const profile = await read(`${app}/doctors/d-${id}`, '');
  expect(profile).toContain('GMC-777');
  expect(profile).toContain('General Medical Council');
});
