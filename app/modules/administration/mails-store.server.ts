import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';
import type { Result } from '~/shared/result';
import type { ActError } from './errors';
import { actAnswer } from './users-store.server';

const deadMailSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  recipientId: z.uuid().nullable(),
  to: z.string(),
  attempts: z.number().int(),
  createdAt: z.iso.datetime({ offset: true }),
  failedAt: z.iso.datetime({ offset: true }),
  expired: z.boolean(),
  error: z.string().nullable(),
});
export type DeadMail = z.output<typeof deadMailSchema>;
const deadMailPageSchema = z.object({ mails: z.array(deadMailSchema), nextCursor: z.string().nullable() });

/** Mails that were given up, the latest first. */
export async function listDeadMails(db: Db, before: string | null) {
  const { data, error } = await db.rpc('list_dead_mails', { p_before: before ?? undefined });
  if (error) throw new Error(`reading the dead mails failed: ${error.message}`);
  return deadMailPageSchema.parse(data);
}

/** One mail that was given up; null when there is none any more. */
export async function getDeadMail(db: Db, id: string): Promise<DeadMail | null> {
  const { data, error } = await db.rpc('get_dead_mail', { p_id: id });
  if (error) throw new Error(`reading a dead mail failed: ${error.message}`);
  return data ? deadMailSchema.parse(data) : null;
}

/** Sends a mail that was given up again, or lets it go. */
export async function settleMail(
  db: Db,
  id: string,
  act: 'retry' | 'drop',
  reason: string,
): Promise<Result<null, ActError>> {
  const { error } = await db.rpc('settle_mail', { p_id: id, p_act: act, p_reason: reason });
  return actAnswer(error);
}
