import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { writtenArgs, type WrittenParts } from './consultation-store.server';
import { CONSULTATION_CODES, type ConsultationError } from './errors';
import type { Over } from './save-consultation.server';

/** Ends the consultation: the summary goes to the patient, and the window begins after which the doctor is paid. */
export async function completeConsultation(
  db: Db,
  appointmentId: string,
  written: WrittenParts,
  { revision, writer }: Over = {},
): Promise<Result<null, ConsultationError>> {
  const { error } = await db.rpc('complete_consultation', {
    p_appointment_id: appointmentId,
    ...writtenArgs(written),
    p_revision: revision,
    p_writer: writer,
  });
  return error ? fail({ code: rpcErrorCode(error, CONSULTATION_CODES) }) : ok(null);
}
