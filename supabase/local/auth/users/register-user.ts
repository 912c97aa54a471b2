import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { insertFlowState } from '../db/flow-states.ts';
import { insertIdentity, passwordIdentityData } from '../db/identities.ts';
import { isUniqueViolation, transaction, type Sql } from '../db/sql.ts';
import { type Metadata } from '../db/metadata.ts';
import {
  findUserByPhone,
  findUserHoldingEmail,
  insertUser,
  isConfirmed,
  isPhoneConfirmed,
  reloadUser,
  updateUser,
  type User,
} from '../db/users.ts';
import { serverError } from '../errors.ts';
import { type MailOrigin } from '../mail/send-mail.ts';
import { prepareLetter, sendPrepared, type PreparedLetter } from '../mail/token-letters.ts';
import { hashPassword } from '../passwords.ts';
import { type CodeChallenge } from '../tokens/pkce.ts';
import { confirmEmail, confirmPhone, refreshProviders } from './confirm-user.ts';
import { prepareTextMessage } from './phone-codes.ts';

export type Registration = {
  provider: 'email' | 'phone';
  /** Address or number, in the form it is stored. */
  address: string;
  password: string;
  data: Metadata;
  aud: string;
  challenge: CodeChallenge;
};

export type Registered = { outcome: 'exists' | 'registered'; user: User };

/** Role of every user; what a session may do is decided by it and by policies. */
export const USER_ROLE = 'authenticated';

/** Inserts a user, telling a trigger's refusal from other faults. */
export async function createUser(sql: Sql, user: Parameters<typeof insertUser>[1]): Promise<User> {
  try {
    return await insertUser(sql, user, new Date());
  } catch (error) {
    if (isUniqueViolation(error)) throw error;
    throw serverError('Database error saving new user', error);
  }
}

function findExisting(service: AuthService, registration: Registration): Promise<User | null> {
  const { provider, address, aud } = registration;
  return provider === 'email'
    ? findUserHoldingEmail(service.pool, address, aud)
    : findUserByPhone(service.pool, address, aud);
}

async function insertRegistered(sql: Sql, registration: Registration, hash: string): Promise<User> {
  const { provider, address, aud, data } = registration;
  return createUser(sql, {
    aud,
    role: USER_ROLE,
    [provider]: address,
    encryptedPassword: hash,
    appMetadata: { provider, providers: [provider] },
    userMetadata: data,
  });
}

/** Gives the user an identity of the provider, if there is none, and takes its data as the user's metadata. */
async function ensureIdentity(sql: Sql, user: User, registration: Registration): Promise<User> {
  const { provider, data } = registration;
  if (user.identities.some((identity) => identity.provider === provider)) return user;
  const address = { email: user.email ?? '', phone: user.phone ?? '' };
  const identityData = { ...data, ...passwordIdentityData(user.id, address) };
  await insertIdentity(sql, user.id, provider, identityData, new Date());
  const updated = await updateUser(sql, user, { raw_user_meta_data: identityData });
  return reloadUser(sql, await refreshProviders(sql, updated));
}

type Pending = { user: User; letter: PreparedLetter | null };

async function beginEmailConfirmation(
  service: AuthService,
  sql: Sql,
  user: User,
  registration: Registration,
  ip: string,
): Promise<Pending> {
  if (!service.config.email.enableConfirmations) {
    await recordAudit(sql, user, 'user_signedup', ip, { provider: 'email' });
    return { user: await confirmEmail(sql, user), letter: null };
  }
  await recordAudit(sql, user, 'user_confirmation_requested', ip, { provider: 'email' });
  const { challenge } = registration;
  if (challenge) {
    const flow = { userId: user.id, provider: 'email', method: 'email/signup', ...toFlow(challenge) };
    await insertFlowState(sql, flow, new Date());
  }
  const letter = await prepareLetter(service, sql, user, 'signup', challenge !== null);
  return { user: letter.user, letter };
}

function toFlow(challenge: NonNullable<CodeChallenge>) {
  return { challenge: challenge.challenge, challengeMethod: challenge.method };
}

async function beginPhoneConfirmation(
  service: AuthService,
  sql: Sql,
  user: User,
  ip: string,
): Promise<Pending> {
  if (!service.config.sms.enableConfirmations) {
    await recordAudit(sql, user, 'user_signedup', ip, { provider: 'phone' });
    return { user: await confirmPhone(sql, user), letter: null };
  }
  await recordAudit(sql, user, 'user_confirmation_requested', ip, { provider: 'phone' });
  return { user: await prepareTextMessage(service, sql, user, user.phone ?? ''), letter: null };
}

/**
 * Registers a user by address and password, or by number and password. An unconfirmed account of that address gets its
 * confirmation again, unchanged: nobody has proven yet whose it is. A confirmed one is reported as existing.
 */
export async function registerUser(
  service: AuthService,
  registration: Registration,
  origin: MailOrigin,
): Promise<Registered> {
  const existing = await findExisting(service, registration);
  const isEmail = registration.provider === 'email';
  if (existing && (isEmail ? isConfirmed(existing) : isPhoneConfirmed(existing))) {
    await recordAudit(service.pool, existing, 'user_repeated_signup', origin.ip, {
      provider: registration.provider,
    });
    return { outcome: 'exists', user: existing };
  }
  const hash = existing ? '' : await hashPassword(registration.password);
  const pending = await transaction(service.pool, async (sql) => {
    const found = existing ?? (await insertRegistered(sql, registration, hash));
    const user = await ensureIdentity(sql, found, registration);
    return isEmail
      ? beginEmailConfirmation(service, sql, user, registration, origin.ip)
      : beginPhoneConfirmation(service, sql, user, origin.ip);
  });
  if (pending.letter) await sendPrepared(service, pending.letter, origin);
  return { outcome: 'registered', user: pending.user };
}
