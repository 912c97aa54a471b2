import { z } from 'zod';
import type { Db } from '~/platform/supabase.server';

const instant = z.iso.datetime({ offset: true });

const sessionsSchema = z.array(
  z.object({
    id: z.uuid(),
    createdAt: instant,
    lastSeenAt: instant,
    current: z.boolean(),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    ipPrefix: z.string().nullable(),
  }),
);
export type Session = z.infer<typeof sessionsSchema>[number];

/** Where a session is used from; each may be unknown. */
export type SessionPlace = { browser: string | null; system: string | null; ipPrefix: string | null };

/** Keeps from where the viewer's present session is used. */
export async function noteSession(db: Db, place: SessionPlace): Promise<void> {
  const { error } = await db.rpc('note_session', { p_from: place });
  if (error) throw new Error(`noting the session failed: ${error.message}`);
}

/** Where the viewer is signed in, the present session first. */
export async function listSessions(db: Db): Promise<Session[]> {
  const { data, error } = await db.rpc('list_own_sessions');
  if (error) throw new Error(`listing sessions failed: ${error.message}`);
  return sessionsSchema.parse(data);
}

/** Ends one other session of the viewer, or all others. @returns how many ended */
export async function endSessions(db: Db, id?: string): Promise<number> {
  const { data, error } = await db.rpc('end_sessions', id ? { p_id: id } : {});
  if (error) throw new Error(`ending sessions failed: ${error.message}`);
  return z.number().parse(data);
}
