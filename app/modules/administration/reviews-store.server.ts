import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { ActError } from './errors';
import { actAnswer } from './users-store.server';

const moderationSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime({ offset: true }),
  rating: z.number().int(),
  body: z.string(),
  reply: z.string().nullable(),
  hiddenAt: z.iso.datetime({ offset: true }).nullable(),
  hiddenReason: z.string().nullable(),
  authorInitial: z.string(),
  authorId: z.uuid(),
  doctorId: z.uuid(),
  doctorName: z.string(),
  reports: z.array(
    z.object({
      id: z.uuid(),
      reason: z.enum(['offensive', 'not_genuine', 'personal_data', 'advertising', 'other']),
      details: z.string().nullable(),
      at: z.iso.datetime({ offset: true }),
      reporterId: z.uuid(),
      outcome: z.enum(['hidden', 'kept']).nullable(),
    }),
  ),
});
export type Moderation = z.output<typeof moderationSchema>;
const moderationPageSchema = z.object({
  reviews: z.array(moderationSchema),
  nextCursor: z.string().nullable(),
});

/** Reported reviews, or hidden ones. */
export async function listModeration(db: Db, which: 'reported' | 'hidden', before: string | null) {
  const { data, error } = await db.rpc('list_moderation', { p_which: which, p_before: before ?? undefined });
  if (error) throw new Error(`reading the reported reviews failed: ${error.message}`);
  return moderationPageSchema.parse(data);
}

/** One review with its reports; null when there is none. */
export async function getModeration(db: Db, id: string): Promise<Moderation | null> {
  const { data, error } = await db.rpc('get_moderation', { p_review_id: id });
  if (error) throw new Error(`reading a reported review failed: ${error.message}`);
  return data ? moderationSchema.parse(data) : null;
}

/** Hides a review, shows it again, or keeps it. */
export async function moderateReview(
  db: Db,
  id: string,
  act: 'hide' | 'show' | 'keep',
  reason: string,
): Promise<Result<null, ActError>> {
  const { error } = await db.rpc('moderate_review', { p_review_id: id, p_act: act, p_reason: reason });
  return actAnswer(error);
}
