import { z } from 'zod';
import { instantSchema } from '~/modules/payments';

export const PROBLEM_KINDS = ['not_as_agreed', 'too_short', 'technical', 'other'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];
export const PROBLEM_OUTCOMES = ['release', 'refund', 'split'] as const;
export type ProblemOutcome = (typeof PROBLEM_OUTCOMES)[number];

/** A reported problem as both parties read it; one that was taken back is not there. */
export const problemSchema = z.object({
  id: z.uuid(),
  kind: z.enum(PROBLEM_KINDS),
  body: z.string(),
  hope: z.string().nullable(),
  state: z.enum(['open', 'answered', 'decided']),
  createdAt: instantSchema,
  /** Until when the doctor may answer; from then on it may be decided without. */
  answerUntil: instantSchema,
  answeredAt: instantSchema.nullable(),
  answer: z.string().nullable(),
  outcome: z.enum(PROBLEM_OUTCOMES).nullable(),
  /** What went back by the decision, in minor units of the payment's currency. */
  refundAmount: z.number().int().nullable(),
  reason: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Whether a problem can be reported now, or why not; keys of the `problems.obstacle` messages. */
export const problemActSchema = z.object({
  obstacle: z.enum(['not_patient', 'wrong_state', 'already_reported', 'disputed', 'too_late']).nullable(),
  /** Until when, once the consultation is over. */
  until: instantSchema.nullable(),
  answerDays: z.number().int(),
});

export const PROBLEM_TEXT_MAX = 2000;
export const PROBLEM_HOPE_MAX = 1000;

const characters = (value: string) => Array.from(value).length;
const words = (max: number, message: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((value) => characters(value) <= max, message);

/** The page about a problem: reported, answered or taken back. Messages are keys of the `errors` catalogue. */
export const problemFormSchema = z
  .object({
    intent: z.enum(['report', 'answer', 'withdraw']),
    kind: z.enum(PROBLEM_KINDS).optional(),
    text: words(PROBLEM_TEXT_MAX, 'problemLong'),
    hope: words(PROBLEM_HOPE_MAX, 'problemHopeLong'),
  })
  .superRefine(({ intent, kind, text }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (intent === 'report' && !kind) missing('kind', 'problemKindMissing');
    if (intent === 'report' && text === '') missing('text', 'problemMissing');
    if (intent === 'answer' && text === '') missing('text', 'problemAnswerMissing');
  });
export type ProblemForm = z.infer<typeof problemFormSchema>;

/** What the database raises when a problem is reported, answered or taken back. */
export const PROBLEM_CODES = [
  'not_patient',
  'wrong_state',
  'already_reported',
  'disputed',
  'too_late',
  'kind_invalid',
  'text_missing',
  'text_too_long',
  'hope_too_long',
  'not_found',
] as const;
export type ProblemError = { code: (typeof PROBLEM_CODES)[number] };

/** What a party is to know first about a reported problem. */
export type ProblemStanding =
  | 'none'
  /** The doctor's answer is awaited. */
  | 'open'
  /** The time for an answer is over, or the answer is there: an administrator decides. */
  | 'deciding'
  | 'decided';

export function problemStanding(problem: Problem | null, now: string): ProblemStanding {
  if (!problem) return 'none';
  if (problem.state === 'decided') return 'decided';
  return problem.state === 'open' && Date.parse(problem.answerUntil) > Date.parse(now) ? 'open' : 'deciding';
}
