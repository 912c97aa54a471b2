import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders } from '~/http/file-headers';
import { found, requireViewer } from '~/http/guards.server';
import { drawPreview, openRecord } from '~/modules/records/index.server';
import { isId } from '~/shared/id';

/** A picture of a file, or of one page of it, drawn anew. Each is one reading, so each is one line of the access log. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { db, trace } = args.context.scope;
  const id = found(isId(args.params.id) ? args.params.id : null);
  const page = Number(new URL(args.request.url).searchParams.get('page') ?? 1);
  if (!Number.isInteger(page) || page < 1) throw new Response('not_found', { status: 404 });
  const opened = await openRecord(db, id, 'preview', trace);
  const picture = await drawPreview(db, found(opened.ok ? opened.value : null), page);
  if (picture.ok) {
    const headers = { ...fileHeaders(), 'Content-Type': 'image/webp', 'Content-Disposition': 'inline' };
    return new Response(new Uint8Array(picture.value), { headers });
  }
  if (picture.error.code === 'busy') {
    throw new Response('busy', { status: 503, headers: { 'Retry-After': '5' } });
  }
  throw new Response('not_found', { status: 404 });
}
