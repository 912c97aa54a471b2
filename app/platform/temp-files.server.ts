/** Files that pass through: on disk while they are looked at, never whole in memory, gone afterwards. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
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

/**
 * Writes a stream to a file, counting and hashing on the way. What exceeds `mostBytes` is read and dropped, so that
 * the sender can be answered.
 */
export async function receiveFile(source: Readable, mostBytes: number): Promise<TempFile> {
  const file = path.join(ownFolder(), randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  let tooLarge = false;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (tooLarge || bytes + chunk.length > mostBytes) {
        tooLarge = true;
        return done();
      }
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const dispose = () => rm(file, { force: true });
  try {
    await pipeline(source, count, createWriteStream(file, { mode: 0o600 }));
  } catch (fault) {
    await dispose();
    throw fault;
  }
  return { path: file, bytes, sha256: hash.digest('hex'), tooLarge, dispose };
}
