import type { RequestScope } from '~/http/scope.server';
import { isInstant, type AppointmentDetail } from '~/modules/appointments';
import { listMoveTimes, previewMove } from '~/modules/appointments/index.server';
import { readSlotWeek, type Slot, type SlotWeek } from '~/modules/doctors';

/** What the page shows: why not, the free times, one of them to agree to, or that it is gone and which others are free. */
export type MoveView =
  | { kind: 'impossible' }
  | { kind: 'choose'; week: SlotWeek }
  | { kind: 'confirm'; at: string }
  | { kind: 'taken'; at: string; nearest: Slot[] };

/** Reads what can be chosen; a time in the address is looked at again each time. */
export async function loadMove(
  scope: RequestScope,
  visit: AppointmentDetail,
  params: URLSearchParams,
): Promise<MoveView> {
  if (visit.acts.move.obstacle) return { kind: 'impossible' };
  const at = params.get('at');
  const now = new Date().toISOString();
  if (isInstant(at)) {
    const startsAt = new Date(at).toISOString();
    const choice = await previewMove(scope.db, visit.id, { startsAt, now });
    return choice.free
      ? { kind: 'confirm', at: startsAt }
      : { kind: 'taken', at: startsAt, nearest: choice.nearest };
  }
  const timeZone = (await scope.zone()).name;
  const read = (span: { from: string; to: string }) => listMoveTimes(scope.db, visit.id, span);
  return { kind: 'choose', week: await readSlotWeek({ timeZone, wanted: params.get('from'), read }) };
}
