import { useTranslations } from '~/messages/translations';
import { withoutSummary, type DoctorDay } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { AppLink } from '~/ui/app-link';
import { PlainList } from '~/ui/lists';
import { Count } from '~/ui/tabs';

/** Summaries that are still to be written: until then the money stays held. */
export function Waiting({ day, now }: { day: DoctorDay; now: string }) {
  const t = useTranslations('dashboard.doctor');
  const { moment } = useReader();
  const visits = withoutSummary(day, now);
  return (
    <section aria-labelledby="waiting-h">
      <h2 id="waiting-h" className="as3">
        {t('waiting')}
        {visits.length > 0 ? <Count>{visits.length}</Count> : null}
      </h2>
      {visits.length === 0 ? (
        <p className="small soft">{t('waitingNone')}</p>
      ) : (
        <PlainList
          items={visits.map((visit) => ({
            key: visit.id,
            main: (
              <AppLink to={`/appointments/${visit.id}`}>
                {t('noteFor', { name: visit.patient.fullName })}
              </AppLink>
            ),
            side: moment(visit.startsAt),
          }))}
        />
      )}
    </section>
  );
}
