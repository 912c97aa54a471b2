/** Reported problems. */
import { party, server, type AccessCases } from './access-case.ts';

export const problems: AccessCases = {
  'public.problem_reports': [
    { row: 'appointment_id = :appointmentId', update: `state = 'decided'`, allowed: { select: party } },
    {
      name: 'who decided',
      row: 'appointment_id = :appointmentId and decided_by is null',
      update: 'decided_by = null',
      allowed: { select: server },
    },
  ],
};
