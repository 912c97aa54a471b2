-- Reports that administrators decide: problems with consultations, and who did not come.

create function private.admin_problem_row(r public.problem_reports) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', r.id, 'reference', a.reference, 'kind', r.kind, 'state', r.state, 'createdAt', r.created_at,
      'answerUntil', r.answer_until, 'answeredAt', r.answered_at, 'decidedAt', r.decided_at, 'outcome', r.outcome,
      'refundAmount', r.refund_amount, 'amount', p.amount, 'currency', p.currency, 'startsAt', a.starts_at, 'paymentId', p.id,
      'doctorName', d.display_name, 'patientName', f.full_name)
    from public.appointments a, public.payments p, public.doctors d, public.profiles f
    where a.id = r.appointment_id and p.id = r.payment_id and d.id = r.doctor_id and f.id = r.patient_id
  );
end
$$;
comment on function private.admin_problem_row(public.problem_reports) is 'One report in the administrators'' list.';

create function private.admin_list_problems(p_state text, p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 100);
  v_after jsonb := private.decode_cursor(p_cursor, 'problems', 'timestamptz');
  v_reports public.problem_reports[];
begin
  select array_agg(r order by r.created_at desc, r.id desc) into v_reports from (
    select r.* from public.problem_reports r
    where v_me is not null and r.state::text = coalesce(p_state, r.state::text)
      and (v_after is null or (r.created_at, r.id) < ((v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid))
    order by r.created_at desc, r.id desc limit v_limit + 1
  ) as r;
  return jsonb_build_object(
    'reports', coalesce((select jsonb_agg(private.admin_problem_row(r) order by r.created_at desc, r.id desc)
      from unnest(v_reports[:v_limit]) as r), '[]'),
    'nextCursor', case when cardinality(v_reports) > v_limit then private.encode_cursor(jsonb_build_array('problems', 0,
      v_reports[v_limit].created_at, v_reports[v_limit].id)) end,
    'waiting', (select count(*) from public.problem_reports x where x.state = 'answered' or (x.state = 'open' and x.answer_until <= now()))
  );
end
$$;

create function public.admin_list_problems(p_state text default null, p_cursor text default null, p_limit integer default 20) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.admin_list_problems(p_state, p_cursor, p_limit)
$$;
comment on function public.admin_list_problems(text, text, integer) is
  'For administrators: reported problems, the newest first, {reports, nextCursor, waiting}; of a state or of all. waiting: how many can be decided. Errors: not_admin, second_factor_required.';

create function private.admin_get_problem(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_report public.problem_reports;
  v_payment public.payments;
begin
  select r.* into v_report from public.problem_reports r where r.id = p_id and v_me is not null;
  if not found then
    return null;
  end if;
  select p.* into v_payment from public.payments p where p.id = v_report.payment_id;
  return private.admin_problem_row(v_report) || jsonb_build_object(
    'body', v_report.body, 'hope', v_report.hope, 'answer', v_report.answer, 'reason', v_report.decision_reason,
    'decidable', v_report.state = 'answered' or (v_report.state = 'open' and v_report.answer_until <= now()),
    'step', private.currency_step(v_payment.currency), 'disputed', v_payment.status = 'disputed',
    'outcomes', jsonb_build_object('release', private.refund_outcome(v_payment, 0),
      'refund', private.refund_outcome(v_payment, private.refundable(v_payment))),
    'consultation', (select jsonb_build_object('startedAt', c.started_at, 'completedAt', c.completed_at)
      from public.consultations c where c.appointment_id = v_report.appointment_id),
    'room', (select coalesce(jsonb_agg(jsonb_build_object('who', e.entrant, 'firstAt', e.first_at, 'lastAt', e.last_at) order by e.first_at), '[]')
      from public.room_entries e where e.appointment_id = v_report.appointment_id),
    'events', private.admin_payment_parts(v_payment) -> 'events');
end
$$;

create function public.admin_get_problem(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.admin_get_problem(p_id)
$$;
comment on function public.admin_get_problem(uuid) is
  'For administrators: a reported problem with both sides, what the room and the history say, and who would get what; null when there is none. Errors: not_admin, second_factor_required.';

create function private.admin_list_no_shows() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('reference', a.reference, 'appointmentId', a.id, 'startsAt', a.starts_at, 'amount', a.amount,
      'currency', a.currency, 'doctorName', d.display_name, 'patientName', f.full_name, 'mode', a.mode,
      'contestedAt', w.contested_at, 'said', w.said,
      'consultationStartedAt', (select c.started_at from public.consultations c where c.appointment_id = a.id),
      'room', (select coalesce(jsonb_agg(jsonb_build_object('who', e.entrant, 'firstAt', e.first_at, 'lastAt', e.last_at) order by e.first_at), '[]')
        from public.room_entries e where e.appointment_id = a.id)) order by w.contested_at, a.id)
    from (
      select r.appointment_id, min(r.contested_at) as contested_at,
        jsonb_agg(jsonb_build_object('absent', r.absent, 'at', r.created_at, 'text', r.contest_text) order by r.created_at) as said
      from public.no_show_reports r where v_me is not null and r.state in ('open', 'contested')
      group by r.appointment_id having bool_or(r.state = 'contested')
    ) as w
    join public.appointments a on a.id = w.appointment_id
    join public.doctors d on d.id = a.doctor_id
    join public.profiles f on f.id = a.patient_id
  ), '[]');
end
$$;

create function public.admin_list_no_shows() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.admin_list_no_shows()
$$;
comment on function public.admin_list_no_shows() is
  'For administrators: appointments whose parties disagree who came, the longest waiting first, with what each says and who was in the room. Errors: not_admin, second_factor_required.';

create function private.decide_no_show_as_admin(p_reference text, p_outcome text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
begin
  perform private.require_admin();
  perform private.decide_no_show(p_reference, p_outcome, v_reason);
  perform private.write_audit('no_show.decided', 'appointment', upper(btrim(p_reference)),
    jsonb_build_object('outcome', p_outcome, 'reason', v_reason));
end
$$;

create function public.decide_no_show(p_reference text, p_outcome text, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.decide_no_show_as_admin(p_reference, p_outcome, p_reason)
$$;
comment on function public.decide_no_show(text, text, text) is
  'An administrator decides who came: patient_absent, doctor_absent or took_place. Errors: not_admin, second_factor_required, reason_missing, reason_too_long, outcome_invalid, not_found, wrong_state.';

revoke execute on function private.admin_problem_row(public.problem_reports), private.admin_list_problems(text, text, integer),
  public.admin_list_problems(text, text, integer), private.admin_get_problem(uuid), public.admin_get_problem(uuid),
  private.admin_list_no_shows(), public.admin_list_no_shows(), private.decide_no_show_as_admin(text, text, text),
  public.decide_no_show(text, text, text) from public, anon, authenticated;
grant execute on function private.admin_list_problems(text, text, integer), public.admin_list_problems(text, text, integer),
  private.admin_get_problem(uuid), public.admin_get_problem(uuid), private.admin_list_no_shows(), public.admin_list_no_shows(),
  private.decide_no_show_as_admin(text, text, text), public.decide_no_show(text, text, text) to authenticated;
