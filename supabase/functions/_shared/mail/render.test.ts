import { describe, expect, it } from 'vitest';
import { appointment, refundMoments, samples } from '../testing/mail-samples.ts';
import { MAIL_KINDS, type MailKind } from './payloads.ts';
import { renderMail } from './render.tsx';

const now = new Date('2026-11-22T12:00:00Z');
const options = { appUrl: 'https://ecuretrip.example', from: 'eCureTrip <care@ecuretrip.example>', now };
const render = (kind: MailKind, payload: unknown = samples[kind], timeZone = 'Europe/London') =>
  renderMail({ kind, payload, toEmail: 'grace@example.org', locale: 'en', timeZone }, options);

/** What a reader of the HTML sees, without mark-up. */
const visible = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<\/?(strong|bdi|span)[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

// Words that would tell something about a person's health. "Health" itself may say where health is not told, and the
// address of a page that everybody has tells nothing.
const CLINICAL =
  /diagnos|symptom|treat|therap|surg|disease|illness|condition|medic(?!al emergency|al-records\b)|prescri|allerg|pain|cancer|oncolog|cardio|ortho|dermat|neuro|fertil|dental|clinic|reason for/i;

describe.each(MAIL_KINDS)('%s', (kind) => {
  it('is a whole mail with a subject, HTML and readable text', async () => {
    const mail = await render(kind);
    expect(mail.subject.length).toBeGreaterThan(8);
    expect(mail.subject.length).toBeLessThanOrEqual(70);
    expect(mail.html).toMatch(/^<!DOCTYPE html/);
    expect(mail.html).toMatch(/<html[^>]+dir="ltr"[^>]+lang="en"/);
    expect(mail.html).toContain('color-scheme');
    expect(mail.text).not.toMatch(/<[a-z]|&[a-z]+;|undefined|null|\[object|NaN|\{\w+\}/);
    expect(visible(mail.html)).not.toMatch(/undefined|\[object|NaN|\{\w+\}|[\uE000\uE001]/);
    expect(mail.text.split('\n').every((line) => line.length <= 998)).toBe(true);
  });

  it('says the same in both parts', async () => {
    const mail = await render(kind);
    const inHtml = visible(mail.html).replace(/\s+/g, ' ');
    // Every sentence of the text part stands in the HTML part.
    for (const sentence of mail.text.split(/\n|(?<=\.)\s/).filter((line) => /^[^-].*\.$/.test(line))) {
      expect(inHtml).toContain(sentence.trim());
    }
  });

  it('tells nothing about health', async () => {
    const mail = await render(kind);
    for (const text of [
      mail.subject,
      mail.text,
      visible(mail.html),
      ...mail.attachments.map((a) => a.content),
    ]) {
      expect(text).not.toMatch(CLINICAL);
    }
  });

  it('drops what its payload must not hold', async () => {
    const hidden = { reason: 'XSECRETX', notes: 'XSECRETX', diagnosis: 'XSECRETX', specialty: 'XSECRETX' };
    const mail = await render(kind, { ...samples[kind], ...hidden });
    expect(JSON.stringify(mail)).not.toContain('XSECRETX');
  });

  it('links only to our own pages', async () => {
    const mail = await render(kind);
    const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    expect(links.every((link) => link?.startsWith('https://ecuretrip.example/'))).toBe(true);
    expect(mail.html).not.toMatch(/<img|<script|<form/);
  });

  it('cannot be rendered from an empty payload, unless it needs nothing', async () => {
    if (kind === 'password_changed') return;
    await expect(render(kind, {})).rejects.toThrow();
  });
});

describe('links of Auth', () => {
  it.each([
    ['confirm_signup', 'signup'],
    ['recovery', 'recovery'],
    ['email_change', 'email_change'],
  ] as const)('%s leads to the confirmation page', async (kind, type) => {
    const { text } = await render(kind);
    const link = new URL(/https:\S+auth\/confirm\S+/.exec(text)?.[0] ?? '');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      token_hash: samples[kind].tokenHash,
      type,
      next: '/book/7?at=2026-12-01T10:30:00Z',
    });
  });

  it('name the moment at which they end, on the reader’s clock', async () => {
    const { text } = await render('recovery', samples.recovery, 'Europe/Istanbul');
    expect(text).toContain('until Sun 22 Nov, 16:00 (Istanbul, GMT+3)');
  });

  it('refuse a way on that leads elsewhere', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      await expect(render('recovery', { ...samples.recovery, next })).rejects.toThrow();
    }
  });
});

