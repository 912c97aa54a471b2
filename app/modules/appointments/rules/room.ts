import type { AppointmentStatus, Mode } from '../schema';

const MINUTE_MS = 60_000;
/** Minutes before the start from which both may enter, and the doctor may begin; the database holds the same. */
export const ROOM_OPENS_MINUTES = 15;
/** A consultation may run over; after this many minutes past its end nobody is expected any more. */
const ROOM_CLOSES_MINUTES = 120;

type Timed = { status: AppointmentStatus; mode: Mode; startsAt: string; endsAt: string };

/** The moment from which the room can be entered. */
export function roomOpensAt(startsAt: string): string {
  return new Date(Date.parse(startsAt) - ROOM_OPENS_MINUTES * MINUTE_MS).toISOString();
}

/** Whether the two parties can enter the room now. */
export function isRoomOpen({ status, mode, startsAt, endsAt }: Timed, now: string): boolean {
  if (status !== 'confirmed' || mode !== 'video') return false;
  const moment = Date.parse(now);
  return (
    moment >= Date.parse(roomOpensAt(startsAt)) &&
    moment < Date.parse(endsAt) + ROOM_CLOSES_MINUTES * MINUTE_MS
  );
}

/** The address of the room: nobody finds it without the token. */
export function roomUrl(baseUrl: string, token: string): string {
  return `${baseUrl}/ecuretrip-${encodeURIComponent(token)}`;
}
