import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { unplan } from '../store/due.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import {
  type IntentObject,
  type IntentSeed,
  type PaymentMethodObject,
  type Tables,
} from '../store/tables.ts';
import { moveCash } from './cash.ts';
import { type Decline, recordCharge, recordDecline } from './charges.ts';

export type IntentRow = Tables['payment_intents'];

export const emptySeed: IntentSeed = {
  metadata: {},
  description: null,
  transferGroup: null,
  receiptEmail: null,
  statementDescriptor: null,
  statementDescriptorSuffix: null,
};

export type NewIntent = {
  amount: number;
  currency: string;
  customer: string | null;
  seed: IntentSeed;
  /** Payment method types it can be paid with. */
  types: string[];
  allowed?: string[] | null;
  excluded?: string[] | null;
  session?: string | null;
  account: string | null;
};

/** A payment intent that waits for a payment method. */
export function createIntent(tx: Tx, options: NewIntent): IntentRow {
  const id = newId('pi');
  const object = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: options.allowed ?? null,
    amount: options.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('s').slice(2)}`,
    confirmation_method: 'automatic',
    created: tx.now,
    currency: options.currency,
    customer: options.customer,
    customer_account: null,
    description: options.seed.description,
    excluded_payment_method_types: options.excluded ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: options.seed.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: { id: 'pmc_standin', parent: null },
    payment_method_options: {},
    payment_method_types: options.types,
    payment_record: null,
    processing: null,
    receipt_email: options.seed.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: options.seed.statementDescriptor,
    statement_descriptor_suffix: options.seed.statementDescriptorSuffix,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: options.seed.transferGroup,
  } satisfies Stripe.PaymentIntent;
  const row = tx.insert('payment_intents', {
    id,
    account: options.account,
    object,
    extra: { session: options.session ?? null, received: 0 },
  });
  emit(tx, 'payment_intent.created', object, { account: options.account });
  return row;
}

export const isOpen = (intent: IntentObject): boolean => !['succeeded', 'canceled'].includes(intent.status);

/** Charges the intent's amount; it ends as `succeeded`. */
export function succeedIntent(
  tx: Tx,
  row: IntentRow,
  method: PaymentMethodObject,
  threeDSecure = false,
): IntentRow {
  const intent = row.object;
  const charge = recordCharge(tx, { intent, method, threeDSecure, account: row.account });
  const paid = tx.update('payment_intents', row.id, {
    amount_received: intent.amount,
    customer: intent.customer,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: method.id,
    status: 'succeeded',
  });
  emit(tx, 'payment_intent.succeeded', paid.object, { account: row.account });
  return paid;
}

/** The bank refused the card: a failed charge; the intent can be tried again. */
export function declineIntent(
  tx: Tx,
  row: IntentRow,
  method: PaymentMethodObject,
  decline: Decline,
): IntentRow {
  const charge = recordDecline(
    tx,
    { intent: row.object, method, threeDSecure: false, account: row.account },
    decline,
  );
  return failIntent(tx, row, {
    charge: charge.id,
    code: decline.code,
    decline_code: decline.declineCode,
    message: decline.message,
    payment_method: method,
    type: 'card_error',
  });
}

/** An attempt that ended without money, for any reason; the intent can be tried again. */
export function failIntent(tx: Tx, row: IntentRow, error: Stripe.PaymentIntent.LastPaymentError): IntentRow {
  const failed = tx.update('payment_intents', row.id, {
    last_payment_error: error,
    latest_charge: error.charge ?? row.object.latest_charge,
    next_action: null,
    payment_method: null,
    status: 'requires_payment_method',
  });
  emit(tx, 'payment_intent.payment_failed', failed.object, { account: row.account });
  return failed;
}

/** The payer has to do something first. */
export function requireAction(
  tx: Tx,
  row: IntentRow,
  method: PaymentMethodObject,
  action: Stripe.PaymentIntent.NextAction,
): IntentRow {
  const waiting = tx.update('payment_intents', row.id, {
    last_payment_error: null,
    next_action: action,
    payment_method: method.id,
    status: 'requires_action',
  });
  emit(tx, 'payment_intent.requires_action', waiting.object, { account: row.account });
  return waiting;
}

/** The payer did not approve, or the bank could not tell that they did. */
export function refuseAuthentication(tx: Tx, row: IntentRow): IntentRow {
  const used = row.object.payment_method ? tx.get('payment_methods', row.object.payment_method) : undefined;
  return failIntent(tx, row, {
    code: 'payment_intent_authentication_failure',
    message:
      'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
    ...(used ? { payment_method: used.object } : {}),
    type: 'invalid_request_error',
  });
}

/** What had come of a bank transfer pays for nothing any more: it lies with the customer again. */
export function giveBackParts(tx: Tx, { id, object, extra }: IntentRow): void {
  if (!object.customer || extra.received === 0) return;
  moveCash(tx, object.customer, object.currency, extra.received, {
    type: 'unapplied_from_payment',
    unapplied_from_payment: { payment_intent: id },
  });
  tx.update('payment_intents', id, {}, { received: 0 });
}

export function cancelIntent(
  tx: Tx,
  row: IntentRow,
  reason: Stripe.PaymentIntent.CancellationReason,
): IntentRow {
  unplan(tx, 'settle_bank_transfer', row.id);
  giveBackParts(tx, row);
  const canceled = tx.update('payment_intents', row.id, {
    canceled_at: tx.now,
    cancellation_reason: reason,
    next_action: null,
    status: 'canceled',
  });
  emit(tx, 'payment_intent.canceled', canceled.object, { account: row.account });
  return canceled;
}
