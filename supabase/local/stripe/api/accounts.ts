import { type Stripe } from 'stripe';
import { z } from 'zod';
import {
  type AccountChange,
  type AccountRow,
  changeAccount,
  createAccount,
  findAccount,
} from '../accounts/accounts.ts';
import { v1Account } from '../accounts/v1-shape.ts';
import { includable, onWire, v2Account } from '../accounts/v2-shape.ts';
import { endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/errors.ts';
import { type AllOf, ignored, notHere, v1 } from '../http/params.ts';
import { type Tx } from '../store/store.ts';

const include = z.array(z.enum(includable)).optional();

const configuration = z.strictObject({
  customer: notHere,
  merchant: notHere,
  recipient: z
    .strictObject({
      applied: z.boolean().optional(),
      capabilities: z
        .strictObject({
          bank_accounts: ignored,
          cards: ignored,
          stripe_balance: z
            .strictObject({
              payouts: ignored,
              stripe_transfers: z.strictObject({ requested: z.boolean() }).optional(),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
});

const fields = {
  account_token: notHere,
  configuration: configuration.optional(),
  contact_email: z.email().optional(),
  contact_phone: ignored,
  dashboard: z.enum(['express', 'full', 'none']).optional(),
  defaults: z
    .strictObject({
      currency: z.string().length(3).toLowerCase().optional(),
      locales: ignored,
      payout_methods: ignored,
      profile: ignored,
      responsibilities: z
        .strictObject({
          fees_collector: z.enum(['application', 'application_custom', 'application_express', 'stripe']),
          losses_collector: z.enum(['application', 'stripe']),
        })
        .optional(),
    })
    .optional(),
  display_name: z.string().max(500).optional(),
  identity: z
    .strictObject({
      attestations: ignored,
      business_details: ignored,
      country: z.string().length(2).toLowerCase().optional(),
      entity_type: z.enum(['company', 'government_entity', 'individual', 'non_profit']).optional(),
      individual: z
        .looseObject({ given_name: z.string().optional(), surname: z.string().optional() })
        .optional(),
    })
    .optional(),
  include,
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
};

const createParams = z.strictObject(fields satisfies AllOf<Stripe.V2.Core.AccountCreateParams>);
const updateParams = z.strictObject(fields satisfies AllOf<Stripe.V2.Core.AccountUpdateParams>);
type Params = z.output<typeof createParams>;

/** v2 removes a pair that is set to null. */
function metadataAfter(present: Record<string, string>, change: Params['metadata']): Record<string, string> {
  const all = Object.entries({ ...present, ...change });
  return Object.fromEntries(all.flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])));
}

function changeOf(params: Params, present: Record<string, string>): AccountChange {
  const transfers = params.configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
  const who = params.defaults?.responsibilities;
  const given: AccountChange = {
    contactEmail: params.contact_email,
    displayName: params.display_name,
    dashboard: params.dashboard,
    country: params.identity?.country,
    entityType: params.identity?.entity_type,
    givenName: params.identity?.individual?.given_name,
    surname: params.identity?.individual?.surname,
    currency: params.defaults?.currency,
    losses: who?.losses_collector,
    fees: who?.fees_collector,
    requested: transfers?.requested,
    metadata: metadataAfter(present, params.metadata),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function requireAccount(tx: Tx, id: string | undefined): AccountRow {
  const row = findAccount(tx, id ?? '');
  if (!row) throw notFound('account', id ?? '');
  return row;
}

const create = endpoint({
  method: 'POST',
  path: '/v2/core/accounts',
  params: createParams,
  run({ tx, params }) {
    // Without a word on losses they are Stripe's, and such an account cannot take separate transfers.
    const row = createAccount(tx, { losses: 'stripe', fees: 'stripe', ...changeOf(params, {}) });
    return onWire(v2Account(row, params.include ?? []));
  },
});

const retrieve = endpoint({
  method: 'GET',
  path: '/v2/core/accounts/:id',
  params: z.strictObject({ include }),
  run: ({ tx, params, path }) => onWire(v2Account(requireAccount(tx, path.id), params.include ?? [])),
});

const update = endpoint({
  method: 'POST',
  path: '/v2/core/accounts/:id',
  params: updateParams,
  run({ tx, params, path }) {
    const row = requireAccount(tx, path.id);
    const next = changeAccount(tx, row, changeOf(params, row.object.metadata));
    return onWire(v2Account(next, params.include ?? []));
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v2/core/accounts',
  params: z.strictObject({
    applied_configurations: ignored,
    closed: ignored,
    limit: z.coerce.number().int().min(1).max(100).optional(),
    page: z.string().optional(),
  }),
  run({ tx, params }) {
    const rows = tx.all('accounts').reverse();
    const start = Number(params.page ?? 0);
    const end = start + (params.limit ?? 20);
    const next = new URLSearchParams({ limit: String(params.limit ?? 20), page: String(end) });
    return {
      data: rows.slice(start, end).map((row) => onWire(v2Account(row, []))),
      next_page_url: end < rows.length ? `/v2/core/accounts?${next.toString()}` : null,
      previous_page_url: null,
    };
  },
});

const retrieveV1 = endpoint({
  method: 'GET',
  path: '/v1/accounts/:id',
  params: v1({}),
  run: ({ tx, path }) => v1Account(requireAccount(tx, path.id)),
});

export const accounts = [create, list, retrieve, update, retrieveV1];
