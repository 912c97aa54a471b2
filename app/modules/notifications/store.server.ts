import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';

const PAGE = 20;
const CURSOR = /^(\d{4}-[\d:.T+-]+)_([\da-f-]{36})$/;

const rowSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  payload: z.unknown(),
  created_at: z.string(),
  read_at: z.string().nullable(),
});
export type NotificationRow = z.infer<typeof rowSchema>;

const COLUMNS = 'id, kind, payload, created_at, read_at';

/** One page of the viewer's notifications, the newest first, and where the next begins. */
export async function listRows(
  db: Db,
  { cursor, unreadOnly }: { cursor: string | null; unreadOnly: boolean },
): Promise<{ rows: NotificationRow[]; nextCursor: string | null }> {
  let query = db
    .from('notifications')
    .select(COLUMNS)
    .order('created_at', { ascending: false })
    .order('id', { ascending: false })
    .limit(PAGE + 1);
  if (unreadOnly) query = query.is('read_at', null);
  const [, at, id] = CURSOR.exec(cursor ?? '') ?? [];
  if (at && id) query = query.or(`created_at.lt."${at}",and(created_at.eq."${at}",id.lt.${id})`);
  const { data, error } = await query;
  if (error) throw new Error(`reading the notifications failed: ${error.message}`);
  const rows = z.array(rowSchema).parse(data);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { rows: rows.slice(0, PAGE), nextCursor: last ? `${last.created_at}_${last.id}` : null };
}

/** One of the viewer's notifications; null when there is none with this id. */
export async function getRow(db: Db, id: string): Promise<NotificationRow | null> {
  const { data, error } = await db.from('notifications').select(COLUMNS).eq('id', id).maybeSingle();
  if (error) throw new Error(`reading a notification failed: ${error.message}`);
  return data && rowSchema.parse(data);
}

/** Marks the viewer's own as read: one, or all that were there at a moment. Again: the same. */
export async function markRead(db: Db, which: { id: string } | { until: string }): Promise<void> {
  const { error } = await db.rpc(
    'mark_notifications_read',
    'id' in which ? { p_ids: [which.id] } : { p_until: which.until },
  );
  if (error) throw new Error(`marking notifications as read failed: ${error.message}`);
}

/** Lets mails go to the viewer's address again. @returns false when that was asked for within a day */
export async function tryMailAgain(db: Db): Promise<boolean> {
  const { error } = await db.rpc('try_mail_again');
  if (error?.message === 'tried_too_soon') return false;
  if (error) throw new Error(`trying an address again failed: ${error.message}`);
  return true;
}
