import { useTranslations } from '~/messages/translations';
import { problemStanding, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { QuietLink } from '~/ui/button';
import { Notice } from '~/ui/notice';

type ProblemNoticeProps = { visit: AppointmentDetail; now: string };

/** That a problem is reported, and a refund that waits or did not arrive; for both parties. */
export function ProblemNotice({ visit, now }: ProblemNoticeProps) {
  const t = useTranslations('problems.notice');
  const { moment } = useReader();
  const { problem, viewer } = visit;
  const standing = problemStanding(problem, now);
  if (!problem || standing === 'none') return null;
  const link =
    standing === 'open'
      ? viewer === 'doctor'
        ? t('answer')
        : t('look')
      : standing === 'decided'
        ? t('readWhy')
        : viewer === 'patient'
          ? t('look')
          : t('read');
  return (
    <Notice
      kind={standing === 'decided' ? 'note' : viewer === 'doctor' && standing === 'open' ? 'stop' : 'held'}
      className="mb-6"
      more={<QuietLink to={`/appointments/${visit.id}/problem`}>{link}</QuietLink>}
    >
      {t(`${standing}.${viewer}`, { name: otherParty(visit).name, moment: moment(problem.answerUntil) })}
    </Notice>
  );
}

/** The patient's refund needs something of them, or did not reach them. */
export function RefundNotice({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('problems.refund');
  const { refundState } = visit.payment;
  if (refundState !== 'requires_action' && refundState !== 'failed') return null;
  return (
    <Notice
      kind={refundState === 'failed' ? 'stop' : 'held'}
      className="mb-6"
      title={t(`${refundState}.title`)}
    >
      {t(`${refundState}.text`)}
    </Notice>
  );
}
