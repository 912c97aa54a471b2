/**
 * Bank transfers that pay nothing (any more). Their money lies in the cash balance of a customer whom Stripe knows for
 * one payment of ours alone, so whatever lies there belongs to that payment.
 * @see https://docs.stripe.com/payments/customer-balance
 */
import type Stripe from 'stripe';
import { classifyStripeError, isMissing } from '../stripe/errors.ts';
import type { Effect, InstructionOf } from './instruction.ts';
import { MARK, markOf } from './mark.ts';

/** Ends what waits for a transfer, and tells what lies with the customer. One that was paid meanwhile stays paid. */
export async function closeTransfer(
  stripe: Stripe,
  instruction: InstructionOf<'close_transfer'>,
): Promise<Effect> {
  const { paymentIntentId, customerId } = instruction.params;
  const status = paymentIntentId ? await cancelIntent(stripe, paymentIntentId, instruction) : null;
  const available = customerId ? await cashOf(stripe, customerId) : {};
  // Nothing was made, so the row's own id stands for it.
  return { stripeId: `closed_${instruction.id}`, result: { status, ...firstOf(available) } };
}

async function cancelIntent(
  stripe: Stripe,
  id: string,
  { attempts, idempotencyKey }: InstructionOf<'close_transfer'>,
): Promise<string> {
  if (attempts > 1) {
    // An earlier try may have done it without saying so, and Stripe repeats a failure under the same key for a day.
    const { status } = await stripe.paymentIntents.retrieve(id);
    if (status === 'succeeded' || status === 'canceled') return status;
  }
  try {
    return (await stripe.paymentIntents.cancel(id, {}, { idempotencyKey })).status;
  } catch (fault) {
    if (!classifyStripeError(fault).permanent) throw fault;
    const { status } = await stripe.paymentIntents.retrieve(id);
    if (status !== 'succeeded' && status !== 'canceled') throw fault;
    return status;
  }
}

/** Sends back what lies with the customer, at most what the instruction says. */
export async function returnCash(stripe: Stripe, instruction: InstructionOf<'return_cash'>): Promise<Effect> {
  const { customerId } = instruction.params;
  const currency = instruction.currency.toLowerCase();
  const made =
    (await findReturn(stripe, instruction)) ??
    (await makeReturn(stripe, instruction, (await cashOf(stripe, customerId))[currency] ?? 0));
  const left = (await cashOf(stripe, customerId))[currency] ?? 0;
  return {
    stripeId: made?.id ?? `nothing_${instruction.id}`,
    result: { amount: made?.amount ?? 0, status: made?.status ?? null, available: left },
  };
}

async function makeReturn(
  stripe: Stripe,
  instruction: InstructionOf<'return_cash'>,
  available: number,
): Promise<Stripe.Refund | null> {
  const amount = Math.min(instruction.amount, available);
  if (amount <= 0) return null;
  return stripe.refunds.create(
    {
      origin: 'customer_balance',
      customer: instruction.params.customerId,
      currency: instruction.currency.toLowerCase(),
      amount,
      metadata: markOf(instruction),
    },
    { idempotencyKey: `${instruction.idempotencyKey}:${amount}` },
  );
}

/** Refunds of this kind belong to no charge, so they are looked for among the latest, and only when it was tried before. */
async function findReturn(
  stripe: Stripe,
  { id, attempts }: InstructionOf<'return_cash'>,
): Promise<Stripe.Refund | null> {
  if (attempts < 2) return null;
  let looked = 0;
  for await (const refund of stripe.refunds.list({ limit: 100 })) {
    if (refund.metadata?.[MARK] === id) return refund;
    if ((looked += 1) >= 1000) break;
  }
  return null;
}

async function cashOf(stripe: Stripe, customerId: string): Promise<Record<string, number>> {
  try {
    return (await stripe.customers.retrieveCashBalance(customerId)).available ?? {};
  } catch (fault) {
    if (isMissing(fault)) return {};
    throw fault;
  }
}

/** A customer of ours pays in one currency. */
function firstOf(available: Record<string, number>): Effect['result'] {
  const [amount] = Object.values(available).filter((one) => one > 0);
  return { available: amount ?? 0 };
}
