import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { attachmentHeaders } from '~/http/file-headers';
import { found, requireRole } from '~/http/guards.server';
import { takeExport } from '~/modules/records/index.server';
import { isId } from '~/shared/id';
import { localDay } from '~/shared/time';

/** The archive, put together while it is sent. Only its patient gets it, signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRole(args, 'patient');
  const { scope } = args.context;
  const exportId = found(isId(args.params.id) ? args.params.id : null);
  const taken = await takeExport(scope.db, { exportId, patientId: viewer.id }, scope.trace);
  if (!taken.ok) throw new Response('not_found', { status: 404 });
  const day = localDay(new Date().toISOString(), 'UTC');
  return new Response(createReadableStreamFromReadable(taken.value), {
    headers: attachmentHeaders(`ecuretrip-${day}.zip`, 'application/zip'),
  });
}
