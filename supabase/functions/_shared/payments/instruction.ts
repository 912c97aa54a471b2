/** Instructions as the database hands them out: one outside effect each, decided and written down beforehand. */
import { z } from 'zod';

const base = {
  id: z.uuid(),
  paymentId: z.uuid(),
  amount: z.number().int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  idempotencyKey: z.string().min(1).max(255),
  attempts: z.number().int().nonnegative(),
};

export const instructionSchema = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('expire_checkout'),
    // Nothing moves, so the row may carry no amount.
    amount: z.number().int().nullish(),
    currency: z.string().nullish(),
    params: z.object({ sessionId: z.string() }),
  }),
  z.object({
    ...base,
    kind: z.literal('refund'),
    params: z
      .object({ paymentIntentId: z.string().optional(), chargeId: z.string().optional() })
      .refine(({ paymentIntentId, chargeId }) => paymentIntentId || chargeId, 'names no payment'),
  }),
  z.object({
    ...base,
    kind: z.literal('transfer'),
    params: z.object({ chargeId: z.string(), destination: z.string(), transferGroup: z.string() }),
  }),
  z.object({
    ...base,
    kind: z.literal('close_transfer'),
    amount: z.number().int().nullish(),
    currency: z.string().nullish(),
    // Without an intent there is nothing to end: it is only looked what lies with the customer.
    params: z.object({ paymentIntentId: z.string().optional(), customerId: z.string().optional() }),
  }),
  z.object({ ...base, kind: z.literal('return_cash'), params: z.object({ customerId: z.string() }) }),
  z.object({ ...base, kind: z.literal('transfer_reversal'), params: z.object({ transferId: z.string() }) }),
]);

export type Instruction = z.output<typeof instructionSchema>;
export type InstructionKind = Instruction['kind'];
export type InstructionOf<K extends InstructionKind> = Extract<Instruction, { kind: K }>;

/** What Stripe did: the id of the object that proves it, and facts the database books. */
export type Effect = { stripeId: string; result: Record<string, string | number | boolean | null> };
