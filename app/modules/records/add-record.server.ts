import { log } from '~/platform/log.server';
import { countUpload } from '~/platform/metering/metrics.server';
import { storeBytes } from '~/platform/record-bucket.server';
import { scansFiles } from '~/platform/scanner.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { UploadError } from './errors';
import { identifyFile } from './file-types/identify-file.server';
import { abandonUpload, completeRemoval, finishUpload } from './keeper-store.server';
import { removeFile } from './remove-files.server';
import { cleanFileName, isPathTrick, titleFromName, withExtension } from './rules/file-name';
import { MEDIA_TYPES } from './rules/media-types';
import { scanSoon } from './scan-files.server';
import type { NewFiles } from './schema';
import { beginUpload, type StartedUpload } from './store.server';

/** A file that has arrived on this machine. */
export type ArrivedFile = {
  /** As the sender calls it. */
  name: string;
  path: string;
  bytes: number;
  sha256: string;
  tooLarge: boolean;
};

export type AddedRecord = {
  id: string;
  fileName: string;
  /** The name held a path's remains, hidden characters, or was too long. */
  renamed: boolean;
};

/**
 * Takes a file into a patient's records: looks at its bytes, takes room, stores it, and has it scanned. Its row stands
 * before its bytes do, so that a crash anywhere leaves something to clean up from.
 */
export const addRecord = (
  db: Db,
  file: ArrivedFile,
  details: NewFiles,
): Promise<Result<AddedRecord, UploadError>> =>
  countUpload('record', file.bytes, takeRecord(db, file, details));

async function takeRecord(
  db: Db,
  file: ArrivedFile,
  details: NewFiles,
): Promise<Result<AddedRecord, UploadError>> {
  if (isPathTrick(file.name)) return fail({ code: 'file_name_path' });
  if (file.tooLarge) return fail({ code: 'file_too_large' });
  const clean = cleanFileName(file.name);
  const identified = await identifyFile(file, clean.extension);
  if (!identified.ok) return identified;
  const { mediaType, pages } = identified.value;
  const fileName = withExtension(clean, MEDIA_TYPES[mediaType].extensions[0]);
  const started = await beginUpload(db, {
    ...details,
    title: details.title || titleFromName(clean),
    fileName,
    mediaType,
    pages,
    bytes: file.bytes,
    sha256: file.sha256,
  });
  if (!started.ok) return started;
  const stored = await store(started.value, file, mediaType);
  if (!stored) return fail({ code: 'upload_interrupted' });
  return ok({ id: started.value.id, fileName, renamed: clean.changed });
}

async function store(upload: StartedUpload, file: ArrivedFile, mediaType: string): Promise<boolean> {
  try {
    await storeBytes(upload.storageKey, file, mediaType);
  } catch (fault) {
    log.error({ err: fault, record: upload.id }, 'storing a file failed');
    await abandonUpload(upload.id);
    await removeFile(upload);
    return false;
  }
  const finished = await finishUpload(upload.id, scansFiles);
  if (finished) void scanSoon();
  // Storing took so long that the upload was given up: its row may be gone, and these bytes belong to nobody.
  else await removeFile(upload).then(() => completeRemoval(upload.id));
  return finished;
}
