-- The patient's acts: sharing files with a doctor, and stopping it.

alter table public.platform_settings
  add column record_share_days integer not null default 30,
  add constraint platform_settings_record_share_days_check check (record_share_days between 0 and 365);
comment on column public.platform_settings.record_share_days is 'Days after an appointment until which a file is shared unless the patient chooses otherwise.';
grant select (record_share_days) on public.platform_settings to anon, authenticated;

create function private.share_until(p_appointment public.appointments, p_days integer, p_until timestamptz) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  v_until timestamptz := coalesce(p_until, greatest(p_appointment.ends_at, now()) + make_interval(days => p_days));
begin
  if v_until is null or p_days not between 0 and 365 then
    raise exception 'until_missing';
  elsif v_until <= now() then
    raise exception 'until_past';
  elsif v_until > now() + interval '1 year' then
    raise exception 'until_far';
  end if;
  return v_until;
end
$$;

create function private.share_records(
  p_record_ids uuid[], p_appointment_id uuid, p_purpose public.grant_purpose, p_days integer, p_until timestamptz,
  p_request_id uuid, p_from jsonb
) returns integer language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_appointment public.appointments;
  v_until timestamptz;
  v_record public.medical_records;
  v_count integer := 0;
begin
  select a.* into v_appointment from public.appointments a where a.id = p_appointment_id and a.patient_id = v_me;
  if not found then
    raise exception 'not_found';
  elsif v_appointment.status not in ('held', 'confirmed', 'completed') then
    raise exception 'wrong_state';
  elsif coalesce(cardinality(p_record_ids), 0) not between 1 and 100 then
    raise exception 'files_missing';
  end if;
  v_until := private.share_until(v_appointment, p_days, p_until);
  perform private.lock_access_log(v_me);
  for v_record in
    select r.* from public.medical_records r
    where r.id = any (p_record_ids) and r.patient_id = v_me and r.state = 'stored' and r.scan_status in ('clean', 'pending')
      and r.deleted_at is null
    order by r.id for key share
  loop
    insert into public.record_grants (record_id, patient_id, doctor_id, appointment_id, purpose, days_after, expires_at)
    values (v_record.id, v_me, v_appointment.doctor_id, v_appointment.id, p_purpose, case when p_until is null and v_appointment.ends_at > now() then p_days end, v_until)
    on conflict (record_id, doctor_id, appointment_id) where revoked_at is null
      do update set purpose = excluded.purpose, days_after = excluded.days_after, expires_at = excluded.expires_at;
    perform private.note_access(v_me, 'share', v_record.id, v_record.title,
      private.actor_name(v_appointment.doctor_id, 'doctor'), 'patient', null, null, p_from);
    v_count := v_count + 1;
  end loop;
  if v_count < (select count(distinct id) from unnest(p_record_ids) as id) then
    raise exception 'not_found';
  end if;
  update public.record_requests set status = 'answered', closed_at = now()
  where id = p_request_id and patient_id = v_me and doctor_id = v_appointment.doctor_id and status = 'open';
  perform private.write_audit('records.shared', 'appointment', v_appointment.id::text,
    jsonb_build_object('count', v_count, 'doctorId', v_appointment.doctor_id, 'until', v_until));
  return v_count;
end
$$;

create function public.share_records(
  p_record_ids uuid[], p_appointment_id uuid, p_purpose public.grant_purpose, p_days integer default null,
  p_until timestamptz default null, p_request_id uuid default null, p_from jsonb default '{}'
) returns integer language sql security invoker set search_path = '' as $$
  select private.share_records(p_record_ids, p_appointment_id, p_purpose, p_days, p_until, p_request_id, p_from)
$$;
comment on function public.share_records(uuid[], uuid, public.grant_purpose, integer, timestamptz, uuid, jsonb) is
  'The patient shares own files with the doctor of an own appointment, until p_until or p_days after the appointment (after today when it is over). All or none; again: the new end holds. Returns how many. Errors: not_found, wrong_state, files_missing, until_missing, until_past, until_far.';

create function private.stop_sharing(p_record_id uuid, p_doctor_id uuid, p_from jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_title text;
begin
  select r.title into v_title from public.medical_records r where r.id = p_record_id and r.patient_id = v_me;
  if not found then
    raise exception 'not_found';
  end if;
  -- After this lock no read can begin that did not see what follows.
  perform private.lock_access_log(v_me);
  update public.record_grants set revoked_at = now()
  where record_id = p_record_id and doctor_id = p_doctor_id and patient_id = v_me and revoked_at is null;
  if not found then
    return false;
  end if;
  perform private.note_access(v_me, 'revoke', p_record_id, v_title, private.actor_name(p_doctor_id, 'doctor'), 'patient', null, null, p_from);
  perform private.write_audit('records.share_stopped', 'medical_record', p_record_id::text, jsonb_build_object('doctorId', p_doctor_id));
  return true;
end
$$;

create function public.stop_sharing(p_record_id uuid, p_doctor_id uuid, p_from jsonb default '{}') returns boolean
language sql security invoker set search_path = '' as $$
  select private.stop_sharing(p_record_id, p_doctor_id, p_from)
$$;
comment on function public.stop_sharing(uuid, uuid, jsonb) is
  'The patient stops sharing a file with a doctor, for all appointments; it holds from the next byte on. False when nothing was shared. Error: not_found.';

revoke execute on function private.share_until(public.appointments, integer, timestamptz),
  private.share_records(uuid[], uuid, public.grant_purpose, integer, timestamptz, uuid, jsonb),
  public.share_records(uuid[], uuid, public.grant_purpose, integer, timestamptz, uuid, jsonb),
  private.stop_sharing(uuid, uuid, jsonb), public.stop_sharing(uuid, uuid, jsonb) from public, anon, authenticated;
grant execute on function private.share_records(uuid[], uuid, public.grant_purpose, integer, timestamptz, uuid, jsonb),
  public.share_records(uuid[], uuid, public.grant_purpose, integer, timestamptz, uuid, jsonb),
  private.stop_sharing(uuid, uuid, jsonb), public.stop_sharing(uuid, uuid, jsonb) to authenticated;
