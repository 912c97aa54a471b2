/** Reminders through the real worker into a real inbox, and the one click that ends them. */
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { callWorker } from './support/calls.ts';
import { lettersTo, type Letter } from './support/inbox.ts';
import { payJourney, type Journey } from './support/state.ts';

const db: pg.Pool = stack.database(2);
afterAll(() => db.end());
let journey: Journey;
let app = '';
beforeAll(async () => {
  app = await stack.app();
  journey = await payJourney(db);
});

/** What passing time does: the appointment, agreed on long ago, comes near. */
async function comeNear(hours: number): Promise<void> {
  const { appointmentId } = journey.booking;
  await db.query(
    `update public.appointments a set starts_at = t.at, ends_at = t.at + interval '30 minutes',
       blocked = tstzrange(t.at, t.at + interval '30 minutes')
     from (select now() + make_interval(mins => $2) as at) as t where a.id = $1`,
    [appointmentId, hours * 60],
  );
  await db.query('delete from private.appointment_reminders where appointment_id = $1', [appointmentId]);
}

const reminders = async (email: string) =>
  (await lettersTo(email)).filter(({ Subject }) => /^Reminder: |^Your appointment is at /.test(Subject));

const headers = async (letter: Letter | undefined): Promise<Record<string, string[]>> => {
  const answer = await fetch(`${stack.urls.mail}/api/v1/message/${letter?.ID}/headers`);
  return (await answer.json()) as Record<string, string[]>;
};

it('reach both sides once, with two workers at it', async () => {
  await comeNear(20);
  const secret = stack.env.CRON_SECRET ?? '';
  await Promise.all([1, 2, 3, 4].map(() => callWorker('mail-worker', secret)));
  // What others left in the outbox may be more than one run sends.
  const [toPatient = [], toDoctor = []] = await eventually(async () => {
    await stack.runJob('send-mails');
    const both = await Promise.all([reminders(journey.patient.email), reminders(journey.doctor.email)]);
    expect(both.every((letters) => letters.length > 0)).toBe(true);
    return both;
  });
  expect([toPatient.length, toDoctor.length]).toEqual([1, 1]);
  expect(toPatient[0]?.Text).toMatch(/Your time: \d\d:\d\d, London[^]+Doctor’s time: \d\d:\d\d, Istanbul/);
  expect(toDoctor[0]?.Text).toContain('patient GA');
  expect(JSON.stringify(toDoctor)).not.toContain('Grace');
});

it('can be stopped by one click of a mail programme, without cookies or origin', async () => {
  const [letter] = await reminders(journey.patient.email);
  const listed = await headers(letter);
  expect(listed['List-Unsubscribe-Post']).toEqual(['List-Unsubscribe=One-Click']);
  const address = /^<(.+)>$/.exec(listed['List-Unsubscribe']?.[0] ?? '')?.[1] ?? '';
  expect(letter?.HTML).toContain(address);

  // A scanner that opens the link changes nothing.
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Stop these mails?');
  const choice = async () => {
    const { rows } = await db.query<{ wanted: boolean }>(
      'select wanted from public.notification_preferences where user_id = $1',
      [journey.patient.id],
    );
    return rows;
  };
  expect(await choice()).toEqual([]);

  const click = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(click.status).toBe(200);
  expect(await choice()).toEqual([{ wanted: false }]);

  await comeNear(0.5);
  await stack.runJob('send-mails');
  expect(await reminders(journey.patient.email)).toHaveLength(1);
  // Necessary mails come all the same, and carry no such header.
  const [confirmation] = (await lettersTo(journey.patient.email)).filter((one) =>
    one.Subject.startsWith('Your appointment on'),
  );
  expect(await headers(confirmation)).not.toHaveProperty('List-Unsubscribe');
});

it('are a choice in the profile, and a link that no mail carries is not found', async () => {
  const cookie = await cookiesOf(stack, journey.patient.email);
  const profile = async () => (await fetch(`${app}/profile`, { headers: { cookie } })).text();
  expect(await profile()).toContain('Reminders of appointments');
  const url = `${app}/profile/notifications`;
  const saved = await postForm({ url, cookie, fields: { mail: 'appointment_reminders' } });
  expect(saved.status).toBe(303);
  expect(await profile()).toMatch(/<input[^>]+name="mail"[^>]+checked[^>]+value="appointment_reminders"/);
  const forged = `${app}/unsubscribe/appointment_reminders.${'A'.repeat(43)}`;
  expect((await fetch(forged)).status).toBe(404);
  expect((await postForm({ url: forged, cookie: '', fields: {} })).status).toBe(404);
});
