import { log } from '~/platform/log.server';
import { countUnscanned } from '~/platform/metering/metrics.server';
import { readBytes } from '~/platform/record-bucket.server';
import { ScanFailedError, ScannerDownError, scansFiles, scanStream } from '~/platform/scanner.server';
import { standingWorkEnds } from '~/platform/standing-work.server';
import { claimScans, completeScan, postponeScan, type FileTask } from './keeper-store.server';
import { removeFile } from './remove-files.server';

/** Files that one server scans at a time. */
const AT_ONCE = 2;
/** Longer than the longest scan; then another server may take the file. */
const LEASE_SECONDS = 300;

/**
 * Scans what waits, until nothing is due. Only a verdict of the scanner opens a file; everything else leaves it
 * waiting, to be tried again.
 *
 * @param address of clamd; the configured one by default
 * @returns how many files were scanned or put off
 */
export async function scanDueFiles(address?: string): Promise<number> {
  let done = 0;
  while (!standingWorkEnds()) {
    const tasks = await claimScans(AT_ONCE, LEASE_SECONDS);
    if (tasks.length === 0) break;
    await Promise.all(tasks.map((task) => scanFile(task, address)));
    done += tasks.length;
  }
  return done;
}

async function scanFile(task: FileTask, address?: string): Promise<void> {
  try {
    const verdict = await scanStream(await readBytes(task.storageKey), address);
    if (verdict.clean) return void (await completeScan(task.id, { status: 'clean' }));
    countUnscanned('record', 'infected');
    log.warn({ record: task.id, virus: verdict.virus }, 'virus found');
    const decided = await completeScan(task.id, { status: 'infected', detail: verdict.virus });
    if (decided) await removeFile(task);
  } catch (fault) {
    log.warn({ err: fault, record: task.id }, 'scanning a file failed; it is tried again');
    countUnscanned('record', fault instanceof ScannerDownError ? 'scanner_away' : 'other');
    const reason = fault instanceof Error ? fault.message : String(fault);
    await postponeScan(task.id, reason, fault instanceof ScanFailedError);
  }
}

let running: Promise<void> | null = null;
let again = false;

/** Scans what waits, one round at a time; resolves, whatever happens, when nothing more is under way. */
export function scanSoon(): Promise<void> {
  if (!scansFiles) return Promise.resolve();
  again = true;
  return (running ??= scanRounds().finally(() => (running = null)));
}

async function scanRounds(): Promise<void> {
  try {
    while (again && !standingWorkEnds()) {
      again = false;
      await scanDueFiles();
    }
  } catch (fault) {
    log.error({ err: fault }, 'the scan queue cannot be read');
  }
}
