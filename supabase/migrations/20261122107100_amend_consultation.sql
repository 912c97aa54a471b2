-- After the end nothing is overwritten: an amendment is a further version, with its reason, and the patient is told.

create function private.amend_consultation(
  p_appointment_id uuid, p_version integer, p_reason text, p_shared_summary text, p_private_note text, p_prescription jsonb,
  p_follow_up jsonb
) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_consultation public.consultations := private.require_own_consultation(p_appointment_id);
  v_appointment public.appointments;
  v_old public.consultation_versions;
  v_new public.consultation_drafts;
  v_reason text := private.plain_text(p_reason, 501);
begin
  if v_consultation.status <> 'completed' then
    raise exception 'wrong_state' using detail = v_consultation.status::text;
  end if;
  select v.* into v_old from public.consultation_versions v
  where v.consultation_id = v_consultation.id order by v.version desc limit 1;
  if v_old.version is distinct from p_version then
    raise exception 'stale' using detail = v_old.version::text;
  end if;
  v_new.shared_summary := v_old.shared_summary;
  v_new.prescription := v_old.prescription;
  v_new.follow_up := v_old.follow_up;
  v_new := private.draft_with(v_new, p_private_note, p_shared_summary, p_prescription, p_follow_up);
  if v_new.shared_summary = '' then
    raise exception 'summary_missing';
  end if;
  v_new.prescription := private.clean_prescription(v_new.prescription, true);
  -- One's own note may grow without anybody being told.
  perform private.keep_note(v_consultation, coalesce(v_new.private_note, ''));
  if (v_new.shared_summary, v_new.prescription, v_new.follow_up)
    is not distinct from (v_old.shared_summary, v_old.prescription, v_old.follow_up) then
    return jsonb_build_object('version', v_old.version, 'amended', false);
  elsif v_reason is null then
    raise exception 'reason_missing';
  elsif char_length(v_reason) > 500 then
    raise exception 'text_too_long';
  end if;
  insert into public.consultation_versions (
    consultation_id, version, patient_id, doctor_id, shared_summary, prescription, follow_up, reason
  ) values (
    v_consultation.id, v_old.version + 1, v_consultation.patient_id, v_consultation.doctor_id, v_new.shared_summary,
    v_new.prescription, v_new.follow_up, v_reason
  );
  update public.consultations set shared_summary = v_new.shared_summary where id = v_consultation.id;
  select a.* into v_appointment from public.appointments a where a.id = p_appointment_id;
  perform private.note_event(v_appointment, 'consultation_amended', jsonb_build_object('version', v_old.version + 1));
  perform private.enqueue_mail('consultation_amended', v_appointment.patient_id,
    private.mail_facts(v_appointment)
      || jsonb_build_object('recipientName', (select p.full_name from public.profiles p where p.id = v_appointment.patient_id)),
    'consultation_amended:' || v_appointment.id || ':' || v_old.version + 1);
  return jsonb_build_object('version', v_old.version + 1, 'amended', true);
end
$$;

create function public.amend_consultation(
  p_appointment_id uuid, p_version integer, p_reason text default null, p_shared_summary text default null,
  p_private_note text default null, p_prescription jsonb default null, p_follow_up jsonb default null
) returns jsonb language sql security invoker set search_path = '' as $$
  select private.amend_consultation(p_appointment_id, p_version, p_reason, p_shared_summary, p_private_note, p_prescription,
    p_follow_up)
$$;
comment on function public.amend_consultation(uuid, integer, text, text, text, jsonb, jsonb) is
  'The doctor amends what was given, over version p_version: {version, amended}. Null leaves a part as it is; only the private note changed: no new version for the patient. Errors: not_found, wrong_state, stale, summary_missing, reason_missing, text_too_long, prescription_invalid, prescription_incomplete, follow_up_invalid.';

revoke execute on function private.amend_consultation(uuid, integer, text, text, text, jsonb, jsonb),
  public.amend_consultation(uuid, integer, text, text, text, jsonb, jsonb) from public, anon, authenticated;
grant execute on function private.amend_consultation(uuid, integer, text, text, text, jsonb, jsonb),
  public.amend_consultation(uuid, integer, text, text, text, jsonb, jsonb) to authenticated;
