import { useTranslations } from '~/messages/translations';
import { paymentState } from '~/modules/payments';
import { State } from '~/ui/state';
import { appointmentState } from '../rules/appointment-state';
import { isUndecided } from '../rules/no-show';
import type { Appointment } from '../schema';
import { useReader } from './use-reader';

/** Where an appointment stands, in a glyph and a word. */
export function AppointmentState({ visit, now }: { visit: Appointment; now: string }) {
  const t = useTranslations('appointments.state');
  const awaited = useTranslations('awaited');
  const { until } = useReader();
  if (visit.noShows.some(isUndecided)) return <State kind="stop">{t('reported')}</State>;
  if (visit.payment.processing)
    return <State kind="held">{awaited('state', { time: until(visit.holdExpiresAt ?? now) })}</State>;
  const { glyph, word } = appointmentState(visit, now);
  const text = word === 'kept' ? t(word, { time: until(visit.holdExpiresAt ?? now) }) : t(word);
  return <State kind={glyph}>{text}</State>;
}

/** Where its money stands. */
export function PaymentState({ visit }: { visit: Appointment }) {
  const t = useTranslations('appointments.payment');
  const awaited = useTranslations('awaited');
  if (visit.payment.processing) return <State kind="next">{awaited('payment')}</State>;
  if (visit.payment.refundingAmount > 0) return <State kind="back">{t('refunding')}</State>;
  const { glyph, word } = paymentState(visit.payment.status);
  return <State kind={glyph}>{t(word)}</State>;
}
