import { readSlotWeek, type DoctorProfile, type SlotWeek, type VisitType } from '~/modules/doctors';
import { listFreeSlots } from '~/modules/doctors/index.server';
import type { Db } from '~/platform/supabase.server';

export type Times = SlotWeek & { visit: VisitType | null };

/** The days of the picker for the kind of visit asked for, else for the first. */
export async function loadTimes(
  db: Db,
  doctor: DoctorProfile,
  timeZone: string,
  params: URLSearchParams,
): Promise<Times> {
  const visit =
    doctor.visitTypes.find(({ id }) => id === params.get('visit')) ?? doctor.visitTypes[0] ?? null;
  if (!visit || !doctor.bookable) return { visit, days: [], nextFreeAt: null, earlier: null, later: null };
  const read = (span: { from: string; to: string }) =>
    listFreeSlots(db, { doctorId: doctor.id, visitTypeId: visit.id, ...span });
  return { visit, ...(await readSlotWeek({ timeZone, wanted: params.get('from'), read })) };
}
