/**
 * The bytes of medical files. Nobody but the server reaches the bucket: no policy lets a person's own client at any
 * object of it, so whoever sends bytes out has to ask the database first. Who may import this file is listed in
 * `.dependency-cruiser.cjs`.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { env } from './env.server';
import { serviceRoleDb } from './service-role.server';

const BUCKET = 'medical-records';
/** The database gives an upload up after five minutes; storing has to have ended before. */
const STORE_MS = 120_000;

export type BytesRange = { first: number; last: number };

const bucket = () => serviceRoleDb.storage.from(BUCKET);

/** Streams a file on disk to storage. @throws when it is not whole there afterwards, or was there already */
export async function storeBytes(
  key: string,
  file: { path: string; bytes: number },
  mediaType: string,
): Promise<void> {
  const response = await fetch(address(key), {
    method: 'POST',
    headers: {
      ...credentials(),
      'content-type': mediaType,
      'content-length': String(file.bytes),
      'cache-control': 'no-store',
      'x-upsert': 'false',
    },
    body: Readable.toWeb(createReadStream(file.path)) as unknown as BodyInit,
    duplex: 'half',
    signal: AbortSignal.timeout(STORE_MS),
  } as RequestInit);
  if (!response.ok)
    throw new Error(`storage did not take the file: ${response.status} ${await response.text()}`);
  await response.body?.cancel();
}

/** The bytes of an object, or a part of them, as they come. @throws when storage does not give them */
export async function readBytes(key: string, range?: BytesRange, signal?: AbortSignal): Promise<Readable> {
  const response = await fetch(address(key), {
    headers: { ...credentials(), ...(range ? { range: `bytes=${range.first}-${range.last}` } : {}) },
    signal,
  });
  if (response.status !== (range ? 206 : 200) || !response.body) {
    await response.body?.cancel();
    throw new Error(`storage did not give the file: ${response.status}`);
  }
  return Readable.fromWeb(response.body as WebStream<Uint8Array>);
}

/** Removes objects; those that are not there are no fault. */
export async function removeBytes(keys: string[]): Promise<void> {
  const { error } = await bucket().remove(keys);
  if (error) throw new Error('storage did not remove the file', { cause: error });
}

/** Keys are made of ids: nothing in them needs escaping. */
const address = (key: string) => `${env.SUPABASE_URL}/storage/v1/object/${BUCKET}/${key}`;

const credentials = () => ({
  apikey: env.SUPABASE_SECRET_KEY,
  authorization: `Bearer ${env.SUPABASE_SECRET_KEY}`,
});
