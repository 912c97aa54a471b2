-- What administrators decide about money: a reported problem, a refund out of goodwill. Each writes the change, what Stripe
-- has to do, history, mails and the audit row in one transaction.

create function private.decide_problem(p_actor uuid, p_report_id uuid, p_outcome text, p_refund bigint, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_report public.problem_reports;
  v_appointment public.appointments;
  v_payment public.payments;
  v_refund bigint;
begin
  select a.* into v_appointment from public.problem_reports r join public.appointments a on a.id = r.appointment_id
  where r.id = p_report_id for no key update of a;
  if not found then
    raise exception 'not_found';
  end if;
  select p.* into v_payment from public.payments p where p.appointment_id = v_appointment.id for no key update;
  select r.* into v_report from public.problem_reports r where r.id = p_report_id for no key update;
  if v_report.state not in ('open', 'answered') then
    raise exception 'wrong_state' using detail = v_report.state::text;
  elsif v_report.state = 'open' and v_report.answer_until > clock_timestamp() then
    raise exception 'answer_awaited';
  elsif p_outcome is null or p_outcome not in ('release', 'refund', 'split') then
    raise exception 'outcome_invalid' using hint = 'release, refund or split';
  elsif p_outcome = 'split' and p_refund >= private.refundable(v_payment) then
    raise exception 'amount_too_high' using detail = private.refundable(v_payment)::text;
  end if;
  v_refund := case p_outcome when 'release' then 0 when 'refund' then private.refundable(v_payment) else p_refund end;
  if p_outcome <> 'release' then
    perform private.order_refund(v_payment, v_refund, 'problem:' || p_report_id);
  end if;
  update public.payments set release_stopped_at = null, due_at = now() where id = v_payment.id;
  update public.problem_reports set state = 'decided', outcome = p_outcome::public.problem_outcome, refund_amount = v_refund,
    decision_reason = v_reason, decided_at = now(), decided_by = p_actor
  where id = p_report_id returning * into v_report;
  perform private.note_event(v_appointment, 'problem_decided',
    jsonb_build_object('outcome', p_outcome, 'amount', v_refund, 'currency', v_payment.currency));
  perform private.write_audit('problem.decided', 'payment', v_payment.id::text,
    jsonb_build_object('report', p_report_id, 'outcome', p_outcome, 'amount', v_refund, 'reason', v_reason));
  perform private.mail_problem(v_report, 'decided', 'patient');
  perform private.mail_problem(v_report, 'decided', 'doctor');
end
$$;
comment on function private.decide_problem(uuid, uuid, text, bigint, text) is
  'Ends a report once the doctor has answered or could have. release: the doctor is paid. refund: all that is left goes back. split: p_refund goes back, the rest is released. Both parties read p_reason. Errors: reason_missing, reason_too_long, not_found, wrong_state, answer_awaited, outcome_invalid, those of order_refund.';

create function private.decide_problem_as_admin(p_report_id uuid, p_outcome text, p_refund bigint, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.decide_problem(private.require_admin(), p_report_id, p_outcome, p_refund, p_reason);
end
$$;

create function public.decide_problem(p_report_id uuid, p_outcome text, p_refund bigint, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.decide_problem_as_admin(p_report_id, p_outcome, p_refund, p_reason)
$$;
comment on function public.decide_problem(uuid, text, bigint, text) is
  'An administrator decides a reported problem: release, refund, or split with p_refund. Errors: not_admin, second_factor_required, reason_missing, reason_too_long, not_found, wrong_state, answer_awaited, outcome_invalid, disputed, amount_missing, amount_too_high, amount_step.';

create function private.refund_goodwill(p_actor uuid, p_payment_id uuid, p_amount bigint, p_refundable bigint, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_payment public.payments;
  v_appointment public.appointments;
  v_outcome jsonb;
  v_key text := 'goodwill:' || gen_random_uuid();
  v_facts jsonb;
begin
  select a.* into v_appointment from public.payments p join public.appointments a on a.id = p.appointment_id
  where p.id = p_payment_id for no key update of a;
  if not found then
    raise exception 'not_found';
  end if;
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  if v_payment.release_stopped_at is not null then
    raise exception 'report_open';
  elsif p_refundable is distinct from private.refundable(v_payment) then
    -- The same press again, or somebody else's refund meanwhile.
    raise exception 'refund_changed' using detail = private.refundable(v_payment)::text;
  end if;
  v_outcome := private.order_refund(v_payment, p_amount, v_key);
  perform private.note_event(v_appointment, 'goodwill_refund',
    jsonb_build_object('amount', p_amount, 'currency', v_payment.currency, 'reason', v_reason, 'fromDoctor', v_outcome -> 'fromDoctor'));
  perform private.write_audit('payment.goodwill', 'payment', p_payment_id::text,
    jsonb_build_object('amount', p_amount, 'currency', v_payment.currency, 'reason', v_reason, 'outcome', v_outcome, 'actor', p_actor));
  v_facts := private.mail_facts(v_appointment) || jsonb_build_object('refundAmount', p_amount, 'fromDoctor', v_outcome -> 'fromDoctor',
    'released', v_outcome -> 'released');
  perform private.enqueue_mail('goodwill_refund', v_payment.patient_id, v_facts || jsonb_build_object('to', 'patient',
    'recipientName', (select p.full_name from public.profiles p where p.id = v_payment.patient_id)), 'goodwill_refund:patient:' || v_key);
  perform private.enqueue_mail('goodwill_refund', v_payment.doctor_id, v_facts || jsonb_build_object('to', 'doctor',
    'recipientName', v_facts -> 'doctorName'), 'goodwill_refund:doctor:' || v_key);
end
$$;
comment on function private.refund_goodwill(uuid, uuid, bigint, bigint, text) is
  'Gives p_amount back out of goodwill, before or after the release. p_refundable: what was shown as left, so that the same press counts once. Both parties read p_reason. Errors: reason_missing, reason_too_long, not_found, report_open, refund_changed (detail: what is left), those of order_refund.';

create function private.refund_goodwill_as_admin(p_payment_id uuid, p_amount bigint, p_refundable bigint, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.refund_goodwill(private.require_admin(), p_payment_id, p_amount, p_refundable, p_reason);
end
$$;

create function public.refund_goodwill(p_payment_id uuid, p_amount bigint, p_refundable bigint, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.refund_goodwill_as_admin(p_payment_id, p_amount, p_refundable, p_reason)
$$;
comment on function public.refund_goodwill(uuid, bigint, bigint, text) is
  'An administrator gives money back out of goodwill; p_refundable is what the page showed as left. Errors: not_admin, second_factor_required, reason_missing, reason_too_long, not_found, report_open, refund_changed, wrong_state, disputed, amount_missing, amount_too_high, amount_step, release_under_way.';

create function private.preview_refund(p_payment_id uuid, p_amount bigint) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_payment public.payments;
begin
  select p.* into v_payment from public.payments p where p.id = p_payment_id and v_me is not null;
  if not found then
    raise exception 'not_found';
  end if;
  if p_amount is not null then
    perform private.require_refund_amount(v_payment, p_amount);
  end if;
  return private.refund_outcome(v_payment, coalesce(p_amount, 0));
end
$$;

create function public.preview_refund(p_payment_id uuid, p_amount bigint default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.preview_refund(p_payment_id, p_amount)
$$;
comment on function public.preview_refund(uuid, bigint) is
  'For an administrator: who has what once p_amount has gone back, by the rule of the act itself; null: as it is. See private.refund_outcome. Errors: not_admin, second_factor_required, not_found, wrong_state, disputed, amount_missing, amount_too_high, amount_step.';

revoke execute on function private.decide_problem(uuid, uuid, text, bigint, text),
  public.decide_problem(uuid, text, bigint, text), private.decide_problem_as_admin(uuid, text, bigint, text),
  private.refund_goodwill(uuid, uuid, bigint, bigint, text), private.refund_goodwill_as_admin(uuid, bigint, bigint, text),
  public.refund_goodwill(uuid, bigint, bigint, text), private.preview_refund(uuid, bigint), public.preview_refund(uuid, bigint)
  from public, anon, authenticated;
grant execute on function public.decide_problem(uuid, text, bigint, text), private.decide_problem_as_admin(uuid, text, bigint, text),
  private.refund_goodwill_as_admin(uuid, bigint, bigint, text), public.refund_goodwill(uuid, bigint, bigint, text),
  private.preview_refund(uuid, bigint), public.preview_refund(uuid, bigint) to authenticated;
