import { z } from 'zod';
import type { UploadError } from './errors';

/** Why an export cannot be read at all. Codes are keys of `takeAlong.refused`. */
export const IMPORT_CODES = [
  'import_not_readable',
  'import_no_bundle',
  'import_not_fhir',
  'import_too_large',
  'import_bad_names',
  'import_no_files',
] as const;
export type ImportCode = (typeof IMPORT_CODES)[number];

const text = z.string().optional();
const coding = z.object({ system: text, code: text });

/** The parts of a DocumentReference that are read; whatever else it holds is passed over. */
export const documentSchema = z.object({
  resourceType: z.literal('DocumentReference'),
  identifier: z.array(z.object({ system: text, value: text })).default([]),
  description: text,
  category: z.array(z.object({ coding: z.array(coding).default([]) })).default([]),
  extension: z.array(z.object({ url: text, valueString: text })).default([]),
  content: z
    .array(
      z.object({
        attachment: z.object({
          contentType: text,
          url: text,
          data: text,
          title: text,
          creation: text,
        }),
      }),
    )
    .min(1),
});
export type ImportedDocument = z.infer<typeof documentSchema>;

/** A bundle of whatever resources. */
export const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })).default([]),
});

/** What became of a document; `name` is what the bundle calls it. */
export type ImportedFile =
  { name: string; outcome: 'added' | 'known' } | { name: string; outcome: 'refused'; why: UploadError };
