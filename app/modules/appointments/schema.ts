import { z } from 'zod';

export type { PaymentStatus, StateWord } from '~/modules/payments';

export const APPOINTMENT_STATUSES = [
  'held',
  'confirmed',
  'completed',
  'no_show',
  'cancelled',
  'expired',
] as const;
export const appointmentStatusSchema = z.enum(APPOINTMENT_STATUSES);
export type AppointmentStatus = z.infer<typeof appointmentStatusSchema>;

export const modeSchema = z.enum(['video', 'in_person']);
export type Mode = z.infer<typeof modeSchema>;

const id = z.uuid();
/** Whether a part of an address can be an id at all; the database would refuse anything else loudly. */
export const isId = (value: string | undefined): value is string => id.safeParse(value).success;

const instant = z.iso.datetime({ offset: true });
/** Whether a text is an instant with its offset. */
export const isInstant = (value: string | null | undefined): value is string =>
  instant.safeParse(value).success;

export const REASON_MIN = 40;
export const REASON_MAX = 2000;
export const SUMMARY_MAX = 20_000;

/** Characters as people count them; the database counts the same way. */
const characters = (value: string) => Array.from(value).length;

/** The review page's form. Messages are keys of the `errors` catalogue. */
export const bookingFormSchema = z.object({
  at: z.iso.datetime({ offset: true, error: 'timeMissing' }),
  reason: z
    .string({ error: 'reasonMissing' })
    .trim()
    .refine((value) => characters(value) >= REASON_MIN, 'reasonShort')
    .refine((value) => characters(value) <= REASON_MAX, 'reasonLong'),
  /** The version of the text that was shown and agreed to. */
  consent: z.string({ error: 'consentMissing' }),
});
export type BookingForm = z.infer<typeof bookingFormSchema>;

const text = (max: number, message: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine((value) => characters(value) <= max, message);

/** Another time, chosen after the wanted one was gone; what was written comes along. */
export const choiceFormSchema = z.object({
  at: bookingFormSchema.shape.at,
  reason: z.string().max(10_000).default(''),
});

/** What a doctor writes about a consultation. */
export const consultationTextsSchema = z.object({
  sharedSummary: text(SUMMARY_MAX, 'summaryLong'),
  privateNote: text(SUMMARY_MAX, 'noteLong'),
});
export type ConsultationTexts = z.infer<typeof consultationTextsSchema>;
