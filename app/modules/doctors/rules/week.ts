import { endOfDay, padClock, type Hours } from '../availability-schema';
import { WEEKDAYS } from '../onboarding-schema';

export type Weekday = (typeof WEEKDAYS)[number];
/** One line of the form, as typed. */
export type DraftRange = { from: string; to: string };
/** The week as it stands in the form: for each weekday its lines, wrong and empty ones too. */
export type WeekDraft = Record<Weekday, DraftRange[]>;

/** More lines a day than anybody needs; a form that sends more was not ours. */
export const MAX_RANGES = 8;
const CLOCK = /^([01]?\d|2[0-3])[:.][0-5]\d$|^24[:.]00$/;

const eachDay = (ranges: (weekday: Weekday) => DraftRange[]): WeekDraft =>
  Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ranges(weekday)])) as WeekDraft;

/** Midnight at the end of a day is 00:00 in a browser's time field, which knows no 24:00. */
const shownEnd = (endsAt: string) => (endsAt === '24:00' ? '00:00' : endsAt);

/** The stored week as a form. */
export function draftOfWeek(hours: readonly Hours[]): WeekDraft {
  return eachDay((weekday) =>
    hours
      .filter((one) => one.weekday === weekday)
      .map(({ startsAt, endsAt }) => ({ from: startsAt, to: shownEnd(endsAt) })),
  );
}

/** Reads the fields `from1`, `to1` … `to7`, one pair for each line. */
export function draftOfForm(form: FormData): WeekDraft {
  return eachDay((weekday) => {
    const to = form.getAll(`to${weekday}`).map(String);
    return form
      .getAll(`from${weekday}`)
      .map((from, index) => ({ from: String(from).slice(0, 8), to: (to[index] ?? '').slice(0, 8) }))
      .slice(0, MAX_RANGES);
  });
}

/** What a button of the form asks for, other than saving. */
export type WeekEdit =
  | { act: 'add' | 'clear'; weekday: Weekday }
  | { act: 'remove'; weekday: Weekday; index: number }
  | { act: 'copy'; weekday: Weekday; to: Weekday[] };

const isWeekday = (n: number): n is Weekday => (WEEKDAYS as readonly number[]).includes(n);

/** The edit that a pressed button names (`add-3`, `remove-3-0`, `clear-3`, `copy`); null for anything else. */
export function editOfForm(form: FormData): WeekEdit | null {
  const [act, day, index] = String(form.get('intent') ?? '').split('-');
  const weekday = Number(act === 'copy' ? form.get('copyFrom') : day);
  if (!isWeekday(weekday)) return null;
  if (act === 'add' || act === 'clear') return { act, weekday };
  if (act === 'remove') return { act, weekday, index: Number(index) };
  if (act === 'copy') return { act, weekday, to: form.getAll('copyTo').map(Number).filter(isWeekday) };
  return null;
}

/** The draft after a button was pressed; nothing is saved by it. */
export function editWeek(draft: WeekDraft, edit: WeekEdit): WeekDraft {
  const own = draft[edit.weekday];
  switch (edit.act) {
    case 'add':
      return { ...draft, [edit.weekday]: [...own, { from: '', to: '' }].slice(0, MAX_RANGES) };
    case 'clear':
      return { ...draft, [edit.weekday]: [] };
    case 'remove':
      return { ...draft, [edit.weekday]: own.filter((_, index) => index !== edit.index) };
    case 'copy':
      return { ...draft, ...Object.fromEntries(edit.to.map((weekday) => [weekday, [...own]])) };
  }
}

/** Id and name of a line's field in errors. */
export const rangeFieldId = (weekday: number, index: number, end: 'from' | 'to') =>
  `${end}${weekday}-${index}`;

export type CheckedWeek = {
  hours: Hours[];
  /** By `rangeFieldId`; values are keys of the `errors` catalogue. */
  errors: Record<string, string>;
};

function checkRange({ from, to }: DraftRange): { end: 'from' | 'to'; message: string } | null {
  if (!from) return { end: 'from', message: 'hoursBoth' };
  if (!CLOCK.test(from) || from.startsWith('24')) return { end: 'from', message: 'hoursShape' };
  if (!to) return { end: 'to', message: 'hoursBoth' };
  if (!CLOCK.test(to)) return { end: 'to', message: 'hoursShape' };
  return endOfDay(to) <= padClock(from) ? { end: 'to', message: 'hoursEnd' } : null;
}

/** Turns a draft into hours, or says beside which field what is wrong. Empty lines count for nothing. */
export function checkWeek(draft: WeekDraft): CheckedWeek {
  const errors: CheckedWeek['errors'] = {};
  const hours: Hours[] = [];
  for (const weekday of WEEKDAYS) {
    const before: Hours[] = [];
    draft[weekday].forEach((range, index) => {
      if (!range.from && !range.to) return;
      const wrong = checkRange(range);
      if (wrong) {
        errors[rangeFieldId(weekday, index, wrong.end)] = wrong.message;
        return;
      }
      const one = { weekday, startsAt: padClock(range.from), endsAt: endOfDay(range.to) };
      const overlaps = before.some((other) => other.startsAt < one.endsAt && one.startsAt < other.endsAt);
      if (overlaps) errors[rangeFieldId(weekday, index, 'from')] = 'hoursOverlap';
      else before.push(one);
    });
    hours.push(...before.sort((a, b) => a.startsAt.localeCompare(b.startsAt)));
  }
  return { hours, errors };
}

export type DayHours = { weekdays: Weekday[]; ranges: { startsAt: string; endsAt: string }[] };

/** The week in as few lines as it takes: neighbouring days with the same hours together, days without hours left out. */
export function summarizeWeek(hours: readonly Hours[]): DayHours[] {
  const lines: DayHours[] = [];
  for (const weekday of WEEKDAYS) {
    const ranges = hours
      .filter((one) => one.weekday === weekday)
      .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
    const last = lines.at(-1);
    const follows =
      last?.weekdays.at(-1) === weekday - 1 && JSON.stringify(last.ranges) === JSON.stringify(ranges);
    if (ranges.length === 0) continue;
    if (last && follows) last.weekdays.push(weekday);
    else lines.push({ weekdays: [weekday], ranges });
  }
  return lines;
}
