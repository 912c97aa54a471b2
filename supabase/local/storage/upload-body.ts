import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import Busboy from '@fastify/busboy';
import { faults } from './errors.ts';

/** The bytes of an upload and what the sender says of them. */
export type UploadBody = {
  stream: Readable;
  mimeType: string;
  cacheControl: string;
  contentEncoding: string | null;
  userMetadata: Record<string, unknown> | null;
};

const MAX_METADATA_BYTES = 2 ** 20;

function parseMetadata(json: string | undefined): Record<string, unknown> | null {
  if (!json) return null;
  if (Buffer.byteLength(json) > MAX_METADATA_BYTES) throw faults.entityTooLarge('user_metadata');
  try {
    const parsed: unknown = JSON.parse(json);
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null; // Hosted storage passes over metadata that is no JSON.
  }
}

/** Metadata of the header `x-metadata`: base64 of JSON. */
export function metadataHeader(header: string | string[] | undefined): Record<string, unknown> | null {
  return typeof header === 'string' ? parseMetadata(Buffer.from(header, 'base64').toString('utf8')) : null;
}

function rawBody(incoming: IncomingMessage): UploadBody {
  const { headers } = incoming;
  return {
    stream: incoming,
    mimeType: headers['content-type'] ?? 'application/octet-stream',
    cacheControl: headers['cache-control'] ?? 'no-cache',
    contentEncoding: headers['content-encoding'] ?? null,
    userMetadata: metadataHeader(headers['x-metadata']),
  };
}

/** The first file of a form; the fields that describe it must stand before it, as they do with supabase-js. */
function multipartBody(incoming: IncomingMessage, contentType: string): Promise<UploadBody> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const form = new Busboy({
      headers: { ...incoming.headers, 'content-type': contentType },
      limits: { files: 1, fields: 50, fieldSize: MAX_METADATA_BYTES + 1 },
      isPartAFile: (_name, type, fileName) => fileName !== undefined || type === 'application/octet-stream',
    });
    form.on('field', (name, value) => fields.set(name, value));
    form.on('file', (_name, stream, _fileName, _encoding, partType) => {
      // A sender that goes away never ends the part: the reader has to hear of it.
      incoming.once('close', () => {
        if (!incoming.readableEnded) stream.destroy(new Error('The upload was interrupted'));
      });
      try {
        const seconds = fields.get('cacheControl');
        resolve({
          stream,
          mimeType: fields.get('contentType') ?? partType,
          cacheControl: seconds ? `max-age=${seconds}` : 'no-cache',
          contentEncoding: fields.get('contentEncoding') ?? null,
          userMetadata: parseMetadata(fields.get('metadata') ?? fields.get('userMetadata')),
        });
      } catch (fault) {
        stream.resume();
        reject(fault as Error);
      }
    });
    form.once('finish', () => reject(faults.noContent()));
    form.once('error', (fault: Error) => reject(faults.noContent(fault.message)));
    incoming.once('close', () => reject(faults.noContent()));
    incoming.pipe(form);
  });
}

/** Opens the body of an upload, raw or a form, without reading the file yet. */
export async function openUploadBody(incoming: IncomingMessage): Promise<UploadBody> {
  const contentType = incoming.headers['content-type'];
  if (!contentType?.startsWith('multipart/form-data')) return rawBody(incoming);
  try {
    return await multipartBody(incoming, contentType);
  } catch (fault) {
    throw fault instanceof Error && fault.message.includes('Boundary') ? faults.noContent() : fault;
  }
}
