/** What the database raises when a doctor's time cannot be saved. */
export const AVAILABILITY_CODES = [
  'not_doctor',
  'not_found',
  'stale',
  'too_many',
  'hours_overlap',
  'hours_invalid',
  'time_zone_invalid',
  'horizon_too_far',
  'rules_invalid',
  'visit_type_invalid',
  'date_invalid',
  'dates_reversed',
  'range_too_long',
  'date_past',
  'date_too_far',
  'times_on_one_day',
  'extra_on_one_day',
  'extra_is_off',
] as const;
export type AvailabilityCode = (typeof AVAILABILITY_CODES)[number];
export type AvailabilityError = { code: AvailabilityCode };

/** The HTTP status that fits a refused change. */
export function availabilityErrorStatus({ code }: AvailabilityError): number {
  if (code === 'not_found') return 404;
  if (code === 'not_doctor') return 403;
  return code === 'stale' ? 409 : 422;
}

type Refusal = { field?: string; message: string };

/** Beside which field of its form a refusal belongs, and the key of its words in the `errors` catalogue. */
export const REFUSALS: Record<AvailabilityCode, Refusal> = {
  not_doctor: { message: 'tryAgain' },
  not_found: { message: 'tryAgain' },
  stale: { message: 'availabilityStale' },
  too_many: { message: 'availabilityTooMany' },
  hours_overlap: { message: 'hoursOverlap' },
  hours_invalid: { field: 'endsAt', message: 'hoursEnd' },
  time_zone_invalid: { field: 'timeZone', message: 'timeZoneMissing' },
  horizon_too_far: { field: 'horizon', message: 'horizonRange' },
  rules_invalid: { message: 'tryAgain' },
  visit_type_invalid: { field: 'amount', message: 'amountShape' },
  date_invalid: { field: 'from', message: 'dateShape' },
  dates_reversed: { field: 'to', message: 'datesReversed' },
  range_too_long: { field: 'to', message: 'rangeLong' },
  date_past: { field: 'from', message: 'datePast' },
  date_too_far: { field: 'from', message: 'dateFar' },
  times_on_one_day: { field: 'to', message: 'timesOnOneDay' },
  extra_on_one_day: { field: 'to', message: 'timesOnOneDay' },
  extra_is_off: { field: 'from', message: 'extraIsOff' },
};
