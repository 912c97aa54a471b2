/** The waitlist as a browser without JavaScript uses it, with the worker and the inbox. */
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookingFields } from '../../support/bookable.ts';
import { waitForMail } from '../../support/inbox.ts';
import { eventually } from '../../support/processes.ts';
import { cookiesOf, postForm } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { lettersTo } from '../functions/support/inbox.ts';
import { payJourney } from '../functions/support/state.ts';
import { makeDoctor, makePatient, signedIn, type Doctor, type Person } from '../functions/support/people.ts';

const db: pg.Pool = stack.database(2);
afterAll(() => db.end());
let app = '';
beforeAll(async () => {
  app = await stack.app();
});

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Somebody takes the first free time and gives it back. */
async function freeTime(doctor: Doctor): Promise<string> {
  const other = await makePatient(db);
  const client = await signedIn(other);
  const { rows } = await db.query<{ at: Date }>(
    `select starts_at as at from public.list_free_slots($1, $2, now() + interval '3 days', now() + interval '5 days') limit 1`,
    [doctor.id, doctor.visitTypeId],
  );
  const at = rows[0]?.at.toISOString() ?? '';
  const held = await client.rpc('book_appointment', {
    p_visit_type_id: doctor.visitTypeId,
    p_starts_at: at,
    p_reason: 'Something private that must never be told to anybody by mail.',
    p_consent_version: '2026-11',
    p_time_zone: 'Europe/London',
  });
  if (held.error) throw new Error(held.error.message);
  const { id } = held.data as { id: string };
  const released = await client.rpc('release_hold', { p_appointment_id: id });
  if (released.error) throw new Error(released.error.message);
  return at;
}

const join = (cookie: string, doctor: Doctor, fields: Record<string, string>) =>
  postForm({ url: `${app}/waitlist/new?visit=${doctor.visitTypeId}`, cookie, fields });

async function inLine(doctor: Doctor): Promise<{ person: Person; cookie: string }> {
  const person = await makePatient(db);
  const cookie = await cookiesOf(stack, person.email);
  const answer = await join(cookie, doctor, { from: day(0), until: day(30) });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/waitlist']);
  return { person, cookie };
}

/** The way in the mail, once the worker has sent it. */
async function offerPath(person: Person): Promise<string> {
  const letter = await waitForMail(stack, person.email, /^A time is free/);
  const path = /\/waitlist\/offers\/[0-9a-f-]{36}/.exec(letter.html)?.[0];
  if (!path) throw new Error('no offer in the mail');
  expect(letter.text).toMatch(/It is kept for you until [^\n]+London/);
  return path;
}

const read = async (path: string, cookie: string) => {
  const answer = await fetch(app + path, { headers: { cookie }, redirect: 'manual' });
  return { status: answer.status, page: await answer.text() };
};

describe('a first time', () => {
  it('is offered by mail, taken on the booking page, and kept from others meanwhile', async () => {
    const doctor = await makeDoctor(db);
    const [first, second] = [await inLine(doctor), await inLine(doctor)];
    const at = await freeTime(doctor);
    const path = await offerPath(first.person);
    expect((await read(path, second.cookie)).status).toBe(404);
    expect((await fetch(app + path, { redirect: 'manual' })).headers.get('location')).toContain(
      '/login?next=',
    );
    const { status, page } = await read(path, first.cookie);
    expect(status).toBe(200);
    expect(page).toContain('A time is kept for you');

    const book = `/book/${doctor.visitTypeId}?${new URLSearchParams({ at })}`;
    expect(page).toContain(book.replaceAll('&', '&amp;'));
    const press = (cookie: string) => postForm({ url: app + book, cookie, fields: bookingFields(at) });
    expect((await read(book, second.cookie)).status).toBe(409);
    expect((await press(second.cookie)).status).toBe(409);
    const taken = await press(first.cookie);
    expect([taken.status, taken.headers.get('location')]).toEqual([303, expect.stringContaining('/pay/')]);
    expect((await read(path, first.cookie)).page).toContain('You have taken this time');
  });

  it('goes to the next when it is declined, and says so', async () => {
    const doctor = await makeDoctor(db);
    const [first, second] = [await inLine(doctor), await inLine(doctor)];
    await freeTime(doctor);
    const path = await offerPath(first.person);
    const declined = await postForm({ url: app + path, cookie: first.cookie, fields: { intent: 'decline' } });
    expect([declined.status, declined.headers.get('location')]).toEqual([303, '/waitlist']);
    expect((await read(path, first.cookie)).page).toContain('You did not want this time');
    expect((await read(await offerPath(second.person), second.cookie)).page).toContain(
      'A time is kept for you',
    );
    const stranger = await postForm({
      url: app + path,
      cookie: second.cookie,
      fields: { intent: 'decline' },
    });
    expect(stranger.status).toBe(404);
  });

  it('is over after half an hour, with a page that says so', async () => {
    const doctor = await makeDoctor(db);
    const { person, cookie } = await inLine(doctor);
    await freeTime(doctor);
    const path = await offerPath(person);
    await db.query(
      `update public.waitlist_offers set expires_at = now() - interval '1 minute' where id = $1`,
      [path.split('/').at(-1)],
    );
    const { page } = await read(path, cookie);
    expect(page).toContain('The half hour is over');
    expect(page).not.toContain('value="accept"');
  });
});

