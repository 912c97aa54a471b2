import { redirect } from '@remix-run/node';
import type { RequestScope } from '~/http/scope.server';
import { found } from '~/http/guards.server';
import { getBookingOffer, previewBooking, type BookingOffer } from '~/modules/appointments/index.server';
import type { Slot } from '~/modules/doctors';
import { getShareDays, listShareableRecords, type ShareableRecord } from '~/modules/records/index.server';
import type { RefundMoment } from '~/modules/payments';
import { estimatePrice, type Estimate } from '~/modules/payments/index.server';
import { isId } from '~/shared/id';

/** The patient's own files, and for how many days after the appointment they are shared. */
type Sharing = { files: ShareableRecord[]; days: number };

/** What the page shows: the review before paying, or that the time is gone and which others are free. */
export type ReviewView =
  | {
      kind: 'review';
      offer: BookingOffer;
      startsAt: string;
      estimate: Estimate | null;
      now: string;
      sharing: Sharing;
      refunds: RefundMoment[];
    }
  | { kind: 'taken'; offer: BookingOffer; startsAt: string; nearest: Slot[] };

/** The visit that an address asks for; 404 when it cannot be one. */
export function visitTypeOf(params: { visitTypeId?: string }): string {
  if (!isId(params.visitTypeId)) throw new Response('not_found', { status: 404 });
  return params.visitTypeId;
}

/** Reads what is to be booked. A time that the patient has already leads to its own page. */
export async function loadReview(
  scope: RequestScope,
  visitTypeId: string,
  startsAt: string,
): Promise<ReviewView> {
  const now = new Date().toISOString();
  const { db, locale } = scope;
  const preview = await previewBooking(db, { visitTypeId, startsAt, locale, now });
  if (preview.ok) {
    const { offer } = preview.value;
    const [estimate, files, days] = await Promise.all([
      estimatePrice(db, offer, (await scope.profile())?.countryCode),
      listShareableRecords(db),
      getShareDays(db),
    ]);
    return { kind: 'review', ...preview.value, estimate, now, sharing: { files, days } };
  }
  const { error } = preview;
  if (error.code === 'own_already') throw redirect(`/appointments/${error.appointmentId}`);
  if (error.code === 'not_found') throw new Response('not_found', { status: 404 });
  return { kind: 'taken', offer: error.offer, startsAt: error.startsAt, nearest: error.nearest };
}

/** Without a time there is nothing to review: the doctor's free times are the way on. */
export async function toFreeTimes({ db, locale }: RequestScope, visitTypeId: string) {
  const offer = found(await getBookingOffer(db, visitTypeId, locale));
  return redirect(`/doctors/${offer.doctor.slug}?visit=${visitTypeId}#times`);
}
