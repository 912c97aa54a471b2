import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { REQUEST_CODES, type RequestError } from './sharing-errors';

/** The doctor of a paid appointment asks its patient for a file; the mail does not say which. */
export async function askForRecord(
  db: Db,
  appointmentId: string,
  body: string,
): Promise<Result<null, RequestError>> {
  const { error } = await db.rpc('ask_for_record', { p_appointment_id: appointmentId, p_body: body });
  return error ? fail({ code: rpcErrorCode(error, REQUEST_CODES) }) : ok(null);
}

/** The doctor takes a request back, or the patient declines it. */
export async function closeRecordRequest(
  db: Db,
  requestId: string,
): Promise<Result<null, { code: 'not_found' }>> {
  const { error } = await db.rpc('close_record_request', { p_id: requestId });
  return error ? fail({ code: rpcErrorCode(error, ['not_found']) }) : ok(null);
}
