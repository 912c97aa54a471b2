import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { CANCEL_CODES, type CancelError } from './ending-errors';

type Cancellation = {
  /** What was shown to come back, in minor units; another amount is refused, so that nobody is surprised. */
  refund: number;
  /** Why; a doctor has to say it, and the patient reads it. */
  reason: string;
};

/** Calls an appointment off: the time is free, the money goes where the terms say, both are told. */
export async function cancelAppointment(
  db: Db,
  appointmentId: string,
  { refund, reason }: Cancellation,
): Promise<Result<null, CancelError>> {
  const { error } = await db.rpc('cancel_appointment', {
    p_appointment_id: appointmentId,
    p_refund: refund,
    p_reason: reason,
  });
  return error ? fail({ code: rpcErrorCode(error, CANCEL_CODES) }) : ok(null);
}
