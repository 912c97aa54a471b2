import { describe, expect, it } from 'vitest';
import { patientHealthSchema } from './health-schema';

const issue = (input: unknown) => {
  const parsed = patientHealthSchema.safeParse(input);
  return parsed.success ? null : [parsed.error.issues[0]?.path[0], parsed.error.issues[0]?.message];
};

describe('patientHealthSchema', () => {
  it('takes nothing at all, and drops doubled and empty languages', () => {
    expect(patientHealthSchema.parse({ languages: ['de', '', 'en', 'de'] })).toEqual({
      languages: ['de', 'en'],
    });
    expect(patientHealthSchema.parse({})).toEqual({ languages: [] });
  });

  it.each([
    [{ emergencyName: 'Ada' }, ['emergencyPhone', 'emergencyPhoneMissing']],
    [{ emergencyPhone: '+44 161 496 0000' }, ['emergencyName', 'emergencyNameMissing']],
    [{ emergencyName: 'Ada', emergencyPhone: '0161' }, ['emergencyPhone', 'phoneShape']],
    [{ languages: ['xx'] }, ['languages', 'languageMissing']],
    [{ allergies: 'x'.repeat(2001) }, ['allergies', 'textLong']],
  ])('refuses %j', (input, wanted) => {
    expect(issue(input)).toEqual(wanted);
  });
});
