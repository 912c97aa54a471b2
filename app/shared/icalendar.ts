/**
 * Calendars as iCalendar text (RFC 5545). Written here rather than by a package because lines must be folded by octets,
 * which matters as soon as a name is not ASCII, and because feeds need properties that packages leave out.
 */

export type CalendarEvent = {
  /** Never changes, whatever becomes of the event. */
  uid: string;
  /** Rises with each change; a calendar takes the file with the highest. */
  sequence: number;
  cancelled: boolean;
  /** Instants in ISO form. */
  startsAt: string;
  endsAt: string;
  changedAt: string;
  /** When the file was made; for a feed, when the event last changed. */
  stampedAt: string;
  title: string;
  description: string;
  location: string;
  url: string;
};

export type Calendar = {
  /** PUBLISH puts or moves one event, CANCEL takes it out; a feed has none. */
  method?: 'PUBLISH' | 'CANCEL';
  /** What a subscribed calendar is called, and how often it should be asked for, as an ISO duration. */
  feed?: { name: string; refresh: string };
  events: readonly CalendarEvent[];
};

/** The calendar as a file, its lines ended by CRLF. */
export function renderCalendar({ method, feed, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//eCureTrip//Appointments//EN',
    'CALSCALE:GREGORIAN',
    ...(method ? [`METHOD:${method}`] : []),
    ...(feed ? feedLines(feed) : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The standard's properties (RFC 7986) and those that came before them. */
const feedLines = ({ name, refresh }: NonNullable<Calendar['feed']>) => [
  `NAME:${escapeText(name)}`,
  `X-WR-CALNAME:${escapeText(name)}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
  `X-PUBLISHED-TTL:${refresh}`,
];

const eventLines = (event: CalendarEvent) => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(event.stampedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  `SUMMARY:${escapeText(event.title)}`,
  `DESCRIPTION:${escapeText(event.description)}`,
  `LOCATION:${escapeText(event.location)}`,
  `URL:${event.url}`,
  `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'CLASS:PRIVATE',
  // What was cancelled takes nobody's time.
  `TRANSP:${event.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
  'END:VEVENT',
];

/** "20261201T103000Z": the form in which no reader's zone can be mistaken. */
const utc = (instant: string) => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A text as a value: without control characters, which no calendar may hold, and with what has a meaning escaped. */
const escapeText = (text: string) =>
  text
    .replace(/[^\P{Cc}\t\r\n]/gu, '')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n]/g, '\\n');

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
