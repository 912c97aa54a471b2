import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Result } from '~/shared/result';
import type { FileCode, FileFault } from '../errors';
import { extensionFits, MAX_FILE_BYTES, MEDIA_TYPES, type MediaType } from '../rules/media-types';
import { checkDocx } from './docx.server';
import { checkImage } from './image.server';
import { looksLikePage, looksLikeSvg } from './markup.server';
import { checkWordDocument } from './ole.server';
import { checkPdf } from './pdf.server';
import { withReader, type FileAtHand } from './reading.server';
import { checkText, textEncoding } from './text.server';

export type Identified = { mediaType: MediaType; pages: number | null };

const HEAD_BYTES = 4100;
const DOCX: MediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const PROGRAM =
  /^(MZ[^]{0,62}\u0000|\u007fELF|\u00ca\u00fe\u00ba\u00be|\u00cf\u00fa\u00ed\u00fe|\u00fe\u00ed\u00fa[\u00ce\u00cf]|#!)/;
const ARCHIVES = /zip|rar|7z|tar|gzip|bzip|xz|zstd|cabinet|compress|arj|lz/;
/** Extensions of what is never taken, whatever the bytes say: the words can be clearer than "not one of these". */
const REFUSED_NAMES: [RegExp, FileCode][] = [
  [/^(exe|com|bat|cmd|scr|msi|ps1|sh|js|vbs|jar|app|dll|lnk)$/, 'file_program'],
  [/^(docm|dotm)$/, 'file_macros'],
];

/**
 * What a file is, decided by its bytes alone, and whether it may be kept.
 * @param extension of its name, lower case, without a dot; one that says something else is refused
 */
export async function identifyFile(
  file: FileAtHand,
  extension: string,
): Promise<Result<Identified, FileFault>> {
  if (file.bytes === 0) return fail({ code: 'file_empty' });
  if (file.bytes > MAX_FILE_BYTES) return fail({ code: 'file_too_large' });
  const head = await withReader(file, ({ read }) => read(0, HEAD_BYTES));
  const type = await detect(head);
  if (typeof type === 'object') return fail(type);
  const fault = nameFault(extension, type);
  if (fault) return fail(fault);
  const checked = await check(file, type, head);
  if ('code' in checked) return fail(checked);
  return ok({ mediaType: type, ...checked });
}

/** The type by the first bytes, or why nothing of the kind is kept. */
async function detect(head: Buffer): Promise<MediaType | FileFault> {
  const start = head.toString('latin1');
  if (PROGRAM.test(start)) return { code: 'file_program' };
  if (start.startsWith('PK\u0003\u0004')) return DOCX;
  // An archive of nothing, or one that begins in the middle.
  if (start.startsWith('PK')) return { code: 'file_archive' };
  // PDF readers look for the beginning anywhere in the first kilobyte: what stands before it is another file.
  const pdf = start.slice(0, 1024 + 5).indexOf('%PDF-');
  if (pdf > 0) return { code: 'file_polyglot' };
  if (pdf === 0) return 'application/pdf';
  // Other formats begin with these two bytes as well, but only text goes on as text; that is looked at next.
  if (textEncoding(head) !== 'utf-8') return 'text/plain';
  const { mime = '' } = (await fileTypeFromBuffer(head)) ?? {};
  if (mime === 'application/x-cfb') return 'application/msword';
  if (mime === 'image/heic' || mime === 'image/heif') return 'image/heic';
  if (isKept(mime)) return mime;
  if (looksLikeSvg(start)) return { code: 'file_svg' };
  if (looksLikePage(start)) return { code: 'file_html' };
  if (ARCHIVES.test(mime)) return { code: 'file_archive' };
  return mime === '' ? 'text/plain' : { code: 'file_not_allowed' };
}

const isKept = (mime: string): mime is MediaType => Object.hasOwn(MEDIA_TYPES, mime);

function nameFault(extension: string, type: MediaType): FileFault | null {
  const refused = REFUSED_NAMES.find(([names]) => names.test(extension));
  if (refused) return { code: refused[1] };
  return extensionFits(extension, type)
    ? null
    : { code: 'file_name_disagrees', really: MEDIA_TYPES[type].word };
}

async function check(
  file: FileAtHand,
  type: MediaType,
  head: Buffer,
): Promise<{ pages: number | null } | FileFault> {
  if (type === 'application/pdf') return checkPdf(file);
  const fault = await faultOf(file, type, head);
  return fault ?? { pages: null };
}

function faultOf(file: FileAtHand, type: MediaType, head: Buffer): Promise<FileFault | null> {
  if (type === DOCX) return checkDocx(file);
  if (type === 'application/msword') return checkWordDocument(file);
  return type === 'text/plain' ? checkText(file, head) : checkImage(file, type);
}
