import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { modeSchema } from '../schema';

/** An appointment as a calendar may hold it, as SQL gives it. */
export const calendarEntrySchema = z.object({
  appointmentId: z.uuid(),
  reference: z.string(),
  sequence: z.number().int(),
  cancelled: z.boolean(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  changedAt: instantSchema,
  mode: modeSchema,
  viewer: z.enum(['patient', 'doctor']),
  doctorName: z.string(),
  /** What a doctor's calendar says instead of a name. */
  patientInitials: z.string().nullable(),
  /** Address of a visit in person; null for a video visit. */
  place: z.string().nullable(),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;

/** A person's private calendar, as the secret in its address opens it. */
export const calendarFeedSchema = z.object({ locale: z.string(), entries: z.array(calendarEntrySchema) });
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;

/** The secret part of a private calendar address: 192 random bits. */
const TOKEN = /^[\w-]{32}$/;
const FILE = /^([\w-]+)\.ics$/;

/** The secret in the last part of a private calendar address; null when it cannot be one. */
export function feedTokenOf(file: string | undefined): string | null {
  const token = FILE.exec(file ?? '')?.[1];
  return token && TOKEN.test(token) ? token : null;
}
