import { z } from 'zod';
import { instantSchema } from '~/modules/payments';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { writtenArgs, type WrittenParts } from './consultation-store.server';
import { CONSULTATION_CODES, type ConsultationError } from './errors';

const savedSchema = z.object({ revision: z.number().int(), savedAt: instantSchema });
export type Saved = z.infer<typeof savedSchema>;

/** Over which draft something is written; see `consultation_drafts` for how two windows are told apart. */
export type Over = { revision?: number; writer?: string };
type Options = Over & {
  /** Also keep the private note as a version: the doctor pressed Save. */
  keep?: boolean;
};

/**
 * Keeps what the doctor has written so far; the patient sees nothing of it yet. Refused as `stale` when another window
 * has written since `revision`.
 */
export async function saveConsultation(
  db: Db,
  appointmentId: string,
  written: WrittenParts,
  { revision, writer, keep = true }: Options = {},
): Promise<Result<Saved, ConsultationError>> {
  const { data, error } = await db.rpc('save_consultation', {
    p_appointment_id: appointmentId,
    ...writtenArgs(written),
    p_revision: revision,
    p_writer: writer,
    p_keep: keep,
  });
  return error ? fail({ code: rpcErrorCode(error, CONSULTATION_CODES) }) : ok(savedSchema.parse(data));
}
