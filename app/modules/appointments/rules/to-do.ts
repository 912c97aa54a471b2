import type { Appointment } from '../schema';
import { isHoldAlive } from './appointment-state';

export type ToDo = { kind: 'pay' | 'confirm' | 'summary'; visit: Appointment };

const DAY_MS = 24 * 60 * 60 * 1000;
/** A summary is news for this long. */
const NEWS_DAYS = 7;

/** What waits for a patient, the most pressing first: a time to pay for, a consultation to confirm, a summary to read. */
export function patientToDo(
  upcoming: readonly Appointment[],
  past: readonly Appointment[],
  now: string,
): ToDo[] {
  const moment = Date.parse(now);
  const pay = upcoming.filter((visit) => isHoldAlive(visit, now) && !visit.payment.processing);
  const confirm = past.filter(
    ({ status, payment }) =>
      status === 'completed' &&
      payment.status === 'held' &&
      payment.dueAt !== null &&
      Date.parse(payment.dueAt) > moment,
  );
  const summary = past.filter(
    (visit) =>
      !confirm.includes(visit) &&
      visit.consultation?.sharedSummary &&
      visit.consultation.completedAt !== null &&
      Date.parse(visit.consultation.completedAt) > moment - NEWS_DAYS * DAY_MS,
  );
  return [
    ...pay.map((visit) => ({ kind: 'pay' as const, visit })),
    ...confirm.map((visit) => ({ kind: 'confirm' as const, visit })),
    ...summary.map((visit) => ({ kind: 'summary' as const, visit })),
  ];
}
