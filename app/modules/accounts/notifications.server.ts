import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';

const choice = z.object({ kind: z.string(), wanted: z.boolean() });
/** A kind of mail that may be refused, and whether somebody wants it. */
export type NotificationChoice = z.infer<typeof choice>;

const rows = z.array(z.object({ kind: z.string(), preferences: z.array(z.object({ wanted: z.boolean() })) }));

/** Every kind of mail that may be refused, with the viewer's choice. */
export async function listNotificationChoices(db: Db): Promise<NotificationChoice[]> {
  const { data, error } = await db
    .from('notification_kinds')
    .select('kind, preferences:notification_preferences(wanted)')
    .order('position');
  if (error) throw new Error(`reading the choices of mails failed: ${error.message}`);
  return rows.parse(data).map(({ kind, preferences }) => ({ kind, wanted: preferences[0]?.wanted ?? true }));
}

/** Keeps the kinds that the viewer wants; all others are refused. */
export async function saveNotificationChoices(db: Db, wanted: string[]): Promise<void> {
  const { error } = await db.rpc('set_notification_preferences', { p_wanted: wanted });
  if (error) throw new Error(`saving the choices of mails failed: ${error.message}`);
}

/** What the link of a mail is about; null for a link that no mail carries. */
export async function readUnsubscribe(db: Db, token: string): Promise<NotificationChoice | null> {
  const { data, error } = await db.rpc('read_unsubscribe', { p_token: token });
  if (error) throw new Error(`reading the link failed: ${error.message}`);
  return data === null ? null : choice.parse(data);
}

/** Refuses, or wants again, what the link of a mail is about; null for a link that no mail carries. */
export async function answerUnsubscribe(
  db: Db,
  token: string,
  wanted: boolean,
): Promise<NotificationChoice | null> {
  const { data, error } = await db.rpc('answer_unsubscribe', { p_token: token, p_wanted: wanted });
  if (error) throw new Error(`answering the link failed: ${error.message}`);
  return data === null ? null : choice.parse(data);
}
