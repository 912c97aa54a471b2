import { Secret, TOTP } from 'otpauth';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import {
  deleteChallenge,
  deleteOtherUnverifiedFactors,
  insertChallenge,
  lockChallenge,
  markChallengeVerified,
  markFactorVerified,
  type FactorRow,
} from '../db/factors.ts';
import { deleteSessionsBelow, type SessionRow } from '../db/sessions.ts';
import { transaction, type Sql } from '../db/sql.ts';
import { reloadUser, type User } from '../db/users.ts';
import { AuthError, invalid, notFound, unprocessable } from '../errors.ts';
import { isUuid } from '../http/bearer.ts';
import { clientIp, originOf, sendGrant, type Call } from '../http/call.ts';
import { readFields } from '../http/fields.ts';
import { notify } from '../mail/send-mail.ts';
import { raiseGrant, type Grant } from '../tokens/session-grant.ts';
import { requireFactor, requireSession } from './factor-of-request.ts';
import { mailOrigin } from './sign-up.ts';

const CHALLENGE_EXPIRY_MS = 300_000;

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
