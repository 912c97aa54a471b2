import { receiptKeys } from '~/platform/receipt-keys.server';

/** Public keys that check the codes on receipts, as a JSON Web Key Set (RFC 7517). */
export const loader = () =>
  Response.json(receiptKeys, {
    headers: { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' },
  });
