import { keepDeleting, sweepPhotos } from '~/modules/accounts/index.server';
import { log } from '~/platform/log.server';
import { endStandingWork } from '~/platform/standing-work.server';
import { anchorLogs } from './anchor-logs.server';
import { makeExports } from './make-exports.server';
import { keepLicencePapers } from './licence-papers.server';
import { reconcileFiles, sweepFiles } from './remove-files.server';
import { scanSoon } from './scan-files.server';

const SCAN_MS = 5_000;
const EXPORT_MS = 5_000;
const DELETION_MS = 5_000;
const ANCHOR_MS = 10 * 60_000;
const SWEEP_MS = 60_000;
const RECONCILE_MS = 60 * 60_000;

/** Runs a piece of standing work again and again; a round that fails is logged and the next one comes. */
function repeat(name: string, everyMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const round = async () => {
    try {
      await work();
    } catch (fault) {
      log.error({ err: fault, work: name }, 'standing work failed; it is tried again');
    }
  };
  const take = () => void (running ??= round().finally(() => (running = null)));
  const timer = setInterval(take, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/**
 * The server's standing work on files: scans that wait, removals that did not finish, accounts that are deleted, a look
 * whether table and storage agree. Each piece is claimed in the database, so that any number of servers may run it.
 *
 * @returns ends it: no further piece is claimed; resolves when those that were are done or given back
 */
export function startKeepingRecords(): () => Promise<void> {
  const works = [
    repeat('scan', SCAN_MS, scanSoon),
    repeat('licences', SCAN_MS, () => keepLicencePapers()),
    repeat('export', EXPORT_MS, makeExports),
    repeat('deletion', DELETION_MS, keepDeleting),
    repeat('anchor', ANCHOR_MS, anchorLogs),
    repeat('sweep', SWEEP_MS, () => sweepFiles()),
    repeat('photos', SWEEP_MS, () => sweepPhotos()),
    repeat('reconcile', RECONCILE_MS, () => reconcileFiles()),
  ];
  return async () => {
    endStandingWork();
    await Promise.all(works.map((end) => end()));
  };
}
