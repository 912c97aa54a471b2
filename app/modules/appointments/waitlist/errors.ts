/** What the database raises when somebody cannot wait for a time. Codes are keys of the `errors` catalogue. */
export const JOIN_CODES = [
  'not_found',
  'not_patient',
  'not_onboarded',
  'wrong_state',
  'doctor_not_bookable',
  'dates_invalid',
  'already_waiting',
  'waitlist_full',
] as const;
export type JoinError = { code: (typeof JOIN_CODES)[number] };

/** What the database raises when an offered time cannot be taken. */
export const OFFER_CODES = [
  'not_found',
  'not_a_move',
  'offer_over',
  'wrong_state',
  'slot_unavailable',
  'slot_taken',
  'own_overlap',
] as const;
export type OfferError = { code: (typeof OFFER_CODES)[number] };

/** The HTTP status that fits a refusal to get in line. */
export function joinErrorStatus({ code }: JoinError): number {
  if (code === 'not_found') return 404;
  if (code === 'not_patient' || code === 'not_onboarded') return 403;
  return code === 'dates_invalid' ? 422 : 409;
}
