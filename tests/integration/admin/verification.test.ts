/** Verification as an administrator and a doctor go through it, without JavaScript. */
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { letSignIn, makeAdminCookie, makeAdministrator } from '../../support/administrators.ts';
import { cookiesOf, makePatients, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { makeDoctor } from '../../db/support/people.ts';
import { commit, user } from '../../db/support/session.ts';
import { page, words } from '../records/support/visit.ts';

const db = stack.database();
afterAll(() => db.end());

const LICENCE = {
  licenceRegistry: 'General Medical Council',
  licenceCountry: 'GB',
  licenceValidUntil: '2031-01-01',
};

/** A doctor who stated a licence, has gone through the first steps and can sign in. */
const makeApplicant = (licenceNumber: string) =>
  commit(db, async (session) => {
    const { id } = await makeDoctor(session);
    await session.as(user(id), 'select public.change_licence($1)', [
      JSON.stringify({ ...LICENCE, licenceNumber }),
    ]);
    await session.sql('update public.profiles set onboarded_at = now() where id = $1', [id]);
    return { id, email: await letSignIn(session, id) };
  });
const read = async (url: string, cookie: string) => words(await (await page(url, cookie)).text());

it('shows administrators the papers of a licence, and writes down who opened one', async () => {
  const app = await stack.app();
  const [applicant, other, admin] = [
    await makeApplicant('GMC-778'),
    await makeApplicant('GMC-779'),
    await makeAdministrator(db),
  ];
  const one = `${app}/admin/verification/${applicant.id}`;
  expect(await read(one, admin.cookie)).toContain('has not sent any document');
  const doctor = await cookiesOf(stack, applicant.email);
  expect(await read(`${app}/profile/verification`, doctor)).toContain('Send documents');
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#abc' } })
    .png()
    .toBuffer();
  const body = new FormData();
  body.append('paper', new File([new Uint8Array(picture)], 'Certificate.png'));
  const headers = { cookie: doctor, origin: app };
  const sent = await fetch(`${app}/profile/licence/papers`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  });
  expect([sent.status, sent.headers.get('location'), words(await sent.text())]).toEqual([
    302,
    '/profile/licence/papers',
    '',
  ]);

  const html = await (await page(one, admin.cookie)).text();
  expect(words(html)).toContain('Certificate.pngNothing found');
  const [path = ''] = /\/licence-documents\/[0-9a-f-]{36}/.exec(html) ?? [];
  const open = (cookie: string) => page(`${app}${path}`, cookie);
  const opened = await open(admin.cookie);
  expect(opened.status).toBe(200);
  expect(new Uint8Array(await opened.arrayBuffer())).toEqual(new Uint8Array(picture));
  expect(Object.fromEntries(opened.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': expect.stringContaining('attachment') as string,
    'cache-control': 'private, no-store, no-transform',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox') as string,
  });
  expect((await open(doctor)).status).toBe(200);
  const [patient = ''] = await makePatients(db, 1);
  for (const email of [other.email, patient])
    expect((await open(await cookiesOf(stack, email))).status).toBe(404);
  // Without the second factor there is no way in: first to the code.
  expect((await open(admin.halfCookie)).status).toBe(302);
  await db.query(`update public.licence_documents set scan_status = 'pending' where doctor_id = $1`, [
    applicant.id,
  ]);
  expect((await open(admin.cookie)).status).toBe(404);
  expect(await read(one, admin.cookie)).toContain('Certificate.pngBeing checked');
  const { rows } = await db.query(
    `select actor_id from public.audit_log where action = 'licence_document.opened' and subject_id = $1`,
    [applicant.id],
  );
  expect(rows).toEqual([{ actor_id: admin.id }]);
});

it('asks, is answered, records the checks and approves, so that patients find the doctor', async () => {
  const app = await stack.app();
  const { id, email } = await makeApplicant('GMC-777');
  const admin = await makeAdminCookie(db);
  const doctor = await cookiesOf(stack, email);
  const one = `${app}/admin/verification/${id}`;
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
