import { z } from 'zod';
import type { AccessTrace } from '~/modules/records';
import { shareRecords } from '~/modules/records/index.server';
import { instantSchema } from '~/modules/payments';
import { beginCheckout, type CheckoutPage } from '~/modules/payments/index.server';
import { rpcErrorCode } from '~/platform/rpc-error.server';
import type { Db } from '~/platform/supabase.server';
import { fail, ok, type Result } from '~/shared/result';
import { BOOKING_CODES, type BookingError } from './errors';

const holdSchema = z.object({ id: z.uuid(), reference: z.string(), holdExpiresAt: instantSchema });

type Booking = {
  visitTypeId: string;
  /** Instant at which a free time begins. */
  startsAt: string;
  reason: string;
  /** The consent text that was shown. */
  consentVersion: string;
  /** The language it was shown in. */
  consentLocale: string;
  /** IANA zone the patient read the time in; both parties' mails name it. */
  timeZone: string;
  /** Own files that the doctor may open once the booking is paid. */
  files?: { recordIds: string[]; days: number; trace: AccessTrace };
};

export type Booked = z.infer<typeof holdSchema> & {
  /** Stripe's page; null when Stripe does not answer now, and the patient pays from the appointment's page. */
  checkoutUrl: string | null;
  /** False when a chosen file was gone or could not be shared any more; then none is. The time is kept all the same. */
  filesShared: boolean;
};

/**
 * Keeps a free time for the patient and opens the page to pay for it. Only one of many who press at once gets the time:
 * the database refuses overlaps. Asking again for the same time leads to the same hold and the same page.
 */
export async function bookAppointment(
  db: Db,
  booking: Booking,
  page: CheckoutPage,
): Promise<Result<Booked, BookingError>> {
  const { data, error } = await db.rpc('book_appointment', {
    p_visit_type_id: booking.visitTypeId,
    p_starts_at: booking.startsAt,
    p_reason: booking.reason,
    p_consent_version: booking.consentVersion,
    p_consent_locale: booking.consentLocale,
    p_time_zone: booking.timeZone,
  });
  if (error) return fail({ code: rpcErrorCode(error, BOOKING_CODES) });
  const hold = holdSchema.parse(data);
  const filesShared = await shareFiles(db, hold.id, booking.files);
  const checkout = await beginCheckout(db, hold.id, page);
  return ok({ ...hold, checkoutUrl: checkout.ok ? checkout.value.url : null, filesShared });
}

/** Before the money, so that nothing is left to do when the patient does not come back from Stripe's page. */
async function shareFiles(db: Db, appointmentId: string, files: Booking['files']) {
  if (!files?.recordIds.length) return true;
  const { recordIds, days, trace } = files;
  const share = { recordIds, appointmentId, purpose: 'consultation', end: { days } } as const;
  return (await shareRecords(db, share, trace)).ok;
}
