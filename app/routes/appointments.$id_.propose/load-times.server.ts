import { groupByDay, type SlotDay, type VisitType } from '~/modules/doctors';
import { getDoctorProfile, listFreeSlots } from '~/modules/doctors/index.server';
import type { Db } from '~/platform/supabase.server';
import { addDays, dayStart, localDay } from '~/shared/time';

const SHOWN_DAYS = 7;
/** No booking lies farther ahead; see `platform_settings.booking_max_days`. */
const HORIZON_DAYS = 80;

export type OfferedTimes = {
  visitTypes: VisitType[];
  visit: VisitType | null;
  days: SlotDay[];
  earlier: string | null;
  later: string | null;
};

const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

type Wish = { search: URLSearchParams; /** Weeks from now that the doctor advises. */ weeks: number | null };

/** A week of the doctor's own free times, from the day asked for, else from the one advised. */
export async function loadTimes(
  db: Db,
  slug: string | null,
  timeZone: string,
  { search, weeks }: Wish,
): Promise<OfferedTimes> {
  const doctor = slug ? await getDoctorProfile(db, slug) : null;
  const visitTypes = doctor?.visitTypes ?? [];
  const visit = visitTypes.find(({ id }) => id === search.get('visit')) ?? visitTypes[0] ?? null;
  if (!doctor || !visit) return { visitTypes, visit, days: [], earlier: null, later: null };
  const today = localDay(new Date().toISOString(), timeZone);
  const last = addDays(today, HORIZON_DAYS);
  const wanted = search.get('from');
  const advised = addDays(today, (weeks ?? 1) * 7);
  const asked = isDay(wanted) ? wanted : advised;
  const from = asked < today ? today : asked > last ? last : asked;
  const slots = await listFreeSlots(db, {
    doctorId: doctor.id,
    visitTypeId: visit.id,
    from: dayStart(from, timeZone),
    to: dayStart(addDays(from, SHOWN_DAYS), timeZone),
  });
  const before = addDays(from, -SHOWN_DAYS);
  const after = addDays(from, SHOWN_DAYS);
  return {
    visitTypes,
    visit,
    days: groupByDay(slots, timeZone, from, SHOWN_DAYS),
    earlier: from > today ? (before > today ? before : today) : null,
    later: after <= last ? after : null,
  };
}
