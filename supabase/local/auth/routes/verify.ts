import { requireEmail, requirePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { issueAuthCode } from '../db/flow-states.ts';
import { transaction, type Sql } from '../db/sql.ts';
import { reloadUser, type User } from '../db/users.ts';
import { AuthError, badRequest, invalid, serverError, unprocessable } from '../errors.ts';
import { audienceOf, clientIp, originOf, sendGrant, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { notify } from '../mail/send-mail.ts';
import { hashOtp, isPkceToken } from '../tokens/one-time.ts';
import { grantSession } from '../tokens/session-grant.ts';
import { findByOtp, findByTokenHash, type Verification } from '../tokens/verification.ts';
import {
  completeRecovery,
  completeSignUp,
  confirmEmailChange,
  confirmPhone,
  refreshProviders,
} from '../users/confirm-user.ts';
import { errorRedirect, messageRedirect, sessionRedirect } from './verify-redirects.ts';
import { mailOrigin } from './sign-up.ts';

const ONE_SIDE_ACCEPTED =
  'Confirmation link accepted. Please proceed to confirm link sent to the other email';

/** How a flow is named in the state that its code refers to. */
const FLOW_METHODS: Record<string, string> = {
  signup: 'email/signup',
  invite: 'invite',
  recovery: 'recovery',
  magiclink: 'magiclink',
  email_change: 'email_change',
};

type Verified = { isComplete: boolean; user: User; type: Verification['type'] };

/** Consumes a token: does what it stands for. */
async function accept(service: AuthService, sql: Sql, found: Verification, ip: string): Promise<Verified> {
  const { user, type } = found;
  if (type === 'email_change') {
    const step = await confirmEmailChange(service, sql, user, found.tokenHash, ip);
    if (!step.isComplete) return { ...step, type };
    return { isComplete: true, user: await refreshed(sql, step.user), type };
  }
  if (type === 'signup' || type === 'invite') {
    return { isComplete: true, user: await refreshed(sql, await completeSignUp(sql, user, ip)), type };
  }
  if (type === 'sms' || type === 'phone_change') {
    return { isComplete: true, user: await refreshed(sql, await confirmPhone(sql, user)), type };
  }
  return { isComplete: true, user: await refreshed(sql, await completeRecovery(sql, user, ip)), type };
}

async function refreshed(sql: Sql, user: User): Promise<User> {
  return reloadUser(sql, await refreshProviders(sql, user));
}

async function announceNewAddress(
  service: AuthService,
  call: Call,
  found: Verification,
  done: Verified,
): Promise<void> {
  if (done.type !== 'email_change' || !done.isComplete || !found.user.email) return;
  await notify(service, done.user, 'email_changed', mailOrigin(service, call), {
    oldEmail: found.user.email,
  });
}

type Asked = { type: string; token: string; tokenHash: string; email: string; phone: string };

function parseVerification(fields: Fields): Asked {
  const type = fields.text('type');
  if (type === '') throw invalid('Verify requires a verification type');
  const [token, tokenHash] = [fields.text('token'), fields.text('token_hash')];
  if ((token === '') === (tokenHash === '')) throw invalid('Verify requires either a token or a token hash');
  const [email, phone] = [fields.text('email'), fields.text('phone')];
  if (tokenHash !== '') {
    if (email !== '' || phone !== '' || fields.text('redirect_to') !== '') {
      throw invalid('Only the token_hash and type should be provided');
    }
    return { type, token, tokenHash, email, phone };
  }
  if (phone !== '' && email === '') {
    const number = requirePhone(phone);
    return { type, token, tokenHash: hashOtp(number, token), email, phone: number };
  }
  if (email === '' || phone !== '') {
    throw invalid('Only an email address or phone number should be provided on verify');
  }
  const address = requireValidEmail(email);
  return { type, token, tokenHash: hashOtp(address, token), email: address, phone };
}

function requireValidEmail(email: string): string {
  try {
    return requireEmail(email);
  } catch {
    throw unprocessable('validation_failed', 'Invalid email format');
  }
}

/** POST /verify */
export async function verifyByPost(service: AuthService, call: Call): Promise<Response> {
  service.limits.check('verify', clientIp(call));
  const asked = parseVerification(await readFields(call.req.raw));
  const origin = originOf(call);
  const aud = audienceOf(call);
  const result = await transaction(service.pool, async (sql) => {
    const found =
      asked.token === ''
        ? await findByTokenHash(service, sql, asked.type, asked.tokenHash)
        : await findByOtp(service, sql, { ...asked, aud });
    const done = await accept(service, sql, found, origin.ip);
    return {
      found,
      done,
      grant: done.isComplete ? await grantSession(service, sql, done.user, 'otp', origin) : null,
    };
  });
  await announceNewAddress(service, call, result.found, result.done);
  if (!result.grant) return call.json({ msg: ONE_SIDE_ACCEPTED, code: '200' });
  return sendGrant(call, result.grant);
}

async function followLink(
  service: AuthService,
  call: Call,
  link: { token: string; type: string; redirectTo: string },
): Promise<string> {
  const isPkce = isPkceToken(link.token);
  const method = FLOW_METHODS[link.type];
  if (isPkce && !method) throw serverError('Unsupported verification type');
  const origin = originOf(call);
  const result = await transaction(service.pool, async (sql) => {
    const found = await findByTokenHash(service, sql, link.type, link.token);
    const done = await accept(service, sql, found, origin.ip);
    if (!done.isComplete)
      return { found, done, address: messageRedirect(link.redirectTo, ONE_SIDE_ACCEPTED, isPkce) };
    if (!isPkce) {
      const grant = await grantSession(service, sql, done.user, 'otp', origin);
      return { found, done, address: sessionRedirect(link.redirectTo, grant, done.type) };
    }
    const code = await issueAuthCode(sql, done.user.id, method ?? '', new Date());
    if (code === null) throw badRequest('flow_state_not_found', 'No associated flow state found.');
    const address = new URL(link.redirectTo);
    address.searchParams.set('code', code);
    return { found, done, address: address.toString() };
  });
  await announceNewAddress(service, call, result.found, result.done);
  return result.address;
}

/** GET /verify: the link of a mail, followed in a browser */
export async function verifyByLink(service: AuthService, call: Call): Promise<Response> {
  service.limits.check('verify', clientIp(call));
  const [token = '', type = ''] = [call.req.query('token'), call.req.query('type')];
  const { redirectTo } = mailOrigin(service, call);
  if (type === '') throw invalid('Verify requires a verification type');
  if (token === '') throw invalid('Verify requires a token or a token hash');
  try {
    return call.redirect(await followLink(service, call, { token, type, redirectTo }), 303);
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    return call.redirect(errorRedirect(redirectTo, error, isPkceToken(token)), 303);
  }
}
