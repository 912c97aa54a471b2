import { useTranslations } from '~/messages/translations';
import { ageOn, type AppointmentDetail, type Desk } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { countryName, languageName } from '~/shared/places';
import { localDay } from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Fact, Facts } from '~/ui/facts';
import { Tray } from '~/ui/layout';

type PatientFactsProps = { visit: AppointmentDetail; desk: Desk | null };

/** Who comes, at one look: age, country, language, and earlier visits with this doctor. */
export function PatientFacts({ visit, desk }: PatientFactsProps) {
  const t = useTranslations('consultation.patient');
  const { locale } = useReader();
  const { patient, doctorTimeZone } = visit;
  const age = patient.birthDate ? ageOn(patient.birthDate, localDay(visit.startsAt, doctorTimeZone)) : null;
  return (
    <Tray labelledBy="patient-h">
      <h2 id="patient-h">{t('title')}</h2>
      <Facts plain>
        <Fact label={t('age')}>{age === null ? t('unknown') : t('years', { age })}</Fact>
        <Fact label={t('country')}>
          {patient.countryCode ? countryName(patient.countryCode, locale) : t('unknown')}
        </Fact>
        {desk ? <Fact label={t('language')}>{languageName(desk.patientLanguage, locale)}</Fact> : null}
        {desk ? (
          <Fact label={t('previous')}>
            <Previous visits={desk.previousVisits} />
          </Fact>
        ) : null}
      </Facts>
    </Tray>
  );
}

function Previous({ visits }: { visits: Desk['previousVisits'] }) {
  const t = useTranslations('consultation.patient');
  const { day } = useReader();
  if (visits.length === 0) return <>{t('noPrevious')}</>;
  return (
    <ul>
      {visits.map(({ id, startsAt }) => (
        <li key={id}>
          <AppLink to={`/appointments/${id}`}>{day(startsAt, 'medium')}</AppLink>
        </li>
      ))}
    </ul>
  );
}
