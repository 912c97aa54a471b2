/** Files that pass through: on disk while they are looked at, never whole in memory, gone afterwards. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type TempFile = {
  path: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  /** More came than was allowed; the rest was not kept. */
  tooLarge: boolean;
  dispose(): Promise<void>;
};

/** There is no place for a file on this machine: its temporary disk is full, or cannot be written. */
export class NoPlaceError extends Error {
  override name = 'NoPlaceError';
}

const noPlace = (cause: unknown): never => {
  throw new NoPlaceError('no place for a file on its way', { cause });
};

const PREFIX = 'ecuretrip-files-';
let folder: string | undefined;

/** A folder that only this process may read; what a process left that died without a word goes first. */
function ownFolder(): string {
  if (folder) return folder;
  for (const name of readdirSync(os.tmpdir())) {
    const [, pid] = name.startsWith(PREFIX) ? name.slice(PREFIX.length - 1).split('-') : [];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
  const made = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return (folder = made);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function create(): Promise<{ file: string; out: FileHandle }> {
  const file = path.join(ownFolder(), randomUUID());
  return { file, out: await open(file, 'wx', 0o600) };
}

/** Systems tidy their temporary folders: a server that was idle for days may find its own gone. */
async function createAnyway(): Promise<{ file: string; out: FileHandle }> {
  try {
    return await create();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    folder = undefined;
    return create();
  }
}

/**
 * Writes a stream to a file, counting and hashing on the way. What exceeds `mostBytes` is read and dropped, so that
 * the sender can be answered.
 *
 * @throws {NoPlaceError} when it cannot be written; otherwise whatever the stream ends with
 */
export async function receiveFile(source: Readable, mostBytes: number): Promise<TempFile> {
  let file = '';
  const hash = createHash('sha256');
  let bytes = 0;
  let tooLarge = false;
  const dispose = async () => {
    if (file) await rm(file, { force: true });
  };
  const write = async (chunks: AsyncIterable<Buffer>) => {
    const created = await createAnyway().catch(noPlace);
    ({ file } = created);
    try {
      for await (const chunk of chunks) {
        tooLarge ||= bytes + chunk.length > mostBytes;
        if (tooLarge) continue;
        bytes += chunk.length;
        hash.update(chunk);
        await created.out.appendFile(chunk).catch(noPlace);
      }
    } finally {
      await created.out.close().catch(noPlace);
    }
  };
  try {
    await pipeline(source, write);
  } catch (fault) {
    await dispose();
    throw fault;
  }
  return { path: file, bytes, sha256: hash.digest('hex'), tooLarge, dispose };
}
