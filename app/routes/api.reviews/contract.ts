import { z } from 'zod';
import { operation } from '~/http/api/operation';
import { nextCursor, pageQuery } from '~/http/api/paging';
import { REVIEW_SORTS, reviewFormSchema, reviewSchema, reviewStateSchema } from '~/modules/reviews';

const TAG = 'Reviews';

export const listReviews = operation({
  id: 'listReviews',
  method: 'GET',
  path: '/api/reviews',
  tag: TAG,
  summary: 'The reviews of a doctor',
  description: 'Of a hidden one there is only the reason.',
  access: 'anyone',
  limit: 'read',
  query: z.object({
    doctor: z.string().min(1).max(120).describe('`slug` of the doctor.'),
    sort: z.enum(REVIEW_SORTS).default('newest'),
    rating: z.coerce.number().int().min(1).max(5).optional(),
    ...pageQuery,
  }),
  success: {
    200: {
      description: 'A page of reviews.',
      body: z
        .object({ reviews: z.array(reviewSchema.meta({ id: 'Review' })), nextCursor })
        .meta({ id: 'ReviewPage' }),
    },
  },
  refusals: { 404: 'There is no such doctor.' },
});

const stars = z.number().int().min(1).max(5);
const { body, treatment } = reviewFormSchema.shape;

export const writeReview = operation({
  id: 'writeReview',
  method: 'POST',
  path: '/api/reviews',
  tag: TAG,
  summary: 'Review an appointment of yours',
  description: 'Once for each completed appointment, within 90 days; sent again within 48 hours it changes.',
  access: 'patient',
  limit: 'write',
  body: z.object({
    appointment: z.uuid().describe('`id` of the appointment.'),
    rating: stars,
    ratingCommunication: stars.optional(),
    ratingPunctuality: stars.optional(),
    ratingValue: stars.optional(),
    body: body.describe('20 to 4,000 characters.'),
    treatment,
  }),
  success: {
    201: {
      description: 'The review.',
      body: reviewStateSchema.shape.review
        .unwrap()
        .extend({ appointmentId: z.uuid() })
        .meta({ id: 'OwnReview' }),
    },
  },
  refusals: {
    404: 'There is no such appointment of yours.',
    409: 'Not completed, too late, or hidden; or the key is in use.',
  },
  idempotent: true,
});
