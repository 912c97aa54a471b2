import { groupByDay, type DoctorProfile, type SlotDay, type VisitType } from '~/modules/doctors';
import { listFreeSlots } from '~/modules/doctors/index.server';
import type { Db } from '~/platform/supabase.server';
import { addDays, dayStart, localDay } from '~/shared/time';

const SHOWN_DAYS = 6;
/** One question to the database covers the days shown and says when the next free time is. */
const READ_DAYS = 35;

export type Times = {
  visit: VisitType | null;
  days: SlotDay[];
  /** The first free time of the days read; null when there is none. */
  nextFreeAt: string | null;
  earlier: string | null;
  later: string | null;
};

const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

/** The days of the picker in the reader's zone: from the day asked for, else from the first that has a free time. */
export async function loadTimes(
  db: Db,
  doctor: DoctorProfile,
  timeZone: string,
  params: URLSearchParams,
): Promise<Times> {
  const visit =
    doctor.visitTypes.find(({ id }) => id === params.get('visit')) ?? doctor.visitTypes[0] ?? null;
  const today = localDay(new Date().toISOString(), timeZone);
  const wanted = params.get('from');
  const from = isDay(wanted) && wanted > today ? wanted : today;
  if (!visit || !doctor.bookable) return { visit, days: [], nextFreeAt: null, earlier: null, later: null };

  const slots = await listFreeSlots(db, {
    doctorId: doctor.id,
    visitTypeId: visit.id,
    from: dayStart(from, timeZone),
    to: dayStart(addDays(from, READ_DAYS), timeZone),
  });
  const nextFreeAt = slots[0]?.startsAt ?? null;
  const first = !isDay(wanted) && nextFreeAt ? localDay(nextFreeAt, timeZone) : from;
  const next = addDays(first, SHOWN_DAYS);
  const back = addDays(first, -SHOWN_DAYS);
  const more = slots.some(({ startsAt }) => localDay(startsAt, timeZone) >= next);
  return {
    visit,
    days: groupByDay(slots, timeZone, first, SHOWN_DAYS),
    nextFreeAt,
    earlier: first > today ? (back > today ? back : today) : null,
    later: more ? next : null,
  };
}
