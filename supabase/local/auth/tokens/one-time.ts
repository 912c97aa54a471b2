import { createHash, randomInt } from 'node:crypto';

const PKCE_PREFIX = 'pkce_';

/** A one-time password of digits. */
export function newOtp(length: number): string {
  return Array.from({ length }, () => randomInt(10)).join('');
}

/** What is stored and put into links: address and code, hashed. */
export function hashOtp(address: string, otp: string): string {
  return createHash('sha224')
    .update(address + otp)
    .digest('hex');
}

/** A token of a PKCE flow is told by its prefix. */
export function withFlowPrefix(hash: string, isPkce: boolean): string {
  return isPkce ? PKCE_PREFIX + hash : hash;
}

export const isPkceToken = (token: string) => token.startsWith(PKCE_PREFIX);

/** Whether a hash is the stored one, of either flow, and not yet too old. */
export function isLiveToken(
  hash: string,
  stored: string | null,
  sentAt: Date | null,
  expirySeconds: number,
): boolean {
  if (!stored || !sentAt || isExpired(sentAt, expirySeconds)) return false;
  return hash === stored || PKCE_PREFIX + hash === stored;
}

export function isExpired(sentAt: Date | null, expirySeconds: number): boolean {
  return sentAt === null || Date.now() > sentAt.getTime() + expirySeconds * 1000;
}
