/** What the database raises when an appointment cannot be cancelled. Codes are keys of the `ending.refused` messages. */
export const CANCEL_CODES = [
  'wrong_state',
  'already_started',
  'in_progress',
  'reason_missing',
  'reason_too_long',
  'refund_changed',
  'not_found',
] as const;
export type CancelError = { code: (typeof CANCEL_CODES)[number] };

/** What the database raises when an appointment cannot be moved. The old time then stays. */
export const MOVE_CODES = [
  'wrong_state',
  'already_started',
  'in_progress',
  'notice_too_short',
  'no_moves_left',
  'moved_meanwhile',
  'too_far',
  'slot_unavailable',
  'slot_taken',
  'own_overlap',
  'not_found',
] as const;
export type MoveError = { code: (typeof MOVE_CODES)[number] };

/** What the database raises when a report that somebody did not come is made, taken back or answered. */
export const NO_SHOW_CODES = [
  'wrong_state',
  'not_started',
  'already_reported',
  'too_late',
  'text_missing',
  'text_too_long',
  'not_found',
] as const;
export type NoShowError = { code: (typeof NO_SHOW_CODES)[number] };

const UNREADABLE = ['reason_missing', 'reason_too_long', 'text_missing', 'text_too_long'];

/** The HTTP status that fits a refused ending or move. */
export function endingErrorStatus({ code }: CancelError | MoveError | NoShowError): number {
  if (code === 'not_found') return 404;
  return UNREADABLE.includes(code) ? 422 : 409;
}
