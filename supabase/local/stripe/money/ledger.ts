import { type Stripe } from 'stripe';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type BalanceTransactionObject, type Wallet } from '../store/tables.ts';

export type Posting = {
  /** Whose balance moves; null for the platform's. */
  account: string | null;
  type: Stripe.BalanceTransaction.Type;
  category: string;
  /** Signed, in minor units, before the fee. */
  amount: number;
  currency: string;
  fee?: number;
  feeDescription?: string;
  source: string | null;
  description?: string | null;
  /** Epoch seconds; now when left out. */
  availableOn?: number;
};

const walletId = (account: string | null, currency: string): string => `${account ?? 'platform'} ${currency}`;

/** Moves money on one balance and returns the balance transaction. */
export function post(tx: Tx, posting: Posting): BalanceTransactionObject {
  const fee = posting.fee ?? 0;
  const availableOn = posting.availableOn ?? tx.now;
  const object = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount: posting.amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: tx.now,
    currency: posting.currency,
    description: posting.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee
      ? [
          {
            amount: fee,
            application: null,
            currency: posting.currency,
            description: posting.feeDescription ?? 'Stripe processing fees',
            type: 'stripe_fee',
          },
        ]
      : [],
    net: posting.amount - fee,
    reporting_category: posting.category,
    source: posting.source,
    status: availableOn > tx.now ? 'pending' : 'available',
    type: posting.type,
  } satisfies Stripe.BalanceTransaction;
  tx.insert('balance_transactions', { id: object.id, account: posting.account, object, extra: null });
  move(tx, posting.account, posting.currency, object.net, availableOn);
  return object;
}

function move(tx: Tx, account: string | null, currency: string, net: number, at: number): void {
  const id = walletId(account, currency);
  const row = tx.get('wallets', id);
  const settled = settle(row?.object ?? { currency, settled: 0, pending: [] }, tx.now);
  const next: Wallet =
    at > tx.now
      ? { ...settled, pending: [...settled.pending, { net, at }] }
      : { ...settled, settled: settled.settled + net };
  if (row) tx.update('wallets', id, next);
  else tx.insert('wallets', { id, account, object: next, extra: null });
}

function settle(wallet: Wallet, now: number): Wallet {
  const ready = wallet.pending.filter((part) => part.at <= now);
  if (ready.length === 0) return wallet;
  return {
    ...wallet,
    settled: wallet.settled + ready.reduce((sum, part) => sum + part.net, 0),
    pending: wallet.pending.filter((part) => part.at > now),
  };
}

export type Money = { currency: string; available: number; pending: number };

/** Balances of one owner, one entry for each currency ever used. */
export function balances(tx: Pick<Tx, 'all' | 'now'>, account: string | null): Money[] {
  return tx
    .all('wallets')
    .filter((row) => row.account === account)
    .map((row) => {
      const wallet = settle(row.object, tx.now);
      return {
        currency: wallet.currency,
        available: wallet.settled,
        pending: wallet.pending.reduce((sum, part) => sum + part.net, 0),
      };
    });
}

/** What the owner can spend now; may be negative. */
export function availableBalance(tx: Tx, account: string | null, currency: string): number {
  const row = tx.get('wallets', walletId(account, currency));
  return row ? settle(row.object, tx.now).settled : 0;
}

/** As stored, with the status it has by now. */
export const currentTransaction = (
  object: BalanceTransactionObject,
  now: number,
): BalanceTransactionObject => ({
  ...object,
  status: object.available_on > now ? 'pending' : 'available',
});
