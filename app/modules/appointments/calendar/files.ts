import { createTranslator } from 'use-intl/core';
import { messagesOf } from '~/messages/catalogue';
import { renderCalendar, type CalendarEvent } from '~/shared/icalendar';
import { formatLocale, type Locale } from '~/shared/locales';
import type { CalendarEntry } from './schema';

type Options = {
  locale: Locale;
  /** An absolute address of this site. */
  urlOf: (path: string) => string;
};

/** How often a subscribed calendar is asked to look again. */
const REFRESH = 'PT1H';

/** One appointment as a file: puts it into a calendar, or takes it out again once it is cancelled. */
export function appointmentFile(entry: CalendarEntry, options: Options & { now: string }): string {
  const event = toEvent(entry, { ...options, stampedAt: options.now });
  return renderCalendar({ method: entry.cancelled ? 'CANCEL' : 'PUBLISH', events: [event] });
}

/**
 * All appointments as a calendar to subscribe to. Nothing in it depends on when it is asked for, so that the same
 * appointments give the same file.
 */
export function feedFile(entries: readonly CalendarEntry[], options: Options): string {
  return renderCalendar({
    feed: { name: 'eCureTrip', refresh: REFRESH },
    events: entries.map((entry) => toEvent(entry, { ...options, stampedAt: entry.changedAt })),
  });
}

/** The same as the file that mails carry; see `kinds/appointment.ts` of the mails. */
function toEvent(
  entry: CalendarEntry,
  { locale, urlOf, stampedAt }: Options & { stampedAt: string },
): CalendarEvent {
  const t = createTranslator({
    locale: formatLocale(locale) as 'en',
    messages: messagesOf(locale),
    namespace: 'calendars.entry',
  });
  const { appointmentId, reference, mode, sequence, cancelled, startsAt, endsAt, changedAt } = entry;
  const url = urlOf(`/appointments/${appointmentId}`);
  const title =
    entry.viewer === 'patient'
      ? t('patientTitle', { doctor: entry.doctorName })
      : entry.patientInitials
        ? t('doctorTitle', { patient: entry.patientInitials })
        : t('doctorTitleNoName');
  const description = t(`description.${mode}`, { reference, url });
  // Never the room's own address: its page opens it, to the two of them alone.
  const location = entry.place ?? url;
  const uid = `${appointmentId}@ecuretrip`;
  return {
    uid,
    sequence,
    cancelled,
    startsAt,
    endsAt,
    changedAt,
    stampedAt,
    title,
    description,
    location,
    url,
  };
}
