import { addDays, dayStart } from '~/shared/time';
import { STATUS_FILTERS, type StatusFilter } from '../acts-schema';
import type { Scope } from '../schema';
import { isDay } from './day';

/** What a list of appointments is narrowed to; instants, `to` exclusive. */
export type ListFilter = { status?: StatusFilter; words?: string; from?: string; to?: string };

/** The filter form as it was sent: kept in the fields and in every link of the pager. */
export type FilterFields = { status: string; q: string; from: string; to: string };

const WORDS_MAX = 100;

/** States that can occur among coming and among past appointments; a doctor never sees what was not paid. */
export function statusesOf(scope: Scope, viewer: 'patient' | 'doctor'): StatusFilter[] {
  const shown: StatusFilter[] =
    scope === 'upcoming'
      ? ['held', 'confirmed']
      : ['completed', 'cancelled', 'no_show', 'confirmed', 'expired'];
  return shown.filter((status) => viewer === 'patient' || (status !== 'held' && status !== 'expired'));
}

/** Reads the fields of an address; what makes no sense is dropped, since an address may be typed by hand. */
export function readFilterFields(params: URLSearchParams): FilterFields {
  const day = (name: string) => {
    const value = params.get(name);
    return isDay(value) ? value : '';
  };
  const status = params.get('status') ?? '';
  return {
    status: STATUS_FILTERS.some((known) => known === status) ? status : '',
    q: (params.get('q') ?? '').trim().slice(0, WORDS_MAX),
    from: day('from'),
    to: day('to'),
  };
}

/** The filter in instants: days are the reader's own, the last one included. */
export function toListFilter({ status, q, from, to }: FilterFields, timeZone: string): ListFilter {
  return {
    status: STATUS_FILTERS.find((known) => known === status),
    words: q || undefined,
    from: from ? dayStart(from, timeZone) : undefined,
    to: to ? dayStart(addDays(to, 1), timeZone) : undefined,
  };
}

/** The parts of an address that keep a filter. */
export function filterParams(fields: FilterFields): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
