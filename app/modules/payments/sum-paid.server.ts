import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import { paymentStatusSchema } from './schema';

const rows = z.array(
  z.object({
    amount: z.number().int(),
    currency: z.string(),
    refunded_amount: z.number().int(),
    status: paymentStatusSchema,
  }),
);

/** What a patient has paid in one currency: still held, released to doctors, come back. */
export type PaidSum = { currency: string; held: number; released: number; refunded: number };

/** Sums of everything a patient ever paid, one for each currency. */
export async function sumPaid(db: Db, patientId: string): Promise<PaidSum[]> {
  const { data, error } = await db
    .from('payments')
    .select('amount, currency, refunded_amount, status')
    .eq('patient_id', patientId)
    .not('held_at', 'is', null);
  if (error) throw new Error(`reading what was paid failed: ${error.message}`);
  const sums = new Map<string, PaidSum>();
  for (const { amount, currency, refunded_amount, status } of rows.parse(data)) {
    const sum = sums.get(currency) ?? { currency, held: 0, released: 0, refunded: 0 };
    const kept = amount - refunded_amount;
    sum.refunded += refunded_amount;
    if (status === 'released') sum.released += kept;
    else sum.held += kept;
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((a, b) => a.currency.localeCompare(b.currency));
}
