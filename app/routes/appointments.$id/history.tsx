import { useTranslations } from '~/messages/translations';
import { doctorHistory, patientHistory, type AppointmentDetail } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { localDay } from '~/shared/time';
import { Log } from '~/ui/lists';

/** What has happened, the newest first. */
export function History({ visit, now }: { visit: AppointmentDetail; now: string }) {
  const t = useTranslations('appointments.events');
  const { timeZone, clock, moment } = useReader();
  const when = (at: string) =>
    localDay(at, timeZone) === localDay(now, timeZone) ? t('today', { time: clock(at) }) : moment(at);
  const lines =
    visit.viewer === 'patient'
      ? patientHistory(visit.events).map(({ word, at }) => ({ at, what: t(`patient.${word}`) }))
      : doctorHistory(visit.events).map(({ word, at }) => ({ at, what: t(`doctor.${word}`) }));
  return (
    <section aria-labelledby="history-h">
      <h2 id="history-h">{t('title')}</h2>
      <Log entries={lines.map(({ at, what }) => ({ dateTime: at, when: when(at), what }))} />
    </section>
  );
}
