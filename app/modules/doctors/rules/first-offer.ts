import { toDecimalText } from '~/shared/money';
import type { OwnAvailability } from '../availability-schema';

/** What the form of the first offer shows to a doctor who has none yet. */
const EMPTY = { mode: 'video', minutes: '30', currency: 'EUR', amount: '' };

/**
 * What the form of the first offer shows; null when there is more than that form can hold: several kinds of visits, or
 * a day in several parts, which it would throw away.
 */
export function firstOfferOf({ visitTypes, hours }: OwnAvailability): Record<string, string> | null {
  const active = visitTypes.filter((visit) => visit.active);
  const days = new Set(hours.map(({ weekday }) => weekday));
  // A time field cannot say 24:00.
  const fits = days.size === hours.length && hours.every(({ endsAt }) => endsAt < '24:00');
  if (active.length > 1 || !fits) return null;
  const [visit] = active;
  const known = Object.fromEntries(
    hours.flatMap(({ weekday, startsAt, endsAt }) => [
      [`from${weekday}`, startsAt],
      [`to${weekday}`, endsAt],
    ]),
  );
  if (!visit) return { ...EMPTY, ...known };
  const { mode, minutes, currency } = visit;
  return { mode, minutes: String(minutes), currency, amount: toDecimalText(visit), ...known };
}
