-- The functions of the SQL editor themselves; each answers with a sentence.

create function admin.record_check(p_slug text, p_kind text, p_where text, p_result text, p_note text default null) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.record_check(null, private.doctor_called(p_slug), p_kind, p_where, p_result, p_note);
  return 'The check is recorded.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.record_check(text, text, text, text, text) is
  'Writes down what was looked up about a doctor: select admin.record_check(''elif-karaca'', ''licence'', ''https://…'', ''confirmed'', null).';

create function admin.verify_doctor(p_slug text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.decide_verification(null, private.doctor_called(p_slug), 'approve', p_reason);
  return 'The doctor is verified and gets a mail.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.verify_doctor(text, text) is
  'Approves a doctor whose necessary checks are recorded: select admin.verify_doctor(''elif-karaca'', ''Found in the register.'').';

create function admin.ask_doctor(p_slug text, p_question text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.decide_verification(null, private.doctor_called(p_slug), 'ask', p_question);
  return 'The doctor is asked and gets a mail.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.ask_doctor(text, text) is
  'Asks a doctor for more; the doctor reads the question: select admin.ask_doctor(''elif-karaca'', ''Please send …'').';

create function admin.refuse_doctor(p_slug text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.decide_verification(null, private.doctor_called(p_slug), 'refuse', p_reason);
  return 'The doctor is refused and gets a mail.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.refuse_doctor(text, text) is
  'Refuses a doctor, or takes a verification back; the doctor reads the reason: select admin.refuse_doctor(''elif-karaca'', ''…'').';

create function admin.release_payment(p_reference text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.release_payment(null, p_reference, p_reason);
  return 'The payment is due; it is transferred within seconds.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.release_payment(text, text) is
  'Releases a held payment before its day: select admin.release_payment(''ECT-AB23-CD'', ''Both sides agree.'').';

create function admin.retry_instruction(p_id uuid, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.retry_instruction(null, p_id, p_reason);
  return 'It is tried again at once.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.retry_instruction(uuid, text) is
  'Lets the worker try an instruction of admin.stuck_instructions again: select admin.retry_instruction(''…'', ''Stripe is back.'').';

create function admin.decide_no_show(p_reference text, p_outcome text, p_note text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.decide_no_show(p_reference, p_outcome, p_note);
  return 'It is decided, and the money goes where the decision sends it.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.decide_no_show(text, text, text) is
  'Decides who came, of admin.contested_no_shows: patient_absent, doctor_absent or took_place: select admin.decide_no_show(''ECT-AB23-CD'', ''took_place'', ''…'').';

create function admin.suspend_user(p_email text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.suspend_user(null, private.account_of(p_email), p_reason);
  return 'The account is suspended and gets a mail.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.suspend_user(text, text) is
  'Suspends an account and signs it out everywhere: select admin.suspend_user(''grace@example.org'', ''…'').';

create function admin.lift_suspension(p_email text, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.restore_user(null, private.account_of(p_email), p_reason);
  return 'The account is open again and gets a mail.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.lift_suspension(text, text) is
  'Lifts a suspension: select admin.lift_suspension(''grace@example.org'', ''…'').';

create function admin.change_role(p_email text, p_role public.user_role, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.change_role(null, private.account_of(p_email), p_role, p_reason);
  return 'The role is changed; the account signs in anew.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.change_role(text, public.user_role, text) is
  'Makes an account a patient, a doctor or an admin: select admin.change_role(''grace@example.org'', ''admin'', ''…'').';

create function admin.hide_review(p_review_id uuid, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.hide_review(null, p_review_id, p_reason);
  return 'The review is hidden.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.hide_review(uuid, text) is
  'Takes a review off the site; the reason stands in its place: select admin.hide_review(''…'', ''…'').';

create function admin.retry_mail(p_id uuid, p_reason text) returns text
language plpgsql set search_path = '' as $$
declare
  v_detail text;
begin
  perform private.retry_mail(null, p_id, p_reason);
  return 'It is sent again at once.';
exception
  when raise_exception then
    get stacked diagnostics v_detail = pg_exception_detail;
    raise exception '%', private.in_words(sqlerrm, v_detail);
end
$$;
comment on function admin.retry_mail(uuid, text) is
  'Sends a mail of admin.failed_mails again: select admin.retry_mail(''…'', ''The address works again.'').';

revoke execute on all functions in schema admin from public, anon, authenticated, service_role;
