/** What the JSON API keeps. */
import type { AccessCases } from './access-case.ts';

export const api: AccessCases = {
  'private.idempotency_keys': [{ row: 'true', update: 'status = status', allowed: {} }],
};
