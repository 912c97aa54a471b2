import { z } from 'zod';
export const PAYMENT_STATUSES = [
  'pending',
  'held',
  'released',
  'refunded',
  'partially_refunded',
  'disputed',
  'failed',
  'expired',
] as const;
export const paymentStatusSchema = z.enum(PAYMENT_STATUSES);
export type PaymentStatus = z.infer<typeof paymentStatusSchema>;

/** PostgREST writes instants with an offset; everything after it compares and formats them the same way. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString());

const amount = z.number().int();

/** What comes back, in minor units, of an appointment cancelled before `until`; the last one has no end. */
export const refundMomentSchema = z.object({
  until: instantSchema.nullable(),
  percent: z.number().int(),
  amount,
});
export type RefundMoment = z.infer<typeof refundMomentSchema>;

/** One payment as its patient or its doctor sees it; amounts in minor units of `currency`. */
export const paymentViewSchema = z.object({
  status: paymentStatusSchema,
  amount,
  currency: z.string(),
  refundedAmount: amount,
  releasedAmount: amount,
  /** What the platform keeps; only the doctor is told. */
  feeAmount: amount.nullish(),
  heldAt: instantSchema.nullable(),
  /** From when on the doctor may be paid; set when the consultation is completed. */
  dueAt: instantSchema.nullable(),
  releasedAt: instantSchema.nullable(),
  /** The patient has paid in a way that takes days; the time is kept meanwhile. */
  processing: z.boolean(),
  /** What of a promised bank transfer has arrived so far. */
  arrivedAmount: amount,
  /** Stripe's page with the bank details, while money is awaited; only the patient is told. */
  instructionsUrl: z.url({ protocol: /^https?$/ }).nullable(),
  /** A promised bank transfer did not come in time. */
  notArrived: z.boolean(),
  /** Money is on its way back. */
  refundPending: z.boolean(),
  /** That money, in minor units. */
  refundingAmount: amount,
  /** A reported problem keeps it held. */
  releaseStopped: z.boolean(),
  /** Of the last refund that has not reached the patient and nobody has seen to. */
  refundState: z.enum(['pending', 'requires_action', 'failed']).nullable(),
});
export type PaymentView = z.infer<typeof paymentViewSchema>;

export const PAYOUT_STATUSES = ['none', 'pending', 'active', 'restricted'] as const;
export const payoutStatusSchema = z.enum(PAYOUT_STATUSES);
export type PayoutStatus = z.infer<typeof payoutStatusSchema>;

/** One payment in a doctor's list of earnings. */
export const earningSchema = z.object({
  id: z.uuid(),
  status: paymentStatusSchema,
  amount,
  currency: z.string(),
  feeAmount: amount,
  refundedAmount: amount,
  releasedAmount: amount,
  /** What was taken back of it after the release. */
  reversedAmount: amount,
  /** What the doctor still has to give back of it. */
  owedAmount: amount,
  heldAt: instantSchema,
  dueAt: instantSchema.nullable(),
  releasedAt: instantSchema.nullable(),
  appointmentId: z.uuid(),
  reference: z.string(),
  startsAt: instantSchema,
  patientName: z.string(),
});
export type Earning = z.infer<typeof earningSchema>;

/** What a list of earnings can be narrowed to. */
export const EARNING_STATES = ['held', 'due', 'released', 'returned', 'disputed'] as const;
export type EarningState = (typeof EARNING_STATES)[number];

/** The state that an address names; null: all. */
export const readEarningState = (value: string | null): EarningState | null =>
  EARNING_STATES.find((state) => state === value) ?? null;
