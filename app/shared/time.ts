/**
 * Instants travel as ISO 8601 strings with an offset or Z; zones as IANA names; local days as `YYYY-MM-DD`.
 * Everything a person reads is made here, by Intl, in the zone that is named.
 */
import { Temporal } from 'temporal-polyfill';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making an `Intl.DateTimeFormat` costs more than using it a hundred times. */
function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, {
      timeZone,
      numberingSystem: 'latn',
      calendar: 'gregory',
      ...options,
    });
    formatters.set(key, found);
  }
  return found;
}

/** Whether the runtime knows this IANA zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** "10:30", always 24 hours. */
export function formatClock(instant: string, timeZone: string, locale: string): string {
  return formatter(locale, timeZone, CLOCK).format(new Date(instant));
}

export type DayStyle = 'short' | 'medium' | 'long' | 'full';
const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  /** "Tue 1 Dec" */ short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "1 Dec 2026" */ medium: { day: 'numeric', month: 'short', year: 'numeric' },
  /** "1 December 2026" */ long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** "Tuesday 1 December" */ full: { weekday: 'long', day: 'numeric', month: 'long' },
};

const MOMENT = { ...DAY_STYLES.short, ...CLOCK };

/** The day of an instant as people of that zone call it. */
export function formatDay(
  instant: string,
  timeZone: string,
  locale: string,
  style: DayStyle = 'short',
): string {
  return plainEnglish(locale, formatter(locale, timeZone, DAY_STYLES[style]).format(new Date(instant)));
}

/** "Tue, 1 Dec" without the comma that no other language of ours could do without. */
const plainEnglish = (locale: string, text: string) =>
  locale.startsWith('en') ? text.replace(/,(?= \d+ )/, '') : text;

/** "Tue" and "1 Dec" apart, for the head of a column; no language's commas between them. */
export const splitDay = (instant: string, timeZone: string, locale: string) => ({
  weekday: formatter(locale, timeZone, { weekday: 'short' }).format(new Date(instant)),
  date: formatter(locale, timeZone, { day: 'numeric', month: 'short' }).format(new Date(instant)),
});

/** The same for a calendar day that has no zone. */
export const splitPlainDay = (day: string, locale: string) => splitDay(`${day}T12:00:00Z`, 'UTC', locale);

/** "Tue 1 Dec, 10:30" */
export function formatMoment(instant: string, timeZone: string, locale: string): string {
  const moment = formatter(locale, timeZone, MOMENT).format(new Date(instant));
  return plainEnglish(locale, moment);
}

/** A calendar day that has no zone (a licence's end): "31 March 2029". */
export function formatPlainDay(day: string, locale: string, style: DayStyle = 'long'): string {
  return formatDay(`${day}T12:00:00Z`, 'UTC', locale, style);
}

/** "Monday" of 1, "Sunday" of 7 (ISO). */
export function formatWeekday(weekday: number, locale: string): string {
  // The fifth of January 2026 was a Monday.
  return formatter(locale, 'UTC', { weekday: 'long' }).format(Date.UTC(2026, 0, 4 + weekday));
}

/** "GMT+3", "GMT", "GMT−5": the zone's offset at that instant, with a minus sign, after which no line breaks. */
export function formatOffset(instant: string, timeZone: string): string {
  const parts = formatter('en', timeZone, { timeZoneName: 'shortOffset' }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value.replace('-', '−') ?? 'GMT';
}

/** "Istanbul" of `Europe/Istanbul`, "Argentina, Buenos Aires" of `America/Argentina/Buenos_Aires`. */
export function zoneCity(timeZone: string): string {
  const city = timeZone.split('/').slice(1).join(', ') || timeZone;
  return city.replaceAll('_', ' ');
}

const ISO_DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };

/** `YYYY-MM-DD` of an instant in a zone. */
export function localDay(instant: string, timeZone: string): string {
  // Canadian English writes days as ISO 8601 does; several times faster than arithmetic with zones.
  return formatter('en-CA', timeZone, ISO_DAY).format(new Date(instant));
}

/** The instant at which a local day begins (midnight, or the first moment after it where midnight is skipped). */
export function dayStart(day: string, timeZone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Whole days that have passed since an instant; 0 on the first. */
export function daysSince(instant: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(instant)) / 86_400_000));
}

/** Whether two zones show a different calendar day at this instant. */
export function dayDiffers(instant: string, one: string, other: string): boolean {
  return localDay(instant, one) !== localDay(instant, other);
}
