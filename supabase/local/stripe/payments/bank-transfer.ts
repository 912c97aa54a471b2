import { emit } from '../events.ts';
import { bankTransferType } from '../money/currency.ts';
import { plan, unplan } from '../store/due.ts';
import { type Tx } from '../store/store.ts';
import { type PaymentMethodObject } from '../store/tables.ts';
import { fundCash, moveCash } from './cash.ts';
import { failIntent, giveBackParts, type IntentRow, requireAction, succeedIntent } from './intents.ts';

/** Tells the payer where to send the money; it arrives later, or never. */
export function startBankTransfer(tx: Tx, intent: IntentRow, method: PaymentMethodObject): IntentRow {
  const { bankTransferSeconds } = tx.settings;
  if (bankTransferSeconds !== null) plan(tx, 'settle_bank_transfer', intent.id, tx.now + bankTransferSeconds);
  return requireAction(tx, intent, method, instructions(tx, intent, intent.object.amount));
}

const instructions = (tx: Tx, intent: IntentRow, remaining: number) => ({
  type: 'display_bank_transfer_instructions',
  display_bank_transfer_instructions: {
    amount_remaining: remaining,
    currency: intent.object.currency,
    financial_addresses: [],
    hosted_instructions_url: `${tx.baseUrl}/bank-transfer/${intent.id}`,
    reference: intent.id.slice(-8).toUpperCase(),
    type: bankTransferType(intent.object.currency) ?? 'eu_bank_transfer',
  },
});

/** Whether the intent waits for money sent by bank. */
export const awaitsTransfer = (intent: IntentRow): boolean =>
  intent.object.status === 'requires_action' &&
  intent.object.next_action?.type === 'display_bank_transfer_instructions';

/**
 * Money arrives for an intent; all that is missing when `amount` is left out. Too little leaves the intent
 * waiting (`partially_funded`); too much stays in the customer's cash balance.
 * @returns whether the intent is now paid
 */
export function receiveTransfer(tx: Tx, intent: IntentRow, amount?: number): boolean {
  const missing = intent.object.amount - intent.extra.received;
  const arrived = amount ?? missing;
  receiveLate(tx, intent, arrived);
  apply(tx, intent, Math.min(arrived, missing));
  if (arrived < missing) {
    const part = tx.update(
      'payment_intents',
      intent.id,
      { next_action: instructions(tx, intent, missing - arrived) },
      { received: intent.extra.received + arrived },
    );
    emit(tx, 'payment_intent.partially_funded', part.object, { account: intent.account });
    return false;
  }
  unplan(tx, 'settle_bank_transfer', intent.id);
  succeedIntent(tx, intent, methodOf(tx, intent));
  return true;
}

/** Money that pays for nothing lies with the customer: more than the price, or after the intent has ended. */
export function receiveLate(tx: Tx, { object }: IntentRow, amount: number): void {
  if (object.customer)
    fundCash(
      tx,
      object.customer,
      object.currency,
      amount,
      bankTransferType(object.currency) ?? 'eu_bank_transfer',
    );
}

function apply(tx: Tx, { id, object }: IntentRow, amount: number): void {
  if (!object.customer) return;
  moveCash(tx, object.customer, object.currency, -amount, {
    type: 'applied_to_payment',
    applied_to_payment: { payment_intent: id },
  });
}

/** The money never came. */
export function failTransfer(tx: Tx, intent: IntentRow): IntentRow {
  unplan(tx, 'settle_bank_transfer', intent.id);
  const method = methodOf(tx, intent);
  giveBackParts(tx, intent);
  return failIntent(tx, intent, {
    code: 'payment_intent_payment_attempt_expired',
    message: 'The bank transfer did not arrive in time.',
    payment_method: method,
    type: 'invalid_request_error',
  });
}

function methodOf(tx: Tx, intent: IntentRow): PaymentMethodObject {
  const method = intent.object.payment_method
    ? tx.get('payment_methods', intent.object.payment_method)
    : undefined;
  if (!method) throw new Error(`${intent.id} waits for a transfer without a payment method`);
  return method.object;
}
