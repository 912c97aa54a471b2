import { createEvent, type DateArray } from 'ics';
import type { Appointment } from './schema';

type Words = { summary: string; description: string; url: string };

/** UTC year, month, day, hour, minute: the form in which no reader's zone can be mistaken. */
function utcParts(instant: string): DateArray {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}

/** Whether an appointment belongs in a calendar: it does once it is certain, and as a cancellation afterwards. */
export const isInCalendar = ({ status }: Pick<Appointment, 'status'>) =>
  status === 'confirmed' || status === 'completed' || status === 'cancelled';

/**
 * The appointment as an iCalendar file (RFC 5545). The UID never changes and the sequence rises with each change, so
 * that a calendar replaces what it has. Never anything clinical.
 */
export function calendarFile(visit: Appointment, { summary, description, url }: Words): string {
  const cancelled = visit.status === 'cancelled';
  const { clinicName, address, city } = visit.doctor;
  const { error, value } = createEvent({
    uid: `${visit.id}@ecuretrip`,
    sequence: visit.sequence,
    productId: '-//eCureTrip//Appointments//EN',
    method: cancelled ? 'CANCEL' : 'PUBLISH',
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: 'BUSY',
    classification: 'PRIVATE',
    start: utcParts(visit.startsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utcParts(visit.endsAt),
    endInputType: 'utc',
    endOutputType: 'utc',
    title: summary,
    description,
    url,
    location: visit.mode === 'in_person' ? [clinicName, address, city].filter(Boolean).join(', ') : undefined,
  });
  if (error || !value) throw new Error('making the calendar file failed', { cause: error });
  return foldAtOctets(value);
}

const MOST_OCTETS = 75;

/** The library folds by characters; the standard counts octets (RFC 5545, 3.1), and never splits a character. */
function foldAtOctets(file: string): string {
  return file
    .replaceAll(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = '';
      // The space that begins a continued line.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
