import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { STEP_CODES, type StepError } from './errors';

/** The patient says that the consultation took place: the doctor is paid now, not at the end of the window. */
export async function confirmCompletion(db: Db, appointmentId: string): Promise<Result<null, StepError>> {
  const { error } = await db.rpc('confirm_completion', { p_appointment_id: appointmentId });
  return error ? fail({ code: rpcErrorCode(error, STEP_CODES) }) : ok(null);
}
