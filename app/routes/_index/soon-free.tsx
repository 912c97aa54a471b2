import { useLocale, useTranslations } from '~/messages/translations';
import type { DoctorCard } from '~/modules/doctors';
import { useLanguageList, usePlace } from '~/modules/doctors/ui/words';
import { formatMoney } from '~/shared/money';
import { formatClock, formatMoment } from '~/shared/time';
import { QuietLink } from '~/ui/button';
import { Section, Wrap } from '~/ui/layout';
import { PersonCard, PersonTrio } from '~/ui/people';
import { PersonPortrait } from '~/modules/accounts/ui/person-portrait';
import { State } from '~/ui/state';

type SoonFreeProps = { doctors: DoctorCard[]; total: number; timeZone: string };

/** Three doctors whom one can see soon. */
export function SoonFree({ doctors, total, timeZone }: SoonFreeProps) {
  const t = useTranslations('landing.doctors');
  if (doctors.length === 0) return null;
  return (
    <Wrap>
      <Section labelledBy="soon-h">
        <div className="sec-head">
          <h2 id="soon-h">{t('title')}</h2>
          <QuietLink to="/doctors" iconEnd="go">
            {t('all', { count: total })}
          </QuietLink>
        </div>
        <PersonTrio>
          {doctors.map((doctor) => (
            <Card key={doctor.id} doctor={doctor} timeZone={timeZone} />
          ))}
        </PersonTrio>
      </Section>
    </Wrap>
  );
}

function Card({ doctor, timeZone }: { doctor: DoctorCard; timeZone: string }) {
  const t = useTranslations('landing.doctors');
  const locale = useLocale();
  const place = usePlace();
  const languages = useLanguageList();
  const price = formatMoney({ amount: doctor.fromAmount, currency: doctor.currency }, locale, {
    whole: true,
  });
  return (
    <PersonCard
      portrait={<PersonPortrait id={doctor.id} name={doctor.displayName} photoId={doctor.photoId} />}
      name={<bdi>{doctor.displayName}</bdi>}
      to={`/doctors/${doctor.slug}`}
    >
      <p>
        <bdi>{doctor.headline}</bdi>
      </p>
      <p className="soft small">
        {place(doctor.city, doctor.countryCode)}. {languages(doctor.languages)}
      </p>
      <p>
        <State kind="done">{t('verified')}</State>
      </p>
      <p className="small">
        <b>{price}</b>
        {doctor.nextFreeAt ? (
          <>
            {', '}
            {t.rich('nextFree', {
              moment: formatMoment(doctor.nextFreeAt, timeZone, locale),
              there: formatClock(doctor.nextFreeAt, doctor.timeZone, locale),
              soft: (words) => <span className="soft">{words}</span>,
            })}
          </>
        ) : null}
      </p>
    </PersonCard>
  );
}
