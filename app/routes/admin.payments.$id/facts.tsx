import { useTranslations } from '~/messages/translations';
import type { AdminPayment } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';

/** Who has what, and what can be done. */
export function PaymentFacts({ payment }: { payment: AdminPayment }) {
  const t = useTranslations('adminMoney.one');
  const { moment, money } = useReader();
  const { outcome, currency, id } = payment;
  const show = (amount: number) => money({ amount, currency });
  return (
    <Tray labelledBy="facts-h" className="stack stack-5">
      <h2 id="facts-h">{t('facts')}</h2>
      <Facts plain>
        <Fact label={t('paid')}>
          {payment.heldAt
            ? t('paidAt', { amount: money(payment), moment: moment(payment.heldAt) })
            : money(payment)}
        </Fact>
        <Fact label={t('refunded')}>{show(payment.refundedAmount)}</Fact>
        <Fact label={outcome.released ? t('released') : t('toDoctor')}>
          {show(outcome.released ? payment.releasedAmount : outcome.doctor)}
        </Fact>
        <Fact label={outcome.fee < 0 ? t('loss') : t('fee')}>{show(Math.abs(outcome.fee))}</Fact>
        {payment.owedAmount > 0 ? (
          <Fact label={t('owed')}>
            {show(payment.owedAmount)}
            <br />
            <span className="small soft">{t('owedText')}</span>
          </Fact>
        ) : null}
        {payment.writtenOffAmount > 0 ? (
          <Fact label={t('writtenOff')}>{show(payment.writtenOffAmount)}</Fact>
        ) : null}
        {payment.dueAt ? <Fact label={t('dueAt')}>{moment(payment.dueAt)}</Fact> : null}
        <Fact label={t('appointment')}>{moment(payment.startsAt)}</Fact>
        {payment.chargeId ? <Fact label={t('charge')}>{<Id>{payment.chargeId}</Id>}</Fact> : null}
        {payment.transferId ? <Fact label={t('transfer')}>{<Id>{payment.transferId}</Id>}</Fact> : null}
      </Facts>
      {payment.problemReportId ? (
        <QuietLink to={`/admin/problem-reports/${payment.problemReportId}`}>{t('report')}</QuietLink>
      ) : null}
      {outcome.refundable > 0 && !payment.stopped ? (
        <ButtonLink wide variant="secondary" to={`/admin/payments/${id}/refund`}>
          {t('goodwill')}
        </ButtonLink>
      ) : null}
      {payment.owedAmount > 0 ? (
        <QuietLink to={`/admin/payments/${id}/write-off`}>{t('writeOff')}</QuietLink>
      ) : null}
      <QuietLink to={`/admin/payments/${id}/entries.csv`} reloadDocument>
        {t('csv')}
      </QuietLink>
    </Tray>
  );
}

const Id = ({ children }: { children: string }) => <bdi className="small wrap-anywhere">{children}</bdi>;
