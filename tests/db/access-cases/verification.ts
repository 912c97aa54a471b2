/** Verification of doctors: written by functions alone. What administrators noted is not for the doctor. */
import { doctorOnly, server, type AccessCases } from './access-case.ts';

export const verification: AccessCases = {
  'public.doctor_checks': [
    { row: 'doctor_id = :doctorId', update: `result = 'confirmed'`, allowed: { select: server } },
  ],
  'private.licence_reminders': [{ row: 'doctor_id = :doctorId', update: 'days = days', allowed: {} }],
  'public.verification_events': [
    { row: 'doctor_id = :doctorId', update: `text = 'Other.'`, allowed: { select: doctorOnly } },
  ],
};
