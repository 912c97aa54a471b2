import { normalisePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { deleteFlowState, lockFlowState } from '../db/flow-states.ts';
import { transaction } from '../db/sql.ts';
import {
  findUserByEmail,
  findUserById,
  findUserByPhone,
  isBanned,
  isConfirmed,
  isPhoneConfirmed,
  type User,
} from '../db/users.ts';
import { badRequest, invalid, notFound, unprocessable } from '../errors.ts';
import { audienceOf, clientIp, originOf, sendGrant, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { findWeakness, isPassword } from '../passwords.ts';
import { requireVerifier } from '../tokens/pkce.ts';
import { grantRefresh } from '../tokens/refresh-grant.ts';
import { grantSession } from '../tokens/session-grant.ts';

const FLOW_STATE_EXPIRY_MS = 300_000;
const invalidLogin = () => badRequest('invalid_credentials', 'Invalid login credentials');

async function findByCredentials(service: AuthService, fields: Fields, aud: string): Promise<User | null> {
  const [email, phone] = [fields.text('email'), fields.text('phone')];
  if (email !== '' && phone !== '') {
    throw invalid('Only an email address or phone number should be provided on login.');
  }
  if (email !== '') {
    if (!service.config.email.enabled)
      throw unprocessable('email_provider_disabled', 'Email logins are disabled');
    return findUserByEmail(service.pool, email, aud);
  }
  if (phone === '') throw invalid('missing email or phone');
  if (!service.config.sms.enabled)
    throw unprocessable('phone_provider_disabled', 'Phone logins are disabled');
  return findUserByPhone(service.pool, normalisePhone(phone), aud);
}

/** What is weak about a password that was right; shown, so that the user may change it. */
function weaknessOf(service: AuthService, password: string): Record<string, unknown> {
  const weakness = findWeakness(password, service.config);
  return weakness ? { weak_password: { message: weakness.message, reasons: weakness.reasons } } : {};
}

async function grantPassword(service: AuthService, call: Call, fields: Fields): Promise<Response> {
  const user = await findByCredentials(service, fields, audienceOf(call));
  if (!user) throw invalidLogin();
  if (isBanned(user)) throw badRequest('user_banned', 'User is banned');
  const password = fields.text('password');
  if (!(await isPassword(password, user.encrypted_password))) throw invalidLogin();
  const byEmail = fields.text('email') !== '';
  if (byEmail && !isConfirmed(user)) throw badRequest('email_not_confirmed', 'Email not confirmed');
  if (!byEmail && !isPhoneConfirmed(user)) throw badRequest('phone_not_confirmed', 'Phone not confirmed');
  const origin = originOf(call);
  const grant = await transaction(service.pool, async (sql) => {
    await recordAudit(sql, user, 'login', origin.ip, { provider: byEmail ? 'email' : 'phone' });
    return grantSession(service, sql, user, 'password', origin);
  });
  return sendGrant(call, grant, weaknessOf(service, password));
}

async function grantCode(service: AuthService, call: Call, fields: Fields): Promise<Response> {
  const [code, verifier] = [fields.text('auth_code'), fields.text('code_verifier')];
  if (code === '' || verifier === '') {
    throw invalid('invalid request: both auth code and code verifier should be non-empty');
  }
  const origin = originOf(call);
  const grant = await transaction(service.pool, async (sql) => {
    const flow = await lockFlowState(sql, code);
    const user = flow?.user_id ? await findUserById(sql, flow.user_id) : null;
    if (!flow || !user)
      throw notFound('flow_state_not_found', 'invalid flow state, no valid flow state found');
    // A mail may be read late: the flow ages from the moment its link was followed.
    const startedAt = flow.auth_code_issued_at ?? flow.created_at;
    if (Date.now() > startedAt.getTime() + FLOW_STATE_EXPIRY_MS) {
      throw unprocessable('flow_state_expired', 'invalid flow state, flow state has expired');
    }
    requireVerifier(flow, verifier);
    if (isBanned(user)) throw badRequest('user_banned', 'User is banned');
    await recordAudit(sql, user, 'login', origin.ip, { provider_type: flow.provider_type });
    await deleteFlowState(sql, flow.id);
    return grantSession(service, sql, user, flow.authentication_method, origin);
  });
  return sendGrant(call, grant);
}

const ISSUERS: Record<string, string> = {
  apple: 'https://appleid.apple.com',
  azure: 'https://login.microsoftonline.com/common/v2.0',
  facebook: 'https://www.facebook.com',
  google: 'https://accounts.google.com',
  kakao: 'https://kauth.kakao.com',
};

/** Tokens of social providers cannot be checked without reaching them. */
function refuseIdToken(service: AuthService, fields: Fields): never {
  if (fields.text('id_token') === '') throw invalid('id_token required');
  const provider = fields.text('provider');
  if (!service.config.externalProviders.includes(provider)) {
    const issuer = ISSUERS[provider] ?? fields.text('issuer');
    throw badRequest('provider_disabled', `Provider (issuer "${issuer}") is not enabled`);
  }
  throw badRequest('validation_failed', 'Bad ID token');
}

/** POST /token?grant_type=… */
export async function grantToken(service: AuthService, call: Call): Promise<Response> {
  const grantType = call.req.query('grant_type');
  const ip = clientIp(call);
  if (grantType === 'web3') {
    service.limits.check('web3', ip);
    throw unprocessable('web3_provider_disabled', 'Web3 provider is disabled');
  }
  if (!['password', 'refresh_token', 'pkce', 'id_token'].includes(grantType ?? '')) {
    throw badRequest('invalid_credentials', 'unsupported_grant_type');
  }
  service.limits.check('token', ip);
  const fields = await readFields(call.req.raw);
  if (grantType === 'password') return grantPassword(service, call, fields);
  if (grantType === 'pkce') return grantCode(service, call, fields);
  if (grantType === 'id_token') return refuseIdToken(service, fields);
  return sendGrant(call, await grantRefresh(service, fields.text('refresh_token'), originOf(call)));
}
