import { randomUUID } from 'node:crypto';
import { requireEmail, requirePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { isUniqueViolation, transaction } from '../db/sql.ts';
import { type Metadata } from '../db/metadata.ts';
import { isConfirmed, isPhoneConfirmed, type User } from '../db/users.ts';
import { AuthError, badRequest, invalid, serverError, unprocessable } from '../errors.ts';
import { audienceOf, clientIp, originOf, sendGrant, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { redirectTarget } from '../http/redirects.ts';
import { type MailOrigin } from '../mail/send-mail.ts';
import { requireStrength } from '../passwords.ts';
import { parseCodeChallenge } from '../tokens/pkce.ts';
import { grantSession } from '../tokens/session-grant.ts';
import {
  createUser,
  registerUser,
  USER_ROLE,
  type Registered,
  type Registration,
} from '../users/register-user.ts';
import { viewUser } from '../user-view.ts';

/** Where a request's mails lead back to. */
export function mailOrigin(service: AuthService, call: Call): MailOrigin {
  const asked = call.req.query('redirect_to') ?? call.req.header('redirect_to');
  const redirectTo = redirectTarget(asked, call.req.header('referer'), service.config);
  return { ip: clientIp(call), redirectTo };
}

export function requireSignUpsEnabled(service: AuthService): void {
  if (!service.config.enableSignup) {
    throw unprocessable('signup_disabled', 'Signups not allowed for this instance');
  }
}

/** Checks the parameters of a sign-up in the order GoTrue does. */
function parseRegistration(service: AuthService, fields: Fields, aud: string): Registration {
  const [email, phone, password] = [fields.text('email'), fields.text('phone'), fields.text('password')];
  if (password === '') throw invalid('Signup requires a valid password');
  requireStrength(password, service.config);
  if (email !== '' && phone !== '') {
    throw invalid('Only an email address or phone number should be provided on signup.');
  }
  const codeChallenge = fields.text('code_challenge');
  if (phone !== '' && codeChallenge !== '') throw invalid('PKCE not supported for phone signups');
  const challenge = parseCodeChallenge(codeChallenge, fields.text('code_challenge_method'));
  const rest = { password, data: fields.map('data') ?? {}, aud, challenge };
  if (email !== '') {
    if (!service.config.email.enabled)
      throw badRequest('email_provider_disabled', 'Email signups are disabled');
    return { provider: 'email', address: requireEmail(email), ...rest };
  }
  if (!service.config.sms.enabled) throw badRequest('phone_provider_disabled', 'Phone signups are disabled');
  return { provider: 'phone', address: requirePhone(phone), ...rest };
}

/** Registers a user; of two who come at once with one address, the second finds the first. */
export async function register(
  service: AuthService,
  registration: Registration,
  origin: MailOrigin,
): Promise<Registered> {
  try {
    return await registerUser(service, registration, origin);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  try {
    return await registerUser(service, registration, origin);
  } catch (error) {
    throw isUniqueViolation(error) ? serverError('Database error saving new user', error) : error;
  }
}

/** What a stranger gets who registers an address that is taken: a user that looks new. */
function disguise(registration: Registration): Record<string, unknown> {
  const now = new Date();
  const { provider, address, data, aud } = registration;
  return {
    id: randomUUID(),
    aud,
    role: '',
    email: provider === 'email' ? address : '',
    phone: provider === 'phone' ? address : '',
    confirmation_sent_at: now,
    app_metadata: { provider, providers: [provider] },
    user_metadata: data,
    identities: [],
    created_at: now,
    updated_at: now,
    is_anonymous: false,
  };
}

/** A pending user, without what an administrator noted when inviting. */
function viewPending(user: User): Record<string, unknown> {
  const view = viewUser(user);
  return user.invited_at ? { ...view, user_metadata: {}, identities: [] } : view;
}

async function signUpAnonymously(service: AuthService, call: Call, data: Metadata): Promise<Response> {
  requireSignUpsEnabled(service);
  const origin = originOf(call);
  try {
    const grant = await transaction(service.pool, async (sql) => {
      const user = await createUser(sql, {
        aud: audienceOf(call),
        role: USER_ROLE,
        encryptedPassword: null,
        appMetadata: {},
        userMetadata: data,
        isAnonymous: true,
      });
      return grantSession(service, sql, user, 'anonymous', origin);
    });
    return sendGrant(call, grant);
  } catch (error) {
    throw error instanceof AuthError ? error : serverError('Database error creating anonymous user', error);
  }
}

/** POST /signup */
export async function signUp(service: AuthService, call: Call): Promise<Response> {
  const fields = await readFields(call.req.raw);
  const ip = clientIp(call);
  if (fields.text('email') === '' && fields.text('phone') === '') {
    if (!service.config.enableAnonymousSignIns) {
      throw unprocessable('anonymous_provider_disabled', 'Anonymous sign-ins are disabled');
    }
    service.limits.check('anonymous', ip);
    return signUpAnonymously(service, call, fields.map('data') ?? {});
  }
  service.limits.check('signUp', ip);
  requireSignUpsEnabled(service);
  const registration = parseRegistration(service, fields, audienceOf(call));
  const { outcome, user } = await register(service, registration, mailOrigin(service, call));
  if (outcome === 'exists') {
    if (reportsExisting(service, registration)) {
      throw unprocessable('user_already_exists', 'User already registered');
    }
    return call.json(disguise(registration));
  }
  if (!isConfirmed(user) && !isPhoneConfirmed(user)) return call.json(viewPending(user));
  const grant = await transaction(service.pool, async (sql) => {
    await recordAudit(sql, user, 'login', ip, { provider: registration.provider });
    return grantSession(service, sql, user, 'password', originOf(call));
  });
  return sendGrant(call, grant);
}

/** Whether it is no secret that an account exists: where nothing needs confirming, signing in would tell anyway. */
function reportsExisting(service: AuthService, registration: Registration): boolean {
  const { email, sms } = service.config;
  return registration.provider === 'email' ? !email.enableConfirmations : !sms.enableConfirmations;
}
