import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { AccessTrace } from './access-schema';

type Stop = { recordId: string; doctorId: string };

/**
 * Stops sharing a file with a doctor, whatever appointments it was shared for. A download that runs ends with the piece
 * that is being sent.
 */
export async function stopSharing(
  db: Db,
  { recordId, doctorId }: Stop,
  trace: AccessTrace,
): Promise<Result<null, { code: 'not_found' }>> {
  const { error } = await db.rpc('stop_sharing', {
    p_record_id: recordId,
    p_doctor_id: doctorId,
    p_from: trace,
  });
  return error ? fail({ code: rpcErrorCode(error, ['not_found']) }) : ok(null);
}
