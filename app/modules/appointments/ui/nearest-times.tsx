import { useTranslations } from '~/messages/translations';
import { useReader } from './use-reader';
import { groupByDay, type Slot as SlotFact } from '~/modules/doctors';
import { dayDiffers, localDay, splitDay } from '~/shared/time';
import { Slot, Slots } from '~/ui/slots';

type NearestTimesProps = { slots: readonly SlotFact[]; there: { timeZone: string; city: string } };

/** The nearest free times, each day by itself. */
export function NearestTimes({ slots, there }: NearestTimesProps) {
  const { timeZone, day } = useReader();
  const days = [...new Set(slots.map(({ startsAt }) => localDay(startsAt, timeZone)))];
  return (
    <>
      {days.map((date) => {
        const [of] = groupByDay(slots, timeZone, date, 1);
        const first = of?.slots[0];
        return first ? (
          <fieldset key={date} className="day">
            <legend>{day(first.startsAt, 'full')}</legend>
            <Slots flow>
              {of.slots.map((slot) => (
                <NearestTime key={slot.startsAt} at={slot.startsAt} there={there} />
              ))}
            </Slots>
          </fieldset>
        ) : null;
      })}
    </>
  );
}

function NearestTime({ at, there }: { at: string; there: NearestTimesProps['there'] }) {
  const t = useTranslations('doctors.profile.times');
  const { timeZone, clock, locale } = useReader();
  const differs = dayDiffers(at, timeZone, there.timeZone);
  const time = clock(at, there.timeZone);
  const { weekday } = splitDay(at, there.timeZone, locale);
  return (
    <Slot
      value={at}
      time={clock(at)}
      other={differs ? `${time} ${weekday}` : time}
      otherPlace={t('inCity', { city: there.city })}
    />
  );
}
