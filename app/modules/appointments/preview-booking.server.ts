import { nearestSlots, type Slot } from '~/modules/doctors';
import type { RefundMoment } from '~/modules/payments';
import { listFreeSlots } from '~/modules/doctors/index.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { findOwnHold, getBookingOffer, quoteRefunds, type BookingOffer } from './booking-store.server';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** How far around a time that is gone others are looked for, in days. */
const SEARCH_DAYS = { before: 3, after: 14 };
const OFFERED = 6;

export type BookingPreview = { offer: BookingOffer; startsAt: string; refunds: RefundMoment[] };
export type BookingPreviewError =
  | { code: 'not_found' }
  /** The same patient keeps or has this time already. */
  | { code: 'own_already'; appointmentId: string }
  | { code: 'slot_taken'; offer: BookingOffer; startsAt: string; nearest: Slot[] };

type Wanted = { visitTypeId: string; startsAt: string; locale: string; now: string };

/** What a patient is about to book; or, when the time is not free, the nearest ones that are. */
export async function previewBooking(
  db: Db,
  wanted: Wanted,
): Promise<Result<BookingPreview, BookingPreviewError>> {
  const offer = await getBookingOffer(db, wanted.visitTypeId, wanted.locale);
  if (!offer) return fail({ code: 'not_found' });
  const startsAt = new Date(wanted.startsAt).toISOString();
  const start = Date.parse(startsAt);
  const ask = { doctorId: offer.doctor.id, visitTypeId: offer.id };

  const around = await listFreeSlots(db, { ...ask, ...span(start, MINUTE_MS) });
  if (around.some((slot) => Date.parse(slot.startsAt) === start))
    return ok({ offer, startsAt, refunds: await quoteRefunds(db, offer.id, startsAt) });

  const appointmentId = await findOwnHold(db, offer.doctor.id, startsAt);
  if (appointmentId) return fail({ code: 'own_already', appointmentId });
  const from = Math.max(Date.parse(wanted.now), start - SEARCH_DAYS.before * DAY_MS);
  const to = Math.max(from, start) + SEARCH_DAYS.after * DAY_MS;
  const free = await listFreeSlots(db, { ...ask, ...span(from, to - from) });
  return fail({ code: 'slot_taken', offer, startsAt, nearest: nearestSlots(free, startsAt, OFFERED) });
}

const span = (from: number, length: number) => ({
  from: new Date(from).toISOString(),
  to: new Date(from + length).toISOString(),
});
