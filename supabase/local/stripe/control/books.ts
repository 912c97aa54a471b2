import { type Stripe } from 'stripe';
import { balances, type Money } from '../money/ledger.ts';
import { type Store, type Tx } from '../store/store.ts';
import {
  type AccountFacts,
  type BalanceTransactionObject,
  type ChargeObject,
  type DisputeObject,
  type IntentObject,
  type RefundObject,
  type ReversalObject,
  type SessionObject,
  type TransferObject,
} from '../store/tables.ts';

/** What moved in one currency, in minor units. All but `balance` are positive for the direction their name says. */
export type Totals = {
  charged: number;
  refunded: number;
  transferred: number;
  reversed: number;
  /** Withdrawn by banks, less what they gave back. */
  disputed: number;
  /** Stripe's own fees. */
  fees: number;
  toppedUp: number;
  /** `charged + reversed + toppedUp - refunded - transferred - disputed - fees` */
  balance: number;
};

/** Everything there is to reconcile with, oldest first; amounts in minor units, currencies in lower case. */
export type Books = {
  sessions: SessionObject[];
  paymentIntents: IntentObject[];
  charges: ChargeObject[];
  refunds: RefundObject[];
  transfers: TransferObject[];
  reversals: ReversalObject[];
  disputes: DisputeObject[];
  balanceTransactions: BalanceTransactionObject[];
  events: Stripe.Event[];
  balance: Money[];
  accounts: { id: string; status: AccountFacts['status']; balance: Money[] }[];
  totals: Record<string, Totals>;
};

const empty: Totals = {
  charged: 0,
  refunded: 0,
  transferred: 0,
  reversed: 0,
  disputed: 0,
  fees: 0,
  toppedUp: 0,
  balance: 0,
};

/** Which total a balance transaction counts for, and with which sign. */
const counts: Partial<Record<string, [keyof Totals, 1 | -1]>> = {
  charge: ['charged', 1],
  payment: ['charged', 1],
  refund: ['refunded', -1],
  payment_refund: ['refunded', -1],
  refund_failure: ['refunded', -1],
  transfer: ['transferred', -1],
  transfer_refund: ['reversed', 1],
  adjustment: ['disputed', -1],
  topup: ['toppedUp', 1],
};

function totalsOf(transactions: BalanceTransactionObject[]): Record<string, Totals> {
  const totals: Record<string, Totals> = {};
  for (const transaction of transactions) {
    const sum = { ...(totals[transaction.currency] ?? empty) };
    const [key, sign] = counts[transaction.type] ?? [];
    if (key && sign) sum[key] += sign * transaction.amount;
    sum.fees += transaction.fee;
    sum.balance += transaction.net;
    totals[transaction.currency] = sum;
  }
  return totals;
}

/** The platform's books. */
export function booksOf(store: Store): Books {
  const own = <T>(rows: { account: string | null; object: T }[]): T[] =>
    rows.filter((row) => row.account === null).map((row) => row.object);
  const tx: Pick<Tx, 'all' | 'now'> = {
    all: (table) => store.all(table),
    now: Math.floor(store.nowMs / 1000),
  };
  const balanceTransactions = own(store.all('balance_transactions'));
  return {
    sessions: own(store.all('sessions')),
    paymentIntents: own(store.all('payment_intents')),
    charges: own(store.all('charges')),
    refunds: own(store.all('refunds')),
    transfers: own(store.all('transfers')),
    reversals: own(store.all('reversals')),
    disputes: own(store.all('disputes')),
    balanceTransactions,
    events: store.all('events').map((row) => row.object),
    balance: balances(tx, null),
    accounts: store
      .all('accounts')
      .map((row) => ({ id: row.id, status: row.object.status, balance: balances(tx, row.id) })),
    totals: totalsOf(balanceTransactions),
  };
}
