import {
  createLocalJWKSet,
  decodeProtectedHeader,
  importJWK,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { faults } from './errors.ts';

/** Who a request acts as: the Postgres role and the claims that policies see. */
export type Identity = {
  role: string;
  claims: Record<string, unknown>;
  /** The person's id; objects they make are owned by it. */
  subject: string | null;
  authenticated: boolean;
};

export type Verifier = (authorization: string | undefined) => Promise<Identity>;

const ASYMMETRIC = ['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'EdDSA', 'Ed25519'];
const SYMMETRIC = ['HS256', 'HS384', 'HS512'];

/** A visitor without a key. */
export const anonymous: Identity = {
  role: 'anon',
  claims: { role: 'anon' },
  subject: null,
  authenticated: false,
};

/** The API itself; it bypasses row-level security. */
export const service: Identity = {
  role: 'service_role',
  claims: { role: 'service_role' },
  subject: null,
  authenticated: true,
};

function toIdentity(payload: JWTPayload): Identity {
  const role = typeof payload.role === 'string' && payload.role ? payload.role : 'anon';
  return { role, claims: { ...payload }, subject: payload.sub ?? null, authenticated: true };
}

/**
 * Verifies bearer tokens against a key set of public (asymmetric) and secret (`oct`, legacy HS256) keys. The family of
 * the algorithm picks the keys, so that a public key can never be used as a shared secret.
 */
export function createVerifier(jwks: JSONWebKeySet): Verifier {
  const secrets = jwks.keys.filter((key) => key.kty === 'oct');
  const publicKeys = createLocalJWKSet({ keys: jwks.keys.filter((key) => key.kty !== 'oct') });
  const secretFor: JWTVerifyGetKey = async (header) => {
    const candidates = secrets.filter((key) => !header.kid || !key.kid || key.kid === header.kid);
    const [key] = candidates.length > 0 ? candidates : secrets;
    if (!key) throw new Error('no applicable key found in the JSON Web Key Set');
    return importJWK(key, header.alg);
  };
  return async (authorization) => {
    const token = (authorization ?? '').replace(/^Bearer\s+/i, '');
    try {
      const symmetric = SYMMETRIC.includes(decodeProtectedHeader(token).alg ?? '');
      const { payload } = symmetric
        ? await jwtVerify(token, secretFor, { algorithms: SYMMETRIC })
        : await jwtVerify(token, publicKeys, { algorithms: ASYMMETRIC });
      return toIdentity(payload);
    } catch (fault) {
      throw faults.accessDenied(token ? (fault as Error).message : 'Invalid Compact JWS', fault);
    }
  };
}
