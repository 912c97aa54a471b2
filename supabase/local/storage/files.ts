import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync, type ReadStream } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { faults } from './errors.ts';

/** Bytes that have arrived whole and are on the disk, but that nobody can reach yet. */
export type ReceivedFile = { version: string; size: number; eTag: string; receivedAt: Date };

const VERSION = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

async function ignoreMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

/**
 * The bytes of all objects, one file per version, named by nothing but the version: no part of a bucket's or an
 * object's name ever reaches the file system. A file is written aside and renamed when it is whole; it counts only
 * once a row in storage.objects names it.
 */
export class FileStore {
  readonly #incoming: string;
  readonly #objects: string;

  /** Opens the folder and removes what an earlier crash left half-written. */
  constructor(dir: string) {
    this.#incoming = path.join(dir, 'incoming');
    this.#objects = path.join(dir, 'objects');
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#incoming, { recursive: true, mode: 0o700 });
    mkdirSync(this.#objects, { recursive: true, mode: 0o700 });
  }

  #pathOf(version: string): string {
    // A version comes from a table row, which SQL could have written: it must still be nothing but an id.
    if (!VERSION.test(version)) throw faults.noSuchKey();
    return path.join(this.#objects, version.slice(0, 2), version);
  }

  /**
   * Writes a stream to the disk at the pace of the disk. On a fault (too many bytes, a sender that goes away) nothing
   * stays. The source is left as it is: whoever made it drains or destroys it.
   */
  async receive(source: Readable, limitBytes: number): Promise<ReceivedFile> {
    const version = randomUUID();
    const draft = path.join(this.#incoming, version);
    const hash = createHash('md5');
    let size = 0;
    const measure = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > limitBytes) throw faults.entityTooLarge();
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(source.iterator({ destroyOnReturn: false }), measure, file);
      const target = this.#pathOf(version);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await rename(draft, target);
    } catch (fault) {
      await rm(draft, { force: true });
      throw fault;
    }
    return { version, size, eTag: `"${hash.digest('hex')}"`, receivedAt: new Date() };
  }

  /** A second version with the same bytes; files never change, so that a hard link will do. */
  async duplicate(version: string): Promise<string> {
    const source = this.#pathOf(version);
    const copy = randomUUID();
    const target = this.#pathOf(copy);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    if ((await ignoreMissing(stat(source))) === null) throw faults.noSuchKey();
    await link(source, target).catch(() => copyFile(source, target));
    return copy;
  }

  /** Size in bytes, or NoSuchKey when the bytes are not there. */
  async size(version: string | null): Promise<number> {
    const found = version ? await ignoreMissing(stat(this.#pathOf(version))) : null;
    if (!found) throw faults.noSuchKey();
    return found.size;
  }

  /** Reads the bytes from `start` to `end`, both included. */
  read(version: string, range: { start: number; end: number }): ReadStream {
    return createReadStream(this.#pathOf(version), range);
  }

  /** Removes versions that no row names any more. Missing ones are passed over. */
  async remove(versions: readonly (string | null)[]): Promise<void> {
    for (const version of versions) {
      if (version && VERSION.test(version)) await rm(this.#pathOf(version), { force: true });
    }
  }

  /** Removes every file whose version is not in the set. @returns how many. */
  async sweep(known: ReadonlySet<string>): Promise<number> {
    let removed = 0;
    for (const shelf of await readdir(this.#objects)) {
      const versions = await readdir(path.join(this.#objects, shelf));
      const orphans = versions.filter((version) => VERSION.test(version) && !known.has(version));
      await this.remove(orphans);
      removed += orphans.length;
    }
    return removed;
  }
}
