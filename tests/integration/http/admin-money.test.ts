/** Administrators' pages about money: who may see them, the preview that is done, bad input, and each act once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { completed, answer, letRelease, tell, work } from '../../db/support/money-decisions.ts';
import { confirmed, contest, report, startsIn, doctorOf, patientOf } from '../../db/support/ending.ts';
import { retire } from '../../db/support/retire.ts';
import { commit, service, type Session } from '../../db/support/session.ts';
import { claim } from '../../db/support/stripe.ts';
import { letSignIn, makeAdministrator, type Administrator } from '../../support/administrators.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const db = stack.database(2);
const doctors: string[] = [];
let app = '';
let admin: Administrator;
beforeAll(async () => {
  app = await stack.app();
  admin = await makeAdministrator(db);
});
afterAll(async () => {
  await retire(db, doctors);
  await db.end();
});

const readable = async (answer: Response) => ({
  status: answer.status,
  location: answer.headers.get('location'),
  page: (await answer.text()).replaceAll('<!-- -->', '').split('window.__remix')[0] ?? '',
});
const get = async (path: string, cookie = admin.cookie) =>
  readable(await fetch(`${app}${path}`, { redirect: 'manual', headers: { cookie } }));
const post = async (path: string, fields: Record<string, string>) =>
  readable(await postForm({ url: `${app}${path}`, cookie: admin.cookie, fields }));

const kept = <V extends { doctor: { id: string } }>(work: (session: Session) => Promise<V>) =>
  commit(db, work).then((visit) => {
    doctors.push(visit.doctor.id);
    return visit;
  });

it('is for administrators alone', async () => {
  for (const path of ['/admin/payments', '/admin/problem-reports', '/admin/no-shows']) {
    expect((await get(path)).status).toBe(200);
    expect((await get(path, admin.halfCookie)).status).toBe(302);
  }
  const nowhere = '/admin/payments/00000000-0000-4000-8000-000000000000';
  for (const path of [nowhere, `${nowhere}/refund`, '/admin/problem-reports/x', '/admin/no-shows/ECT-0'])
    expect((await get(path)).status).toBe(404);
});

it('gives money back out of goodwill as the preview says, once', async () => {
  const visit = await kept(async (session) => {
    const made = await completed(session);
    await letRelease(session, made);
    return made;
  });
  const one = `/admin/payments/${visit.paymentId}`;
  expect((await get(`/admin/payments?q=${visit.reference.slice(4, 8).toLowerCase()}`)).page).toContain(one);
  const refund = `${one}/refund`;
  for (const amount of ['ten', '0', '10.005', '100.01'])
    expect((await get(`${refund}?amount=${amount}`)).status).toBe(422);
  const shown = await get(`${refund}?amount=40`);
  for (const words of ['€40.00', '€51.00', '€34.00', '€9.00']) expect(shown.page).toContain(words);
  const fields = { amount: '40', refundable: '10000', reason: 'We are sorry.' };
  const bare = await post(`${refund}?amount=40`, { ...fields, reason: ' ' });
  expect(bare.status).toBe(422);
  expect(bare.page).toMatch(/<title>Error: /);
  expect((await post(`${refund}?amount=40`, fields)).status).toBe(303);
  expect((await post(`${refund}?amount=40`, fields)).status).toBe(409);
  await commit(db, (session) => work(session, visit, { reversal: 'refused' }));
  const { page } = await get(one);
  for (const words of ['We are sorry.', '€34.00 owed', 'doctor receivables', 'Taken back'])
    expect(page).toContain(words);
  expect((await get('/admin/payments?state=owed')).page).toContain(one);
  const email = await commit(db, (session) => letSignIn(session, visit.doctor.id));
  const payouts = await get('/doctor/payouts', await cookiesOf(stack, email));
  for (const words of ['€34.00 has to come back from you', '€34.00 still to come back from you'])
    expect(payouts.page).toContain(words);
  const csv = await get(`${one}/entries.csv`);
  expect(csv.page).toMatch(/,clawback:goodwill:[0-9a-f-]+,doctor_receivables,EUR,34.00\r\n/);

  const off = `${one}/write-off`;
  expect((await get(off)).page).toContain('Write off €34.00');
  expect((await post(off, { owed: '3400', reason: '' })).status).toBe(422);
  expect((await post(off, { owed: '3300', reason: 'x' })).status).toBe(409);
  expect((await post(off, { owed: '3400', reason: 'The account is closed.' })).status).toBe(303);
  expect((await post(off, { owed: '3400', reason: 'x' })).status).toBe(409);
  const after = (await get(one)).page;
  for (const words of ['Written off', 'write off', 'The account is closed.']) expect(after).toContain(words);
  expect(after).not.toContain('€34.00 owed');
});

it('lets what is stuck be tried again, and what failed go another way, with a reason', async () => {
  const visit = await kept(async (session) => {
    const made = await completed(session);
    await session.sql('update public.payments set due_at = now() where id = $1', [made.paymentId]);
    await session.as(service, 'select public.enqueue_due_releases()');
    const [transfer] = await claim(session, made.paymentId);
    await session.as(service, 'select public.fail_instruction($1, $2, true)', [
      transfer?.id,
      'account_invalid',
    ]);
    return { ...made, transferId: transfer?.id };
  });
  const one = `/admin/payments/${visit.paymentId}`;
  expect((await get('/admin/payments?state=stuck')).page).toContain(one);
  const act = `${one}/instructions/${visit.transferId}?act=retry`;
  expect((await get(one)).page).toContain(act.replace('&', '&amp;'));
  expect((await post(act, { reason: '' })).status).toBe(422);
  expect((await post(act, { reason: 'The account is open again.' })).status).toBe(303);
  expect((await post(act.replace('retry', 'park'), { reason: 'Wait for the doctor.' })).status).toBe(303);
  expect((await get(one)).page).toContain('Wait for the doctor.');
});

it('decides a reported problem with both sides in sight', async () => {
  const visit = await kept(async (session) => {
    const made = await completed(session);
    await tell(session, made, { body: 'Five minutes <only>.' });
    await answer(session, made, 'Half an hour.');
    return made;
  });
  const { rows } = await db.query<{ id: string }>(
    'select id from public.problem_reports where appointment_id = $1',
    [visit.id],
  );
  const one = `/admin/problem-reports/${rows[0]?.id ?? ''}`;
  expect((await get('/admin/problem-reports?state=answered')).page).toContain(one);
  const shown = await get(`${one}?amount=25.50`);
  for (const words of [
    'Five minutes &lt;only&gt;.',
    'Half an hour.',
    'With €25.50 back: €63.32 for the doctor',
  ])
    expect(shown.page).toContain(words);
  const bad = await post(one, { outcome: 'split', amount: '1,5,5', reason: 'x' });
  expect(bad.status).toBe(422);
  expect(bad.page).toContain('1,5,5');
  expect((await post(one, { outcome: 'split', amount: '999', reason: 'x' })).status).toBe(422);
  expect((await post(one, { amount: '25.50', reason: 'x' })).page).toContain('Choose one.');
  const fields = { outcome: 'split', amount: '25.50', reason: 'It was short.' };
  expect((await post(one, fields)).status).toBe(303);
  expect((await post(one, fields)).status).toBe(409);
  expect((await get(one)).page).toContain('€25.50 went back to the patient');
});

it('decides who came', async () => {
  const visit = await kept(async (session) => {
    const made = await confirmed(session);
    await startsIn(session, made.id, -10);
    await report(session, patientOf(made), made.id);
    await contest(session, doctorOf(made), made.id, 'I waited in the room.');
    return made;
  });
  expect((await get('/admin/no-shows')).page).toContain('I waited in the room.');
  const one = `/admin/no-shows/${visit.reference}`;
  expect((await post(one, { reason: 'x' })).status).toBe(422);
  const fields = { outcome: 'doctor_absent', reason: 'Nobody was in the room.' };
  expect((await post(one, fields)).status).toBe(303);
  expect((await get(one)).status).toBe(404);
});
