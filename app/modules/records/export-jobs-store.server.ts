/**
 * What only the server may do for exports and access logs: take jobs, read all that is kept for a patient, say that it is
 * ready, anchor the ends of logs. It acts by the service role; these calls are all it does with it.
 */
import { z } from 'zod';
import type { Json } from '~/platform/database.types';
import { serviceRoleDb } from '~/platform/service-role.server';
import { exportSourceSchema, type ExportSource } from './fhir/source';

const jobSchema = z.object({ id: z.uuid(), patientId: z.uuid(), filesDone: z.number().int() }).nullable();
export type ExportJob = NonNullable<z.infer<typeof jobSchema>>;

type Answer<T> = { data: T; error: { message: string } | null };
/** @throws whatever the database answered, when it is not what was asked for */
function unwrap<T>({ data, error }: Answer<T>): T {
  if (error) throw new Error(`the database refused: ${error.message}`, { cause: error });
  return data;
}

export const claimExport = async (leaseSeconds: number): Promise<ExportJob | null> =>
  jobSchema.parse(unwrap(await serviceRoleDb.rpc('claim_record_export', { p_lease_seconds: leaseSeconds })));

/** Keeps the export for so long; with 0 it is given back. */
export const noteProgress = async (
  id: string,
  done: number,
  total: number,
  leaseSeconds: number,
): Promise<void> =>
  void unwrap(
    await serviceRoleDb.rpc('note_export_progress', {
      p_id: id,
      p_done: done,
      p_total: total,
      p_lease_seconds: leaseSeconds,
    }),
  );

export const finishExport = async (id: string, bundle: object): Promise<void> =>
  void unwrap(await serviceRoleDb.rpc('finish_record_export', { p_id: id, p_bundle: bundle as Json }));

export const postponeExport = async (id: string, error: string): Promise<void> =>
  void unwrap(
    // Generated types do not know that arguments may be null.
    await serviceRoleDb.rpc('finish_record_export', { p_id: id, p_bundle: null, p_error: error }),
  );

export const readExportSource = async (patientId: string): Promise<ExportSource> =>
  exportSourceSchema.parse(unwrap(await serviceRoleDb.rpc('export_source', { p_patient_id: patientId })));

const anchoredSchema = z.object({ anchored: z.number().int(), digest: z.string() });

export const anchorAccessLogs = async (): Promise<z.infer<typeof anchoredSchema>> =>
  anchoredSchema.parse(unwrap(await serviceRoleDb.rpc('anchor_access_logs')));
