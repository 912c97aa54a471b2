import { z } from 'zod';
import { instantSchema, paymentStatusSchema } from '~/modules/payments';

export const PAYMENT_STATES = ['held', 'due', 'stuck', 'refunds', 'disputed', 'owed'] as const;
export type PaymentFilter = (typeof PAYMENT_STATES)[number];

/** What the list of payments is narrowed by; anything unknown is left out. `events` shows Stripe's events instead. */
export const paymentQuerySchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  state: z
    .enum([...PAYMENT_STATES, 'events'])
    .nullable()
    .catch(null)
    .default(null),
  cursor: z.string().max(400).nullable().catch(null).default(null),
});
export type PaymentQuery = z.output<typeof paymentQuerySchema>;

const amount = z.number().int();
const text = z.string().nullable();
const instant = instantSchema.nullable();

const rowShape = {
  id: z.uuid(),
  reference: z.string(),
  appointmentId: z.uuid(),
  startsAt: instantSchema,
  amount,
  currency: z.string(),
  status: paymentStatusSchema,
  heldAt: instant,
  dueAt: instant,
  releasedAt: instant,
  refundedAmount: amount,
  /** Less what was reversed. */
  releasedAmount: amount,
  feeAmount: amount,
  /** What the doctor still has to give back. */
  owedAmount: amount,
  /** A reported problem keeps it held. */
  stopped: z.boolean(),
  refundNeeded: z.boolean(),
  stuck: z.boolean(),
  doctorName: z.string(),
  patientName: z.string(),
};
export const paymentPageSchema = z.object({
  payments: z.array(z.object(rowShape)),
  nextCursor: text,
  parkedEvents: z.number().int(),
});
export type PaymentRow = z.output<typeof paymentPageSchema>['payments'][number];

export const stripeEventsSchema = z.array(
  z.object({
    id: z.string(),
    type: z.string(),
    status: z.enum(['failed', 'parked']),
    error: text,
    attempts: z.number().int(),
    receivedAt: instantSchema,
  }),
);
export type StuckEvent = z.output<typeof stripeEventsSchema>[number];

/** Who has what once a refund has gone out; minor units. */
export const outcomeSchema = z.object({
  amount,
  currency: z.string(),
  /** What could still go back. */
  refundable: amount,
  refund: amount,
  /** All that went back. */
  patient: amount,
  doctor: amount,
  /** What the doctor then gives back of what was released. */
  fromDoctor: amount,
  /** Below zero it is a loss of the platform. */
  fee: amount,
  released: z.boolean(),
});
export type RefundOutcome = z.output<typeof outcomeSchema>;

export const historySchema = z.array(
  z.object({
    kind: z.string(),
    data: z.record(z.string(), z.unknown()),
    createdAt: instantSchema,
    actor: z.enum(['patient', 'doctor', 'admin', 'system']),
  }),
);

export const paymentSchema = z.object({
  ...rowShape,
  chargeId: text,
  transferId: text,
  /** What an administrator no longer asks of the doctor. */
  writtenOffAmount: amount,
  outcome: outcomeSchema,
  problemReportId: z.uuid().nullable(),
  doctorId: z.uuid(),
  patientId: z.uuid(),
  instructions: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum([
        'expire_checkout',
        'refund',
        'transfer',
        'transfer_reversal',
        'close_transfer',
        'return_cash',
      ]),
      amount: amount.nullable(),
      currency: text,
      status: z.enum(['pending', 'running', 'done', 'parked', 'withdrawn']),
      attempts: z.number().int(),
      error: text,
      stripeId: text,
      createdAt: instantSchema,
      waits: z.boolean(),
    }),
  ),
  refunds: z.array(
    z.object({
      id: z.string(),
      amount,
      currency: z.string(),
      status: z.enum(['pending', 'requires_action', 'succeeded', 'failed', 'canceled']),
      failureReason: text,
      byHand: z.boolean(),
      resolvedAt: instant,
      createdAt: instantSchema,
    }),
  ),
  disputes: z.array(
    z.object({
      id: z.string(),
      amount,
      currency: z.string(),
      status: z.string(),
      reason: text,
      evidenceDueAt: instant,
      closedAt: instant,
      createdAt: instantSchema,
    }),
  ),
  documents: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['receipt', 'refund_note', 'refund_correction', 'payout_statement', 'payout_correction']),
      number: text,
      amount,
      currency: z.string(),
      issuedAt: instantSchema,
    }),
  ),
  entries: z.array(
    z.object({
      id: z.number().int(),
      at: instantSchema,
      kind: z.string(),
      movement: z.string(),
      account: z.string(),
      currency: z.string(),
      amount,
    }),
  ),
  events: historySchema,
  audits: z.array(
    z.object({
      action: z.string(),
      data: z.record(z.string(), z.unknown()),
      createdAt: instantSchema,
      actorName: text,
    }),
  ),
});
export type AdminPayment = z.output<typeof paymentSchema>;
export type AdminInstruction = AdminPayment['instructions'][number];
export type AdminRefund = AdminPayment['refunds'][number];
