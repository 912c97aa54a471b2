import { mailWords, type MailWords } from '~/platform/mail-words.server';
import { log } from '~/platform/log.server';
import type { Db } from '~/platform/supabase.server';
import { getRow, listRows, markRead, type NotificationRow } from './store.server';

export type Reader = { locale: string; timeZone: string; email: string };

export type Notification = {
  id: string;
  createdAt: string;
  unread: boolean;
  /** Null when this version of the site does not know how to say it. */
  words: MailWords | null;
};

/** One page of the viewer's notifications in the language and zone of the reader, the newest first. */
export async function listNotifications(
  db: Db,
  reader: Reader,
  which: { cursor: string | null; unreadOnly: boolean },
): Promise<{ notifications: Notification[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await listRows(db, which);
  return {
    notifications: rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at,
      unread: row.read_at === null,
      words: wordsOf(row, reader),
    })),
    nextCursor,
  };
}

/** Opens a notification: it counts as read. @returns the page it leads to, null when there is no such notification */
export async function openNotification(db: Db, reader: Reader, id: string): Promise<string | null> {
  const row = await getRow(db, id);
  if (!row) return null;
  if (!row.read_at) await markRead(db, { id });
  return wordsOf(row, reader)?.path ?? '/notifications';
}

/** Facts that were written for other words must not hide all the other notifications. */
function wordsOf({ id, kind, payload }: NotificationRow, reader: Reader): MailWords | null {
  try {
    return mailWords(kind, payload, reader);
  } catch (fault) {
    log.error(
      { notification: id, kind, fault: fault instanceof Error ? fault.name : 'unknown' },
      'notification_unreadable',
    );
    return null;
  }
}
