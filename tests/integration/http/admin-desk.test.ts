/** Administrators' pages about reviews, mails, alerts and a doctor's appointments: bad input, each act once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkOut, inHours } from '../../db/support/booking.ts';
import { confirmed, runWorker } from '../../db/support/ending.ts';
import { completed } from '../../db/support/money-decisions.ts';
import { makePatient } from '../../db/support/people.ts';
import { retire } from '../../db/support/retire.ts';
import { commit, user } from '../../db/support/session.ts';
import { event, ingest, paidSession, stripeId } from '../../db/support/stripe.ts';
import { makeAdministrator, type Administrator } from '../../support/administrators.ts';
import { postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';

const db = stack.database(2);
const doctors: string[] = [];
const stopped = `stopped-${Date.now().toString(36)}@example.org`;
let app = '';
let admin: Administrator;
beforeAll(async () => {
  app = await stack.app();
  admin = await makeAdministrator(db);
});
afterAll(async () => {
  await retire(db, doctors);
  await db.query('delete from public.mail_suppressions where email = $1', [stopped]);
  await db.end();
});

const readable = async (answer: Response) => ({
  status: answer.status,
  page: (await answer.text()).replaceAll('<!-- -->', '').split('window.__remix')[0] ?? '',
});
const get = async (path: string) =>
  readable(await fetch(`${app}${path}`, { redirect: 'manual', headers: { cookie: admin.cookie } }));
const post = async (path: string, reason: string) =>
  readable(await postForm({ url: `${app}${path}`, cookie: admin.cookie, fields: { reason } }));
const tooLong = 'x'.repeat(1001);
/** Refused with an error beside the field, and what was typed kept. */
async function refuses(path: string, reason: string) {
  const { status, page } = await post(path, reason);
  expect([path, status]).toEqual([path, 422]);
  expect(page).toMatch(/<title>Error: /);
  expect(page).toContain(`>${reason}</textarea>`);
}
const audited = async (subject: string) => {
  const { rows } = await db.query<{ action: string; reason: string }>(
    `select action, data ->> 'reason' as reason from public.audit_log where subject_id = $1 and actor_id = $2 and data ? 'reason' order by id`,
    [subject, admin.id],
  );
  return rows.map(({ action, reason }) => `${action}: ${reason}`);
};

it('hides a reported review, shows it again, and keeps the next', async () => {
  const id = await commit(db, async (session) => {
    const visit = await completed(session);
    doctors.push(visit.doctor.id);
    const id = await session.value<string>(user(visit.patientId), 'select public.write_review($1, $2)', [
      visit.id,
      JSON.stringify({ rating: 1, body: 'It was not as I hoped that it would be.' }),
    ]);
    await session.as(user(visit.doctor.id), `select public.report_review($1, 'other', 'Look at it')`, [id]);
    return id;
  });
  const one = `/admin/reviews/${id}`;
  expect((await get(`${one}/hide`)).page).toContain('It was not as I hoped that it would be.');
  await refuses(`${one}/hide`, '');
  await refuses(`${one}/hide`, 'Short');
  await refuses(`${one}/keep`, tooLong);
  expect((await post(`${one}/hide`, 'It names another patient.')).status).toBe(303);
  const again = await post(`${one}/hide`, 'It names another patient.');
  expect(again.status).toBe(409);
  expect(again.page).toContain('>It names another patient.</textarea>');
  expect((await post(`${one}/keep`, 'Too late')).status).toBe(409);
  expect((await post(`${one}/show`, 'The name is no patient.')).status).toBe(303);
  expect((await post(`${one}/show`, 'The name is no patient.')).status).toBe(409);
  expect(await audited(id)).toEqual([
    'review.hidden: It names another patient.',
    'review.shown: The name is no patient.',
  ]);
});

it('sends a mail again or lets it go', async () => {
  const ids = await commit(db, async (session) => {
    const rows = await session.sql<{ id: string }>(
      `insert into public.mail_outbox (kind, recipient_id, to_email, dedupe_key, status, attempts, last_error, payload, run_after)
       select 'recovery', $1::uuid, $2, 'test:' || gen_random_uuid(), 'parked', 12, 'refused', '{}', now()
       from generate_series(1, 2) returning id`,
      [await makePatient(session), stopped],
    );
    return rows.map(({ id }) => id);
  });
  const [first = '', second = ''] = ids;
  for (const path of [`/admin/mails/${first}/retry`, `/admin/mails/${second}/drop`]) {
    await refuses(path, '');
    await refuses(path, tooLong);
    expect((await post(path, 'The address works again.')).status).toBe(303);
    expect((await post(path, 'The address works again.')).status).toBe(404);
  }
  expect([await audited(first), await audited(second)]).toEqual([
    ['mail.retried: The address works again.'],
    ['mail.dropped: The address works again.'],
  ]);
  await db.query(`update public.mail_outbox set status = 'withdrawn' where id = any($1)`, [ids]);
});

