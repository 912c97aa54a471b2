/** Stripe's balance transactions: each has to belong to an object that was compared, and to add up to it. */
import type Stripe from 'stripe';
import type { Finding } from './compare.ts';
import { effectOf, idOf, type ObjectType, type Theirs } from './objects.ts';

/** Movements of money that is not the platform's alone; whatever else there is (payouts, top-ups, fees) is no debt of ours. */
const MOVEMENTS = new Set<string>([
  'adjustment',
  'charge',
  'payment',
  'payment_failure_refund',
  'payment_refund',
  'payment_reversal',
  'refund',
  'refund_failure',
  'transfer',
  'transfer_cancel',
  'transfer_failure',
  'transfer_refund',
]);

/** By the `object` of a source, the object that was compared. */
const TYPES: Record<string, ObjectType> = {
  charge: 'charge',
  refund: 'refund',
  transfer: 'transfer',
  transfer_reversal: 'transfer',
  dispute: 'dispute',
};

export type Totals = { moved: number; fees: number; other: number };
type Source = { object?: string; id: string; transfer?: string | { id: string } };

/** The object a balance transaction is about, as far as we compare it. */
export function sourceOf(transaction: Stripe.BalanceTransaction): { type: ObjectType; id: string } | null {
  const source = transaction.source as Source | null;
  if (source === null || typeof source !== 'object') return null;
  const type = TYPES[source.object ?? ''];
  const id = source.object === 'transfer_reversal' ? idOf(source.transfer) : source.id;
  return type && id ? { type, id } : null;
}

export const listTransactions = (stripe: Stripe, since: number | null) =>
  stripe.balanceTransactions.list({
    limit: 100,
    expand: ['data.source'],
    ...(since === null ? {} : { created: { gte: since } }),
  });

export const isMovement = ({ type }: Stripe.BalanceTransaction) => MOVEMENTS.has(type);

/** Sums of all balance transactions, by currency and by the object they are about. */
export class BalanceBook {
  readonly totals = new Map<string, Totals>();
  private readonly sums = new Map<string, number>();
  private readonly orphans: Finding[] = [];
  /** Objects that Stripe settled in another currency: their amounts cannot be compared. */
  private readonly converted = new Set<string>();

  add(transaction: Stripe.BalanceTransaction, seen: ReadonlyMap<string, Theirs>): void {
    const currency = transaction.currency.toUpperCase();
    const totals = this.totals.get(currency) ?? { moved: 0, fees: 0, other: 0 };
    this.totals.set(currency, totals);
    const about = sourceOf(transaction);
    const isDispute = about?.type === 'dispute';
    const amount = transaction.amount - (isDispute ? transaction.fee : 0);
    if (!isDispute) totals.fees += transaction.fee;
    if (!isMovement(transaction)) {
      totals.other += transaction.amount;
      return;
    }
    totals.moved += amount;
    const theirs = about && seen.get(about.id);
    if (!theirs) this.orphans.push(orphan(transaction, currency));
    else if (theirs.fact.currency === currency)
      this.sums.set(theirs.id, (this.sums.get(theirs.id) ?? 0) + amount);
    else this.converted.add(theirs.id);
  }

  /** What does not fit: movements of unknown objects, and objects whose movements add up to something else. */
  findings(seen: ReadonlyMap<string, Theirs>): Finding[] {
    const wrong = [...seen.values()].flatMap((theirs) => {
      if (theirs.type === 'session' || this.converted.has(theirs.id)) return [];
      const moved = this.sums.get(theirs.id) ?? 0;
      const due = isUnpaidRefund(theirs) ? 0 : effectOf(theirs.type, theirs.fact);
      if (moved === due) return [];
      const currency = theirs.fact.currency ?? null;
      const stripe = { moved, currency };
      const ours = { moved: due, currency };
      return [finding(theirs.type, theirs.id, theirs.paymentId, stripe, ours)];
    });
    return [...this.orphans, ...wrong];
  }
}

const finding = (
  objectType: Finding['objectType'],
  objectId: string,
  paymentId: string | null,
  stripe: Finding['stripe'],
  ours: Finding['ours'],
): Finding => ({ kind: 'balance', objectType, objectId, paymentId, stripe, ours, state: 'open' });

const orphan = (transaction: Stripe.BalanceTransaction, currency: string): Finding =>
  finding(
    'balance_transaction',
    transaction.id,
    null,
    {
      type: transaction.type,
      amount: transaction.amount,
      currency,
      source: idOf(transaction.source as Source | null),
    },
    null,
  );

/** Accepted, but the balance did not suffice yet: nothing has moved. */
export const isUnpaidRefund = ({ type, object }: Theirs): boolean =>
  type === 'refund' && (object as Stripe.Refund).balance_transaction == null;
