-- Schema `admin`: what administrators do in the SQL editor. Each looks up who or what is meant and calls the body that the
-- pages call, without an actor: the audit log then says that the dashboard did it.

create function private.in_words(p_code text, p_detail text) returns text
language sql immutable set search_path = '' as $$
  select case p_code
    when 'reason_missing' then 'Say why: the reason is kept in the audit log.'
    when 'note_missing' then 'Say in a note what was found or why, for whoever asks later.'
    when 'place_missing' then 'Say where it was looked up: the registry, a web address, a document.'
    when 'reason_too_long' then 'The reason may have at most 1000 characters.'
    when 'checks_missing' then concat('These checks are not recorded yet, or the doctor changed what they were about: ', p_detail,
      '. Record each: select admin.record_check(''slug'', ''licence'', ''where you looked'', ''confirmed'', null)')
    when 'licence_expired' then concat('The licence ended on ', p_detail, '. Ask the doctor for the renewed one: select admin.ask_doctor(''slug'', ''…'')')
    when 'licence_missing' then 'The doctor has not stated registry, number and country of the licence.'
    when 'wrong_state' then concat('This cannot be done in the present state (', p_detail, ').')
    when 'kind_invalid' then 'A check is of the kind identity, licence, expiry, standing, qualification or other.'
    when 'result_invalid' then 'A check ends with confirmed, differs or not_found.'
    when 'outcome_invalid' then 'The outcome is patient_absent, doctor_absent or took_place.'
    when 'already_suspended' then 'This account is suspended already.'
    when 'not_suspended' then 'This account is not suspended.'
    when 'account_deleted' then 'This account is being deleted.'
    when 'last_administrator' then 'This is the last administrator. Make somebody else one first.'
    when 'same_role' then 'The account has this role already.'
    when 'unfinished' then 'The account has appointments or money that are not finished.'
    when 'report_open' then 'A problem was reported about it. Decide that first, under /admin/problem-reports or with admin.decide_problem_report.'
    when 'public_reason_short' then 'Say why in at least 10 characters: the reason stands in place of the review.'
    when 'public_reason_long' then 'Say why in at most 500 characters: the reason stands in place of the review.'
    when 'already_hidden' then 'This review is hidden already.'
    when 'not_hidden' then 'This review is not hidden.'
    when 'no_report' then 'Nobody has reported this review, or the reports are answered.'
    when 'mail_expired' then 'What this mail says is over; it is not sent any more.'
    when 'not_suppressed' then 'Nothing stops mails to this address.'
    when 'problem_outcome_invalid' then 'The outcome is release, refund or split.'
    when 'answer_awaited' then 'The doctor may still answer. Wait until then.'
    when 'disputed' then 'The patient''s bank looks into this payment. Nothing can be refunded meanwhile.'
    when 'release_under_way' then 'The payment is being transferred right now. Try again in a minute.'
    when 'refund_changed' then 'Something was refunded meanwhile. Look at the payment again.'
    when 'amount_missing' then 'Say how much goes back.'
    when 'amount_too_high' then 'That is more than what is left.'
    when 'amount_step' then 'The currency has no such small parts.'
    when 'not_found' then 'There is nothing with this name or number.'
    else p_code end
$$;
comment on function private.in_words(text, text) is 'What a code that a body raised says to somebody in the SQL editor.';

create function private.doctor_called(p_slug text) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v_id uuid;
begin
  select d.id into v_id from public.doctors d where d.slug = lower(btrim(p_slug));
  if v_id is null then
    raise exception 'There is no doctor with the slug "%". Look at admin.pending_doctors.', p_slug;
  end if;
  return v_id;
end
$$;
comment on function private.doctor_called(text) is 'The doctor with this slug, or an error that says so.';

create function private.account_of(p_email text) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v_id uuid;
begin
  select u.id into v_id from auth.users u where lower(u.email) = lower(btrim(p_email));
  if v_id is null then
    raise exception 'There is no account with the e-mail address "%".', p_email;
  end if;
  return v_id;
end
$$;
comment on function private.account_of(text) is 'The account with this e-mail address, or an error that says so.';

create function private.release_payment(p_actor uuid, p_reference text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_appointment public.appointments;
  v_payment public.payments;
begin
  select a.* into v_appointment from public.appointments a where a.reference = upper(btrim(p_reference)) for no key update;
  if not found then
    raise exception 'There is no appointment with the reference "%".', p_reference;
  end if;
  select y.* into v_payment from public.payments y where y.appointment_id = v_appointment.id for no key update;
  if not found then
    raise exception 'The appointment % was never paid.', v_appointment.reference;
  elsif v_payment.release_stopped_at is not null then
    raise exception 'report_open';
  elsif v_payment.status not in ('held', 'partially_refunded') or v_payment.released_at is not null then
    raise exception 'wrong_state' using detail = 'payment ' || v_payment.status;
  elsif v_payment.due_at is null then
    raise exception 'wrong_state' using detail = 'appointment ' || v_appointment.status || ', nothing is due to the doctor yet';
  end if;
  update public.payments set due_at = least(due_at, now()) where id = v_payment.id;
  perform private.write_audit('payment.released_early', 'payment', v_payment.id::text,
    jsonb_build_object('reason', v_reason, 'wasDue', v_payment.due_at));
end
$$;
comment on function private.release_payment(uuid, text, text) is
  'A payment that waits for its day is due at once; the worker transfers it within seconds. Errors: reason_missing, report_open, wrong_state.';

revoke execute on function private.in_words(text, text), private.doctor_called(text), private.account_of(text),
  private.release_payment(uuid, text, text) from public, anon, authenticated;
