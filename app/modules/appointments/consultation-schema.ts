import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { modeSchema } from './schema';

export const SUMMARY_MAX = 20_000;
const PART_MAX = 120;
const NOTE_MAX = 300;
export const LINES_MAX = 20;
const WEEKS_MAX = 104;
const ADVICE_MAX = 1000;
const REASON_FOR_CHANGE_MAX = 500;

/** Characters as people and the database count them: a line's end is one, whatever a browser sends for it. */
const characters = (value: string) => Array.from(value).length;
const text = (max: number, message: string) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .default('')
    .refine((value) => characters(value) <= max, message);

const part = text(PART_MAX, 'linePartLong');

/** One line of a prescription as it is typed: anything may still be missing. */
const draftLineSchema = z.object({
  drug: part,
  strength: part,
  form: part,
  dose: part,
  frequency: part,
  duration: part,
  note: text(NOTE_MAX, 'lineNoteLong'),
});
export type PrescriptionLine = z.infer<typeof draftLineSchema>;
export const LINE_PARTS = ['drug', 'strength', 'form', 'dose', 'frequency', 'duration', 'note'] as const;

/** Whether nothing has been written into a line: it is left out then. */
export const isEmptyLine = (line: PrescriptionLine) => Object.values(line).every((value) => value === '');

const weeks = z
  .string()
  .trim()
  .default('')
  .refine(
    (value) => value === '' || (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= WEEKS_MAX),
    'weeksShape',
  );

/** What a doctor writes about a consultation, as the form sends it. Messages are keys of the `errors` catalogue. */
const writtenShape = {
  sharedSummary: text(SUMMARY_MAX, 'summaryLong'),
  privateNote: text(SUMMARY_MAX, 'noteLong'),
  prescription: z.array(draftLineSchema).max(LINES_MAX, 'linesMany').default([]),
  followUpWeeks: weeks,
  followUpMode: z.enum(['', 'video', 'in_person']).default(''),
  followUpText: text(ADVICE_MAX, 'adviceLong'),
};
export const writtenSchema = z.object(writtenShape);
export type Written = z.infer<typeof writtenSchema>;

type Issues = { addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string }): void };

/** What has to be there before anything goes to the patient: a summary, and whole lines. */
function requireWhole({ sharedSummary, prescription }: Written, context: Issues): void {
  const miss = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (sharedSummary === '') miss(['sharedSummary'], 'summaryMissing');
  prescription.forEach((line, index) => {
    if (isEmptyLine(line)) return;
    if (line.drug === '') miss(['prescription', index, 'drug'], 'drugMissing');
    if (line.dose === '') miss(['prescription', index, 'dose'], 'doseMissing');
    if (line.frequency === '') miss(['prescription', index, 'frequency'], 'frequencyMissing');
  });
}

/** The draft that the form was made from, so that no other window's text is written over unseen. */
const seen = {
  revision: z.coerce.number().int().min(0).max(1_000_000).default(0),
  /** Names the window; a page without scripts has none. */
  writer: z.string().max(64).optional(),
};

/** The doctor's form while the consultation runs: saved as often as wanted, and sent once, whole. */
export const consultationFormSchema = z
  .object({ ...writtenShape, ...seen, intent: z.enum(['save', 'complete']) })
  .superRefine((form, context) => {
    if (form.intent === 'complete') requireWhole(form, context);
  });
export type ConsultationForm = z.infer<typeof consultationFormSchema>;

/** What the page sends by itself while the doctor writes. */
export const autosaveSchema = z.object({ ...writtenShape, ...seen });

/** The form that amends what the patient was given. */
export const amendmentSchema = z
  .object({
    ...writtenShape,
    version: z.coerce.number().int().min(1),
    /** Needed only when the patient gets something new; the database knows. */
    reason: text(REASON_FOR_CHANGE_MAX, 'changeReasonLong'),
  })
  .superRefine(requireWhole);
export type Amendment = z.infer<typeof amendmentSchema>;

const instant = instantSchema;
const lineSchema = z.object({
  drug: z.string(),
  strength: z.string(),
  form: z.string(),
  dose: z.string(),
  frequency: z.string(),
  duration: z.string(),
  note: z.string(),
});

const followUpSchema = z.object({
  weeks: z.number().int().nullable(),
  mode: modeSchema.nullable(),
  text: z.string().nullable(),
});
export type FollowUp = z.infer<typeof followUpSchema>;

const textsSchema = z.object({
  sharedSummary: z.string(),
  prescription: z.array(lineSchema),
  followUp: followUpSchema.nullable(),
});

const versionSchema = textsSchema.extend({
  version: z.number().int(),
  /** Why it was amended; null for the first. */
  reason: z.string().nullable(),
  createdAt: instant,
});
/** What the patient was given, at one moment. */
export type ConsultationVersion = z.infer<typeof versionSchema>;

const proposalSchema = z.object({
  id: z.uuid(),
  visitTypeId: z.uuid(),
  mode: modeSchema,
  minutes: z.number().int(),
  amount: z.number().int(),
  currency: z.string(),
  startsAt: instant,
  free: z.boolean(),
  /** The appointment that this patient has made of it. */
  bookedId: z.uuid().nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

const draftSchema = textsSchema.extend({
  revision: z.number().int(),
  privateNote: z.string(),
  updatedAt: instant,
});
export type Draft = z.infer<typeof draftSchema>;

const deskSchema = z.object({
  patientLanguage: z.string(),
  draft: draftSchema.nullable(),
  notes: z.array(z.object({ version: z.number().int(), privateNote: z.string(), createdAt: instant })),
  previousVisits: z.array(z.object({ id: z.uuid(), startsAt: instant, mode: modeSchema })),
});
/** What the doctor alone sees. */
export type Desk = z.infer<typeof deskSchema>;

export const GUEST_ROLES = ['relative', 'interpreter'] as const;
const guestSchema = z.object({
  name: z.string(),
  role: z.enum(GUEST_ROLES),
  invitedBy: z.enum(['patient', 'doctor']).nullable(),
  /** Only for whoever entered it. */
  email: z.string().nullable(),
  lastSentAt: instant,
  sendsLeft: z.number().int(),
  declined: z.boolean(),
});
export type Guest = z.infer<typeof guestSchema>;

/** The consultation of an appointment, as one of its parties may see it. */
export const consultationViewSchema = z.object({
  /** The latest first; none before the consultation is completed. */
  versions: z.array(versionSchema),
  guest: guestSchema.nullable(),
  /** Who went to the room, and when first. */
  entries: z.object({
    patient: instant.optional(),
    doctor: instant.optional(),
    guest: instant.optional(),
  }),
  proposals: z.array(proposalSchema),
  directions: z.string().nullable(),
  desk: deskSchema.nullable(),
});
export type ConsultationView = z.infer<typeof consultationViewSchema>;

/** A consultation without what was written at it. */
export const consultationRowSchema = z.object({
  id: z.uuid(),
  appointmentId: z.uuid(),
  status: z.enum(['scheduled', 'in_progress', 'completed', 'cancelled']),
  startedAt: instant.nullable(),
  completedAt: instant.nullable(),
  createdAt: z.iso.datetime({ offset: true }),
});
export type ConsultationRow = z.infer<typeof consultationRowSchema>;
