/**
 * One appointment as iCalendar (RFC 5545): UTC instants, a UID that never changes and a SEQUENCE that rises, so that a
 * later file moves or removes the entry that an earlier one made. Written here rather than by a package because lines
 * must be folded by octets, which matters as soon as a name is not ASCII.
 */
import type { CalendarEntry } from './view.ts';

type Person = { name: string; email: string };

export type CalendarFile = {
  entry: CalendarEntry;
  organizer: Person;
  /** The recipient; the other party's address is nobody's business. */
  attendee: Person;
  stampedAt: Date;
};

export function renderCalendar({ entry, organizer, attendee, stampedAt }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//eCureTrip//Appointments//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${entry.method}`,
    'BEGIN:VEVENT',
    `UID:${entry.appointmentId}@ecuretrip`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt ? new Date(entry.changedAt) : stampedAt)}`,
    `DTSTART:${utc(new Date(entry.startsAt))}`,
    `DTEND:${utc(new Date(entry.endsAt))}`,
    `SUMMARY:${escape(entry.title)}`,
    `DESCRIPTION:${escape(entry.description)}`,
    `LOCATION:${escape(entry.location)}`,
    `URL:${entry.url}`,
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${organizer.email}`,
    // Already agreed: no calendar needs to ask for, or send, an answer.
    `ATTENDEE;CN=${parameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee.email}`,
    `STATUS:${entry.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    `TRANSP:${entry.method === 'CANCEL' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** "20261201T103000Z" */
const utc = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A text as a value: without control characters, which no calendar may hold, and with what has a meaning escaped. */
const escape = (text: string) =>
  text
    .replace(/[^\P{Cc}\t\r\n]/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n]/g, '\\n');

/** A parameter's value in quotes, without what quotes cannot hold. */
const parameter = (text: string) => `"${text.replace(/["\p{Cc}]/gu, '')}"`;

const MAX_OCTETS = 75;
const encoder = new TextEncoder();

/** Breaks a line after at most 75 octets, never inside a character; a line that goes on begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
