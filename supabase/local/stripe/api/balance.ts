import { type Stripe } from 'stripe';
import { endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/errors.ts';
import { page } from '../http/lists.ts';
import { type Filters, notHere, text, v1, v1List } from '../http/params.ts';
import { balances, currentTransaction } from '../money/ledger.ts';

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/balance',
  params: v1({}),
  run({ tx, account }) {
    const money = balances(tx, account);
    const part = (key: 'available' | 'pending') =>
      money.map((entry) => ({
        amount: entry[key],
        currency: entry.currency,
        source_types: { card: entry[key] },
      }));
    return {
      object: 'balance',
      available: part('available'),
      connect_reserved: [],
      livemode: false,
      pending: part('pending'),
    } satisfies Stripe.Balance;
  },
});

const retrieveTransaction = endpoint({
  method: 'GET',
  path: '/v1/balance_transactions/:id',
  params: v1({}),
  run({ tx, path, account }) {
    const row = tx.get('balance_transactions', path.id ?? '');
    if (!row || row.account !== account) throw notFound('balance_transaction', path.id ?? '');
    return currentTransaction(row.object, tx.now);
  },
});

const listTransactions = endpoint({
  method: 'GET',
  path: '/v1/balance_transactions',
  params: v1List({
    currency: text().optional(),
    payout: notHere,
    source: text().optional(),
    type: text().optional(),
  } satisfies Filters<Stripe.BalanceTransactionListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'balance_transactions',
      url: '/v1/balance_transactions',
      account,
      params,
      matches: ({ object }) =>
        (params.currency === undefined || object.currency === params.currency) &&
        (params.source === undefined || object.source === params.source) &&
        (params.type === undefined || object.type === params.type),
      show: (row) => currentTransaction(row.object, tx.now),
    }),
});

export const balance = [retrieve, listTransactions, retrieveTransaction];
