import { createReadableStreamFromReadable } from '@remix-run/node';
import { wantedRange, type Wanted } from '~/http/byte-ranges';
import { contentDisposition } from '~/http/content-disposition';
import { fileHeaders } from '~/http/file-headers';
import type { RequestScope } from '~/http/scope.server';
import { isSafeInline, type RecordView } from '~/modules/records';
import { getRecord, openRecord, readRecord } from '~/modules/records/index.server';

/**
 * The bytes of a file, whole or a part. Each answer with bytes is one line of the access log, written before the first
 * of them leaves; every further quarter megabyte asks anew whether they may. Null for whom there is no such file.
 */
export async function sendRecord(
  request: Request,
  { db, trace }: RequestScope,
  id: string,
): Promise<Response | null> {
  const known = request.headers.get('If-None-Match');
  if (request.method === 'HEAD' || known !== null) {
    const record = await getRecord(db, id);
    if (!record?.readable) return null;
    const answer = withoutBytes(request, record, known);
    if (answer) return answer;
  }
  const opened = await openRecord(db, id, 'download', trace);
  if (!opened.ok) return null;
  const record = opened.value;
  const wanted = wantedRange({
    range: request.headers.get('Range'),
    ifRange: request.headers.get('If-Range'),
    size: record.bytes,
    etag: tagOf(record),
  });
  const headers = headersOf(record, wanted, request);
  if (wanted.kind === 'beyond') return new Response(null, { status: 416, headers });
  const range = wanted.kind === 'part' ? wanted : undefined;
  const bytes = await readRecord(db, record, range, request.signal);
  return new Response(createReadableStreamFromReadable(bytes), { status: range ? 206 : 200, headers });
}

/** What is answered without a byte of the file, and so is no reading of it; null where bytes are wanted. */
function withoutBytes(request: Request, record: RecordView, known: string | null): Response | null {
  const tags = known?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags?.some((tag) => tag === '*' || tag === tagOf(record)))
    return new Response(null, { status: 304, headers: { ...fileHeaders(), ETag: tagOf(record) } });
  if (request.method !== 'HEAD') return null;
  return new Response(null, { headers: headersOf(record, { kind: 'whole' }, request) });
}

type Facts = Pick<RecordView, 'mediaType' | 'fileName' | 'bytes' | 'sha256'>;

const tagOf = ({ sha256 }: Facts) => `"${sha256}"`;

function headersOf(record: Facts, wanted: Wanted, request: Request): Headers {
  const { mediaType, fileName, bytes } = record;
  const headers = new Headers({ ...fileHeaders(), 'Accept-Ranges': 'bytes', ETag: tagOf(record) });
  if (wanted.kind === 'beyond') {
    headers.set('Content-Range', `bytes */${bytes}`);
    return headers;
  }
  const inline = new URL(request.url).searchParams.has('inline') && isSafeInline(mediaType);
  headers.set('Content-Disposition', contentDisposition(inline ? 'inline' : 'attachment', fileName));
  headers.set('Content-Type', mediaType);
  if (wanted.kind === 'part') {
    headers.set('Content-Range', `bytes ${wanted.first}-${wanted.last}/${bytes}`);
    headers.set('Content-Length', String(wanted.last - wanted.first + 1));
  } else {
    headers.set('Content-Length', String(bytes));
  }
  return headers;
}
