import { type Stripe } from 'stripe';
import { type z } from 'zod';
import { notFound, refused } from '../http/errors.ts';
import { endpoint } from '../http/endpoint.ts';
import { page, slice } from '../http/lists.ts';
import {
  type AllOf,
  type Filters,
  mergeMetadata,
  metadata,
  notHere,
  text,
  v1,
  v1List,
} from '../http/params.ts';
import { expireSession, type SessionRow } from '../payments/checkout.ts';
import { plan } from '../store/due.ts';
import { type Tx } from '../store/store.ts';
import { checkSession, seedOf } from './checkout-checks.ts';
import { type CreateSession, createSessionParams } from './checkout-params.ts';
import { buildSession, lineItem } from './session-object.ts';

function requireSession(tx: Tx, id: string | undefined, account: string | null): SessionRow {
  const row = tx.get('sessions', id ?? '');
  if (!row || row.account !== account) throw notFound('checkout.session', id ?? '', 'session');
  return row;
}

const create = endpoint({
  method: 'POST',
  path: '/v1/checkout/sessions',
  params: createSessionParams as z.ZodType<CreateSession>,
  run({ tx, params, account }) {
    const checked = checkSession(tx, params, account);
    const object = buildSession(tx, params, checked);
    tx.insert('sessions', {
      id: object.id,
      account,
      object,
      extra: { lines: checked.lines, seed: seedOf(params), error: null },
    });
    plan(tx, 'expire_session', object.id, object.expires_at);
    return object;
  },
});

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/checkout/sessions/:id',
  params: v1({}),
  run: ({ tx, path, account }) => requireSession(tx, path.id, account).object,
});

const update = endpoint({
  method: 'POST',
  path: '/v1/checkout/sessions/:id',
  params: v1({
    collected_information: notHere,
    line_items: notHere,
    metadata: metadata.optional(),
    payment_intent_data: notHere,
    shipping_options: notHere,
  } satisfies AllOf<Stripe.Checkout.SessionUpdateParams>),
  run({ tx, params, path, account }) {
    const row = requireSession(tx, path.id, account);
    return tx.update('sessions', row.id, { metadata: mergeMetadata(row.object.metadata, params.metadata) })
      .object;
  },
});

const expire = endpoint({
  method: 'POST',
  path: '/v1/checkout/sessions/:id/expire',
  params: v1({}),
  run({ tx, path, account }) {
    const { object } = requireSession(tx, path.id, account);
    if (object.status !== 'open') {
      throw refused(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${object.status}\`.`,
      );
    }
    return expireSession(tx, object.id);
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v1/checkout/sessions',
  params: v1List({
    customer: text().optional(),
    customer_account: notHere,
    customer_details: notHere,
    payment_intent: text().optional(),
    payment_link: notHere,
    status: text().optional(),
    subscription: notHere,
  } satisfies Filters<Stripe.Checkout.SessionListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'sessions',
      url: '/v1/checkout/sessions',
      account,
      params,
      matches: ({ object }) =>
        (params.customer === undefined || object.customer === params.customer) &&
        (params.payment_intent === undefined || object.payment_intent === params.payment_intent) &&
        (params.status === undefined || object.status === params.status),
      show: (row) => row.object,
    }),
});

const listLines = endpoint({
  method: 'GET',
  path: '/v1/checkout/sessions/:id/line_items',
  params: v1List({}),
  run({ tx, params, path, account }) {
    const row = requireSession(tx, path.id, account);
    return slice(row.extra.lines, params, `/v1/checkout/sessions/${row.id}/line_items`, (line) =>
      lineItem(line, row.object.created),
    );
  },
});

export const checkoutSessions = [create, list, listLines, retrieve, update, expire];
