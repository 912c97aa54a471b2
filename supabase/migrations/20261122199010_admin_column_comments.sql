-- What the columns of the administrators' lists mean: the table editor shows it over each column.

do $$
declare
  v_column record;
begin
  for v_column in
    select c.oid::regclass as relation, a.attname as name, w.meaning
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join (values
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
    ) as w (view, name, meaning) on w.name = a.attname and w.view in ('', c.relname)
    where c.relnamespace = 'admin'::regnamespace and c.relkind = 'v'
    -- What is meant for one list comes last and stays.
    order by w.view
  loop
    execute format('comment on column %s.%I is %L', v_column.relation, v_column.name, v_column.meaning);
  end loop;
end
$$;
