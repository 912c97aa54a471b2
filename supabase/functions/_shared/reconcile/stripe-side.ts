/** Everything that Stripe lists, page by page, and single objects by their id. */
import type Stripe from 'stripe';
import { isMissing } from '../stripe/errors.ts';
import {
  fromCharge,
  fromDispute,
  fromRefund,
  fromSession,
  fromTransfer,
  type ObjectType,
  type Theirs,
} from './objects.ts';

const PAGE = 100;

/** A charge that did not succeed moved nothing. */
const hasMoved = (charge: Stripe.Charge) => charge.status === 'succeeded' && charge.paid;

/** Money of a bank transfer that lay with a customer and went back was never on our balance. */
const isOfCharge = (refund: Stripe.Refund) => refund.charge !== null || refund.payment_intent !== null;

async function* mapped<T, U>(items: AsyncIterable<T>, map: (item: T) => U | null): AsyncGenerator<U> {
  for await (const item of items) {
    const result = map(item);
    if (result) yield result;
  }
}

/** Objects of one type made since then (seconds since 1970; null: all), the newest first. Sessions are not listed. */
export function listTheirs(stripe: Stripe, type: ObjectType, since: number | null): AsyncIterable<Theirs> {
  const params = { limit: PAGE, ...(since === null ? {} : { created: { gte: since } }) };
  switch (type) {
    case 'charge':
      return mapped(stripe.charges.list(params), (one) => (hasMoved(one) ? fromCharge(one) : null));
    case 'refund':
      return mapped(stripe.refunds.list(params), (one) => (isOfCharge(one) ? fromRefund(one) : null));
    case 'transfer':
      return mapped(stripe.transfers.list(params), fromTransfer);
    case 'dispute':
      return mapped(stripe.disputes.list(params), fromDispute);
    case 'session':
      return mapped(noSessions(), fromSession);
  }
}

/** Only sessions that we wait for matter; they are looked up by their id. */
async function* noSessions(): AsyncGenerator<Stripe.Checkout.Session> {
  yield* [];
}

const SESSION = { expand: ['payment_intent.latest_charge'] };

async function retrieve(stripe: Stripe, type: ObjectType, id: string): Promise<Theirs | null> {
  switch (type) {
    case 'charge': {
      const charge = await stripe.charges.retrieve(id);
      return hasMoved(charge) ? fromCharge(charge) : null;
    }
    case 'refund':
      return fromRefund(await stripe.refunds.retrieve(id));
    case 'transfer':
      return fromTransfer(await stripe.transfers.retrieve(id));
    case 'dispute':
      return fromDispute(await stripe.disputes.retrieve(id));
    case 'session':
      return fromSession(await stripe.checkout.sessions.retrieve(id, SESSION));
  }
}

/** One object as Stripe has it now, or null when there is none. */
export async function getTheirs(stripe: Stripe, type: ObjectType, id: string): Promise<Theirs | null> {
  try {
    return await retrieve(stripe, type, id);
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}

/** The session that a charge was paid on, with the charge inside, as the webhook would fetch it. */
export async function sessionOfCharge(
  stripe: Stripe,
  charge: Stripe.Charge,
): Promise<Stripe.Checkout.Session | null> {
  const intent =
    typeof charge.payment_intent === 'string' ? charge.payment_intent : charge.payment_intent?.id;
  if (!intent) return null;
  const { data } = await stripe.checkout.sessions.list({ payment_intent: intent, limit: 1 });
  return data[0] ? stripe.checkout.sessions.retrieve(data[0].id, SESSION) : null;
}

/** Every reversal of a transfer. */
export async function reversalsOf(
  stripe: Stripe,
  transfer: Stripe.Transfer,
): Promise<Stripe.TransferReversal[]> {
  if (transfer.amount_reversed === 0) return [];
  return stripe.transfers.listReversals(transfer.id, { limit: PAGE }).autoPagingToArray({ limit: 1000 });
}
