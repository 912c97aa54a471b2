import { Form } from '@remix-run/react';
import { useTranslations } from '~/messages/translations';
import { useSubmitting } from '~/http/page-form';
import { roomOpensAt, type AppointmentDetail, type Guest } from '~/modules/appointments';
import { GuestNote } from '~/modules/appointments/ui/guest-note';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Button, QuietLink } from '~/ui/button';
import { Tray } from '~/ui/layout';
import { JoinLink } from './day-tray';

type StartProps = { visit: AppointmentDetail; now: string };
type StartTrayProps = StartProps & { guest: Guest | null };

/** The room, and the button that begins the consultation from a quarter of an hour before on. */
export function StartTray({ visit, guest, now }: StartTrayProps) {
  const t = useTranslations('consultation.start');
  const day = useTranslations('appointments.day');
  if (visit.status !== 'confirmed') return null;
  return (
    <Tray labelledBy="start-h" className="stack stack-3">
      <h2 id="start-h">{t('title')}</h2>
      {visit.roomUrl ? (
        <p>
          <JoinLink url={visit.roomUrl}>{day('enter')}</JoinLink>
        </p>
      ) : null}
      <Start visit={visit} now={now} />
      {visit.mode === 'video' ? <GuestNote visit={visit} guest={guest} /> : null}
      {visit.mode === 'video' ? (
        <QuietLink to="/video-check" icon="video">
          {day('check')}
        </QuietLink>
      ) : null}
      <QuietLink to={`/appointments/${visit.id}/calendar.ics`} icon="cal" download>
        {day('calendar')}
      </QuietLink>
    </Tray>
  );
}

function Start({ visit, now }: StartProps) {
  const t = useTranslations('consultation.start');
  const { moment } = useReader();
  const busy = useSubmitting();
  const from = roomOpensAt(visit.startsAt);
  const early = Date.parse(now) < Date.parse(from);
  if (visit.consultation?.status === 'in_progress') return <p className="small">{t('running')}</p>;
  return (
    <>
      <p className="small" id="start-when">
        {early
          ? t.rich('from', { moment: moment(from), b: (words) => <b className="nb">{words}</b> })
          : t('ready')}
      </p>
      <Form method="post" action={`/appointments/${visit.id}/start`}>
        <Button
          wide
          variant={visit.roomUrl ? 'secondary' : 'primary'}
          busy={busy}
          unavailableReasonId={early ? 'start-when' : undefined}
        >
          {t('submit')}
        </Button>
      </Form>
    </>
  );
}
