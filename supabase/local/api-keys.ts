import type { IncomingMessage } from 'node:http';
import {
  createLocalJWKSet,
  importJWK,
  jwtVerify,
  SignJWT,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import type { StackSecrets } from './keys.ts';

export type KeyCheck =
  { ok: true; authorization: string } | { ok: false; status: 401; body: { message: string; hint: string } };

export type ApiKeys = {
  /**
   * Checks the project key of a request and finds the bearer token to send on: the user's own, or the role's where
   * the client sent a key in its place.
   */
  check(req: IncomingMessage): KeyCheck;
  /** Whether it comes with the project's secret key; the service role's token of old is none. */
  isSecret(req: IncomingMessage): boolean;
  /** The same swap for parts that also serve without a key; null when nothing was sent. */
  authorization(req: IncomingMessage): string | null;
  /** Whether a request to a function carries a valid token of this project. */
  verifyJwt(req: IncomingMessage): Promise<'valid' | 'missing' | 'invalid'>;
};

const TEN_YEARS = '3650d';

const MISSING: KeyCheck = {
  ok: false,
  status: 401,
  body: {
    message: 'No API key found in request',
    hint: 'No `apikey` request header or url param was found.',
  },
};
const INVALID: KeyCheck = {
  ok: false,
  status: 401,
  body: {
    message: 'Invalid API key',
    hint: 'Double check your Supabase `anon` or `service_role` API key.',
  },
};

function headerKey(req: IncomingMessage): string | undefined {
  const header = req.headers.apikey;
  if (typeof header === 'string' && header !== '') return header;
  const url = req.url ?? '';
  // Searched for as text first: nearly no request has it, and parsing an address costs more.
  if (!url.includes('apikey=')) return undefined;
  return new URL(url, 'http://gateway').searchParams.get('apikey') ?? undefined;
}

function bearer(req: IncomingMessage): string | undefined {
  const value = req.headers.authorization;
  return value !== undefined && /^bearer /i.test(value) ? value.slice(7).trim() : undefined;
}

/** Knows the keys of a project, both kinds, and the role tokens that stand for them behind the gateway. */
export async function createApiKeys(
  secrets: StackSecrets,
  jwks: JSONWebKeySet,
  issuer: string,
): Promise<ApiKeys> {
  const privateKey = await importJWK(secrets.signingKey, 'ES256');
  const sign = async (role: string) =>
    `Bearer ${await new SignJWT({ role })
      .setProtectedHeader({ alg: 'ES256', kid: secrets.signingKey.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime(TEN_YEARS)
      .sign(privateKey)}`;
  const anon = await sign('anon');
  const serviceRole = await sign('service_role');
  const roles = new Map([
    [secrets.publishableKey, anon],
    [secrets.anonJwt, anon],
    [secrets.secretKey, serviceRole],
    [secrets.serviceRoleJwt, serviceRole],
  ]);
  const asymmetric = createLocalJWKSet({ keys: jwks.keys.filter(({ kty }) => kty !== 'oct') });
  const secret = new TextEncoder().encode(secrets.jwtSecret);
  const keyFor: JWTVerifyGetKey = (header, token) =>
    header.alg === 'HS256' ? Promise.resolve(secret) : asymmetric(header, token);

  const authorization = (req: IncomingMessage): string | null => {
    const token = bearer(req);
    if (token !== undefined && token !== '') return roles.get(token) ?? `Bearer ${token}`;
    const key = headerKey(req);
    return (key !== undefined && roles.get(key)) || null;
  };
  return {
    authorization,
    isSecret: (req) => headerKey(req) === secrets.secretKey,
    check: (req) => {
      const key = headerKey(req);
      if (key === undefined) return MISSING;
      const role = roles.get(key);
      if (role === undefined) return INVALID;
      return { ok: true, authorization: authorization(req) ?? role };
    },
    verifyJwt: async (req) => {
      const token = bearer(req);
      if (token === undefined || token === '') return 'missing';
      return jwtVerify(token, keyFor, { algorithms: ['ES256', 'HS256'] }).then(
        () => 'valid' as const,
        () => 'invalid' as const,
      );
    },
  };
}
