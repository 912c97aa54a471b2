import { z } from 'zod';
import { instantSchema, refundMomentSchema } from '~/modules/payments';
import { problemActSchema } from './problem-schema';

const amount = z.number().int();

/** Why something cannot be done now, null where it can; keys of the `ending.obstacle` messages. */
const cancelObstacle = z.enum(['wrong_state', 'already_started', 'in_progress']).nullable();
const moveObstacle = z
  .enum(['wrong_state', 'already_started', 'in_progress', 'notice_too_short', 'no_moves_left'])
  .nullable();
const noShowObstacle = z.enum(['wrong_state', 'not_started', 'already_reported']).nullable();

/** What the viewer can do with an appointment now, by the rules of the acts themselves. */
export const actsSchema = z.object({
  cancel: z.object({
    obstacle: cancelObstacle,
    /** What comes back when the viewer cancels now, in minor units. */
    refund: amount,
    /** Until when everything comes back, because the doctor moved it. */
    fullUntil: instantSchema.nullable(),
    /** At most this much comes back, because the patient moved it late. */
    capPercent: z.number().int().nullable(),
  }),
  move: z.object({
    obstacle: moveObstacle,
    limit: z.number().int(),
    left: z.number().int(),
    noticeHours: z.number().int(),
    /** Until when the patient can move it. */
    until: instantSchema,
    /** The latest start it can be moved to. */
    latest: instantSchema.nullable(),
    /** Days in which the patient may cancel for everything after the doctor moved it. */
    refundDays: z.number().int(),
  }),
  problem: problemActSchema,
  noShow: z.object({ obstacle: noShowObstacle, contestHours: z.number().int() }),
  /** What comes back when the patient cancels, until when; the first holds now. */
  refunds: z.array(refundMomentSchema),
});
export type Acts = z.infer<typeof actsSchema>;

export const PARTIES = ['patient', 'doctor'] as const;
export const partySchema = z.enum(PARTIES);
export type Party = z.infer<typeof partySchema>;

/** Somebody is said not to have come. */
export const noShowSchema = z.object({
  absent: partySchema,
  state: z.enum(['open', 'contested', 'upheld', 'refused']),
  contestUntil: instantSchema,
});
export type NoShow = z.infer<typeof noShowSchema>;

/** One line of an appointment's history. */
export const eventSchema = z.object({
  kind: z.string(),
  createdAt: instantSchema,
  actor: z.enum(['patient', 'doctor', 'admin', 'system']),
  data: z.record(z.string(), z.unknown()),
});
export type VisitEvent = z.infer<typeof eventSchema>;

export const CANCEL_REASON_MAX = 1000;
export const OBJECTION_MAX = 2000;

const characters = (value: string) => Array.from(value).length;
const words = (max: number, message: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((value) => characters(value) <= max, message);

/** The page that asks before cancelling; a doctor has to say why. Messages are keys of the `errors` catalogue. */
export const cancelFormSchema = (by: Party) =>
  z.object({
    /** The amount that was shown, in minor units. */
    refund: z.coerce.number().int().nonnegative(),
    reason: words(CANCEL_REASON_MAX, 'cancelReasonLong').refine(
      (value) => by === 'patient' || value !== '',
      'cancelReasonMissing',
    ),
  });

/** The page that asks before moving. */
export const moveFormSchema = z.object({
  at: z.iso.datetime({ offset: true, error: 'timeMissing' }),
  /** Of the appointment as it was shown. */
  sequence: z.coerce.number().int().nonnegative(),
});

/** The page about somebody who did not come. */
export const noShowFormSchema = z
  .object({
    intent: z.enum(['report', 'withdraw', 'agree', 'contest']),
    text: words(OBJECTION_MAX, 'objectionLong'),
  })
  .superRefine(({ intent, text }, context) => {
    if (intent === 'contest' && text === '')
      context.addIssue({ code: 'custom', path: ['text'], message: 'objectionMissing' });
  });

export const STATUS_FILTERS = ['held', 'confirmed', 'completed', 'cancelled', 'no_show', 'expired'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];
