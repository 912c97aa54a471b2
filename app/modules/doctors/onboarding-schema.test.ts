import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  firstOfferSchema,
  introductionSchema,
  licenceSchema,
  minorUnits,
  practiceSchema,
  weeklyHours,
} from './onboarding-schema';

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
  licenceCountry: 'TR',
  licenceValidUntil: '2999-03-31',
  mode: 'video',
  minutes: '30',
  amount: '95',
  currency: 'EUR',
  from1: '09:00',
  to1: '12:30',
};
const firstIssue = (schema: z.ZodType, change: object) => {
  const issue = schema.safeParse({ ...complete, ...change }).error?.issues[0];
  return issue && [String(issue.path[0]), issue.message];
};

describe('the schemas of a doctor’s first steps', () => {
  it('take a whole profile', () => {
    expect(introductionSchema.parse(complete).languages).toEqual(['tr', 'en']);
    expect(practiceSchema.parse(complete).city).toBe('Istanbul');
    expect(licenceSchema.parse(complete).licenceCountry).toBe('TR');
    const offer = firstOfferSchema.parse(complete);
    expect(weeklyHours(offer)).toEqual([{ weekday: 1, startsAt: '09:00', endsAt: '12:30' }]);
  });

  it.each([
    [introductionSchema, { languages: ['', ''] }, ['languages', 'languageMissing']],
    [introductionSchema, { bio: 'Short.' }, ['bio', 'bioShort']],
    [introductionSchema, { practisingSince: '1890' }, ['practisingSince', 'practisingSinceShape']],
    [practiceSchema, { timeZone: 'Istanbul' }, ['timeZone', 'timeZoneMissing']],
    [licenceSchema, { licenceValidUntil: '2020-01-01' }, ['licenceValidUntil', 'licenceUntilPast']],
    [firstOfferSchema, { from1: undefined, to1: undefined }, ['from1', 'hoursMissing']],
    [firstOfferSchema, { to1: '08:00' }, ['from1', 'hoursOrder']],
    [firstOfferSchema, { from3: '10:00' }, ['from3', 'hoursOrder']],
    [firstOfferSchema, { amount: '95.505' }, ['amount', 'amountShape']],
    [firstOfferSchema, { amount: '0' }, ['amount', 'amountShape']],
  ])('refuse what is wrong (%#)', (schema, change, issue) =>
    expect(firstIssue(schema, change)).toEqual(issue),
  );
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
