import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import {
  deleteChallenge,
  deleteFactor,
  deleteOtherUnverifiedFactors,
  deleteStaleFactors,
  findFactor,
  insertChallenge,
  insertTotpFactor,
  listFactors,
  lockChallenge,
  markChallengeVerified,
  markFactorVerified,
  type FactorRow,
} from '../db/factors.ts';
import { deleteSessionsBelow, lowerSessionsOfFactor, type SessionRow } from '../db/sessions.ts';
import { isUniqueViolation, transaction, type Sql } from '../db/sql.ts';
import { reloadUser, type User } from '../db/users.ts';
import { AuthError, forbidden, invalid, notFound, serverError, unprocessable } from '../errors.ts';
import { isUuid } from '../http/bearer.ts';
import { clientIp, originOf, sendGrant, type Call } from '../http/call.ts';
import { readFields } from '../http/fields.ts';
import { notify } from '../mail/send-mail.ts';
import { raiseGrant, type Grant } from '../tokens/session-grant.ts';
import { mailOrigin } from './sign-up.ts';

const STALE_AFTER_MS = 300_000;
const CHALLENGE_EXPIRY_MS = 300_000;
const MAX_VERIFIED = 10;
const SECRET_BYTES = 20;
const TOO_MANY = 'Maximum number of verified factors reached, unenroll to continue';

function requireSession(call: Call, purpose: string): SessionRow {
  const session = call.get('session');
  if (!session) throw serverError(`A valid session and ${purpose}`);
  return session;
}

function nameTaken(name: string) {
  const message = `A factor with the friendly name "${name}" for this user already exists`;
  return unprocessable('mfa_factor_name_conflict', message);
}

async function requireRoomForFactor(
  service: AuthService,
  user: User,
  session: SessionRow,
  name: string,
): Promise<void> {
  await deleteStaleFactors(service.pool, new Date(Date.now() - STALE_AFTER_MS));
  const factors = await listFactors(service.pool, user.id);
  if (factors.some((factor) => (factor.friendly_name ?? '') === name)) throw nameTaken(name);
  const verified = factors.filter((factor) => factor.status === 'verified').length;
  if (factors.length >= service.config.mfa.maxEnrolledFactors || verified >= MAX_VERIFIED) {
    throw unprocessable('too_many_enrolled_mfa_factors', TOO_MANY);
  }
  if (verified > 0 && session.aal !== 'aal2') {
    throw forbidden('insufficient_aal', 'AAL2 required to enroll a new factor');
  }
}

function requireEnrolment(service: AuthService, factorType: string): void {
  if (factorType === 'totp') {
    if (service.config.mfa.totp.enrollEnabled) return;
    throw unprocessable('mfa_totp_enroll_not_enabled', 'MFA enroll is disabled for TOTP');
  }
  if (factorType === 'phone')
    throw unprocessable('mfa_phone_enroll_not_enabled', 'MFA enroll is disabled for Phone');
  if (factorType === 'webauthn') {
    throw unprocessable('mfa_webauthn_enroll_not_enabled', 'MFA enroll is disabled for WebAuthn');
  }
  throw invalid('factor_type needs to be totp, phone, or webauthn');
}

/** POST /factors */
export async function enrolFactor(service: AuthService, call: Call): Promise<Response> {
  const session = requireSession(call, 'a registered user are required to enroll a factor');
  const user = call.get('user');
  if (user.is_anonymous) {
    throw forbidden('no_authorization', 'Anonymous user not allowed to perform these actions');
  }
  const fields = await readFields(call.req.raw);
  requireEnrolment(service, fields.text('factor_type'));
  const friendlyName = fields.text('friendly_name');
  await requireRoomForFactor(service, user, session, friendlyName);
  const issuer = fields.text('issuer') || new URL(service.config.siteUrl).host;
  const secret = new Secret({ size: SECRET_BYTES });
  const uri = new TOTP({ issuer, label: user.email ?? '', secret }).toString();
  const factor = await transaction(service.pool, async (sql) => {
    const row = await insertTotpFactor(
      sql,
      { userId: user.id, friendlyName, secret: secret.base32 },
      new Date(),
    );
    await recordAudit(sql, user, 'factor_in_progress', clientIp(call), { factor_id: row.id });
    return row;
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? nameTaken(friendlyName) : error;
  });
  const qrCode = await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'H', margin: 4 });
  const totp = { qr_code: qrCode, secret: secret.base32, uri };
  return call.json({ id: factor.id, type: 'totp', friendly_name: friendlyName, totp });
}

/** The factor of the request's path, if it is the user's own. */
export async function requireFactor(service: AuthService, call: Call, userId: string): Promise<FactorRow> {
  const id = call.req.param('factorId') ?? '';
  if (!isUuid(id)) throw notFound('validation_failed', 'factor_id must be an UUID');
  const factor = await findFactor(service.pool, userId, id);
  if (!factor) throw notFound('mfa_factor_not_found', 'Factor not found');
  return factor;
}

function requireVerification(service: AuthService, factor: FactorRow): void {
  if (factor.factor_type === 'totp' && service.config.mfa.totp.verifyEnabled) return;
  const names = { totp: 'TOTP', phone: 'Phone', webauthn: 'WebAuthn' };
  const message = `MFA verification is disabled for ${names[factor.factor_type]}`;
  throw unprocessable(`mfa_${factor.factor_type}_verify_not_enabled`, message);
}

