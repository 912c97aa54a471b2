/** Copies of the objects in Storage. An object's key is never given twice, so a copy that is there is not made again. */
import { createClient, StorageApiError, type SupabaseClient } from '@supabase/supabase-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientBase } from 'pg';
import ws from 'ws';
import { UsageError } from './operator';
import type { StoredFile } from './snapshot';

export function storageOf(env: NodeJS.ProcessEnv): SupabaseClient {
  const { SUPABASE_URL: url, SUPABASE_SECRET_KEY: key } = env;
  if (!url || !key)
    throw new UsageError('SUPABASE_URL and SUPABASE_SECRET_KEY are missing; or say --without-files.');
  return createClient(url, key, {
    auth: { persistSession: false },
    realtime: { transport: ws as unknown as typeof WebSocket },
  });
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Where a copy lies. Keys are ids of ours; anything else must not lead out of the folder. */
function placeOf(folder: string, bucket: string, name: string): string {
  const place = path.resolve(folder, bucket, name);
  if (!place.startsWith(path.resolve(folder, bucket) + path.sep))
    throw new Error(`not a key of ours: ${name}`);
  return place;
}

/** Copies what the database lists and is not copied yet. @returns all of them, with checksums of the copies */
export async function copyFiles(
  db: ClientBase,
  storage: SupabaseClient,
  folder: string,
): Promise<StoredFile[]> {
  const { rows }: { rows: Pick<StoredFile, 'bucket' | 'name' | 'mediaType'>[] } = await db.query(
    `select bucket_id as bucket, name, coalesce(metadata ->> 'mimetype', 'application/octet-stream') as "mediaType"
     from storage.objects order by 1, 2`,
  );
  const files: StoredFile[] = [];
  for (const { bucket, name, mediaType } of rows) {
    const place = placeOf(folder, bucket, name);
    if (!existsSync(place)) {
      const { data, error } = await storage.storage.from(bucket).download(name);
      // Deleted since the snapshot was taken: its owner wants it gone, and the sweep after a restore sees to the row.
      if (error instanceof StorageApiError && error.code === 'NoSuchKey') continue;
      // Anything else would be a backup that lacks files and does not know.
      if (error) throw new Error(`copying ${bucket}/${name} failed: ${error.message}`);
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      writeFileSync(`${place}.part`, Buffer.from(await data.arrayBuffer()), { mode: 0o600 });
      renameSync(`${place}.part`, place);
    }
    const bytes = readFileSync(place);
    files.push({ bucket, name, mediaType, bytes: bytes.length, sha256: sha256(bytes) });
  }
  return files;
}

/** Puts the copies back under their keys. */
export async function bringFilesBack(
  storage: SupabaseClient,
  folder: string,
  files: StoredFile[],
): Promise<void> {
  for (const { bucket, name, mediaType, sha256: expected } of files) {
    const bytes = readFileSync(placeOf(folder, bucket, name));
    if (sha256(bytes) !== expected) throw new UsageError(`The copy of ${bucket}/${name} is not what it was.`);
    const put = { contentType: mediaType, upsert: true };
    const { error } = await storage.storage.from(bucket).upload(name, bytes, put);
    if (error) throw new Error(`bringing ${bucket}/${name} back failed: ${error.message}`);
  }
}
