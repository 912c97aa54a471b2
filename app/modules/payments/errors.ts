/** Why paying cannot begin. The first three are raised by the database. */
export const CHECKOUT_CODES = ['hold_lapsed', 'already_paid', 'not_found'] as const;
export type CheckoutError = { code: (typeof CHECKOUT_CODES)[number] | 'stripe_unavailable' };

/** Why the payout account could not be opened. */
export type PayoutError = {
  code: 'not_found' | 'profile_incomplete' | 'country_not_served' | 'stripe_unavailable';
};

/** The HTTP status that fits. */
export function payoutErrorStatus({ code }: PayoutError): number {
  if (code === 'stripe_unavailable') return 503;
  return code === 'not_found' ? 404 : 422;
}
