import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { historySchema, outcomeSchema } from './money-schema';

const amount = z.number().int();
const text = z.string().nullable();
const instant = instantSchema.nullable();

export const PROBLEM_STATES = ['open', 'answered', 'decided', 'withdrawn'] as const;
export const problemQuerySchema = z.object({
  state: z.enum(PROBLEM_STATES).nullable().catch(null).default(null),
  cursor: z.string().max(400).nullable().catch(null).default(null),
});
export type ProblemQuery = z.output<typeof problemQuerySchema>;

const problemShape = {
  id: z.uuid(),
  reference: z.string(),
  kind: z.enum(['not_as_agreed', 'too_short', 'technical', 'other']),
  state: z.enum(PROBLEM_STATES),
  createdAt: instantSchema,
  answerUntil: instantSchema,
  answeredAt: instant,
  decidedAt: instant,
  outcome: z.enum(['release', 'refund', 'split']).nullable(),
  refundAmount: amount.nullable(),
  amount,
  currency: z.string(),
  startsAt: instantSchema,
  paymentId: z.uuid(),
  doctorName: z.string(),
  patientName: z.string(),
};
export const problemPageSchema = z.object({
  reports: z.array(z.object(problemShape)),
  nextCursor: text,
  waiting: z.number().int(),
});
export type ProblemRow = z.output<typeof problemPageSchema>['reports'][number];

/** Who was in the video room, from when to when. */
const roomSchema = z.array(z.object({ who: z.string(), firstAt: instantSchema, lastAt: instantSchema }));
export type RoomEntries = z.output<typeof roomSchema>;

export const adminProblemSchema = z.object({
  ...problemShape,
  body: z.string(),
  hope: text,
  answer: text,
  reason: text,
  /** The doctor has answered, or the time for it is over. */
  decidable: z.boolean(),
  disputed: z.boolean(),
  outcomes: z.object({ release: outcomeSchema, refund: outcomeSchema }),
  consultation: z.object({ startedAt: instant, completedAt: instant }).nullable(),
  room: roomSchema,
  events: historySchema,
});
export type AdminProblem = z.output<typeof adminProblemSchema>;

export const noShowsSchema = z.array(
  z.object({
    reference: z.string(),
    appointmentId: z.uuid(),
    startsAt: instantSchema,
    amount,
    currency: z.string(),
    doctorName: z.string(),
    patientName: z.string(),
    mode: z.enum(['video', 'in_person']),
    contestedAt: instant,
    said: z.array(z.object({ absent: z.enum(['patient', 'doctor']), at: instantSchema, text })),
    consultationStartedAt: instant,
    room: roomSchema,
  }),
);
export type ContestedNoShow = z.output<typeof noShowsSchema>[number];