/** POST /factors/:factorId/challenge */
export async function challengeFactor(service: AuthService, call: Call): Promise<Response> {
  const user = call.get('user');
  const factor = await requireFactor(service, call, user.id);
  service.limits.check('factorChallenge', clientIp(call));
  requireVerification(service, factor);
  const challenge = await transaction(service.pool, async (sql) => {
    const row = await insertChallenge(sql, factor.id, clientIp(call), new Date());
    const traits = { factor_id: factor.id, factor_status: factor.status };
    await recordAudit(sql, user, 'challenge_created', clientIp(call), traits);
    return row;
  });
  const expiresAt = Math.floor((challenge.created_at.getTime() + CHALLENGE_EXPIRY_MS) / 1000);
  return call.json({ id: challenge.id, type: factor.factor_type, expires_at: expiresAt });
}

type Answer = { user: User; session: SessionRow; factor: FactorRow; challengeId: string; code: string };
type Verified = { grant: Grant; user: User; isNew: boolean };

function isRightCode(factor: FactorRow, code: string): boolean {
  if (!factor.secret) return false;
  return new TOTP({ secret: Secret.fromBase32(factor.secret) }).validate({ token: code, window: 1 }) !== null;
}

/** Checks an answer and raises the session. A refusal is returned, not thrown, where something must be kept. */
async function verifyAnswer(
  service: AuthService,
  sql: Sql,
  call: Call,
  answer: Answer,
): Promise<Verified | AuthError> {
  const { factor, session } = answer;
  const challenge = await lockChallenge(sql, factor.id, answer.challengeId);
  if (!challenge)
    throw notFound('mfa_factor_not_found', 'MFA factor with the provided challenge ID not found');
  if (challenge.verified_at || challenge.ip_address !== clientIp(call)) {
    throw unprocessable('mfa_ip_address_mismatch', 'Challenge and verify IP addresses mismatch');
  }
  if (Date.now() > challenge.created_at.getTime() + CHALLENGE_EXPIRY_MS) {
    await deleteChallenge(sql, challenge.id);
    const message = `MFA challenge ${challenge.id} has expired, verify against another challenge or create a new challenge.`;
    return unprocessable('mfa_challenge_expired', message);
  }
  if (!isRightCode(factor, answer.code))
    throw unprocessable('mfa_verification_failed', 'Invalid TOTP code entered');
  const traits = { factor_id: factor.id, challenge_id: challenge.id, factor_type: factor.factor_type };
  await recordAudit(sql, answer.user, 'verification_attempted', clientIp(call), traits);
  await markChallengeVerified(sql, challenge.id, new Date());
  const isNew = factor.status !== 'verified';
  if (isNew) await markFactorVerified(sql, factor);
  await deleteOtherUnverifiedFactors(sql, factor);
  const user = await reloadUser(sql, answer.user);
  const raised = { user, sessionId: session.id, method: 'totp', factorId: factor.id };
  const grant = await raiseGrant(service, sql, raised, originOf(call));
  await deleteSessionsBelow(sql, user.id, 'aal2');
  return { grant, user, isNew };
}

/** POST /factors/:factorId/verify */
export async function verifyFactor(service: AuthService, call: Call): Promise<Response> {
  const user = call.get('user');
  const factor = await requireFactor(service, call, user.id);
  service.limits.check('factorVerify', clientIp(call));
  const session = requireSession(call, 'factor are required to verify a factor');
  const fields = await readFields(call.req.raw);
  const [challengeId, code] = [fields.text('challenge_id'), fields.text('code')];
  if (code === '') throw invalid('Code needs to be non-empty');
  requireVerification(service, factor);
  if (!isUuid(challengeId))
    throw notFound('mfa_factor_not_found', 'MFA factor with the provided challenge ID not found');
  const answer = { user, session, factor, challengeId, code };
  const result = await transaction(service.pool, (sql) => verifyAnswer(service, sql, call, answer));
  if (result instanceof AuthError) throw result;
  if (result.isNew) {
    await notify(service, result.user, 'mfa_factor_enrolled', mailOrigin(service, call), {
      factorType: factor.factor_type,
    });
  }
  return sendGrant(call, result.grant);
}

/** DELETE /factors/:factorId */
export async function unenrolFactor(service: AuthService, call: Call): Promise<Response> {
  const user = call.get('user');
  const factor = await requireFactor(service, call, user.id);
  const session = requireSession(call, 'factor are required to unenroll a factor');
  if (factor.status === 'verified' && session.aal !== 'aal2') {
    throw unprocessable('insufficient_aal', 'AAL2 required to unenroll verified factor');
  }
  await transaction(service.pool, async (sql) => {
    await deleteFactor(sql, factor.id);
    const traits = { factor_id: factor.id, factor_status: factor.status, session_id: session.id };
    await recordAudit(sql, user, 'factor_unenrolled', clientIp(call), traits);
    await lowerSessionsOfFactor(sql, user.id, factor.id);
  });
  if (factor.status === 'verified') {
    await notify(service, user, 'mfa_factor_unenrolled', mailOrigin(service, call), {
      factorType: factor.factor_type,
    });
  }
  return call.json({ id: factor.id });
}
