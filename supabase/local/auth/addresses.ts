import { invalid } from './errors.ts';

// The address form of the HTML specification.
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
const E164 = /^[1-9][0-9]{1,14}$/;

/** The address in the form it is stored. Throws when it is none. */
export function requireEmail(email: string): string {
  if (email === '') throw invalid('An email address is required');
  if (email.length > 255) throw invalid('An email address is too long');
  const lower = email.toLowerCase();
  if (!EMAIL.test(lower)) throw invalid('Unable to validate email address: invalid format');
  return lower;
}

/** A number without spaces and plus sign, the form it is stored in. */
export function normalisePhone(phone: string): string {
  return phone.replace(/^\+/, '').replaceAll(' ', '');
}

/** The number in the form it is stored. Throws when it is not an international number. */
export function requirePhone(phone: string): string {
  const number = normalisePhone(phone);
  if (!E164.test(number)) throw invalid('Invalid phone number format (E.164 required)');
  return number;
}
