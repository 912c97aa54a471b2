import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { MOVE_CODES, type MoveError } from './ending-errors';

type Move = {
  /** Instant of a free time. */
  startsAt: string;
  /** The appointment's sequence as it was shown: a move meanwhile is not overwritten unseen. */
  sequence: number;
};

/** Gives an appointment another time: the same appointment, or, when that fails, the old time untouched. */
export async function moveAppointment(
  db: Db,
  appointmentId: string,
  { startsAt, sequence }: Move,
): Promise<Result<null, MoveError>> {
  const { error } = await db.rpc('move_appointment', {
    p_appointment_id: appointmentId,
    p_starts_at: startsAt,
    p_sequence: sequence,
  });
  return error ? fail({ code: rpcErrorCode(error, MOVE_CODES) }) : ok(null);
}
