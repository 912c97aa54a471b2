import { log } from '~/platform/log.server';
import { removeBytes } from '~/platform/record-bucket.server';
import type { Db } from '~/platform/supabase.server';
import { ok, type Result } from '~/shared/result';
import {
  claimRemovals,
  completeRemoval,
  findStrayObjects,
  flagLostRecords,
  type FileTask,
} from './keeper-store.server';
import { markDeleted } from './store.server';

/** Removes the bytes, then says so. What fails here is taken up by the sweep. */
export async function removeFile({ id, storageKey }: FileTask): Promise<void> {
  try {
    await removeBytes([storageKey]);
    await completeRemoval(id);
  } catch (fault) {
    log.warn({ err: fault, record: id }, 'removing a file failed; it is tried again');
  }
}

/** The patient deletes a file: hidden at once, its bytes go before the answer when storage is there. */
export async function deleteRecord(
  db: Db,
  patientId: string,
  id: string,
): Promise<Result<null, { code: 'not_found' }>> {
  const marked = await markDeleted(db, id);
  if (!marked.ok) return marked;
  await removeFile({ id, storageKey: `${patientId}/${id}` });
  return ok(null);
}

/** After so long nobody else is at work on a removal. */
const UNTOUCHED_SECONDS = 60;

/**
 * Takes up what a crash left: uploads that were cut short, removals that did not finish.
 * @returns how many files were removed
 */
export async function sweepFiles(afterSeconds = UNTOUCHED_SECONDS): Promise<number> {
  const tasks = await claimRemovals(20, afterSeconds);
  for (const task of tasks) await removeFile(task);
  return tasks.length;
}

/** Nothing that is on its way is that old. */
const SETTLED_SECONDS = 3600;

/** Compares table and storage: bytes that no row speaks of go, rows without bytes are marked as lost. */
export async function reconcileFiles(
  afterSeconds = SETTLED_SECONDS,
): Promise<{ strays: number; lost: number }> {
  const strays = await findStrayObjects(100, afterSeconds);
  if (strays.length > 0) await removeBytes(strays);
  const lost = await flagLostRecords(afterSeconds);
  if (lost > 0) log.error({ lost }, 'files are missing in storage');
  if (strays.length > 0) log.warn({ strays: strays.length }, 'removed bytes that belonged to no file');
  return { strays: strays.length, lost };
}
