/** PDF: begins and ends as one and opens without a password; nothing else is hidden before, in the head or behind. */
import { readPdf } from '~/platform/page-renderer.server';
import type { FileFault } from '../errors';
import { endsAsZip, looksLikePage, ZIP_TAIL } from './markup.server';
import { withReader, type FileAtHand } from './reading.server';

const HEAD = 1024;

/** The number of pages, or what is wrong. */
export async function checkPdf(file: FileAtHand): Promise<{ pages: number } | FileFault> {
  const outside = await withReader(file, async ({ read, size }) => {
    const head = (await read(0, HEAD)).toString('latin1');
    const tail = await read(size - ZIP_TAIL, ZIP_TAIL);
    return findIntruder(head, tail);
  });
  if (outside) return outside;
  const opened = await readPdf(file.path);
  if (opened.ok) return opened.pages > 0 ? { pages: opened.pages } : { code: 'file_damaged' };
  if (opened.fault === 'password') return { code: 'file_locked' };
  return { code: opened.fault === 'slow' ? 'file_check_slow' : 'file_damaged' };
}

function findIntruder(head: string, tail: Buffer): FileFault | null {
  if (looksLikePage(head) || endsAsZip(tail)) return { code: 'file_polyglot' };
  const text = tail.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) return { code: 'file_truncated' };
  const after = text.slice(end + '%%EOF'.length);
  if (looksLikePage(after)) return { code: 'file_polyglot' };
  // Documents made for the web have an end near their beginning as well.
  if (/\d \d+ obj\b/.test(after)) return { code: 'file_truncated' };
  // Some writers pad with blanks or NULs; anything else behind the end is no part of the document.

  return /[^\s\u0000]/.test(after.slice(HEAD)) ? { code: 'file_polyglot' } : null;
}
