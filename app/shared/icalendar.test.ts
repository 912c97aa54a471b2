import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renderCalendar, type CalendarEvent } from './icalendar';

const event: CalendarEvent = {
  uid: '0b8f3f1e-98e4-4f0c-9d52-6f6c3e1f7a10@ecuretrip',
  sequence: 3,
  cancelled: false,
  startsAt: '2026-12-01T10:30:00.000Z',
  endsAt: '2026-12-01T11:00:00.000Z',
  changedAt: '2026-11-22T08:00:00.000Z',
  stampedAt: '2026-11-22T09:00:00.000Z',
  title: 'Consultation with Dr. Elif Karaca',
  description: 'Reference ECT-7K2M-94',
  location: 'Bosphorus Clinic, Barbaros 12, Istanbul',
  url: 'https://ecuretrip.example/appointments/0b8f3f1e',
};

/** Reads the file with a parser that is not ours. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((raw) => new ICAL.Event(raw)) };
}

/** Names as people have them, and what could break a file: commas, line ends, both directions, emoji, half of one. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(
      ',',
      ';',
      '\\',
      '\n',
      '\r\n',
      ':',
      '"',
      ' ',
      '\t',
      'ü',
      '👩🏽‍⚕️',
      'د',
      '\u200f',
      'BEGIN:VEVENT',
    ),
    maxLength: 120,
  }),
);
/** What is left of a text in a calendar: one kind of line end, and no control characters. */
const kept = (value: string) => value.replace(/[^\P{Cc}\t\r\n]/gu, '').replace(/\r\n|\r/g, '\n');

describe('renderCalendar', () => {
  it('is read back with the same instants, number and words, in whatever zone the machine is', () => {
    const { calendar, events } = read(renderCalendar({ method: 'PUBLISH', events: [event] }));
    const [read_] = events;
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(read_?.uid).toBe(event.uid);
    expect(read_?.sequence).toBe(3);
    expect(read_?.startDate.toJSDate().toISOString()).toBe(event.startsAt);
    expect(read_?.endDate.toJSDate().toISOString()).toBe(event.endsAt);
    expect(read_?.summary).toBe(event.title);
    expect(read_?.location).toBe(event.location);
    expect(String(read_?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T09:00:00Z');
    expect(String(read_?.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-22T08:00:00Z');
    expect(read_?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('takes a cancelled event out, and lets the time be free', () => {
    const { calendar, events } = read(
      renderCalendar({ method: 'CANCEL', events: [{ ...event, cancelled: true }] }),
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(events[0]?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('names a feed and says how often to look, and is valid without any event', () => {
    const { calendar, events } = read(
      renderCalendar({ feed: { name: 'eCureTrip', refresh: 'PT1H' }, events: [] }),
    );
    expect(events).toEqual([]);
    expect(calendar.getFirstPropertyValue('method')).toBeNull();
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('eCureTrip');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  });

  it('keeps any text whole, its lines at 75 octets, and adds no line that a text asks for', () => {
    fc.assert(
      fc.property(text, text, text, (title, description, location) => {
        const file = renderCalendar({
          method: 'PUBLISH',
          events: [{ ...event, title, description, location }],
        });
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        // A folded file is the same text again, byte for byte, when the folds are taken out.
        expect(lines.filter((line) => !line.startsWith(' '))).toHaveLength(21);
        const { events } = read(Buffer.from(file).toString());
        expect(events).toHaveLength(1);
        expect(events[0]?.summary ?? '').toBe(kept(title));
        expect(events[0]?.description ?? '').toBe(kept(description));
        expect(events[0]?.location ?? '').toBe(kept(location));
      }),
      { numRuns: 400 },
    );
  });
});
