/**
 * What free times have to be, said a second time and in another way: every five minutes of the span is asked whether a
 * visit may begin then. Slow and plain, with Temporal's zones instead of Postgres's.
 */
import { Temporal } from 'temporal-polyfill';

export type Span = { from: number; to: number };
export type Week = { weekday: number; from: string; to: string }[];

export type Calendar = {
  zone: string;
  minutes: number;
  step: number;
  bufferBefore: number;
  bufferAfter: number;
  /** Milliseconds since the epoch, as all instants here. */
  earliest: number;
  /** No visit begins at or after it. */
  end: number;
  week: Week;
  extra: Span[];
  off: Span[];
  /** Times of appointments that stand, with their buffers. */
  blocked: Span[];
};

const MINUTE = 60_000;
const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
const at = (ms: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();

/** Minutes from the beginning of the day's wall clock to this reading, past 24:00 on later days. */
const wallMinutes = (day: Temporal.PlainDate, reading: Temporal.PlainDateTime) =>
  day.until(reading.toPlainDate()).days * 1440 + reading.hour * 60 + reading.minute;

const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** Of a reading that clocks show twice, only the second instant counts. */
function isLastOfItsReading(ms: number, reading: Temporal.PlainDateTime, zone: string): boolean {
  return reading.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds === ms;
}

function fitsWeek(c: Calendar, start: Temporal.PlainDateTime, end: Temporal.PlainDateTime): boolean {
  const day = start.toPlainDate();
  const [from, to] = [wallMinutes(day, start), wallMinutes(day, end)];
  return c.week.some(
    (rule) =>
      rule.weekday === day.dayOfWeek &&
      from >= clock(rule.from) &&
      (from - clock(rule.from)) % c.step === 0 &&
      from + c.minutes <= clock(rule.to) &&
      to <= clock(rule.to),
  );
}

function fitsExtra(
  c: Calendar,
  visit: Span,
  start: Temporal.PlainDateTime,
  end: Temporal.PlainDateTime,
): boolean {
  return c.extra.some((extra) => {
    const [first, last] = [at(extra.from, c.zone), at(extra.to, c.zone)];
    const day = first.toPlainDate();
    const after = wallMinutes(day, start) - wallMinutes(day, first);
    return (
      visit.from >= extra.from &&
      visit.to <= extra.to &&
      after >= 0 &&
      after % c.step === 0 &&
      wallMinutes(day, start) + c.minutes <= wallMinutes(day, last) &&
      wallMinutes(day, end) <= wallMinutes(day, last)
    );
  });
}

/** The starts of all free times in [from, to), in order. */
export function freeStarts(c: Calendar, from: number, to: number): number[] {
  const found: number[] = [];
  const first = Math.ceil(from / (5 * MINUTE)) * 5 * MINUTE;
  for (let ms = first; ms < Math.min(to, c.end); ms += 5 * MINUTE) {
    const visit = { from: ms, to: ms + c.minutes * MINUTE };
    const needed = { from: ms - c.bufferBefore * MINUTE, to: visit.to + c.bufferAfter * MINUTE };
    if (ms < c.earliest || c.off.some((off) => overlaps(off, visit))) continue;
    if (c.blocked.some((taken) => overlaps(taken, needed))) continue;
    const [start, end] = [at(ms, c.zone), at(visit.to, c.zone)];
    if (!fitsWeek(c, start, end) && !fitsExtra(c, visit, start, end)) continue;
    if (isLastOfItsReading(ms, start, c.zone)) found.push(ms);
  }
  return found;
}
