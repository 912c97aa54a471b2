import { z } from 'zod';
import { MEDIA_TYPE_NAMES } from './rules/media-types';

export const RECORD_CATEGORIES = [
  'lab_result',
  'imaging',
  'prescription',
  'discharge_letter',
  'referral',
  'vaccination',
  'insurance',
  'other',
] as const;
export const categorySchema = z.enum(RECORD_CATEGORIES);
export type RecordCategory = z.infer<typeof categorySchema>;

const id = z.uuid();

/** Characters as people count them; the database counts the same way. */
const characters = (value: string) => Array.from(value).length;
const TITLE_MAX = 200;
const NOTE_MAX = 2000;
const day = z.iso.date();

const title = z
  .string()
  .trim()
  .refine((value) => characters(value) <= TITLE_MAX, 'recordTitleLong');
const note = z
  .string()
  .trim()
  .refine((value) => characters(value) <= NOTE_MAX, 'recordNoteLong');
const category = z.enum(RECORD_CATEGORIES, { error: 'recordCategoryMissing' });
const documentedOn = z
  .string()
  .trim()
  .refine((value) => value === '' || day.safeParse(value).success, 'recordDateShape')
  .refine((value) => value === '' || !day.safeParse(value).success || isPlausible(value), 'recordDateRange');

/** From a lifetime ago to today, somewhere on earth. */
function isPlausible(value: string): boolean {
  const latest = new Date(Date.now() + 26 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return value > '1900-01-01' && value <= latest;
}

/** What a patient says of new files. Without a title each is called as its file is. Messages are keys of `errors`. */
export const newFilesSchema = z.object({
  title: title.default(''),
  category: category.default('other'),
  documentedOn: documentedOn.default(''),
  note: note.default(''),
});
export type NewFiles = z.infer<typeof newFilesSchema>;

/** What a patient says of a file that is there. */
export const recordDetailsSchema = z.object({
  title: z.string({ error: 'recordTitleMissing' }).trim().min(1, 'recordTitleMissing').pipe(title),
  category,
  documentedOn: documentedOn.default(''),
  note: note.default(''),
});
export type RecordDetails = z.infer<typeof recordDetailsSchema>;

const recordSchema = z.object({
  id,
  title: z.string(),
  category: categorySchema,
  documentedOn: day.nullable(),
  note: z.string().nullable(),
  fileName: z.string(),
  mediaType: z.enum(MEDIA_TYPE_NAMES),
  bytes: z.number().int(),
  pages: z.number().int().nullable(),
  state: z.enum(['uploading', 'stored', 'deleting']),
  scanStatus: z.enum(['pending', 'clean', 'infected', 'failed']),
  scanDetail: z.string().nullable(),
  createdAt: z.iso.datetime({ offset: true }),
});
export type MedicalRecord = z.infer<typeof recordSchema>;

/** A file as one viewer sees it; `readable` when its bytes may be read now. */
export const recordViewSchema = recordSchema.extend({
  sha256: z.string(),
  asRole: z.string().nullable(),
  readable: z.boolean(),
});
export type RecordView = z.infer<typeof recordViewSchema>;

export const recordPageSchema = z.object({
  records: z.array(recordSchema),
  nextCursor: z.string().nullable(),
});
export type RecordPage = z.infer<typeof recordPageSchema>;

export const usageSchema = z.object({
  usedBytes: z.number().int(),
  quotaBytes: z.number().int(),
  files: z.number().int(),
});
export type RecordUsage = z.infer<typeof usageSchema>;

/** The list's filters as they stand in its address; what makes no sense is left out. */
export const recordFilterSchema = z.object({
  q: z.string().trim().max(120).catch(''),
  category: categorySchema.nullable().catch(null),
  from: day.nullable().catch(null),
  to: day.nullable().catch(null),
  cursor: z.string().max(300).nullable().catch(null),
});
export type RecordFilter = z.infer<typeof recordFilterSchema>;

export const OPEN_ACTIONS = ['view', 'preview', 'download'] as const;
export type OpenAction = (typeof OPEN_ACTIONS)[number];

export const openedRecordSchema = z.object({
  id,
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.enum(MEDIA_TYPE_NAMES),
  bytes: z.number().int(),
  sha256: z.string(),
  pages: z.number().int().nullable(),
});
export type OpenedRecord = z.infer<typeof openedRecordSchema>;
