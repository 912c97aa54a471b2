import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { CONSULTATION_CODES, type ConsultationError } from './errors';

/** The doctor begins, from a quarter of an hour before the start on. */
export async function startConsultation(
  db: Db,
  appointmentId: string,
): Promise<Result<null, ConsultationError>> {
  const { error } = await db.rpc('start_consultation', { p_appointment_id: appointmentId });
  return error ? fail({ code: rpcErrorCode(error, CONSULTATION_CODES) }) : ok(null);
}
