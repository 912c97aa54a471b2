import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { CONSULTATION_CODES, type ConsultationError } from './errors';
import type { ConsultationTexts } from './schema';

/** Ends the consultation: the summary goes to the patient, and the window begins after which the doctor is paid. */
export async function completeConsultation(
  db: Db,
  appointmentId: string,
  { privateNote, sharedSummary }: ConsultationTexts,
): Promise<Result<null, ConsultationError>> {
  const { error } = await db.rpc('complete_consultation', {
    p_appointment_id: appointmentId,
    p_shared_summary: sharedSummary,
    p_private_note: privateNote,
  });
  return error ? fail({ code: rpcErrorCode(error, CONSULTATION_CODES) }) : ok(null);
}
