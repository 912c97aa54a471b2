import { useTranslations } from '~/messages/translations';
import { isHoldAlive, type AppointmentDetail, type ConsultationView } from '~/modules/appointments';
import { SharedFiles, type FilesOfVisit } from '~/modules/records/ui/shared-files';
import { ButtonLink } from '~/ui/button';
import { Split, Stack, Tray } from '~/ui/layout';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { ActsTray } from './acts-tray';
import { CompletedTray } from './completed-tray';
import { DayTray } from './day-tray';
import { EndingNotice } from './ending-notice';
import { Head } from './head';
import { History } from './history';
import { HoldTray } from './hold-tray';
import { PatientMoney } from './patient-money';
import { PatientNotice } from './patient-notice';
import { ProblemNotice, RefundNotice } from './problem-notice';
import { Proposed } from './proposed';
import { DoctorSees, SummaryOf } from './shared-texts';
import { Standing } from './standing';

type PatientViewProps = {
  visit: AppointmentDetail;
  consultation: ConsultationView | null;
  files: FilesOfVisit;
  leftCheckout: boolean;
  now: string;
};

/** The patient's page of one appointment: where it stands, what to do next, what was agreed. */
export function PatientView({ visit, consultation, files, leftCheckout, now }: PatientViewProps) {
  const t = useTranslations('appointments');
  return (
    <>
      <Head
        visit={visit}
        title={t.rich('page.heading', { name: visit.doctor.displayName, bdi: (name) => <bdi>{name}</bdi> })}
      />
      <EndingNotice visit={visit} now={now} />
      <ProblemNotice visit={visit} now={now} />
      <RefundNotice visit={visit} />
      <PatientNotice visit={visit} leftCheckout={leftCheckout} now={now} />
      <Standing visit={visit} now={now} />
      <Split className="sec" asideFirst={<Aside visit={visit} consultation={consultation} now={now} />}>
        <Stack gap={7}>
          <SummaryOf visit={visit} versions={consultation?.versions ?? []} />
          <Proposed visit={visit} proposals={consultation?.proposals ?? []} />
          <DoctorSees visit={visit} />
          <SharedFiles visit={visit} doctor={visit.doctor} patient={visit.patient} {...files} />
          <PatientMoney visit={visit} />
          <History visit={visit} now={now} />
        </Stack>
      </Split>
    </>
  );
}

function Aside({ visit, consultation, now }: Pick<PatientViewProps, 'visit' | 'consultation' | 'now'>) {
  const t = useTranslations('appointments');
  if (isHoldAlive(visit, now)) return <HoldTray visit={visit} />;
  if (visit.status === 'confirmed')
    return (
      <Stack gap={6}>
        <DayTray visit={visit} consultation={consultation} now={now} />
        <ActsTray visit={visit} />
      </Stack>
    );
  if (visit.status === 'completed') return <CompletedTray visit={visit} now={now} />;
  if (!visit.doctor.slug) return null;
  const name = visit.doctor.displayName;
  return (
    <Tray labelledBy="again-h" className="stack stack-3">
      <h2 id="again-h">{t('againTitle')}</h2>
      <ButtonLink wide to={`/doctors/${visit.doctor.slug}?visit=${visit.visitTypeId}#times`}>
        {t('again')}
        <VisuallyHidden>{t('againOf', { name })}</VisuallyHidden>
      </ButtonLink>
    </Tray>
  );
}
