import { useTranslations } from '~/messages/translations';
import { PersonPortrait } from '~/modules/accounts/ui/person-portrait';
import { BothClocks } from '~/modules/appointments/ui/both-clocks';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { formatPlainDay } from '~/shared/time';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';
import type { ReviewView } from './load-review.server';

/** What and when and how much, on both clocks: first on a phone, beside the work on a desk. */
export function BookingSummary({ view }: { view: Extract<ReviewView, { kind: 'review' }> }) {
  const t = useTranslations('booking');
  const { locale, wholeDay, money } = useReader();
  const { offer, startsAt, estimate } = view;
  const { doctor } = offer;
  return (
    <Tray as="div" stick labelledBy="sum-h">
      <div className="appt-who">
        <PersonPortrait id={doctor.id} name={doctor.displayName} photoId={doctor.photoId} />
        <h2 id="sum-h">
          <bdi>{doctor.displayName}</bdi>
        </h2>
      </div>
      <p className="small soft">
        {t(`what.${offer.mode}`, { headline: doctor.headline, city: doctor.city, minutes: offer.minutes })}
      </p>
      <hr className="thin" />
      <p className="day-line">{wholeDay(startsAt)}</p>
      <BothClocks at={startsAt} there={{ timeZone: doctor.timeZone, city: doctor.city, whose: 'doctor' }} />
      <hr className="thin" />
      <Facts plain sum>
        <Fact label={t('price.consultation')}>{money(offer)}</Fact>
        <Fact label={t('price.added')}>{money({ amount: 0, currency: offer.currency })}</Fact>
        <Fact label={t('price.total')} total>
          {money(offer)}
        </Fact>
      </Facts>
      {estimate ? (
        <p className="tiny soft">
          {t('price.estimate', {
            amount: money(estimate.money),
            day: formatPlainDay(estimate.asOf, locale, 'medium'),
          })}
        </p>
      ) : null}
    </Tray>
  );
}
