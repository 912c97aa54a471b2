import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { ButtonLink, QuietLink } from '~/ui/button';
import { Tray } from '~/ui/layout';

/** A bank transfer is waited for: how much of it, until when, and where to send it. */
export function AwaitedTray({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('awaited.tray');
  const { money, until } = useReader();
  const { payment } = visit;
  const { arrivedAmount, currency, instructionsUrl } = payment;
  const say = (amount: number) => money({ amount, currency });
  const bold = (words: React.ReactNode) => <b className="nb">{words}</b>;
  return (
    <Tray labelledBy="pay-h" className="stack stack-3">
      <h2 id="pay-h">
        {arrivedAmount > 0
          ? t('titleRest', { amount: say(payment.amount - arrivedAmount) })
          : t('title', { amount: money(payment) })}
      </h2>
      <p>
        {arrivedAmount > 0
          ? t.rich('arrived', { arrived: say(arrivedAmount), amount: money(payment), b: bold })
          : t('none')}
      </p>
      <p className="small">{instructionsUrl ? t('how') : t('other')}</p>
      {instructionsUrl ? (
        <p className="stack stack-2">
          <ButtonLink wide iconEnd="go" to={instructionsUrl}>
            {t('details')}
          </ButtonLink>
          <span className="small soft">{t('onStripe')}</span>
        </p>
      ) : null}
      <p className="small">
        {t.rich('until', { time: until(visit.holdExpiresAt ?? visit.startsAt), b: bold })}
      </p>
      <QuietLink tone="stop" to={`/appointments/${visit.id}/cancel`}>
        {t('cancel')}
      </QuietLink>
    </Tray>
  );
}
