import { describe, expect, it } from 'vitest';
import { confirmationSchema, patientDetailsSchema, registerSchema } from './schema';

const registration = {
  role: 'patient',
  fullName: 'Grace Adeyemi',
  email: ' Grace@Example.org ',
  password: 'ten characters',
};
const firstError = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues[0]?.message;

describe('registerSchema', () => {
  it('takes a person and normalises the address', () => {
    expect(registerSchema.parse(registration)).toMatchObject({ email: 'grace@example.org' });
  });

  it.each([
    [{ ...registration, role: 'admin' }, 'roleMissing'],
    [{ ...registration, fullName: ' ' }, 'fullNameMissing'],
    [{ ...registration, email: 'grace@' }, 'emailIncomplete'],
    [{ ...registration, password: 'short' }, 'passwordShort'],
    [{ ...registration, password: 'ä'.repeat(40) }, 'passwordLong'],
  ])('refuses %j', (input, message) => {
    expect(firstError(registerSchema.safeParse(input))).toBe(message);
  });
});

describe('confirmationSchema', () => {
  it('takes hashes only', () => {
    const hash = 'a1'.repeat(28);
    expect(confirmationSchema.safeParse({ token_hash: hash, type: 'signup' }).success).toBe(true);
    expect(confirmationSchema.safeParse({ token_hash: `pkce_${hash}`, type: 'recovery' }).success).toBe(true);
    expect(confirmationSchema.safeParse({ token_hash: `${hash}"><script>`, type: 'signup' }).success).toBe(
      false,
    );
    expect(confirmationSchema.safeParse({ token_hash: hash, type: 'admin' }).success).toBe(false);
  });
});

describe('patientDetailsSchema', () => {
  const details = {
    fullName: 'Grace Adeyemi',
    countryCode: 'GB',
    timeZone: 'Europe/London',
    birthDate: '1984-02-29',
  };

  it('takes a whole set of details', () => {
    expect(patientDetailsSchema.safeParse(details).success).toBe(true);
  });

  it.each([
    [{ ...details, birthDate: '2999-01-01' }, 'birthDateRange'],
    [{ ...details, birthDate: '1985-02-29' }, 'birthDateMissing'],
    [{ ...details, timeZone: 'Europe/Atlantis' }, 'timeZoneMissing'],
    [{ ...details, countryCode: 'ZZ' }, 'countryMissing'],
    [{ ...details, phone: '0161' }, 'phoneShape'],
  ])('refuses %j', (input, message) => {
    expect(firstError(patientDetailsSchema.safeParse(input))).toBe(message);
  });
});
