import { useTranslations } from '~/messages/translations';
import { dayDiffers, formatOffset, zoneCity } from '~/shared/time';
import { Clocks } from '~/ui/clocks';
import { useReader } from './use-reader';

type BothClocksProps = {
  /** The instant. */
  at: string;
  /** The other party's zone, and what to call their place. */
  there: { timeZone: string; city: string; whose: 'doctor' | 'patient' };
};

/** One instant on both clocks: the reader's first. */
export function BothClocks({ at, there }: BothClocksProps) {
  const t = useTranslations('appointments');
  const { timeZone, clock, day } = useReader();
  const differs = dayDiffers(at, timeZone, there.timeZone);
  return (
    <Clocks
      here={{
        who: t('yourTime'),
        time: clock(at),
        dateTime: at,
        place: zoneCity(timeZone),
        offset: formatOffset(at, timeZone),
        day: differs ? day(at) : undefined,
      }}
      there={{
        who: t(there.whose === 'doctor' ? 'doctorsTime' : 'patientsTime'),
        time: clock(at, there.timeZone),
        dateTime: at,
        place: <bdi>{there.city}</bdi>,
        offset: formatOffset(at, there.timeZone),
        day: differs ? day(at, 'short', there.timeZone) : undefined,
      }}
    />
  );
}
