import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { env } from '~/platform/env.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { roomUrl } from './rules/room';

const doorSchema = z.object({
  state: z.enum(['early', 'open', 'closed']),
  token: z.string().nullable(),
  startsAt: instantSchema,
  opensAt: instantSchema,
});

/** Before a video room: its address only while it is open. */
export type Door = {
  state: 'early' | 'open' | 'closed';
  startsAt: string;
  opensAt: string;
  url: string | null;
};

/** What the database answers at the door, with the address of the room on the video host. */
export function readDoor(answer: unknown): Door {
  const { token, ...door } = doorSchema.parse(answer);
  return { ...door, url: token === null ? null : roomUrl(env.VIDEO_BASE_URL, token) };
}

/** A party goes to the room; that is written down when it is open. Not found for strangers and where there is no room. */
export async function enterRoom(db: Db, appointmentId: string): Promise<Result<Door, { code: 'not_found' }>> {
  const { data, error } = await db.rpc('enter_room', { p_appointment_id: appointmentId });
  return error ? fail({ code: rpcErrorCode(error, ['not_found'] as const) }) : ok(readDoor(data));
}

/** A room of nobody's on the video host, to try camera and microphone in; another one each time. */
export const testRoomUrl = () => roomUrl(env.VIDEO_BASE_URL, `test-${randomBytes(8).toString('hex')}`);
