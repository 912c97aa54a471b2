/** Cash balances: money that a customer sent by bank and that has not paid for anything (yet). */
import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';

type Movement = Pick<Stripe.CustomerCashBalanceTransaction, 'type'> &
  Partial<
    Pick<Stripe.CustomerCashBalanceTransaction, 'funded' | 'applied_to_payment' | 'unapplied_from_payment'>
  >;

export const cashOf = (tx: Pick<Tx, 'get'>, customer: string, currency: string): number =>
  tx.get('customers', customer)?.extra.cash[currency] ?? 0;

/** Changes what lies with a customer, and tells of it. */
export function moveCash(tx: Tx, customer: string, currency: string, net: number, movement: Movement): void {
  const row = tx.get('customers', customer);
  if (!row || net === 0) return;
  const ending = (row.extra.cash[currency] ?? 0) + net;
  tx.update('customers', customer, {}, { cash: { ...row.extra.cash, [currency]: ending } });
  const object = {
    id: newId('ccsbtxn', 16),
    object: 'customer_cash_balance_transaction',
    created: tx.now,
    currency,
    customer,
    customer_account: null,
    ending_balance: ending,
    livemode: false,
    net_amount: net,
    ...movement,
  } satisfies Stripe.CustomerCashBalanceTransaction;
  emit(tx, 'customer_cash_balance_transaction.created', object, { account: row.account });
}

/** Money from the customer's bank. */
export const fundCash = (tx: Tx, customer: string, currency: string, amount: number, kind: string): void =>
  moveCash(tx, customer, currency, amount, {
    type: 'funded',
    funded: { bank_transfer: { reference: null, type: kind } },
  });
