import { type JWTPayload } from 'jose';
import { z } from 'zod';
import { type AuthService } from '../auth-service.ts';
import { listAmrEntries, type Aal, type AmrEntry } from '../db/sessions.ts';
import { type Sql } from '../db/sql.ts';
import { type User } from '../db/users.ts';
import { serverError } from '../errors.ts';
import { hookMetadata, runHook } from '../hooks/run-hook.ts';
import { signToken } from './signing-keys.ts';

const SECOND_FACTORS = new Set(['totp', 'mfa/phone', 'mfa/webauthn']);

/** What a hook must leave in the claims. */
const requiredClaims = z.looseObject({
  aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number().int(),
  iat: z.number().int(),
  sub: z.string(),
  email: z.string(),
  phone: z.string(),
  role: z.string(),
  aal: z.string(),
  session_id: z.string(),
  is_anonymous: z.boolean(),
  app_metadata: z.record(z.string(), z.unknown()).optional(),
  user_metadata: z.record(z.string(), z.unknown()).optional(),
});
const hookOutput = z.object({ claims: z.record(z.string(), z.unknown()) });

/** Assurance of a session by the methods it used. */
export function assuranceOf(entries: AmrEntry[]): Aal {
  return entries.some((entry) => SECOND_FACTORS.has(entry.method)) ? 'aal2' : 'aal1';
}

export type TokenRequest = {
  user: User;
  sessionId: string;
  /** `password`, `otp`, `token_refresh`, … */ method: string;
  ip: string;
};
export type AccessToken = { token: string; expiresAt: number };

async function applyHook(
  service: AuthService,
  sql: Sql,
  request: TokenRequest,
  claims: JWTPayload,
): Promise<JWTPayload> {
  const hook = service.config.hooks.customAccessToken;
  if (!hook) return claims;
  const output = await runHook(service, sql, hook, {
    metadata: hookMetadata('custom-access-token', request.ip),
    user_id: request.user.id,
    claims,
    authentication_method: request.method,
  });
  const answered = hookOutput.safeParse(output);
  if (!answered.success) throw serverError('output claims field is missing');
  const checked = requiredClaims.safeParse(answered.data.claims);
  if (!checked.success) {
    const problems = checked.error.issues
      .map((issue) => `- ${issue.path.join('.')}: ${issue.message}`)
      .join('\n');
    throw serverError(`output claims do not conform to the expected schema: \n${problems}`);
  }
  return checked.data as JWTPayload;
}

/** Makes the access token of a session, after the custom access token hook has seen its claims. */
export async function issueAccessToken(
  service: AuthService,
  sql: Sql,
  request: TokenRequest,
): Promise<AccessToken> {
  const { user, sessionId } = request;
  const amr = await listAmrEntries(sql, sessionId);
  const issuedAt = Math.floor(Date.now() / 1000);
  const expiresAt = issuedAt + service.config.jwtExpiry;
  const claims: JWTPayload = {
    iss: service.issuer,
    sub: user.id,
    aud: user.aud ?? '',
    exp: expiresAt,
    iat: issuedAt,
    email: user.email ?? '',
    phone: user.phone ?? '',
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    role: user.role ?? '',
    aal: assuranceOf(amr),
    ...(amr.length > 0 ? { amr } : {}),
    session_id: sessionId,
    is_anonymous: user.is_anonymous,
  };
  const signed = await signToken(service.signingKey, await applyHook(service, sql, request, claims));
  return { token: signed, expiresAt };
}
