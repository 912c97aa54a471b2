export { uploadErrorStatus, type FileFault, type RecordError, type UploadError } from './errors';
export {
  ACCEPTED,
  isSafeInline,
  MAX_FILE_BYTES,
  MAX_FILES,
  previewKind,
  type MediaType,
} from './rules/media-types';
export {
  newFilesSchema,
  RECORD_CATEGORIES,
  recordDetailsSchema,
  recordFilterSchema,
  recordViewSchema,
  type MedicalRecord,
  type NewFiles,
  type RecordCategory,
  type RecordDetails,
  type RecordFilter,
  type RecordPage,
  type RecordUsage,
  type RecordView,
} from './schema';
export * from './access-schema';
export { type ImportCode, type ImportedFile } from './import-schema';
export * from './licence-schema';
export * from './rules/share-end';
export * from './sharing-errors';
export * from './sharing-schema';
