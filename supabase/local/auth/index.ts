import { type IncomingMessage, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type AuthOptions, type AuthService } from './auth-service.ts';
import { createApp } from './http/app.ts';
import { createRateLimits } from './http/rate-limits.ts';
import { createTokenVerifier } from './tokens/signing-keys.ts';

export { parseAuthConfig } from './config/parse-config.ts';
export { type AuthOptions } from './auth-service.ts';
export { type Mail } from './mail/mail.ts';

export type Auth = {
  /** Answers requests whose path begins after `/auth/v1`. */
  handler: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
};

/** A server that speaks the HTTP of Supabase Auth on tables of the schema in `schema.sql`. */
export function createAuth(options: AuthOptions): Auth {
  const { pool, config, signingKey, externalUrl, log } = options;
  const service: AuthService = {
    pool,
    config,
    signingKey,
    externalUrl,
    functionsUrl: options.functionsUrl ?? `${new URL(externalUrl).origin}/functions/v1`,
    issuer: config.jwtIssuer ?? externalUrl,
    deliver: options.deliver ?? null,
    limits: createRateLimits(config),
    verifyToken: createTokenVerifier([signingKey, ...(options.verificationKeys?.keys ?? [])]),
    log,
  };
  const listener = getRequestListener(createApp(service).fetch, { overrideGlobalObjects: false });
  return {
    handler: (request, response) => void listener(request, response),
    close: () => Promise.resolve(),
  };
}
