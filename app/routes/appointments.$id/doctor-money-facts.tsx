import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { PaymentState } from '~/modules/appointments/ui/states';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { payoutOf } from '~/modules/payments';
import { QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { State } from '~/ui/state';

type DoctorMoneyFactsProps = { visit: AppointmentDetail; now: string };

/** What the doctor gets of this appointment, and when. */
export function DoctorMoneyFacts({ visit, now }: DoctorMoneyFactsProps) {
  const t = useTranslations('consultation.money');
  const { money } = useReader();
  const { payment } = visit;
  const show = (amount: number) => money({ amount, currency: payment.currency });
  const back = payment.refundedAmount + payment.refundingAmount;
  return (
    <section aria-labelledby="money-h">
      <h2 id="money-h" className="as3">
        {t('title')}
      </h2>
      <Facts sum>
        <Fact label={t('price')}>{show(payment.amount)}</Fact>
        <Fact label={t('fee')}>{show(-(payment.feeAmount ?? 0))}</Fact>
        {back > 0 ? <Fact label={t('refunded')}>{show(-back)}</Fact> : null}
        <Fact label={t('payout')} total>
          {show(payment.releasedAmount > 0 ? payment.releasedAmount : payoutOf(payment))}
        </Fact>
      </Facts>
      <p className="mt-3">
        <Where visit={visit} now={now} />
      </p>
      {payment.releasedAt ? (
        <p>
          <QuietLink to={`/receipts?appointment=${visit.id}`}>{t('statements')}</QuietLink>
        </p>
      ) : null}
    </section>
  );
}

function Where({ visit, now }: DoctorMoneyFactsProps) {
  const t = useTranslations('consultation.money');
  const { moment } = useReader();
  const { payment, status } = visit;
  const stopped = useTranslations('problems')('stopped');
  if (payment.releaseStopped) return <State kind="held">{stopped}</State>;
  if (payment.status === 'held' && status === 'confirmed') return <State kind="held">{t('held')}</State>;
  const waits = payment.status === 'held' || payment.status === 'partially_refunded';
  if (waits && payment.dueAt) {
    const late = Date.parse(payment.dueAt) <= Date.parse(now);
    const word = status === 'completed' ? 'due' : 'dueAnyway';
    return <State kind="held">{late ? t('releasing') : t(word, { moment: moment(payment.dueAt) })}</State>;
  }
  if (payment.status === 'released' && payment.releasedAt)
    return <State kind="done">{t('released', { moment: moment(payment.releasedAt) })}</State>;
  return <PaymentState visit={visit} />;
}
