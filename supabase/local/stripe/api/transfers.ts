import { type Stripe } from 'stripe';
import { endpoint } from '../http/endpoint.ts';
import { notFound, refused } from '../http/errors.ts';
import { page, slice } from '../http/lists.ts';
import {
  type AllOf,
  amount,
  clearable,
  currency,
  type Filters,
  ignored,
  mergeMetadata,
  metadata,
  text,
  v1,
  v1List,
} from '../http/params.ts';
import { emit } from '../events.ts';
import { reverseTransfer } from '../payments/reversals.ts';
import { createTransfer } from '../payments/transfers.ts';
import { type Tx } from '../store/store.ts';
import { type Tables } from '../store/tables.ts';

function requireTransfer(tx: Tx, id: string | undefined, account: string | null): Tables['transfers'] {
  const row = tx.get('transfers', id ?? '');
  if (!row || row.account !== account) throw notFound('transfer', id ?? '', 'transfer');
  return row;
}

function requireReversal(tx: Tx, transfer: string, id: string | undefined): Tables['reversals'] {
  const row = tx.get('reversals', id ?? '');
  if (row?.object.transfer !== transfer) throw notFound('transfer_reversal', id ?? '', 'id');
  return row;
}

const create = endpoint({
  method: 'POST',
  path: '/v1/transfers',
  params: v1({
    amount,
    currency,
    destination: text(),
    description: text(1000).optional(),
    metadata: metadata.optional(),
    source_transaction: text().optional(),
    source_type: ignored,
    transfer_group: text().optional(),
  } satisfies AllOf<Stripe.TransferCreateParams>),
  run({ tx, params, account }) {
    if (account !== null)
      throw refused('Only a platform can create transfers.', { code: 'transfers_not_allowed' });
    return createTransfer(tx, {
      amount: params.amount,
      currency: params.currency,
      destination: params.destination,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      sourceTransaction: params.source_transaction ?? null,
      transferGroup: params.transfer_group ?? null,
    });
  },
});

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/transfers/:id',
  params: v1({}),
  run: ({ tx, path, account }) => requireTransfer(tx, path.id, account).object,
});

const update = endpoint({
  method: 'POST',
  path: '/v1/transfers/:id',
  params: v1({
    description: clearable(1000).optional(),
    metadata: metadata.optional(),
  } satisfies AllOf<Stripe.TransferUpdateParams>),
  run({ tx, params, path, account }) {
    const row = requireTransfer(tx, path.id, account);
    const next = tx.update('transfers', row.id, {
      description: params.description === undefined ? row.object.description : params.description,
      metadata: mergeMetadata(row.object.metadata, params.metadata),
    });
    emit(tx, 'transfer.updated', next.object);
    return next.object;
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v1/transfers',
  params: v1List({
    destination: text().optional(),
    transfer_group: text().optional(),
  } satisfies Filters<Stripe.TransferListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'transfers',
      url: '/v1/transfers',
      account,
      params,
      matches: ({ object }) =>
        (params.destination === undefined || object.destination === params.destination) &&
        (params.transfer_group === undefined || object.transfer_group === params.transfer_group),
      show: (row) => row.object,
    }),
});

const reverse = endpoint({
  method: 'POST',
  path: '/v1/transfers/:id/reversals',
  params: v1({
    amount: amount.optional(),
    description: ignored,
    metadata: metadata.optional(),
    refund_application_fee: ignored,
  } satisfies AllOf<Stripe.TransferCreateReversalParams>),
  run({ tx, params, path, account }) {
    const row = requireTransfer(tx, path.id, account);
    return reverseTransfer(tx, row, { amount: params.amount, metadata: mergeMetadata({}, params.metadata) });
  },
});

const listReversals = endpoint({
  method: 'GET',
  path: '/v1/transfers/:id/reversals',
  params: v1List({}),
  run({ tx, params, path, account }) {
    const transfer = requireTransfer(tx, path.id, account);
    const rows = tx.all('reversals').filter((row) => row.object.transfer === transfer.id);
    return slice(rows.reverse(), params, `/v1/transfers/${transfer.id}/reversals`, (row) => row.object);
  },
});

const retrieveReversal = endpoint({
  method: 'GET',
  path: '/v1/transfers/:id/reversals/:reversal',
  params: v1({}),
  run: ({ tx, path, account }) =>
    requireReversal(tx, requireTransfer(tx, path.id, account).id, path.reversal).object,
});

const updateReversal = endpoint({
  method: 'POST',
  path: '/v1/transfers/:id/reversals/:reversal',
  params: v1({ metadata: metadata.optional() } satisfies AllOf<Stripe.TransferUpdateReversalParams>),
  run({ tx, params, path, account }) {
    const row = requireReversal(tx, requireTransfer(tx, path.id, account).id, path.reversal);
    return tx.update('reversals', row.id, { metadata: mergeMetadata(row.object.metadata, params.metadata) })
      .object;
  },
});

export const transfers = [
  create,
  list,
  retrieve,
  update,
  reverse,
  listReversals,
  retrieveReversal,
  updateReversal,
];
