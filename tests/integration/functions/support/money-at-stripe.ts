/** What Stripe has of one booking's money. */
import type Stripe from 'stripe';
import { stripe } from './calls.ts';
import type { MoneyWorld } from './money-world.ts';

/** The charge that the page of this booking led to. */
export async function chargeOf({ sessionId }: MoneyWorld): Promise<Stripe.Charge | null> {
  const page = await stripe.checkout.sessions.retrieve(sessionId, {
    expand: ['payment_intent.latest_charge'],
  });
  const intent = page.payment_intent;
  return typeof intent === 'object' && typeof intent?.latest_charge === 'object'
    ? intent.latest_charge
    : null;
}
export const refundsOf = async (world: MoneyWorld) => {
  const charge = await chargeOf(world);
  return charge ? (await stripe.refunds.list({ charge: charge.id, limit: 100 })).data : [];
};
export const disputesOf = async (world: MoneyWorld) => {
  const charge = await chargeOf(world);
  return charge ? (await stripe.disputes.list({ charge: charge.id, limit: 100 })).data : [];
};
export const transfersOf = async ({ hold }: MoneyWorld) =>
  (await stripe.transfers.list({ transfer_group: `ect_${hold.paymentId}`, limit: 100 })).data;
