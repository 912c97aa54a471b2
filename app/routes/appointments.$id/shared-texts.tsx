import { useTranslations } from '~/messages/translations';
import type { AppointmentDetail, ConsultationVersion } from '~/modules/appointments';
import { GivenTexts } from '~/modules/appointments/ui/given-texts';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { FileList } from '~/ui/lists';

/** Text as it was typed: its lines stay lines. */
export function Typed({ children }: { children: string }) {
  return <div className="max-w-[62ch] typed whitespace-pre-line wrap-anywhere">{children}</div>;
}

/** What the patient has put before the doctor. */
export function DoctorSees({ visit }: { visit: AppointmentDetail }) {
  const t = useTranslations('appointments.sees');
  const { moment } = useReader();
  const over = visit.status === 'expired' || visit.status === 'cancelled';
  return (
    <section aria-labelledby="sees-h">
      <h2 id="sees-h">{t(over ? 'wrote' : 'title', { name: visit.doctor.displayName })}</h2>
      <FileList
        items={[
          {
            key: 'reason',
            icon: 'list',
            name: t('reason'),
            children: <p className="small typed whitespace-pre-line wrap-anywhere">{visit.reason}</p>,
          },
        ]}
      />
      <p className="small soft mt-2">
        {t('consent', { version: visit.consentVersion, moment: moment(visit.consentedAt) })}
      </p>
    </section>
  );
}

/** What the doctor wrote for the patient, once the consultation has ended. */
export function SummaryOf({
  visit,
  versions,
}: {
  visit: AppointmentDetail;
  versions: ConsultationVersion[];
}) {
  const t = useTranslations('appointments.summary');
  const said = useTranslations('consultation.versions');
  const { moment } = useReader();
  const { consultation, doctor } = visit;
  const [latest] = versions;
  if (visit.status !== 'completed' || !latest) return null;
  return (
    <section aria-labelledby="summary-h">
      <h2 id="summary-h">{t('title')}</h2>
      <GivenTexts version={latest} />
      <p className="small soft mt-3">
        {t('from', { name: doctor.displayName, day: moment(consultation?.completedAt ?? visit.endsAt) })}
        {latest.reason === null ? null : (
          <>
            {' '}
            <b>{said('amended', { moment: moment(latest.createdAt) })}.</b>{' '}
            <AppLink to={`/appointments/${visit.id}/summary#versions`}>{said('title')}</AppLink>
          </>
        )}
      </p>
    </section>
  );
}
