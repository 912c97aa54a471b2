import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, isInCalendar } from './calendar-file';
import { aVisit } from './testing/a-visit';

const words = {
  summary: 'Consultation with Dr. Elif Karaca',
  description:
    'Ünïcode, commas; and a long line that has to be folded because it is longer than seventy-five octets.',
  url: 'https://ecuretrip.example/appointments/1',
};
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return { calendar, event: new ICAL.Event(event), raw: event };
};

describe('calendarFile', () => {
  it('is read back by a parser with the same instants, whatever zone the machine is in', () => {
    const visit = aVisit({ status: 'confirmed', sequence: 3 });
    const { calendar, event, raw } = read(calendarFile(visit, words));
    expect(event.uid).toBe(`${visit.id}@ecuretrip`);
    expect(event.sequence).toBe(3);
    expect(event.startDate.toJSDate().toISOString()).toBe(visit.startsAt);
    expect(event.endDate.toJSDate().toISOString()).toBe(visit.endsAt);
    expect(event.summary).toBe(words.summary);
    expect(event.description).toBe(words.description);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(raw.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('folds its lines at 75 octets', () => {
    const file = calendarFile(aVisit({ status: 'confirmed' }), words);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('takes a cancelled appointment out of the calendar, and names the place of a visit', () => {
    const { calendar, raw } = read(calendarFile(aVisit({ status: 'cancelled', mode: 'in_person' }), words));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(raw.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(raw.getFirstPropertyValue('location')).toBe('Bosphorus Clinic, Barbaros 12, Istanbul');
  });

  it('says nothing of why the patient comes', () => {
    const visit = { ...aVisit({ status: 'confirmed' }), reason: 'left knee' };
    expect(calendarFile(visit, words)).not.toContain('knee');
  });
});

describe('isInCalendar', () => {
  it('leaves out what was never certain', () => {
    const kept = (['held', 'expired', 'confirmed', 'completed', 'cancelled'] as const).filter((status) =>
      isInCalendar({ status }),
    );
    expect(kept).toEqual(['confirmed', 'completed', 'cancelled']);
  });
});
