import type { ActorName } from './support/scenario.ts';

export type Command = 'select' | 'insert' | 'update' | 'delete';
export const COMMANDS: readonly Command[] = ['select', 'insert', 'update', 'delete'];

/**
 * Who may do what to one row. `row` finds it; `insert` and `update` are what is tried, written so that nothing but the
 * missing right can refuse it. Whoever is not named is expected to be refused.
 */
export type AccessCase = {
  /** When a table has several kinds of rows. */
  name?: string;
  row: string;
  insert?: string;
  update?: string;
  allowed: Partial<Record<Command, readonly ActorName[]>>;
};

const everyone: readonly ActorName[] = [
  'anon',
  'patient',
  'otherPatient',
  'doctor',
  'otherDoctor',
  'admin',
  'service',
];
const server: readonly ActorName[] = ['service'];
const party: readonly ActorName[] = ['patient', 'doctor', 'service'];
const doctorOnly: readonly ActorName[] = ['doctor', 'service'];
const patientOnly: readonly ActorName[] = ['patient', 'service'];

const settings = { select: server, insert: server, update: server, delete: server };

/** `:name` stands for an id of the scenario. Every table of the schemas `public` and `private` has to be here. */
export const ACCESS: Record<string, readonly AccessCase[]> = {
  'public.profiles': [
    {
      row: 'id = :patientId',
      update: 'locale = locale',
      allowed: { select: patientOnly, insert: server, update: patientOnly, delete: server },
    },
    {
      name: 'role',
      row: 'id = :patientId',
      update: `role = 'admin'`,
      allowed: { select: patientOnly, insert: server, update: server, delete: server },
    },
  ],
  'public.patients': [
    {
      row: 'id = :patientId',
      update: 'birth_date = birth_date',
      allowed: { select: patientOnly, insert: server, update: patientOnly, delete: server },
    },
  ],
  'public.specialties': [
    { row: `slug = 'urology'`, update: 'position = position', allowed: { ...settings, select: everyone } },
  ],
  'public.doctors': [
    {
      name: 'listed',
      row: 'id = :doctorId',
      update: 'headline = headline',
      allowed: { select: everyone, insert: server, update: doctorOnly, delete: server },
    },
    {
      name: 'verification',
      row: 'id = :doctorId',
      update: `verification = 'verified'`,
      allowed: { select: everyone, insert: server, update: server, delete: server },
    },
    {
      name: 'licence',
      row: 'id = :doctorId',
      update: `licence_number = 'FORGED'`,
      allowed: { select: everyone, insert: server, update: server, delete: server },
    },
  ],
  'public.doctor_payout_accounts': [
    {
      row: 'doctor_id = :doctorId',
      update: 'transfers_status = transfers_status',
      allowed: { select: doctorOnly, insert: server, update: server, delete: server },
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
  'public.currency_rates': [
    { row: `currency = 'EUR'`, update: 'per_eur = per_eur', allowed: { ...settings, select: everyone } },
  ],
  'public.platform_settings': [
    { row: 'id', update: 'fee_bps = fee_bps', allowed: { select: everyone, update: server } },
  ],
  'public.consent_texts': [
    {
      row: `kind = 'booking' and version = '2026-11'`,
      update: 'body = body',
      allowed: { select: everyone, insert: server },
    },
  ],
  'public.notification_kinds': [
    {
      row: `kind = 'appointment_reminders'`,
      update: 'position = position',
      allowed: { select: ['patient', 'otherPatient', 'doctor', 'otherDoctor', 'admin', 'service'] },
    },
  ],
  'public.notification_preferences': [
    {
      row: 'user_id = :patientId',
      insert: `(user_id, kind, wanted) values (:otherPatientId, 'appointment_reminders', false)`,
      update: 'wanted = wanted',
      allowed: { select: patientOnly },
    },
  ],
  'private.signing_keys': [{ row: `name = 'unsubscribe'`, update: 'name = name', allowed: {} }],
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
  'public.calendar_feeds': [
    {
      row: 'user_id = :patientId',
      insert: `(user_id, token_hash) values (:otherPatientId, sha256('forged'))`,
      update: 'created_at = created_at',
      allowed: { select: patientOnly, delete: server },
    },
  ],
  'public.appointments': [
    {
      row: 'id = :appointmentId',
      update: 'amount = 1',
      allowed: { select: party, insert: server, update: server },
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
  'public.payments': [
    {
      row: 'id = :paymentId',
      update: 'fee_amount = 0',
      allowed: { select: party, insert: server, update: server },
    },
  ],
  'public.payment_charges': [
    { row: 'id = :chargeId', update: 'amount = amount', allowed: { select: server } },
  ],
  'public.payment_refunds': [
    { row: 'id = :refundId', update: 'amount = amount', allowed: { select: server } },
  ],
  'public.payment_disputes': [
    { row: 'id = :disputeId', update: 'amount = amount', allowed: { select: server } },
  ],
  'public.money_documents': [
    {
      name: 'receipt',
      row: `payment_id = :paymentId and kind = 'receipt'`,
      update: 'amount = 1',
      allowed: { select: patientOnly },
    },
    {
      name: 'payout statement',
      row: `payment_id = :paymentId and kind = 'payout_statement'`,
      update: 'amount = 1',
      allowed: { select: doctorOnly },
    },
  ],
  'public.payment_instructions': [
    {
      row: 'id = :instructionId',
      update: 'attempts = attempts',
      allowed: { select: server, insert: server, update: server },
    },
  ],
  'public.stripe_events': [
    { row: 'subject = :chargeId', update: 'error = error', allowed: { select: server } },
  ],
  'public.reconciliation_runs': [
    { row: 'id = :runId', update: 'complete = complete', allowed: { select: server } },
  ],
  'public.reconciliation_findings': [
    { row: 'run_id = :runId', update: `note = 'forged'`, allowed: { select: server } },
  ],
  'public.ledger_transactions': [
    { row: 'id = :ledgerTransactionId', update: 'kind = kind', allowed: { select: server, insert: server } },
  ],
  'public.ledger_entries': [
    { row: 'id = :ledgerEntryId', update: 'amount = amount', allowed: { select: server, insert: server } },
  ],
  'public.mail_outbox': [{ row: 'id = :mailId', update: 'attempts = attempts', allowed: settings }],
  'public.audit_log': [
    { row: 'subject_id = :appointmentId', update: 'action = action', allowed: { select: server } },
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
  'public.medical_records': [
    {
      row: 'id = :recordId',
      update: `scan_status = 'clean'`,
      allowed: { select: patientOnly },
    },
  ],
  'public.record_grants': [
    {
      row: 'record_id = :recordId',
      update: `expires_at = now() + interval '90 days'`,
      allowed: { select: patientOnly },
    },
  ],
  'public.record_requests': [
    { row: 'id = :requestId', update: `body = 'Other.'`, allowed: { select: party } },
  ],
  'public.record_break_glass': [
    {
      row: 'id = :breakGlassId',
      update: `expires_at = now() + interval '1 year'`,
      allowed: { select: ['patient', 'admin', 'service'] },
    },
  ],
  'public.record_exports': [
    { row: 'id = :exportId', update: 'files_done = files_done', allowed: { select: patientOnly } },
  ],
  'public.record_origins': [
    { row: 'record_id = :recordId', update: 'identifiers = identifiers', allowed: { select: patientOnly } },
  ],
  // Append-only for the server too: not even the service role writes a line by hand.
  'public.record_accesses': [
    { row: 'patient_id = :patientId', update: 'actor_name = actor_name', allowed: { select: patientOnly } },
  ],
  'public.record_access_heads': [
    { row: 'patient_id = :patientId', update: 'count = count + 1', allowed: { select: patientOnly } },
  ],
  // Internal: reached through functions only, by nobody directly.
  'private.country_words': [{ row: 'true', update: 'words = words', allowed: {} }],
  'private.guest_links': [{ row: `token_hash = 'scenario'`, update: 'created_at = created_at', allowed: {} }],
  'private.refused_addresses': [
    { row: `email_hash = 'scenario'`, update: 'created_at = created_at', allowed: {} },
  ],
  'private.directory_counts': [{ row: 'true', update: 'count = count', allowed: {} }],
  'private.record_scans': [{ row: 'record_id = :recordId', update: 'attempts = attempts', allowed: {} }],
  'private.money_document_counters': [{ row: 'true', update: 'last = last', allowed: {} }],
  'private.next_free_queue': [{ row: 'true', update: 'due_at = due_at', allowed: {} }],
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
  'private.scheduled_jobs': [{ row: 'true', update: 'active = active', allowed: {} }],
};
