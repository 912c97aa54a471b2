import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import { type AuthService } from '../auth-service.ts';
import { recordAudit } from '../db/audit-log.ts';
import { deleteFactor, deleteStaleFactors, insertTotpFactor, listFactors } from '../db/factors.ts';
import { lowerSessionsOfFactor, type SessionRow } from '../db/sessions.ts';
import { isUniqueViolation, transaction } from '../db/sql.ts';
import { type User } from '../db/users.ts';
import { forbidden, invalid, unprocessable } from '../errors.ts';
import { clientIp, type Call } from '../http/call.ts';
import { readFields } from '../http/fields.ts';
import { notify } from '../mail/send-mail.ts';
import { requireFactor, requireSession } from './factor-of-request.ts';
import { mailOrigin } from './sign-up.ts';

const STALE_AFTER_MS = 300_000;
const MAX_VERIFIED = 10;
const SECRET_BYTES = 20;
const TOO_MANY = 'Maximum number of verified factors reached, unenroll to continue';

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
