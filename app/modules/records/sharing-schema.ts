import { z } from 'zod';
import { RECORD_CATEGORIES } from './schema';

const instant = z.string();
export const GRANT_PURPOSES = ['consultation', 'second_opinion', 'follow_up'] as const;
export const grantPurposeSchema = z.enum(GRANT_PURPOSES);
export type GrantPurpose = z.infer<typeof grantPurposeSchema>;

const category = z.enum(RECORD_CATEGORIES);

const fileSchema = z.object({
  recordId: z.uuid(),
  title: z.string(),
  category,
  documentedOn: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
});

export const sharedRecordSchema = fileSchema.extend({
  note: z.string().nullable(),
  purpose: grantPurposeSchema,
  expiresAt: instant,
  sharedAt: instant,
  /** For the patient only. */
  scanStatus: z.enum(['pending', 'clean']).optional(),
  /** How often the doctor opened it; for the patient only. */
  opened: z.number().int().optional(),
});
/** A file that one doctor may read now. */
export type SharedRecord = z.infer<typeof sharedRecordSchema>;

export const shareChoiceSchema = z.object({
  appointmentId: z.uuid(),
  doctorId: z.uuid(),
  doctorName: z.string(),
  status: z.enum(['held', 'confirmed', 'completed']),
  startsAt: instant,
  endsAt: instant,
});
/** A doctor with whom the patient may share, by one appointment. */
export type ShareChoice = z.infer<typeof shareChoiceSchema>;

export const recordSharingSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  category,
  scanStatus: z.enum(['pending', 'clean', 'infected', 'failed']),
  grants: z.array(
    z.object({
      doctorId: z.uuid(),
      doctorName: z.string(),
      purpose: grantPurposeSchema,
      expiresAt: instant,
      revokedAt: instant.nullable(),
      createdAt: instant,
      /** Counts now. */
      alive: z.boolean(),
      /** Counts once the booking is paid. */
      waiting: z.boolean(),
    }),
  ),
});
export type RecordSharing = z.infer<typeof recordSharingSchema>;

export const recordRequestSchema = z.object({
  id: z.uuid(),
  appointmentId: z.uuid(),
  body: z.string(),
  createdAt: instant,
  doctorName: z.string(),
});
/** A doctor's open request for a file. */
export type RecordRequest = z.infer<typeof recordRequestSchema>;

export const sharedPatientSchema = z.object({
  patient: z.object({
    id: z.uuid(),
    fullName: z.string(),
    countryCode: z.string().nullable(),
    timeZone: z.string(),
    birthDate: z.string().nullable(),
  }),
  records: z.array(sharedRecordSchema),
  visits: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      status: z.enum(['held', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired']),
      startsAt: instant,
      endsAt: instant,
      mode: z.enum(['video', 'in_person']),
      minutes: z.number().int(),
    }),
  ),
});
/** A patient as one of their doctors finds them. */
export type SharedPatient = z.infer<typeof sharedPatientSchema>;

export const breakGlassSchema = z.object({
  id: z.uuid(),
  reason: z.string(),
  createdAt: instant,
  expiresAt: instant,
  open: z.boolean(),
  patientName: z.string(),
  records: z.array(fileSchema),
});
export type BreakGlass = z.infer<typeof breakGlassSchema>;

// Forms. Messages are keys of the `errors` catalogue. --------------------------------------------------------------

const end = {
  purpose: z.enum(GRANT_PURPOSES, { error: 'purposeMissing' }),
  until: z.string({ error: 'untilMissing' }).regex(/^(\d{1,3}|date)$/, 'untilMissing'),
  untilDate: z.iso.date({ error: 'untilMissing' }).optional(),
};
const needsDate = {
  check: (form: { until: string; untilDate?: string | undefined }) =>
    form.until !== 'date' || form.untilDate !== undefined,
  error: { path: ['untilDate'], message: 'untilMissing' },
};

/** Several files with the doctor of one appointment. */
export const shareFilesSchema = z
  .object({
    records: z.array(z.uuid()).min(1, 'filesMissing').max(100, 'filesMissing'),
    ...end,
    request: z.uuid().optional(),
  })
  .refine(needsDate.check, needsDate.error);

/** One file with one of the patient's doctors. */
export const shareFileSchema = z
  .object({ appointment: z.uuid({ error: 'doctorMissing' }), ...end })
  .refine(needsDate.check, needsDate.error);

export const stopSharingSchema = z.object({
  doctor: z.uuid(),
  /** The appointment's page on which it was pressed. */
  visit: z.uuid().optional(),
  /** Pressed on the file's own page. */
  to: z.literal('file').optional(),
});

export const REQUEST_MAX = 500;
export const recordRequestFormSchema = z.object({
  body: z
    .string({ error: 'requestMissing' })
    .trim()
    .min(3, 'requestMissing')
    .refine((value) => Array.from(value).length <= REQUEST_MAX, 'requestLong'),
});

export const BREAK_REASON_MIN = 20;
export const breakGlassFormSchema = z.object({
  email: z.email({ error: 'emailIncomplete' }),
  reason: z
    .string({ error: 'breakReasonShort' })
    .trim()
    .min(BREAK_REASON_MIN, 'breakReasonShort')
    .max(1000, 'textLong'),
});
