import { useFormatter, useNow, useTimeZone } from 'use-intl';
import { useLocale, useTranslations } from '~/messages/translations';
import { formatMoney, type Money } from '~/shared/money';
import { dayDiffers, formatClock, formatDay, formatMoment, localDay, type DayStyle } from '~/shared/time';

/** How instants and amounts read for whoever is looking: in their language, on their clock. */
export function useReader() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const format = useFormatter();
  const now = useNow().toISOString();
  const clock = (instant: string, zone = timeZone) => formatClock(instant, zone, locale);
  /** "Tue 1 Dec, 10:30"; "1 Dec 2025, 10:30" of another year. */
  const moment = (instant: string, zone = timeZone) =>
    localDay(instant, zone).slice(0, 4) === localDay(now, zone).slice(0, 4)
      ? formatMoment(instant, zone, locale)
      : `${formatDay(instant, zone, locale, 'medium')}, ${clock(instant, zone)}`;
  return {
    locale,
    timeZone,
    /** The moment at which the page was made. */
    now,
    clock,
    day: (instant: string, style?: DayStyle, zone = timeZone) => formatDay(instant, zone, locale, style),
    /** "Tuesday 1 December 2026" */
    wholeDay: (instant: string) =>
      format.dateTime(new Date(instant), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone,
      }),
    moment,
    /** "14:52" of today, the whole moment of any other day. */
    until: (instant: string) =>
      localDay(instant, timeZone) === localDay(now, timeZone) ? clock(instant) : moment(instant),
    money: (money: Money, options?: { whole?: boolean }) => formatMoney(money, locale, options),
  };
}

/** "13:30 in Istanbul", with the day where it is another one there: for lists and sentences. */
export function useThere() {
  const t = useTranslations('appointments');
  const { timeZone, clock, day } = useReader();
  return (instant: string, zone: string, city: string) => {
    const time = clock(instant, zone);
    return dayDiffers(instant, timeZone, zone)
      ? t('inCityOnDay', { day: day(instant, 'short', zone), time, city })
      : t('inCity', { time, city });
  };
}
