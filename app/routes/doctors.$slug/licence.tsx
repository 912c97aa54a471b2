import { useLocale, useTranslations } from '~/messages/translations';
import type { DoctorProfile } from '~/modules/doctors';
import { formatPlainDay } from '~/shared/time';
import { Fact, Facts } from '~/ui/facts';
import { State } from '~/ui/state';

/** Number, register and the day we checked: enough for anybody to check again. */
export function Licence({ doctor }: { doctor: DoctorProfile }) {
  const t = useTranslations('doctors.profile.licence');
  const locale = useLocale();
  const { licence, clinicName, address, education, practisingSince } = doctor;
  return (
    <section id="licence" aria-labelledby="licence-h">
      <h2 id="licence-h">{t('title')}</h2>
      <Facts>
        {licence.number && licence.validUntil ? (
          <Fact label={t('licence')}>
            <State kind="done">{t('valid')}</State>
            <br />
            <bdi className="num">
              {t('number', { number: licence.number, day: formatPlainDay(licence.validUntil, locale) })}
            </bdi>
          </Fact>
        ) : null}
        {licence.registry ? <Fact label={t('register')}>{licence.registry}</Fact> : null}
        {licence.checkedOn ? (
          <Fact label={t('checked')}>{formatPlainDay(licence.checkedOn, locale)}</Fact>
        ) : null}
        {practisingSince ? <Fact label={t('since')}>{practisingSince}</Fact> : null}
        {education ? (
          <Fact label={t('education')}>
            <bdi className="typed">{education}</bdi>
          </Fact>
        ) : null}
        {clinicName ? (
          <Fact label={t('clinic')}>
            {clinicName}
            {address ? (
              <>
                <br />
                <bdi>{address}</bdi>
              </>
            ) : null}
          </Fact>
        ) : null}
      </Facts>
    </section>
  );
}
