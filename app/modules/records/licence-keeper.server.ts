/** What only the server may say of licence papers: that their bytes are stored, clean or gone. By the service role. */
import { z } from 'zod';
import { serviceRoleDb } from '~/platform/service-role.server';

const tasks = z.array(z.object({ id: z.uuid(), storageKey: z.string() }));
export type PaperTask = z.infer<typeof tasks>[number];

type Reply = { data: unknown; error: { message: string } | null };

function unwrap({ data, error }: Reply): unknown {
  if (error) throw new Error(`the database refused: ${error.message}`);
  return data;
}

/** False when the upload was given up meanwhile: then the bytes have to go. */
export const finishPaper = async (id: string, scan: boolean): Promise<boolean> =>
  unwrap(await serviceRoleDb.rpc('finish_licence_document', { p_id: id, p_scan: scan })) === true;

export const claimPaperScans = async (): Promise<PaperTask[]> =>
  tasks.parse(unwrap(await serviceRoleDb.rpc('claim_licence_scans')));

type Verdict = { status: 'clean' | 'infected' | 'failed'; detail?: string };

export const completePaperScan = async (id: string, { status, detail = '' }: Verdict): Promise<void> =>
  void unwrap(
    await serviceRoleDb.rpc('complete_licence_scan', { p_id: id, p_status: status, p_detail: detail }),
  );

export const claimPaperRemovals = async (afterSeconds: number): Promise<PaperTask[]> =>
  tasks.parse(unwrap(await serviceRoleDb.rpc('claim_licence_removals', { p_after_seconds: afterSeconds })));

export const completePaperRemoval = async (id: string): Promise<void> =>
  void unwrap(await serviceRoleDb.rpc('complete_licence_removal', { p_id: id }));
