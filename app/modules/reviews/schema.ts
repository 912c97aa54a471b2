import { z } from 'zod';
import { reviewSchema, type Review } from '~/modules/doctors';
import { instantSchema } from '~/modules/payments';

const stars = z.number().int().min(1).max(5);
const text = z.string().nullable();

export { reviewSchema, type Review };

export const reviewPageSchema = z.object({ reviews: z.array(reviewSchema), nextCursor: text });
export type ReviewPage = z.infer<typeof reviewPageSchema>;

export const REVIEW_SORTS = ['newest', 'highest', 'lowest'] as const;
/** What a shared address asks for; anything unknown is the whole list. */
export const reviewQuerySchema = z.object({
  sort: z.enum(REVIEW_SORTS).catch('newest'),
  rating: z.coerce.number().int().min(1).max(5).nullable().catch(null),
  cursor: z.string().max(400).nullable().catch(null),
});
export type ReviewQuery = z.infer<typeof reviewQuerySchema>;

/** Where the patient of an appointment stands with their review of it. */
export const reviewStateSchema = z.object({
  appointmentId: z.uuid(),
  startsAt: instantSchema,
  doctorName: z.string(),
  doctorSlug: text,
  completed: z.boolean(),
  writeUntil: instantSchema.nullable(),
  editUntil: instantSchema.nullable(),
  review: z
    .object({
      id: z.uuid(),
      rating: stars,
      ratingCommunication: stars.nullable(),
      ratingPunctuality: stars.nullable(),
      ratingValue: stars.nullable(),
      body: z.string(),
      treatment: text,
      reply: text,
      createdAt: instantSchema,
      editedAt: instantSchema.nullable(),
      hiddenReason: text,
    })
    .nullable(),
});
export type ReviewState = z.infer<typeof reviewStateSchema>;

export const REVIEW_BODY = { min: 20, max: 4000 };
const rating = z.enum(['1', '2', '3', '4', '5'], { error: 'ratingMissing' });

/** The patient's form. */
export const reviewFormSchema = z.object({
  rating,
  ratingCommunication: rating.optional(),
  ratingPunctuality: rating.optional(),
  ratingValue: rating.optional(),
  body: z
    .string({ error: 'reviewShort' })
    .trim()
    .min(REVIEW_BODY.min, 'reviewShort')
    .max(REVIEW_BODY.max, 'reviewLong'),
  treatment: z.string().trim().max(160, 'treatmentLong').optional(),
});
export type ReviewForm = z.infer<typeof reviewFormSchema>;

/** The doctor's form; `review` says which of the page's forms it is. */
export const replyFormSchema = z.object({
  review: z.uuid(),
  reply: z.string({ error: 'replyMissing' }).trim().min(3, 'replyMissing').max(2000, 'replyLong'),
});

export const REPORT_REASONS = ['offensive', 'not_genuine', 'personal_data', 'advertising', 'other'] as const;
export const reportFormSchema = z.object({
  reason: z.enum(REPORT_REASONS, { error: 'reportReasonMissing' }),
  details: z.string().trim().max(1000, 'reportLong').optional(),
});
export type ReportForm = z.infer<typeof reportFormSchema>;
