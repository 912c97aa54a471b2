-- Asking for a missing file, and breaking the glass.

create function private.ask_for_record(p_appointment_id uuid, p_body text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_appointment public.appointments;
  v_body text := private.plain_text(p_body, 501);
  v_id uuid;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and a.doctor_id = v_me and a.confirmed_at is not null
  for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_appointment.status not in ('confirmed', 'completed') then
    raise exception 'wrong_state';
  elsif coalesce(char_length(v_body), 0) < 3 then
    raise exception 'request_missing';
  elsif char_length(v_body) > 500 then
    raise exception 'request_long';
  end if;
  -- The same sentence sent twice is one request.
  select r.id into v_id from public.record_requests r
  where r.appointment_id = p_appointment_id and r.body = v_body and r.status = 'open';
  if found then
    return v_id;
  elsif (select count(*) from public.record_requests r where r.appointment_id = p_appointment_id and r.status = 'open') >= 5 then
    raise exception 'requests_many';
  end if;
  insert into public.record_requests (appointment_id, patient_id, doctor_id, body)
  values (v_appointment.id, v_appointment.patient_id, v_me, v_body) returning id into v_id;
  perform private.enqueue_mail('record_requested', v_appointment.patient_id, jsonb_build_object(
    'appointmentId', v_appointment.id, 'reference', v_appointment.reference, 'doctorName', private.actor_name(v_me, 'doctor'),
    'recipientName', private.actor_name(v_appointment.patient_id, 'patient')), 'record_requested:' || v_id);
  perform private.write_audit('records.requested', 'appointment', v_appointment.id::text, jsonb_build_object('requestId', v_id));
  return v_id;
end
$$;

create function public.ask_for_record(p_appointment_id uuid, p_body text) returns uuid
language sql security invoker set search_path = '' as $$
  select private.ask_for_record(p_appointment_id, p_body)
$$;
comment on function public.ask_for_record(uuid, text) is
  'The doctor of a paid appointment asks for a file; the patient gets a mail that does not say which. Errors: not_found, wrong_state, request_missing, request_long, requests_many.';

create function private.close_record_request(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  update public.record_requests
  set status = case when doctor_id = v_me then 'withdrawn' else 'declined' end::public.record_request_status, closed_at = now()
  where id = p_id and status = 'open' and v_me in (doctor_id, patient_id);
  if not found and not exists (select from public.record_requests r where r.id = p_id and v_me in (r.doctor_id, r.patient_id)) then
    raise exception 'not_found';
  end if;
end
$$;

create function public.close_record_request(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.close_record_request(p_id)
$$;
comment on function public.close_record_request(uuid) is 'The doctor takes a request back, or the patient declines it. Again: nothing. Error: not_found.';

create function private.list_record_requests(p_appointment_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'appointmentId', r.appointment_id, 'body', r.body, 'createdAt', r.created_at,
    'doctorName', private.actor_name(r.doctor_id, 'doctor')) order by r.created_at, r.id), '[]')
  from (select private.require_user() as id) as me
  join public.record_requests r on me.id in (r.patient_id, r.doctor_id) and r.status = 'open'
    and (p_appointment_id is null or r.appointment_id = p_appointment_id)
  join public.appointments a on a.id = r.appointment_id and a.status in ('confirmed', 'completed')
$$;

create function public.list_record_requests(p_appointment_id uuid default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_record_requests(p_appointment_id)
$$;
comment on function public.list_record_requests(uuid) is 'Open requests for files that concern the signed-in person, of one appointment or of all.';

-- Breaking the glass ------------------------------------------------------------------------------------------------

create function private.break_glass(p_email text, p_reason text, p_from jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_reason text := private.plain_text(p_reason, 1001);
  v_patient_id uuid;
  v_new public.record_break_glass;
begin
  if coalesce(char_length(v_reason), 0) < 20 then
    raise exception 'reason_short';
  elsif char_length(v_reason) > 1000 then
    raise exception 'reason_long';
  end if;
  select t.id into v_patient_id from auth.users u join public.patients t on t.id = u.id where lower(u.email) = lower(btrim(p_email));
  if not found then
    raise exception 'patient_unknown';
  end if;
  insert into public.record_break_glass (patient_id, admin_id, reason, expires_at)
  values (v_patient_id, v_me, v_reason, now() + interval '1 hour') returning * into v_new;
  perform private.note_access(v_patient_id, 'break_glass', null, null, v_reason, 'admin', null, v_new.id, p_from);
  perform private.enqueue_mail('records_opened', v_patient_id,
    jsonb_build_object('recipientName', private.actor_name(v_patient_id, 'patient'), 'openedAt', v_new.created_at), 'records_opened:' || v_new.id);
  perform private.write_audit('records.glass_broken', 'patient', v_patient_id::text,
    jsonb_build_object('id', v_new.id, 'reason', v_new.reason));
  return v_new.id;
end
$$;

create function public.break_glass(p_email text, p_reason text, p_from jsonb default '{}') returns uuid
language sql security invoker set search_path = '' as $$
  select private.break_glass(p_email, p_reason, p_from)
$$;
comment on function public.break_glass(text, text, jsonb) is
  'An administrator opens a patient''s files for an hour, with a reason that the patient gets to read. Errors: not_admin, second_factor_required, reason_short, reason_long, patient_unknown.';

create function private.get_break_glass(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
  v_opening public.record_break_glass;
begin
  select * into v_opening from public.record_break_glass b where b.id = p_id and b.admin_id = v_me;
  if not found then
    return null;
  end if;
  return jsonb_build_object('id', v_opening.id, 'reason', v_opening.reason, 'createdAt', v_opening.created_at,
    'expiresAt', v_opening.expires_at, 'open', v_opening.expires_at > now(),
    'patientName', private.actor_name(v_opening.patient_id, 'patient'),
    'records', coalesce((
      select jsonb_agg(jsonb_build_object('recordId', r.id, 'title', r.title, 'category', r.category, 'documentedOn', r.documented_on,
        'fileName', r.file_name, 'mediaType', r.media_type, 'bytes', r.bytes) order by r.created_at desc, r.id)
      from public.medical_records r
      where v_opening.expires_at > now() and r.patient_id = v_opening.patient_id
        and r.state = 'stored' and r.scan_status = 'clean' and r.deleted_at is null
    ), '[]'));
end
$$;

create function public.get_break_glass(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_break_glass(p_id)
$$;
comment on function public.get_break_glass(uuid) is 'What an administrator opened, with the files while the hour lasts; null for what another opened. Errors: not_admin, second_factor_required.';

revoke execute on function private.ask_for_record(uuid, text), public.ask_for_record(uuid, text), private.close_record_request(uuid),
  public.close_record_request(uuid), private.list_record_requests(uuid), public.list_record_requests(uuid),
  private.break_glass(text, text, jsonb), public.break_glass(text, text, jsonb), private.get_break_glass(uuid),
  public.get_break_glass(uuid) from public, anon, authenticated;
grant execute on function private.ask_for_record(uuid, text), public.ask_for_record(uuid, text), private.close_record_request(uuid),
  public.close_record_request(uuid), private.list_record_requests(uuid), public.list_record_requests(uuid),
  private.break_glass(text, text, jsonb), public.break_glass(text, text, jsonb), private.get_break_glass(uuid),
  public.get_break_glass(uuid) to authenticated;
