import type { ReactNode } from 'react';
import { useLocale, useTranslations } from '~/messages/translations';
import {
  dayDiffers,
  formatClock,
  formatOffset,
  formatPlainDay,
  splitDay,
  splitPlainDay,
  zoneCity,
} from '~/shared/time';
import { Pager } from '~/ui/pager';
import { Day, MoreSlots, Slot, SlotKey, SlotKeyTime, Week } from '~/ui/slots';
import type { SlotDay } from '../rules/slot-days';
import type { SlotWeek } from '../slot-week';

/** More than these fold away, so that the days stay within sight of each other. */
const SHOWN_TIMES = 9;

/** Whose clock stands second: a zone, and what to call the place. */
type There = { timeZone: string; city: string };

/** Free times as radios, a column for each day; goes into a field group. */
export function SlotDays({ days, timeZone, there }: { days: SlotDay[]; timeZone: string; there: There }) {
  return (
    <Week>
      {days.map((day) => (
        <DayColumn key={day.day} day={day} there={there} timeZone={timeZone} />
      ))}
    </Week>
  );
}

type SlotPagerProps = { week: SlotWeek; pathOf(from: string): string };

/** To the days before and after. */
export function SlotPager({ week: { days, earlier, later }, pathOf }: SlotPagerProps) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (!first || !last) return null;
  return (
    <Pager
      label={t('weeks')}
      keepScroll
      note={t('range', {
        from: formatPlainDay(first, locale, 'short'),
        to: formatPlainDay(last, locale, 'short'),
      })}
      prev={earlier ? { to: pathOf(earlier), text: t('earlier') } : undefined}
      next={later ? { to: pathOf(later), text: t('later') } : undefined}
    />
  );
}

type SlotZonesProps = { timeZone: string; there: There; sample: string; children?: ReactNode };

/** Which of the two times on a slot is whose. */
export function SlotZones({ timeZone, there, sample, children }: SlotZonesProps) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  return (
    <SlotKey>
      <SlotKeyTime kind="here" sample={formatClock(sample, timeZone, locale)}>
        {t('yours', { city: zoneCity(timeZone), offset: formatOffset(sample, timeZone) })}
      </SlotKeyTime>{' '}
      <SlotKeyTime kind="there" sample={formatClock(sample, there.timeZone, locale)}>
        {t('theirs', { city: there.city, offset: formatOffset(sample, there.timeZone) })}
      </SlotKeyTime>{' '}
      {children}
    </SlotKey>
  );
}

function DayColumn({ day, there, timeZone }: { day: SlotDay; there: There; timeZone: string }) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  const { weekday, date } = splitPlainDay(day.day, locale);
  const times = day.slots.map(({ startsAt }) => (
    <Time key={startsAt} at={startsAt} there={there} timeZone={timeZone} />
  ));
  const rest = times.slice(SHOWN_TIMES);
  return (
    <Day weekday={weekday} date={date} none={t('noneThatDay')}>
      {times.length > 0 ? (
        <>
          {times.slice(0, SHOWN_TIMES)}
          {rest.length > 0 ? <MoreSlots summary={t('more', { count: rest.length })}>{rest}</MoreSlots> : null}
        </>
      ) : null}
    </Day>
  );
}

function Time({ at, there, timeZone }: { at: string; there: There; timeZone: string }) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  const theirs = formatClock(at, there.timeZone, locale);
  const { weekday } = splitDay(at, there.timeZone, locale);
  const differs = dayDiffers(at, timeZone, there.timeZone);
  return (
    <Slot
      value={at}
      time={formatClock(at, timeZone, locale)}
      other={differs ? `${theirs} ${weekday}` : theirs}
      otherPlace={t('inCity', { city: there.city })}
    />
  );
}
