import { createReadStream } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { drawHeic, drawPdfPage } from '~/platform/page-renderer.server';
import { receiveFile, type TempFile } from '~/platform/temp-files.server';
import { makeTurns, NoTurnError } from '~/platform/turns.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { MOST_PIXELS } from './file-types/image.server';
import { textEncoding } from './file-types/text.server';
import { readRecord } from './read-record.server';
import { MAX_FILE_BYTES } from './rules/media-types';
import type { OpenedRecord } from './schema';
import { isStillReadable } from './store.server';

/** `busy`: try again soon. `none`: this file cannot be shown here, only downloaded. */
export type PreviewError = { code: 'busy' | 'none' | 'not_found' };

/** Longest side of a picture, in points. */
const MOST_SIDE = 1600;
const MOST_PAGE_PIXELS = 2_500_000;
/** Of a text so much is shown; the whole can be downloaded. */
const MOST_TEXT = 100_000;

/** A file's picture, or one page of it counted from 1, made anew as WebP: nothing of the original's bytes leaves. */
export async function drawPreview(
  db: Db,
  record: OpenedRecord,
  page: number,
): Promise<Result<Buffer, PreviewError>> {
  return withBytes(db, record, async (file) => {
    const picture = await open(file.path, record, page);
    if (!picture.ok) return picture;
    const webp = await picture.value
      .rotate()
      .resize(MOST_SIDE, MOST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
    // Drawing takes a moment: long enough for the patient to take the file back.
    return (await isStillReadable(db, record.id)) ? ok(webp) : fail({ code: 'not_found' });
  });
}

async function open(path: string, record: OpenedRecord, page: number): Promise<Result<Sharp, PreviewError>> {
  const { mediaType } = record;
  if (mediaType === 'image/jpeg' || mediaType === 'image/png' || mediaType === 'image/webp') {
    return ok(sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'none' }));
  }
  if (mediaType !== 'application/pdf' && mediaType !== 'image/heic') return fail({ code: 'none' });
  const reply =
    mediaType === 'image/heic' ? await drawHeic(path) : await drawPdfPage(path, page, MOST_PAGE_PIXELS);
  if (reply.ok) {
    const { width, height, rgba } = reply.drawn;
    return ok(sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS }));
  }
  if (reply.fault === 'no_page') return fail({ code: 'not_found' });
  return fail({ code: reply.fault === 'busy' || reply.fault === 'slow' ? 'busy' : 'none' });
}

/** The beginning of a text, to be shown as text. */
export async function readText(
  db: Db,
  record: OpenedRecord,
): Promise<Result<{ text: string; whole: boolean }, PreviewError>> {
  return withBytes<{ text: string; whole: boolean }>(db, record, async (file) => {
    let decoder: TextDecoder | undefined;
    let text = '';
    for await (const chunk of createReadStream(file.path)) {
      decoder ??= new TextDecoder(textEncoding(chunk as Buffer));
      text += decoder.decode(chunk as Buffer, { stream: true });
      if (text.length > MOST_TEXT) return ok({ text: text.slice(0, MOST_TEXT), whole: false });
    }
    return ok({ text, whole: true });
  });
}

/** Pictures drawn at the same time; each takes some hundred megabytes at worst. */
const inTurn = makeTurns(2, 30);

async function withBytes<T>(
  db: Db,
  record: OpenedRecord,
  work: (file: TempFile) => Promise<Result<T, PreviewError>>,
): Promise<Result<T, PreviewError>> {
  try {
    return await inTurn(async () => {
      const file = await receiveFile(await readRecord(db, record), MAX_FILE_BYTES);
      return work(file).finally(file.dispose);
    });
  } catch (fault) {
    if (fault instanceof NoTurnError) return fail({ code: 'busy' });
    throw fault;
  }
}
