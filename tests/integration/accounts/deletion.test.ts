/** Leaving over HTTP as a browser without JavaScript does, with the server's own loop doing the work. */
import { createClient } from '@supabase/supabase-js';
import ws from 'ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { share } from '../../db/support/records.ts';
import { commit } from '../../db/support/session.ts';
import { waitForMail } from '../../support/inbox.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import {
  arrived,
  DETAILS,
  isStored,
  newPatient,
  records,
  removing,
  someText,
} from '../records/support/files.ts';
import { makeAdminCookie, makeVisit, page, words, type Visit } from '../records/support/visit.ts';

const accounts = await import('../../../app/modules/accounts/index.server.ts');
const { createRequestDb } = await import('../../../app/platform/supabase.server.ts');

const PASSWORD = 'a-test-password-2026';
const pool = stack.database(3);
let app = '';

beforeAll(async () => {
  app = await stack.app();
});
afterAll(() => pool.end());

const leave = (cookie: string, current: string, word = 'delete') =>
  postForm({ url: `${app}/profile/delete`, cookie, fields: { current, word } });

async function stateOf(id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ state: string }>(
    'select state from public.account_deletions where user_id = $1',
    [id],
  );
  return rows[0]?.state;
}

/** Two servers at work, and time that passes, until the deletion is where it should be. */
async function until(id: string, state: string): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    await Promise.all([accounts.keepDeleting(), accounts.keepDeleting(), removing.sweepFiles(0)]);
    if ((await stateOf(id)) === state) return;
    await pool.query('update public.account_deletions set run_after = now() where user_id = $1', [id]);
  }
  throw new Error(`still ${await stateOf(id)}, not ${state}`);
}

type Leaver = Visit & { email: string; fileId: string };

/** A visit that is over, with a file in storage that the doctor may read. */
async function makeLeaver(): Promise<Leaver> {
  const visit = await makeVisit(pool);
  const patient = createRequestDb({ header: visit.patientCookie, append: () => undefined });
  const added = await records.addRecord(patient, await arrived('letter.txt', someText()), DETAILS);
  if (!added.ok) throw new Error(added.error.code);
  const fileId = added.value.id;
  const email = await commit(pool, async (session) => {
    await session.sql(`update public.medical_records set scan_status = 'clean' where id = $1`, [fileId]);
    await share(session, { patientId: visit.patientId, records: [fileId], appointmentId: visit.hold.id });
    await session.sql(`update public.appointments set status = 'completed', ended_at = now() where id = $1`, [
      visit.hold.id,
    ]);
    const [row] = await session.sql<{ email: string }>('select email from auth.users where id = $1', [
      visit.patientId,
    ]);
    return row?.email ?? '';
  });
  return { ...visit, email, fileId };
}

it('says what goes and what stays, and is found from the profile', async () => {
  const { cookie } = await newPatient();
  expect(await (await page(`${app}/profile`, cookie)).text()).toContain('href="/profile/delete"');
  const answer = await page(`${app}/profile/delete`, cookie);
  const text = words(await answer.text());
  expect(answer.status).toBe(200);
  for (const part of [
    'What is erased',
    'What has to stay',
    'For 10 years',
    'Export everything',
    'Write DELETE',
  ])
    expect(text).toContain(part);
});

it('does nothing without the present password and the word', async () => {
  const { id, cookie, email } = await newPatient();
  const wrong = await leave(cookie, 'not-my-password');
  const shown = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(shown).toContain('This is not your present password');
  expect(shown).not.toContain('not-my-password');
  const silent = await leave(cookie, PASSWORD, 'yes');
  expect(silent.status).toBe(422);
  expect(await silent.text()).toContain('Write the word DELETE');
  expect(await stateOf(id)).toBeUndefined();
  await expect(cookiesOf(stack, email)).resolves.toContain('auth-token');
});

it('lists what has to be finished first, and refuses', async () => {
  const { patientId, patientCookie, hold, doctorCookie, doctor } = await makeVisit(pool);
  for (const [cookie, id] of [
    [patientCookie, patientId],
    [doctorCookie, doctor.id],
  ] as const) {
    const shown = await (await page(`${app}/profile/delete`, cookie)).text();
    expect(shown).toContain('This has to be finished first');
    expect(shown).toContain(`href="/appointments/${hold.id}"`);
    expect(shown).not.toContain('name="current"');
    expect((await leave(cookie, PASSWORD)).status).toBe(409);
    expect(await stateOf(id)).toBeUndefined();
  }
});

it('refuses administrators', async () => {
  const answer = await leave(await makeAdminCookie(pool), PASSWORD);
  expect([302, 403]).toContain(answer.status);
  expect(answer.headers.get('location') ?? '').not.toContain('goodbye');
});

it('erases the account while everything that has to stay stays', async () => {
  const leaver = await makeLeaver();
  const { patientId, patientCookie, doctorCookie, email, fileId, hold } = leaver;
  const key = `${patientId}/${fileId}`;
  const content = `${app}/medical-records/${fileId}/content`;
  expect((await page(content, doctorCookie)).status).toBe(200);
  expect(await isStored(key)).toBe(true);

  const gone = await leave(patientCookie, PASSWORD);
  expect([gone.status, gone.headers.get('location')]).toEqual([302, '/goodbye']);
  expect(gone.headers.getSetCookie().some((cookie) => /auth-token[^=]*=;/.test(cookie))).toBe(true);
  expect(words(await (await page(`${app}/goodbye`, '')).text())).toContain('You are signed out');
  // At once, before the work has begun.
  expect((await page(content, doctorCookie)).status).toBe(404);
  await expect(cookiesOf(stack, email)).rejects.toThrow();
  // A token that somebody kept opens nothing either.
  const kept = createRequestDb({ header: patientCookie, append: () => undefined });
  expect((await kept.from('profiles').select('id')).error?.message).toBe('account_deleted');

  const elsewhere = await page(`${app}/dashboard`, patientCookie);
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([302, '/goodbye']);
  expect(elsewhere.headers.getSetCookie().some((cookie) => /auth-token[^=]*=;/.test(cookie))).toBe(true);

  await until(patientId, 'mails');
  expect(await isStored(key)).toBe(false);
  expect((await waitForMail(stack, email, /being deleted/)).text).toContain('10 years');
  await until(patientId, 'done');

  const { rows } = await pool.query(
    `select (select count(*)::int from public.medical_records where patient_id = $1) as files,
       (select count(*)::int from public.mail_outbox where to_email = $2) as mails,
       (select count(*)::int from auth.sessions where user_id = $1) as sessions,
       (select count(*)::int from auth.identities where user_id = $1) as identities,
       (select count(*)::int from public.audit_log where subject_id = $1::text and action = 'account.deletion_done') as done`,
    [patientId, email],
  );
  expect(rows).toEqual([{ files: 0, mails: 0, sessions: 0, identities: 0, done: 1 }]);
  await expect(cookiesOf(stack, email)).rejects.toThrow();
  const seen = await page(`${app}/appointments/${hold.id}`, doctorCookie);
  expect(seen.status).toBe(200);
  expect(words(await seen.text())).toContain('Deleted account');

  const client = createClient(stack.urls.api, stack.keys.publishable, {
    realtime: { transport: ws as never },
  });
  const anew = await client.auth.signUp({ email, password: 'four-words-in-a-row' });
  expect(anew.error).toBeNull();
  const { rows: users } = await pool.query<{ id: string }>('select id from auth.users where email = $1', [
    email,
  ]);
  expect(users).toHaveLength(1);
  expect(users[0]?.id).not.toBe(patientId);
});
