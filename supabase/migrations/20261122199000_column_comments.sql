-- What columns mean, for whoever reads a table in the dashboard: those that are called the same everywhere, and those of the
-- administrators' lists. A column that needs more is explained where its table is made; this fills in the rest, and changes no
-- comment that is there.

do $$
declare
  v_column record;
begin
  for v_column in
    select distinct on (c.oid, a.attnum) c.oid::regclass as relation, a.attname as name, w.meaning
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join (
      select 'public', '', t.* from (values
        ('dedupe_key', 'Once for each event, however often it is told.'), ('acknowledged_at', 'When somebody saw to it.'),
        ('acknowledged_by', 'Who saw to it.'), ('email', 'The address.'), ('detail', 'What was said about it.'), ('since', 'From when on.'),
        ('id', 'Id of the row.'), ('created_at', 'When the row was written.'),
        ('updated_at', 'When the row was last changed; by trigger.'), ('patient_id', 'The patient.'), ('doctor_id', 'The doctor.'),
        ('user_id', 'The account.'), ('appointment_id', 'The appointment.'), ('payment_id', 'The payment.'),
        ('visit_type_id', 'The kind of visit.'), ('consultation_id', 'The consultation.'), ('record_id', 'The file.'),
        ('review_id', 'The review.'), ('transaction_id', 'The movement it belongs to.'), ('charge_id', 'The charge at Stripe.'),
        ('entry_id', 'The place in line.'), ('recipient_id', 'The account it is for.'), ('author_id', 'Who wrote it.'),
        ('actor_id', 'Who did it.'), ('admin_id', 'The administrator.'), ('reporter_id', 'Who reported it.'),
        ('grant_id', 'The permission by which it was done.'), ('break_glass_id', 'The broken glass by which it was done.'),
        ('run_id', 'The run that found it.'), ('last_run_id', 'The run that saw it last.'),
        ('payment_intent_id', 'Id of the PaymentIntent at Stripe.'),
        ('checkout_session_id', 'Id of the Checkout Session at Stripe.'), ('stripe_account_id', 'Id of the account at Stripe.'),
        ('amount', 'In minor units of the currency; 9500 is 95.00 EUR.'), ('currency', 'ISO 4217 code, such as EUR.'),
        ('refunded_amount', 'What came back to the patient, in minor units.'), ('fee_currency', 'ISO 4217 code.'),
        ('status', 'Where it stands.'), ('state', 'Where it stands.'), ('kind', 'What it is.'),
        ('version', 'Which version; 1 is the first.'), ('locale', 'Language, such as en.'),
        ('time_zone', 'IANA zone, such as Europe/London.'), ('position', 'Order in which it is shown.'),
        ('mode', 'By video or at the clinic.'), ('minutes', 'How long it takes.'), ('starts_at', 'When it begins.'),
        ('ends_at', 'When it ends.'), ('ended_at', 'When it was over.'), ('started_at', 'When it was begun.'),
        ('finished_at', 'When it was finished.'), ('completed_at', 'When it was completed.'),
        ('confirmed_at', 'When it was confirmed: the money had arrived.'), ('closed_at', 'When it was closed.'),
        ('decided_at', 'When it was decided.'), ('decided_by', 'Who decided it.'), ('contested_at', 'When somebody objected.'),
        ('answered_at', 'When it was answered.'), ('answer', 'The answer.'), ('revoked_at', 'When it was taken back.'),
        ('expires_at', 'Until when it holds.'), ('read_at', 'When it was read.'), ('released_at', 'When the doctor was paid.'),
        ('replied_at', 'When the doctor replied.'), ('replaced_at', 'When the next version took its place.'),
        ('issued_at', 'When it was issued.'), ('requested_at', 'When it was asked for.'),
        ('withdrawn_at', 'When it was taken back.'), ('given_at', 'When it was given.'),
        ('consented_at', 'When the patient agreed.'), ('ready_at', 'When it was ready.'), ('scanned_at', 'When it was scanned.'),
        ('found_at', 'When it was found.'), ('last_seen_at', 'When it was seen last.'), ('sent_at', 'When it was sent.'),
        ('last_sent_at', 'When it was sent last.'), ('received_at', 'When it came in.'),
        ('processed_at', 'When its effect was written.'), ('first_at', 'The first time.'), ('last_at', 'The last time.'),
        ('evidence_due_at', 'Until when evidence may be sent.'), ('suspended_at', 'From when on.'), ('at', 'When it was done.'),
        ('created', 'When Stripe made it.'), ('attempts', 'How often it was tried.'),
        ('scan_attempts', 'How often it was scanned.'), ('run_after', 'When it is tried next.'),
        ('locked_until', 'Until when a worker holds it.'), ('last_error', 'Why the last try failed.'),
        ('error', 'What went wrong.'), ('note', 'What was noted.'), ('reason', 'Why.'), ('outcome', 'How it ended.'),
        ('data', 'Details, by the kind.'), ('payload', 'What it says, by the kind.'), ('details', 'In the reporters own words.'),
        ('lift_reason', 'Why it was lifted.'), ('lifted_by', 'Who lifted it.'), ('failure_reason', 'Why Stripe could not do it.'),
        ('cancel_reason', 'Why it was cancelled.'), ('cancelled_by', 'Who cancelled it.'), ('invited_by', 'Who invited them.'),
        ('file_name', 'Name of the file as it was uploaded.'), ('media_type', 'What the file is, by its bytes.'),
        ('bytes', 'Size of the file.'), ('sha256', 'Fingerprint of the bytes.'), ('title', 'Title.'),
        ('category', 'What kind of paper it is.'), ('name', 'Name.'), ('role', 'In which role.'),
        ('type', 'What kind of event it is.'), ('topic', 'What it is about.'), ('channel', 'By which way.'),
        ('step', 'Which step.'), ('scope', 'What was compared.'), ('subject_type', 'What kind of thing it is about.'),
        ('subject_id', 'Id of what it is about.'), ('object_type', 'What kind of object at Stripe.'),
        ('object_id', 'Id of the object.'), ('purpose', 'What for.'), ('entrant', 'Who entered.'), ('action', 'What was done.'),
        ('actor_role', 'In which role.'), ('actor_name', 'Name at that time.'), ('hash', 'Hash of the last line.'),
        ('count', 'How many lines there are.'), ('words_salt', 'Salt of the hash over the words; empty once they were erased.'),
        ('api_version', 'Version of Stripes API.'), ('object', 'The object.'), ('wanted', 'Whether it is wanted.'),
        ('by_mail', 'Whether it is sent by mail.'), ('sent_count', 'How often it was sent.'),
        ('files_total', 'How many files it holds.'), ('to_email', 'Address it goes to.'), ('slug', 'Name in addresses.'),
        ('body', 'The text.'), ('treatment', 'What it was about.'), ('rating', 'Stars, 1 to 5.'),
        ('rating_communication', 'Stars for communication.'), ('rating_punctuality', 'Stars for punctuality.'),
        ('rating_value', 'Stars for value.'), ('communication', 'Average stars for communication.'),
        ('punctuality', 'Average stars for punctuality.'), ('value', 'Average stars for value.'), ('reply', 'The doctors reply.'),
        ('author_country', 'Country of the author, ISO 3166-1 alpha-2.'), ('full_name', 'Name of the person.'),
        ('phone', 'With the country code.'), ('birth_date', 'Date of birth.'), ('country_code', 'ISO 3166-1 alpha-2.'),
        ('city', 'City of the practice.'), ('clinic_name', 'Name of the clinic.'), ('address', 'Address of the practice.'),
        ('education', 'Where the doctor was trained.'), ('practising_since', 'Year in which the doctor began to practise.'),
        ('headline', 'What the doctor does, in a few words.'), ('bio', 'What the doctor says of their work.'),
        ('specialty', 'Field of medicine.'), ('licence_registry', 'Registry that issued the licence.'),
        ('licence_number', 'Number in the registry.'), ('licence_country', 'Country of the licence.'),
        ('licence_valid_until', 'Last day of the licence.'), ('buffer_before_minutes', 'Time kept free before each visit.'),
        ('buffer_after_minutes', 'Time kept free after each visit.'), ('rating_count', 'How many visible reviews; by trigger.'),
        ('rating_average', 'Their average; by trigger.'), ('conditions', 'Long-lasting conditions, in the patients words.'),
        ('medication', 'What the patient takes.'), ('emergency_name', 'Whom to call.'),
        ('emergency_relation', 'Who that is to the patient.'), ('emergency_phone', 'Their number.'),
        ('private_note', 'For the doctor alone.'), ('shared_summary', 'What the patient reads.'),
        ('prescription', 'What is prescribed.'), ('follow_up', 'When to meet again.'),
        ('patient_time_zone', 'Zone of the patient when it was agreed.'),
        ('doctor_time_zone', 'Zone of the doctor when it was agreed.'), ('from_date', 'First day that suits.'),
        ('until_date', 'Last day that suits.'), ('fee_bps', 'Fee in basis points when it was booked.'),
        ('checkout_url', 'Address of Stripes page.'), ('transfer_id', 'Id of the transfer at Stripe.'),
        ('transfer_group', 'Name under which Stripe groups charge and transfer.'),
        ('consent_version', 'Version of the text that patients agree to when they book.')
      ) as t
      union all
      select 'admin', l.* from (values
        ('pending_doctors', 'state', 'pending waits for us; asked waits for the doctor.'),
        ('pending_doctors', 'country', 'Country of the licence, ISO 3166-1 alpha-2.'),
        ('failed_mails', 'id', 'Id of the mail; admin.retry_mail takes it.'),
        ('failed_mails', 'status', 'parked: given up; pending or running: still tried.'),
        ('failed_mails', 'kind', 'Which mail it is.'),
        ('stuck_instructions', 'id', 'Id of the instruction; admin.retry_instruction and admin.park_instruction take it.'),
        ('stuck_instructions', 'status', 'parked: given up; pending or running: still tried.'),
        ('stuck_instructions', 'kind', 'What Stripe is asked to do.'),
        ('stuck_instructions', 'amount', 'How much it moves, such as 95.00 EUR.'),
        ('held_payments', 'status', 'Where the money stands.'),
        ('todays_appointments', 'status', 'Whether it is to come, took place, or somebody stayed away.'),
        ('open_problem_reports', 'id', 'Id of the report.'),
        ('open_problem_reports', 'kind', 'What the patient says happened.'),
        ('open_problem_reports', 'state', 'Whether the doctor can still answer, or we decide.'),
        ('open_problem_reports', 'created_at', 'When the patient reported it.'),
        ('contested_no_shows', 'amount', 'What was paid, such as 95.00 EUR.'),
        ('reported_reviews', 'reason', 'Why it should not stand.'),
        ('latest_acts', 'reason', 'The reason that was given.'),
        ('', 'reference', 'The appointment, as all functions of this schema take it.'),
        ('', 'slug', 'The doctor, as all functions of this schema take it; also the last part of the public address.'),
        ('', 'review_id', 'Id of the review; admin.hide_review and admin.keep_review take it.'),
        ('', 'doctor', 'Name of the doctor.'), ('', 'patient', 'Name of the patient.'), ('', 'name', 'Name of the doctor.'),
        ('', 'email', 'The address with which the doctor signs in.'), ('', 'phone', 'With the country code.'),
        ('', 'city', 'City of the practice.'), ('', 'specialty', 'Field of medicine.'),
        ('', 'registry', 'Registry that issued the licence.'), ('', 'number', 'Number in the registry.'),
        ('', 'valid_until', 'Last day of the licence.'), ('', 'days_left', 'Days until then in UTC; below nought when it has ended.'),
        ('', 'waiting', 'How long it has waited, in whole hours.'),
        ('', 'checks_missing', 'What still has to be looked up; admin.record_check writes it down.'),
        ('', 'is_listed', 'Whether patients find the doctor.'),
        ('', 'coming_appointments', 'How many confirmed appointments are still to come.'),
        ('', 'held', 'What is held of the payment, such as 95.00 EUR.'), ('', 'held_at', 'Since when.'),
        ('', 'due_at', 'When the doctor is paid; empty before the consultation has taken place.'),
        ('', 'why', 'What the money waits for.'), ('', 'appointment', 'Where the appointment stands.'),
        ('', 'payment', 'Where its money stands.'), ('', 'mode', 'By video or at the clinic.'),
        ('', 'starts_at', 'When the appointment begins.'),
        ('', 'doctor_clock', 'That time on the clock of the doctor.'), ('', 'patient_clock', 'That time on the clock of the patient.'),
        ('', 'to_email', 'The address it goes to.'), ('', 'attempts', 'How often it was tried.'),
        ('', 'last_error', 'Why the last try failed.'), ('', 'next_try', 'When it is tried next, unless it is parked.'),
        ('', 'created_at', 'When it was ordered.'), ('', 'answered_at', 'When the doctor answered.'),
        ('', 'contested_at', 'When somebody objected.'), ('', 'said_to_be_absent', 'Who is said not to have come.'),
        ('', 'what_they_say', 'The objection, in the words of the one who is said not to have come.'),
        ('', 'consultation_begun_at', 'When the doctor began the consultation here; empty when that never happened.'),
        ('', 'rating', 'Stars, 1 to 5.'), ('', 'body', 'What the review says.'),
        ('', 'details', 'What the one who reported it adds.'), ('', 'reported_at', 'When it was reported.'),
        ('', 'at', 'When it was done.'), ('', 'who', 'Name of the one who did it, else the role in the database.'),
        ('', 'action', 'What was done.'), ('', 'subject_type', 'To what kind of thing.'), ('', 'subject_id', 'Id of that thing.'),
        ('', 'data', 'Details, by the action.')
      ) as l
    ) as w (schema, relation, name, meaning)
      on w.schema::regnamespace = c.relnamespace and w.name = a.attname and w.relation in ('', c.relname)
    where c.relkind in ('r', 'p', 'v') and col_description(c.oid, a.attnum) is null
    -- What is meant for one list comes before what is meant for all of them.
    order by c.oid, a.attnum, w.relation desc
  loop
    execute format('comment on column %s.%I is %L', v_column.relation, v_column.name, v_column.meaning);
  end loop;
end
$$;
