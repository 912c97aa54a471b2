import { useNow, useTimeZone } from 'use-intl';
import { useLocale } from '~/messages/translations';
import { formatClock, formatDay, formatMoment, formatPlainDay, localDay } from '~/shared/time';

/** Instants and days of documents as the reader's clock and language have them. */
export function useWhen() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const now = useNow().toISOString();
  const year = (instant: string) => localDay(instant, timeZone).slice(0, 4);
  return {
    /** The moment at which the page was made. */
    now,
    /** "24 Dec 2026" */
    day: (instant: string) => formatDay(instant, timeZone, locale, 'medium'),
    /** "Tue 1 Dec, 10:30"; "1 Dec 2027, 10:30" of another year. */
    moment: (instant: string) =>
      year(instant) === year(now)
        ? formatMoment(instant, timeZone, locale)
        : `${formatDay(instant, timeZone, locale, 'medium')}, ${formatClock(instant, timeZone, locale)}`,
    /** "12 Nov 2026", of a day without a zone. */
    plainDay: (day: string) => formatPlainDay(day, locale, 'medium'),
  };
}
