-- Saying, answering and taking back that something was wrong with a consultation. The release stops in the same transaction.

create function private.problem_obstacle(p_appointment public.appointments, p_by text) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_payment public.payments;
begin
  select p.* into v_payment from public.payments p where p.appointment_id = p_appointment.id;
  return case
    when p_by is distinct from 'patient' then 'not_patient'
    when p_appointment.status <> 'completed' or v_payment.held_at is null then 'wrong_state'
    when exists (select from public.problem_reports r where r.appointment_id = p_appointment.id and r.state in ('open', 'answered'))
      then 'already_reported'
    when v_payment.status = 'disputed' then 'disputed'
    when v_payment.refunded_amount >= v_payment.amount then 'wrong_state'
    -- The clock, not the transaction: it may have waited for the worker.
    when v_payment.due_at is null or v_payment.due_at <= clock_timestamp() or v_payment.released_at is not null
      or exists (select from public.payment_instructions i
        where i.payment_id = v_payment.id and i.kind = 'transfer' and i.status <> 'withdrawn') then 'too_late'
  end;
end
$$;
comment on function private.problem_obstacle(public.appointments, text) is
  'Why this party cannot report a problem now; null when they can: the patient, after the consultation, until the money is due.';

create function private.problem_report_of(p_appointment_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', r.id, 'kind', r.kind, 'body', r.body, 'hope', r.hope, 'state', r.state, 'createdAt', r.created_at,
      'answerUntil', r.answer_until, 'answeredAt', r.answered_at, 'answer', r.answer, 'outcome', r.outcome,
      'refundAmount', r.refund_amount, 'reason', r.decision_reason, 'decidedAt', r.decided_at)
    from public.problem_reports r where r.appointment_id = p_appointment_id and r.state <> 'withdrawn'
    order by r.created_at desc limit 1
  );
end
$$;
comment on function private.problem_report_of(uuid) is 'The report about an appointment as both its parties read it; null when there is none.';

create function private.mail_problem(p_report public.problem_reports, p_what text, p_to text) returns void
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a where a.id = p_report.appointment_id;
  perform private.enqueue_mail('problem_report', case p_to when 'patient' then p_report.patient_id else p_report.doctor_id end,
    private.mail_facts(v_appointment) || jsonb_build_object('to', p_to, 'what', p_what, 'answerUntil', p_report.answer_until,
      'outcome', p_report.outcome, 'refundAmount', coalesce(p_report.refund_amount, 0),
      'recipientName', (select case p_to when 'patient' then p.full_name else d.display_name end
        from public.profiles p, public.doctors d where p.id = p_report.patient_id and d.id = p_report.doctor_id)),
    'problem_report:' || p_what || ':' || p_to || ':' || p_report.id);
end
$$;
comment on function private.mail_problem(public.problem_reports, text, text) is
  'p_what: received, answered, withdrawn, decided; p_to: patient or doctor. What they wrote stays on the signed-in page.';

