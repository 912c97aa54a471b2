import { toDecimalText } from '~/shared/money';
import { csvRow } from '~/shared/csv';
import type { Db } from '~/platform/supabase.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import { fail, ok, type Result } from '~/shared/result';
import { describeEvidence, evidenceSchema } from '~/platform/dispute-evidence.server';
import { ACT_CODES, type ActError } from './errors';
import {
  outcomeSchema,
  paymentPageSchema,
  paymentSchema,
  stripeEventsSchema,
  type AdminPayment,
  type PaymentQuery,
  type RefundOutcome,
} from './money-schema';
import { actAnswer } from './users-store.server';

/** Payments, the newest first, one page. */
export async function listPayments(db: Db, { q, state, cursor }: PaymentQuery) {
  const { data, error } = await db.rpc('admin_list_payments', {
    p_state: state ?? undefined,
    p_words: q || undefined,
    p_cursor: cursor ?? undefined,
  });
  if (error) throw new Error(`reading the payments failed: ${error.message}`);
  return paymentPageSchema.parse(data);
}

/** Events of Stripe that could not be processed, the newest first. */
export async function listStuckEvents(db: Db) {
  const { data, error } = await db.rpc('admin_list_events', {});
  if (error) throw new Error(`reading the events failed: ${error.message}`);
  return stripeEventsSchema.parse(data);
}

/** One payment with everything that belongs to it; null when there is none. */
export async function getPayment(db: Db, id: string): Promise<AdminPayment | null> {
  const { data, error } = await db.rpc('admin_get_payment', { p_id: id });
  if (error) throw new Error(`reading a payment failed: ${error.message}`);
  return data ? paymentSchema.parse(data) : null;
}

/** Who would have what after a refund of so much, by the rule of the act. */
export async function previewRefund(
  db: Db,
  paymentId: string,
  amount: number,
): Promise<Result<RefundOutcome, ActError>> {
  const { data, error } = await db.rpc('preview_refund', { p_payment_id: paymentId, p_amount: amount });
  return error ? fail({ code: rpcErrorCode(error, ACT_CODES) }) : ok(outcomeSchema.parse(data));
}

type Goodwill = { amount: number; refundable: number; reason: string };

/** Gives money back out of goodwill; `refundable` is what was shown as left. */
export async function refundGoodwill(db: Db, paymentId: string, { amount, refundable, reason }: Goodwill) {
  const { error } = await db.rpc('refund_goodwill', {
    p_payment_id: paymentId,
    p_amount: amount,
    p_refundable: refundable,
    p_reason: reason,
  });
  return actAnswer(error);
}

/** Sees to a refund that failed: Stripe tries again, or it was paid by hand. */
export async function resolveRefund(db: Db, refundId: string, how: 'again' | 'by_hand', reason: string) {
  const { error } = await db.rpc('resolve_refund', { p_refund_id: refundId, p_how: how, p_reason: reason });
  return actAnswer(error);
}

/** Asks no more of a doctor for what is owed; `owed` is what was shown. */
export async function writeOff(db: Db, paymentId: string, owed: number, reason: string) {
  const { error } = await db.rpc('write_off_receivable', {
    p_payment_id: paymentId,
    p_owed: owed,
    p_reason: reason,
  });
  return actAnswer(error);
}

/** Lets an instruction be tried again at once, or holds it back. */
export async function actOnInstruction(db: Db, id: string, act: 'retry' | 'park', reason: string) {
  const { error } = await db.rpc('act_on_instruction', { p_id: id, p_act: act, p_reason: reason });
  return actAnswer(error);
}

/** The entries of one payment as a table for accountants. Debits positive, credits negative. */
export const entriesCsv = ({ reference, entries }: AdminPayment): string =>
  [
    csvRow(['entry', 'at', 'reference', 'kind', 'movement', 'account', 'currency', 'amount']),
    ...entries.map(({ id, at, kind, movement, account, currency, amount }) =>
      csvRow([id, at, reference, kind, movement, account, currency, toDecimalText({ amount, currency })]),
    ),
  ].join('');

/** What Stripe may be told about a dispute, as text; null when there is none. Nothing clinical is in it. */
export async function readEvidence(db: Db, disputeId: string): Promise<string | null> {
  const { data, error } = await db.rpc('gather_dispute_evidence', { p_dispute_id: disputeId });
  if (error?.message === 'not_found') return null;
  if (error) throw new Error(`gathering evidence failed: ${error.message}`);
  return describeEvidence(evidenceSchema.parse(data));
}
