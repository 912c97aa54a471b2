import { pipeline } from 'node:stream/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { faults } from './errors.ts';
import type { Parts, StorageContext } from './http.ts';
import type { ObjectRow } from './objects-table.ts';

type Range = { start: number; end: number };

/**
 * The part of a file that a Range header asks for; null for all of it (no header, several ranges, another unit).
 * A range that begins past the end is InvalidRange.
 */
export function parseRange(header: string | undefined, size: number): Range | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    if (length === 0) throw faults.invalidRange();
    return { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size || end < start) throw faults.invalidRange();
  return { start, end };
}

function isUnchanged(c: StorageContext, eTag: string, modified: Date): boolean {
  const noneMatch = c.req.header('if-none-match');
  if (noneMatch !== undefined) {
    return noneMatch
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''))
      .some((tag) => tag === eTag || tag === '*');
  }
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** A range of a version that the client no longer has would be joined to the wrong bytes. */
function rangeStillFits(c: StorageContext, eTag: string, modified: Date): boolean {
  const condition = c.req.header('if-range');
  if (condition === undefined) return true;
  return condition === eTag || Date.parse(condition) >= Math.floor(modified.getTime() / 1000) * 1000;
}

function disposition(download: string | undefined): string | null {
  if (download === undefined) return null;
  if (download === '') return 'attachment;';
  const name = encodeURIComponent(download);
  return `attachment; filename=${name}; filename*=UTF-8''${name};`;
}

/** Markup is served as plain text: storage must not become a web host on the project's own domain. */
function servedType(mimeType: string): string {
  return mimeType.includes('text/html') ? 'text/plain' : mimeType;
}

function headersOf(c: StorageContext, object: ObjectRow, expiresAt: Date | null): Record<string, string> {
  const { metadata } = object;
  const attachment = disposition(c.req.query('download'));
  return {
    'accept-ranges': 'bytes',
    'content-type': servedType(metadata?.mimetype ?? 'application/octet-stream'),
    etag: metadata?.eTag ?? '',
    'last-modified': new Date(metadata?.lastModified ?? object.updated_at).toUTCString(),
    'x-robots-tag': 'none',
    ...(expiresAt
      ? { expires: expiresAt.toUTCString() }
      : { 'cache-control': metadata?.cacheControl ?? 'no-cache' }),
    ...(metadata?.contentEncoding ? { 'content-encoding': metadata.contentEncoding } : {}),
    ...(attachment ? { 'content-disposition': attachment } : {}),
  };
}

/** Answers a GET with the bytes (whole, a range, or 304), at the pace of the client. */
export async function sendObject(
  c: StorageContext,
  parts: Parts,
  object: ObjectRow,
  expiresAt: Date | null = null,
): Promise<Response> {
  const size = await parts.files.size(object.version);
  const headers = headersOf(c, object, expiresAt);
  const eTag = headers.etag ?? '';
  const modified = new Date(headers['last-modified'] ?? 0);
  if (isUnchanged(c, eTag, modified)) return c.body(null, 304, headers);

  const range = rangeStillFits(c, eTag, modified) ? parseRange(c.req.header('range'), size) : null;
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers['content-length'] = String(end - start + 1);
  if (range) headers['content-range'] = `bytes ${start}-${end}/${size}`;
  if (size === 0 || object.version === null) return c.body(null, 200, headers);

  const { outgoing } = c.env;
  const file = parts.files.read(object.version, { start, end });
  outgoing.writeHead(range ? 206 : 200, headers);
  try {
    await pipeline(file, outgoing);
  } catch (fault) {
    // The client went away, or the file did: the status is out already, only the connection can tell.
    if ((fault as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      parts.log({
        level: 'warn',
        source: 'storage',
        message: `download broke off: ${(fault as Error).message}`,
      });
    }
  }
  return RESPONSE_ALREADY_SENT;
}

/** Answers a HEAD: the headers of the download, no bytes. */
export async function sendHead(c: StorageContext, parts: Parts, object: ObjectRow): Promise<Response> {
  const size = await parts.files.size(object.version);
  const headers = headersOf(c, object, null);
  if (isUnchanged(c, headers.etag ?? '', new Date(headers['last-modified'] ?? 0))) {
    return c.body(null, 304, headers);
  }
  return c.body(null, 200, { ...headers, 'content-length': String(size) });
}

/** What `info` tells of an object. */
export function objectInfo(object: ObjectRow): Record<string, unknown> {
  return {
    id: object.id,
    name: object.name,
    version: object.version,
    bucket_id: object.bucket_id,
    size: object.metadata?.size ?? null,
    content_type: object.metadata?.mimetype ?? null,
    content_encoding: object.metadata?.contentEncoding ?? null,
    cache_control: object.metadata?.cacheControl ?? null,
    etag: object.metadata?.eTag ?? null,
    metadata: object.user_metadata,
    last_modified: object.updated_at,
    created_at: object.created_at,
  };
}