describe('a confirmed appointment', () => {
  it('shows both clocks, the reader’s first', async () => {
    const patient = await render('appointment_confirmed_patient');
    expect(patient.text).toContain('Your time: 10:30, London (GMT)\nDoctor’s time: 13:30, Istanbul (GMT+3)');
    const doctor = await render('appointment_confirmed_doctor');
    expect(doctor.text).toContain('Your time: 13:30, Istanbul (GMT+3)\nPatient’s time: 10:30, London (GMT)');
    for (const { html } of [patient, doctor]) {
      expect(html).toContain('10:30');
      expect(html).toContain('13:30');
    }
  });

  it('names the day under each clock where it differs, and the reader’s day in the subject', async () => {
    const payload = {
      ...samples.appointment_confirmed_doctor,
      startsAt: '2026-12-01T05:30:00Z',
      endsAt: '2026-12-01T06:30:00Z',
      patientTimeZone: 'America/Los_Angeles',
    };
    const { text, subject } = await render('appointment_confirmed_doctor', payload);
    expect(subject).toBe('Booked: Tue 1 Dec, 08:30');
    expect(text).toContain('Your time: 08:30, Istanbul (GMT+3), Tue 1 Dec');
    expect(text).toContain('Patient’s time: 21:30, Los Angeles (GMT−8), Mon 30 Nov');
    expect(text).toContain('for 60 minutes');
  });

  it('shows one clock when both parties share it', async () => {
    const payload = { ...samples.appointment_confirmed_patient, patientTimeZone: 'Europe/Istanbul' };
    const { text } = await render('appointment_confirmed_patient', payload);
    expect(text).toContain('The same time for both of you: 13:30');
    expect(text).not.toContain('Doctor’s time');
  });

  it('is right on the night the clocks change', async () => {
    const payload = {
      ...samples.appointment_confirmed_patient,
      startsAt: '2027-03-28T00:30:00Z',
      endsAt: '2027-03-28T01:30:00Z',
    };
    const { text } = await render('appointment_confirmed_patient', payload);
    expect(text).toContain('Your time: 00:30, London (GMT)');
    expect(text).toContain('The room opens on this page at 00:15 your time');
    const after = { ...payload, startsAt: '2027-03-28T01:00:00Z', endsAt: '2027-03-28T01:30:00Z' };
    const later = await render('appointment_confirmed_patient', after);
    expect(later.text).toContain('Your time: 02:00, London (GMT+1)');
    expect(later.text).toContain('The room opens on this page at 00:45 your time');
  });

  it('shows the refund terms that were shown before paying', async () => {
    const { text, html } = await render('appointment_confirmed_patient');
    const rows = [
      'Until Sat 28 Nov, 10:30 your time: €95.00',
      'Then until Mon 30 Nov, 10:30 your time: €47.50',
      'After that, or if you do not come: €0.00',
      'Dr. Elif Karaca cancels or does not come: €95.00',
    ];
    for (const row of rows) expect(text).toContain(`- ${row}`);
    expect(html).toContain('€47.50');
  });

  it('leaves out deadlines that have passed', async () => {
    const payload = {
      ...appointment,
      refundMoments: refundMoments.map((moment, i) => ({
        ...moment,
        until: moment.until && `2026-11-${20 + i}T10:00:00Z`,
      })),
      startsAt: '2026-11-23T10:00:00Z',
      endsAt: '2026-11-23T10:30:00Z',
    };
    const { text } = await render('appointment_confirmed_patient', payload);
    expect(text).not.toContain('Until ');
    expect(text).toContain('From now on, or if you do not come: €0.00');
  });

  it('tells the doctor the patient’s initials, not the name', async () => {
    const payload = { ...samples.appointment_confirmed_doctor, patientName: 'Grace Adeyemi' };
    const mail = await render('appointment_confirmed_doctor', payload);
    expect(mail.text).toContain('patient G. A.');
    expect(JSON.stringify(mail)).not.toContain('Adeyemi');
  });

  it('cannot be broken by a name', async () => {
    const payload = {
      ...samples.appointment_confirmed_patient,
      doctorName: '<img src=x> "Élif" {strong}</td>',
    };
    const { html } = await render('appointment_confirmed_patient', payload);
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).not.toContain('<img');
  });
});

