import Stripe from 'stripe';
import { stripe } from '~/platform/stripe.server';

/**
 * What Stripe itself says of a Checkout Session: `paid`; `processing`, when the patient is done but the money is not
 * there yet; `open`, when nobody has paid; `expired`.
 */
export type CheckoutOutcome = 'paid' | 'processing' | 'open' | 'expired' | 'unknown';

/**
 * Asks Stripe about a session that came back in an address. Only reads: what follows from a payment is done by Stripe's
 * events alone. A session of another appointment, or none at all, is `unknown`.
 */
export async function readCheckout(sessionId: string, appointmentId: string): Promise<CheckoutOutcome> {
  try {
    const session = await stripe.checkout.sessions.retrieve(sessionId);
    if (session.metadata?.appointment_id !== appointmentId) return 'unknown';
    if (session.status === 'complete') return session.payment_status === 'unpaid' ? 'processing' : 'paid';
    return session.status === 'expired' ? 'expired' : 'open';
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return 'unknown';
    throw error;
  }
}
