import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { Notice } from '~/ui/notice';
import { Typed } from './shared-texts';

type CancelledNoticeProps = { visit: AppointmentDetail; now: string };

/** Who called it off, why, and where the money goes. */
export function CancelledNotice({ visit, now }: CancelledNoticeProps) {
  const t = useTranslations('ending.notice');
  const { cancelledBy, cancelReason, viewer } = visit;
  const { name } = otherParty(visit);
  const by = cancelledBy === viewer ? 'me' : cancelledBy === 'admin' ? 'admin' : 'other';
  const money = useMoneySentence(visit, now);
  return (
    <Notice
      className="mb-6"
      title={t(`cancelled.${by}`, { name })}
      more={
        cancelReason ? (
          <>
            <p className="small soft">{t(by === 'me' ? 'youWrote' : 'theyWrote', { name })}</p>
            <Typed>{cancelReason}</Typed>
          </>
        ) : null
      }
    >
      {money}
    </Notice>
  );
}

function useMoneySentence({ viewer, payment }: AppointmentDetail, now: string): string {
  const t = useTranslations('ending.notice');
  const { money, moment } = useReader();
  const show = (amount: number) => money({ amount, currency: payment.currency });
  const { refundingAmount, refundedAmount, dueAt } = payment;
  const back = refundingAmount + refundedAmount;
  if (viewer === 'patient') {
    if (payment.heldAt === null) return t('awaited');
    if (refundingAmount > 0) return t('backToYou', { refund: show(back) });
    return back > 0 ? t('cameBack', { refund: show(back) }) : t('nothingBack');
  }
  const returned = back > 0 ? t('backToPatient', { refund: show(back) }) : t('nothingBackPatient');
  const waits = dueAt !== null && Date.parse(dueAt) > Date.parse(now);
  if (!waits) return returned;
  return `${returned} ${t('restHeld', { rest: show(payment.amount - back), moment: moment(dueAt) })}`;
}
