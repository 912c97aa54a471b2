import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { samples } from '../testing/mail-samples.ts';
import { renderCalendar, type CalendarFile } from './calendar.ts';
import { renderMail } from './render.tsx';

const now = new Date('2026-11-22T12:00:00Z');

async function fileOf(kind: 'appointment_confirmed_patient' | 'appointment_confirmed_doctor', more = {}) {
  const mail = await renderMail(
    {
      kind,
      payload: { ...samples[kind], ...more },
      toEmail: 'grace@example.org',
      locale: 'en',
      timeZone: 'UTC',
    },
    { appUrl: 'https://ecuretrip.example', from: 'eCureTrip <care@ecuretrip.example>', now },
  );
  expect(mail.attachments).toHaveLength(1);
  return mail.attachments[0];
}

/** Reads the file with a parser of its own making, not ours. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return { calendar, event: new ICAL.Event(component), component };
}

describe('the attached calendar file', () => {
  it('is one event, in UTC, with a stable id and the number of its change', async () => {
    const file = await fileOf('appointment_confirmed_patient', { sequence: 2 });
    expect(file).toMatchObject({
      name: 'appointment.ics',
      contentType: 'text/calendar; charset=utf-8; method=REQUEST',
    });
    const { calendar, event, component } = read(file?.content ?? '');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(event.uid).toBe('0b8f3f1e-98e4-4f0c-9d52-6f6c3e1f7a10@ecuretrip');
    expect(event.sequence).toBe(2);
    expect(event.startDate.toString()).toBe('2026-12-01T10:30:00Z');
    expect(event.endDate.toString()).toBe('2026-12-01T11:00:00Z');
    expect(event.summary).toBe('Consultation with Dr. Elif Karaca');
    expect(event.description).toContain('https://ecuretrip.example/appointments/0b8f3f1e');
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  it('names the recipient as the only one invited, who need not answer', async () => {
    const { event, component } = read((await fileOf('appointment_confirmed_doctor'))?.content ?? '');
    expect(event.attendees.map((attendee) => attendee.getFirstValue())).toEqual(['mailto:grace@example.org']);
    expect(event.attendees[0]?.getParameter('rsvp')).toBe('FALSE');
    expect(event.organizer).toBe('mailto:care@ecuretrip.example');
    expect(component.getFirstPropertyValue('summary')).toBe('Consultation, patient G. A.');
  });

  it('keeps lines at 75 octets and characters whole', async () => {
    const doctorName = `Dr. Şükrüye Çağlayan-Gökçeoğlu, 🩺; ${'ü'.repeat(80)}\\`;
    const content = (await fileOf('appointment_confirmed_patient', { doctorName }))?.content ?? '';
    const lines = content.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(read(content).event.summary).toBe(`Consultation with ${doctorName}`);
  });

  it('cannot be given more lines by a text', () => {
    const file: CalendarFile = {
      entry: {
        method: 'CANCEL',
        appointmentId: 'a',
        sequence: 0,
        startsAt: '2026-12-01T10:30:00Z',
        endsAt: '2026-12-01T11:00:00Z',
        changedAt: null,
        title: 'x\r\nATTENDEE:mailto:evil@example.org',
        description: '',
        location: '',
        url: 'https://ecuretrip.example/',
      },
      organizer: { name: 'a"b\n', email: 'care@ecuretrip.example' },
      attendee: { name: 'c', email: 'grace@example.org' },
      stampedAt: now,
    };
    const { event, calendar, component } = read(renderCalendar(file));
    expect(event.attendees).toHaveLength(1);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});
