import { type Stripe } from 'stripe';
import { type Tx } from '../store/store.ts';
import { type ChargeObject } from '../store/tables.ts';

/** The payment (`py_…`) by which a connected account sees money transferred to it. */
export function paymentOfTransfer(
  tx: Tx,
  options: { id: string; transfer: string; transaction: string; amount: number; currency: string },
): ChargeObject {
  return {
    id: options.id,
    object: 'charge',
    amount: options.amount,
    amount_captured: options.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: options.transaction,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: true,
    created: tx.now,
    currency: options.currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: { type: 'stripe_account', stripe_account: {} },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: options.transfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  } satisfies Stripe.Charge;
}
