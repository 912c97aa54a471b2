/** Forms with files, read as they arrive: never more of them in memory than a chunk, nor more than a file on disk. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import Busboy from '@fastify/busboy';
import { NoPlaceError, receiveFile, type TempFile } from '~/platform/temp-files.server';

export type FormFile = TempFile & {
  /** As the sender calls it; may hold anything. */
  name: string;
};

type Options = {
  /** Name of the form's file field; files of others are passed over. */
  field: string;
  mostFiles: number;
  mostFileBytes: number;
  /**
   * Called for each file when it has arrived whole, one after the other, with the fields that stood before it. The
   * file is removed afterwards; the next one is not read before that.
   */
  onFile(file: FormFile, fields: URLSearchParams): Promise<void>;
};

export type MultipartEnd = {
  fields: URLSearchParams;
  /** More files came than allowed; those beyond were passed over. */
  tooManyFiles: boolean;
};

/** The form is not one, or its sender went away. */
export class BrokenFormError extends Error {
  override name = 'BrokenFormError';
}

/** There was no place for a file on its way: ours to mend, and to be sent once more. */
export class FileNotKeptError extends Error {
  override name = 'FileNotKeptError';

  /** @param fields those that stood before the file */
  constructor(
    readonly fileName: string,
    readonly fields: URLSearchParams,
    cause: NoPlaceError,
  ) {
    super('a file was not kept', { cause });
  }
}

/** Whoever was to take a file failed: that is no matter of the form. */
class NotTakenError extends Error {}

const MOST_FIELD_BYTES = 16 * 1024;
const MOST_FIELDS = 40;

/**
 * Reads a `multipart/form-data` request.
 *
 * A file in the middle of which the form becomes larger than all of its files may be together is handed over as too
 * large, and nothing behind it is read.
 *
 * @throws {BrokenFormError} when it is none, is cut short, or is too large without such a file
 * @throws {FileNotKeptError}
 * @throws whatever `onFile` throws
 */
export async function readMultipart(request: Request, options: Options): Promise<MultipartEnd> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!contentType.startsWith('multipart/form-data') || !request.body) throw new BrokenFormError('no form');
  const reading = begin(contentType, options);
  const mostBytes = (options.mostFiles + 1) * (options.mostFileBytes + 64 * 1024);
  let bytes = 0;
  try {
    // Leaving a loop over the body would cut the connection, and the answer with it.
    const body = request.body.getReader();
    for (let next = await body.read(); !next.done; next = await body.read()) {
      const { buffer, byteOffset, length } = next.value;
      bytes += length;
      if (bytes > mostBytes) return await reading.breakOff();
      await reading.write(Buffer.from(buffer, byteOffset, length));
    }
    return await reading.end();
  } catch (fault) {
    reading.abort();
    if (fault instanceof NotTakenError) throw fault.cause;
    const isKnown = fault instanceof BrokenFormError || fault instanceof FileNotKeptError;
    throw isKnown ? fault : new BrokenFormError('cut short', { cause: fault });
  }
}

/** A form that does not say what stands between its parts cannot even be begun. */
function begin(contentType: string, options: Options): Reading {
  try {
    return startReading(contentType, options);
  } catch (fault) {
    throw new BrokenFormError('no boundary', { cause: fault });
  }
}

type Reading = {
  write(chunk: Buffer): Promise<void>;
  end(): Promise<MultipartEnd>;
  /** Reads no further; the file that was coming is too large. */
  breakOff(): Promise<MultipartEnd>;
  abort(): void;
};

function startReading(contentType: string, options: Options): Reading {
  const fields = new URLSearchParams();
  const open = new Set<Readable>();
  const brokenOff = new Set<Readable>();
  let tooManyFiles = false;
  // Handled one after the other; those that have arrived are waited for before more is read.
  const files: { arrived: boolean; handled: Promise<void> }[] = [];
  let last: Promise<void> = Promise.resolve();
  let fault: unknown;

  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: {
      fields: MOST_FIELDS,
      fieldSize: MOST_FIELD_BYTES,
      fieldNameSize: 100,
      files: options.mostFiles,
    },
    preservePath: true,
  });
  form.on('error', (error: unknown) => (fault ??= error));
  form.on('filesLimit', () => (tooManyFiles = true));
  form.on('field', (name, value) => fields.append(name, value));
  form.on('file', (name, stream, fileName) => {
    // Browsers send a nameless empty file for a field that was left empty.
    if (name !== options.field || !fileName) return void stream.resume();
    open.add(stream);
    const known = new URLSearchParams(fields);
    const before = last;
    const notKept = (cause: unknown) =>
      cause instanceof NoPlaceError ? new FileNotKeptError(fileName, known, cause) : cause;
    const received = receiveFile(stream, options.mostFileBytes)
      .catch(async (cause: unknown) => {
        // What came before it is told with it. Nobody reads its bytes any more, and the form would wait for that.
        await before.catch(() => undefined);
        const failed = notKept(cause);
        if (failed instanceof FileNotKeptError) {
          fault ??= failed;
          form.destroy(failed);
        }
        throw failed;
      })
      .finally(() => open.delete(stream));
    const handle = async () => {
      const file = await received;
      entry.arrived = true;
      await before;
      await options
        .onFile({ ...file, tooLarge: file.tooLarge || brokenOff.has(stream), name: fileName }, known)
        .catch((cause: unknown) => Promise.reject(new NotTakenError('not taken', { cause: notKept(cause) })))
        .finally(file.dispose);
    };
    const entry = { arrived: false, handled: Promise.resolve() };
    entry.handled = last = handle();
    last.catch((error: unknown) => (fault ??= error));
    files.push(entry);
  });

  const settle = async () => {
    while (files[0]?.arrived) await files.shift()?.handled;
    if (fault) throw fault;
  };
  return {
    write: async (chunk) => {
      // What failed while nothing came: a form that reads no more would be waited for without end.
      if (fault) throw fault;
      if (!form.write(chunk)) await once(form, 'drain');
      await settle();
    },
    end: async () => {
      if (fault) throw fault;
      const finished = once(form, 'finish');
      form.end();
      await finished;
      await last;
      if (fault) throw fault;
      return { fields, tooManyFiles };
    },
    breakOff: async () => {
      if (open.size === 0) throw new BrokenFormError('too large');
      for (const stream of open) {
        brokenOff.add(stream);
        stream.push(null);
      }
      await last;
      if (fault) throw fault;
      return { fields, tooManyFiles };
    },
    abort: () => {
      for (const stream of open) stream.destroy(new Error('the form was cut short'));
      form.destroy();
    },
  };
}
