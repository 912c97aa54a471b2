import { requireEmail, requirePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { transaction } from '../db/sql.ts';
import { type Metadata } from '../db/metadata.ts';
import { findUserByEmail, findUserByPhone, isConfirmed, isPhoneConfirmed } from '../db/users.ts';
import { badRequest, invalid, unprocessable } from '../errors.ts';
import { audienceOf, clientIp, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { randomPassword } from '../passwords.ts';
import { parseCodeChallenge, type CodeChallenge } from '../tokens/pkce.ts';
import { prepareTextMessage } from '../users/phone-codes.ts';
import { sendSignInLink } from './mail-requests.ts';
import { mailOrigin, register, requireSignUpsEnabled } from './sign-up.ts';

type Request = { data: Metadata; aud: string; challenge: CodeChallenge };

async function sendMagicLink(
  service: AuthService,
  call: Call,
  email: string,
  request: Request,
): Promise<Response> {
  if (!service.config.email.enabled) throw badRequest('email_provider_disabled', 'Email logins are disabled');
  const origin = mailOrigin(service, call);
  let user = await findUserByEmail(service.pool, email, request.aud);
  if (!user || !isConfirmed(user)) {
    requireSignUpsEnabled(service);
    const registration = {
      provider: 'email' as const,
      address: email,
      password: randomPassword(),
      ...request,
    };
    ({ user } = await register(service, registration, origin));
    // The confirmation just sent signs in as well.
    if (!isConfirmed(user)) return call.json({});
  }
  await sendSignInLink(service, user, 'magiclink', request.challenge, origin);
  return call.json({});
}

async function sendTextCode(
  service: AuthService,
  call: Call,
  phone: string,
  request: Request,
): Promise<Response> {
  if (!service.config.sms.enabled) throw badRequest('phone_provider_disabled', 'Unsupported phone provider');
  const origin = mailOrigin(service, call);
  let user = await findUserByPhone(service.pool, phone, request.aud);
  if (!user || !isPhoneConfirmed(user)) {
    requireSignUpsEnabled(service);
    const registration = {
      provider: 'phone' as const,
      address: phone,
      password: randomPassword(),
      ...request,
    };
    ({ user } = await register(service, registration, origin));
    if (!isPhoneConfirmed(user)) return call.json({});
  }
  const known = user;
  await transaction(service.pool, async (sql) => {
    await recordAudit(sql, known, 'user_recovery_requested', origin.ip, { channel: 'sms' });
    await prepareTextMessage(service, sql, known, phone);
  });
  return call.json({});
}

async function mayCreate(
  service: AuthService,
  fields: Fields,
  address: { email: string; phone: string },
  aud: string,
) {
  if (fields.flag('create_user', true)) return true;
  const user =
    address.email !== ''
      ? await findUserByEmail(service.pool, address.email, aud)
      : await findUserByPhone(service.pool, address.phone, aud);
  return user !== null;
}

/** POST /otp: a code or link by mail, or a code by text message */
export async function requestOtp(service: AuthService, call: Call): Promise<Response> {
  service.limits.check('otp', clientIp(call));
  const fields = await readFields(call.req.raw);
  const [email, phone] = [fields.text('email'), fields.text('phone')];
  if (email !== '' && phone !== '') throw invalid('Only an email address or phone number should be provided');
  if (email !== '' && fields.text('channel') !== '')
    throw invalid('Channel should only be specified with Phone OTP');
  const challenge = parseCodeChallenge(fields.text('code_challenge'), fields.text('code_challenge_method'));
  if (email === '' && phone === '') throw invalid('One of email or phone must be set');
  const address = {
    email: email === '' ? '' : requireEmail(email),
    phone: phone === '' ? '' : requirePhone(phone),
  };
  const request = { data: fields.map('data') ?? {}, aud: audienceOf(call), challenge };
  if (!(await mayCreate(service, fields, address, request.aud))) {
    throw unprocessable('otp_disabled', 'Signups not allowed for otp');
  }
  return email === ''
    ? sendTextCode(service, call, address.phone, request)
    : sendMagicLink(service, call, address.email, request);
}

/** POST /magiclink */
export async function requestMagicLink(service: AuthService, call: Call): Promise<Response> {
  service.limits.check('magicLink', clientIp(call));
  const fields = await readFields(call.req.raw);
  const email = requireEmail(fields.text('email'));
  const challenge = parseCodeChallenge(fields.text('code_challenge'), fields.text('code_challenge_method'));
  const request = { data: fields.map('data') ?? {}, aud: audienceOf(call), challenge };
  return sendMagicLink(service, call, email, request);
}
