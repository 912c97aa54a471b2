import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { formatAmount } from '../money/currency.ts';
import { availableBalance, post } from '../money/ledger.ts';
import { plan, unplan } from '../store/due.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type ChargeObject, type RefundObject, type Tables } from '../store/tables.ts';
import { refused } from '../http/errors.ts';
import { settleCashRefund } from './cash-refunds.ts';
import { isChargedBack } from './disputes.ts';

export type RefundRow = Tables['refunds'];

/** How a refund begins: at once, waiting for the bank, or waiting for the payer's bank details. */
export type RefundStart = 'succeeded' | 'pending' | 'requires_action' | 'failed';

export type NewRefund = {
  charge: Tables['charges'];
  /** Minor units; everything that is left when undefined. */
  amount?: number | undefined;
  reason: Stripe.Refund.Reason | null;
  metadata: Record<string, string>;
  instructionsEmail: string | null;
  /** Overrides what the payment method would do; for tests. */
  start?: RefundStart | undefined;
};

function checkRefundable(tx: Tx, charge: ChargeObject, amount: number | undefined): number {
  if (charge.status !== 'succeeded') {
    throw refused(`Charge ${charge.id} cannot be refunded because it has not succeeded.`, {
      param: 'charge',
    });
  }
  if (charge.disputed && isChargedBack(tx, charge.id)) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  }
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  if (amount !== undefined && amount > left) {
    const [asked, rest] = [amount, left].map((value) => formatAmount(value, charge.currency));
    throw refused(`Refund amount (${asked}) is greater than unrefunded amount on charge (${rest})`, {
      param: 'amount',
    });
  }
  return amount ?? left;
}

const naturalStart = (charge: ChargeObject): RefundStart => {
  const type = charge.payment_method_details?.type;
  if (type === 'customer_balance') return 'requires_action';
  return type === 'upi' ? 'pending' : 'succeeded';
};

/** Makes a refund from the platform's balance. Transfers are not touched: with separate charges that is the platform's own step. */
export function createRefund(tx: Tx, options: NewRefund): RefundObject {
  const charge = options.charge.object;
  const amount = checkRefundable(tx, charge, options.amount);
  const asked = options.start ?? naturalStart(charge);
  const short =
    tx.settings.refundsNeedBalance && amount > availableBalance(tx, options.charge.account, charge.currency);
  const start = asked === 'succeeded' && short ? 'pending' : asked;
  const id = newId(charge.id.startsWith('py') ? 'pyr' : 're');
  const object: RefundObject = {
    id,
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: tx.now,
    currency: charge.currency,
    customer: null,
    customer_account: null,
    ...detailsOf(tx, charge, start, options.instructionsEmail),
    ...(start === 'pending' ? { pending_reason: short ? 'insufficient_funds' : 'processing' } : {}),
    metadata: options.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: options.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: start === 'failed' ? 'pending' : start,
    transfer_reversal: null,
  } satisfies Stripe.Refund;
  const moved = short ? object : takeFromBalance(tx, options.charge, object);
  const row = tx.insert('refunds', {
    id,
    account: options.charge.account,
    object: moved,
    extra: null,
  });
  countOnCharge(tx, options.charge, amount);
  emit(tx, 'refund.created', moved, { account: row.account });
  if (start === 'failed') return settleRefund(tx, row, 'failed');
  if (start === 'pending') planSettlement(tx, id);
  return moved;
}

function planSettlement(tx: Tx, id: string): void {
  const { slowRefundSeconds } = tx.settings;
  if (slowRefundSeconds !== null) plan(tx, 'settle_refund', id, tx.now + slowRefundSeconds);
}

/** A waiting refund's time has come: it goes out, unless the balance still cannot pay for it. */
export function continueRefund(tx: Tx, row: RefundRow): void {
  const { object } = row;
  const unpaid = object.balance_transaction === null && object.charge !== null;
  if (unpaid && object.amount > availableBalance(tx, row.account, object.currency))
    planSettlement(tx, row.id);
  else settleRefund(tx, row, 'succeeded');
}

