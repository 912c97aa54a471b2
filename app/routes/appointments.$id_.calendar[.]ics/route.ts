import type { LoaderFunctionArgs } from '@remix-run/node';
import { attachmentHeaders } from '~/http/file-headers';
import { found, requireViewer } from '~/http/guards.server';
import { siteUrl } from '~/http/links.server';
import { appointmentFile } from '~/modules/appointments';
import { getCalendarEntry } from '~/modules/appointments/index.server';
import { isId } from '~/shared/id';

/** The appointment as a file for a calendar. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const entry = found(isId(args.params.id) ? await getCalendarEntry(scope.db, args.params.id) : null);
  const now = new Date().toISOString();
  return new Response(appointmentFile(entry, { locale: scope.locale, urlOf: siteUrl, now }), {
    headers: attachmentHeaders(`${entry.reference}.ics`, 'text/calendar; charset=utf-8'),
  });
}
