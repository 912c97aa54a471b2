/** The directory: doctors, their times and their reviews. */
import { everyone, server, doctorOnly, patientOnly, settings, type AccessCases } from './access-case.ts';

export const doctors: AccessCases = {
  'public.specialties': [
    { row: `slug = 'urology'`, update: 'position = position', allowed: { ...settings, select: everyone } },
  ],
  'public.doctors': [
    {
      name: 'listed',
      row: 'id = :doctorId',
      update: 'headline = headline',
      allowed: { select: everyone, insert: server, update: doctorOnly },
    },
    {
      name: 'verification',
      row: 'id = :doctorId',
      update: `verification = 'verified'`,
      allowed: { select: everyone, insert: server, update: server },
    },
    {
      name: 'licence',
      row: 'id = :doctorId',
      update: `licence_number = 'FORGED'`,
      allowed: { select: everyone, insert: server, update: server },
    },
  ],
  'public.visit_types': [
    {
      row: 'id = :visitTypeId',
      insert: `(doctor_id, mode, minutes, amount, currency) values (:doctorId, 'video', 20, 500, 'EUR')`,
      update: 'position = position',
      allowed: { select: everyone, insert: doctorOnly, update: doctorOnly, delete: doctorOnly },
    },
  ],
  'public.availability_rules': [
    {
      row: 'id = :ruleId',
      insert: `(doctor_id, weekday, starts_at, ends_at) values (:doctorId, 1, '08:00', '09:00')`,
      update: 'ends_at = ends_at',
      allowed: { select: doctorOnly, insert: doctorOnly, update: doctorOnly, delete: doctorOnly },
    },
  ],
  'public.availability_exceptions': [
    {
      row: 'id = :exceptionId',
      insert: `(doctor_id, kind, starts_at, ends_at) values (:doctorId, 'off', now(), now() + interval '1 day')`,
      update: 'ends_at = ends_at',
      allowed: { select: doctorOnly, insert: doctorOnly, update: doctorOnly, delete: doctorOnly },
    },
  ],
  'public.doctor_ratings': [
    { row: 'doctor_id = :doctorId', update: 'communication = 5', allowed: { select: everyone } },
  ],
  'public.review_versions': [
    { row: 'review_id = :reviewId', update: 'rating = 5', allowed: { select: patientOnly } },
  ],
  'public.review_reports': [
    {
      row: 'review_id = :reviewId',
      update: `outcome = 'kept'`,
      allowed: { select: doctorOnly, update: server },
    },
  ],
  'public.reviews': [
    {
      name: 'visible',
      row: 'id = :reviewId',
      update: 'body = body',
      allowed: { ...settings, select: everyone },
    },
  ],
  'private.country_words': [{ row: 'true', update: 'words = words', allowed: {} }],
  'private.directory_counts': [{ row: 'true', update: 'count = count', allowed: {} }],
  'private.next_free_queue': [{ row: 'true', update: 'due_at = due_at', allowed: {} }],
};
