/** People and their accounts. */
import { everyone, server, patientOnly, type AccessCases } from './access-case.ts';

export const accounts: AccessCases = {
  'public.profiles': [
    {
      row: 'id = :patientId',
      update: 'locale = locale',
      allowed: { select: patientOnly, insert: server, update: patientOnly },
    },
    {
      name: 'role',
      row: 'id = :patientId',
      update: `role = 'admin'`,
      allowed: { select: patientOnly, insert: server, update: server },
    },
  ],
  'public.patients': [
    {
      row: 'id = :patientId',
      update: 'birth_date = birth_date',
      allowed: { select: patientOnly, insert: server, update: patientOnly, delete: server },
    },
  ],
  'public.consent_texts': [
    {
      row: `kind = 'booking' and version = '2026-11'`,
      update: 'body = body',
      allowed: { select: everyone, insert: server },
    },
  ],
  'public.calendar_feeds': [
    {
      row: 'user_id = :patientId',
      insert: `(user_id, token_hash) values (:otherPatientId, sha256('forged'))`,
      update: 'created_at = created_at',
      allowed: { select: patientOnly, delete: server },
    },
  ],
  'private.refused_addresses': [
    { row: `email_hash = 'scenario'`, update: 'created_at = created_at', allowed: {} },
  ],
  'public.patient_health': [
    {
      row: 'patient_id = :patientId',
      update: 'allergies = allergies',
      allowed: { select: ['patient'] },
    },
  ],
  'public.account_deletions': [
    { row: 'user_id = :otherDoctorId', update: 'attempts = attempts', allowed: { select: server } },
  ],
  'private.recovery_codes': [{ row: 'user_id = :doctorId', update: 'used_at = null', allowed: {} }],
  'private.recovery_code_tries': [{ row: 'user_id = :doctorId', update: 'wrong = 0', allowed: {} }],
  'private.session_devices': [{ row: 'user_id = :doctorId', update: 'browser = browser', allowed: {} }],
};
