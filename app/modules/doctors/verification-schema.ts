import { z } from 'zod';

export const VERIFICATION_STATES = ['draft', 'pending', 'asked', 'verified', 'refused', 'suspended'] as const;
export type VerificationState = (typeof VERIFICATION_STATES)[number];

export const CHECK_KINDS = ['identity', 'licence', 'expiry', 'standing', 'qualification', 'other'] as const;
export const CHECK_RESULTS = ['confirmed', 'differs', 'not_found'] as const;

/** What the queue can show; the first is where the work is. */
export const QUEUES = ['waiting', 'asked', 'ending', 'verified', 'refused'] as const;
export type Queue = (typeof QUEUES)[number];

/** What an administrator decides, as it stands in the address. */
export const DECISIONS = ['approve', 'ask', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

const text = z.string().nullable();
const state = z.enum(VERIFICATION_STATES);
const checkKind = z.enum(CHECK_KINDS);

/** The queue as it stands in the address. What cannot be read is left out. */
export const queueFilterSchema = z.object({
  show: z.enum(QUEUES).catch('waiting'),
  q: z.string().trim().min(1).max(80).optional().catch(undefined),
  after: z
    .string()
    .regex(/^[\d:T.+Z-]{10,40}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;

export const queueSchema = z.object({
  counts: z.object({ waiting: z.number(), asked: z.number(), ending: z.number() }),
  rows: z.array(
    z.object({
      id: z.uuid(),
      displayName: z.string(),
      state,
      since: z.string(),
      specialty: text,
      registry: text,
      number: text,
      country: text,
      validUntil: text,
      isListed: z.boolean(),
      checks: z.number(),
    }),
  ),
  next: z
    .object({ at: z.string(), id: z.string() })
    .nullable()
    .transform((next) => next && `${next.at}_${next.id}`),
});
export type VerificationQueue = z.infer<typeof queueSchema>;

const line = z.object({
  id: z.number(),
  kind: z.enum([
    'submitted',
    'asked',
    'answered',
    'approved',
    'refused',
    'suspended',
    'lifted',
    'withdrawn',
    'expired',
  ]),
  text,
  at: z.string(),
  by: z.enum(['doctor', 'administrator', 'system']),
  byName: text.optional(),
});
/** One line of a doctor's verification. */
export type VerificationLine = z.infer<typeof line>;

const check = z.object({
  id: z.number(),
  kind: checkKind,
  place: z.string(),
  result: z.enum(CHECK_RESULTS),
  note: text,
  at: z.string(),
  by: text,
  /** Whether what was compared is still what the doctor states. */
  counts: z.boolean(),
});
export type DoctorCheck = z.infer<typeof check>;

const document = z.object({
  id: z.uuid(),
  fileName: z.string(),
  bytes: z.number(),
  scan: z.enum(['pending', 'clean', 'infected', 'failed']),
  at: z.string(),
});
/** A paper of the licence; only a clean one can be opened. */
export type LicenceDocument = z.infer<typeof document>;

export const verificationSchema = z.object({
  id: z.uuid(),
  slug: text,
  state,
  since: z.string(),
  isListed: z.boolean(),
  displayName: z.string(),
  fullName: z.string(),
  email: text,
  phone: text,
  joinedAt: z.string(),
  headline: z.string(),
  bio: z.string(),
  specialty: text,
  languages: z.array(z.string()),
  country: text,
  city: text,
  clinic: text,
  address: text,
  education: text,
  practisingSince: z.number().nullable(),
  registry: text,
  number: text,
  licenceCountry: text,
  validUntil: text,
  checkedOn: text,
  necessary: z.array(checkKind),
  missing: z.array(checkKind),
  sameLicence: z.array(z.object({ id: z.uuid(), displayName: z.string(), state })),
  upcoming: z.number(),
  documents: z.array(document),
  checks: z.array(check),
  history: z.array(line),
});
/** Everything an administrator looks at before deciding about a doctor. */
export type Verification = z.infer<typeof verificationSchema>;

export const ownVerificationSchema = z.object({
  state,
  since: z.string(),
  isListed: z.boolean(),
  registry: text,
  number: text,
  validUntil: text,
  checkedOn: text,
  expired: z.boolean(),
  history: z.array(line),
});
export type OwnVerification = z.infer<typeof ownVerificationSchema>;

/** One check, as an administrator records it. Messages are keys of the `errors` catalogue. */
export const checkFormSchema = z
  .object({
    kind: z.enum(CHECK_KINDS, { error: 'checkKindMissing' }),
    place: z
      .string({ error: 'checkPlaceMissing' })
      .trim()
      .min(2, 'checkPlaceMissing')
      .max(500, 'checkPlaceLong'),
    result: z.enum(CHECK_RESULTS, { error: 'checkResultMissing' }),
    note: z.string().trim().max(2000, 'checkNoteLong').optional(),
  })
  .refine(({ result, note }) => result === 'confirmed' || note, {
    error: 'checkNoteMissing',
    path: ['note'],
  });
export type CheckInput = z.output<typeof checkFormSchema>;

export const answerFormSchema = z.object({
  answer: z.string({ error: 'answerMissing' }).trim().min(1, 'answerMissing').max(2000, 'answerLong'),
});

/** What was asked or given as the reason last; null when nothing waits for the doctor. */
export function openQuestion({
  state: now,
  history,
}: Pick<OwnVerification, 'state' | 'history'>): string | null {
  if (now !== 'asked' && now !== 'refused') return null;
  return history.find(({ kind }) => kind === now)?.text ?? null;
}
