import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { attachmentHeaders } from '~/http/file-headers';
import { requireRole } from '~/http/guards.server';
import { readEarningState } from '~/modules/payments';
import { earningsCsv } from '~/modules/payments/index.server';
import { localDay } from '~/shared/time';

/** A doctor's earnings as a table for accountants, sent while they are read. */
export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args, 'doctor');
  const state = readEarningState(new URL(args.request.url).searchParams.get('state'));
  const table = Readable.from(earningsCsv(args.context.scope.db, state));
  const day = localDay(new Date().toISOString(), 'UTC');
  return new Response(createReadableStreamFromReadable(table), {
    headers: attachmentHeaders(`earnings-${state ?? 'all'}-${day}.csv`, 'text/csv; charset=utf-8'),
  });
}
