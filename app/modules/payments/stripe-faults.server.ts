import Stripe from 'stripe';

/** Whether Stripe did not answer, or says that it cannot now: worth trying again, and nobody's fault here. */
export function isStripeAway(error: unknown): boolean {
  if (error instanceof Stripe.errors.StripeConnectionError) return true;
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  const { statusCode } = error;
  return statusCode !== undefined && (statusCode >= 500 || statusCode === 429 || statusCode === 409);
}
