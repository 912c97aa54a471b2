import { createHash } from 'node:crypto';
import { log } from '~/platform/log.server';
import { readBytes } from '~/platform/record-bucket.server';
import { standingWorkEnds } from '~/platform/standing-work.server';
import {
  claimExport,
  finishExport,
  noteProgress,
  postponeExport,
  readExportSource,
  type ExportJob,
} from './export-jobs-store.server';
import { fhirBundle } from './fhir/bundle';
import type { ExportRecord } from './fhir/source';

/** Longer than one file takes; each file keeps the lease. */
const LEASE_SECONDS = 60;

async function isWhole({ storageKey, sha256 }: ExportRecord): Promise<boolean> {
  const hash = createHash('sha256');
  for await (const chunk of await readBytes(storageKey)) hash.update(chunk as Uint8Array);
  return hash.digest('hex') === sha256;
}

/**
 * Reads every file once, from where an earlier try stopped, then freezes the bundle.
 * @returns whether it is ready; when the server ends meanwhile, another takes it up where it is
 */
async function makeExport({ id, patientId, filesDone }: ExportJob): Promise<boolean> {
  const source = await readExportSource(patientId);
  const { records } = source;
  await noteProgress(id, filesDone, records.length, LEASE_SECONDS);
  for (const [index, record] of records.entries()) {
    if (index < filesDone) continue;
    if (standingWorkEnds()) return giveBack(id, index, records.length);
    if (!(await isWhole(record))) throw new Error(`file ${record.id} is not what it was`);
    await noteProgress(id, index + 1, records.length, LEASE_SECONDS);
  }
  await finishExport(id, fhirBundle(source, new Date().toISOString()));
  return true;
}

async function giveBack(id: string, done: number, total: number): Promise<false> {
  await noteProgress(id, done, total, 0);
  return false;
}

/**
 * Makes the exports that were asked for, one after the other. One that fails is tried again later.
 * @returns how many are ready now
 */
export async function makeExports(): Promise<number> {
  let made = 0;
  while (!standingWorkEnds()) {
    const job = await claimExport(LEASE_SECONDS);
    if (!job) break;
    try {
      if (await makeExport(job)) made += 1;
    } catch (fault) {
      log.error({ err: fault, export: job.id }, 'making an export failed; it is tried again');
      await postponeExport(job.id, fault instanceof Error ? fault.message : String(fault));
    }
  }
  return made;
}
