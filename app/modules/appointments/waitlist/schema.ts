import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { modeSchema } from '../schema';

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
/** ISO: 1 Monday to 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const doctor = z.object({
  displayName: z.string(),
  slug: z.string().nullable(),
  city: z.string().nullable(),
  timeZone: z.string(),
});
const visit = {
  visitTypeId: z.uuid(),
  mode: modeSchema,
  minutes: z.number().int(),
  appointmentId: z.uuid().nullable(),
  /** Start of the appointment that is to come earlier; null when the patient has none yet. */
  insteadOf: instantSchema.nullable(),
  doctor,
};

/** A time that is kept for one who waits. */
export const waitlistOfferSchema = z.object({
  ...visit,
  id: z.uuid(),
  entryId: z.uuid(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  /** Until when it is kept. */
  expiresAt: instantSchema,
  state: z.enum(['open', 'accepted', 'declined', 'lapsed', 'withdrawn']),
  amount: z.number().int(),
  currency: z.string(),
  /** The appointment that has the time now, once it was accepted. */
  takenAs: z.uuid().nullable(),
});
export type WaitlistOffer = z.infer<typeof waitlistOfferSchema>;

/** What a patient waits for. */
export const waitlistEntrySchema = z.object({
  ...visit,
  id: z.uuid(),
  fromDate: z.iso.date(),
  untilDate: z.iso.date(),
  weekdays: z.array(z.number().int()),
  dayParts: z.array(z.enum(DAY_PARTS)),
  offer: waitlistOfferSchema.nullable(),
});
export type WaitlistEntry = z.infer<typeof waitlistEntrySchema>;

/** What one would wait for, and the entry when one does already. */
export const waitlistSubjectSchema = z.object({ ...visit, entryId: z.uuid().nullable() });
export type WaitlistSubject = z.infer<typeof waitlistSubjectSchema>;

/** The form; days and hours are those of the patient's clock. Messages are keys of the `errors` catalogue. */
export const waitlistFormSchema = z
  .object({
    from: z.iso.date('waitDateMissing'),
    until: z.iso.date('waitDateMissing'),
    weekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7).default([]),
    dayParts: z.array(z.enum(DAY_PARTS)).max(3).default([]),
  })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: 'waitDatesOrder' });
export type WaitlistForm = z.infer<typeof waitlistFormSchema>;
