/**
 * The code on a receipt: what it says, signed with Ed25519 as a compact JWS, so that whoever holds the public keys can
 * check a paper without asking anybody.
 * @see https://www.rfc-editor.org/rfc/rfc7515 and https://www.rfc-editor.org/rfc/rfc8037
 */
import { CompactSign, compactVerify, createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK } from 'jose';
import { documentClaimsSchema, type DocumentClaims, type MoneyDocument } from './document-schema';

const ALGORITHM = 'EdDSA';
const TYPE = 'receipt';

export type CheckedCode =
  { ok: true; claims: DocumentClaims } | { ok: false; reason: 'malformed' | 'unknown_key' | 'forged' };

/** Signs what a document says. The same document and key give the same code. */
export async function signDocument(document: MoneyDocument, issuer: string, key: JWK): Promise<string> {
  const claims: DocumentClaims = {
    jti: document.id,
    num: document.number,
    kind: document.kind,
    amt: document.amount,
    cur: document.currency,
    ref: document.appointment.reference,
    iat: Math.floor(Date.parse(document.issuedAt) / 1000),
    iss: issuer,
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.kid })
    .sign(await importJWK(key, ALGORITHM));
}

/** Takes a code alone, or the address that the square on the paper holds. */
export function extractCode(typed: string): string {
  const words = typed.replace(/\s+/g, '');
  if (!/^https?:/i.test(words)) return words;
  try {
    return new URL(words).searchParams.get('code') ?? '';
  } catch {
    return '';
  }
}

/** Whether a code was signed by one of `keys`, and what it says. */
export async function checkCode(typed: string, keys: JSONWebKeySet): Promise<CheckedCode> {
  const code = extractCode(typed);
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(code) || code.length > 2000) return { ok: false, reason: 'malformed' };
  try {
    const { payload, protectedHeader } = await compactVerify(code, createLocalJWKSet(keys), {
      algorithms: [ALGORITHM],
    });
    if (protectedHeader.typ !== TYPE) return { ok: false, reason: 'malformed' };
    const claims = documentClaimsSchema.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return claims.success ? { ok: true, claims: claims.data } : { ok: false, reason: 'malformed' };
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : '';
    if (name === 'JWKSNoMatchingKey') return { ok: false, reason: 'unknown_key' };
    if (name === 'JWSSignatureVerificationFailed') return { ok: false, reason: 'forged' };
    return { ok: false, reason: 'malformed' };
  }
}
