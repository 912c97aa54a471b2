/** What the database raises when a time cannot be booked. Codes are keys of the `booking.refused` messages. */
export const BOOKING_CODES = [
  'slot_taken',
  'slot_unavailable',
  'own_overlap',
  'reason_too_short',
  'reason_too_long',
  'consent_outdated',
  'doctor_not_bookable',
  'not_patient',
  'not_onboarded',
  'consents_missing',
  'not_found',
] as const;
export type BookingError = { code: (typeof BOOKING_CODES)[number] };

/** What the database raises when a consultation cannot be begun, saved, completed or amended. */
export const CONSULTATION_CODES = [
  'too_early',
  'wrong_state',
  'stale',
  'summary_missing',
  'reason_missing',
  'text_too_long',
  'prescription_invalid',
  'prescription_incomplete',
  'follow_up_invalid',
  'not_found',
] as const;
export type ConsultationError = { code: (typeof CONSULTATION_CODES)[number] };

/** What the database raises when a patient's step does not fit where the appointment stands. */
export const STEP_CODES = ['wrong_state', 'not_found'] as const;
export type StepError = { code: (typeof STEP_CODES)[number] };

/** The HTTP status that fits a refused booking. */
export function bookingErrorStatus({ code }: BookingError): number {
  if (code === 'not_found') return 404;
  if (code === 'not_patient' || code === 'not_onboarded') return 403;
  return code === 'reason_too_short' || code === 'reason_too_long' ? 422 : 409;
}

/** The HTTP status that fits a refused step of a consultation. */
export function consultationErrorStatus({ code }: ConsultationError): number {
  if (code === 'not_found') return 404;
  return code === 'too_early' || code === 'wrong_state' || code === 'stale' ? 409 : 422;
}
