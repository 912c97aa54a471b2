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

/** Our page that lets a party into the room; it alone knows the room's own address. */
export const roomPath = (appointmentId: string) => `/appointments/${appointmentId}/room`;

/** The address of the room on the video host: nobody finds it without the token. */
export function roomUrl(baseUrl: string, token: string): string {
  return `${baseUrl}/ecuretrip-${encodeURIComponent(token)}`;
}

const LOOK_AT_LEAST_S = 15;
const LOOK_AT_MOST_S = 300;

/** Seconds after which a page that waits for the room loads itself again: when it opens, and now and then before. */
export function secondsToLook(opensAt: string, now: string): number {
  const left = Math.ceil((Date.parse(opensAt) - Date.parse(now)) / 1000) + 1;
  return Math.min(Math.max(left, LOOK_AT_LEAST_S), LOOK_AT_MOST_S);
}
