import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, requireViewer } from '~/http/guards.server';
import { translator } from '~/http/i18n.server';
import { siteUrl } from '~/http/links.server';
import { calendarFile, isId, isInCalendar } from '~/modules/appointments';
import { getAppointment } from '~/modules/appointments/index.server';

/** The appointment as a file for a calendar. */
export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args);
  const { scope } = args.context;
  const visit = found(isId(args.params.id) ? await getAppointment(scope.db, args.params.id) : null);
  if (!isInCalendar(visit)) throw new Response('not_found', { status: 404 });
  const t = translator(scope);
  const url = siteUrl(`/appointments/${visit.id}`);
  const name = visit.viewer === 'patient' ? visit.doctor.displayName : visit.patient.fullName;
  const file = calendarFile(visit, {
    summary: t('appointments.calendar.summary', { name }),
    description: t(`appointments.calendar.description.${visit.mode}`, { reference: visit.reference, url }),
    url,
  });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${visit.reference}.ics"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
