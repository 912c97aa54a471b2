import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { refused } from '../http/errors.ts';
import { fromHundredths } from '../money/currency.ts';
import { post } from '../money/ledger.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type ChargeObject, type DisputeObject, type Tables } from '../store/tables.ts';

export type DisputeRow = Tables['disputes'];
export type DisputeEnd = 'won' | 'lost' | 'warning_closed';

export type NewDispute = {
  /** Minor units; what has not been refunded when undefined. */
  amount?: number | undefined;
  reason?: string | undefined;
  /** Only a question of the bank: no money moves yet. */
  inquiry?: boolean | undefined;
};

const evidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

function buildDispute(tx: Tx, charge: ChargeObject, amount: number, wanted: NewDispute): DisputeObject {
  return {
    id: newId('du'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: tx.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...evidence, customer_email_address: charge.billing_details.email },
    evidence_details: {
      due_by: tx.now + 7 * 86_400,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: wanted.inquiry ?? false,
    livemode: false,
    metadata: {},
    network_reason_code: '10.4',
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: 'card',
      card: {
        brand: 'visa',
        case_type: wanted.inquiry ? 'inquiry' : 'chargeback',
        network: 'visa',
        network_reason_code: '10.4',
      },
    },
    reason: wanted.reason ?? 'product_not_received',
    status: wanted.inquiry ? 'warning_needs_response' : 'needs_response',
  } satisfies Stripe.Dispute;
}

/** The payer's bank takes the money back: the platform is debited at once, with a fee; transfers stay as they are. */
export function raiseDispute(tx: Tx, charge: Tables['charges'], wanted: NewDispute): DisputeObject {
  const { object } = charge;
  if (object.status !== 'succeeded') throw refused(`Charge ${charge.id} has not succeeded.`);
  if (tx.all('disputes').some((row) => row.object.charge === charge.id)) {
    throw refused(`Charge ${charge.id} has already been disputed.`);
  }
  const amount = wanted.amount ?? object.amount - object.amount_refunded;
  if (amount <= 0 || amount > object.amount)
    throw refused(`Charge ${charge.id} has not that much to dispute.`);
  const dispute = buildDispute(tx, object, amount, wanted);
  const row = tx.insert('disputes', {
    id: dispute.id,
    account: charge.account,
    object: dispute,
    extra: null,
  });
  tx.update('charges', charge.id, { disputed: true });
  if (wanted.inquiry) {
    emit(tx, 'charge.dispute.created', dispute, { account: row.account });
    return dispute;
  }
  const drawn = moveFunds(tx, row, -amount, fromHundredths(tx.settings.disputeFee, object.currency));
  emit(tx, 'charge.dispute.created', drawn.object, { account: row.account });
  emit(tx, 'charge.dispute.funds_withdrawn', drawn.object, { account: row.account });
  return drawn.object;
}

function moveFunds(tx: Tx, row: DisputeRow, amount: number, fee: number): DisputeRow {
  const transaction = post(tx, {
    account: row.account,
    type: 'adjustment',
    category: amount < 0 ? 'dispute' : 'dispute_reversal',
    amount,
    currency: row.object.currency,
    fee,
    feeDescription: 'Dispute fee',
    source: row.id,
    description: `Chargeback ${amount < 0 ? 'withdrawal' : 'reversal'} for ${row.object.charge}`,
  });
  return tx.update('disputes', row.id, {
    balance_transactions: [...row.object.balance_transactions, transaction],
  });
}

/** Whether a bank holds the charge's money, so that refunding it would pay twice. */
export const isChargedBack = (tx: Tx, charge: string): boolean =>
  tx
    .all('disputes')
    .some(
      ({ object }) =>
        object.charge === charge && object.status !== 'won' && !object.status.startsWith('warning'),
    );

const isOver = (dispute: DisputeObject): boolean =>
  ['won', 'lost', 'warning_closed'].includes(dispute.status);

/** The bank decided. A won dispute brings the amount back, without the fee. */
export function closeDispute(tx: Tx, row: DisputeRow, end: DisputeEnd): DisputeObject {
  if (isOver(row.object)) throw refused('This dispute is already closed');
  const funded = end === 'won' && row.object.balance_transactions.length > 0;
  const paid = funded ? moveFunds(tx, row, row.object.amount, 0) : row;
  const closed = tx.update('disputes', paid.id, { status: end }).object;
  if (funded) emit(tx, 'charge.dispute.funds_reinstated', closed, { account: row.account });
  emit(tx, 'charge.dispute.closed', closed, { account: row.account });
  return closed;
}

export type EvidenceChange = {
  evidence: Record<string, string>;
  submit: boolean;
  metadata: Record<string, string>;
};

/** Evidence for the bank; once submitted, the bank looks at it. */
export function changeEvidence(tx: Tx, row: DisputeRow, change: EvidenceChange): DisputeObject {
  if (isOver(row.object)) throw refused('This dispute is already closed');
  const given = Object.keys(change.evidence).length > 0;
  const details = row.object.evidence_details;
  const waiting = row.object.status.startsWith('warning') ? 'warning_under_review' : 'under_review';
  const next = tx.update('disputes', row.id, {
    evidence: { ...row.object.evidence, ...change.evidence },
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || given,
      submission_count: details.submission_count + (change.submit ? 1 : 0),
      submission_method: change.submit ? 'manual' : details.submission_method,
    },
    metadata: change.metadata,
    status: change.submit ? waiting : row.object.status,
  });
  emit(tx, 'charge.dispute.updated', next.object, { account: row.account });
  return next.object;
}
