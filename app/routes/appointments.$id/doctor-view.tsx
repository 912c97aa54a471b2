import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail, ConsultationView } from '~/modules/appointments';
import type { PatientSummary as Summary } from '~/modules/accounts';
import { PatientSummary } from '~/modules/accounts/ui/patient-summary';
import { SharedFiles, type FilesOfVisit } from '~/modules/records/ui/shared-files';
import { Split, Stack } from '~/ui/layout';
import { AwaitedNotice } from './awaited-notice';
import { ConsultationForm } from './consultation-form';
import { ActsTray } from './acts-tray';
import { ConsultationGiven } from './consultation-given';
import { DoctorMoneyFacts } from './doctor-money-facts';
import { EndingNotice } from './ending-notice';
import { Head } from './head';
import { History } from './history';
import { PatientFacts } from './patient-facts';
import { ProblemNotice } from './problem-notice';
import { Proposed } from './proposed';
import { Typed } from './shared-texts';
import { Standing } from './standing';
import { StartTray } from './start-tray';

type DoctorViewProps = {
  visit: AppointmentDetail;
  consultation: ConsultationView | null;
  files: FilesOfVisit;
  summary: Summary | null;
  now: string;
};

/** The doctor's page of one appointment: who comes and why, the room, what is written, the money. */
export function DoctorView({ visit, consultation, files, summary, now }: DoctorViewProps) {
  const t = useTranslations('consultation');
  const runs = visit.status === 'confirmed' && visit.consultation?.status === 'in_progress';
  return (
    <>
      <Head visit={visit} title={<bdi>{visit.patient.fullName}</bdi>} />
      {visit.payment.processing ? <AwaitedNotice visit={visit} /> : null}
      <EndingNotice visit={visit} now={now} />
      <ProblemNotice visit={visit} now={now} />
      <Standing visit={visit} now={now} />
      <Split
        className="sec"
        asideFirst={
          <Stack gap={6}>
            <StartTray visit={visit} guest={consultation?.guest ?? null} now={now} />
            <PatientFacts visit={visit} desk={consultation?.desk ?? null} />
            <ActsTray visit={visit} />
          </Stack>
        }
      >
        <Stack gap={7}>
          <section aria-labelledby="reason-h">
            <h2 id="reason-h">{t('reason.title')}</h2>
            <Typed>{visit.reason}</Typed>
          </section>
          <PatientSummary summary={summary} />
          <SharedFiles visit={visit} doctor={visit.doctor} patient={visit.patient} {...files} />
          {runs ? (
            <ConsultationForm key={visit.id} visit={visit} draft={consultation?.desk?.draft ?? null} />
          ) : null}
          {!runs && consultation?.desk ? (
            <ConsultationGiven visit={visit} consultation={consultation} desk={consultation.desk} />
          ) : null}
          <Proposed visit={visit} proposals={consultation?.proposals ?? []} />
          <DoctorMoneyFacts visit={visit} now={now} />
          <History visit={visit} now={now} />
        </Stack>
      </Split>
    </>
  );
}
