import { type Stripe } from 'stripe';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { badParam, missing, noSuch, notFound, refused } from '../http/errors.ts';
import { page } from '../http/lists.ts';
import {
  type AllOf,
  amount,
  currency,
  email,
  type Filters,
  flag,
  mergeMetadata,
  metadata,
  text,
  v1,
  v1List,
} from '../http/params.ts';
import { createCashRefund } from '../payments/cash-refunds.ts';
import { takeRefundStart } from '../payments/refund-starts.ts';
import { createRefund, type RefundRow, settleRefund } from '../payments/refunds.ts';
import { type Tx } from '../store/store.ts';
import { type Tables } from '../store/tables.ts';

const createParams = v1({
  amount: amount.optional(),
  charge: text().optional(),
  currency: currency.optional(),
  customer: text().optional(),
  instructions_email: email.optional(),
  metadata: metadata.optional(),
  origin: z.literal('customer_balance').optional(),
  payment_intent: text().optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  refund_application_fee: flag.optional(),
  reverse_transfer: flag.optional(),
} satisfies AllOf<Stripe.RefundCreateParams>);

/** The charge to refund, named directly or by its payment intent. */
function chargeToRefund(
  tx: Tx,
  params: z.output<typeof createParams>,
  account: string | null,
): Tables['charges'] {
  if (params.charge !== undefined) {
    const row = tx.get('charges', params.charge);
    if (!row || row.account !== account) throw noSuch('charge', params.charge, 'charge');
    return row;
  }
  if (params.payment_intent === undefined) {
    throw badParam(
      'One of the following params should be provided for this request: payment_intent or charge.',
      undefined,
    );
  }
  const intent = tx.get('payment_intents', params.payment_intent);
  if (!intent || intent.account !== account)
    throw noSuch('payment_intent', params.payment_intent, 'payment_intent');
  const row = tx.get('charges', intent.object.latest_charge ?? '');
  if (row?.object.status === 'succeeded') return row;
  throw refused(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
    code: 'charge_not_refundable',
  });
}

/** Money that lies with a customer. */
function refundCash(tx: Tx, params: z.output<typeof createParams>, account: string | null) {
  const { customer, currency: code, amount: wanted } = params;
  if (customer === undefined) throw missing('customer');
  if (code === undefined) throw missing('currency');
  if (wanted === undefined) throw missing('amount');
  if (tx.get('customers', customer)?.account !== account) throw noSuch('customer', customer, 'customer');
  const metadataOf = mergeMetadata({}, params.metadata);
  return createCashRefund(tx, { customer, currency: code, amount: wanted, metadata: metadataOf, account });
}

function requireRefund(tx: Tx, id: string | undefined, account: string | null): RefundRow {
  const row = tx.get('refunds', id ?? '');
  if (!row || row.account !== account) throw notFound('refund', id ?? '');
  return row;
}

const create = endpoint({
  method: 'POST',
  path: '/v1/refunds',
  params: createParams,
  run({ tx, params, account }) {
    if (params.origin !== undefined) return refundCash(tx, params, account);
    const charge = chargeToRefund(tx, params, account);
    if (params.reverse_transfer) {
      throw refused(`Charge ${charge.id} does not have an associated transfer to reverse.`, {
        param: 'reverse_transfer',
      });
    }
    if (params.refund_application_fee) {
      throw refused(`Charge ${charge.id} does not have an application fee to refund.`, {
        param: 'refund_application_fee',
      });
    }
    return createRefund(tx, {
      charge,
      amount: params.amount,
      reason: params.reason ?? null,
      metadata: mergeMetadata({}, params.metadata),
      instructionsEmail: params.instructions_email ?? null,
      start: takeRefundStart(tx),
    });
  },
});

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/refunds/:id',
  params: v1({}),
  run: ({ tx, path, account }) => requireRefund(tx, path.id, account).object,
});

const update = endpoint({
  method: 'POST',
  path: '/v1/refunds/:id',
  params: v1({ metadata: metadata.optional() } satisfies AllOf<Stripe.RefundUpdateParams>),
  run({ tx, params, path, account }) {
    const row = requireRefund(tx, path.id, account);
    return tx.update('refunds', row.id, { metadata: mergeMetadata(row.object.metadata, params.metadata) })
      .object;
  },
});

const cancel = endpoint({
  method: 'POST',
  path: '/v1/refunds/:id/cancel',
  params: v1({}),
  run({ tx, path, account }) {
    const row = requireRefund(tx, path.id, account);
    if (row.object.status !== 'requires_action') {
      throw refused(`Refund ${row.id} cannot be canceled: only refunds that require action can be.`);
    }
    return settleRefund(tx, row, 'canceled');
  },
});

const list = endpoint({
  method: 'GET',
  path: '/v1/refunds',
  params: v1List({
    charge: text().optional(),
    payment_intent: text().optional(),
  } satisfies Filters<Stripe.RefundListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'refunds',
      url: '/v1/refunds',
      account,
      params,
      matches: ({ object }) =>
        (params.charge === undefined || object.charge === params.charge) &&
        (params.payment_intent === undefined || object.payment_intent === params.payment_intent),
      show: (row) => row.object,
    }),
});

export const refunds = [create, list, retrieve, update, cancel];
