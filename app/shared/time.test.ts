import { describe, expect, it } from 'vitest';
import * as time from './time';

describe('time', () => {
  it('shows one instant on two clocks', () => {
    const instant = '2026-12-01T10:30:00Z';
    expect(time.formatMoment(instant, 'Europe/London', 'en-GB')).toBe('Tue 1 Dec, 10:30');
    expect(time.formatClock(instant, 'Europe/Istanbul', 'en-GB')).toBe('13:30');
    expect(time.formatClock(instant, 'Asia/Kolkata', 'en-GB')).toBe('16:00');
    expect(time.formatOffset(instant, 'Asia/Kathmandu')).toBe('GMT+5:45');
    expect(time.formatOffset(instant, 'America/New_York')).toBe('GMT−5');
  });

  it('says midnight as 00:00 and knows when the day differs', () => {
    expect(time.formatClock('2026-12-01T00:00:00Z', 'UTC', 'en-GB')).toBe('00:00');
    expect(time.dayDiffers('2026-12-01T21:30:00Z', 'Europe/London', 'Europe/Istanbul')).toBe(true);
    expect(time.dayDiffers('2026-12-01T10:30:00Z', 'Europe/London', 'Europe/Istanbul')).toBe(false);
  });

  it('starts a day at its first moment, also where midnight does not exist', () => {
    expect(time.dayStart('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00Z');
    expect(time.dayStart('2026-03-29', 'Europe/London')).toBe('2026-03-29T00:00:00Z');
    expect(time.addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('names zones and refuses unknown ones', () => {
    expect(time.zoneCity('America/Argentina/Buenos_Aires')).toBe('Argentina, Buenos Aires');
    expect(time.isTimeZone('Europe/Istanbul')).toBe(true);
    expect(time.isTimeZone('Mars/Olympus')).toBe(false);
  });

  it('names weekdays from Monday on, whatever zone the machine is in', () => {
    const names = [1, 3, 7].map((weekday) => time.formatWeekday(weekday, 'en-GB'));
    expect(names).toEqual(['Monday', 'Wednesday', 'Sunday']);
  });
});
