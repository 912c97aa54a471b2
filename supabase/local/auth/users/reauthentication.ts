import { type AuthService } from '../auth-service.ts';
import { type User } from '../db/users.ts';
import { unprocessable } from '../errors.ts';
import { hashOtp, isLiveToken } from '../tokens/one-time.ts';

/** Throws unless the code is the one last mailed to reauthenticate. It becomes void with the change it allows. */
export function requireNonce(service: AuthService, user: User, nonce: string): void {
  const { reauthentication_token: stored, reauthentication_sent_at: sentAt } = user;
  const hash = hashOtp(user.email || user.phone || '', nonce);
  if (isLiveToken(hash, stored, sentAt, service.config.email.otpExpiry)) return;
  throw unprocessable('reauthentication_not_valid', 'Nonce has expired or is invalid');
}
