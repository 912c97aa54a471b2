import { requireEmail, requirePhone } from '../addresses.ts';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { insertFlowState } from '../db/flow-states.ts';
import { type SessionRow } from '../db/sessions.ts';
import { transaction, type Sql } from '../db/sql.ts';
import { mergeMetadata, type Metadata } from '../db/metadata.ts';
import {
  findUserByPhone,
  findUserHoldingEmail,
  hasVerifiedFactor,
  lockUser,
  reloadUser,
  updateUser,
  type User,
} from '../db/users.ts';
import { forbidden, invalid, serverError, unauthorized, unprocessable } from '../errors.ts';
import { audienceOf, clientIp, type Call } from '../http/call.ts';
import { readFields, type Fields } from '../http/fields.ts';
import { notify, type MailOrigin } from '../mail/send-mail.ts';
import { prepareEmailChange, sendPrepared, type PreparedLetter } from '../mail/token-letters.ts';
import { requireStrength } from '../passwords.ts';
import { parseCodeChallenge, type CodeChallenge } from '../tokens/pkce.ts';
import { applyEmailChange, confirmPhone } from '../users/confirm-user.ts';
import { prepareNewPassword } from '../users/new-password.ts';
import { storePassword } from '../users/store-password.ts';
import { viewUser } from '../user-view.ts';
import { mailOrigin } from './sign-up.ts';

const DUPLICATE_EMAIL = 'A user with this email address has already been registered';
const DUPLICATE_PHONE = 'A user with this phone number has already been registered';
type UserUpdate = {
  email: string;
  phone: string;
  password: string | null;
  currentPassword: string;
  nonce: string;
  data: Metadata | null;
  challenge: CodeChallenge;
};

/** GET /user */
export function showUser(call: Call): Response {
  const { aud } = call.get('claims');
  const audience = Array.isArray(aud) ? aud[0] : aud;
  if (audienceOf(call) !== audience) throw invalid("Token audience doesn't match request audience");
  return call.json(viewUser(call.get('user')));
}

function parseUpdate(service: AuthService, fields: Fields): UserUpdate {
  const [email, phone, password] = [
    fields.text('email'),
    fields.text('phone'),
    fields.optionalText('password'),
  ];
  const update = {
    email: email === '' ? '' : requireEmail(email),
    phone: phone === '' ? '' : requirePhone(phone),
    password,
    currentPassword: fields.text('current_password'),
    nonce: fields.text('nonce'),
    data: fields.map('data'),
    challenge: parseCodeChallenge(fields.text('code_challenge'), fields.text('code_challenge_method')),
  };
  if (password !== null) requireStrength(password, service.config);
  if (fields.map('app_metadata'))
    throw forbidden('not_admin', 'Updating app_metadata requires admin privileges');
  return update;
}

function requireAllowed(user: User, session: SessionRow | null, update: UserUpdate): void {
  const changesAddress =
    (update.email !== '' && update.email !== user.email) ||
    (update.phone !== '' && update.phone !== user.phone);
  if (hasVerifiedFactor(user) && session?.aal !== 'aal2' && (update.password || changesAddress)) {
    const message = 'AAL2 session is required to update email or password when MFA is enabled.';
    throw unauthorized('insufficient_aal', message);
  }
  if (user.is_anonymous && update.password && update.email === '' && update.phone === '') {
    const message = 'Updating password of an anonymous user without an email or phone is not allowed';
    throw unprocessable('validation_failed', message);
  }
  if (user.is_sso_user && (update.password || changesAddress || update.nonce !== '')) {
    const message = 'Updating email, phone, password of a SSO account only possible via SSO';
    throw unprocessable('user_sso_managed', message);
  }
}

async function requireFreeAddresses(
  service: AuthService,
  user: User,
  update: UserUpdate,
  aud: string,
): Promise<void> {
  if (update.email !== '' && update.email !== user.email) {
    const holder = await findUserHoldingEmail(service.pool, update.email, aud, user.id);
    if (holder) throw unprocessable('email_exists', DUPLICATE_EMAIL);
  }
  if (update.phone !== '' && update.phone !== user.phone) {
    const holder = await findUserByPhone(service.pool, update.phone, aud);
    if (holder) throw unprocessable('phone_exists', DUPLICATE_PHONE);
  }
}

async function changeEmail(
  service: AuthService,
  sql: Sql,
  user: User,
  update: UserUpdate,
  ip: string,
): Promise<{ user: User; letter: PreparedLetter | null }> {
  if (user.is_anonymous && !service.config.email.enableConfirmations) {
    const moving = await updateUser(sql, user, { email_change: update.email });
    return { user: await applyEmailChange(sql, moving, ip), letter: null };
  }
  if (update.challenge) {
    const { challenge, method: challengeMethod } = update.challenge;
    const flow = {
      userId: user.id,
      provider: 'email_change',
      method: 'email_change',
      challenge,
      challengeMethod,
    };
    await insertFlowState(sql, flow, new Date());
  }
  const letter = await prepareEmailChange(service, sql, user, update.email, update.challenge !== null);
  return { user: letter.user, letter };
}

async function changePhone(service: AuthService, sql: Sql, user: User, phone: string): Promise<User> {
  if (service.config.sms.enableConfirmations) {
    throw unprocessable(
      'sms_send_failed',
      'Error sending confirmation OTP to provider: no text message provider',
    );
  }
  return confirmPhone(sql, await updateUser(sql, user, { phone }));
}

async function applyUpdate(
  service: AuthService,
  sql: Sql,
  change: { userId: string; update: UserUpdate; hash: string | null; sessionId?: string },
  ip: string,
): Promise<{ user: User; letter: PreparedLetter | null }> {
  const { update, hash } = change;
  let user = await lockUser(sql, change.userId);
  if (!user) throw serverError('Error updating user', 'the user vanished');
  if (hash) {
    user = await storePassword(sql, user, hash, change.sessionId);
    await recordAudit(sql, user, 'user_updated_password', ip);
  }
  if (update.data) {
    user = await updateUser(sql, user, {
      raw_user_meta_data: mergeMetadata(user.raw_user_meta_data, update.data),
    });
  }
  let letter: PreparedLetter | null = null;
  if (update.email !== '' && update.email !== user.email) {
    ({ user, letter } = await changeEmail(service, sql, user, update, ip));
  }
  if (update.phone !== '' && update.phone !== user.phone)
    user = await changePhone(service, sql, user, update.phone);
  await recordAudit(sql, user, 'user_modified', ip);
  return { user: await reloadUser(sql, user), letter };
}

async function sendOut(
  service: AuthService,
  done: { user: User; letter: PreparedLetter | null },
  passwordChanged: boolean,
  origin: MailOrigin,
): Promise<void> {
  if (done.letter) await sendPrepared(service, done.letter, origin);
  if (passwordChanged) await notify(service, done.user, 'password_changed', origin);
}

/** PUT /user */
export async function updateOwnUser(service: AuthService, call: Call): Promise<Response> {
  service.limits.check('userUpdate', clientIp(call));
  const [user, session] = [call.get('user'), call.get('session')];
  const update = parseUpdate(service, await readFields(call.req.raw));
  requireAllowed(user, session, update);
  await requireFreeAddresses(service, user, update, audienceOf(call));
  const hash = await prepareNewPassword(service, user, session, update);
  const change = { userId: user.id, update, hash, ...(session ? { sessionId: session.id } : {}) };
  const done = await transaction(service.pool, (sql) => applyUpdate(service, sql, change, clientIp(call)));
  await sendOut(service, done, hash !== null, mailOrigin(service, call));
  return call.json(viewUser(done.user));
}
