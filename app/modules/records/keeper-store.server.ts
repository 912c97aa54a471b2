/**
 * What only the server may say of files: that their bytes are stored, clean or gone. No person's own rights cover it,
 * so it acts by the service role; these calls are all it does with it.
 */
import type { PostgrestError } from '@supabase/supabase-js';
import { z } from 'zod';
import { serviceRoleDb } from '~/platform/service-role.server';

const taskSchema = z.array(z.object({ id: z.uuid(), storageKey: z.string() }));
export type FileTask = z.infer<typeof taskSchema>[number];

/** @throws whatever the database answered, when it is not what was asked for */
function unwrap<T>({ data, error }: { data: T; error: PostgrestError | null }): T {
  if (error) throw new Error(`the database refused: ${error.code} ${error.message}`, { cause: error });
  return data;
}

/** False when the upload was given up meanwhile: then the bytes have to go. */
export const finishUpload = async (id: string, scan: boolean): Promise<boolean> =>
  unwrap(await serviceRoleDb.rpc('finish_record_upload', { p_id: id, p_scan: scan })) === true;

export const abandonUpload = async (id: string): Promise<void> =>
  void unwrap(await serviceRoleDb.rpc('abandon_record_upload', { p_id: id }));

export const claimScans = async (limit: number, leaseSeconds: number): Promise<FileTask[]> =>
  taskSchema.parse(
    unwrap(await serviceRoleDb.rpc('claim_record_scans', { p_limit: limit, p_lease_seconds: leaseSeconds })),
  );

type Decision = { status: 'clean' | 'infected'; detail?: string };

/** False when there is nothing to decide any more: the file was deleted. */
export const completeScan = async (id: string, { status, detail = '' }: Decision): Promise<boolean> =>
  unwrap(
    await serviceRoleDb.rpc('complete_record_scan', { p_id: id, p_status: status, p_detail: detail }),
  ) === true;

export const postponeScan = async (id: string, error: string, fileAtFault: boolean): Promise<void> =>
  void unwrap(
    await serviceRoleDb.rpc('postpone_record_scan', {
      p_id: id,
      p_error: error,
      p_file_at_fault: fileAtFault,
    }),
  );

/** Files whose bytes have to go and that nobody has taken up for so long. */
export const claimRemovals = async (limit: number, afterSeconds: number): Promise<FileTask[]> =>
  taskSchema.parse(
    unwrap(
      await serviceRoleDb.rpc('claim_record_removals', { p_limit: limit, p_after_seconds: afterSeconds }),
    ),
  );

export const completeRemoval = async (id: string): Promise<void> =>
  void unwrap(await serviceRoleDb.rpc('complete_record_removal', { p_id: id }));

/** Keys of objects that no row speaks of and that are older than so long. */
export const findStrayObjects = async (limit: number, afterSeconds: number): Promise<string[]> =>
  z
    .array(z.string())
    .parse(
      unwrap(
        await serviceRoleDb.rpc('find_stray_objects', { p_limit: limit, p_after_seconds: afterSeconds }),
      ),
    );

/** Marks rows whose bytes are not there; how many there were. */
export const flagLostRecords = async (afterSeconds: number): Promise<number> =>
  Number(unwrap(await serviceRoleDb.rpc('flag_lost_records', { p_after_seconds: afterSeconds })));
