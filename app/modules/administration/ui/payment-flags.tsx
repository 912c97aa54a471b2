import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { paymentState } from '~/modules/payments';
import { State } from '~/ui/state';
import type { PaymentRow } from '../money-schema';

type Flagged = Pick<PaymentRow, 'status' | 'currency' | 'owedAmount' | 'stopped' | 'refundNeeded' | 'stuck'>;

/** Where a payment stands, and what it needs of a person. */
export function PaymentFlags({ payment }: { payment: Flagged }) {
  const t = useTranslations('adminMoney');
  const words = useTranslations('appointments.payment');
  const { money } = useReader();
  const { glyph, word } = paymentState(payment.status);
  const { owedAmount: amount, currency } = payment;
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      <State kind={glyph}>{words(word)}</State>
      {payment.stopped ? <State kind="stop">{t('stopped')}</State> : null}
      {payment.stuck ? <State kind="stop">{t('stuck')}</State> : null}
      {payment.refundNeeded ? <State kind="stop">{t('refundNeeded')}</State> : null}
      {amount > 0 ? <State kind="part">{t('owed', { amount: money({ amount, currency }) })}</State> : null}
    </span>
  );
}
