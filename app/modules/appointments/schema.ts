import { z } from 'zod';
import { instantSchema, paymentViewSchema } from '~/modules/payments';
import { problemSchema } from './problem-schema';
import { actsSchema, eventSchema, noShowSchema } from './acts-schema';

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

const instant = z.iso.datetime({ offset: true });
/** Whether a text is an instant with its offset. */
export const isInstant = (value: string | null | undefined): value is string =>
  instant.safeParse(value).success;

export const REASON_MIN = 40;
export const REASON_MAX = 2000;

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
  /** The language that text was shown in. */
  consentLocale: z.string().default('en'),
  /** Own files that the doctor may open once it is paid. */
  records: z.array(z.uuid()).max(100).default([]),
});
export type BookingForm = z.infer<typeof bookingFormSchema>;

/** Another time, chosen after the wanted one was gone; what was written comes along. */
export const choiceFormSchema = z.object({
  at: bookingFormSchema.shape.at,
  reason: z.string().max(10_000).default(''),
  records: bookingFormSchema.shape.records,
});

const nullableText = z.string().nullable();

const doctorSchema = z.object({
  id: z.uuid(),
  /** Null while nobody can find the doctor. */
  slug: nullableText,
  displayName: z.string(),
  photoId: z.uuid().nullable(),
  headline: z.string(),
  city: nullableText,
  countryCode: nullableText,
  timeZone: z.string(),
  clinicName: nullableText,
  address: nullableText,
  licenceRegistry: nullableText,
  licenceNumber: nullableText,
});

const patientSchema = z.object({
  id: z.uuid(),
  fullName: z.string(),
  countryCode: nullableText,
  timeZone: z.string(),
  birthDate: nullableText,
  photoId: z.uuid().nullable(),
});

const consultationSchema = z.object({
  status: z.enum(['scheduled', 'in_progress', 'completed', 'cancelled']),
  startedAt: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
  /** The patient's once the consultation is completed; before that the doctor's draft. */
  sharedSummary: nullableText,
});

/** One appointment as the database shows it to one of its parties. */
export const appointmentRowSchema = z.object({
  id: z.uuid(),
  reference: z.string(),
  status: appointmentStatusSchema,
  mode: modeSchema,
  visitTypeId: z.uuid(),
  visitMinutes: z.number().int(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  patientTimeZone: z.string(),
  doctorTimeZone: z.string(),
  amount: z.number().int(),
  currency: z.string(),
  holdExpiresAt: instantSchema.nullable(),
  confirmedAt: instantSchema.nullable(),
  sequence: z.number().int(),
  createdAt: instantSchema,
  /** Which of the two parties is looking. */
  viewer: z.enum(['patient', 'doctor']),
  doctor: doctorSchema,
  patient: patientSchema,
  payment: paymentViewSchema,
  /** Reports that somebody did not come, the oldest first; those taken back are left out. */
  noShows: z.array(noShowSchema),
  /** What the patient said was wrong with it. */
  problem: problemSchema.nullable(),
  consultation: consultationSchema.nullable(),
});
export type AppointmentRow = z.infer<typeof appointmentRowSchema>;

/** While the room is open there is the way to it: a page of ours that sends on whoever may enter. */
type WithRoom<Row extends AppointmentRow> = Row & { roomUrl: string | null };

/** One appointment as one of its parties sees it in a list. */
export type Appointment = WithRoom<AppointmentRow>;

export const appointmentDetailRowSchema = appointmentRowSchema.extend({
  reason: z.string(),
  acts: actsSchema,
  cancelReason: nullableText,
  cancelledBy: z.enum(['patient', 'doctor', 'admin']).nullable(),
  consentVersion: z.string(),
  consentedAt: instantSchema,
  note: z.object({ version: z.number(), privateNote: z.string(), createdAt: instantSchema }).nullable(),
  events: z.array(eventSchema),
});
/** Everything a party may know of an appointment. */
export type AppointmentDetail = WithRoom<z.infer<typeof appointmentDetailRowSchema>>;

export const SCOPES = ['upcoming', 'past'] as const;
export type Scope = (typeof SCOPES)[number];

export const appointmentPageSchema = z.object({
  appointments: z.array(appointmentRowSchema),
  nextCursor: z.string().nullable(),
});
export type AppointmentPage = { appointments: Appointment[]; nextCursor: string | null };

const sum = z.coerce.number().int();

/** A doctor's day in the zone of their hours. */
export const doctorDaySchema = z.object({
  date: z.iso.date(),
  timeZone: z.string(),
  today: z.array(appointmentRowSchema),
  /** After that day. */
  next: z.array(appointmentRowSchema),
  /** Before that day, and not completed: the summary is missing. */
  open: z.array(appointmentRowSchema),
  money: z.array(
    z.object({ currency: z.string(), held: sum, heldNet: sum, released: sum, releasedThisMonth: sum }),
  ),
});
type DoctorDayRow = z.infer<typeof doctorDaySchema>;
export type DoctorDay = Omit<DoctorDayRow, 'today' | 'next' | 'open'> & {
  today: Appointment[];
  next: Appointment[];
  open: Appointment[];
};
