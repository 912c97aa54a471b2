import { type Stripe } from 'stripe';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { noSuch, notFound, refused } from '../http/errors.ts';
import { page } from '../http/lists.ts';
import {
  type AllOf,
  amount,
  clearable,
  currency,
  email,
  type Filters,
  flag,
  ignored,
  mergeMetadata,
  metadata,
  notHere,
  text,
  v1,
  v1List,
} from '../http/params.ts';
import { cancelIntent, createIntent, emptySeed, type IntentRow, isOpen } from '../payments/intents.ts';
import { eligibleMethods } from '../payments/methods.ts';
import { type Tx } from '../store/store.ts';
import { checkAmount } from './checkout-checks.ts';
import { confirmIntent } from './confirm-intent.ts';
import { refuseRemoved } from './checkout-params.ts';

const createParams = v1({
  amount,
  currency,
  allowed_payment_method_types: z.array(z.string()).optional(),
  amount_details: ignored,
  application_fee_amount: notHere,
  automatic_payment_methods: ignored,
  capture_method: z.enum(['automatic', 'automatic_async']).optional(),
  confirm: flag.optional(),
  confirmation_method: ignored,
  confirmation_token: notHere,
  customer: text().optional(),
  customer_account: notHere,
  description: text(1000).optional(),
  error_on_requires_action: ignored,
  excluded_payment_method_types: z.array(z.string()).optional(),
  hooks: notHere,
  mandate: notHere,
  mandate_data: ignored,
  metadata: metadata.optional(),
  off_session: ignored,
  on_behalf_of: notHere,
  payment_details: ignored,
  payment_method: text().optional(),
  payment_method_configuration: ignored,
  payment_method_data: notHere,
  payment_method_options: ignored,
  radar_options: ignored,
  receipt_email: email.optional(),
  return_url: ignored,
  setup_future_usage: notHere,
  shipping: ignored,
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
  transfer_data: notHere,
  transfer_group: text().optional(),
  use_stripe_sdk: ignored,
} satisfies AllOf<Stripe.PaymentIntentCreateParams>);

type CreateIntent = z.output<typeof createParams>;

function requireIntent(tx: Tx, id: string | undefined, account: string | null): IntentRow {
  const row = tx.get('payment_intents', id ?? '');
  if (!row || row.account !== account) throw notFound('payment_intent', id ?? '', 'intent');
  return row;
}

function make(tx: Tx, params: CreateIntent, account: string | null): IntentRow {
  checkAmount(params.amount, params.currency, 'amount');
  if (params.customer !== undefined && tx.get('customers', params.customer)?.account !== account) {
    throw noSuch('customer', params.customer, 'customer');
  }
  const filters = {
    allowed: params.allowed_payment_method_types,
    excluded: params.excluded_payment_method_types,
  };
  return createIntent(tx, {
    amount: params.amount,
    currency: params.currency,
    customer: params.customer ?? null,
    seed: {
      ...emptySeed,
      metadata: mergeMetadata({}, params.metadata),
      description: params.description ?? null,
      transferGroup: params.transfer_group ?? null,
      receiptEmail: params.receipt_email ?? null,
      statementDescriptor: params.statement_descriptor ?? null,
      statementDescriptorSuffix: params.statement_descriptor_suffix ?? null,
    },
    types: eligibleMethods({ ...filters, currency: params.currency, bankTransfer: false }),
    ...filters,
    account,
  });
}

const create = endpoint({
  method: 'POST',
  path: '/v1/payment_intents',
  params: z
    .unknown()
    .transform((raw) => {
      refuseRemoved(raw);
      return raw;
    })
    .pipe(createParams),
  run({ tx, params, account }) {
    const row = make(tx, params, account);
    return params.confirm ? confirmIntent(tx, row, params.payment_method) : row.object;
  },
});

const confirm = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:id/confirm',
  params: v1({ payment_method: text().optional(), return_url: ignored, off_session: ignored }),
  run({ tx, params, path, account }) {
    const row = requireIntent(tx, path.id, account);
    if (!isOpen(row.object)) {
      throw refused(
        `You cannot confirm this PaymentIntent because it has a status of ${row.object.status}.`,
        {
          code: 'payment_intent_unexpected_state',
        },
      );
    }
    return confirmIntent(tx, row, params.payment_method);
  },
});

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/payment_intents/:id',
  params: v1({ client_secret: ignored }),
  run: ({ tx, path, account }) => requireIntent(tx, path.id, account).object,
});

const update = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:id',
  params: v1({
    description: clearable(1000).optional(),
    metadata: metadata.optional(),
    receipt_email: email.optional(),
    transfer_group: text().optional(),
  }),
  run({ tx, params, path, account }) {
    const row = requireIntent(tx, path.id, account);
    const { object } = row;
    return tx.update('payment_intents', row.id, {
      description: params.description === undefined ? object.description : params.description,
      metadata: mergeMetadata(object.metadata, params.metadata),
      receipt_email: params.receipt_email ?? object.receipt_email,
      transfer_group: params.transfer_group ?? object.transfer_group,
    }).object;
  },
});

const cancel = endpoint({
  method: 'POST',
  path: '/v1/payment_intents/:id/cancel',
  params: v1({
    cancellation_reason: z.enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  }),
  run({ tx, params, path, account }) {
    const row = requireIntent(tx, path.id, account);
    if (!isOpen(row.object)) {
      throw refused(`You cannot cancel this PaymentIntent because it has a status of ${row.object.status}.`, {
        code: 'payment_intent_unexpected_state',
      });
    }
    if (row.extra.session !== null && tx.get('sessions', row.extra.session)?.object.status === 'open') {
      throw refused(
        'You cannot cancel this PaymentIntent because it was created by a Checkout Session. Expire the session instead.',
        {
          code: 'payment_intent_unexpected_state',
        },
      );
    }
    return cancelIntent(tx, row, params.cancellation_reason ?? 'requested_by_customer').object;
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v1/payment_intents',
  params: v1List({
    customer: text().optional(),
    customer_account: notHere,
  } satisfies Filters<Stripe.PaymentIntentListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'payment_intents',
      url: '/v1/payment_intents',
      account,
      params,
      matches: ({ object }) => params.customer === undefined || object.customer === params.customer,
      show: (row) => row.object,
    }),
});

export const paymentIntents = [create, list, retrieve, update, confirm, cancel];
