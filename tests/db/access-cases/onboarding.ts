/** First steps: consents, pictures, papers of the licence. */
import { everyone, type AccessCases } from './access-case.ts';

export const onboarding: AccessCases = {
  'public.consent_kinds': [
    {
      row: `kind = 'terms'`,
      update: 'position = position',
      allowed: { select: everyone.filter((actor) => actor !== 'service') },
    },
  ],
  'public.consents': [
    {
      row: `user_id = :patientId and kind = 'terms'`,
      insert: `(user_id, kind, version, locale) values (:doctorId, 'terms', '2026-11', 'en')`,
      update: 'withdrawn_at = now()',
      allowed: { select: ['patient'] },
    },
  ],
  'public.onboarding_later': [
    {
      row: `user_id = :patientId`,
      insert: `(user_id, step) values (:otherPatientId, 'health')`,
      update: 'step = step',
      allowed: { select: ['patient'] },
    },
  ],
  'public.photos': [
    {
      row: `user_id = :patientId`,
      insert: `(user_id) values (:patientId)`,
      update: `state = 'current'`,
      allowed: { select: ['patient'] },
    },
  ],
  'public.licence_documents': [
    {
      row: 'doctor_id = :doctorId',
      insert: `(doctor_id, file_name, media_type, bytes, sha256) values (:doctorId, 'a.pdf', 'application/pdf', 1, repeat('b', 64))`,
      update: `scan_status = 'clean'`,
      allowed: { select: ['doctor'] },
    },
  ],
};
