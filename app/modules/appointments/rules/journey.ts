import type { AppointmentStatus, Mode, PaymentStatus } from '../schema';
import { isHoldAlive } from './appointment-state';
import { isRoomOpen } from './room';

export type StepName =
  | 'kept'
  | 'paid'
  | 'notPaid'
  | 'givenBack'
  | 'confirmed'
  | 'consultation'
  | 'tookPlace'
  | 'cancelled'
  | 'didNotCome'
  | 'released'
  | 'frozen'
  | 'back';

/**
 * `was` behind us · `now` here, in good order · `wait` here, and waiting · `to` still to come · `halt` stopped here ·
 * `back` money that came back.
 */
export type StepState = 'was' | 'now' | 'wait' | 'to' | 'halt' | 'back';
export type Step = {
  name: StepName;
  state: StepState;
  /** Money is held from this step to the next. */
  held: boolean;
};

type Standing = {
  status: AppointmentStatus;
  mode: Mode;
  startsAt: string;
  endsAt: string;
  holdExpiresAt: string | null;
  payment: {
    status: PaymentStatus;
    refundedAmount?: number;
    /** On its way back. */
    refundingAmount?: number;
    dueAt?: string | null;
  };
  events: readonly { kind: string }[];
};

const step = (name: StepName, state: StepState, held = false): Step => ({ name, state, held });

/** Where one appointment and its money stand, from the time that was kept to the doctor who is paid. */
export function journey(visit: Standing, now: string): Step[] {
  switch (visit.status) {
    case 'held':
      return isHoldAlive(visit, now) ? unpaid : lapsed(visit);
    case 'expired':
      return lapsed(visit);
    case 'confirmed':
      return isRoomOpen(visit, now) || Date.parse(now) >= Date.parse(visit.startsAt) ? ongoing : ahead;
    case 'completed':
      return [...seen(visit.payment.status !== 'released'), ...ending(visit)];
    case 'cancelled':
      return [paidOrKept(visit, false), step('cancelled', 'halt'), ...afterEnd(visit)];
    case 'no_show':
      return [paidOrKept(visit, true), step('didNotCome', 'halt', isHeld(visit)), ...afterEnd(visit)];
  }
}

const unpaid = [step('kept', 'wait'), step('paid', 'to'), step('consultation', 'to'), step('released', 'to')];
const ahead = [
  step('paid', 'was', true),
  step('confirmed', 'now', true),
  step('consultation', 'to'),
  step('released', 'to'),
];
const ongoing = [
  step('paid', 'was', true),
  step('confirmed', 'was', true),
  step('consultation', 'wait', true),
  step('released', 'to'),
];
/** The line is amber for as long as the money is held. */
const seen = (held: boolean) => [
  step('paid', 'was', held),
  step('confirmed', 'was', held),
  step('tookPlace', 'was', held),
];

const isHeld = ({ payment }: Standing) => payment.status === 'held';

const cameBack = ({ payment }: Standing) =>
  payment.status === 'refunded' || payment.status === 'partially_refunded';

/** Whether the patient gave the time back before paying. */
export const wasGivenBack = ({ events }: Pick<Standing, 'events'>) =>
  events.some(({ kind }) => kind === 'hold_released');

/** Money that arrived after the time had gone is on its way back. */
function lapsed(visit: Standing): Step[] {
  const steps = [
    step('kept', 'was'),
    wasGivenBack(visit) ? step('givenBack', 'was') : step('notPaid', 'halt'),
  ];
  if (isHeld(visit)) return [...steps, step('back', 'wait')];
  return cameBack(visit) ? [...steps, step('back', 'back')] : steps;
}

/** A time that was given up while the bank's money was on its way had never been paid. */
const paidOrKept = ({ payment }: Standing, held: boolean) =>
  ['pending', 'failed', 'expired'].includes(payment.status) ? step('kept', 'was') : step('paid', 'was', held);

/** What becomes of the money when there is no consultation: it goes back, or to the doctor, or some of it each way. */
function afterEnd({ payment }: Standing): Step[] {
  if (payment.status === 'disputed') return [step('frozen', 'halt')];
  const { refundingAmount = 0, refundedAmount = 0 } = payment;
  const returns =
    refundingAmount > 0 ? [step('back', 'wait')] : refundedAmount > 0 ? [step('back', 'back')] : [];
  if (payment.status === 'released') return [...returns, step('released', 'was')];
  return payment.dueAt ? [...returns, step('released', refundingAmount > 0 ? 'to' : 'wait')] : returns;
}

/** What became of the money after a consultation. */
function ending(visit: Standing): Step[] {
  if (cameBack(visit)) return [step('back', 'back')];
  if (visit.payment.status === 'released') return [step('released', 'was')];
  if (visit.payment.status === 'disputed') return [step('frozen', 'halt')];
  return [step('released', 'wait')];
}
