import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { requireAdministrator } from '~/http/guards.server';
import { auditQuerySchema } from '~/modules/administration';
import { auditCsv } from '~/modules/administration/index.server';
import { localDay } from '~/shared/time';

/** The audit log as a table, narrowed as on its page, sent while it is read. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAdministrator(args);
  const query = auditQuerySchema.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  const table = Readable.from(auditCsv(args.context.scope.db, query));
  const day = localDay(new Date().toISOString(), 'UTC');
  return new Response(createReadableStreamFromReadable(table), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-log-${day}.csv"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
