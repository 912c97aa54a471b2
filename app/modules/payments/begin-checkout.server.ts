import type Stripe from 'stripe';
import { stripe } from '~/platform/stripe.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { CheckoutError } from './errors';
import { attachCheckoutSession, openCheckoutAttempt, type CheckoutTicket } from './store.server';
import { isStripeAway } from './stripe-faults.server';

/** How Stripe's page looks and where it leads back to. */
export type CheckoutPage = {
  /** The absolute address of a path of this site. */
  urlOf(path: string): string;
  locale: string;
  /** What the patient reads on Stripe's page; never anything clinical. */
  describe(ticket: { doctorName: string; visitMinutes: number }): string;
};

/**
 * Opens Stripe's payment page for a held appointment. However often it is called, and wherever it broke off before, one
 * attempt leads to one Checkout Session: its idempotency key comes from the database.
 * @returns the URL of the page to send the patient to
 */
export async function beginCheckout(
  db: Db,
  appointmentId: string,
  page: CheckoutPage,
): Promise<Result<{ url: string }, CheckoutError>> {
  for (let tries = 0; tries < 2; tries += 1) {
    const attempt = await openCheckoutAttempt(db, appointmentId);
    if (!attempt.ok) return attempt;
    const ticket = attempt.value;
    if (ticket.existingUrl) return ok({ url: ticket.existingUrl });
    const session = await createSession(ticket, appointmentId, page);
    if (!session) return fail({ code: 'stripe_unavailable' });
    if (await attachCheckoutSession(ticket, session)) return ok({ url: session.url });
    // Another press has begun a newer attempt meanwhile: join it.
  }
  return fail({ code: 'hold_lapsed' });
}

/** Null when Stripe does not answer, or says that it cannot now. */
async function createSession(ticket: CheckoutTicket, appointmentId: string, page: CheckoutPage) {
  try {
    const options = { idempotencyKey: ticket.idempotencyKey };
    const customerId = ticket.bankTransfer ? await createCustomer(ticket) : null;
    const params = { ...sessionParams(ticket, appointmentId, page), ...payerParams(ticket, customerId) };
    const { id, url } = await stripe.checkout.sessions.create(params, options);
    if (!url) throw new Error(`checkout session ${id} has no page`);
    return { id, url, customerId };
  } catch (error) {
    if (isStripeAway(error)) return null;
    throw error;
  }
}

/**
 * A bank transfer needs a customer. One for each payment, so that whatever money ever lies with that customer belongs
 * to this payment and to no other.
 */
async function createCustomer(ticket: CheckoutTicket): Promise<string> {
  if (ticket.customerId) return ticket.customerId;
  const { id } = await stripe.customers.create(
    {
      email: ticket.patientEmail,
      ...(ticket.patientName ? { name: ticket.patientName } : {}),
      metadata: { payment_id: ticket.paymentId },
    },
    { idempotencyKey: `customer:${ticket.paymentId}` },
  );
  return id;
}

/** Who pays, and by what: a filter on what Stripe's own settings offer for this currency and country. */
function payerParams(
  { methods, bankTransfer, patientEmail }: CheckoutTicket,
  customerId: string | null,
): Partial<Stripe.Checkout.SessionCreateParams> {
  const allowed = { allowed_payment_method_types: methods };
  if (!customerId || !bankTransfer) return { ...allowed, customer_email: patientEmail };
  return {
    ...allowed,
    customer: customerId,
    payment_method_options: {
      customer_balance: {
        funding_type: 'bank_transfer',
        bank_transfer: bankTransfer,
      },
    },
  };
}

/**
 * Charged on the platform, transferred to the doctor later: no fee and no destination here.
 * @see https://docs.stripe.com/connect/separate-charges-and-transfers
 */
function sessionParams(
  ticket: CheckoutTicket,
  appointmentId: string,
  { urlOf, locale, describe }: CheckoutPage,
): Stripe.Checkout.SessionCreateParams {
  const metadata = {
    payment_id: ticket.paymentId,
    appointment_id: appointmentId,
    attempt: String(ticket.attempt),
    reference: ticket.reference,
  };
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    locale: locale as Stripe.Checkout.SessionCreateParams.Locale,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: ticket.currency.toLowerCase(),
          unit_amount: ticket.amount,
          product_data: { name: describe(ticket) },
        },
      },
    ],
    client_reference_id: ticket.paymentId,
    metadata,
    // The session's metadata is not copied to what it creates.
    payment_intent_data: { transfer_group: ticket.transferGroup, metadata, description: ticket.reference },
    expires_at: ticket.expiresAt,
    success_url: `${urlOf(`/appointments/${appointmentId}/return`)}?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: urlOf(`/appointments/${appointmentId}?payment=cancelled`),
  };
}
