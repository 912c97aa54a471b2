/** The new Word format by its inner structure. Only the list of parts is read, and the one that says what they are. */
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { FileFault } from '../errors';
import { looksLikePage } from './markup.server';
import type { FileAtHand } from './reading.server';

const MOST_PARTS = 5000;
const MOST_UNPACKED = 300 * 1024 * 1024;
/** Word's own parts shrink to a twentieth at best; a bomb to a thousandth. */
const MOST_RATIO = 200;
/** Below this size a high ratio harms nobody. */
const RATIO_FROM = 5 * 1024 * 1024;
const MOST_TYPES_BYTES = 512 * 1024;
const TYPES_PART = '[Content_Types].xml';
const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

type Parts = { types: Entry | null; names: Set<string>; fault: FileFault | null };

/** What is wrong with a ZIP file as a Word document; null when nothing is. */
export async function checkDocx(file: FileAtHand): Promise<FileFault | null> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file.path, { autoClose: false, lazyEntries: true, strictFileNames: true });
    if (looksLikePage(zip.comment)) return { code: 'file_polyglot' };
    const { types, names, fault } = await listParts(zip, file.bytes);
    if (fault) return fault;
    if (!types) return { code: 'file_archive' };
    if ([...names].some((name) => /(^|\/)vba(Project|Data)[^/]*$/i.test(name)))
      return { code: 'file_macros' };
    const declared = await readPart(zip, types);
    if (declared === null) return { code: 'file_zip_bomb' };
    if (/macroEnabled/i.test(declared)) return { code: 'file_macros' };
    if (!declared.includes(WORD_MAIN)) return { code: 'file_office_other' };
    return names.has('word/document.xml') ? null : { code: 'file_damaged' };
  } catch (fault) {
    const cut = fault instanceof Error && /end of central directory|unexpected EOF/i.test(fault.message);
    return { code: cut ? 'file_truncated' : 'file_damaged' };
  } finally {
    zip?.close();
  }
}

async function listParts(zip: ZipFile, fileBytes: number): Promise<Parts> {
  const names = new Set<string>();
  let types: Entry | null = null;
  let packed = 0;
  let unpacked = 0;
  const done = (fault: FileFault | null): Parts => ({ types, names, fault });
  if (zip.entryCount > MOST_PARTS) return done({ code: 'file_zip_bomb' });
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return done({ code: 'file_locked' });
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const tooDense =
      entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > entry.compressedSize * MOST_RATIO;
    // Parts that share their packed bytes sum up to more than the file has.
    if (tooDense || unpacked > MOST_UNPACKED || packed > fileBytes) return done({ code: 'file_zip_bomb' });
    if (entry.fileName === TYPES_PART) types = entry;
    names.add(entry.fileName);
  }
  return done(null);
}

/** A part's text; null when it is larger than such a part ever is. */
async function readPart(zip: ZipFile, entry: Entry): Promise<string | null> {
  if (entry.uncompressedSize > MOST_TYPES_BYTES) return null;
  const chunks: Buffer[] = [];
  // yauzl ends with an error as soon as more comes than was declared.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
