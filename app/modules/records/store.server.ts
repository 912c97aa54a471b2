import type { PostgrestError } from '@supabase/supabase-js';
import { z } from 'zod';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import type { AccessTrace } from './access-schema';
import { RECORD_CODES, UPLOAD_CODES, type RecordError, type UploadError } from './errors';
import {
  openedRecordSchema,
  recordPageSchema,
  recordViewSchema,
  usageSchema,
  type NewFiles,
  type OpenAction,
  type OpenedRecord,
  type RecordDetails,
  type RecordFilter,
  type RecordPage,
  type RecordUsage,
  type RecordView,
} from './schema';

const broken = (what: string, error: PostgrestError) => new Error(`${what} failed: ${error.message}`);
const startedSchema = z.object({ id: z.uuid(), storageKey: z.string() });

/** A page of the viewer's own files. */
export async function listRecords(db: Db, filter: RecordFilter, limit = 20): Promise<RecordPage> {
  const { data, error } = await db.rpc('list_records', {
    p_category: filter.category ?? undefined,
    p_from: filter.from ?? undefined,
    p_to: filter.to ?? undefined,
    p_query: filter.q || undefined,
    p_cursor: filter.cursor ?? undefined,
    p_limit: limit,
  });
  if (error) throw broken('reading the files', error);
  return recordPageSchema.parse(data);
}

/** What a file is, for its patient and for whoever may read it now; null for anybody else. */
export async function getRecord(db: Db, id: string): Promise<RecordView | null> {
  const { data, error } = await db.rpc('get_record', { p_id: id });
  if (error) throw broken('reading the file', error);
  return data === null ? null : recordViewSchema.parse(data);
}

/** The room that the viewer's files take. */
export async function getRecordUsage(db: Db): Promise<RecordUsage> {
  const { data, error } = await db.rpc('get_record_usage');
  if (error) throw broken('reading the room taken', error);
  return usageSchema.parse(data);
}

type NewRecord = NewFiles & {
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  pages: number | null;
};
export type StartedUpload = z.infer<typeof startedSchema>;

/** Takes room for a file whose bytes are about to be stored. */
export async function beginUpload(db: Db, file: NewRecord): Promise<Result<StartedUpload, UploadError>> {
  const { data, error } = await db.rpc('begin_record_upload', {
    p_title: file.title,
    p_category: file.category,
    // Generated types do not know that arguments may be null.
    p_documented_on: (file.documentedOn || null) as string,
    p_note: file.note,
    p_file_name: file.fileName,
    p_media_type: file.mediaType,
    p_bytes: file.bytes,
    p_sha256: file.sha256,
    p_pages: file.pages as number,
  });
  if (!error) return ok(startedSchema.parse(data));
  const code = rpcErrorCode(error, UPLOAD_CODES);
  if (code === 'duplicate') return fail({ code, id: error.details });
  if (code === 'quota_exceeded') return fail({ code, bytesLeft: Number(error.details) });
  return fail({ code });
}

export async function updateRecord(
  db: Db,
  id: string,
  { title, category, documentedOn, note }: RecordDetails,
): Promise<Result<null, RecordError>> {
  const { error } = await db.rpc('update_record', {
    p_id: id,
    p_title: title,
    p_category: category,
    p_documented_on: (documentedOn || null) as string,
    p_note: note,
  });
  return error ? fail({ code: rpcErrorCode(error, RECORD_CODES) }) : ok(null);
}

/** From here on nobody sees the file. Its bytes are still to be removed. */
export async function markDeleted(db: Db, id: string): Promise<Result<null, { code: 'not_found' }>> {
  const { error } = await db.rpc('delete_record', { p_id: id });
  return error ? fail({ code: rpcErrorCode(error, ['not_found']) }) : ok(null);
}

/** Asks for the bytes of a file and has it written down that the viewer reads them. */
export async function openRecord(
  db: Db,
  id: string,
  action: OpenAction,
  from: AccessTrace,
): Promise<Result<OpenedRecord, { code: 'not_found' }>> {
  const { data, error } = await db.rpc('open_record', { p_record_id: id, p_action: action, p_from: from });
  return error ? fail({ code: rpcErrorCode(error, ['not_found']) }) : ok(openedRecordSchema.parse(data));
}

/** Whether the viewer may still read a file that is on its way. */
export async function isStillReadable(db: Db, id: string): Promise<boolean> {
  const { data, error } = await db.rpc('record_still_readable', { p_record_id: id });
  if (error) throw broken('asking for the right to read', error);
  return data === true;
}
