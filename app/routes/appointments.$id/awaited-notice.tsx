import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { otherParty } from '~/modules/appointments/ui/who';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Notice } from '~/ui/notice';

/** Money that comes by bank: it is waited for, a part is there, or it did not come. */
export function AwaitedNotice({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('awaited');
  const { money, until } = useReader();
  const { payment, viewer } = visit;
  const say = (amount: number) => money({ amount, currency: payment.currency });
  const values = {
    amount: money(payment),
    arrived: say(payment.arrivedAmount),
    rest: say(payment.amount - payment.arrivedAmount),
    time: until(visit.holdExpiresAt ?? visit.startsAt),
  };
  const part = payment.arrivedAmount > 0;
  if (payment.processing && viewer === 'doctor')
    return (
      <Notice kind="held" title={t('doctor.title')} className="mb-6">
        {t('doctor.text', { ...values, name: otherParty(visit).name })}
      </Notice>
    );
  if (payment.processing)
    return (
      <Notice kind="held" title={t(part ? 'notice.part.title' : 'notice.title', values)} className="mb-6">
        {t(part ? 'notice.part.text' : 'notice.text', values)}
      </Notice>
    );
  if (visit.status !== 'expired' || payment.heldAt) return null;
  return (
    <Notice kind="note" title={t('notArrived.title')} className="mb-6">
      {t(part ? 'notArrived.part' : 'notArrived.text', values)}
    </Notice>
  );
}
