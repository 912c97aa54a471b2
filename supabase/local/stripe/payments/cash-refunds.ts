/** Refunds of money that lies with a customer: they touch neither a charge nor the platform's balance. */
import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { refused } from '../http/errors.ts';
import { formatAmount } from '../money/currency.ts';
import { plan, unplan } from '../store/due.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type RefundObject, type Tables } from '../store/tables.ts';
import { cashOf, moveCash } from './cash.ts';

export type NewCashRefund = {
  customer: string;
  currency: string;
  amount: number;
  metadata: Record<string, string>;
  account: string | null;
};

export function createCashRefund(tx: Tx, options: NewCashRefund): RefundObject {
  const { customer, currency, amount } = options;
  const available = cashOf(tx, customer, currency);
  if (amount > available) {
    const [asked, rest] = [amount, available].map((value) => formatAmount(value, currency));
    throw refused(`Refund amount (${asked}) is greater than the customer's cash balance (${rest})`, {
      param: 'amount',
    });
  }
  const object: RefundObject = {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: null,
    created: tx.now,
    currency,
    customer,
    customer_account: null,
    metadata: options.metadata,
    payment_intent: null,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'pending',
    transfer_reversal: null,
  } satisfies Stripe.Refund;
  tx.insert('refunds', { id: object.id, account: options.account, object, extra: null });
  moveCash(tx, customer, currency, -amount, { type: 'return_initiated' });
  emit(tx, 'refund.created', object, { account: options.account });
  const { slowRefundSeconds } = tx.settings;
  if (slowRefundSeconds !== null) plan(tx, 'settle_refund', object.id, tx.now + slowRefundSeconds);
  return object;
}

/** The bank has taken it, or sent it back to the customer's balance. */
export function settleCashRefund(
  tx: Tx,
  row: Tables['refunds'],
  status: 'succeeded' | 'failed' | 'canceled',
  reason: string,
): RefundObject {
  unplan(tx, 'settle_refund', row.id);
  const ended = { ...row.object, status, ...(status === 'failed' ? { failure_reason: reason } : {}) };
  tx.replace('refunds', row.id, ended);
  const { customer, currency, amount } = row.object;
  if (status !== 'succeeded') moveCash(tx, customer ?? '', currency, amount, { type: 'return_canceled' });
  emit(tx, 'refund.updated', ended, { account: row.account });
  if (status === 'failed') emit(tx, 'refund.failed', ended, { account: row.account });
  return ended;
}
