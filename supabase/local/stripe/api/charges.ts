import { type Stripe } from 'stripe';
import { endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/errors.ts';
import { page } from '../http/lists.ts';
import { clearable, type Filters, mergeMetadata, metadata, text, v1, v1List } from '../http/params.ts';
import { type Tx } from '../store/store.ts';
import { type Tables } from '../store/tables.ts';

function requireCharge(tx: Tx, id: string | undefined, account: string | null): Tables['charges'] {
  const row = tx.get('charges', id ?? '');
  if (!row || row.account !== account) throw notFound('charge', id ?? '');
  return row;
}

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/charges/:id',
  params: v1({}),
  run: ({ tx, path, account }) => requireCharge(tx, path.id, account).object,
});

const update = endpoint({
  method: 'POST',
  path: '/v1/charges/:id',
  params: v1({
    description: clearable(1000).optional(),
    metadata: metadata.optional(),
    transfer_group: text().optional(),
  }),
  run({ tx, params, path, account }) {
    const row = requireCharge(tx, path.id, account);
    return tx.update('charges', row.id, {
      description: params.description === undefined ? row.object.description : params.description,
      metadata: mergeMetadata(row.object.metadata, params.metadata),
      transfer_group: row.object.transfer_group ?? params.transfer_group ?? null,
    }).object;
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v1/charges',
  params: v1List({
    customer: text().optional(),
    payment_intent: text().optional(),
    transfer_group: text().optional(),
  } satisfies Filters<Stripe.ChargeListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'charges',
      url: '/v1/charges',
      account,
      params,
      matches: ({ object }) =>
        (params.customer === undefined || object.customer === params.customer) &&
        (params.payment_intent === undefined || object.payment_intent === params.payment_intent) &&
        (params.transfer_group === undefined || object.transfer_group === params.transfer_group),
      show: (row) => row.object,
    }),
});

export const charges = [list, retrieve, update];
