/** Stripe's objects and our facts about them, brought into one form so that they can be laid beside each other. */
import type Stripe from 'stripe';
import { z } from 'zod';

/** In the order in which they are compared: nothing is known of a refund before its charge is. */
export const OBJECT_TYPES = ['charge', 'refund', 'transfer', 'dispute', 'session'] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

/** What is compared, by name. Amounts in minor units, currencies in upper case. */
export type Fact = Record<string, string | number | null>;

export type Theirs = {
  type: ObjectType;
  id: string;
  fact: Fact;
  /** Our payment, as the object's metadata names it. */
  paymentId: string | null;
  /** The instruction that the object was made for. */
  mark: string | null;
  object: Stripe.Charge | Stripe.Refund | Stripe.Transfer | Stripe.Dispute | Stripe.Checkout.Session;
};

const factSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export const oursSchema = z.object({ id: z.string(), paymentId: z.string(), fact: factSchema });
export type Ours = z.output<typeof oursSchema>;

export const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null);

const marks = (metadata: Stripe.Metadata | null | undefined) => ({
  paymentId: metadata?.payment_id ?? null,
  mark: metadata?.instruction_id ?? null,
});

export const fromCharge = (object: Stripe.Charge): Theirs => ({
  type: 'charge',
  id: object.id,
  fact: { amount: object.amount, currency: object.currency.toUpperCase() },
  ...marks(object.metadata),
  object,
});

export const fromRefund = (object: Stripe.Refund): Theirs => ({
  type: 'refund',
  id: object.id,
  fact: {
    amount: object.amount,
    currency: object.currency.toUpperCase(),
    status: object.status ?? 'pending',
  },
  ...marks(object.metadata),
  object,
});

export const fromTransfer = (object: Stripe.Transfer): Theirs => ({
  type: 'transfer',
  id: object.id,
  fact: {
    amount: object.amount,
    currency: object.currency.toUpperCase(),
    reversed: object.amount_reversed,
  },
  ...marks(object.metadata),
  object,
});

/** What was taken and not given back. Where Stripe settles in another currency only the direction counts. */
function withdrawnOf(dispute: Stripe.Dispute): number {
  const sum = dispute.balance_transactions.reduce(
    (total, move) =>
      total + (move.currency === dispute.currency ? move.amount : Math.sign(move.amount) * dispute.amount),
    0,
  );
  return Math.max(-sum, 0);
}

export const fromDispute = (object: Stripe.Dispute): Theirs => ({
  type: 'dispute',
  id: object.id,
  fact: {
    amount: object.amount,
    currency: object.currency.toUpperCase(),
    status: object.status,
    withdrawn: withdrawnOf(object),
    fee: object.balance_transactions.reduce((sum, { fee }) => sum + fee, 0),
  },
  ...marks(object.metadata),
  object,
});

function stateOf(session: Stripe.Checkout.Session): string {
  if (session.payment_status === 'paid') return 'paid';
  if (session.status !== 'complete') return session.status ?? 'open';
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent?.status : null;
  return intent === 'requires_payment_method' || intent === 'canceled' ? 'failed' : 'awaiting';
}

export const fromSession = (object: Stripe.Checkout.Session): Theirs => ({
  type: 'session',
  id: object.id,
  fact: { state: stateOf(object) },
  paymentId: object.metadata?.payment_id ?? object.client_reference_id,
  mark: null,
  object,
});

/** How a fact changes the platform's balance, in minor units. */
export function effectOf(type: ObjectType, fact: Fact): number {
  const value = (name: string) => Number(fact[name] ?? 0);
  switch (type) {
    case 'charge':
      return value('amount');
    case 'refund':
      return fact.status === 'failed' || fact.status === 'canceled' ? 0 : -value('amount');
    case 'transfer':
      return value('reversed') - value('amount');
    case 'dispute':
      return -value('withdrawn') - value('fee');
    case 'session':
      return 0;
  }
}
