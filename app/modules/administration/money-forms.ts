import { z } from 'zod';
import { readAmount } from '~/shared/money';
import { reasonSchema } from './schema';

/** An amount as typed, in the currency of the payment. Messages are keys of the `errors` catalogue. */
const amountIn = (currency: string) =>
  z
    .string({ error: 'refundAmountMissing' })
    .trim()
    .min(1, 'refundAmountMissing')
    .transform((typed, context) => {
      const amount = readAmount(typed, currency);
      if (amount !== null && amount > 0) return amount;
      context.addIssue({ code: 'custom', message: 'refundAmountInvalid' });
      return z.NEVER;
    });

/** A refund out of goodwill: how much, of what was shown as left, and why. */
export const goodwillFormSchema = (currency: string) =>
  z.object({
    amount: amountIn(currency),
    refundable: z.coerce.number().int().nonnegative(),
    reason: reasonSchema,
  });

/** What a doctor owes is written off: what was shown as owed, and why. */
export const writeOffFormSchema = z.object({
  owed: z.coerce.number().int().positive(),
  reason: reasonSchema,
});

/** The end of a reported problem; only a split has an amount, as it was typed. */
export const decideProblemFormSchema = (currency: string) =>
  z
    .object({
      outcome: z.enum(['release', 'refund', 'split'], { error: 'outcomeMissing' }),
      amount: z.string().trim().default(''),
      reason: reasonSchema,
    })
    .superRefine(({ outcome, amount }, context) => {
      if (outcome !== 'split' || readAmount(amount, currency)) return;
      const message = amount === '' ? 'refundAmountMissing' : 'refundAmountInvalid';
      context.addIssue({ code: 'custom', path: ['amount'], message });
    });

/** What becomes of a refund that failed. */
export const resolveRefundFormSchema = z.object({
  how: z.enum(['again', 'by_hand'], { error: 'outcomeMissing' }),
  reason: reasonSchema,
});

/** Who came. */
export const decideNoShowFormSchema = z.object({
  outcome: z.enum(['patient_absent', 'doctor_absent', 'took_place'], { error: 'outcomeMissing' }),
  reason: reasonSchema,
});
