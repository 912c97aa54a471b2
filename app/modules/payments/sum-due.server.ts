import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import type { Money } from '~/shared/money';
import { payoutOf } from './rules/payment-state';

const rows = z.array(
  z.object({
    amount: z.number().int(),
    currency: z.string(),
    fee_amount: z.number().int(),
    refunded_amount: z.number().int(),
  }),
);

/** What a doctor gets within the release window, for each currency: consultations that took place, not paid out yet. */
export async function sumDue(db: Db, doctorId: string): Promise<Money[]> {
  const { data, error } = await db
    .from('payments')
    .select('amount, currency, fee_amount, refunded_amount')
    .eq('doctor_id', doctorId)
    .in('status', ['held', 'partially_refunded'])
    .not('due_at', 'is', null);
  if (error) throw new Error(`reading what is due failed: ${error.message}`);
  const sums = new Map<string, number>();
  for (const row of rows.parse(data)) {
    const payout = payoutOf({
      amount: row.amount,
      refundedAmount: row.refunded_amount,
      feeAmount: row.fee_amount,
    });
    sums.set(row.currency, (sums.get(row.currency) ?? 0) + payout);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}
