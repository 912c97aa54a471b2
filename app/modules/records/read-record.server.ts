import { Readable } from 'node:stream';
import { readBytes, type BytesRange } from '~/platform/record-bucket.server';
import type { Db } from '~/platform/supabase.server';
import type { OpenedRecord } from './schema';
import { isStillReadable } from './store.server';

/** So much, and for so long, is sent before the right to read is asked for again. */
const MOST_BYTES = 256 * 1024;
const MOST_MS = 2_000;

/** The right to read ended while the file was on its way. */
export class NoLongerReadableError extends Error {
  override name = 'NoLongerReadableError';
}

/**
 * The bytes of a file that was opened, or a part of them. Ends with an error as soon as the viewer may not read them
 * any more, so that what a patient takes back stops at the next bytes.
 */
export async function readRecord(
  db: Db,
  record: Pick<OpenedRecord, 'id' | 'storageKey'>,
  range?: BytesRange,
  signal?: AbortSignal,
): Promise<Readable> {
  const source = await readBytes(record.storageKey, range, signal);
  return Readable.from(
    guarded(source, () => isStillReadable(db, record.id)),
    { objectMode: false },
  );
}

async function* guarded(source: Readable, isAllowed: () => Promise<boolean>): AsyncGenerator<Uint8Array> {
  let sent = 0;
  let askedAt = Date.now();
  for await (const chunk of source) {
    for (const part of parts(chunk as Uint8Array)) {
      if (sent + part.length > MOST_BYTES || Date.now() - askedAt > MOST_MS) {
        if (!(await isAllowed())) throw new NoLongerReadableError('the right to read has ended');
        sent = 0;
        askedAt = Date.now();
      }
      sent += part.length;
      yield part;
    }
  }
}

/** A source may hand over more at once than is to be sent without asking. */
function* parts(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += MOST_BYTES) yield chunk.subarray(at, at + MOST_BYTES);
}
