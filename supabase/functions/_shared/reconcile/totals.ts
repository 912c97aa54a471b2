/** Stripe's balance beside our books, in sums: what the differences that were found do not explain is one itself. */
import type Stripe from 'stripe';
import { z } from 'zod';
import type { Rpc } from '../db.ts';
import { isUnpaidRefund, type BalanceBook } from './balance.ts';
import { effectOfFinding, type Finding } from './compare.ts';
import { effectOf, type Theirs } from './objects.ts';

/** One currency, in minor units. */
export type BalanceLine = {
  currency: string;
  /** Available and pending at Stripe. */
  atStripe: number;
  /** The account `stripe_balance` of our ledger. */
  booked: number;
  /** What Stripe charges for payments; booked by no payment. */
  fees: number;
  /** Payouts, top-ups and other movements of the platform's own money. */
  other: number;
  /** By how much the differences that were found make Stripe's side larger. */
  explained: number;
  /** What is left: 0, or something is wrong that nobody has found. */
  unexplained: number;
};

const sums = z.record(z.string(), z.number());
type Sums = z.output<typeof sums>;
export type Snapshot = { stripe: Sums; ledger: Sums };

/** Both sides now. Taken before and after a comparison: when they differ, money moved meanwhile and sums prove nothing. */
export async function takeSnapshot(stripe: Stripe, rpc: Rpc): Promise<Snapshot> {
  const balance = await stripe.balance.retrieve();
  const stripeSums: Sums = {};
  for (const { amount, currency } of [...balance.available, ...balance.pending]) {
    const key = currency.toUpperCase();
    stripeSums[key] = (stripeSums[key] ?? 0) + amount;
  }
  return { stripe: stripeSums, ledger: sums.parse(await rpc('sum_stripe_balance')) };
}

export const isSame = (one: Snapshot, other: Snapshot): boolean =>
  JSON.stringify([one.stripe, one.ledger]) === JSON.stringify([other.stripe, other.ledger]);

function explainedBy(currency: string, findings: Finding[], seen: ReadonlyMap<string, Theirs>): number {
  const differences = findings
    .filter(({ state, stripe, ours }) => state === 'open' && (stripe ?? ours)?.currency === currency)
    .reduce((sum, one) => sum + effectOfFinding(one), 0);
  const unpaid = [...seen.values()]
    .filter((one) => one.fact.currency === currency && isUnpaidRefund(one))
    .reduce((sum, one) => sum - effectOf(one.type, one.fact), 0);
  const orphans = findings
    .filter(({ kind, stripe }) => kind === 'balance' && stripe?.currency === currency)
    .reduce(
      (sum, { stripe, ours }) =>
        sum + (ours ? Number(stripe?.moved) - Number(ours.moved) : Number(stripe?.amount)),
      0,
    );
  return differences + unpaid + orphans;
}

export function balanceLines(
  snapshot: Snapshot,
  book: BalanceBook,
  findings: Finding[],
  seen: ReadonlyMap<string, Theirs>,
): BalanceLine[] {
  const currencies = new Set([...Object.keys(snapshot.stripe), ...Object.keys(snapshot.ledger)]);
  return [...currencies].sort().map((currency) => {
    const { fees, other } = book.totals.get(currency) ?? { fees: 0, other: 0 };
    const atStripe = snapshot.stripe[currency] ?? 0;
    const booked = snapshot.ledger[currency] ?? 0;
    const explained = explainedBy(currency, findings, seen);
    return {
      currency,
      atStripe,
      booked,
      fees,
      other,
      explained,
      unexplained: atStripe - booked + fees - other - explained,
    };
  });
}

export const toFindings = (lines: BalanceLine[]): Finding[] =>
  lines
    .filter(({ unexplained }) => unexplained !== 0)
    .map(({ currency, unexplained, atStripe, booked }) => ({
      kind: 'balance',
      objectType: 'balance',
      objectId: `balance:${currency}`,
      paymentId: null,
      stripe: { balance: atStripe, currency },
      ours: { balance: booked, unexplained, currency },
      state: 'open',
    }));
