import { randomInt } from 'node:crypto';
import bcrypt from 'bcryptjs';
import { type AuthConfig, type PasswordRequirements } from './config/config.ts';
import { invalid, WeakPasswordError } from './errors.ts';

const COST = 10;
/** bcrypt reads no further. */
const MAX_BYTES = 72;
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const SYMBOLS = '!@#$%^&*()_+-=[]{};\'\\:"|<>?,./`~';
const CHARACTER_SETS: Record<PasswordRequirements, string[]> = {
  '': [],
  letters_digits: [LOWER + UPPER, DIGITS],
  lower_upper_letters_digits: [LOWER, UPPER, DIGITS],
  lower_upper_letters_digits_symbols: [LOWER, UPPER, DIGITS, SYMBOLS],
};

function byteLength(password: string): number {
  return Buffer.byteLength(password, 'utf8');
}

/** What is weak about a password, or null. Throws when it is too long to be used at all. */
export function findWeakness(password: string, config: AuthConfig): WeakPasswordError | null {
  if (byteLength(password) > MAX_BYTES)
    throw invalid(`Password cannot be longer than ${MAX_BYTES} characters`);
  const reasons: string[] = [];
  const messages: string[] = [];
  if (byteLength(password) < config.minimumPasswordLength) {
    reasons.push('length');
    messages.push(`Password should be at least ${config.minimumPasswordLength} characters.`);
  }
  const sets = CHARACTER_SETS[config.passwordRequirements];
  if (sets.some((set) => ![...set].some((character) => password.includes(character)))) {
    reasons.push('characters');
    messages.push(`Password should contain at least one character of each: ${sets.join(', ')}.`);
  }
  return reasons.length === 0 ? null : new WeakPasswordError(messages.join(' '), reasons);
}

/** Throws when a password is too weak or too long. */
export function requireStrength(password: string, config: AuthConfig): void {
  const weakness = findWeakness(password, config);
  if (weakness) throw weakness;
}

/** A bcrypt hash; slow on purpose, so never within a transaction. */
export function hashPassword(password: string): Promise<string> {
  return bcrypt.hash(password, COST);
}

/** Whether a string is a bcrypt hash, the only kind that is understood here. */
export function isPasswordHash(hash: string): boolean {
  return /^\$2[aby]?\$\d{2}\$[./A-Za-z0-9]{53}$/.test(hash);
}

/** Whether a password is the one behind a hash; never for an account without a password. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  if (!hash || !isPasswordHash(hash)) return false;
  return bcrypt.compare(password, hash);
}

/** A password nobody knows, for accounts that are entered by a link. */
export function randomPassword(): string {
  const alphabet = LOWER + UPPER + DIGITS;
  const tail = Array.from({ length: 60 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return `aA1!${tail}`;
}
