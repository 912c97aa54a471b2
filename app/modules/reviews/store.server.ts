import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Json } from '~/platform/database.types';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { REVIEW_CODES, type ReviewError } from './errors';
import {
  reviewPageSchema,
  reviewStateSchema,
  type ReportForm,
  type ReviewForm,
  type ReviewPage,
  type ReviewQuery,
  type ReviewState,
} from './schema';

type Refusal = Parameters<typeof rpcErrorCode>[0];
const answer = (error: Refusal | null): Result<null, ReviewError> =>
  error ? fail({ code: rpcErrorCode(error, REVIEW_CODES) }) : ok(null);

/** A doctor's reviews as everybody reads them, one page. */
export async function listReviews(
  db: Db,
  doctorId: string,
  query: ReviewQuery,
  limit?: number,
): Promise<ReviewPage> {
  const { data, error } = await db.rpc('list_reviews', {
    p_doctor_id: doctorId,
    p_sort: query.sort,
    p_rating: query.rating ?? undefined,
    p_cursor: query.cursor ?? undefined,
    p_limit: limit,
  });
  if (error) throw new Error(`reading the reviews failed: ${error.message}`);
  return reviewPageSchema.parse(data);
}

const ownPageSchema = reviewPageSchema.extend({ waiting: z.number().int() });

/** The signed-in doctor's reviews, and how many wait for a reply. */
export async function listOwnReviews(db: Db, cursor: string | null) {
  const { data, error } = await db.rpc('list_own_reviews', { p_cursor: cursor ?? undefined });
  if (error) throw new Error(`reading one's reviews failed: ${error.message}`);
  return ownPageSchema.parse(data);
}

/** For the patient of an appointment; null for anybody else. */
export async function getReviewState(db: Db, appointmentId: string): Promise<ReviewState | null> {
  const { data, error } = await db.rpc('get_review_state', { p_appointment_id: appointmentId });
  if (error) throw new Error(`reading the review of an appointment failed: ${error.message}`);
  return data ? reviewStateSchema.parse(data) : null;
}

/** Stores the patient's review, or its change. */
export async function storeReview(
  db: Db,
  appointmentId: string,
  { rating, ratingCommunication, ratingPunctuality, ratingValue, body, treatment }: ReviewForm,
): Promise<Result<null, ReviewError>> {
  const whole = (stars?: string) => (stars ? Number(stars) : null);
  const review: Json = {
    rating: Number(rating),
    ratingCommunication: whole(ratingCommunication),
    ratingPunctuality: whole(ratingPunctuality),
    ratingValue: whole(ratingValue),
    body,
    treatment: treatment ?? null,
  };
  const { error } = await db.rpc('write_review', { p_appointment_id: appointmentId, p: review });
  return answer(error);
}

/** Stores the doctor's one reply. */
export async function storeReply(
  db: Db,
  reviewId: string,
  reply: string,
): Promise<Result<null, ReviewError>> {
  const { error } = await db.rpc('reply_to_review', { p_review_id: reviewId, p_reply: reply });
  return answer(error);
}

/** Asks an administrator to look at a review. */
export async function storeReport(
  db: Db,
  reviewId: string,
  { reason, details }: ReportForm,
): Promise<Result<null, ReviewError>> {
  const { error } = await db.rpc('report_review', {
    p_review_id: reviewId,
    p_reason: reason,
    p_details: details,
  });
  return answer(error);
}

/** A review that the signed-in person may read, by its id; row-level security leaves out hidden ones of others. */
export async function getPublicReview(
  db: Db,
  id: string,
): Promise<{ body: string; doctorSlug: string | null } | null> {
  const { data, error } = await db
    .from('reviews')
    .select('body, doctors!inner(slug, is_listed)')
    .eq('id', id)
    .maybeSingle();
  if (error) throw new Error(`reading a review failed: ${error.message}`);
  return data ? { body: data.body, doctorSlug: data.doctors.is_listed ? data.doctors.slug : null } : null;
}
