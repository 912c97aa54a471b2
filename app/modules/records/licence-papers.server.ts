/** The papers of doctors' licences: they come in, are scanned, opened and removed like patients' files. */
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { licenceBucket } from '~/platform/licence-bucket.server';
import { log } from '~/platform/log.server';
import { countUnscanned, countUpload } from '~/platform/metering/metrics.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import { ScanFailedError, ScannerDownError, scansFiles, scanStream } from '~/platform/scanner.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { ArrivedFile } from './add-record.server';
import { identifyFile } from './file-types/identify-file.server';
import {
  claimPaperRemovals,
  claimPaperScans,
  completePaperRemoval,
  completePaperScan,
  finishPaper,
  type PaperTask,
} from './licence-keeper.server';
import {
  isLicenceType,
  licencePapersSchema,
  paperError,
  type LicencePaper,
  type PaperError,
} from './licence-schema';
import { cleanFileName, isPathTrick, withExtension } from './rules/file-name';
import { MEDIA_TYPES } from './rules/media-types';

const started = z.object({ id: z.uuid(), storageKey: z.string() });

/** Takes a paper of the viewer's licence: looks at its bytes, stores it, and has it scanned. */
export const addLicencePaper = (db: Db, file: ArrivedFile): Promise<Result<null, PaperError>> =>
  countUpload('licence', file.bytes, takePaper(db, file));

async function takePaper(db: Db, file: ArrivedFile): Promise<Result<null, PaperError>> {
  if (isPathTrick(file.name)) return fail({ code: 'paperName' });
  if (file.tooLarge) return fail({ code: 'paperTooLarge' });
  const clean = cleanFileName(file.name);
  const identified = await identifyFile(file, clean.extension);
  if (!identified.ok) return fail(paperError(identified.error));
  const { mediaType } = identified.value;
  if (!isLicenceType(mediaType)) return fail({ code: 'paperKind' });
  const { data, error } = await db.rpc('begin_licence_document', {
    p_file_name: withExtension(clean, MEDIA_TYPES[mediaType].extensions[0]),
    p_media_type: mediaType,
    p_bytes: file.bytes,
    p_sha256: file.sha256,
  });
  if (error) {
    const code = rpcErrorCode(error, ['duplicate', 'too_many']);
    return fail({ code: code === 'duplicate' ? 'paperThere' : 'paperTooMany' });
  }
  return store(started.parse(data), file, mediaType);
}

async function store(
  task: PaperTask,
  file: ArrivedFile,
  mediaType: string,
): Promise<Result<null, PaperError>> {
  try {
    await licenceBucket.store(task.storageKey, file, mediaType);
    if (await finishPaper(task.id, scansFiles)) return ok(null);
  } catch (fault) {
    log.error({ err: fault, paper: task.id }, 'storing a licence paper failed');
  }
  // What is there is removed by the sweep.
  return fail({ code: 'paperNotKept' });
}

/** The viewer's own papers, the newest first; without those that are on their way in or out. */
export async function listLicencePapers(db: Db, doctorId: string): Promise<LicencePaper[]> {
  const { data, error } = await db
    .from('licence_documents')
    .select('id, file_name, bytes, state, scan_status, created_at')
    .eq('doctor_id', doctorId)
    .in('state', ['stored', 'gone'])
    .order('created_at', { ascending: false });
  if (error) throw new Error(`reading the licence papers failed: ${error.message}`);
  return licencePapersSchema.parse(data);
}

/** The doctor takes a paper back, as long as nothing is sent for verification. */
export async function removeLicencePaper(
  db: Db,
  id: string,
): Promise<Result<null, { code: 'not_found' | 'wrong_state' }>> {
  const { error } = await db.rpc('remove_licence_document', { p_id: id });
  return error ? fail({ code: rpcErrorCode(error, ['not_found', 'wrong_state']) }) : ok(null);
}

const opened = z.object({
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
});
export type OpenedPaper = Omit<z.infer<typeof opened>, 'storageKey'> & { content: Readable };

/** A paper, for its doctor, and with a line in the audit log for an administrator; null for others. */
export async function openLicencePaper(db: Db, id: string, signal: AbortSignal): Promise<OpenedPaper | null> {
  const { data, error } = await db.rpc('open_licence_document', { p_id: id });
  if (error) throw new Error(`opening a licence paper failed: ${error.message}`);
  if (data === null) return null;
  const { storageKey, ...paper } = opened.parse(data);
  return { ...paper, content: await licenceBucket.read(storageKey, undefined, signal) };
}

/** Scans what waits and removes what has to go. A file without a verdict is due again later. */
export async function keepLicencePapers(afterSeconds = 60, address?: string): Promise<void> {
  if (scansFiles || address) for (const task of await claimPaperScans()) await scan(task, address);
  for (const { id, storageKey } of await claimPaperRemovals(afterSeconds)) {
    await licenceBucket.remove([storageKey]);
    await completePaperRemoval(id);
  }
}

async function scan({ id, storageKey }: PaperTask, address?: string): Promise<void> {
  try {
    const verdict = await scanStream(await licenceBucket.read(storageKey), address);
    if (!verdict.clean) countUnscanned('licence', 'infected');
    await completePaperScan(
      id,
      verdict.clean ? { status: 'clean' } : { status: 'infected', detail: verdict.virus },
    );
  } catch (fault) {
    countUnscanned('licence', fault instanceof ScannerDownError ? 'scanner_away' : 'other');
    log.warn({ err: fault, paper: id }, 'scanning a licence paper failed; it is tried again');
    if (fault instanceof ScanFailedError)
      await completePaperScan(id, { status: 'failed', detail: fault.message });
  }
}
