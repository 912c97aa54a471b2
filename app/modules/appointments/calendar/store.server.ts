import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import type { Db } from '~/platform/supabase.server';
import { calendarEntrySchema, calendarFeedSchema, type CalendarEntry, type CalendarFeed } from './schema';

/** One appointment for a calendar; null for somebody else's, and for one that is not certain. */
export async function getCalendarEntry(db: Db, appointmentId: string): Promise<CalendarEntry | null> {
  const { data, error } = await db.rpc('get_calendar_entry', { p_appointment_id: appointmentId });
  if (error) throw new Error(`reading the calendar entry failed: ${error.message}`);
  return data === null ? null : calendarEntrySchema.parse(data);
}

/** What the private address with this secret opens, whoever asks; null when it opens nothing. */
export async function readCalendarFeed(db: Db, token: string): Promise<CalendarFeed | null> {
  const { data, error } = await db.rpc('read_calendar_feed', { p_token: token });
  if (error) throw new Error(`reading the calendar failed: ${error.message}`);
  return data === null ? null : calendarFeedSchema.parse(data);
}

const feedRow = z
  .object({ created_at: instantSchema, last_read_at: instantSchema.nullable() })
  .transform((row) => ({ createdAt: row.created_at, lastReadAt: row.last_read_at }));
export type CalendarFeedState = z.infer<typeof feedRow>;

/** Since when the viewer has a private calendar address, and when it was last used; null without one. */
export async function getCalendarFeed(db: Db): Promise<CalendarFeedState | null> {
  const { data, error } = await db.from('calendar_feeds').select('created_at, last_read_at').maybeSingle();
  if (error) throw new Error(`reading the calendar address failed: ${error.message}`);
  return data ? feedRow.parse(data) : null;
}

/** Makes a private calendar address and ends the one before. @returns its secret, which is kept nowhere */
export async function renewCalendarFeed(db: Db): Promise<string> {
  const { data, error } = await db.rpc('renew_calendar_feed');
  if (error) throw new Error(`making the calendar address failed: ${error.message}`);
  return data;
}

/** Ends the private calendar address; nothing when there is none. */
export async function revokeCalendarFeed(db: Db): Promise<void> {
  const { error } = await db.rpc('revoke_calendar_feed');
  if (error) throw new Error(`ending the calendar address failed: ${error.message}`);
}
