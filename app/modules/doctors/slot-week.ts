import { addDays, dayStart, localDay } from '~/shared/time';
import { groupByDay, type SlotDay } from './rules/slot-days';
import type { Slot } from './schema';

const SHOWN_DAYS = 6;
/** One question to the database covers the days shown and says when the next free time is. */
const READ_DAYS = 35;

/** Some days of free times, as a picker shows them. */
export type SlotWeek = {
  days: SlotDay[];
  /** The first free time of the days read; null when there is none. */
  nextFreeAt: string | null;
  /** Days to begin from, before and after these. */
  earlier: string | null;
  later: string | null;
};

const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

type Ask = {
  /** The reader's zone. */
  timeZone: string;
  /** A day from an address; without one the first day that has a free time. */
  wanted: string | null;
  /** Reads the free times that begin in a span of instants. */
  read(span: { from: string; to: string }): Promise<Slot[]>;
};

/** The days of a picker in the reader's zone: from the day asked for, else from the first that has a free time. */
export async function readSlotWeek({ timeZone, wanted, read }: Ask): Promise<SlotWeek> {
  const today = localDay(new Date().toISOString(), timeZone);
  const from = isDay(wanted) && wanted > today ? wanted : today;
  const slots = await read({
    from: dayStart(from, timeZone),
    to: dayStart(addDays(from, READ_DAYS), timeZone),
  });
  const nextFreeAt = slots[0]?.startsAt ?? null;
  const first = !isDay(wanted) && nextFreeAt ? localDay(nextFreeAt, timeZone) : from;
  const next = addDays(first, SHOWN_DAYS);
  const back = addDays(first, -SHOWN_DAYS);
  const more = slots.some(({ startsAt }) => localDay(startsAt, timeZone) >= next);
  return {
    days: groupByDay(slots, timeZone, first, SHOWN_DAYS),
    nextFreeAt,
    earlier: first > today ? (back > today ? back : today) : null,
    later: more ? next : null,
  };
}
