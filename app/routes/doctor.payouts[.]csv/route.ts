import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
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
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="earnings-${state ?? 'all'}-${day}.csv"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
