import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { STEP_CODES, type StepError } from './errors';

/** Gives a kept time back before it is paid. */
export async function releaseHold(db: Db, appointmentId: string): Promise<Result<null, StepError>> {
  const { error } = await db.rpc('release_hold', { p_appointment_id: appointmentId });
  return error ? fail({ code: rpcErrorCode(error, STEP_CODES) }) : ok(null);
}
