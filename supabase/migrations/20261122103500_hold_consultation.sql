-- The consultation: started, written down, completed; and the patient's word that lets the money go.

create function private.require_own_consultation(p_appointment_id uuid) returns public.consultations
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
  v_consultation public.consultations;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and a.doctor_id = private.require_user() for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  select c.* into v_consultation from public.consultations c where c.appointment_id = p_appointment_id for no key update;
  if not found or v_appointment.status not in ('confirmed', 'completed') then
    raise exception 'wrong_state' using detail = v_appointment.status::text;
  end if;
  if v_appointment.starts_at > now() + interval '15 minutes' then
    raise exception 'too_early';
  end if;
  return v_consultation;
end
$$;
comment on function private.require_own_consultation(uuid) is
  'The consultation of the signed-in doctor''s appointment, from 15 minutes before its start. Errors: not_found, wrong_state, too_early.';

create function private.start_consultation(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_consultation public.consultations := private.require_own_consultation(p_appointment_id);
  v_appointment public.appointments;
begin
  if v_consultation.status = 'in_progress' then
    return;
  elsif v_consultation.status <> 'scheduled' then
    raise exception 'wrong_state' using detail = v_consultation.status::text;
  end if;
  update public.consultations set status = 'in_progress', started_at = now() where id = v_consultation.id;
  select a.* into v_appointment from public.appointments a where a.id = p_appointment_id;
  perform private.note_event(v_appointment, 'consultation_started');
end
$$;

create function private.write_consultation(p_consultation public.consultations, p_private_note text, p_shared_summary text) returns void
language plpgsql set search_path = '' as $$
declare
  v_note text := private.plain_text(p_private_note, 20001);
  v_summary text := private.plain_text(p_shared_summary, 20001);
begin
  if char_length(v_note) > 20000 or char_length(v_summary) > 20000 then
    raise exception 'text_too_long';
  end if;
  -- Null leaves a text as it is. Until the consultation is completed the summary is a draft.
  if p_shared_summary is not null then
    update public.consultations
    set draft_summary = case when status = 'completed' then null else v_summary end,
      shared_summary = case when status = 'completed' then v_summary end
    where id = p_consultation.id;
  end if;
  if v_note is not null then
    insert into public.consultation_notes (consultation_id, version, private_note, author_id)
    select p_consultation.id, coalesce(max(n.version), 0) + 1, v_note, p_consultation.doctor_id
    from public.consultation_notes n where n.consultation_id = p_consultation.id
    having v_note is distinct from (array_agg(n.private_note order by n.version desc))[1];
  end if;
end
$$;
comment on function private.write_consultation(public.consultations, text, text) is
  'Stores the doctor''s texts; the private note as a new version when it changed. Error: text_too_long.';

create function private.save_consultation(p_appointment_id uuid, p_private_note text, p_shared_summary text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_consultation public.consultations := private.require_own_consultation(p_appointment_id);
begin
  if v_consultation.status = 'completed' and p_shared_summary is not null and private.plain_text(p_shared_summary, 1) is null then
    raise exception 'summary_missing';
  elsif v_consultation.status = 'cancelled' then
    raise exception 'wrong_state' using detail = v_consultation.status::text;
  end if;
  perform private.write_consultation(v_consultation, p_private_note, p_shared_summary);
  perform private.write_audit('consultation.saved', 'consultation', v_consultation.id::text);
end
$$;

create function private.complete_consultation(p_appointment_id uuid, p_shared_summary text, p_private_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_consultation public.consultations := private.require_own_consultation(p_appointment_id);
  v_appointment public.appointments;
  v_payment public.payments;
begin
  if v_consultation.status not in ('scheduled', 'in_progress') then
    raise exception 'wrong_state' using detail = v_consultation.status::text;
  elsif private.plain_text(p_shared_summary, 1) is null then
    raise exception 'summary_missing';
  end if;
  perform private.write_consultation(v_consultation, p_private_note, p_shared_summary);
  update public.consultations
  set status = 'completed', started_at = coalesce(started_at, now()), completed_at = now(),
    shared_summary = draft_summary, draft_summary = null
  where id = v_consultation.id;
  update public.appointments set status = 'completed', ended_at = now()
  where id = p_appointment_id
  returning * into v_appointment;
  update public.payments p
  set due_at = now() + make_interval(hours => s.release_window_hours)
  from public.platform_settings s
  where p.appointment_id = p_appointment_id
  returning p.* into v_payment;
  perform private.note_event(v_appointment, 'completed', jsonb_build_object('dueAt', v_payment.due_at));
  perform private.enqueue_mail('consultation_done', v_appointment.patient_id,
    private.mail_facts(v_appointment) || jsonb_build_object('dueAt', v_payment.due_at,
      'recipientName', (select p.full_name from public.profiles p where p.id = v_appointment.patient_id)),
    'consultation_done:' || v_appointment.id);
end
$$;

create function private.confirm_completion(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and a.patient_id = private.require_user() for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_appointment.status <> 'completed' then
    raise exception 'wrong_state' using detail = v_appointment.status::text;
  end if;
  update public.payments set due_at = now()
  where appointment_id = p_appointment_id and due_at > now() and released_at is null;
  if found then
    perform private.note_event(v_appointment, 'completion_confirmed');
  end if;
end
$$;

create function public.start_consultation(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.start_consultation(p_appointment_id)
$$;
comment on function public.start_consultation(uuid) is 'The doctor begins, from 15 minutes before the start. Errors: not_found, wrong_state, too_early.';

create function public.save_consultation(p_appointment_id uuid, p_private_note text default null, p_shared_summary text default null)
returns void language sql security invoker set search_path = '' as $$
  select private.save_consultation(p_appointment_id, p_private_note, p_shared_summary)
$$;
comment on function public.save_consultation(uuid, text, text) is
  'Stores the doctor''s texts; null leaves one as it is. Errors: not_found, wrong_state, too_early, text_too_long, summary_missing.';

create function public.complete_consultation(p_appointment_id uuid, p_shared_summary text, p_private_note text default null)
returns void language sql security invoker set search_path = '' as $$
  select private.complete_consultation(p_appointment_id, p_shared_summary, p_private_note)
$$;
comment on function public.complete_consultation(uuid, text, text) is
  'Ends the consultation with its summary; the payment becomes due after the release window. Errors: not_found, wrong_state, too_early, text_too_long, summary_missing.';

create function public.confirm_completion(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.confirm_completion(p_appointment_id)
$$;
comment on function public.confirm_completion(uuid) is
  'The patient says the consultation took place; the payment is due at once. Errors: not_found, wrong_state.';

revoke execute on function private.require_own_consultation(uuid), private.write_consultation(public.consultations, text, text),
  private.start_consultation(uuid), private.save_consultation(uuid, text, text), private.complete_consultation(uuid, text, text),
  private.confirm_completion(uuid), public.start_consultation(uuid), public.save_consultation(uuid, text, text),
  public.complete_consultation(uuid, text, text), public.confirm_completion(uuid) from public, anon, authenticated;
grant execute on function private.start_consultation(uuid), private.save_consultation(uuid, text, text),
  private.complete_consultation(uuid, text, text), private.confirm_completion(uuid), public.start_consultation(uuid),
  public.save_consultation(uuid, text, text), public.complete_consultation(uuid, text, text), public.confirm_completion(uuid)
  to authenticated;
