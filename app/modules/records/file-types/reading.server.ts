/** Reading parts of a file on disk, so that none is ever whole in memory. */
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** A file that has arrived and is to be looked at. */
export type FileAtHand = { path: string; bytes: number };

export type ByteReader = {
  size: number;
  /** Up to `length` bytes from `position`; fewer at the end. */
  read(position: number, length: number): Promise<Buffer>;
};

/** Opens a file for reading by position and closes it again. */
export async function withReader<T>(file: FileAtHand, work: (reader: ByteReader) => Promise<T>): Promise<T> {
  const handle: FileHandle = await open(file.path, 'r');
  const read = async (position: number, length: number) => {
    const start = Math.max(0, position);
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, file.bytes - start)));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
    return buffer.subarray(0, bytesRead);
  };
  try {
    return await work({ size: file.bytes, read });
  } finally {
    await handle.close();
  }
}

const CHUNK = 256 * 1024;

/** Where a pattern begins in the latin-1 text of a file, from `start`; -1 when nowhere. Patterns are short. */
export async function findText(file: FileAtHand, pattern: RegExp, start = 0): Promise<number> {
  let position = start;
  let before = '';
  for await (const chunk of createReadStream(file.path, { start, highWaterMark: CHUNK })) {
    const text = before + (chunk as Buffer).toString('latin1');
    const at = text.search(pattern);
    if (at >= 0) return position - before.length + at;
    position += (chunk as Buffer).length;
    before = text.slice(-64);
  }
  return -1;
}
