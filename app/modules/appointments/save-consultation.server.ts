import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { CONSULTATION_CODES, type ConsultationError } from './errors';
import type { ConsultationTexts } from './schema';

/** Keeps what the doctor has written so far; the patient sees nothing of it yet. */
export async function saveConsultation(
  db: Db,
  appointmentId: string,
  { privateNote, sharedSummary }: ConsultationTexts,
): Promise<Result<null, ConsultationError>> {
  const { error } = await db.rpc('save_consultation', {
    p_appointment_id: appointmentId,
    p_private_note: privateNote,
    p_shared_summary: sharedSummary,
  });
  return error ? fail({ code: rpcErrorCode(error, CONSULTATION_CODES) }) : ok(null);
}
