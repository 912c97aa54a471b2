import { type Stripe } from 'stripe';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/errors.ts';
import { page } from '../http/lists.ts';
import { type Filters, notHere, text, v1, v1List } from '../http/params.ts';

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/events/:id',
  params: v1({}),
  run({ tx, path, account }) {
    const row = tx.get('events', path.id ?? '');
    if (!row || row.account !== account) throw notFound('event', path.id ?? '');
    return row.object;
  },
});

/** `charge.*` stands for every type that begins so. */
const fits = (type: string, wanted: string): boolean =>
  wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;

const list = endpoint({
  method: 'GET',
  path: '/v1/events',
  params: v1List({
    delivery_success: notHere,
    type: text().optional(),
    types: z.array(z.string()).max(20).optional(),
  } satisfies Filters<Stripe.EventListParams>),
  run({ tx, params, account }) {
    const { type, types } = params;
    return page(tx, {
      table: 'events',
      url: '/v1/events',
      account,
      params,
      matches: ({ object }) =>
        (type === undefined || fits(object.type, type)) &&
        (types?.some((one) => fits(object.type, one)) ?? true),
      show: (row) => row.object,
    });
  },
});

export const events = [list, retrieve];
