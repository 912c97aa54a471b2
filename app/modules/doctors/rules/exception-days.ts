import { addDays, dayStart, formatClock, localDay } from '~/shared/time';

export type ExceptionDays = {
  from: string;
  /** Last day, included. */
  to: string;
  /** Null for whole days. */
  hours: { startsAt: string; endsAt: string } | null;
};

/** How people speak of an exception: whole days, or hours of a day, on the doctor's own clock. */
export function exceptionDays(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  timeZone: string,
): ExceptionDays {
  const from = localDay(startsAt, timeZone);
  const to = localDay(new Date(Date.parse(endsAt) - 1).toISOString(), timeZone);
  const isWhole =
    Date.parse(dayStart(from, timeZone)) === Date.parse(startsAt) &&
    Date.parse(dayStart(addDays(to, 1), timeZone)) === Date.parse(endsAt);
  if (isWhole) return { from, to, hours: null };
  const end = formatClock(endsAt, timeZone, 'en');
  return {
    from,
    to,
    hours: { startsAt: formatClock(startsAt, timeZone, 'en'), endsAt: end === '00:00' ? '24:00' : end },
  };
}
