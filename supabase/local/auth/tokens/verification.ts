import { type AuthService } from '../auth-service.ts';
import { findUserByToken, type OneTimeTokenType } from '../db/one-time-tokens.ts';
import { type Sql } from '../db/sql.ts';
import {
  findUserByEmail,
  findUserByPhone,
  findUserByPhoneChange,
  isBanned,
  lockUser,
  type User,
} from '../db/users.ts';
import { forbidden, invalid } from '../errors.ts';
import { testCode } from '../users/phone-codes.ts';
import { isExpired, isLiveToken } from './one-time.ts';

type VerificationType =
  'signup' | 'invite' | 'recovery' | 'magiclink' | 'email_change' | 'sms' | 'phone_change';

/** A token that holds, whose it is, and what it is for (`email` covers sign-up and magic link). */
export type Verification = { user: User; type: VerificationType; tokenHash: string };

const EMAIL_CHANGE: OneTimeTokenType[] = ['email_change_token_current', 'email_change_token_new'];
const TOKENS_OF_TYPE: Record<string, OneTimeTokenType[]> = {
  email: ['confirmation_token', 'recovery_token'],
  signup: ['confirmation_token'],
  invite: ['confirmation_token'],
  recovery: ['recovery_token'],
  magiclink: ['recovery_token'],
  email_change: EMAIL_CHANGE,
};

const expiredLink = () => forbidden('otp_expired', 'Email link is invalid or has expired');
const expiredCode = () => forbidden('otp_expired', 'Token has expired or is invalid');

function requireNotBanned(user: User): void {
  if (isBanned(user)) throw forbidden('user_banned', 'User is banned');
}

/** What `email` stands for, which may be either of two. */
function concreteType(type: string, tokenHash: string, user: User): VerificationType {
  if (type !== 'email') return type as VerificationType;
  const isRecovery = [tokenHash, `pkce_${tokenHash}`].includes(user.recovery_token ?? '');
  return isRecovery ? 'magiclink' : 'signup';
}

function sentAt(user: User, type: VerificationType): Date | null {
  if (type === 'email_change') return user.email_change_sent_at;
  return type === 'recovery' || type === 'magiclink' ? user.recovery_sent_at : user.confirmation_sent_at;
}

/** Finds what a link's token is for. Throws when it is unknown, used or too old. */
export async function findByTokenHash(
  service: AuthService,
  sql: Sql,
  type: string,
  tokenHash: string,
): Promise<Verification> {
  const tokens = TOKENS_OF_TYPE[type];
  if (!tokens) throw invalid('Invalid email verification type');
  const holder = await findUserByToken(sql, tokenHash, tokens);
  // Locked and read again: of two who follow one link at once, the second finds it used.
  const user = holder && (await lockUser(sql, holder.id));
  if (!user || !(await findUserByToken(sql, tokenHash, tokens))) throw expiredLink();
  requireNotBanned(user);
  const concrete = concreteType(type, tokenHash, user);
  if (isExpired(sentAt(user, concrete), service.config.email.otpExpiry)) throw expiredLink();
  return { user, type: concrete, tokenHash };
}

type AskedOtp = { type: string; token: string; tokenHash: string; email: string; phone: string; aud: string };

async function findByAddress(sql: Sql, asked: AskedOtp): Promise<User | null> {
  if (asked.type === 'phone_change') return findUserByPhoneChange(sql, asked.phone, asked.aud);
  if (asked.type === 'sms') return findUserByPhone(sql, asked.phone, asked.aud);
  if (asked.type === 'email_change') return findUserByToken(sql, asked.tokenHash, EMAIL_CHANGE);
  return findUserByEmail(sql, asked.email, asked.aud);
}

/** The type a code stands for, or null when it is not the user's live code of that type. */
function typeOfCode(service: AuthService, user: User, asked: AskedOtp): VerificationType | null {
  const { otpExpiry } = service.config.email;
  const isLive = (stored: string | null, sentAt: Date | null) =>
    isLiveToken(asked.tokenHash, stored, sentAt, otpExpiry);
  const isConfirmation = isLive(user.confirmation_token, user.confirmation_sent_at);
  const isRecovery = isLive(user.recovery_token, user.recovery_sent_at);
  switch (asked.type) {
    case 'email':
      return isConfirmation ? 'signup' : isRecovery ? 'magiclink' : null;
    case 'signup':
    case 'invite':
      return isConfirmation ? asked.type : null;
    case 'recovery':
    case 'magiclink':
      return isRecovery ? asked.type : null;
    case 'email_change': {
      const tokens = [user.email_change_token_current, user.email_change_token_new];
      return tokens.some((token) => isLive(token, user.email_change_sent_at)) ? 'email_change' : null;
    }
    case 'sms':
    case 'phone_change':
      return testCode(service, asked.phone) === asked.token || isConfirmation ? asked.type : null;
    default:
      throw invalid('Unsupported verification type');
  }
}

/** Finds what a typed-in code is for. Throws when it does not hold for that address or number. */
export async function findByOtp(service: AuthService, sql: Sql, asked: AskedOtp): Promise<Verification> {
  const holder = await findByAddress(sql, asked);
  const user = holder && (await lockUser(sql, holder.id));
  if (!user) throw expiredCode();
  requireNotBanned(user);
  const type = typeOfCode(service, user, asked);
  if (!type) throw expiredCode();
  return { user, type, tokenHash: asked.tokenHash };
}
