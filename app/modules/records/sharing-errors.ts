/** What the database raises when files cannot be shared. */
export const SHARE_CODES = [
  'not_found',
  'wrong_state',
  'files_missing',
  'until_missing',
  'until_past',
  'until_far',
] as const;
export type ShareError = { code: (typeof SHARE_CODES)[number] };

/** What the database raises when a file cannot be asked for. */
export const REQUEST_CODES = [
  'not_found',
  'wrong_state',
  'request_missing',
  'request_long',
  'requests_many',
] as const;
export type RequestError = { code: (typeof REQUEST_CODES)[number] };

/** What the database raises when an administrator cannot open a patient's files. */
export const BREAK_GLASS_CODES = [
  'not_admin',
  'second_factor_required',
  'reason_short',
  'reason_long',
  'patient_unknown',
] as const;
export type BreakGlassError = { code: (typeof BREAK_GLASS_CODES)[number] };

/** The HTTP status that fits a refusal about sharing. */
export function sharingErrorStatus({ code }: ShareError | RequestError): number {
  if (code === 'not_found') return 404;
  return code === 'wrong_state' || code === 'requests_many' ? 409 : 422;
}

/** Beside which field a refused sharing is told; what changed meanwhile is told of the whole form. */
export function shareFieldErrors({ code }: ShareError): {
  fieldErrors?: Record<string, string[]>;
  formErrors?: string[];
} {
  switch (code) {
    case 'files_missing':
      return { fieldErrors: { records: ['filesMissing'] } };
    case 'until_missing':
      return { fieldErrors: { until: ['untilMissing'] } };
    case 'until_past':
      return { fieldErrors: { untilDate: ['untilPast'] } };
    case 'until_far':
      return { fieldErrors: { untilDate: ['untilFar'] } };
    case 'not_found':
    case 'wrong_state':
      return { formErrors: ['shareGone'] };
  }
}
