import { type Stripe } from 'stripe';
import { type Harness } from './harness.ts';

/** A doctor of the demonstration data. */
export const doctor = 'acct_seed_elif-karaca';

/** What may be sent on, of the platform or of an account. */
export async function available(h: Harness, currency: string, account?: string): Promise<number> {
  const balance = await h.stripe.balance.retrieve({}, account ? { stripeAccount: account } : {});
  return balance.available.find((entry) => entry.currency === currency)?.amount ?? 0;
}

/** Sends a part of a charge to the doctor. */
export const release = (
  h: Harness,
  charge: Stripe.Charge,
  amount: number,
  more: Partial<Stripe.TransferCreateParams> = {},
): Promise<Stripe.Transfer> =>
  h.stripe.transfers.create({
    amount,
    currency: charge.currency,
    destination: doctor,
    source_transaction: charge.id,
    ...more,
  });
