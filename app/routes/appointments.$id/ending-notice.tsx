import { useTranslations } from '~/messages/translations';
import { noShowStanding, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { AppLink } from '~/ui/app-link';
import { QuietLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { CancelledNotice } from './cancelled-notice';

type EndingNoticeProps = { visit: AppointmentDetail; now: string };

/** That an appointment was called off or moved, or that somebody is said not to have come; for both parties. */
export function EndingNotice({ visit, now }: EndingNoticeProps) {
  if (visit.status === 'cancelled') return <CancelledNotice visit={visit} now={now} />;
  if (visit.noShows.length > 0) return <NoShowNotice visit={visit} now={now} />;
  return <MovedNotice visit={visit} />;
}

function NoShowNotice({ visit, now }: EndingNoticeProps) {
  const t = useTranslations('ending.notice');
  const { moment } = useReader();
  const { name } = otherParty(visit);
  const standing = noShowStanding(visit.noShows, visit.viewer, now);
  const page = `/appointments/${visit.id}/no-show`;
  switch (standing.kind) {
    case 'none':
      return null;
    case 'said':
      return (
        <Notice kind="held" className="mb-6" more={<QuietLink to={page}>{t('takeBack')}</QuietLink>}>
          {t('said', { name, moment: moment(standing.until) })}
        </Notice>
      );
    case 'accused':
      return (
        <Notice kind="stop" className="mb-6" more={<QuietLink to={page}>{t('answer')}</QuietLink>}>
          {t('accused', { name, moment: moment(standing.until) })}
        </Notice>
      );
    case 'contested':
      return (
        <Notice
          kind="held"
          className="mb-6"
          more={standing.mine ? <QuietLink to={page}>{t('takeBack')}</QuietLink> : null}
        >
          {t('contested', { name })}
        </Notice>
      );
    case 'settled':
      return (
        <Notice kind="stop" className="mb-6" title={t('settledTitle')}>
          {t(`settled.${standing.absent}.${visit.viewer}`)}
        </Notice>
      );
  }
}

/** The doctor moved it: the patient has a choice. */
function MovedNotice({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('ending.notice');
  const { moment } = useReader();
  const { fullUntil, obstacle } = visit.acts.cancel;
  if (visit.viewer !== 'patient' || visit.status !== 'confirmed' || !fullUntil || obstacle) return null;
  return (
    <Notice kind="note" className="mb-6" title={t('movedTitle')}>
      {t.rich('movedText', {
        moment: moment(fullUntil),
        a: (words) => <AppLink to={`/appointments/${visit.id}/cancel`}>{words}</AppLink>,
      })}
    </Notice>
  );
}
