import { useTranslations } from '~/messages/translations';
import type { AdminPayment, AdminRefund } from '~/modules/administration';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { PlainList } from '~/ui/lists';
import { State, type StateKind } from '~/ui/state';

const GLYPHS: Record<AdminRefund['status'], StateKind> = {
  pending: 'back',
  requires_action: 'held',
  succeeded: 'done',
  failed: 'stop',
  canceled: 'stop',
};

/** What went back, what is on its way, and what did not arrive. */
export function Refunds({ payment }: { payment: AdminPayment }) {
  const t = useTranslations('adminMoney.refunds');
  const { money, moment } = useReader();
  if (payment.refunds.length === 0) return null;
  const failed = ({ status, resolvedAt }: AdminRefund) =>
    (status === 'failed' || status === 'canceled') && resolvedAt === null;
  return (
    <section aria-labelledby="refunds-h">
      <h2 id="refunds-h">{t('title')}</h2>
      <PlainList
        items={payment.refunds.map((refund) => ({
          key: refund.id,
          main: (
            <>
              <p>
                {money(refund)} <State kind={GLYPHS[refund.status]}>{t(`status.${refund.status}`)}</State>
              </p>
              <p className="small soft">
                {moment(refund.createdAt)}
                {refund.byHand ? ` · ${t('byHand')}` : null}
                {refund.failureReason ? ` · ${refund.failureReason}` : null}
                {refund.resolvedAt ? ` · ${t('resolved', { moment: moment(refund.resolvedAt) })}` : null}
              </p>
              {refund.status === 'requires_action' ? <p className="small">{t('requiresAction')}</p> : null}
            </>
          ),
          side: failed(refund) ? (
            <QuietLink to={`/admin/payments/${payment.id}/refunds/${refund.id}`}>{t('resolve')}</QuietLink>
          ) : null,
        }))}
      />
    </section>
  );
}
