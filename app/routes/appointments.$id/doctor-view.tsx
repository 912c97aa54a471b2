import { useTranslations } from '~/messages/translations';
import { ageOn, type AppointmentDetail } from '~/modules/appointments';
import { countryName } from '~/shared/places';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { QuietLink } from '~/ui/button';
import { Split, Stack } from '~/ui/layout';
import { ConsultationForm } from './consultation-form';
import { DoctorMoneyFacts } from './doctor-money-facts';
import { Head } from './head';
import { History } from './history';
import { Typed } from './shared-texts';
import { Standing } from './standing';
import { StartTray } from './start-tray';

type DoctorViewProps = { visit: AppointmentDetail; now: string };

/** The doctor's page of one appointment: why the patient comes, the room, the note, the summary, the money. */
export function DoctorView({ visit, now }: DoctorViewProps) {
  const t = useTranslations('consultation');
  const { patient } = visit;
  const age = patient.birthDate ? ageOn(patient.birthDate, visit.startsAt.slice(0, 10)) : null;
  return (
    <>
      <Head
        visit={visit}
        title={
          <>
            <bdi>{patient.fullName}</bdi>
            {age === null ? null : `, ${age}`}
          </>
        }
      />
      <Standing visit={visit} now={now} />
      <Split
        className="sec"
        asideFirst={
          <Stack gap={6}>
            <StartTray visit={visit} now={now} />
            <DoctorMoneyFacts visit={visit} now={now} />
          </Stack>
        }
      >
        <Stack gap={7}>
          <section aria-labelledby="reason-h">
            <h2 id="reason-h">{t('reason.title')}</h2>
            <Typed>{visit.reason}</Typed>
            <From code={patient.countryCode} />
          </section>
          <Writing visit={visit} />
          <History visit={visit} now={now} />
        </Stack>
      </Split>
    </>
  );
}

function From({ code }: { code: string | null }) {
  const t = useTranslations('consultation.reason');
  const { locale } = useReader();
  if (!code) return null;
  return <p className="small soft">{t('from', { country: countryName(code, locale) })}</p>;
}

/** While it runs, the form; afterwards what was written. */
function Writing({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('consultation');
  const { consultation, note } = visit;
  if (visit.status === 'confirmed' && consultation?.status === 'in_progress')
    return <ConsultationForm visit={visit} />;
  if (visit.status !== 'completed') return null;
  return (
    <>
      <section aria-labelledby="summary-h">
        <h2 id="summary-h">{t('after.summary')}</h2>
        <Typed>{consultation?.sharedSummary ?? ''}</Typed>
        <p>
          <QuietLink to={`/appointments/${visit.id}/summary`} icon="print">
            {t('after.print')}
          </QuietLink>
        </p>
      </section>
      <section aria-labelledby="note-h">
        <h2 id="note-h">{t('after.note')}</h2>
        {note ? <Typed>{note.privateNote}</Typed> : <p className="soft">{t('after.noNote')}</p>}
      </section>
    </>
  );
}
