import { useTranslations } from '~/messages/translations';
import { journey, type AppointmentDetail, type Step } from '~/modules/appointments';
import { Route, type RoutePhase } from '~/ui/route';
import { useStepText } from './step-text';

type StandingProps = { visit: AppointmentDetail; now: string };

const PHASES: Record<Step['state'], RoutePhase> = {
  was: 'was',
  now: 'now',
  wait: 'now',
  to: 'to',
  halt: 'halt',
  back: 'back',
};

/** Where the appointment and its money stand. */
export function Standing({ visit, now }: StandingProps) {
  const t = useTranslations('appointments');
  const text = useStepText(visit, now);
  const title = ({ name, state }: Step) => {
    if (name === 'released') return t(`step.released.${visit.viewer}`);
    return t(name === 'back' && state === 'wait' ? 'step.backWait' : `step.${name}`);
  };
  return (
    <section aria-labelledby="standing-h">
      <h2 id="standing-h" className="vh">
        {t('page.standing')}
      </h2>
      <Route
        across
        steps={journey(visit, now).map((step) => ({
          phase: PHASES[step.state],
          title: title(step),
          text: text(step),
          held: step.held,
          settled: step.state === 'now',
        }))}
      />
    </section>
  );
}
