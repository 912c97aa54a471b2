import { expect, it } from 'vitest';
import { exceptionDays } from './exception-days';

it('says whole days as days, also when clocks change', () => {
  const week = { startsAt: '2027-03-26T23:00:00Z', endsAt: '2027-03-29T22:00:00Z' };
  expect(exceptionDays(week, 'Europe/Berlin')).toEqual({ from: '2027-03-27', to: '2027-03-29', hours: null });
  // The same instants are no whole days elsewhere.
  expect(exceptionDays(week, 'Asia/Tokyo').hours).toEqual({ startsAt: '08:00', endsAt: '07:00' });
});

it('says hours of a day, up to midnight', () => {
  const evening = { startsAt: '2027-03-10T12:15:00Z', endsAt: '2027-03-10T18:15:00Z' };
  expect(exceptionDays(evening, 'Asia/Kathmandu')).toEqual({
    from: '2027-03-10',
    to: '2027-03-10',
    hours: { startsAt: '18:00', endsAt: '24:00' },
  });
});