it('lets mails go again to an address that was stopped, which the list does not spell out', async () => {
  await db.query(`select private.suppress_address($1, 'hard_bounce', 'No such user', now())`, [stopped]);
  const { page } = await get('/admin/mails');
  const [row = '', key = ''] =
    /st…@example\.org(?:(?!<tr).)*?\/admin\/mails\/stopped\/([0-9a-f]{32})/s.exec(page) ?? [];
  expect(row).toContain('The address does not exist');
  expect(page).not.toContain(stopped);
  const one = `/admin/mails/stopped/${key}`;
  const opened = await get(one);
  for (const words of [stopped, 'No such user']) expect(opened.page).toContain(words);
  await refuses(one, ' '.trim());
  await refuses(one, tooLong);
  expect((await post(one, 'She wrote that it works.')).status).toBe(303);
  expect((await post(one, 'She wrote that it works.')).status).toBe(409);
  expect(await audited(stopped)).toEqual(['mail.suppression_lifted: She wrote that it works.']);
  expect((await get(`/admin/mails/stopped/${'0'.repeat(32)}`)).status).toBe(404);
});

it('takes an alert off the overview, which says what it is about', async () => {
  const { rows } = await db.query<{ id: string }>(
    `insert into public.administrator_alerts (what, count, dedupe_key, created_at)
     values ('receivable', 1, 'test:' || gen_random_uuid(), now() - interval '400 days') returning id`,
  );
  const one = `/admin/alerts/${rows[0]?.id ?? ''}`;
  expect((await get('/admin')).page).toContain(one);
  const { page } = await get(one);
  for (const words of ['A doctor owes money', '/admin/payments?state=owed']) expect(page).toContain(words);
  await refuses(one, '');
  await refuses(one, tooLong);
  expect((await post(one, 'We wrote to the doctor.')).status).toBe(303);
  expect((await post(one, 'We wrote to the doctor.')).status).toBe(404);
  expect(await audited(rows[0]?.id ?? '')).toEqual(['alert.acknowledged: We wrote to the doctor.']);
});

it('calls off what a doctor will not hold, and the patient gets everything back', async () => {
  const [first, second] = await commit(db, async (session) => {
    const first = await confirmed(session);
    const hold = await checkOut(session, {
      doctor: first.doctor,
      patientId: await makePatient(session),
      startsAt: inHours(100),
    });
    const facts = { ...hold, amount: first.amount, currency: 'EUR', chargeId: stripeId('ch') };
    await ingest(session, event('checkout.session.completed', paidSession(facts)));
    doctors.push(first.doctor.id);
    return [first, hold] as const;
  });
  const person = `/admin/users/${first.doctor.id}`;
  const one = `${person}/cancel?appointment=${first.id}`;
  const { page } = await get(person);
  for (const path of [one, `href="${person}/cancel"`]) expect(page).toContain(path);
  await refuses(one, '');
  await refuses(one, tooLong);
  expect((await get(one)).page).toContain('€100.00 goes back');
  expect((await post(one, 'The licence has ended.')).status).toBe(303);
  expect((await get(one)).status).toBe(404);
  expect((await post(one, 'The licence has ended.')).status).toBe(303);
  expect((await post(`${person}/cancel`, 'The licence has ended.')).status).toBe(303);
  for (const visit of [first, second]) {
    expect(await audited(visit.id)).toEqual(['appointment.cancelled_for_doctor: The licence has ended.']);
    const { rows } = await db.query(
      `select a.status, a.cancelled_by, i.kind, i.amount, (select count(*)::int from public.mail_outbox m
         where m.kind = 'appointment_cancelled' and m.payload ->> 'appointmentId' = a.id::text) as mails
       from public.appointments a join public.payment_instructions i on i.payment_id = $2 where a.id = $1`,
      [visit.id, visit.paymentId],
    );
    expect(rows).toEqual([
      { status: 'cancelled', cancelled_by: admin.id, kind: 'refund', amount: '10000', mails: 2 },
    ]);
  }
  expect(await commit(db, (session) => runWorker(session, first.paymentId))).toEqual(['refund 10000']);
});
