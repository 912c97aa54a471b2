import { useTranslations } from '~/messages/translations';
import { journey, roomOpensAt, type AppointmentDetail, type Step } from '~/modules/appointments';
import { otherParty } from '~/modules/appointments/ui/who';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { Route, type RoutePhase } from '~/ui/route';

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
  return (
    <section aria-labelledby="standing-h">
      <h2 id="standing-h" className="vh">
        {t('page.standing')}
      </h2>
      <Route
        across
        steps={journey(visit, now).map((step) => ({
          phase: PHASES[step.state],
          title: step.name === 'released' ? t(`step.released.${visit.viewer}`) : t(`step.${step.name}`),
          text: text(step),
          held: step.held,
          settled: step.state === 'now',
        }))}
      />
    </section>
  );
}

/** One sentence under each step: what happened when, or what will. */
function useStepText(visit: AppointmentDetail, now: string) {
  const t = useTranslations('appointments.stepText');
  const { clock, moment, money, until } = useReader();
  const { payment, viewer, startsAt } = visit;
  const holdEnd = visit.holdExpiresAt ?? startsAt;
  const consultation = () => {
    if (visit.consultation?.status === 'in_progress') return t('running');
    if (visit.roomUrl) return t('roomOpen');
    return visit.mode === 'video'
      ? t('consultationAt', { moment: moment(startsAt), opens: clock(roomOpensAt(startsAt)) })
      : t('visitAt', { moment: moment(startsAt) });
  };
  const release = ({ state }: Step) => {
    if (state === 'to') return t('releasedToCome');
    if (payment.releasedAt) return t('releasedAt', { moment: moment(payment.releasedAt) });
    const { dueAt } = payment;
    return dueAt && Date.parse(dueAt) > Date.parse(now)
      ? t(`releaseDue.${viewer}`, { moment: moment(dueAt) })
      : t('releasing');
  };
  const paid = ({ state }: Step) => {
    const amount = money(payment);
    if (state === 'to') return t(payment.processing ? 'payOnItsWay' : 'payToCome', { amount });
    return payment.heldAt ? t('paidAt', { amount, moment: moment(payment.heldAt) }) : t('paid', { amount });
  };
  const back = ({ state }: Step) =>
    state === 'wait'
      ? t('backToCome', { amount: money(payment) })
      : t('back', { amount: money({ amount: payment.refundedAmount, currency: payment.currency }) });

  return (step: Step): string | undefined => {
    switch (step.name) {
      case 'kept':
        return step.state === 'wait'
          ? t(payment.processing ? 'keptMeanwhile' : 'keptUntil', { time: until(holdEnd) })
          : t('keptWas', { moment: moment(holdEnd) });
      case 'paid':
        return paid(step);
      case 'notPaid':
        return t('notPaid');
      case 'givenBack':
        return t('givenBack');
      case 'confirmed':
        return t(`confirmed.${viewer}`, { name: otherParty(visit).name });
      case 'consultation':
        return consultation();
      case 'tookPlace':
        return t('tookPlaceAt', { moment: moment(startsAt) });
      case 'released':
        return release(step);
      case 'frozen':
        return t('frozen');
      case 'back':
        return back(step);
      default:
        return undefined;
    }
  };
}