describe('an earlier time', () => {
  /** A confirmed appointment, its patient in line, and an earlier time that has just become free. */
  async function offeredEarlier() {
    const { doctor, patient, booking } = await payJourney(db);
    const cookie = await cookiesOf(stack, patient.email);
    const url = `${app}/waitlist/new?appointment=${booking.appointmentId}`;
    const joined = await postForm({ url, cookie, fields: { from: day(0), until: day(60) } });
    expect(joined.status).toBe(303);
    const earlier = await freeTime(doctor);
    return { patient, doctor, booking, cookie, earlier, path: await offerPath(patient) };
  }
  const startOf = async (id: string) => {
    const { rows } = await db.query<{ starts_at: Date; sequence: number; patient_moves: number }>(
      'select starts_at, sequence, patient_moves from public.appointments where id = $1',
      [id],
    );
    return rows[0];
  };

  it('moves the appointment when it is accepted, tells both, and counts no move of the patient', async () => {
    const { patient, doctor, booking, cookie, earlier, path } = await offeredEarlier();
    expect((await read(path, cookie)).page).toContain('Move my appointment to this time');
    const accept = () => postForm({ url: app + path, cookie, fields: { intent: 'accept' } });
    const [one, two] = await Promise.all([accept(), accept()]);
    const page = `/appointments/${booking.appointmentId}`;
    expect([one.headers.get('location'), two.headers.get('location')]).toEqual([page, page]);
    expect(await startOf(booking.appointmentId)).toEqual({
      starts_at: new Date(earlier),
      sequence: 1,
      patient_moves: 0,
    });
    await eventually(async () => {
      await stack.runJob('send-mails');
      for (const { email } of [patient, doctor]) {
        const moved = (await lettersTo(email)).filter(({ Attachments }) => Attachments.length > 0);
        expect(moved).toHaveLength(2);
      }
    });
    expect((await read('/waitlist', cookie)).page).toContain('You wait for no time');
  });

  it('leaves the appointment where it is when the half hour is over', async () => {
    const { booking, cookie, path } = await offeredEarlier();
    const before = await startOf(booking.appointmentId);
    await db.query(
      `update public.waitlist_offers set expires_at = now() - interval '1 minute' where id = $1`,
      [path.split('/').at(-1)],
    );
    const late = await postForm({ url: app + path, cookie, fields: { intent: 'accept' } });
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('Your appointment stays as it is');
    expect(page).toMatch(/<title>Error: /);
    expect(await startOf(booking.appointmentId)).toEqual(before);
  });
});

describe('the form', () => {
  it('keeps what was typed, says what is wrong beside the field, and changes nothing', async () => {
    const doctor = await makeDoctor(db);
    const person = await makePatient(db);
    const cookie = await cookiesOf(stack, person.email);
    const wrong = await join(cookie, doctor, { from: day(9), until: day(2), weekdays: '3' });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain('Choose a last day that is not before the first');
    expect(page).toContain(`value="${day(9)}"`);
    expect(page).toMatch(/<title>Error: /);
    expect((await join(cookie, doctor, { from: 'soon', until: '' })).status).toBe(422);
    expect((await join(cookie, doctor, { from: day(0), until: day(900) })).status).toBe(422);
    expect((await join(cookie, doctor, { from: day(0), until: day(9), weekdays: '9' })).status).toBe(422);
    const { rows } = await db.query('select from public.waitlist_entries where patient_id = $1', [person.id]);
    expect(rows).toEqual([]);

    expect((await join(cookie, doctor, { from: day(0), until: day(9), weekdays: '3' })).status).toBe(303);
    expect((await join(cookie, doctor, { from: day(0), until: day(9) })).status).toBe(409);
    expect((await read(`/waitlist/new?visit=${doctor.visitTypeId}`, cookie)).page).toContain(
      'You wait for this already',
    );
    expect((await read('/waitlist', cookie)).page).toContain('Wednesday');
  });

  it('is not found for what cannot be waited for, nor for somebody else’s appointment', async () => {
    const cookie = await cookiesOf(stack, (await makePatient(db)).email);
    const { rows } = await db.query<{ id: string }>(
      `select id from public.appointments where status = 'confirmed' and starts_at > now() limit 1`,
    );
    for (const query of ['', '?visit=x', `?visit=${crypto.randomUUID()}`, `?appointment=${rows[0]?.id}`]) {
      expect((await read(`/waitlist/new${query}`, cookie)).status, query).toBe(404);
    }
    const left = await postForm({
      url: `${app}/waitlist`,
      cookie,
      fields: { entry: crypto.randomUUID() },
    });
    expect(left.status).toBe(404);
  });
});
