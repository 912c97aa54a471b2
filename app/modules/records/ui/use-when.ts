import { useTimeZone } from 'use-intl';
import { useLocale } from '~/messages/translations';
import { formatDay, formatMoment, formatPlainDay } from '~/shared/time';

/** Instants and days of documents as the reader's clock and language have them. */
export function useWhen() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return {
    /** "24 Dec 2026" */
    day: (instant: string) => formatDay(instant, timeZone, locale, 'medium'),
    /** "Tue 1 Dec, 10:30" */
    moment: (instant: string) => formatMoment(instant, timeZone, locale),
    /** "12 Nov 2026", of a day without a zone. */
    plainDay: (day: string) => formatPlainDay(day, locale, 'medium'),
  };
}
