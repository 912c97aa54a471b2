import {
  errors,
  importJWK,
  jwtVerify,
  SignJWT,
  type JSONWebKeySet,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { forbidden } from '../errors.ts';

const SECRET_MEMBERS = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']);

/** Strips the private half of a key. Null for a symmetric key, which has no public half. */
function publicHalf(key: JWK): JWK | null {
  if (key.kty === 'oct') return null;
  const members = Object.entries(key).filter(([name]) => !SECRET_MEMBERS.has(name));
  return { ...Object.fromEntries(members), key_ops: ['verify'], use: 'sig' } as JWK;
}

/** The keys anyone may have: what `/.well-known/jwks.json` shows. */
export function publicKeys(keys: JWK[]): JSONWebKeySet {
  return { keys: keys.map(publicHalf).filter((key) => key !== null) };
}

/** A key without its list of uses: the CLI writes `["sign","verify"]`, of which a private key can do only the first. */
function withoutUses({ key_ops: _operations, use: _use, ...key }: JWK): JWK {
  return key as JWK;
}

/** Signs a claims set; the key names its algorithm and its id. */
export async function signToken(key: JWK, claims: JWTPayload): Promise<string> {
  const algorithm = key.alg ?? 'ES256';
  const header = { alg: algorithm, typ: 'JWT', ...(key.kid ? { kid: key.kid } : {}) };
  return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(withoutUses(key), algorithm));
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'token has invalid claims: token is expired';
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'token signature is invalid: signature is invalid';
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'token is unverifiable: error while executing keyfunc: unrecognized JWT kid';
  if (error instanceof errors.JOSEAlgNotAllowed)
    return 'token signature is invalid: signing method is invalid';
  return 'token is malformed: token contains an invalid number of segments';
}

/** The key a token names. Legacy API keys name none: they are signed with the one shared secret. */
function selectKey(keys: JWK[], header: JWTHeaderParameters): JWK {
  const named = keys.find((key) => header.kid !== undefined && key.kid === header.kid);
  const shared = keys.find((key) => key.kty === 'oct' && header.alg === 'HS256');
  const key = named ?? shared;
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key;
}

/** Makes the function that checks a bearer token against the keys, with GoTrue's refusal when it does not hold. */
export function createTokenVerifier(keys: JWK[]): (token: string) => Promise<JWTPayload> {
  const imported = new Map<JWK, Promise<CryptoKey | Uint8Array>>();
  const usable = (key: JWK, algorithm: string) => {
    const plain = withoutUses(publicHalf(key) ?? key);
    const loaded = imported.get(key) ?? importJWK(plain, key.alg ?? algorithm);
    imported.set(key, loaded);
    return loaded;
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, (header) => usable(selectKey(keys, header), header.alg));
      return payload;
    } catch (error) {
      throw forbidden('bad_jwt', `invalid JWT: unable to parse or verify signature, ${reason(error)}`);
    }
  };
}