create function private.report_problem(p_appointment_id uuid, p_kind text, p_body text, p_hope text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.lock_own_appointment(p_appointment_id);
  v_body text := private.plain_text(p_body, 2001);
  v_hope text := private.plain_text(p_hope, 1001);
  v_payment public.payments;
  v_obstacle text;
  v_report public.problem_reports;
begin
  -- From here on the worker either has decided the release already, or waits and then sees that it is stopped.
  select p.* into v_payment from public.payments p where p.appointment_id = p_appointment_id for no key update;
  v_obstacle := private.problem_obstacle(v_appointment, private.role_in(v_appointment, auth.uid()));
  if v_obstacle is not null then
    raise exception '%', v_obstacle;
  elsif p_kind is null or p_kind not in ('not_as_agreed', 'too_short', 'technical', 'other') then
    raise exception 'kind_invalid';
  elsif v_body is null then
    raise exception 'text_missing';
  elsif char_length(v_body) > 2000 then
    raise exception 'text_too_long';
  elsif char_length(v_hope) > 1000 then
    raise exception 'hope_too_long';
  end if;
  update public.payments set release_stopped_at = now() where id = v_payment.id;
  insert into public.problem_reports (appointment_id, payment_id, patient_id, doctor_id, kind, body, hope, answer_until)
  select v_appointment.id, v_payment.id, v_appointment.patient_id, v_appointment.doctor_id, p_kind::public.problem_kind, v_body, v_hope,
    now() + make_interval(days => s.problem_answer_days)
  from public.platform_settings s
  returning * into v_report;
  perform private.note_event(v_appointment, 'problem_reported', jsonb_build_object('kind', p_kind, 'answerUntil', v_report.answer_until));
  perform private.mail_problem(v_report, 'received', 'doctor');
  perform private.alert_administrators('problem_report', 1, 'problem_report:' || v_report.id);
  return v_report.id;
end
$$;

create function private.answer_problem(p_appointment_id uuid, p_answer text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.lock_own_appointment(p_appointment_id);
  v_answer text := private.plain_text(p_answer, 2001);
  v_report public.problem_reports;
begin
  select r.* into v_report from public.problem_reports r
  where r.appointment_id = p_appointment_id and r.doctor_id = auth.uid() and r.state <> 'withdrawn'
  order by r.created_at desc limit 1 for no key update;
  if not found then
    raise exception 'wrong_state';
  elsif v_report.answer is not null and v_report.answer = v_answer then
    return;
  elsif v_report.state <> 'open' then
    raise exception 'wrong_state' using detail = v_report.state::text;
  elsif v_report.answer_until <= clock_timestamp() then
    raise exception 'too_late';
  elsif v_answer is null then
    raise exception 'text_missing';
  elsif char_length(v_answer) > 2000 then
    raise exception 'text_too_long';
  end if;
  update public.problem_reports set state = 'answered', answer = v_answer, answered_at = now() where id = v_report.id returning * into v_report;
  perform private.note_event(v_appointment, 'problem_answered');
  perform private.mail_problem(v_report, 'answered', 'patient');
  perform private.alert_administrators('problem_answer', 1, 'problem_answer:' || v_report.id);
end
$$;

create function private.withdraw_problem(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.lock_own_appointment(p_appointment_id);
  v_report public.problem_reports;
begin
  perform 1 from public.payments p where p.appointment_id = p_appointment_id for no key update;
  update public.problem_reports set state = 'withdrawn', decided_at = now()
  where appointment_id = p_appointment_id and patient_id = auth.uid() and state in ('open', 'answered')
  returning * into v_report;
  if not found then
    -- The same press again.
    if (select r.state from public.problem_reports r where r.appointment_id = p_appointment_id and r.patient_id = auth.uid()
      order by r.created_at desc limit 1) is not distinct from 'withdrawn'::public.problem_state then
      return;
    end if;
    raise exception 'wrong_state';
  end if;
  update public.payments set release_stopped_at = null where id = v_report.payment_id;
  perform private.note_event(v_appointment, 'problem_withdrawn');
  perform private.mail_problem(v_report, 'withdrawn', 'doctor');
end
$$;

create function public.report_problem(p_appointment_id uuid, p_kind text, p_body text, p_hope text default null) returns uuid
language sql security invoker set search_path = '' as $$
  select private.report_problem(p_appointment_id, p_kind, p_body, p_hope)
$$;
comment on function public.report_problem(uuid, text, text, text) is
  'The patient says, until the money is due, that something was wrong; nothing is released until that is decided. p_kind: not_as_agreed, too_short, technical, other. Errors: not_authenticated, not_found, not_patient, wrong_state, already_reported, disputed, too_late, kind_invalid, text_missing, text_too_long, hope_too_long.';

create function public.answer_problem(p_appointment_id uuid, p_answer text) returns void
language sql security invoker set search_path = '' as $$
  select private.answer_problem(p_appointment_id, p_answer)
$$;
comment on function public.answer_problem(uuid, text) is
  'The doctor answers, once and in time. The same answer again: nothing. Errors: not_authenticated, not_found, wrong_state, too_late, text_missing, text_too_long.';

create function public.withdraw_problem(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.withdraw_problem(p_appointment_id)
$$;
comment on function public.withdraw_problem(uuid) is
  'The patient takes a report back while it is undecided; the money is due as before. Again: nothing. Errors: not_authenticated, not_found, wrong_state.';

revoke execute on function private.problem_obstacle(public.appointments, text), private.problem_report_of(uuid),
  private.mail_problem(public.problem_reports, text, text),
  private.report_problem(uuid, text, text, text), public.report_problem(uuid, text, text, text),
  private.answer_problem(uuid, text), public.answer_problem(uuid, text),
  private.withdraw_problem(uuid), public.withdraw_problem(uuid) from public, anon, authenticated;
grant execute on function private.report_problem(uuid, text, text, text), public.report_problem(uuid, text, text, text),
  private.answer_problem(uuid, text), public.answer_problem(uuid, text),
  private.withdraw_problem(uuid), public.withdraw_problem(uuid) to authenticated;
