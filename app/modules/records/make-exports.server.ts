import { createHash } from 'node:crypto';
import { log } from '~/platform/log.server';
import { readBytes } from '~/platform/record-bucket.server';
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

/** Reads every file once, from where an earlier try stopped, then freezes the bundle. */
async function makeExport({ id, patientId, filesDone }: ExportJob): Promise<void> {
  const source = await readExportSource(patientId);
  const { records } = source;
  await noteProgress(id, filesDone, records.length);
  for (const [index, record] of records.entries()) {
    if (index < filesDone) continue;
    if (!(await isWhole(record))) throw new Error(`file ${record.id} is not what it was`);
    await noteProgress(id, index + 1, records.length);
  }
  await finishExport(id, fhirBundle(source, new Date().toISOString()));
}

/**
 * Makes the exports that were asked for, one after the other. One that fails is tried again later.
 * @returns how many are ready now
 */
export async function makeExports(): Promise<number> {
  let made = 0;
  for (let job = await claimExport(LEASE_SECONDS); job; job = await claimExport(LEASE_SECONDS)) {
    try {
      await makeExport(job);
      made += 1;
    } catch (fault) {
      log.error({ err: fault, export: job.id }, 'making an export failed; it is tried again');
      await postponeExport(job.id, fault instanceof Error ? fault.message : String(fault));
    }
  }
  return made;
}
