import { describe, expect, it } from 'vitest';
import { addDays, dayStart } from '~/shared/time';
import { endsSoon, shareDayChoices, shareEnd } from './share-end';

const calendar = (zone: string) => ({ addDays, dayStart: (day: string) => dayStart(day, zone) });

describe('shareEnd', () => {
  it('is days after the appointment, or the end of a named day on the patient’s clock', () => {
    expect(shareEnd({ until: '30' }, calendar('UTC'))).toEqual({ days: 30 });
    const named = { until: 'date', untilDate: '2026-12-31' };
    expect(shareEnd(named, calendar('Pacific/Auckland'))).toEqual({ until: '2026-12-31T11:00:00Z' });
    expect(shareEnd(named, calendar('America/New_York'))).toEqual({ until: '2027-01-01T05:00:00Z' });
  });

  it('ends a day in which the clock changes at its real end', () => {
    const named = { until: 'date', untilDate: '2027-03-28' };
    expect(shareEnd(named, calendar('Europe/Berlin'))).toEqual({ until: '2027-03-28T22:00:00Z' });
  });
});

it('offers the default among the others, once', () => {
  expect(shareDayChoices(30)).toEqual([7, 30, 90]);
  expect(shareDayChoices(7)).toEqual([7, 90]);
});

it('tells what ends soon', () => {
  expect(endsSoon('2026-12-03T09:59:00Z', '2026-11-30T10:00:00Z')).toBe(true);
  expect(endsSoon('2026-12-03T10:00:00Z', '2026-11-30T10:00:00Z')).toBe(false);
});
