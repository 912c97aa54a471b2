import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail, ConsultationView } from '~/modules/appointments';
import { ageOn, type AppointmentDetail } from '~/modules/appointments';
import { countryName } from '~/shared/places';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { SharedFiles, type FilesOfVisit } from '~/modules/records/ui/shared-files';
import { QuietLink } from '~/ui/button';
import { Split, Stack } from '~/ui/layout';
import { ConsultationForm } from './consultation-form';
import { ConsultationGiven } from './consultation-given';
import { DoctorMoneyFacts } from './doctor-money-facts';
import { Head } from './head';
import { History } from './history';
import { PatientFacts } from './patient-facts';
import { Typed } from './shared-texts';
import { Standing } from './standing';
import { StartTray } from './start-tray';

type DoctorViewProps = { visit: AppointmentDetail; consultation: ConsultationView | null; now: string };

/** The doctor's page of one appointment: who comes and why, the room, what is written, the money. */
export function DoctorView({ visit, consultation, now }: DoctorViewProps) {
type DoctorViewProps = { visit: AppointmentDetail; files: FilesOfVisit; now: string };

/** The doctor's page of one appointment: why the patient comes, the room, the note, the summary, the money. */
export function DoctorView({ visit, files, now }: DoctorViewProps) {
  const t = useTranslations('consultation');
  const runs = visit.status === 'confirmed' && visit.consultation?.status === 'in_progress';
  return (
    <>
      <Head visit={visit} title={<bdi>{visit.patient.fullName}</bdi>} />
      <Standing visit={visit} now={now} />
      <Split
        className="sec"
        asideFirst={
          <Stack gap={6}>
            <StartTray visit={visit} now={now} />
            <PatientFacts visit={visit} desk={consultation?.desk ?? null} />
            <DoctorMoneyFacts visit={visit} now={now} />
          </Stack>
        }
      >
        <Stack gap={7}>
          <section aria-labelledby="reason-h">
            <h2 id="reason-h">{t('reason.title')}</h2>
            <Typed>{visit.reason}</Typed>
          </section>
          {runs ? <ConsultationForm visit={visit} draft={consultation?.desk?.draft ?? null} /> : null}
          {!runs && consultation?.desk ? (
            <ConsultationGiven visit={visit} consultation={consultation} desk={consultation.desk} />
          ) : null}
          <SharedFiles visit={visit} doctor={visit.doctor} patient={visit.patient} {...files} />
          <Writing visit={visit} />
          <History visit={visit} now={now} />
        </Stack>
      </Split>
    </>
  );
}
