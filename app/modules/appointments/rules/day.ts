import type { Appointment, DoctorDay } from '../schema';
import { isUndecided } from './no-show';

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(value: string | null | undefined): value is string {
  if (!value || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

/** Whom the doctor sees next, or sees now: the first that is confirmed and not over. */
export function nextOfDay(
  { today, next }: Pick<DoctorDay, 'today' | 'next'>,
  now: string,
): Appointment | null {
  const moment = Date.parse(now);
  const isNext = ({ status, endsAt, consultation }: Appointment) =>
    status === 'confirmed' && (Date.parse(endsAt) > moment || consultation?.status === 'in_progress');
  return today.find(isNext) ?? next.find(isNext) ?? null;
}

/** Consultations whose time is over and whose summary is missing, the latest first. */
export function withoutSummary(
  { today, open }: Pick<DoctorDay, 'today' | 'open'>,
  now: string,
): Appointment[] {
  return [...open, ...today.filter((visit) => isSummaryMissing(visit, now))].sort(
    (a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt),
  );
}

/** Whether a consultation's time is over while nothing has been written for the patient. */
export const isSummaryMissing = ({ status, endsAt, noShows }: Appointment, now: string) =>
  status === 'confirmed' && Date.parse(endsAt) <= Date.parse(now) && !noShows.some(isUndecided);
