/** The file on a page and the file in a mail are made by two programs from the same facts: they have to say the same. */
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderCalendar as renderForPages } from '../../../app/shared/icalendar.ts';
import { renderCalendar as renderForMails } from '../../../supabase/functions/_shared/mail/calendar.ts';
import { eventually } from '../../support/processes.ts';
import { cookiesOf } from '../../support/signed-in.ts';
import { stack } from '../../support/stack.ts';
import { lettersTo, readAttachment } from '../functions/support/inbox.ts';
import { payJourney, type Journey } from '../functions/support/state.ts';

const db: pg.Pool = stack.database(2);
afterAll(() => db.end());

/** The lines of the event that both files have; who it is sent to stands in a mail only. */
const shared = (file: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => !/^(METHOD|ORGANIZER|ATTENDEE|DTSTAMP)[:;]/.test(line));

describe('one appointment in a calendar', () => {
  let journey: Journey;
  let app = '';
  beforeAll(async () => {
    app = await stack.app();
    journey = await payJourney(db);
    await eventually(async () => {
      await stack.runJob('send-mails');
      for (const { email } of [journey.patient, journey.doctor])
        expect((await lettersTo(email)).some((one) => one.Attachments.length > 0)).toBe(true);
    });
  });
  const download = async (email: string) => {
    const cookie = await cookiesOf(stack, email);
    return fetch(`${app}/appointments/${journey.booking.appointmentId}/calendar.ics`, {
      headers: { cookie },
    });
  };

  it.each(['patient', 'doctor'] as const)(
    'is the same from the page as from the mail, to the %s',
    async (who) => {
      const { email } = journey[who];
      const letter = (await lettersTo(email)).find((one) => one.Attachments.length > 0);
      const attachment = letter?.Attachments[0];
      expect(attachment?.ContentType).toContain('text/calendar');
      const mailed = await readAttachment(letter, attachment?.PartID ?? '');
      const answer = await download(email);
      expect(answer.status).toBe(200);
      expect(shared(await answer.text())).toEqual(shared(mailed));
    },
  );

  it('never holds the room, the reason or a patient’s name', async () => {
    const { rows } = await db.query<{ room: string; reason: string }>(
      `select c.room_token as room, a.reason from public.consultations c join public.appointments a on a.id = c.appointment_id
       where a.id = $1`,
      [journey.booking.appointmentId],
    );
    const file = (await (await download(journey.doctor.email)).text()).replaceAll('\r\n ', '');
    expect(file).not.toContain(rows[0]?.room);
    expect(file).not.toContain(rows[0]?.reason);
    expect(file).not.toContain('Grace');
    expect(file).toContain('patient GA');
  });

  it('is taken out again once it is cancelled', async () => {
    await db.query(
      `update public.appointments set status = 'cancelled', ended_at = now(), sequence = sequence + 1 where id = $1`,
      [journey.booking.appointmentId],
    );
    const file = await (await download(journey.patient.email)).text();
    expect(file).toContain('METHOD:CANCEL\r\n');
    expect(file).toContain('STATUS:CANCELLED\r\n');
    expect(file).toContain('SEQUENCE:1\r\n');
  });
});

it('writes the same lines in both programs, whatever the texts', () => {
  const texts = fc.record({
    title: fc.string({ unit: 'binary', maxLength: 200 }),
    description: fc.string({ unit: 'grapheme', maxLength: 200 }),
    location: fc.string({ unit: fc.constantFrom(',', ';', '\\', '\n', '\r', 'ü', '🩺', 'د'), maxLength: 90 }),
    cancelled: fc.boolean(),
  });
  fc.assert(
    fc.property(texts, ({ cancelled, ...words }) => {
      const facts = {
        sequence: 2,
        startsAt: '2026-12-01T10:30:00Z',
        endsAt: '2026-12-01T11:00:00Z',
        changedAt: '2026-11-22T08:00:00Z',
        url: 'https://ecuretrip.example/appointments/1',
        ...words,
      };
      const stampedAt = '2026-11-22T09:00:00Z';
      const page = renderForPages({
        method: cancelled ? 'CANCEL' : 'PUBLISH',
        events: [{ ...facts, uid: 'a@ecuretrip', cancelled, stampedAt }],
      });
      const mail = renderForMails({
        entry: { ...facts, appointmentId: 'a', method: cancelled ? 'CANCEL' : 'REQUEST' },
        organizer: { name: 'eCureTrip', email: 'care@ecuretrip.example' },
        attendee: { name: 'Grace', email: 'grace@example.org' },
        stampedAt: new Date(stampedAt),
      });
      expect(shared(mail)).toEqual(shared(page));
    }),
  );
});
