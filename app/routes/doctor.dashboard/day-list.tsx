import { useTranslations } from '~/messages/translations';
import {
  ageOn,
  appointmentState,
  isSummaryMissing,
  type Appointment,
  type DoctorDay,
} from '~/modules/appointments';
import { AppointmentState, PaymentState } from '~/modules/appointments/ui/states';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';
import { countryName } from '~/shared/places';
import { AppLink } from '~/ui/app-link';
import { QuietLink } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { Empty } from '~/ui/empty';
import { State } from '~/ui/state';

type DayListProps = { day: DoctorDay; now: string; currentId: string | undefined };

/** The consultations of one day, on both clocks. */
export function DayList({ day, now, currentId }: DayListProps) {
  const t = useTranslations('dashboard.doctor');
  const { clock } = useReader();
  if (day.today.length === 0) {
    return (
      <Empty title={t('emptyDay')} level={2}>
        <p>{t('emptyDayText')}</p>
        <ComingDays day={day} />
      </Empty>
    );
  }
  return (
    <section aria-labelledby="day-h">
      <h2 id="day-h" className="as3">
        {t('theDay')}
      </h2>
      <DataTable
        caption={t('caption')}
        captionHidden
        variant="day"
        rows={day.today}
        rowKey={({ id }) => id}
        isCurrent={({ id }) => id === currentId}
        columns={[
          { key: 'yours', header: t('yours'), rowHeader: true, cell: ({ startsAt }) => clock(startsAt) },
          { key: 'theirs', header: t('theirs'), cell: (visit) => <Theirs visit={visit} /> },
          { key: 'patient', header: t('patient'), cell: (visit) => <Patient visit={visit} /> },
          {
            key: 'length',
            header: t('length'),
            cell: ({ visitMinutes }) => t('minutes', { count: visitMinutes }),
          },
          { key: 'state', header: t('state'), cell: (visit) => <DayState visit={visit} now={now} /> },
          {
            key: 'do',
            header: t('what'),
            headerHidden: true,
            align: 'end',
            cell: (visit) => <DayAction visit={visit} now={now} />,
          },
        ]}
      />
      <ComingDays day={day} />
    </section>
  );
}

function Theirs({ visit }: { visit: Appointment }) {
  const { clock } = useReader();
  const { timeZone, city } = otherParty(visit);
  return (
    <>
      {clock(visit.startsAt, timeZone)} {city}
    </>
  );
}

function Patient({ visit }: { visit: Appointment }) {
  const { locale } = useReader();
  const { patient, startsAt } = visit;
  const age = patient.birthDate ? `, ${ageOn(patient.birthDate, startsAt.slice(0, 10))}` : '';
  return (
    <>
      <AppLink to={`/appointments/${visit.id}`}>
        <bdi>{patient.fullName}</bdi>
        {age}
      </AppLink>
      {patient.countryCode ? (
        <>
          <br />
          <span className="soft">{countryName(patient.countryCode, locale)}</span>
        </>
      ) : null}
    </>
  );
}

function DayState({ visit, now }: { visit: Appointment; now: string }) {
  const t = useTranslations('dashboard.doctor');
  if (visit.consultation?.status === 'in_progress') return <State kind="held">{t('running')}</State>;
  if (isSummaryMissing(visit, now)) return <State kind="held">{t('noteMissing')}</State>;
  if (visit.status === 'completed') return <PaymentState visit={visit} />;
  return appointmentState(visit, now).word === 'confirmed' ? (
    <State kind="next">{t('confirmed')}</State>
  ) : (
    <AppointmentState visit={visit} now={now} />
  );
}

function DayAction({ visit, now }: { visit: Appointment; now: string }) {
  const t = useTranslations('dashboard.doctor.action');
  if (visit.roomUrl && !isSummaryMissing(visit, now)) {
    return (
      <QuietLink to={visit.roomUrl} target="_blank" rel="noopener noreferrer">
        {t('room')}
      </QuietLink>
    );
  }
  const word = visit.status === 'completed' ? 'summary' : isSummaryMissing(visit, now) ? 'write' : 'prepare';
  return <QuietLink to={`/appointments/${visit.id}`}>{t(word)}</QuietLink>;
}

/** What comes on later days. */
function ComingDays({ day }: { day: DoctorDay }) {
  const t = useTranslations('dashboard.doctor');
  const { moment } = useReader();
  if (day.next.length === 0) return null;
  return (
    <div className="mt-8 w-full">
      <h3 className="as3">{t('later')}</h3>
      <ul className="plainlist">
        {day.next.map((visit) => (
          <li key={visit.id}>
            <span>
              <AppLink to={`/appointments/${visit.id}`}>
                <bdi>{visit.patient.fullName}</bdi>
              </AppLink>
            </span>
            <span className="soft">{moment(visit.startsAt)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
