import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { Amendment } from './consultation-schema';
import { writtenArgs } from './consultation-store.server';
import { CONSULTATION_CODES, type ConsultationError } from './errors';

const amendedSchema = z.object({
  version: z.number().int(),
  /** Whether the patient got a new version; a change of the private note alone makes none. */
  amended: z.boolean(),
});

/** Amends what the patient was given, as a further version with its reason. The patient is told by mail. */
export async function amendConsultation(
  db: Db,
  appointmentId: string,
  { version, reason, ...written }: Amendment,
): Promise<Result<z.infer<typeof amendedSchema>, ConsultationError>> {
  const { data, error } = await db.rpc('amend_consultation', {
    p_appointment_id: appointmentId,
    p_version: version,
    p_reason: reason,
    ...writtenArgs(written),
  });
  return error ? fail({ code: rpcErrorCode(error, CONSULTATION_CODES) }) : ok(amendedSchema.parse(data));
}
