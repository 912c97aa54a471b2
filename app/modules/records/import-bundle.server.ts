import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { NoPlaceError, receiveFile, type TempFile } from '~/platform/temp-files.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { addRecord } from './add-record.server';
import {
  bundleSchema,
  documentSchema,
  type ImportCode,
  type ImportedDocument,
  type ImportedFile,
} from './import-schema';
import { ImportError, isArchive, openArchive, type Archive } from './open-archive.server';
import { detailsOf, nameOf, safeDecode } from './rules/imported-document';
import { MAX_FILE_BYTES } from './rules/media-types';
import { newFilesSchema, RECORD_CATEGORIES } from './schema';
import { BUNDLE_FILE } from './take-export.server';

/** Of the archive, as it arrives. */
export const MOST_IMPORT_BYTES = 512 * 1024 * 1024;
const MOST_BUNDLE_BYTES = 32 * 1024 * 1024;
const MOST_DOCUMENTS = 500;

/** The documents of a bundle; other resources, and what cannot be understood, are passed over. */
function documentsOf(text: string): ImportedDocument[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (fault) {
    throw new ImportError('import_not_fhir', fault);
  }
  const bundle = bundleSchema.safeParse(parsed);
  if (!bundle.success) throw new ImportError('import_not_fhir', bundle.error);
  const documents = bundle.data.entry.flatMap(
    ({ resource }) => documentSchema.safeParse(resource).data ?? [],
  );
  if (documents.length === 0) throw new ImportError('import_no_files');
  if (documents.length > MOST_DOCUMENTS) throw new ImportError('import_too_large');
  return documents;
}

async function textOf(source: Readable): Promise<string> {
  const file = await receiveFile(source, MOST_BUNDLE_BYTES);
  try {
    if (file.tooLarge) throw new ImportError('import_too_large');
    return await readFile(file.path, 'utf8');
  } finally {
    await file.dispose();
  }
}

/** The bytes of an attachment: inline, or of the archive. Addresses elsewhere are never asked. */
async function bytesOf(document: ImportedDocument, archive: Archive | null): Promise<TempFile | null> {
  const { data, url } = document.content[0]?.attachment ?? {};
  if (data) return receiveFile(Readable.from([Buffer.from(data, 'base64')]), MAX_FILE_BYTES);
  const path = url === undefined ? undefined : [url, safeDecode(url)].find((name) => archive?.has(name));
  return path && archive ? receiveFile(await archive.read(path), MAX_FILE_BYTES) : null;
}

async function addDocument(
  db: Db,
  document: ImportedDocument,
  archive: Archive | null,
): Promise<ImportedFile> {
  const name = nameOf(document);
  const file = await bytesOf(document, archive).catch((fault: unknown) => {
    // Its bytes may be whole; it is us who cannot take them.
    if (fault instanceof NoPlaceError) throw fault;
    return null;
  });
  if (!file) return { name, outcome: 'refused', why: { code: 'file_missing' } };
  try {
    // Judged as an upload: a day in the future, say, is left out rather than the file.
    const said = newFilesSchema.safeParse(detailsOf(document, RECORD_CATEGORIES));
    const details = said.success ? said.data : newFilesSchema.parse({});
    const added = await addRecord(db, { ...file, name }, details);
    if (!added.ok) {
      const why = added.error;
      return why.code === 'duplicate' ? { name, outcome: 'known' } : { name, outcome: 'refused', why };
    }
    await noteOrigin(db, added.value.id, document);
    return { name, outcome: 'added' };
  } finally {
    await file.dispose();
  }
}

async function noteOrigin(db: Db, recordId: string, { identifier }: ImportedDocument): Promise<void> {
  const identifiers = identifier.map(({ system, value }) => ({
    system: system ?? null,
    value: value ?? null,
  }));
  const { error } = await db.rpc('note_record_origin', { p_record_id: recordId, p_identifiers: identifiers });
  if (error) throw new Error(`keeping the origin of a file failed: ${error.message}`);
}

/**
 * Takes the files of an export into the signed-in patient's records: an archive with a FHIR bundle, or a bundle with its
 * files inside. Each file is checked as an upload is; what is there already is left as it is.
 */
export async function importBundle(
  db: Db,
  path: string,
): Promise<Result<ImportedFile[], { code: ImportCode }>> {
  let archive: Archive | null = null;
  try {
    archive = (await isArchive(path)) ? await openArchive(path) : null;
    if (archive && !archive.has(BUNDLE_FILE)) return fail({ code: 'import_no_bundle' });
    const text = archive
      ? await textOf(await archive.read(BUNDLE_FILE))
      : await textOf(createReadStream(path));
    const files: ImportedFile[] = [];
    for (const document of documentsOf(text)) files.push(await addDocument(db, document, archive));
    return ok(files);
  } catch (fault) {
    if (fault instanceof ImportError) return fail({ code: fault.code });
    throw fault;
  } finally {
    archive?.close();
  }
}
