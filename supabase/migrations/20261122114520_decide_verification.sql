-- What administrators decide about a doctor, and what the doctor answers. Pages and the SQL editor call the same bodies.

create function private.record_check(
  p_actor uuid, p_doctor_id uuid, p_kind text, p_place text, p_result text, p_note text
) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  v_id bigint;
begin
  if not exists (select from unnest(enum_range(null::public.check_kind)) as k (kind) where k.kind::text = p_kind) then
    raise exception 'kind_invalid' using hint = array_to_string(enum_range(null::public.check_kind), ', ');
  elsif not exists (select from unnest(enum_range(null::public.check_result)) as r (result) where r.result::text = p_result) then
    raise exception 'result_invalid' using hint = array_to_string(enum_range(null::public.check_result), ', ');
  elsif private.plain_text(p_place, 500) is null then
    raise exception 'place_missing';
  elsif p_result <> 'confirmed' and private.plain_text(p_note, 2000) is null then
    raise exception 'note_missing';
  end if;
  -- What the doctor states may not change between being looked at and being kept with the check.
  perform 1 from public.doctors d where d.id = p_doctor_id for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  insert into public.doctor_checks (doctor_id, kind, place, result, note, checked_by)
  values (p_doctor_id, p_kind::public.check_kind, private.plain_text(p_place, 500), p_result::public.check_result,
    private.plain_text(p_note, 2000), p_actor)
  returning id into v_id;
  return v_id;
end
$$;
comment on function private.record_check(uuid, uuid, text, text, text, text) is
  'Writes down one check of a doctor. Errors: kind_invalid, result_invalid, place_missing, note_missing, not_found.';

create function private.decide_verification(p_actor uuid, p_doctor_id uuid, p_decision text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor public.doctors;
  v_reason text := private.plain_text(p_reason, 1000);
  v_state public.verification_status;
begin
  v_state := case p_decision when 'approve' then 'verified' when 'ask' then 'asked' when 'refuse' then 'refused' end;
  select d.* into v_doctor from public.doctors d where d.id = p_doctor_id for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_state is null then
    raise exception 'decision_invalid' using hint = 'approve, ask or refuse';
  elsif v_reason is null then
    raise exception 'reason_missing';
  elsif v_doctor.verification in ('draft', 'suspended') or (v_doctor.verification = v_state and p_decision <> 'ask') then
    raise exception 'wrong_state' using detail = v_doctor.verification::text;
  elsif p_decision = 'approve' and num_nulls(v_doctor.licence_registry, v_doctor.licence_number, v_doctor.licence_country) > 0 then
    raise exception 'licence_missing';
  elsif p_decision = 'approve' and not coalesce(v_doctor.licence_valid_until >= (now() at time zone 'UTC')::date, false) then
    raise exception 'licence_expired' using detail = v_doctor.licence_valid_until::text;
  elsif p_decision = 'approve' and private.missing_checks(v_doctor) <> '{}' then
    raise exception 'checks_missing' using detail = array_to_string(private.missing_checks(v_doctor), ', ');
  end if;
  insert into public.verification_events (doctor_id, kind, was, state, text, actor_id)
  values (p_doctor_id, case p_decision when 'approve' then 'approved' else v_state::text end, v_doctor.verification, v_state,
    v_reason, p_actor);
  update public.doctors set verification = v_state where id = p_doctor_id and verification <> v_state;
end
$$;
comment on function private.decide_verification(uuid, uuid, text, text) is
  'Approves a doctor, asks for more or refuses, with a reason that the doctor reads. Errors: not_found, decision_invalid, reason_missing, wrong_state, licence_missing, licence_expired, checks_missing.';

create function private.record_check_as_admin(p_doctor_id uuid, p_kind text, p_place text, p_result text, p_note text)
returns bigint language plpgsql security definer set search_path = '' as $$
begin
  return private.record_check(private.require_admin(), p_doctor_id, p_kind, p_place, p_result, p_note);
end
$$;

create function private.decide_verification_as_admin(p_doctor_id uuid, p_decision text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.decide_verification(private.require_admin(), p_doctor_id, p_decision, p_reason);
end
$$;

create function public.record_check(p_doctor_id uuid, p_kind text, p_place text, p_result text, p_note text default null)
returns bigint language sql security invoker set search_path = '' as $$
  select private.record_check_as_admin(p_doctor_id, p_kind, p_place, p_result, p_note)
$$;

create function public.decide_verification(p_doctor_id uuid, p_decision text, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.decide_verification_as_admin(p_doctor_id, p_decision, p_reason)
$$;
comment on function public.record_check(uuid, text, text, text, text) is
  'For administrators: what was looked up about a doctor (p_kind), where, and whether it agrees (confirmed, differs, not_found). Errors: kind_invalid, result_invalid, place_missing, note_missing, not_found, not_admin, second_factor_required.';
comment on function public.decide_verification(uuid, text, text) is
  'For administrators: approve, ask or refuse, with a reason that the doctor reads. Errors: not_found, decision_invalid, reason_missing, wrong_state, licence_missing, licence_expired, checks_missing, not_admin, second_factor_required.';

create function private.answer_verification(p_text text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_text text := private.plain_text(p_text, 2000);
  v_state public.verification_status;
begin
  select d.verification into v_state from public.doctors d where d.id = v_me for no key update;
  if not found then
    raise exception 'not_doctor';
  elsif v_text is null then
    raise exception 'answer_missing';
  elsif v_state not in ('asked', 'refused') then
    raise exception 'wrong_state' using detail = v_state::text;
  end if;
  insert into public.verification_events (doctor_id, kind, was, state, text, actor_id)
  values (v_me, 'answered', v_state, 'pending', v_text, v_me);
  update public.doctors set verification = 'pending' where id = v_me;
end
$$;

create function public.answer_verification(p_text text) returns void
language sql security invoker set search_path = '' as $$
  select private.answer_verification(p_text)
$$;
comment on function public.answer_verification(text) is
  'The doctor answers what was asked, or a refusal, and is looked at again. Errors: not_doctor, answer_missing, wrong_state.';

revoke execute on function private.record_check(uuid, uuid, text, text, text, text),
  private.record_check_as_admin(uuid, text, text, text, text), public.record_check(uuid, text, text, text, text),
  private.decide_verification(uuid, uuid, text, text), private.decide_verification_as_admin(uuid, text, text),
  public.decide_verification(uuid, text, text), private.answer_verification(text), public.answer_verification(text)
  from public, anon, authenticated;
grant execute on function private.record_check_as_admin(uuid, text, text, text, text),
  public.record_check(uuid, text, text, text, text), private.decide_verification_as_admin(uuid, text, text),
  public.decide_verification(uuid, text, text), private.answer_verification(text), public.answer_verification(text) to authenticated;
