import { addDays, localDay } from '~/shared/time';
import type { Slot } from '../schema';

export type SlotDay = { day: string; slots: Slot[] };

/** Every day from `from` for `count` days in the reader's zone, each with its slots; days without any stay, empty. */
export function groupByDay(slots: readonly Slot[], timeZone: string, from: string, count: number): SlotDay[] {
  const byDay = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = localDay(slot.startsAt, timeZone);
    byDay.set(day, [...(byDay.get(day) ?? []), slot]);
  }
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index);
    return { day, slots: byDay.get(day) ?? [] };
  });
}

/** The free times nearest to a wanted one, in order of time. */
export function nearestSlots(slots: readonly Slot[], wanted: string, count: number): Slot[] {
  const target = Date.parse(wanted);
  return [...slots]
    .sort((a, b) => Math.abs(Date.parse(a.startsAt) - target) - Math.abs(Date.parse(b.startsAt) - target))
    .slice(0, count)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}
