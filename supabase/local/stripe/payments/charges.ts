import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { chargeFee } from '../money/currency.ts';
import { post } from '../money/ledger.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import {
  type ChargeObject,
  type IntentObject,
  type PaymentMethodObject,
  type Tables,
} from '../store/tables.ts';
import { chargeDetails } from './methods.ts';

export type Decline = { code: string; declineCode: string; message: string };

export const genericDecline: Decline = {
  code: 'card_declined',
  declineCode: 'generic_decline',
  message: 'Your card was declined.',
};

const goodOutcome: Stripe.Charge.Outcome = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: 'approved_by_network',
  reason: null,
  risk_level: 'normal',
  risk_score: 12,
  seller_message: 'Payment complete.',
  type: 'authorized',
};

const declinedOutcome = (decline: Decline): Stripe.Charge.Outcome => ({
  ...goodOutcome,
  advice_code: 'try_again_later',
  network_decline_code: '05',
  network_status: 'declined_by_network',
  reason: decline.declineCode,
  seller_message: 'The bank did not return any further details with this decline.',
  type: 'issuer_declined',
});

type Attempt = {
  intent: IntentObject;
  method: PaymentMethodObject;
  threeDSecure: boolean;
  account: string | null;
};

/** A charge as it is made; `decline` makes it a failed one. */
function buildCharge(tx: Tx, attempt: Attempt, decline: Decline | null): ChargeObject {
  const { intent, method } = attempt;
  // Charges that are no card payments carry the other prefix.
  const id = newId(method.type === 'card' ? 'ch' : 'py');
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: decline ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: tx.settings.merchant.toUpperCase(),
    captured: !decline,
    created: tx.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: decline ? declinedOutcome(decline) : goodOutcome,
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: chargeDetails(method, intent.amount, attempt.threeDSecure),
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: decline ? null : `${tx.baseUrl}/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  } satisfies Stripe.Charge;
}

/** Takes the money: a succeeded charge with its balance transaction, and `charge.succeeded`. */
export function recordCharge(tx: Tx, attempt: Attempt): ChargeObject {
  const draft = buildCharge(tx, attempt, null);
  const transaction = post(tx, {
    account: attempt.account,
    type: attempt.method.type === 'card' ? 'charge' : 'payment',
    category: 'charge',
    amount: draft.amount,
    currency: draft.currency,
    fee: chargeFee(draft.amount, draft.currency, tx.settings),
    source: draft.id,
    description: draft.description,
    availableOn: tx.now + tx.settings.availabilitySeconds,
  });
  const charge: ChargeObject = { ...draft, balance_transaction: transaction.id };
  insertCharge(tx, charge, attempt.account);
  emit(tx, 'charge.succeeded', charge, { account: attempt.account });
  return charge;
}

/** A charge that the bank refused, and `charge.failed`. */
export function recordDecline(tx: Tx, attempt: Attempt, decline: Decline): ChargeObject {
  const charge = buildCharge(tx, attempt, decline);
  insertCharge(tx, charge, attempt.account);
  emit(tx, 'charge.failed', charge, { account: attempt.account });
  return charge;
}

export const insertCharge = (tx: Tx, charge: ChargeObject, account: string | null): Tables['charges'] =>
  tx.insert('charges', {
    id: charge.id,
    account,
    object: charge,
    extra: { transferred: 0, transferable: true },
  });
