-- The consultation: started, written down, completed.

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

create function private.keep_note(p_consultation public.consultations, p_note text) returns void
language sql set search_path = '' as $$
  insert into public.consultation_notes (consultation_id, version, private_note, author_id)
  select p_consultation.id, coalesce(max(n.version), 0) + 1, p_note, p_consultation.doctor_id
  from public.consultation_notes n where n.consultation_id = p_consultation.id
  having p_note <> '' and p_note is distinct from (array_agg(n.private_note order by n.version desc))[1]
$$;
comment on function private.keep_note(public.consultations, text) is 'Adds the private note as a version, when it says something new.';

create function private.draft_with(
  p_draft public.consultation_drafts, p_private_note text, p_shared_summary text, p_prescription jsonb, p_follow_up jsonb
) returns public.consultation_drafts language plpgsql immutable set search_path = '' as $$
begin
  -- Null leaves a part as it is.
  p_draft.private_note := case when p_private_note is null then p_draft.private_note
    else coalesce(private.plain_text(p_private_note, 20001), '') end;
  p_draft.shared_summary := case when p_shared_summary is null then p_draft.shared_summary
    else coalesce(private.plain_text(p_shared_summary, 20001), '') end;
  if char_length(p_draft.private_note) > 20000 or char_length(p_draft.shared_summary) > 20000 then
    raise exception 'text_too_long';
  end if;
  if p_prescription is not null then
    p_draft.prescription := private.clean_prescription(p_prescription, false);
  end if;
  if p_follow_up is not null then
    p_draft.follow_up := private.clean_follow_up(p_follow_up);
  end if;
  return p_draft;
end
$$;
comment on function private.draft_with(public.consultation_drafts, text, text, jsonb, jsonb) is
  'A draft with what was sent. Errors: text_too_long, prescription_invalid, follow_up_invalid.';

create function private.write_draft(
  p_consultation public.consultations, p_private_note text, p_shared_summary text, p_prescription jsonb, p_follow_up jsonb,
  p_revision integer, p_writer text, p_keep boolean
) returns public.consultation_drafts language plpgsql set search_path = '' as $$
declare
  v_old public.consultation_drafts;
  v_new public.consultation_drafts;
begin
  insert into public.consultation_drafts (consultation_id, doctor_id)
  values (p_consultation.id, p_consultation.doctor_id) on conflict do nothing;
  select d.* into v_old from public.consultation_drafts d where d.consultation_id = p_consultation.id for no key update;
  v_new := private.draft_with(v_old, p_private_note, p_shared_summary, p_prescription, p_follow_up);
  if p_keep then
    -- What another window had saved is kept as well before it is written over.
    perform private.keep_note(p_consultation, v_old.private_note);
    perform private.keep_note(p_consultation, v_new.private_note);
  end if;
  if (v_new.private_note, v_new.shared_summary, v_new.prescription, v_new.follow_up)
    is not distinct from (v_old.private_note, v_old.shared_summary, v_old.prescription, v_old.follow_up) then
    return v_old;
  elsif p_revision <> v_old.revision and (p_writer is null or v_old.writer is distinct from p_writer) then
    raise exception 'stale' using detail = v_old.revision::text;
  end if;
  update public.consultation_drafts
  set private_note = v_new.private_note, shared_summary = v_new.shared_summary, prescription = v_new.prescription,
    follow_up = v_new.follow_up, revision = v_old.revision + 1, writer = left(p_writer, 64), updated_at = now()
  where consultation_id = p_consultation.id
  returning * into v_new;
  return v_new;
end
$$;
comment on function private.write_draft(public.consultations, text, text, jsonb, jsonb, integer, text, boolean) is
  'Stores what the doctor has written so far. Error stale: somebody else wrote after p_revision was read. p_keep: the note becomes a version.';

create function private.save_consultation(
  p_appointment_id uuid, p_private_note text, p_shared_summary text, p_prescription jsonb, p_follow_up jsonb,
  p_revision integer, p_writer text, p_keep boolean
) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_consultation public.consultations := private.require_own_consultation(p_appointment_id);
  v_draft public.consultation_drafts;
begin
  if v_consultation.status not in ('scheduled', 'in_progress') then
    raise exception 'wrong_state' using detail = v_consultation.status::text;
  end if;
  v_draft := private.write_draft(v_consultation, p_private_note, p_shared_summary, p_prescription, p_follow_up,
    p_revision, p_writer, p_keep);
  if p_keep then
    perform private.write_audit('consultation.saved', 'consultation', v_consultation.id::text);
  end if;
  return jsonb_build_object('revision', v_draft.revision, 'savedAt', v_draft.updated_at);
