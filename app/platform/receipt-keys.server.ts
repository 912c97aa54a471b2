import type { JSONWebKeySet, JWK } from 'jose';
import { env } from './env.server';

/** Signs the codes on receipts. */
export const receiptSigningKey: JWK = env.RECEIPT_SIGNING_KEY;

const { kty, crv, x, kid } = env.RECEIPT_SIGNING_KEY;

/** Public halves of the key in use and of those used before; anybody may have them. */
export const receiptKeys: JSONWebKeySet = {
  keys: [{ kty, crv, x, kid, use: 'sig' }, ...env.RECEIPT_RETIRED_KEYS.keys],
};
