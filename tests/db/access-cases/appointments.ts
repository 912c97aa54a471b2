/** Appointments and consultations. */
import { server, party, doctorOnly, patientOnly, type AccessCases } from './access-case.ts';

export const appointments: AccessCases = {
  'private.appointment_reminders': [
    { row: 'appointment_id = :appointmentId', update: 'kind = kind', allowed: {} },
  ],
  'public.waitlist_entries': [
    {
      row: 'id = :waitlistEntryId',
      insert: `(patient_id, doctor_id, visit_type_id, from_date, until_date, time_zone)
        values (:otherPatientId, :doctorId, :visitTypeId, current_date, current_date, 'UTC')`,
      update: `state = state`,
      allowed: { select: patientOnly },
    },
  ],
  'public.waitlist_offers': [
    {
      row: 'entry_id = :waitlistEntryId',
      update: `expires_at = expires_at`,
      allowed: { select: patientOnly },
    },
  ],
  'private.freed_times': [{ row: 'doctor_id = :doctorId', update: 'during = during', allowed: {} }],
  'public.appointments': [
    {
      row: 'id = :appointmentId',
      update: 'amount = 1',
      allowed: { select: party, insert: server },
    },
    {
      name: 'held',
      row: 'id = :laterAppointmentId',
      update: `status = 'confirmed', confirmed_at = now()`,
      allowed: { select: patientOnly, insert: server, update: server },
    },
  ],
  'public.appointment_events': [
    { row: 'appointment_id = :appointmentId', update: 'kind = kind', allowed: { select: party } },
  ],
  'public.no_show_reports': [
    { row: 'appointment_id = :appointmentId', update: 'state = state', allowed: { select: party } },
    {
      name: 'objection',
      row: `appointment_id = :appointmentId and contest_text <> ''`,
      update: 'contest_text = null',
      allowed: { select: server },
    },
  ],
  'public.consultations': [
    {
      row: 'id = :consultationId',
      update: 'shared_summary = shared_summary',
      allowed: { select: party, insert: server, update: server },
    },
  ],
  'public.consultation_notes': [
    {
      row: 'consultation_id = :consultationId',
      update: 'private_note = private_note',
      allowed: { select: doctorOnly },
    },
  ],
  'public.consultation_drafts': [
    {
      row: 'consultation_id = :consultationId',
      update: 'private_note = private_note',
      allowed: { select: ['doctor'] },
    },
  ],
  'public.consultation_versions': [
    {
      row: 'consultation_id = :consultationId',
      update: 'shared_summary = shared_summary',
      allowed: { select: party },
    },
  ],
  'public.room_entries': [
    { row: 'appointment_id = :appointmentId', update: 'last_at = last_at', allowed: { select: party } },
  ],
  'public.consultation_guests': [
    { row: 'appointment_id = :appointmentId', update: 'revoked_at = now()', allowed: { select: party } },
    {
      name: 'address',
      row: `appointment_id = :appointmentId and email <> ''`,
      update: `email = 'other@example.org'`,
      allowed: { select: server },
    },
  ],
  'public.follow_up_proposals': [
    { row: 'appointment_id = :appointmentId', update: 'withdrawn_at = now()', allowed: { select: party } },
  ],
  'private.guest_links': [{ row: `token_hash = 'scenario'`, update: 'created_at = created_at', allowed: {} }],
};
