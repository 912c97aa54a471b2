/** Pictures made anew: what was sent is decoded once, and nothing of its bytes is kept. */
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { makeTurns, NoTurnError } from '~/platform/turns.server';
import { fail, ok, type Result } from '~/shared/result';
import { PHOTO_SIZES, type PhotoError, type PhotoSize } from './photo';

/** Cameras take up to fifty million points; decoding those takes 200 MB. */
const MOST_PIXELS = 50_000_000;
const LEAST_SIDE = 160;
const KINDS = new Set(['image/jpeg', 'image/png', 'image/webp']);

const inTurn = makeTurns(2, 20);

export type DrawnPhoto = Record<PhotoSize, Buffer>;

/**
 * Draws a picture in the sizes that are shown: upright as its camera says, cut to a portrait, in sRGB, without metadata.
 * What it is, is decided by its bytes.
 */
export async function drawPhoto(path: string): Promise<Result<DrawnPhoto, PhotoError>> {
  if (!KINDS.has((await fileTypeFromBuffer(await headOf(path)))?.mime ?? ''))
    return fail({ code: 'photoKind' });
  try {
    return await inTurn(() => draw(path));
  } catch (fault) {
    if (fault instanceof NoTurnError) return fail({ code: 'photoBusy' });
    const tooMany = fault instanceof Error && /pixel limit/i.test(fault.message);
    return fail({ code: tooMany ? 'photoPixels' : 'photoDamaged' });
  }
}

async function draw(path: string): Promise<Result<DrawnPhoto, PhotoError>> {
  const source = () => sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', pages: 1 });
  const { width, height } = await source().metadata();
  if (Math.min(width, height) < LEAST_SIDE) return fail({ code: 'photoSmall' });
  const page = await source()
    .rotate()
    .resize({ ...PHOTO_SIZES.page, fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .webp({ quality: 84 })
    .toBuffer();
  const list = await sharp(page).resize(PHOTO_SIZES.list).webp({ quality: 82 }).toBuffer();
  return ok({ page, list });
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
