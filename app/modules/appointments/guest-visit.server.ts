import type { Db } from '~/platform/supabase.server';
import { readDoor, type Door } from './enter-room.server';
import { guestVisitSchema, isGuestToken, type GuestVisit } from './guest-schema';

/** What the holder of a guest's link may see; null for a link that is unknown, taken back or past its time, all alike. */
export async function getGuestVisit(db: Db, token: string | undefined): Promise<GuestVisit | null> {
  if (!isGuestToken(token)) return null;
  const { data, error } = await db.rpc('get_guest_visit', { p_token: token });
  if (error) throw new Error(`reading the invitation failed: ${error.message}`);
  return data === null ? null : guestVisitSchema.parse(data);
}

/** The guest goes to the room; null as above. */
export async function enterRoomAsGuest(db: Db, token: string | undefined): Promise<Door | null> {
  if (!isGuestToken(token)) return null;
  const { data, error } = await db.rpc('enter_room_as_guest', { p_token: token });
  if (error) throw new Error(`entering as a guest failed: ${error.message}`);
  return data === null ? null : readDoor(data);
}

/** The guest wants no mail: the link ends, and the address is not invited again. False for a link that does not live. */
export async function declineInvitation(db: Db, token: string | undefined): Promise<boolean> {
  if (!isGuestToken(token)) return false;
  const { data, error } = await db.rpc('decline_invitation', { p_token: token });
  if (error) throw new Error(`declining the invitation failed: ${error.message}`);
  return data;
}
