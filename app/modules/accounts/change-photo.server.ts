import { log } from '~/platform/log.server';
import { countUpload } from '~/platform/metering/metrics.server';
import { readPhoto, removePhotos, storePhoto } from '~/platform/photo-bucket.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { drawPhoto, type DrawnPhoto } from './draw-photo.server';
import { PHOTO_SIZES, type PhotoError, type PhotoSize } from './photo';
import { claimPhotoRemovals, completePhotoRemoval, finishPhoto } from './photo-keeper.server';
import { beginPhoto, openPhoto } from './photo-store.server';

const SIZES = Object.keys(PHOTO_SIZES) as PhotoSize[];
const keyOf = (userId: string, id: string, size: PhotoSize) => `${userId}/${id}-${size}.webp`;

type ArrivedPhoto = { path: string; bytes: number; tooLarge: boolean };

/**
 * Shows a new picture of the viewer in place of the one before. Its row stands before its bytes do; whatever is cut
 * short on the way is swept.
 */
export const changePhoto = (db: Db, userId: string, file: ArrivedPhoto): Promise<Result<null, PhotoError>> =>
  countUpload('picture', file.bytes, takePhoto(db, userId, file));

async function takePhoto(db: Db, userId: string, file: ArrivedPhoto): Promise<Result<null, PhotoError>> {
  if (file.tooLarge) return fail({ code: 'photoTooLarge' });
  const drawn = await drawPhoto(file.path);
  if (!drawn.ok) return drawn;
  const begun = await beginPhoto(db);
  if (!begun.ok) throw new Error('an administrator has no picture');
  return store(userId, begun.value, drawn.value);
}

async function store(userId: string, id: string, drawn: DrawnPhoto): Promise<Result<null, PhotoError>> {
  try {
    await Promise.all(SIZES.map((size) => storePhoto(keyOf(userId, id, size), drawn[size])));
    if (await finishPhoto(id)) return ok(null);
  } catch (fault) {
    log.error({ err: fault, photo: id }, 'storing a picture failed');
  }
  return fail({ code: 'photoNotKept' });
}

export type OpenedPhoto = {
  bytes: ArrayBuffer;
  /** Everybody may see it, so it may be kept on the way. */
  isPublic: boolean;
};

/** The bytes of a picture; null when there is none, or it is not the viewer's to see. */
export async function viewPhoto(db: Db, id: string, size: PhotoSize): Promise<OpenedPhoto | null> {
  const opened = await openPhoto(db, id);
  if (!opened) return null;
  return { bytes: await readPhoto(keyOf(opened.userId, id, size)), isPublic: opened.isPublic };
}

/** Removes the bytes of pictures that are shown no more, and of uploads that were cut short. @returns how many */
export async function sweepPhotos(afterSeconds = 60): Promise<number> {
  const tasks = await claimPhotoRemovals(afterSeconds);
  for (const { id, userId } of tasks) {
    await removePhotos(SIZES.map((size) => keyOf(userId, id, size)));
    await completePhotoRemoval(id);
  }
  return tasks.length;
}
