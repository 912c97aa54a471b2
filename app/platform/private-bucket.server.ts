/**
 * Buckets that nobody but the server reaches: no policy lets a person's own client at any object of them, so whoever
 * sends bytes out has to ask the database first. Who may import this file is listed in `.dependency-cruiser.cjs`.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { env } from './env.server';
import { measureCall, meteredFetch } from './metering/calls.server';
import { serviceRoleDb } from './service-role.server';

/** The database gives an upload up after five minutes; storing has to have ended before. */
const STORE_MS = 120_000;

export type BytesRange = { first: number; last: number };

/** The objects of one bucket. Keys are made of ids: nothing in them needs escaping. */
export const privateBucket = (bucket: string) => ({
  /** Streams a file on disk to storage. @throws when it is not whole there afterwards, or was there already */
  store: (key: string, file: { path: string; bytes: number }, mediaType: string) =>
    measureCall({ target: 'storage', method: 'POST', operation: `object/${bucket}` }, (added) =>
      storeFile(address(bucket, key), file, mediaType, added),
    ),
  /** The bytes of an object, or a part of them, as they come. @throws when storage does not give them */
  read: (key: string, range?: BytesRange, signal?: AbortSignal) =>
    readObject(address(bucket, key), range, signal),
  /** Removes objects; those that are not there are no fault. */
  remove: async (keys: string[]) => {
    const { error } = await serviceRoleDb.storage.from(bucket).remove(keys);
    if (error) throw new Error('storage did not remove the file', { cause: error });
  },
});

async function storeFile(
  to: string,
  file: { path: string; bytes: number },
  mediaType: string,
  added: Record<string, string>,
): Promise<void> {
  const headers = {
    ...added,
    ...credentials(),
    'content-type': mediaType,
    'content-length': file.bytes,
    'cache-control': 'no-store',
    'x-upsert': 'false',
  };
  const url = new URL(to);
  const signal = AbortSignal.timeout(STORE_MS);
  // Not by `fetch`: it copies the body in case of a redirect, and so holds all of it in memory.
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    method: 'POST',
    headers,
    signal,
  });
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  const sent = pipeline(createReadStream(file.path), request);
  // A refusal may come before everything is sent, and then nobody reads the rest.
  const [response] = await Promise.race([answered, sent.then(() => answered)]);
  sent.catch(() => undefined);
  const said = await text(response);
  if (response.statusCode !== 200) {
    request.destroy();
    // What it says may name the object; how it refused is enough.
    const [code] = /(?<="error":")[\w ]+/.exec(said) ?? [];
    throw new Error(`storage did not take the file: ${response.statusCode} ${code ?? ''}`);
  }
}

async function readObject(from: string, range?: BytesRange, signal?: AbortSignal): Promise<Readable> {
  const response = await meteredFetch(from, {
    headers: { ...credentials(), ...(range ? { range: `bytes=${range.first}-${range.last}` } : {}) },
    signal,
  });
  if (response.status !== (range ? 206 : 200) || !response.body) {
    await response.body?.cancel();
    throw new Error(`storage did not give the file: ${response.status}`);
  }
  return Readable.fromWeb(response.body as WebStream<Uint8Array>);
}

const address = (bucket: string, key: string) => `${env.SUPABASE_URL}/storage/v1/object/${bucket}/${key}`;

const credentials = () => ({
  apikey: env.SUPABASE_SECRET_KEY,
  authorization: `Bearer ${env.SUPABASE_SECRET_KEY}`,
});
