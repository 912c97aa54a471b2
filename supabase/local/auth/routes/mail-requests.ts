import { requireEmail, requirePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { insertFlowState } from '../db/flow-states.ts';
import { transaction } from '../db/sql.ts';
import {
  findUserByEmail,
  findUserByPhone,
  isConfirmed,
  isPhoneConfirmed,
  lockUser,
  type User,
} from '../db/users.ts';
import { badRequest, invalid, serverError, unprocessable } from '../errors.ts';
import { audienceOf, clientIp, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { type MailOrigin } from '../mail/send-mail.ts';
import { prepareEmailChange, prepareLetter, sendPrepared } from '../mail/token-letters.ts';
import { parseCodeChallenge, type CodeChallenge } from '../tokens/pkce.ts';
import { prepareTextMessage } from '../users/phone-codes.ts';
import { mailOrigin } from './sign-up.ts';

function requireEmailEnabled(service: AuthService): void {
  if (!service.config.email.enabled) throw badRequest('email_provider_disabled', 'Email logins are disabled');
}

/** Mails a link that signs in: one that recovers a password, or a magic one. */
export async function sendSignInLink(
  service: AuthService,
  user: User,
  action: 'recovery' | 'magiclink',
  challenge: CodeChallenge,
  origin: MailOrigin,
): Promise<void> {
  const letter = await transaction(service.pool, async (sql) => {
    const locked = await lockUser(sql, user.id);
    if (!locked) throw serverError('Unable to process request');
    await recordAudit(sql, locked, 'user_recovery_requested', origin.ip);
    if (challenge) {
      const code = { challenge: challenge.challenge, challengeMethod: challenge.method };
      await insertFlowState(sql, { userId: user.id, provider: action, method: action, ...code }, new Date());
    }
    return prepareLetter(service, sql, locked, action, challenge !== null);
  });
  await sendPrepared(service, letter, origin);
}

/** POST /recover. An unknown address gets the same answer as a known one. */
export async function requestRecovery(service: AuthService, call: Call): Promise<Response> {
  service.limits.check('recover', clientIp(call));
  requireEmailEnabled(service);
  const fields = await readFields(call.req.raw);
  if (fields.text('email') === '') throw invalid('Password recovery requires an email');
  const email = requireEmail(fields.text('email'));
  const challenge = parseCodeChallenge(fields.text('code_challenge'), fields.text('code_challenge_method'));
  const user = await findUserByEmail(service.pool, email, audienceOf(call));
  if (user) await sendSignInLink(service, user, 'recovery', challenge, mailOrigin(service, call));
  return call.json({});
}

const RESEND_TYPES = ['signup', 'email_change', 'sms', 'phone_change'] as const;
type ResendType = (typeof RESEND_TYPES)[number];
type Resend = { type: ResendType; email: string; phone: string };

function parseResend(service: AuthService, fields: Fields): Resend {
  const type = RESEND_TYPES.find((known) => known === fields.text('type'));
  if (!type) throw invalid('Missing one of these types: signup, email_change, sms, phone_change');
  const [email, phone] = [fields.text('email'), fields.text('phone')];
  if (email === '' && type === 'signup') throw invalid('Type provided requires an email address');
  if (phone === '' && type === 'sms') throw invalid('Type provided requires a phone number');
  if (email !== '' && phone !== '')
    throw invalid('Only an email address or phone number should be provided.');
  if (email !== '') {
    requireEmailEnabled(service);
    return { type, email: requireEmail(email), phone };
  }
  if (phone === '') throw invalid('Missing email address or phone number');
  if (!service.config.sms.enabled) throw badRequest('phone_provider_disabled', 'Phone logins are disabled');
  return { type, email, phone: requirePhone(phone) };
}

/** Whether there is anything left to confirm that could be sent again. */
function hasPending(user: User, type: ResendType): boolean {
  if (type === 'signup') return !isConfirmed(user);
  if (type === 'sms') return !isPhoneConfirmed(user);
  return Boolean(type === 'email_change' ? user.email_change : user.phone_change);
}

async function sendAgain(
  service: AuthService,
  user: User,
  type: ResendType,
  origin: MailOrigin,
): Promise<void> {
  const letter = await transaction(service.pool, async (sql) => {
    const locked = await lockUser(sql, user.id);
    if (!locked) throw serverError('Unable to process request');
    if (type === 'signup') {
      await recordAudit(sql, locked, 'user_confirmation_requested', origin.ip);
      return prepareLetter(service, sql, locked, 'signup');
    }
    if (type === 'email_change') return prepareEmailChange(service, sql, locked, locked.email_change ?? '');
    await prepareTextMessage(
      service,
      sql,
      locked,
      type === 'sms' ? (locked.phone ?? '') : (locked.phone_change ?? ''),
    );
    return null;
  });
  if (letter) await sendPrepared(service, letter, origin);
}

/** POST /resend. Answers the same whether or not there was anything to send. */
export async function resend(service: AuthService, call: Call): Promise<Response> {
  service.limits.check('resend', clientIp(call));
  const { type, email, phone } = parseResend(service, await readFields(call.req.raw));
  const aud = audienceOf(call);
  const user =
    email !== ''
      ? await findUserByEmail(service.pool, email, aud)
      : await findUserByPhone(service.pool, phone, aud);
  if (user && hasPending(user, type)) await sendAgain(service, user, type, mailOrigin(service, call));
  return call.json({});
}

/** GET /reauthenticate: mails a code that allows to change the password */
export async function reauthenticate(service: AuthService, call: Call): Promise<Response> {
  const user = call.get('user');
  if (!user.email && !user.phone) {
    throw invalid('Reauthentication requires the user to have an email or a phone number');
  }
  if (!user.email) throw unprocessable('sms_send_failed', 'Error sending sms OTP: no text message provider');
  if (!isConfirmed(user)) throw unprocessable('email_not_confirmed', 'Please verify your email first.');
  const origin = mailOrigin(service, call);
  const letter = await transaction(service.pool, async (sql) => {
    const locked = await lockUser(sql, user.id);
    if (!locked) throw serverError('Unable to process request');
    await recordAudit(sql, locked, 'user_reauthenticate_requested', origin.ip);
    return prepareLetter(service, sql, locked, 'reauthentication');
  });
  await sendPrepared(service, letter, origin);
  return call.json({});
}
