/** What the database raises when a review, a reply or a report is refused. Codes are keys of the `errors.review` messages. */
export const REVIEW_CODES = [
  'not_found',
  'wrong_state',
  'too_late',
  'edit_too_late',
  'review_hidden',
  'already_replied',
  'rating_invalid',
  'review_short',
  'review_long',
  'reply_missing',
  'reply_long',
  'details_long',
] as const;
export type ReviewError = { code: (typeof REVIEW_CODES)[number] };

const STANDS_OTHERWISE = new Set([
  'wrong_state',
  'too_late',
  'edit_too_late',
  'review_hidden',
  'already_replied',
]);

/** The HTTP status that fits a refused step. */
export function reviewErrorStatus({ code }: ReviewError): number {
  if (code === 'not_found') return 404;
  return STANDS_OTHERWISE.has(code) ? 409 : 422;
}
