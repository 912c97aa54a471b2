import { useLocale, useTranslations } from '~/messages/translations';
import type { OwnPractice } from '~/modules/doctors';
import { countryName } from '~/shared/places';
import { formatLocale, isLocale } from '~/shared/locales';
import { formatPlainDay } from '~/shared/time';
import { QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';
import { State } from '~/ui/state';

const KINDS = {
  draft: 'next',
  pending: 'held',
  asked: 'held',
  verified: 'done',
  refused: 'stop',
  suspended: 'stop',
} as const;

/** The licence as it is known, and whether it was found in its register. */
export function LicenceFacts({ practice }: { practice: OwnPractice }) {
  const t = useTranslations('practice.licence');
  const words = useTranslations('onboarding.doctor');
  const locale = useLocale();
  const {
    verification,
    licenceRegistry,
    licenceNumber,
    licenceCountry,
    licenceValidUntil,
    licenceCheckedOn,
  } = practice;
  const day = (date: string | null) =>
    date ? formatPlainDay(date, isLocale(locale) ? formatLocale(locale) : locale, 'medium') : t('never');
  return (
    <Tray labelledBy="licence">
      <h2 id="licence">{t('title')}</h2>
      <Facts plain>
        <Fact label={t('state')}>
          <State kind={KINDS[verification]}>{t(`states.${verification}`)}</State>
        </Fact>
        <Fact label={words('registry')}>
          <bdi>{licenceRegistry}</bdi>
        </Fact>
        <Fact label={words('number')}>
          <bdi>{licenceNumber}</bdi>
        </Fact>
        <Fact label={words('country')}>{countryName(licenceCountry ?? '', locale)}</Fact>
        <Fact label={words('validUntil')}>{day(licenceValidUntil)}</Fact>
        <Fact label={t('checked')}>{day(licenceCheckedOn)}</Fact>
      </Facts>
      <QuietLink to="/profile/verification">{t('verification')}</QuietLink>
      <QuietLink to="/profile/licence">{t('change')}</QuietLink>
      <QuietLink to="/profile/licence/papers">{t('papers')}</QuietLink>
    </Tray>
  );
}
