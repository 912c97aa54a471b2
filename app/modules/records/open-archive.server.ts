import { open as openFile, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { ImportCode } from './import-schema';

const MOST_ENTRIES = 2_000;
/** Unpacked, all together. */
const MOST_BYTES = 1024 * 1024 * 1024;
/** More often than that nothing honest can be packed. */
const MOST_RATIO = 200;

/** An export cannot be read, and why. */
export class ImportError extends Error {
  override name = 'ImportError';
  constructor(
    readonly code: ImportCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

export type Archive = {
  /** Whether there is a file of this path. */
  has(path: string): boolean;
  /** The unpacked bytes; ends with an error when they are more than the archive said. */
  read(path: string): Promise<Readable>;
  close(): void;
};

/** Whether a file begins as ZIP archives do. */
export async function isArchive(path: string): Promise<boolean> {
  let file: FileHandle | undefined;
  try {
    file = await openFile(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50;
  } finally {
    await file?.close();
  }
}

const openZip = (path: string) =>
  new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true },
      (fault, zip) => (fault ? reject(new ImportError('import_not_readable', fault)) : resolve(zip)),
    );
  });

/** Names that lead out of the archive are refused by the library; it says so in words only. */
const codeOf = (fault: unknown): ImportCode =>
  /(relative path|absolute path|invalid characters)/.test(String(fault))
    ? 'import_bad_names'
    : 'import_not_readable';

function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let bytes = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', (fault: unknown) => reject(new ImportError(codeOf(fault), fault)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      bytes += entry.uncompressedSize;
      const packed = entry.uncompressedSize > MOST_RATIO * Math.max(entry.compressedSize, 1024);
      if (entries.size >= MOST_ENTRIES || bytes > MOST_BYTES || packed)
        return reject(new ImportError('import_too_large'));
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/**
 * Opens an archive that anybody may have made: nothing is unpacked that is not asked for, nothing grows beyond what the
 * archive said, and what it says has limits.
 * @throws {ImportError}
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openZip(path);
  try {
    const entries = await listEntries(zip);
    return {
      has: (name) => entries.has(name),
      read: (name) =>
        new Promise((resolve, reject) => {
          const entry = entries.get(name);
          if (!entry || entry.isEncrypted()) return reject(new ImportError('import_not_readable'));
          zip.openReadStream(entry, (fault, stream) =>
            fault ? reject(new ImportError('import_not_readable', fault)) : resolve(stream),
          );
        }),
      close: () => zip.close(),
    };
  } catch (fault) {
    zip.close();
    throw fault;
  }
}
