import { Form } from '@remix-run/react';
import { useLocale, useTranslations } from '~/messages/translations';
import { formatMoment } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Button, QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Acts, Stack } from '~/ui/layout';
import { Notice } from '~/ui/notice';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ExceptionItem, HitAppointment } from '../availability-schema';

export type TimeOffQuestion = { items: ExceptionItem[]; appointments: HitAppointment[] };
type HitAppointmentsProps = { ask: TimeOffQuestion; timeZone: string; back: string };

/** Before time off is saved that appointments lie in: which ones, that they stay, and the two ways on. */
export function HitAppointments({ ask, timeZone, back }: HitAppointmentsProps) {
  const t = useTranslations('availability.ask');
  const { items, appointments } = ask;
  return (
    <Stack as="section" gap={5}>
      <Notice kind="held" role="alert" title={t('title', { count: appointments.length })}>
        {t('text')}
      </Notice>
      <AppointmentList appointments={appointments} timeZone={timeZone} />
      <Form method="post" action="/doctor/availability/time-off">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="items" value={JSON.stringify(items)} />
        {appointments.map(({ id }) => (
          <input key={id} type="hidden" name="acknowledged" value={id} />
        ))}
        <Acts>
          <Button>{t('confirm')}</Button>
          <QuietLink to={back}>{t('back')}</QuietLink>
        </Acts>
      </Form>
    </Stack>
  );
}

function AppointmentList({ appointments, timeZone }: { appointments: HitAppointment[]; timeZone: string }) {
  const t = useTranslations('availability.ask');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={appointments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: t('when'),
          rowHeader: true,
          noWrap: true,
          cell: ({ startsAt }) => formatMoment(startsAt, timeZone, locale),
        },
        {
          key: 'who',
          header: t('who'),
          foldLabel: t('who'),
          cell: ({ id, patientName }) =>
            patientName === null ? (
              t('booking')
            ) : (
              <AppLink to={`/appointments/${id}`}>
                <VisuallyHidden>{t('openWhich')}</VisuallyHidden>
                <bdi>{patientName}</bdi>
              </AppLink>
            ),
        },
      ]}
    />
  );
}
