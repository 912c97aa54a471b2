/** Pictures: decoded once, whole, so that what is kept can be shown. */
import sharp from 'sharp';
import { renderHeic } from '~/platform/page-renderer.server';
import type { FileFault } from '../errors';
import type { MediaType } from '../rules/media-types';
import { endsAsZip, hidesPage, ZIP_TAIL } from './markup.server';
import { withReader, type FileAtHand } from './reading.server';

/** A picture of a hundred million points takes 400 MB to decode; no camera or scanner of a clinic needs more. */
export const MOST_PIXELS = 100_000_000;

/** What is wrong with a picture; null when nothing is. */
export async function checkImage(file: FileAtHand, mediaType: MediaType): Promise<FileFault | null> {
  const tail = await withReader(file, ({ read, size }) => read(size - ZIP_TAIL, ZIP_TAIL));
  if (endsAsZip(tail) || (await hidesPage(file))) return { code: 'file_polyglot' };
  return mediaType === 'image/heic' ? checkHeic(file) : decode(file);
}

async function decode(file: FileAtHand): Promise<FileFault | null> {
  try {
    const picture = sharp(file.path, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'truncated',
      sequentialRead: true,
    });
    await picture.resize(64, 64, { fit: 'inside' }).raw().toBuffer();
    return null;
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : '';
    if (/pixel limit/i.test(message)) return { code: 'file_image_too_large' };
    const cut = /truncat|premature|end of (file|stream|input)|read error|not enough|ended|corrupt/i.test(
      message,
    );
    return { code: cut ? 'file_truncated' : 'file_damaged' };
  }
}

/** The boxes of a HEIC file follow each other to its end; one that reaches beyond it was cut off. */
async function checkHeic(file: FileAtHand): Promise<FileFault | null> {
  const whole = await withReader(file, async ({ read, size }) => {
    for (let at = 0; at < size;) {
      const header = await read(at, 16);
      if (header.length < 8) return false;
      const short = header.readUInt32BE(0);
      const length = short === 1 && header.length === 16 ? Number(header.readBigUInt64BE(8)) : short;
      if (short === 0) return true;
      if (length < 8 || at + length > size) return false;
      at += length;
    }
    return true;
  });
  if (!whole) return { code: 'file_truncated' };
  const drawn = await renderHeic(file.path);
  if (drawn.ok) return null;
  const codes = { too_large: 'file_image_too_large', slow: 'file_check_slow' } as const;
  return {
    code: drawn.fault === 'too_large' || drawn.fault === 'slow' ? codes[drawn.fault] : 'file_damaged',
  };
}
