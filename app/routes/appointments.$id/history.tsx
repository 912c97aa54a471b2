import { useTranslations } from '~/messages/translations';
import {
  doctorHistory,
  patientHistory,
  type AppointmentDetail,
  type EventFacts,
} from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { localDay } from '~/shared/time';
import { Log } from '~/ui/lists';

/** Who did what when, the newest first, on the reader's clock. */
export function History({ visit, now }: { visit: AppointmentDetail; now: string }) {
  const t = useTranslations('appointments.events');
  const { timeZone, clock, moment } = useReader();
  const values = useValues(visit.currency);
  const when = (at: string) =>
    localDay(at, timeZone) === localDay(now, timeZone) ? t('today', { time: clock(at) }) : moment(at);
  const lines =
    visit.viewer === 'patient'
      ? patientHistory(visit.events).map(({ word, at, facts }) => ({
          at,
          what: t(`patient.${word}`, values(facts)),
        }))
      : doctorHistory(visit.events).map(({ word, at, facts }) => ({
          at,
          what: t(`doctor.${word}`, values(facts)),
        }));
  return (
    <section aria-labelledby="history-h">
      <h2 id="history-h">{t('title')}</h2>
      <Log entries={lines.map(({ at, what }) => ({ dateTime: at, when: when(at), what }))} />
    </section>
  );
}

/** What a line names, as it reads for whoever is looking. */
function useValues(currency: string) {
  const { moment, money } = useReader();
  return (facts: EventFacts) => {
    const at = (instant: string | undefined) => (instant ? moment(instant) : '');
    const sum = (amount = 0) => money({ amount, currency: facts.currency ?? currency });
    return {
      from: at(facts.from),
      to: at(facts.to),
      until: at(facts.until),
      amount: sum(facts.amount),
      refund: sum(facts.refund),
      minor: facts.refund ?? 0,
      reason: facts.reason ?? '',
    };
  };
}
