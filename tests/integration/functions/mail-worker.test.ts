import ICAL from 'ical.js';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../support/processes.ts';
import { stack } from '../../support/stack.ts';
import { forgetOtherMails, lettersTo, readAttachment } from './support/inbox.ts';
import { provokeMail, stopProvokingMail } from './support/provoke.ts';

let db: pg.Pool;
beforeAll(async () => {
  db = stack.database(2);
  await forgetOtherMails(db);
});
afterEach(stopProvokingMail);
afterAll(() => db.end());

const newAddress = () => `worker-${crypto.randomUUID()}@example.org`;

async function enqueue(
  email: string,
  kind = 'welcome',
  payload: unknown = { role: 'patient', name: 'Grace' },
) {
  const { rows } = await db.query<{ id: string }>(
    `insert into public.mail_outbox (kind, to_email, locale, time_zone, payload, dedupe_key)
     values ($1, $2, 'en', 'Europe/London', $3, $2) returning id`,
    [kind, email, JSON.stringify(payload)],
  );
  return rows[0]?.id ?? '';
}

async function rowOf(id: string) {
  const { rows } = await db.query<{
    status: string;
    attempts: number;
    message_id: string;
    last_error: string;
  }>('select status, attempts, message_id, last_error from public.mail_outbox where id = $1', [id]);
  return rows[0];
}

/** What passing time does: the next try is due, a lease that nobody renewed has lapsed. */
const letTimePass = (id: string) =>
  db.query(
    'update public.mail_outbox set run_after = now(), locked_until = now() - interval $$1 s$$ where id = $1',
    [id],
  );
const drain = () => stack.runJob('send-mails');

describe('the outbox', () => {
  it('is tried again after a fault of the service, and sent once', async () => {
    const email = newAddress();
    await provokeMail({ kind: 'server_error', recipient: email, times: 1 });
    const id = await enqueue(email);
    expect(await drain()).toMatchObject({ status: 200 });
    expect(await rowOf(id)).toMatchObject({ status: 'pending', attempts: 1, message_id: null });
    expect((await rowOf(id))?.last_error).toMatch(/500/);
    expect(await lettersTo(email)).toEqual([]);
    await letTimePass(id);
    await drain();
    expect(await rowOf(id)).toMatchObject({ status: 'done', attempts: 2, last_error: null });
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('gives up at once where the address is inactive, and says so without the address', async () => {
    const email = newAddress();
    await provokeMail({ kind: 'inactive', recipient: email });
    const id = await enqueue(email);
    await drain();
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'parked', attempts: 1 });
    expect(row?.last_error).toMatch(/406/);
    expect(row?.last_error).not.toContain(email);
  });

  it('gives up after many faults, for a person to look at', async () => {
    const email = newAddress();
    await provokeMail({ kind: 'unavailable', recipient: email });
    const id = await enqueue(email);
    for (let attempt = 1; (await rowOf(id))?.status === 'pending' && attempt <= 20; attempt += 1) {
      await letTimePass(id);
      await drain();
    }
    expect(await rowOf(id)).toMatchObject({ status: 'parked', attempts: 12 });
    await stopProvokingMail();
    await letTimePass(id);
    await drain();
    expect(await lettersTo(email)).toEqual([]);
  });

  it('does not send twice when the mail was taken and the answer was lost', async () => {
    const email = newAddress();
    await provokeMail({ kind: 'lost_answer', recipient: email, times: 1 });
    const id = await enqueue(email);
    await drain();
    expect(await rowOf(id)).toMatchObject({ status: 'running', message_id: null });
    expect(await lettersTo(email)).toHaveLength(1);
    await letTimePass(id);
    await drain();
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'done', attempts: 2 });
    expect(row?.message_id).toBeTruthy();
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('does not send twice when everything is killed between sending and recording', async () => {
    const email = newAddress();
    await provokeMail({ kind: 'slow', recipient: email, times: 1, delayMs: 1500 });
    const id = await enqueue(email);
    const run = drain().catch(() => null);
    await eventually(async () => expect(await rowOf(id)).toMatchObject({ status: 'running' }));
    // The worker cannot record what it has sent, because somebody else holds the row.
    const blocker = await db.connect();
    blocker.on('error', () => undefined);
    await blocker.query('begin');
    await blocker.query('select 1 from public.mail_outbox where id = $1 for update', [id]);
    await eventually(async () => expect(await lettersTo(email)).toHaveLength(1));
    await Promise.all([stack.kill('functions'), stack.kill('postgres')]);
    blocker.release(true);
    await run;
    await stack.ready();
    await eventually(async () =>
      expect(await rowOf(id)).toMatchObject({ status: 'running', attempts: 1, message_id: null }),
    );
    await letTimePass(id);
    await drain();
    expect(await rowOf(id)).toMatchObject({ status: 'done', attempts: 2 });
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('is emptied by two workers at once without a letter sent twice', async () => {
    const emails = Array.from({ length: 24 }, newAddress);
    await Promise.all(emails.map((email) => enqueue(email)));
    await Promise.all([
      drain(),
      fetch(`${stack.urls.api}/functions/v1/mail-worker`, {
        method: 'POST',
        headers: { 'x-cron-secret': stack.env.CRON_SECRET ?? '' },
      }),
    ]);
    const counts = await Promise.all(emails.map(async (email) => (await lettersTo(email)).length));
    expect(counts).toEqual(emails.map(() => 1));
  });
});

it('sends an appointment with its calendar file', async () => {
  const email = newAddress();
  await enqueue(email, 'appointment_confirmed_patient', {
    appointmentId: '0b8f3f1e-98e4-4f0c-9d52-6f6c3e1f7a10',
    reference: 'ECT-7K2M-94',
    doctorName: 'Dr. Şükrüye Çağlayan-Gökçeoğlu',
    startsAt: '2026-12-01T10:30:00+00:00',
    endsAt: '2026-12-01T11:00:00+00:00',
    patientTimeZone: 'Europe/London',
    doctorTimeZone: 'Europe/Istanbul',
    doctorCity: 'Istanbul',
    amount: 9500,
    currency: 'EUR',
    mode: 'video',
    sequence: 0,
    recipientName: 'Grace Adeyemi',
  });
  await drain();
  const [letter] = await lettersTo(email);
  expect(letter?.From.Name).toBe('eCureTrip');
  expect(letter?.Text).toContain('Your time: 10:30, London (GMT)\nDoctor’s time: 13:30, Istanbul (GMT+3)');
  expect(letter?.HTML).toContain('Your appointment is confirmed');
  const file = letter?.Attachments[0];
  expect(file).toMatchObject({ FileName: 'appointment.ics' });
  const content = await readAttachment(letter, file?.PartID ?? '');
  const event = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('uid')).toBe('0b8f3f1e-98e4-4f0c-9d52-6f6c3e1f7a10@ecuretrip');
  expect(event?.getFirstPropertyValue('summary')).toBe('Consultation with Dr. Şükrüye Çağlayan-Gökçeoğlu');
});
