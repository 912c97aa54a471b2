/** Small pictures of people, held in memory. Who may import this file is listed in `.dependency-cruiser.cjs`. */
import { serviceRoleDb } from './service-role.server';

const photos = () => serviceRoleDb.storage.from('photos');

/** @throws when storage does not take the picture */
export async function storePhoto(key: string, webp: Buffer): Promise<void> {
  const { error } = await photos().upload(key, webp, { contentType: 'image/webp', upsert: true });
  if (error) throw new Error('storage did not take the picture', { cause: error });
}

/** @throws when storage does not give the picture */
export async function readPhoto(key: string): Promise<ArrayBuffer> {
  const { data, error } = await photos().download(key);
  if (error) throw new Error('storage did not give the picture', { cause: error });
  return data.arrayBuffer();
}

/** Removes pictures; those that are not there are no fault. */
export async function removePhotos(keys: string[]): Promise<void> {
  const { error } = await photos().remove(keys);
  if (error) throw new Error('storage did not remove the picture', { cause: error });
}
