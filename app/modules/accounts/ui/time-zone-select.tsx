import { formatOffset, isTimeZone, zoneCity } from '~/shared/time';
import { Select } from '~/ui/controls';
import { useControl } from '~/ui/field-context';

/** Zones in which people live; Intl also lists aliases and military ones. */
const ZONES = Intl.supportedValuesOf('timeZone').filter((zone) =>
  /^(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//.test(zone),
);

function minutes(offset: string): number {
  const [, sign = '+', hours = '0', rest = '0'] = /^GMT(?:([+−])(\d+)(?::(\d+))?)?$/.exec(offset) ?? [];
  return (sign === '−' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
}

/** All zones, west to east, each with its offset at the instant `now`. Stands in a `Field`. */
export function TimeZoneSelect({ now }: { now: string }) {
  // A zone may be stored under a name that this list has under another one, such as Asia/Kolkata for Asia/Calcutta.
  const stored = String(useControl().value.defaultValue ?? '');
  const own = stored && stored !== 'UTC' && !ZONES.includes(stored) && isTimeZone(stored) ? [stored] : [];
  const options = ['UTC', ...own, ...ZONES]
    .map((zone) => ({ zone, offset: formatOffset(now, zone) }))
    .map(({ zone, offset }) => ({
      value: zone,
      offset: minutes(offset),
      label: `${zoneCity(zone)} (${offset})`,
    }))
    .sort((a, b) => a.offset - b.offset || a.label.localeCompare(b.label, 'en'));
  return <Select options={options.map(({ value, label }) => ({ value, label }))} autoComplete="off" />;
}
