/** What administrators did to accounts. */
import { server, type AccessCases } from './access-case.ts';

export const administration: AccessCases = {
  'public.account_suspensions': [
    {
      row: 'user_id = :patientId',
      insert: `(user_id, reason) values (:otherPatientId, 'forged')`,
      update: 'reason = reason',
      allowed: { select: server },
    },
  ],
  'public.administrator_alerts': [
    {
      row: `dedupe_key = 'scenario'`,
      insert: `(what, count, dedupe_key) values ('dispute', 1, 'forged')`,
      update: 'count = count',
      allowed: { select: server },
    },
  ],
};
