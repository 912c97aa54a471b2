import type { ReactNode } from 'react';
import { useTranslations } from '~/messages/translations';
import { useReader } from '~/modules/appointments/ui/use-reader';
import type { Verification } from '~/modules/doctors';
import { useLanguageList, useSpecialtyName } from '~/modules/doctors/ui/words';
import { countryName } from '~/shared/places';
import { formatPlainDay } from '~/shared/time';
import { QuietLink } from '~/ui/button';
import { Fact, Facts } from '~/ui/facts';
import { Stack } from '~/ui/layout';

/** Everything the doctor has stated, the licence first. */
export function Submitted({ doctor }: { doctor: Verification }) {
  const t = useTranslations('verification.one');
  return (
    <section aria-labelledby="submitted">
      <h2 id="submitted">{t('submitted')}</h2>
      <Stack gap={5}>
        <Licence doctor={doctor} />
        <Person doctor={doctor} />
        <div>
          <h3 className="as4">{t('about')}</h3>
          <p>
            <b>{doctor.headline}</b>
          </p>
          <p className="wrap-anywhere whitespace-pre-line">{doctor.bio}</p>
        </div>
        {doctor.isListed && doctor.slug ? (
          <QuietLink to={`/doctors/${doctor.slug}`} iconEnd="go">
            {t('profile')}
          </QuietLink>
        ) : null}
      </Stack>
    </section>
  );
}

function Licence({ doctor }: { doctor: Verification }) {
  const t = useTranslations('verification.one');
  const { locale, now } = useReader();
  const date = (day: string) => formatPlainDay(day, locale, 'medium');
  const { registry, number, licenceCountry, validUntil, checkedOn } = doctor;
  const ended = validUntil !== null && validUntil < now.slice(0, 10);
  return (
    <Facts>
      <Line label={t('registry')}>{registry}</Line>
      <Line label={t('number')}>{number}</Line>
      <Line label={t('country')}>{licenceCountry && countryName(licenceCountry, locale)}</Line>
      <Line label={t('validUntil')}>
        {validUntil && (ended ? t('ended', { date: date(validUntil) }) : date(validUntil))}
      </Line>
      <Fact label={t('checkedOn')}>{checkedOn ? date(checkedOn) : t('never')}</Fact>
    </Facts>
  );
}

function Person({ doctor }: { doctor: Verification }) {
  const t = useTranslations('verification.one');
  const { locale, day } = useReader();
  const specialtyName = useSpecialtyName();
  const languages = useLanguageList();
  const { country, city, clinic, address, email, phone } = doctor;
  const practice = [clinic, address, city, country && countryName(country, locale)].filter(Boolean);
  return (
    <Facts>
      <Line label={t('name')}>{doctor.displayName}</Line>
      <Line label={t('account')}>{doctor.fullName}</Line>
      <Line label={t('contact')}>{[email, phone].filter(Boolean).join(', ')}</Line>
      <Fact label={t('joined')}>{day(doctor.joinedAt, 'medium')}</Fact>
      <Line label={t('specialty')}>{doctor.specialty && specialtyName(doctor.specialty)}</Line>
      <Line label={t('languages')}>{languages(doctor.languages)}</Line>
      <Line label={t('place')}>{practice.join(', ')}</Line>
      <Line label={t('education')}>{doctor.education}</Line>
      <Line label={t('practising')}>{doctor.practisingSince}</Line>
    </Facts>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations('verification.one');
  return (
    <Fact label={label}>
      {children ? (
        <bdi className="wrap-anywhere">{children}</bdi>
      ) : (
        <span className="soft">{t('notStated')}</span>
      )}
    </Fact>
  );
}
