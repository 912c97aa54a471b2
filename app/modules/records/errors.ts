/** Why a file is not taken, decided by its bytes and its name. Codes are keys of `files.refused`. */
export const FILE_CODES = [
  'file_missing',
  'file_empty',
  'file_too_large',
  'file_truncated',
  'file_damaged',
  'file_locked',
  'file_polyglot',
  'file_zip_bomb',
  'file_image_too_large',
  'file_macros',
  'file_html',
  'file_svg',
  'file_program',
  'file_archive',
  'file_office_other',
  'file_not_allowed',
  'file_name_disagrees',
  'file_name_path',
  'file_check_slow',
] as const;
export type FileCode = (typeof FILE_CODES)[number];
/** `really` is the type that the bytes have, where the name says another. */
export type FileFault = { code: FileCode; really?: string };

/** What the database raises when a file cannot come in. */
export const UPLOAD_CODES = [
  'not_patient',
  'title_missing',
  'title_too_long',
  'note_too_long',
  'date_out_of_range',
  'upload_running',
  'duplicate',
  'quota_exceeded',
] as const;
export type UploadError =
  | FileFault
  | { code: Exclude<(typeof UPLOAD_CODES)[number], 'duplicate' | 'quota_exceeded'> }
  /** The same content is there already. */
  | { code: 'duplicate'; id: string }
  | { code: 'quota_exceeded'; bytesLeft: number }
  /** Sending stopped, or storage did not take it; nothing was kept. */
  | { code: 'upload_interrupted' };

/** What the database raises when a file cannot be described anew or deleted. */
export const RECORD_CODES = [
  'not_found',
  'title_missing',
  'title_too_long',
  'note_too_long',
  'date_out_of_range',
] as const;
export type RecordError = { code: (typeof RECORD_CODES)[number] };

/** The HTTP status that fits a refused file. */
export function uploadErrorStatus({ code }: { code: UploadError['code'] }): number {
  if (code === 'not_patient') return 403;
  if (code === 'file_too_large' || code === 'quota_exceeded') return 413;
  if (code === 'duplicate' || code === 'upload_running') return 409;
  if (code === 'upload_interrupted' || code === 'file_check_slow') return 503;
  return 422;
}
