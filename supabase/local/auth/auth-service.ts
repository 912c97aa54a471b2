import { type JSONWebKeySet, type JWK, type JWTPayload } from 'jose';
import { type Pool } from 'pg';
import { type Log } from '../types.ts';
import { type AuthConfig } from './config/config.ts';
import { type RateLimits } from './http/rate-limits.ts';
import { type Mail } from './mail/mail.ts';

export type AuthOptions = {
  /** Connections as `supabase_auth_admin`. */
  pool: Pool;
  config: AuthConfig;
  /** Private key that signs access tokens (ES256; RS256 and HS256 work too); needs `alg` and `kid`. */
  signingKey: JWK;
  /** Further keys whose tokens are accepted, such as the HS256 secret of the legacy API keys. */
  verificationKeys?: JSONWebKeySet;
  /** Public address of this server, `http://127.0.0.1:54321/auth/v1`. */
  externalUrl: string;
  /** Where hooks configured as `http://<this machine>/functions/v1/…` really are; by default beside `externalUrl`. */
  functionsUrl?: string;
  /** Receives mails when no Send Email hook is configured. Without it such mails go nowhere. */
  deliver?: (mail: Mail) => Promise<void>;
  log: Log;
};

/** What every part of the server needs. */
export type AuthService = {
  pool: Pool;
  config: AuthConfig;
  signingKey: JWK;
  externalUrl: string;
  functionsUrl: string;
  /** Claim `iss` of the tokens. */
  issuer: string;
  deliver: ((mail: Mail) => Promise<void>) | null;
  limits: RateLimits;
  /** Claims of a bearer token; throws when it does not hold. */
  verifyToken: (token: string) => Promise<JWTPayload>;
  log: Log;
};
