import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { VisitTray } from '~/modules/appointments/ui/visit-tray';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Acts, Split } from '~/ui/layout';
import { PageHead } from '~/ui/page-head';

/** Why the appointment cannot be moved, and what can be done instead. */
export function Impossible({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending');
  const { moment } = useReader();
  const { obstacle, noticeHours, until, limit } = visit.acts.move;
  return (
    <>
      <PageHead tight title={t('move.impossible')} />
      <Split asideFirst={<VisitTray visit={visit} />}>
        {obstacle ? (
          <p>{t(`obstacle.move.${obstacle}`, { hours: noticeHours, moment: moment(until), limit })}</p>
        ) : null}
        <Acts>
          <ButtonLink to={`/appointments/${visit.id}`}>{t('back')}</ButtonLink>
          {visit.acts.cancel.obstacle === null ? (
            <QuietLink to={`/appointments/${visit.id}/cancel`}>{t('acts.cancel')}</QuietLink>
          ) : null}
        </Acts>
      </Split>
    </>
  );
}
