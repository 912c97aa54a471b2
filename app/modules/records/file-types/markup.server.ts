import { findText, type FileAtHand } from './reading.server';

/** What makes a browser, or a careless reader, run a file as a page. */
const PAGE = /<(?:!doctype\s+html|html[\s>/]|script[\s>/]|body[\s>/]|iframe[\s>/]|svg[\s>/]|\?php)/i;

export const looksLikePage = (text: string) => PAGE.test(text);
export const looksLikeSvg = (text: string) => /<svg[\s>]|<!doctype\s+svg/i.test(text);

/** Whether a page is hidden anywhere from `start` on: pictures have no use for one. */
export async function hidesPage(file: FileAtHand, start = 0): Promise<boolean> {
  return (await findText(file, PAGE, start)) >= 0;
}

const END_OF_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');

/** Whether the file ends as an archive does, so that unpackers take it for one. */
export function endsAsZip(tail: Buffer): boolean {
  for (
    let at = tail.lastIndexOf(END_OF_ZIP);
    at >= 0;
    at = at > 0 ? tail.lastIndexOf(END_OF_ZIP, at - 1) : -1
  ) {
    // The comment's length has to reach exactly the end of the file.
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}
/** So far from the end can an archive's last record begin. */
export const ZIP_TAIL = 22 + 65_535;
