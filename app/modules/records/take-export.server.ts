import { PassThrough, Readable } from 'node:stream';
import type { Bundle } from 'fhir/r4';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import { readBytes } from '~/platform/record-bucket.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { AccessTrace } from './access-schema';
import { accessCsv } from './access-store.server';
import { archivePath, documentIds, withoutDeleted } from './fhir/bundle';

/** The bundle's name in an archive. */
export const BUNDLE_FILE = 'fhir-bundle.json';

const exportSchema = z.object({
  id: z.uuid(),
  status: z.enum(['pending', 'ready', 'failed', 'expired']),
  files_total: z.number().int(),
  files_done: z.number().int(),
  ready_at: z.string().nullable(),
  expires_at: z.string().nullable(),
  created_at: z.string(),
});
/** An export as its patient sees it. */
export type RecordExport = z.infer<typeof exportSchema>;

/** The last exports of the signed-in patient, the newest first. */
export async function listExports(db: Db): Promise<RecordExport[]> {
  const { data, error } = await db
    .from('record_exports')
    .select('id, status, files_total, files_done, ready_at, expires_at, created_at')
    .order('created_at', { ascending: false })
    .limit(5);
  if (error) throw new Error(`reading the exports failed: ${error.message}`);
  return z.array(exportSchema).parse(data);
}

/** For how many days a finished export can be downloaded. */
export async function getExportDays(db: Db): Promise<number> {
  const { data, error } = await db.from('platform_settings').select('export_days').single();
  if (error) throw new Error(`reading the settings failed: ${error.message}`);
  return data.export_days;
}

/** Asks for an export of everything; while one is being made, nothing more is asked for. */
export async function requestExport(db: Db): Promise<void> {
  const { error } = await db.rpc('request_record_export');
  if (error) throw new Error(`asking for an export failed: ${error.message}`);
}

const openedSchema = z.object({
  // Ours, as `fhirBundle` made it.
  bundle: z.custom<Bundle>(
    (value) => z.object({ resourceType: z.literal('Bundle') }).safeParse(value).success,
  ),
  files: z.array(z.object({ id: z.uuid(), storageKey: z.string(), fileName: z.string() })),
});

const asError = (fault: unknown) => (fault instanceof Error ? fault : new Error(String(fault)));

/**
 * Opens an own export that is ready, and gives it as an archive that is put together while it is sent: the bundle, the
 * access log, the original files. One line in the access log tells of it.
 */
export async function takeExport(
  db: Db,
  { exportId, patientId }: { exportId: string; patientId: string },
  trace: AccessTrace,
): Promise<Result<Readable, { code: 'not_found' }>> {
  const { data, error } = await db.rpc('open_record_export', { p_id: exportId, p_from: trace });
  if (error) return fail({ code: rpcErrorCode(error, ['not_found']) });
  const opened = openedSchema.parse(data);
  const bundle = withoutDeleted(opened.bundle, new Set(opened.files.map(({ id }) => id)));
  // Nor what was added after the bundle was made: that is in the next export.
  const described = documentIds(bundle);
  const files = opened.files.filter(({ id }) => described.has(id));
  const zip = new ZipFile();
  const out = new PassThrough();
  const gone = new AbortController();
  out.once('close', () => gone.abort());
  zip.on('error', (fault: unknown) => out.destroy(asError(fault)));
  zip.addBuffer(Buffer.from(JSON.stringify(bundle, null, 2)), BUNDLE_FILE);
  zip.addReadStream(Readable.from(accessCsv(db, patientId)), 'access-log.csv');
  for (const file of files)
    // One after the other, and only when it is its turn: most of them are packed already.
    zip.addReadStreamLazy(archivePath(file), { compress: false }, (give) => {
      readBytes(file.storageKey, undefined, gone.signal).then(
        (bytes) =>
          give(
            null,
            bytes.once('error', (fault) => out.destroy(fault)),
          ),
        (fault: unknown) => out.destroy(asError(fault)),
      );
    });
  zip.end();
  zip.outputStream.pipe(out);
  return ok(out);
}
