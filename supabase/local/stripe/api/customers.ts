import { type Stripe } from 'stripe';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/errors.ts';
import { page } from '../http/lists.ts';
import {
  type AllOf,
  clearable,
  email,
  type Filters,
  ignored,
  mergeMetadata,
  metadata,
  notHere,
  text,
  v1,
  v1List,
} from '../http/params.ts';
import { createCustomer } from '../payments/customers.ts';
import { emit } from '../events.ts';
import { type Tx } from '../store/store.ts';
import { type Tables } from '../store/tables.ts';

const fields = {
  address: ignored,
  balance: notHere,
  business_name: ignored,
  cash_balance: ignored,
  description: clearable().optional(),
  email: email.optional(),
  individual_name: ignored,
  invoice_prefix: ignored,
  invoice_settings: ignored,
  metadata: metadata.optional(),
  name: clearable(256).optional(),
  next_invoice_sequence: ignored,
  phone: clearable(20).optional(),
  preferred_locales: z.array(z.string()).optional(),
  shipping: ignored,
  source: notHere,
  tax: ignored,
  tax_exempt: ignored,
  validate: ignored,
};

function requireCustomer(tx: Tx, id: string | undefined, account: string | null): Tables['customers'] {
  const row = tx.get('customers', id ?? '');
  if (!row || row.account !== account) throw notFound('customer', id ?? '');
  return row;
}

const deleted = (id: string): Stripe.DeletedCustomer => ({ id, object: 'customer', deleted: true });

const create = endpoint({
  method: 'POST',
  path: '/v1/customers',
  params: v1({
    ...fields,
    payment_method: notHere,
    tax_id_data: ignored,
    test_clock: notHere,
  } satisfies AllOf<Stripe.CustomerCreateParams>),
  run: ({ tx, params, account }) =>
    createCustomer(tx, account, {
      email: params.email ?? null,
      name: params.name ?? null,
      phone: params.phone ?? null,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      locales: params.preferred_locales ?? [],
    }).object,
});

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/customers/:id',
  params: v1({}),
  run({ tx, path, account }) {
    const row = requireCustomer(tx, path.id, account);
    return row.extra.deleted ? deleted(row.id) : row.object;
  },
});

const cashBalance = endpoint({
  method: 'GET',
  path: '/v1/customers/:id/cash_balance',
  params: v1({}),
  run({ tx, path, account }) {
    const { id, extra } = requireCustomer(tx, path.id, account);
    const available = Object.fromEntries(Object.entries(extra.cash).filter(([, amount]) => amount !== 0));
    return {
      object: 'cash_balance',
      available: Object.keys(available).length > 0 ? available : null,
      customer: id,
      customer_account: null,
      livemode: false,
      settings: { reconciliation_mode: 'automatic', using_merchant_default: true },
    } satisfies Stripe.CashBalance;
  },
});

const update = endpoint({
  method: 'POST',
  path: '/v1/customers/:id',
  params: v1({ ...fields, default_source: notHere } satisfies AllOf<Stripe.CustomerUpdateParams>),
  run({ tx, params, path, account }) {
    const row = requireCustomer(tx, path.id, account);
    if (row.extra.deleted) throw notFound('customer', row.id);
    const { object } = row;
    const next = tx.update('customers', row.id, {
      description: params.description === undefined ? object.description : params.description,
      email: params.email ?? object.email,
      metadata: mergeMetadata(object.metadata, params.metadata),
      name: params.name === undefined ? (object.name ?? null) : params.name,
      phone: params.phone === undefined ? (object.phone ?? null) : params.phone,
      preferred_locales: params.preferred_locales ?? object.preferred_locales ?? [],
    });
    emit(tx, 'customer.updated', next.object, { account });
    return next.object;
  },
});

const remove = endpoint({
  method: 'DELETE',
  path: '/v1/customers/:id',
  params: v1({}),
  run({ tx, path, account }) {
    const row = requireCustomer(tx, path.id, account);
    if (row.extra.deleted) throw notFound('customer', row.id);
    tx.update('customers', row.id, {}, { deleted: true });
    emit(tx, 'customer.deleted', row.object, { account });
    return deleted(row.id);
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v1/customers',
  params: v1List({
    email: text().optional(),
    test_clock: notHere,
  } satisfies Filters<Stripe.CustomerListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'customers',
      url: '/v1/customers',
      account,
      params,
      matches: ({ object, extra }) =>
        !extra.deleted && (params.email === undefined || object.email === params.email),
      show: (row) => row.object,
    }),
});

export const customers = [create, list, cashBalance, retrieve, update, remove];