function detailsOf(
  tx: Tx,
  charge: ChargeObject,
  start: RefundStart,
  email: string | null,
): Partial<RefundObject> {
  const to = email ?? charge.billing_details.email;
  if (start === 'requires_action') {
    return {
      ...(to ? { instructions_email: to } : {}),
      next_action: {
        type: 'display_details',
        display_details: {
          email_sent: { email_sent_at: tx.now, email_sent_to: to ?? '' },
          expires_at: tx.now + 45 * 86_400,
        },
      },
    };
  }
  if (charge.payment_method_details?.type !== 'card') return {};
  return { destination_details: { type: 'card', card: { reference_status: 'pending', type: 'refund' } } };
}

function takeFromBalance(tx: Tx, charge: Tables['charges'], refund: RefundObject): RefundObject {
  const transaction = post(tx, {
    account: charge.account,
    type: refund.id.startsWith('pyr') ? 'payment_refund' : 'refund',
    category: 'refund',
    amount: -refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: `REFUND FOR CHARGE (${charge.object.description ?? charge.id})`,
  });
  return { ...refund, balance_transaction: transaction.id };
}

function countOnCharge(tx: Tx, charge: Tables['charges'], change: number): void {
  const before = tx.get('charges', charge.id)?.object.amount_refunded ?? 0;
  const total = before + change;
  const next = tx.update('charges', charge.id, {
    amount_refunded: total,
    refunded: total === charge.object.amount,
  });
  const type = change > 0 ? 'charge.refunded' : 'charge.updated';
  emit(tx, type, next.object, { account: charge.account, previous: { amount_refunded: before } });
}

const isSettled = (refund: RefundObject): boolean =>
  ['succeeded', 'failed', 'canceled'].includes(refund.status ?? '');

/** Ends a refund that waits. A failed or canceled one gives the money back to the balance and the charge. */
export function settleRefund(
  tx: Tx,
  row: RefundRow,
  status: 'succeeded' | 'failed' | 'canceled',
  reason = 'unknown',
): RefundObject {
  // Even a succeeded refund can fail weeks later, when the bank sends the money back.
  if (isSettled(row.object) && !(row.object.status === 'succeeded' && status === 'failed')) {
    throw refused(`Refund ${row.id} has already ended as ${row.object.status ?? 'nothing'}.`);
  }
  if (row.object.charge === null) return settleCashRefund(tx, row, status, reason);
  unplan(tx, 'settle_refund', row.id);
  const charge = tx.get('charges', row.object.charge ?? '');
  if (!charge) throw new Error(`Refund ${row.id} has no charge`);
  const { pending_reason: _pending, next_action: _action, ...rest } = row.object;
  const ended = status === 'succeeded' ? paidOut(tx, charge, rest) : givenBack(tx, row, rest, status, reason);
  tx.replace('refunds', row.id, ended);
  if (status !== 'succeeded') countOnCharge(tx, charge, -row.object.amount);
  emit(tx, 'refund.updated', ended, { account: row.account });
  emit(tx, 'charge.refund.updated', ended, { account: row.account });
  if (status === 'failed') emit(tx, 'refund.failed', ended, { account: row.account });
  return ended;
}

const paidOut = (tx: Tx, charge: Tables['charges'], refund: RefundObject): RefundObject => ({
  ...(refund.balance_transaction ? refund : takeFromBalance(tx, charge, refund)),
  status: 'succeeded',
});

function givenBack(
  tx: Tx,
  row: RefundRow,
  refund: RefundObject,
  status: 'failed' | 'canceled',
  reason: string,
): RefundObject {
  const ended: RefundObject = {
    ...refund,
    status,
    ...(status === 'failed' ? { failure_reason: reason } : {}),
  };
  if (!refund.balance_transaction) return ended;
  const transaction = post(tx, {
    account: row.account,
    type: 'refund_failure',
    category: 'refund_failure',
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: `REFUND FAILURE FOR REFUND (${refund.id})`,
  });
  return { ...ended, failure_balance_transaction: transaction.id };
}
