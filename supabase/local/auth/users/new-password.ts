import { type AuthService } from '../auth-service.ts';
import { listAmrEntries, type SessionRow } from '../db/sessions.ts';
import { type User } from '../db/users.ts';
import { badRequest, unprocessable } from '../errors.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { hashOtp, isLiveToken } from '../tokens/one-time.ts';

const RECENT_SIGN_IN_MS = 24 * 60 * 60_000;
/** Who signed in by one of these did so because the password is forgotten. */
const PASSWORDLESS_METHODS = new Set(['otp', 'magiclink', 'recovery']);

/** A user's wish for a new password, with what may prove that it is the user's. */
export type PasswordUpdate = { password: string | null; currentPassword: string; nonce: string };

/** Throws unless the code is the one last mailed to reauthenticate. It becomes void with the change it allows. */
function requireNonce(service: AuthService, user: User, nonce: string): void {
  const { reauthentication_token: stored, reauthentication_sent_at: sentAt } = user;
  const hash = hashOtp(user.email || user.phone || '', nonce);
  if (isLiveToken(hash, stored, sentAt, service.config.email.otpExpiry)) return;
  throw unprocessable('reauthentication_not_valid', 'Nonce has expired or is invalid');
}

async function requireCurrentPassword(
  service: AuthService,
  user: User,
  session: SessionRow | null,
  given: string,
): Promise<void> {
  if (!service.config.email.requireCurrentPassword || !user.encrypted_password) return;
  const methods = session ? await listAmrEntries(service.pool, session.id) : [];
  if (methods.some(({ method }) => PASSWORDLESS_METHODS.has(method))) return;
  if (given === '') {
    throw badRequest('current_password_required', 'Current password required when setting new password.');
  }
  if (!(await isPassword(given, user.encrypted_password))) {
    throw badRequest('current_password_invalid', 'Current password is incorrect.');
  }
}

/** Checks everything a new password needs and hashes it, before any transaction. Null when none is asked for. */
export async function prepareNewPassword(
  service: AuthService,
  user: User,
  session: SessionRow | null,
  update: PasswordUpdate,
): Promise<string | null> {
  const { password } = update;
  if (!password) return null;
  const signedInAt = session?.created_at.getTime() ?? 0;
  if (service.config.email.securePasswordChange && Date.now() > signedInAt + RECENT_SIGN_IN_MS) {
    if (update.nonce === '') {
      throw badRequest('reauthentication_needed', 'Password update requires reauthentication');
    }
    requireNonce(service, user, update.nonce);
  }
  await requireCurrentPassword(service, user, session, update.currentPassword);
  if (await isPassword(password, user.encrypted_password)) {
    throw unprocessable('same_password', 'New password should be different from the old password.');
  }
  return hashPassword(password);
}
