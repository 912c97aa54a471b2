import { requireEmail } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { saveOneTimeToken, type OneTimeTokenType } from '../db/one-time-tokens.ts';
import { transaction, type Sql } from '../db/sql.ts';
import { mergeMetadata } from '../db/metadata.ts';
import {
  findUserByEmail,
  findUserHoldingEmail,
  updateUser,
  type User,
  type UserChange,
} from '../db/users.ts';
import { invalid, notFound, serverError, unprocessable } from '../errors.ts';
import { audienceOf, clientIp, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { isAllowedRedirect } from '../http/redirects.ts';
import { verificationLink } from '../mail/links.ts';
import { hashPassword, randomPassword, requireStrength } from '../passwords.ts';
import { hashOtp, newOtp } from '../tokens/one-time.ts';
import { viewUser } from '../user-view.ts';
import { createAccount, inviteAccount, requireUnconfirmed } from '../users/invite-user.ts';
import { mailOrigin } from './sign-up.ts';

type LinkType = 'signup' | 'invite' | 'magiclink' | 'recovery' | 'email_change_current' | 'email_change_new';
const LINK_TYPES: LinkType[] = [
  'signup',
  'invite',
  'magiclink',
  'recovery',
  'email_change_current',
  'email_change_new',
];

type LinkRequest = {
  type: LinkType;
  email: string;
  newEmail: string;
  password: string;
  fields: Fields;
  existing: User | null;
  aud: string;
  otp: string;
  ip: string;
};
type Link = { user: User; hash: string };

async function storeToken(
  sql: Sql,
  user: User,
  token: { type: OneTimeTokenType; address: string; hash: string; change: UserChange },
): Promise<Link> {
  const updated = await updateUser(sql, user, { [token.type]: token.hash, ...token.change });
  await saveOneTimeToken(sql, {
    userId: user.id,
    type: token.type,
    hash: token.hash,
    relatesTo: token.address,
  });
  return { user: updated, hash: token.hash };
}

async function signUpLink(sql: Sql, request: LinkRequest, passwordHash: string | null): Promise<Link> {
  const { existing, email, aud, fields } = request;
  const data = fields.map('data');
  requireUnconfirmed(existing);
  const user = existing
    ? await updateUser(sql, existing, {
        raw_user_meta_data: mergeMetadata(existing.raw_user_meta_data, data ?? {}),
      })
    : await createAccount(sql, { email, data, aud, encryptedPassword: passwordHash });
  const change = { confirmation_sent_at: new Date() };
  return storeToken(sql, user, {
    type: 'confirmation_token',
    address: email,
    hash: hashOtp(email, request.otp),
    change,
  });
}

async function inviteLink(sql: Sql, request: LinkRequest): Promise<Link> {
  const { existing, email, aud, ip } = request;
  const user = await inviteAccount(sql, existing, { email, data: request.fields.map('data'), aud }, ip);
  const change = { confirmation_sent_at: new Date(), invited_at: new Date() };
  return storeToken(sql, user, {
    type: 'confirmation_token',
    address: email,
    hash: hashOtp(email, request.otp),
    change,
  });
}

async function signInLink(sql: Sql, request: LinkRequest, user: User): Promise<Link> {
  await recordAudit(sql, user, 'user_recovery_requested', request.ip);
  const hash = hashOtp(request.email, request.otp);
  const change = { recovery_sent_at: new Date() };
  return storeToken(sql, user, { type: 'recovery_token', address: request.email, hash, change });
}

async function emailChangeLink(
  service: AuthService,
  sql: Sql,
  request: LinkRequest,
  user: User,
): Promise<Link> {
  const isCurrent = request.type === 'email_change_current';
  if (isCurrent && !service.config.email.doubleConfirmChanges) {
    throw invalid('Enable secure email change to generate link for current email');
  }
  const newEmail = requireEmail(request.newEmail);
  if (await findUserHoldingEmail(sql, newEmail, request.aud, user.id)) {
    throw unprocessable('email_exists', 'A user with this email address has already been registered');
  }
  const address = isCurrent ? request.email : newEmail;
  return storeToken(sql, user, {
    type: isCurrent ? 'email_change_token_current' : 'email_change_token_new',
    address,
    hash: hashOtp(address, request.otp),
    change: { email_change: newEmail, email_change_sent_at: new Date(), email_change_confirm_status: 0 },
  });
}

async function makeLink(service: AuthService, request: LinkRequest): Promise<Link> {
  const { type, existing } = request;
  const isNewAccount = type === 'signup' && !existing;
  if (isNewAccount) {
    if (request.password === '') throw invalid('Signup requires a valid password');
    requireStrength(request.password, service.config);
  }
  const passwordHash = isNewAccount ? await hashPassword(request.password) : null;
  return transaction(service.pool, async (sql) => {
    if (type === 'signup') return signUpLink(sql, request, passwordHash);
    if (type === 'invite') return inviteLink(sql, request);
    if (!existing) throw serverError('Database error finding user');
    if (type === 'magiclink' || type === 'recovery') return signInLink(sql, request, existing);
    return emailChangeLink(service, sql, request, existing);
  });
}

function redirectOf(service: AuthService, call: Call, fields: Fields): string {
  const asked = fields.text('redirect_to');
  return isAllowedRedirect(asked, service.config) ? asked : mailOrigin(service, call).redirectTo;
}

async function parseRequest(service: AuthService, call: Call, fields: Fields): Promise<LinkRequest> {
  const email = requireEmail(fields.text('email'));
  const aud = audienceOf(call);
  const asked = fields.text('type');
  const existing = await findUserByEmail(service.pool, email, aud);
  // A magic link for someone unknown signs them up, with a password nobody knows.
  const becomesSignUp = asked === 'magiclink' && !existing;
  const type = LINK_TYPES.find((known) => known === (becomesSignUp ? 'signup' : asked));
  if (!type) throw invalid(`Invalid email action link type requested: ${asked}`);
  if (!existing && type !== 'signup' && type !== 'invite') {
    throw notFound('user_not_found', 'User with this email not found');
  }
  return {
    type,
    email,
    newEmail: fields.text('new_email'),
    password: becomesSignUp ? randomPassword() : fields.text('password'),
    fields,
    existing,
    aud,
    otp: newOtp(service.config.email.otpLength),
    ip: clientIp(call),
  };
}

/** POST /admin/generate_link: what a mail would hold, without sending it */
export async function generateLink(service: AuthService, call: Call): Promise<Response> {
  const fields = await readFields(call.req.raw);
  const request = await parseRequest(service, call, fields);
  const redirectTo = redirectOf(service, call, fields);
  const { user, hash } = await makeLink(service, request);
  const linkType = request.type.startsWith('email_change') ? 'email_change' : request.type;
  return call.json({
    ...viewUser(user),
    action_link: verificationLink(service.externalUrl, hash, linkType, redirectTo),
    email_otp: request.otp,
    hashed_token: hash,
    verification_type: request.type,
    redirect_to: redirectTo,
  });
}