end
$$;

create function private.complete_consultation(
  p_appointment_id uuid, p_shared_summary text, p_private_note text, p_prescription jsonb, p_follow_up jsonb,
  p_revision integer, p_writer text
) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_consultation public.consultations := private.require_own_consultation(p_appointment_id);
  v_draft public.consultation_drafts;
  v_appointment public.appointments;
  v_payment public.payments;
begin
  if v_consultation.status not in ('scheduled', 'in_progress') then
    raise exception 'wrong_state' using detail = v_consultation.status::text;
  elsif private.plain_text(p_shared_summary, 1) is null then
    raise exception 'summary_missing';
  end if;
  v_draft := private.write_draft(v_consultation, p_private_note, p_shared_summary, p_prescription, p_follow_up,
    p_revision, p_writer, true);
  insert into public.consultation_versions (consultation_id, version, patient_id, doctor_id, shared_summary, prescription, follow_up)
  values (v_consultation.id, 1, v_consultation.patient_id, v_consultation.doctor_id, v_draft.shared_summary,
    private.clean_prescription(v_draft.prescription, true), v_draft.follow_up);
  delete from public.consultation_drafts where consultation_id = v_consultation.id;
  update public.consultations set status = 'in_progress', started_at = now()
  where id = v_consultation.id and status = 'scheduled';
  update public.consultations set status = 'completed', completed_at = now(), shared_summary = v_draft.shared_summary
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

create function public.start_consultation(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.start_consultation(p_appointment_id)
$$;
comment on function public.start_consultation(uuid) is 'The doctor begins, from 15 minutes before the start. Errors: not_found, wrong_state, too_early.';

create function public.save_consultation(
  p_appointment_id uuid, p_private_note text default null, p_shared_summary text default null, p_prescription jsonb default null,
  p_follow_up jsonb default null, p_revision integer default null, p_writer text default null, p_keep boolean default true
) returns jsonb language sql security invoker set search_path = '' as $$
  select private.save_consultation(p_appointment_id, p_private_note, p_shared_summary, p_prescription, p_follow_up, p_revision,
    p_writer, p_keep)
$$;
comment on function public.save_consultation(uuid, text, text, jsonb, jsonb, integer, text, boolean) is
  'Stores what the doctor has written so far, {revision, savedAt}; null leaves a part as it is. With p_revision only over what was read. Errors: not_found, wrong_state, too_early, text_too_long, prescription_invalid, follow_up_invalid, stale.';

create function public.complete_consultation(
  p_appointment_id uuid, p_shared_summary text, p_private_note text default null, p_prescription jsonb default null,
  p_follow_up jsonb default null, p_revision integer default null, p_writer text default null
) returns void language sql security invoker set search_path = '' as $$
  select private.complete_consultation(p_appointment_id, p_shared_summary, p_private_note, p_prescription, p_follow_up, p_revision,
    p_writer)
$$;
comment on function public.complete_consultation(uuid, text, text, jsonb, jsonb, integer, text) is
  'Ends the consultation with its summary; the payment becomes due after the release window. Errors: those of save_consultation, summary_missing, prescription_incomplete.';

revoke execute on function private.require_own_consultation(uuid), private.keep_note(public.consultations, text),
  private.draft_with(public.consultation_drafts, text, text, jsonb, jsonb),
  private.write_draft(public.consultations, text, text, jsonb, jsonb, integer, text, boolean),
  private.start_consultation(uuid), private.save_consultation(uuid, text, text, jsonb, jsonb, integer, text, boolean),
  private.complete_consultation(uuid, text, text, jsonb, jsonb, integer, text),
  public.start_consultation(uuid), public.save_consultation(uuid, text, text, jsonb, jsonb, integer, text, boolean),
  public.complete_consultation(uuid, text, text, jsonb, jsonb, integer, text)
  from public, anon, authenticated;
grant execute on function private.start_consultation(uuid),
  private.save_consultation(uuid, text, text, jsonb, jsonb, integer, text, boolean),
  private.complete_consultation(uuid, text, text, jsonb, jsonb, integer, text),
  public.start_consultation(uuid), public.save_consultation(uuid, text, text, jsonb, jsonb, integer, text, boolean),
  public.complete_consultation(uuid, text, text, jsonb, jsonb, integer, text)
  to authenticated;
