import Stripe from 'stripe';
import { describeFault } from '../log.ts';

export type StripeFailure = {
  /** True when sending the same again can never succeed, so that a person has to look. */
  permanent: boolean;
  /** For the row and the log: Stripe's type and code, and its message. */
  reason: string;
};

/** Requests that Stripe refused for now: another one holds the lock or the key, or money has not arrived yet. */
const WAITING_CODES = new Set([
  'balance_insufficient',
  'idempotency_key_in_use',
  'insufficient_funds',
  'lock_timeout',
  'rate_limit',
]);

/**
 * Whether a failed call is worth repeating. Network faults, 409, 429 and 5xx are; so are wrong keys, which an operator
 * mends. What Stripe has understood and refused is not.
 * @see https://docs.stripe.com/error-low-level
 */
export function classifyStripeError(fault: unknown): StripeFailure {
  if (!(fault instanceof Stripe.errors.StripeError)) {
    return { permanent: false, reason: describeFault(fault) };
  }
  const reason = [fault.type, fault.code, fault.message].filter(Boolean).join(' / ').slice(0, 500);
  if (fault.code && WAITING_CODES.has(fault.code)) return { permanent: false, reason };
  const understood =
    fault instanceof Stripe.errors.StripeInvalidRequestError ||
    fault instanceof Stripe.errors.StripeIdempotencyError ||
    fault instanceof Stripe.errors.StripeCardError;
  const busy = fault.statusCode === 409 || fault.statusCode === 429 || (fault.statusCode ?? 0) >= 500;
  return { permanent: understood && !busy, reason };
}

/** Refused for want of money: what waiting may mend, but a patient whose refund stands behind it should not wait for. */
export function isShortOfMoney(fault: unknown): boolean {
  return (
    fault instanceof Stripe.errors.StripeError &&
    (fault.code === 'balance_insufficient' || fault.code === 'insufficient_funds')
  );
}

/** Stripe has no object of that id (any more). */
export function isMissing(fault: unknown): boolean {
  return (
    fault instanceof Stripe.errors.StripeError &&
    (fault.statusCode === 404 || fault.code === 'resource_missing')
  );
}

/**
 * A fault of Stripe's own, or a refusal that was right at its time (too little money yet), that is told again because
 * it is stored under the idempotency key.
 */
export function isReplayedFault(fault: unknown): boolean {
  if (!(fault instanceof Stripe.errors.StripeError)) return false;
  const passing = (fault.statusCode ?? 0) >= 500 || WAITING_CODES.has(fault.code ?? '');
  return passing && fault.headers?.['idempotent-replayed'] === 'true';
}
