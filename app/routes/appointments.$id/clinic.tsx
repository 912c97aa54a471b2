import { useTranslations } from '~/messages/translations';
import { clinicPlace, mapUrl, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { Typed } from './shared-texts';

type ClinicProps = {
  visit: AppointmentDetail;
  /** The doctor's own words; only for whoever is expected. */
  directions: string | null;
};

/** Where the patient is expected: the address, a map of another site, and how to find the way in. */
export function Clinic({ visit, directions }: ClinicProps) {
  const t = useTranslations('appointments.day');
  const { moment } = useReader();
  const place = clinicPlace(visit.doctor);
  return (
    <>
      <p className="small">
        {t.rich('clinic', {
          moment: moment(visit.startsAt, visit.doctorTimeZone),
          b: (words) => <b className="nb">{words}</b>,
        })}
      </p>
      <address className="small not-italic">
        {place.map((line) => (
          <span key={line} className="block">
            <bdi>{line}</bdi>
          </span>
        ))}
      </address>
      {place.length > 0 ? (
        <QuietLink to={mapUrl(visit.doctor)} icon="globe" target="_blank" rel="noopener noreferrer">
          {t('map')} <VisuallyHidden>{t('newTab')}</VisuallyHidden>
        </QuietLink>
      ) : null}
      {directions ? (
        <div className="stack stack-1">
          <h3 className="as4">{t('directions')}</h3>
          <div className="small">
            <Typed>{directions}</Typed>
          </div>
        </div>
      ) : null}
    </>
  );
}
