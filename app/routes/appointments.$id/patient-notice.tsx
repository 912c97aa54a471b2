import { useTranslations } from '~/messages/translations';
import { isHoldAlive, wasGivenBack, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Notice, type NoticeKind } from '~/ui/notice';
import { AwaitedNotice } from './awaited-notice';

type PatientNoticeProps = { visit: AppointmentDetail; leftCheckout: boolean; now: string };

type Said = { kind: NoticeKind; word: keyof Words; values: Record<string, string> };
type Words = Record<'failed' | 'cancelled' | 'paidTooLate' | 'cameBack' | 'given' | 'lapsed', unknown>;

/** What has become of a payment or of the time, and that no money is lost. */
export function PatientNotice(props: PatientNoticeProps) {
  const t = useTranslations('appointments.notices');
  const said = useSaid(props);
  const { payment } = props.visit;
  if (payment.processing || payment.notArrived) return <AwaitedNotice visit={props.visit} />;
  if (!said) return null;
  return (
    <Notice kind={said.kind} title={t(`${said.word}.title`)} className="mb-6">
      {t(`${said.word}.text`, said.values as { time: string; moment: string; amount: string })}
    </Notice>
  );
}

function useSaid({ visit, leftCheckout, now }: PatientNoticeProps): Said | null {
  const { moment, money, until } = useReader();
  const { payment } = visit;
  const end = visit.holdExpiresAt ?? now;
  const values = { time: until(end), moment: moment(end), amount: money(payment) };
  if (isHoldAlive(visit, now)) {
    if (payment.status === 'failed') return { kind: 'stop', word: 'failed', values };
    return leftCheckout ? { kind: 'note', word: 'cancelled', values } : null;
  }
  if (visit.status !== 'held' && visit.status !== 'expired') return null;
  if (payment.status === 'held' || payment.refundPending)
    return { kind: 'note', word: 'paidTooLate', values };
  if (payment.refundedAmount > 0) {
    const amount = money({ amount: payment.refundedAmount, currency: payment.currency });
    return { kind: 'note', word: 'cameBack', values: { ...values, amount } };
  }
  return { kind: 'note', word: wasGivenBack(visit) ? 'given' : 'lapsed', values };
}
