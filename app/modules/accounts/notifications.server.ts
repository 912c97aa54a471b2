import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';

const linkSchema = z.object({ topic: z.string(), wanted: z.boolean() });
/** What the link of a mail is about, and whether mails of it are wanted. */
export type UnsubscribeLink = z.infer<typeof linkSchema>;

const CHANNELS = ['mail', 'in_app'] as const;
/** Something that may be refused, and on which channels somebody wants it. */
export type NotificationChoice = { topic: string; mail: boolean; inApp: boolean };

const rows = z.array(
  z.object({
    topic: z.string(),
    preferences: z.array(z.object({ channel: z.enum(CHANNELS), wanted: z.boolean() })),
  }),
);

/** Every topic that may be refused, with the viewer's choices. */
export async function listNotificationChoices(db: Db): Promise<NotificationChoice[]> {
  const { data, error } = await db
    .from('notification_topics')
    .select('topic, preferences:notification_preferences(channel, wanted)')
    .order('position');
  if (error) throw new Error(`reading the choices of messages failed: ${error.message}`);
  return rows.parse(data).map(({ topic, preferences }) => {
    const wants = (channel: (typeof CHANNELS)[number]) =>
      preferences.find((one) => one.channel === channel)?.wanted ?? true;
    return { topic, mail: wants('mail'), inApp: wants('in_app') };
  });
}

/** Keeps the topics that the viewer wants on each channel; all others are refused. */
export async function saveNotificationChoices(
  db: Db,
  wanted: { mail: string[]; inApp: string[] },
): Promise<void> {
  const { error } = await db.rpc('set_notification_preferences', {
    p_mail: wanted.mail,
    p_in_app: wanted.inApp,
  });
  if (error) throw new Error(`saving the choices of messages failed: ${error.message}`);
}

/** What the link of a mail is about; null for a link that no mail carries. */
export async function readUnsubscribe(db: Db, token: string): Promise<UnsubscribeLink | null> {
  const { data, error } = await db.rpc('read_unsubscribe', { p_token: token });
  if (error) throw new Error(`reading the link failed: ${error.message}`);
  return data === null ? null : linkSchema.parse(data);
}

/** Refuses, or wants again, what the link of a mail is about; null for a link that no mail carries. */
export async function answerUnsubscribe(
  db: Db,
  token: string,
  wanted: boolean,
): Promise<UnsubscribeLink | null> {
  const { data, error } = await db.rpc('answer_unsubscribe', { p_token: token, p_wanted: wanted });
  if (error) throw new Error(`answering the link failed: ${error.message}`);
  return data === null ? null : linkSchema.parse(data);
}
