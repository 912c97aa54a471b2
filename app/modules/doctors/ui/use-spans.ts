import { useLocale, useTranslations } from '~/messages/translations';
import { formatPlainDay } from '~/shared/time';
import { exceptionDays } from '../rules/exception-days';
import type { AvailabilityException } from '../availability-schema';

/** "2 hours", "30 minutes", "1 day": a number of minutes as people say it. */
export function useMinutes() {
  const t = useTranslations('availability.span');
  return (minutes: number): string => {
    if (minutes === 0) return t('none');
    if (minutes % 1440 === 0) return t('days', { count: minutes / 1440 });
    return minutes % 60 === 0 ? t('hours', { count: minutes / 60 }) : t('minutes', { count: minutes });
  };
}

/** "Thu 24 Dec", "Thu 24 Dec to Fri 1 Jan", "Thu 24 Dec, 14:00 to 18:00": on the doctor's own clock. */
export function useExceptionWords(timeZone: string) {
  const t = useTranslations('availability.off');
  const locale = useLocale();
  const day = (one: string) => `${formatPlainDay(one, locale, 'short')} ${one.slice(0, 4)}`;
  return (exception: Pick<AvailabilityException, 'startsAt' | 'endsAt'>): string => {
    const { from, to, hours } = exceptionDays(exception, timeZone);
    if (hours && from === to) return t('hoursOf', { day: day(from), from: hours.startsAt, to: hours.endsAt });
    if (hours)
      return t('range', { from: `${day(from)}, ${hours.startsAt}`, to: `${day(to)}, ${hours.endsAt}` });
    return from === to ? day(from) : t('range', { from: day(from), to: day(to) });
  };
}
