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
};
