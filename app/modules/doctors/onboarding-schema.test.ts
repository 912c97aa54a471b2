import { describe, expect, it } from 'vitest';
import { doctorOnboardingSchema, minorUnits, weeklyHours } from './onboarding-schema';

const complete = {
  displayName: 'Dr. Elif Karaca',
  headline: 'Orthopaedic surgeon, knee and hip',
  specialty: 'orthopaedics',
  languages: ['tr', '', 'en'],
  bio: 'I operate on knees and hips. Bring your last X-ray or MRI, even an old one, and a list of what you take.',
  countryCode: 'TR',
  city: 'Istanbul',
  timeZone: 'Europe/Istanbul',
  licenceRegistry: 'Ministry of Health, Türkiye',
  licenceNumber: '48 1107 26',
  licenceValidUntil: '2999-03-31',
  mode: 'video',
  minutes: '30',
  amount: '95',
  currency: 'EUR',
  from1: '09:00',
  to1: '12:30',
};
const firstIssue = (input: object) => {
  const issue = doctorOnboardingSchema.safeParse(input).error?.issues[0];
  return issue && [String(issue.path[0]), issue.message];
};

describe('doctorOnboardingSchema', () => {
  it('takes a whole profile', () => {
    const parsed = doctorOnboardingSchema.parse(complete);
    expect(parsed.languages).toEqual(['tr', 'en']);
    expect(weeklyHours(parsed)).toEqual([{ weekday: 1, startsAt: '09:00', endsAt: '12:30' }]);
  });

  it.each([
    [{ ...complete, languages: ['', ''] }, ['languages', 'languageMissing']],
    [{ ...complete, from1: undefined, to1: undefined }, ['from1', 'hoursMissing']],
    [{ ...complete, to1: '08:00' }, ['from1', 'hoursOrder']],
    [{ ...complete, from3: '10:00' }, ['from3', 'hoursOrder']],
    [{ ...complete, licenceValidUntil: '2020-01-01' }, ['licenceValidUntil', 'licenceUntilPast']],
    [{ ...complete, amount: '95.505' }, ['amount', 'amountShape']],
    [{ ...complete, amount: '0' }, ['amount', 'amountShape']],
  ])('refuses what is wrong (%#)', (input, issue) => expect(firstIssue(input)).toEqual(issue));
});

describe('minorUnits', () => {
  it('follows the exponent of the currency', () => {
    expect(minorUnits('95', 'EUR')).toBe(9500);
    expect(minorUnits('95,5', 'EUR')).toBe(9550);
    expect(minorUnits('15000', 'JPY')).toBe(15_000);
    expect(minorUnits('15000.5', 'JPY')).toBeNull();
    expect(minorUnits('12.345', 'JOD')).toBeNull();
    expect(minorUnits('12.340', 'JOD')).toBe(12_340);
  });
});
