import { useTranslations } from '~/messages/translations';
import { clinicPlace, type AppointmentDetail, type ConsultationVersion } from '~/modules/appointments';
import { FollowUpAdvice, PrescriptionList } from '~/modules/appointments/ui/prescription-list';
import { useReader, useThere } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { joinFacts } from '~/shared/lists';
import { countryName } from '~/shared/places';
import { formatPlainDay, zoneCity } from '~/shared/time';
import { Fact, Facts } from '~/ui/facts';
import { Stack } from '~/ui/layout';
import { Receipt } from '~/ui/receipt';

type PaperProps = {
  visit: AppointmentDetail;
  shown: ConsultationVersion;
  /** The prescription alone, as a pharmacy needs it. */
  only: boolean;
  /** When a later version took its place; on paper too. */
  supersededAt: string | null;
};

/** The paper: who, when on both clocks, why, and what the doctor wrote; printed alone. */
export function Paper({ visit, shown, only, supersededAt }: PaperProps) {
  const t = useTranslations('appointments.summary');
  const paper = useTranslations('consultation.paper');
  const { day } = useReader();
  const { doctor } = visit;
  return (
    <Receipt
      title={
        only ? paper('prescriptionOf', { name: doctor.displayName }) : t('of', { name: doctor.displayName })
      }
      meta={t.rich('meta', {
        reference: visit.reference,
        day: day(only ? shown.createdAt : visit.startsAt, 'long'),
        br: () => <br />,
      })}
      small={only ? paper('prescriptionSmall') : t('small')}
    >
      <Who visit={visit} only={only} />
      {only ? (
        <PrescriptionList lines={shown.prescription} level="h4" />
      ) : (
        <Stack gap={5}>
          <Stack gap={3}>
            <h4 className="as4">{t('title')}</h4>
            <div className="typed whitespace-pre-line wrap-anywhere">{shown.sharedSummary}</div>
          </Stack>
          <PrescriptionList lines={shown.prescription} level="h4" />
          {shown.followUp ? (
            <Stack gap={2}>
              <h4 className="as4">{paper('next')}</h4>
              <FollowUpAdvice followUp={shown.followUp} />
            </Stack>
          ) : null}
        </Stack>
      )}
      <Signed visit={visit} shown={shown} supersededAt={supersededAt} />
    </Receipt>
  );
}

function Who({ visit, only }: Pick<PaperProps, 'visit' | 'only'>) {
  const t = useTranslations('appointments');
  const paper = useTranslations('consultation.paper');
  const { moment, timeZone, locale } = useReader();
  const there = useThere();
  const other = otherParty(visit);
  const { doctor, patient } = visit;
  return (
    <Facts>
      <Fact label={t('summary.patient')}>
        <bdi>{patient.fullName}</bdi>
        {patient.birthDate ? (
          <>, {paper('born', { day: formatPlainDay(patient.birthDate, locale) })}</>
        ) : null}
      </Fact>
      <Fact label={t('summary.doctor')}>
        <bdi>{doctor.displayName}</bdi>, {doctor.headline}
        <Licence doctor={doctor} />
      </Fact>
      <Fact label={t('summary.when')}>
        {paper('when', { moment: moment(visit.startsAt), city: zoneCity(timeZone) })};{' '}
        {there(visit.startsAt, other.timeZone, other.city)}
        <br />
        {t(`mode.${visit.mode}`, { minutes: visit.visitMinutes })}
      </Fact>
      {only ? null : (
        <Fact label={t('summary.reason')}>
          <div className="typed whitespace-pre-line wrap-anywhere">{visit.reason}</div>
        </Fact>
      )}
    </Facts>
  );
}

function Licence({ doctor }: { doctor: AppointmentDetail['doctor'] }) {
  const t = useTranslations('appointments.summary');
  const { locale } = useReader();
  const place = clinicPlace(doctor);
  return (
    <>
      {doctor.licenceNumber && doctor.countryCode ? (
        <>
          <br />
          <span className="soft">
            {t('licenceNo', {
              number: doctor.licenceNumber,
              country: countryName(doctor.countryCode, locale),
            })}
            {doctor.licenceRegistry ? (
              <>
                {', '}
                <bdi>{doctor.licenceRegistry}</bdi>
              </>
            ) : null}
          </span>
        </>
      ) : null}
      {place.length > 0 ? (
        <>
          <br />
          <span className="soft">
            <bdi>{joinFacts(place, locale)}</bdi>
          </span>
        </>
      ) : null}
    </>
  );
}

/** Who wrote it and when; of an amendment also why. */
function Signed({ visit, shown, supersededAt }: Omit<PaperProps, 'only'>) {
  const t = useTranslations('appointments.summary');
  const said = useTranslations('consultation.versions');
  const { moment } = useReader();
  const name = visit.doctor.displayName;
  return (
    <div className="small soft stack stack-1">
      <p>{t('written', { name, moment: moment(visit.consultation?.completedAt ?? visit.endsAt) })}</p>
      {supersededAt ? (
        <p>
          <b>{said('superseded', { moment: moment(supersededAt) })}</b>
        </p>
      ) : null}
      {shown.reason === null ? null : (
        <p className="wrap-anywhere">
          <b>{said('amended', { moment: moment(shown.createdAt) })}.</b>{' '}
          {said('reason', { reason: shown.reason })}
        </p>
      )}
    </div>
  );
}
