import { createReadableStreamFromReadable } from '@remix-run/node';
import { wantedRange, type Wanted } from '~/http/byte-ranges';
import { contentDisposition } from '~/http/content-disposition';
import { fileHeaders } from '~/http/file-headers';
import type { RequestScope } from '~/http/scope.server';
import { isSafeInline } from '~/modules/records';
import { isStillReadable, openRecord, readRecord, type OpenedRecord } from '~/modules/records/index.server';

/**
 * The bytes of a file, whole or a part. Each answer with bytes is one line of the access log, written before the first
 * of them leaves; every further quarter megabyte asks anew whether they may. Null for whom there is no such file.
 */
export async function sendRecord(
  request: Request,
  { db, trace }: RequestScope,
  id: string,
): Promise<Response | null> {
  // A HEAD gives no bytes: it is no reading.
  if (request.method === 'HEAD') {
    return new Response(null, {
      status: (await isStillReadable(db, id)) ? 200 : 404,
      headers: fileHeaders(),
    });
  }
  const opened = await openRecord(db, id, 'download', trace);
  if (!opened.ok) return null;
  const record = opened.value;
  const etag = `"${record.sha256}"`;
  const wanted = wantedRange({
    range: request.headers.get('Range'),
    ifRange: request.headers.get('If-Range'),
    size: record.bytes,
    etag,
  });
  const headers = headersOf(record, wanted, request);
  headers.set('ETag', etag);
  if (wanted.kind === 'beyond') return new Response(null, { status: 416, headers });
  const range = wanted.kind === 'part' ? wanted : undefined;
  const bytes = await readRecord(db, record, range, request.signal);
  return new Response(createReadableStreamFromReadable(bytes), { status: range ? 206 : 200, headers });
}

function headersOf(record: OpenedRecord, wanted: Wanted, request: Request): Headers {
  const { mediaType, fileName, bytes } = record;
  const inline = new URL(request.url).searchParams.has('inline') && isSafeInline(mediaType);
  const headers = new Headers(fileHeaders());
  headers.set('Content-Disposition', contentDisposition(inline ? 'inline' : 'attachment', fileName));
  headers.set('Accept-Ranges', 'bytes');
  if (wanted.kind === 'beyond') {
    headers.set('Content-Range', `bytes */${bytes}`);
    return headers;
  }
  headers.set('Content-Type', mediaType);
  if (wanted.kind === 'part') {
    headers.set('Content-Range', `bytes ${wanted.first}-${wanted.last}/${bytes}`);
    headers.set('Content-Length', String(wanted.last - wanted.first + 1));
  } else {
    headers.set('Content-Length', String(bytes));
  }
  return headers;
}