describe('an appointment that ends or moves', () => {
  const about = (kind: MailKind, change: object) => render(kind, { ...samples[kind], ...change });

  it('says what comes back, and takes the entry out of the calendar', async () => {
    const mail = await about('appointment_cancelled', { by: 'patient', refundAmount: 4750, sequence: 3 });
    expect(mail.text).toContain('€47.50 comes back to you');
    const [file] = mail.attachments;
    expect(file?.content).toContain('METHOD:CANCEL');
    expect(file?.content).toContain('SEQUENCE:3');
    const none = await about('appointment_cancelled', { by: 'patient', refundAmount: 0 });
    expect(none.text).toContain('Nothing comes back');
  });

  it('tells the doctor what is left, after the fee', async () => {
    const mail = await about('appointment_cancelled', {
      to: 'doctor',
      by: 'patient',
      refundAmount: 4750,
      patientInitials: 'G. A.',
    });
    expect(mail.text).toContain('Patient G. A. cancelled');
    expect(mail.text).toContain('€47.50 stays held for you');
  });

  it('has no calendar file for a time that was never confirmed', async () => {
    const mail = await about('appointment_cancelled', { by: 'patient', wasConfirmed: false });
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('If your payment still arrives');
  });

  it('offers all of the money back only to a patient whom the doctor moved', async () => {
    expect((await about('appointment_moved', {})).text).toContain('You can cancel until Tue 1 Dec, 10:30');
    for (const change of [{ by: 'patient' }, { to: 'doctor' }])
      expect((await about('appointment_moved', change)).text).not.toContain('You can cancel');
  });

  it('asks for an answer until a moment, and says what follows for each', async () => {
    const patient = await about('no_show', {});
    expect(patient.subject).toContain('3 Dec');
    expect(patient.text).toContain('the money then goes to the doctor');
    const doctor = await about('no_show', { to: 'doctor', absent: 'doctor' });
    expect(doctor.text).toContain('all of the money then goes back to the patient');
    for (const absent of ['patient', 'doctor'])
      for (const to of ['patient', 'doctor'])
        for (const what of ['contested', 'settled'])
          expect((await about('no_show', { what, absent, to })).text).not.toMatch(/no_show|undefined/);
  });
});

describe('money', () => {
  it('has the decimals of its currency', async () => {
    const inYen = await render('payment_returned', { ...appointment, amount: 15_000, currency: 'JPY' });
    expect(inYen.text).toContain('¥15,000 goes back');
    const inDinar = await render('payment_returned', { ...appointment, amount: 12_500, currency: 'KWD' });
    expect(inDinar.text).toMatch(/KWD\s12\.500 goes back/);
  });

  it('comes back with the reason, and the way on that fits it', async () => {
    const late = await render('payment_returned', {
      ...appointment,
      cause: 'slot_taken',
      doctorSlug: 'elif-karaca',
    });
    expect(late.text).toContain('No appointment was made.');
    expect(late.text).toContain('https://ecuretrip.example/doctors/elif-karaca');
    const twice = await render('payment_returned', { ...appointment, cause: 'paid_twice' });
    expect(twice.text).toContain('The appointment stays as it is.');
    expect(twice.text).not.toContain('No appointment');
    expect(twice.text).toContain(`https://ecuretrip.example/appointments/${appointment.appointmentId}`);
  });

  it('adds up for the doctor', async () => {
    const { subject, text } = await render('payment_released');
    expect(subject).toBe('€80.75 is released to you');
    expect(text).toContain('Paid by the patient: €95.00\nFee of eCureTrip: -€14.25\nReleased to you: €80.75');
  });

  it('says until when it is held', async () => {
    const { text } = await render('consultation_done');
    expect(text).toContain(
      '€95.00 is still held. It is released to Dr. Elif Karaca on Fri 4 Dec, 11:00 (London, GMT)',
    );
  });
});

it('greets nobody without a name, and falls back to English and UTC', async () => {
  const mail = await renderMail(
    {
      kind: 'consultation_done',
      payload: { ...samples.consultation_done, recipientName: '' },
      toEmail: 'grace@example.org',
      locale: 'xx-YY',
      timeZone: 'Mars/Olympus',
    },
    options,
  );
  expect(mail.text).not.toContain('Hello');
  expect(mail.text).toContain('Fri 4 Dec, 11:00 (UTC, ');
  expect(mail.language).toBe('en');
});
