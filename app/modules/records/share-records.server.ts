import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { AccessTrace } from './access-schema';
import type { ShareEnd } from './rules/share-end';
import { SHARE_CODES, type ShareError } from './sharing-errors';
import type { GrantPurpose } from './sharing-schema';

type Share = {
  recordIds: string[];
  /** With its doctor. */
  appointmentId: string;
  purpose: GrantPurpose;
  end: ShareEnd;
  /** The doctor's request that this answers. */
  requestId?: string | undefined;
};

/** Lets the doctor of an own appointment read own files: all that were chosen, or none. Again: the new end holds. */
export async function shareRecords(
  db: Db,
  { recordIds, appointmentId, purpose, end, requestId }: Share,
  trace: AccessTrace,
): Promise<Result<null, ShareError>> {
  const { error } = await db.rpc('share_records', {
    p_record_ids: [...new Set(recordIds)],
    p_appointment_id: appointmentId,
    p_purpose: purpose,
    p_days: 'days' in end ? end.days : undefined,
    p_until: 'until' in end ? end.until : undefined,
    p_request_id: requestId,
    p_from: trace,
  });
  return error ? fail({ code: rpcErrorCode(error, SHARE_CODES) }) : ok(null);
}
