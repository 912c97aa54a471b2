import { useTranslations } from '~/messages/translations';
import { roomOpensAt, type AppointmentDetail, type Step, type StepName } from '~/modules/appointments';
import { useReader } from '~/modules/appointments/ui/use-reader';
import { otherParty } from '~/modules/appointments/ui/who';

type Say = (step: Step) => string | undefined;

/** One sentence under each step: what happened when, or what will. */
export function useStepText(visit: AppointmentDetail, now: string): Say {
  const texts: Partial<Record<StepName, Say>> = { ...useVisitTexts(visit), ...useMoneyTexts(visit, now) };
  return (step) => texts[step.name]?.(step);
}

/** The time: kept, confirmed, taken place. */
function useVisitTexts(visit: AppointmentDetail): Partial<Record<StepName, Say>> {
  const t = useTranslations('appointments.stepText');
  const { clock, moment, until } = useReader();
  const { viewer, startsAt, payment } = visit;
  const holdEnd = visit.holdExpiresAt ?? startsAt;
  const consultation = () => {
    if (visit.consultation?.status === 'in_progress') return t('running');
    if (visit.roomUrl) return t('roomOpen');
    return visit.mode === 'video'
      ? t('consultationAt', { moment: moment(startsAt), opens: clock(roomOpensAt(startsAt)) })
      : t('visitAt', { moment: moment(startsAt) });
  };
  return {
    kept: ({ state }) =>
      state === 'wait'
        ? t(payment.processing ? 'keptMeanwhile' : 'keptUntil', { time: until(holdEnd) })
        : t('keptWas', { moment: moment(holdEnd) }),
    notPaid: () => t('notPaid'),
    givenBack: () => t('givenBack'),
    confirmed: () => t(`confirmed.${viewer}`, { name: otherParty(visit).name }),
    consultation,
    tookPlace: () => t('tookPlaceAt', { moment: moment(startsAt) }),
  };
}

/** The money: paid, released, come back. */
function useMoneyTexts(
  { payment, viewer, status }: AppointmentDetail,
  now: string,
): Partial<Record<StepName, Say>> {
  const t = useTranslations('appointments.stepText');
  const stopped = useTranslations('problems')('stopped');
  const { moment, money } = useReader();
  const amount = money(payment);
  const back = (sum: number) => money({ amount: sum, currency: payment.currency });
  return {
    paid: ({ state }) => {
      if (state === 'to') return t(payment.processing ? 'payOnItsWay' : 'payToCome', { amount });
      return payment.heldAt ? t('paidAt', { amount, moment: moment(payment.heldAt) }) : t('paid', { amount });
    },
    released: ({ state }) => {
      if (state === 'to' && status !== 'cancelled') return t('releasedToCome');
      if (payment.releasedAt) return t('releasedAt', { moment: moment(payment.releasedAt) });
      if (payment.releaseStopped) return stopped;
      const { dueAt } = payment;
      const waits = dueAt !== null && Date.parse(dueAt) > Date.parse(now);
      if (waits && status !== 'completed') return t('releaseOn', { moment: moment(dueAt) });
      return waits ? t(`releaseDue.${viewer}`, { moment: moment(dueAt) }) : t('releasing');
    },
    frozen: () => t('frozen'),
    back: ({ state }) => {
      if (state === 'wait')
        return t(`backToCome.${viewer}`, { amount: back(payment.refundingAmount || payment.amount) });
      return t('back', { amount: back(payment.refundedAmount) });
    },
  };
}
