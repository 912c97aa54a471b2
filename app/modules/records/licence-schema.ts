import { z } from 'zod';
import type { FileFault } from './errors';
import type { MediaType } from './rules/media-types';

/** Kinds of files by which a licence is shown: what a person can look at. */
const LICENCE_TYPES: readonly MediaType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
];
export const isLicenceType = (type: MediaType) => LICENCE_TYPES.includes(type);

/** For the `accept` attribute of a file field. */
export const LICENCE_ACCEPT = '.pdf,.jpg,.jpeg,.png,.webp,.heic';

export const licencePapersSchema = z.array(
  z
    .object({
      id: z.uuid(),
      file_name: z.string(),
      bytes: z.number(),
      state: z.enum(['uploading', 'stored', 'deleting', 'gone']),
      scan_status: z.enum(['pending', 'clean', 'infected', 'failed']),
      created_at: z.iso.datetime({ offset: true }),
    })
    .transform((row) => ({
      id: row.id,
      fileName: row.file_name,
      bytes: row.bytes,
      scan: row.scan_status,
      createdAt: row.created_at,
    })),
);
/** A paper of a licence, as its doctor sees it. */
export type LicencePaper = z.output<typeof licencePapersSchema>[number];

/** Why a paper was not taken; keys of the `errors` catalogue. */
export type PaperError = {
  code:
    | 'paperMissing'
    | 'paperTooLarge'
    | 'paperKind'
    | 'paperDamaged'
    | 'paperLocked'
    | 'paperName'
    | 'paperThere'
    | 'paperTooMany'
    | 'paperInterrupted'
    | 'paperNotKept';
};

const CODES: Partial<Record<FileFault['code'], PaperError['code']>> = {
  file_missing: 'paperMissing',
  file_too_large: 'paperTooLarge',
  file_image_too_large: 'paperTooLarge',
  file_empty: 'paperDamaged',
  file_truncated: 'paperDamaged',
  file_damaged: 'paperDamaged',
  file_locked: 'paperLocked',
  file_name_disagrees: 'paperName',
  file_name_path: 'paperName',
  file_check_slow: 'paperNotKept',
};

/** What is wrong with a file, said of a paper; everything else is of a kind that is never taken. */
export const paperError = ({ code }: FileFault): PaperError => ({ code: CODES[code] ?? 'paperKind' });

/** The HTTP status that fits a refused paper. */
export function paperErrorStatus({ code }: PaperError): number {
  if (code === 'paperTooLarge') return 413;
  if (code === 'paperKind') return 415;
  if (code === 'paperThere' || code === 'paperTooMany') return 409;
  return code === 'paperInterrupted' || code === 'paperNotKept' ? 503 : 422;
}
