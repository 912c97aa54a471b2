import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { visitorDb, type Db } from '~/platform/supabase.server';
import { MAIL_TROUBLES, type Viewer, type ViewerProfile } from './viewer';

const claimsSchema = z.object({
  sub: z.uuid(),
  email: z.string().default(''),
  user_role: z.enum(['patient', 'doctor', 'admin']),
  onboarded: z.boolean().default(false),
  second_factor: z.boolean().default(false),
  aal: z.string().default('aal1'),
});

/** Somebody who gave the password and not yet the second factor is not a viewer: no page has to think of it. */
export type SessionState = { viewer: Viewer | null; awaitsSecondFactor: boolean };

export const NOBODY: SessionState = { viewer: null, awaitsSecondFactor: false };

/** Who is signed in by the session cookies, verified against the auth server's public keys. */
export async function readSession(db: Db): Promise<SessionState> {
  const { data } = await db.auth.getClaims();
  return stateOf(data?.claims);
}

/** Who an access token speaks for, verified likewise; nobody when it has ended or never was one. */
export async function readBearer(token: string): Promise<SessionState> {
  // The client throws at what does not even look like a token.
  const verified = await visitorDb.auth.getClaims(token).catch(() => null);
  return stateOf(verified?.data?.claims);
}

function stateOf(found: unknown): SessionState {
  const claims = claimsSchema.safeParse(found);
  if (!claims.success) return NOBODY;
  const { sub, email, user_role, onboarded, second_factor, aal } = claims.data;
  if (second_factor && aal !== 'aal2') return { viewer: null, awaitsSecondFactor: true };
  const secondFactor = second_factor || aal === 'aal2';
  return { viewer: { id: sub, email, role: user_role, onboarded, secondFactor }, awaitsSecondFactor: false };
}

/** The viewer's own profile. A fault of the database throws; an account that was deleted or suspended is signed out and led to the page that says so. */
export async function readProfile(db: Db, id: string): Promise<ViewerProfile | null> {
  const { data, error } = await db
    .from('profiles')
    .select('role, full_name, photo_id, time_zone, locale, country_code, unread_notifications, mail_trouble')
    .eq('id', id)
    .maybeSingle();
  if (error?.message === 'account_deleted') {
    // A device on which nobody signed out; its cookies are worth nothing any more.
    await db.auth.signOut({ scope: 'local' });
    throw redirect('/goodbye');
  }
  if (error?.message === 'account_suspended') {
    await db.auth.signOut({ scope: 'local' });
    throw redirect('/suspended');
  }
  if (error) throw new Error(`reading the profile failed: ${error.message}`);
  if (!data) return null;
  return {
    role: data.role,
    fullName: String(data.full_name),
    photoId: data.photo_id,
    timeZone: String(data.time_zone),
    locale: String(data.locale),
    countryCode: data.country_code ? String(data.country_code) : null,
    unreadMessages: data.unread_notifications ?? 0,
    mailTrouble: MAIL_TROUBLES.find((trouble) => trouble === data.mail_trouble) ?? null,
  };
}
