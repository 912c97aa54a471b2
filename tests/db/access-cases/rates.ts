/** How often one may ask: limits are settings of operators, counters belong to the functions alone. */
import { settings, type AccessCases } from './access-case.ts';

export const rates: AccessCases = {
  'public.rate_limits': [
    { row: `class = 'read'`, insert: 'default values', update: 'note = note', allowed: settings },
  ],
  'private.rate_counters': [{ row: `class = 'read'`, update: 'granted = granted', allowed: {} }],
};
