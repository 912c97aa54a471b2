import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { attachmentHeaders } from '~/http/file-headers';
import { requireRole } from '~/http/guards.server';
import { accessCsv } from '~/modules/records/index.server';
import { localDay } from '~/shared/time';

/** The whole access log as a table, sent while it is read. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  const table = Readable.from(accessCsv(args.context.scope.db, viewer.id));
  const day = localDay(new Date().toISOString(), 'UTC');
  return new Response(createReadableStreamFromReadable(table), {
    headers: attachmentHeaders(`access-log-${day}.csv`, 'text/csv; charset=utf-8'),
  });
}
