import { useLocale, useTranslations } from '~/messages/translations';
import type { DoctorProfile, Slot as SlotFact, SlotDay } from '~/modules/doctors';
import { formatMoney } from '~/shared/money';
import {
  dayDiffers,
  formatClock,
  formatDay,
  formatMoment,
  formatOffset,
  formatPlainDay,
  zoneCity,
} from '~/shared/time';
import { AppLink } from '~/ui/app-link';
import { Button } from '~/ui/button';
import { FieldGroup } from '~/ui/field-group';
import { Acts, Section } from '~/ui/layout';
import { Pager } from '~/ui/pager';
import { Day, MoreSlots, Slot, SlotKey, SlotKeyTime, Week } from '~/ui/slots';
import { Tabs } from '~/ui/tabs';
import type { Times as TimesData } from './load-times.server';

/** More than these fold away, so that the days stay within sight of each other. */
const SHOWN_TIMES = 9;

type TimesProps = { doctor: DoctorProfile; times: TimesData; timeZone: string; now: string };

/** The picker: a plain GET form that leads to the booking page with the chosen instant. */
export function Times({ doctor, times, timeZone, now }: TimesProps) {
  const t = useTranslations('doctors.profile.times');
  const { visit, days } = times;
  if (!visit || !doctor.bookable) {
    return (
      <Section id="times" labelledBy="times-h">
        <h2 id="times-h">{t('title')}</h2>
        <p>{t('notBookable')}</p>
      </Section>
    );
  }
  const anyFree = days.some(({ slots }) => slots.length > 0);
  return (
    <Section id="times" labelledBy="times-h" className="times">
      <div className="row between">
        <h2 id="times-h">{t('title')}</h2>
        <WeekPager doctor={doctor} times={times} />
      </div>
      <VisitTabs doctor={doctor} chosen={visit.id} />
      <ZoneKey doctor={doctor} timeZone={timeZone} sample={times.nextFreeAt ?? now} />
      {anyFree ? (
        <form action={`/book/${visit.id}`} method="get">
          <FieldGroup id="at" name="at" legend={t('legend')} legendHidden required>
            <Week>
              {days.map((day) => (
                <DayColumn key={day.day} day={day} doctor={doctor} timeZone={timeZone} />
              ))}
            </Week>
          </FieldGroup>
          <Acts className="go-on">
            <Button>{t('submit')}</Button>
            <p className="small soft">{t('notYet')}</p>
          </Acts>
        </form>
      ) : (
        <NoneFree times={times} timeZone={timeZone} />
      )}
    </Section>
  );
}

const pathOf = (doctor: DoctorProfile, params: Record<string, string>) =>
  `/doctors/${doctor.slug}?${new URLSearchParams(params)}#times`;

function WeekPager({ doctor, times }: { doctor: DoctorProfile; times: TimesData }) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  const { visit, days, earlier, later } = times;
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (!visit || !first || !last) return null;
  const to = (from: string) => pathOf(doctor, { visit: visit.id, from });
  return (
    <Pager
      label={t('weeks')}
      keepScroll
      note={t('range', {
        from: formatPlainDay(first, locale, 'short'),
        to: formatPlainDay(last, locale, 'short'),
      })}
      prev={earlier ? { to: to(earlier), text: t('earlier') } : undefined}
      next={later ? { to: to(later), text: t('later') } : undefined}
    />
  );
}

function VisitTabs({ doctor, chosen }: { doctor: DoctorProfile; chosen: string }) {
  const t = useTranslations('doctors.profile');
  const locale = useLocale();
  if (doctor.visitTypes.length < 2) return null;
  return (
    <Tabs
      label={t('times.kind')}
      items={doctor.visitTypes.map((visit) => ({
        to: pathOf(doctor, { visit: visit.id }),
        text: `${t(`visit.${visit.mode}`, { minutes: visit.minutes })}, ${formatMoney(visit, locale, { whole: true })}`,
        current: visit.id === chosen,
      }))}
    />
  );
}

function ZoneKey({ doctor, timeZone, sample }: { doctor: DoctorProfile; timeZone: string; sample: string }) {
  const t = useTranslations('doctors');
  const locale = useLocale();
  const back = encodeURIComponent(`/doctors/${doctor.slug}#times`);
  return (
    <SlotKey>
      <SlotKeyTime kind="here" sample={formatClock(sample, timeZone, locale)}>
        {t('profile.times.yours', { city: zoneCity(timeZone), offset: formatOffset(sample, timeZone) })}
      </SlotKeyTime>{' '}
      <SlotKeyTime kind="there" sample={formatClock(sample, doctor.timeZone, locale)}>
        {t('profile.times.theirs', { city: doctor.city, offset: formatOffset(sample, doctor.timeZone) })}
      </SlotKeyTime>{' '}
      <AppLink to={`/preferences?next=${back}`}>{t('changeZone')}</AppLink>
    </SlotKey>
  );
}

function DayColumn({ day, doctor, timeZone }: { day: SlotDay; doctor: DoctorProfile; timeZone: string }) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  const [weekday = '', ...date] = formatPlainDay(day.day, locale, 'short').split(' ');
  const times = day.slots.map((slot) => (
    <Time key={slot.startsAt} slot={slot} doctor={doctor} timeZone={timeZone} />
  ));
  const rest = times.slice(SHOWN_TIMES);
  return (
    <Day weekday={weekday} date={date.join(' ')} none={t('noneThatDay')}>
      {times.length > 0 ? (
        <>
          {times.slice(0, SHOWN_TIMES)}
          {rest.length > 0 ? <MoreSlots summary={t('more', { count: rest.length })}>{rest}</MoreSlots> : null}
        </>
      ) : null}
    </Day>
  );
}

function Time({ slot, doctor, timeZone }: { slot: SlotFact; doctor: DoctorProfile; timeZone: string }) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  const theirs = formatClock(slot.startsAt, doctor.timeZone, locale);
  const weekday = formatDay(slot.startsAt, doctor.timeZone, locale).split(' ')[0] ?? '';
  const differs = dayDiffers(slot.startsAt, timeZone, doctor.timeZone);
  return (
    <Slot
      value={slot.startsAt}
      time={formatClock(slot.startsAt, timeZone, locale)}
      other={differs ? `${theirs} ${weekday}` : theirs}
      otherPlace={t('inCity', { city: doctor.city })}
    />
  );
}

function NoneFree({ times, timeZone }: { times: TimesData; timeZone: string }) {
  const t = useTranslations('doctors.profile.times');
  const locale = useLocale();
  if (!times.nextFreeAt) return <p>{t('noneAtAll')}</p>;
  return (
    <p>
      {t('noneThatWeek')} {t('nextFree', { moment: formatMoment(times.nextFreeAt, timeZone, locale) })}
    </p>
  );
}
