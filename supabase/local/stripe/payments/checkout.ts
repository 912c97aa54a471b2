import { emit } from '../events.ts';
import { unplan } from '../store/due.ts';
import { type Tx } from '../store/store.ts';
import { type SessionObject, type Tables } from '../store/tables.ts';
import { failTransfer, receiveTransfer, startBankTransfer } from './bank-transfer.ts';
import { genericDecline } from './charges.ts';
import { createCustomer } from './customers.ts';
import {
  cancelIntent,
  createIntent,
  declineIntent,
  failIntent,
  type IntentRow,
  isOpen,
  refuseAuthentication,
  requireAction,
  succeedIntent,
} from './intents.ts';
import { createMethod, type MethodType, type Payer, type TestCard } from './methods.ts';

export type SessionRow = Tables['sessions'];

/** What the payer chooses on the hosted page. */
export const choices = ['card', 'card_declined', 'card_3ds', 'upi', 'upi_declined', 'bank_transfer'] as const;
export type Choice = (typeof choices)[number];

export const choiceType: Record<Choice, MethodType> = {
  card: 'card',
  card_declined: 'card',
  card_3ds: 'card',
  upi: 'upi',
  upi_declined: 'upi',
  bank_transfer: 'customer_balance',
};

const cardOf: Partial<Record<Choice, TestCard>> = { card_declined: 'declined', card_3ds: 'authentication' };

/** `verify`: the bank wants to ask the payer first. `closed`: the session was no longer open. */
export type CheckoutOutcome = 'complete' | 'declined' | 'verify' | 'closed';

const methodName: Record<MethodType, string> = {
  card: 'Your card',
  upi: 'UPI',
  customer_balance: 'Your bank transfer',
};

/** The payer pressed the button of the hosted page. */
export function submitCheckout(tx: Tx, id: string, choice: Choice, payer: Payer): CheckoutOutcome {
  const session = tx.get('sessions', id);
  if (!session || session.object.status !== 'open') return 'closed';
  const type = choiceType[choice];
  if (!session.object.payment_method_types.includes(type)) {
    throw new Error(`${methodName[type]} is not offered in this session`);
  }
  const named = namePayer(tx, session, payer, type);
  const intent = intentOf(tx, named);
  const method = createMethod(tx, {
    type,
    card: cardOf[choice],
    payer,
    customer: named.object.customer,
    account: session.account,
  });
  if (choice === 'card_declined') {
    declineIntent(tx, intent, method, genericDecline);
    tx.update('sessions', id, {}, { error: genericDecline.message });
    return 'declined';
  }
  if (choice === 'upi_declined') {
    const message = 'The payment was refused in the UPI app.';
    failIntent(tx, intent, { message, payment_method: method, type: 'invalid_request_error' });
    tx.update('sessions', id, {}, { error: message });
    return 'declined';
  }
  if (choice === 'card_3ds') {
    const url = `${tx.baseUrl}/pay/${id}/verify`;
    requireAction(tx, intent, method, {
      type: 'redirect_to_url',
      redirect_to_url: { return_url: null, url },
    });
    tx.update('sessions', id, {}, { error: null });
    return 'verify';
  }
  if (choice === 'bank_transfer') {
    startBankTransfer(tx, intent, method);
    completeSession(tx, id, 'unpaid');
    return 'complete';
  }
  succeedIntent(tx, intent, method);
  completeSession(tx, id, 'paid');
  return 'complete';
}

/** The payer's answer on their bank's page. */
export function answerVerification(tx: Tx, id: string, approved: boolean): CheckoutOutcome {
  const session = tx.get('sessions', id);
  const intent = session?.object.payment_intent
    ? tx.get('payment_intents', session.object.payment_intent)
    : undefined;
  if (!session || session.object.status !== 'open' || intent?.object.status !== 'requires_action')
    return 'closed';
  const method = intent.object.payment_method
    ? tx.get('payment_methods', intent.object.payment_method)
    : undefined;
  if (!approved || !method) {
    const failed = refuseAuthentication(tx, intent);
    tx.update('sessions', id, {}, { error: failed.object.last_payment_error?.message ?? null });
    return 'declined';
  }
  succeedIntent(tx, intent, method.object, true);
  completeSession(tx, id, 'paid');
  return 'complete';
}

/** Records who pays, and makes them a customer where the session or the method asks for one. */
function namePayer(tx: Tx, session: SessionRow, payer: Payer, type: MethodType): SessionRow {
  const wanted = session.object.customer_creation === 'always' || type === 'customer_balance';
  const customer = session.object.customer ?? (wanted ? createCustomer(tx, session.account, payer).id : null);
  return tx.update('sessions', session.id, {
    customer,
    customer_details: {
      address: null,
      business_name: null,
      email: payer.email,
      individual_name: null,
      name: payer.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  });
}

/** The session's payment intent; Checkout makes it at the first attempt to pay. */
function intentOf(tx: Tx, session: SessionRow): IntentRow {
  const { object, extra } = session;
  const present = object.payment_intent ? tx.get('payment_intents', object.payment_intent) : undefined;
  if (present) {
    return tx.update('payment_intents', present.id, { customer: object.customer });
  }
  const intent = createIntent(tx, {
    amount: object.amount_total ?? 0,
    currency: object.currency ?? 'usd',
    customer: object.customer,
    seed: extra.seed,
    types: object.payment_method_types,
    allowed: object.allowed_payment_method_types,
    excluded: object.excluded_payment_method_types ?? null,
    session: session.id,
    account: session.account,
  });
  tx.update('sessions', session.id, { payment_intent: intent.id });
  return intent;
}

function completeSession(tx: Tx, id: string, payment: 'paid' | 'unpaid'): SessionObject {
  const session = tx.update(
    'sessions',
    id,
    { payment_status: payment, status: 'complete', url: null },
    { error: null },
  );
  unplan(tx, 'expire_session', id);
  emit(tx, 'checkout.session.completed', session.object, { account: session.account });
  return session.object;
}

/** Closes an open session, by the API or because its time is over. */
export function expireSession(tx: Tx, id: string): SessionObject {
  const session = tx.update('sessions', id, { status: 'expired', url: null });
  unplan(tx, 'expire_session', id);
  const intent = session.object.payment_intent
    ? tx.get('payment_intents', session.object.payment_intent)
    : undefined;
  if (intent && isOpen(intent.object)) cancelIntent(tx, intent, 'expired');
  emit(tx, 'checkout.session.expired', session.object, { account: session.account });
  return session.object;
}

/**
 * Money sent by bank arrives for a payment intent; all that is missing when `amount` is left out.
 * @returns whether it is now paid
 */
export function settleTransfer(tx: Tx, intent: IntentRow, amount?: number): boolean {
  const paid = receiveTransfer(tx, intent, amount);
  if (paid) endDelayed(tx, intent, true);
  return paid;
}

/** Money sent by bank never arrives. */
export function abandonTransfer(tx: Tx, intent: IntentRow): void {
  failTransfer(tx, intent);
  endDelayed(tx, intent, false);
}

function endDelayed(tx: Tx, intent: IntentRow, arrived: boolean): void {
  const session = intent.extra.session ? tx.get('sessions', intent.extra.session) : undefined;
  if (!session) return;
  const next = tx.update('sessions', session.id, { payment_status: arrived ? 'paid' : 'unpaid' });
  const type = arrived ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed';
  emit(tx, type, next.object, { account: session.account });
}
