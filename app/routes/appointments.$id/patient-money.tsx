import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { PaymentState } from '~/modules/appointments/ui/states';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { State } from '~/ui/state';

type PatientMoneyProps = { visit: AppointmentDetail };

/** What was paid, where it is, and what comes back. */
export function PatientMoney({ visit }: PatientMoneyProps) {
  const t = useTranslations('appointments');
  const { money, moment } = useReader();
  const { payment } = visit;
  return (
    <section aria-labelledby="money-h">
      <h2 id="money-h">{t('money.title')}</h2>
      <Facts>
        {payment.heldAt ? (
          <Fact label={t('money.paid')}>
            {t('money.paidOn', { amount: money(payment), moment: moment(payment.heldAt) })}
          </Fact>
        ) : (
          <Fact label={t('money.price')}>{money(payment)}</Fact>
        )}
        <Fact label={t('money.where')}>
          <WhereItIs visit={visit} />
        </Fact>
        {visit.status === 'held' || visit.status === 'confirmed' ? (
          <Fact label={t('cancel.title')}>
            <Refunds visit={visit} />
          </Fact>
        ) : null}
      </Facts>
      {payment.heldAt ? (
        <p className="mt-3">
          <QuietLink to={`/receipts?appointment=${visit.id}`}>{t('money.receipts')}</QuietLink>
        </p>
      ) : null}
      <p className="small soft mt-2">
        {t.rich('money.reference', {
          reference: visit.reference,
          b: (words) => <b className="num">{words}</b>,
        })}
      </p>
    </section>
  );
}

function WhereItIs({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('appointments.money');
  const { money, moment } = useReader();
  const { payment, status } = visit;
  const stopped = useTranslations('problems')('stopped');
  if (payment.releaseStopped) return <State kind="held">{stopped}</State>;
  if (payment.processing) return <State kind="held">{t('onItsWay')}</State>;
  if (payment.status === 'held' && status === 'confirmed') return <State kind="held">{t('heldUntil')}</State>;
  if (payment.status === 'held' && status === 'completed' && payment.dueAt)
    return <State kind="held">{t('heldDue', { moment: moment(payment.dueAt) })}</State>;
  if (payment.refundingAmount > 0) {
    const refund = money({ amount: payment.refundingAmount, currency: payment.currency });
    return <State kind="back">{t('partGoingBack', { refund, amount: money(payment) })}</State>;
  }
  if (payment.status === 'held' && payment.dueAt) return <State kind="held">{t('heldForDoctor')}</State>;
  if (payment.status === 'held') return <State kind="back">{t('goingBack')}</State>;
  if (payment.status === 'released' && payment.releasedAt)
    return <State kind="done">{t('releasedOn', { moment: moment(payment.releasedAt) })}</State>;
  if (payment.refundedAmount > 0) {
    const refund = money({ amount: payment.refundedAmount, currency: payment.currency });
    const whole = payment.refundedAmount === payment.amount;
    return (
      <State kind={whole ? 'back' : 'part'}>{t('refundedOf', { refund, amount: money(payment) })}</State>
    );
  }
  return <PaymentState visit={visit} />;
}

/** "€95.00 back until Sat 28 Nov, 10:30; then €47.50 until Mon 30 Nov, 10:30; then nothing" */
function Refunds({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('appointments.cancel');
  const awaited = useTranslations('awaited');
  const { money, moment } = useReader();
  // The terms are about a paid appointment. Until it is one, nothing is kept of what has arrived.
  if (visit.payment.processing) return <>{awaited('ifCancelled')}</>;
  const parts = visit.acts.refunds.map(({ until, amount }, index) => {
    const refund = { amount, currency: visit.currency };
    if (until === null) return t(index === 0 ? 'nothing' : 'thenNothing');
    return t(index === 0 ? 'refund' : 'then', { refund: money(refund), moment: moment(until) });
  });
  return <>{parts.join('; ')}</>;
}
