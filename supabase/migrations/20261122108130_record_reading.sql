-- Who may read a file now, and the one way to its bytes.

create function private.is_grant_alive(g public.record_grants) returns boolean
language sql stable set search_path = '' as $$
  select g.revoked_at is null and g.expires_at > clock_timestamp() and (g.appointment_id is null or exists (
    select from public.appointments a where a.id = g.appointment_id and a.status in ('confirmed', 'completed')))
$$;
comment on function private.is_grant_alive(public.record_grants) is
  'Whether a grant counts at this moment: not stopped, not past its end, its appointment paid for and not called off.';

create function private.record_readable_by(p_record_id uuid, p_viewer uuid)
returns table (allowed boolean, grant_id uuid, break_glass_id uuid, as_role text)
language plpgsql stable set search_path = '' as $$
declare
  v_patient_id uuid;
begin
  select r.patient_id into v_patient_id from public.medical_records r
  where r.id = p_record_id and r.state = 'stored' and r.scan_status = 'clean' and r.deleted_at is null;
  if v_patient_id is not null and v_patient_id = p_viewer then
    return query select true, null::uuid, null::uuid, 'patient';
    return;
  end if;
  return query
    select true, g.id, null::uuid, 'doctor' from public.record_grants g
    where g.record_id = p_record_id and g.doctor_id = p_viewer and g.patient_id = v_patient_id and private.is_grant_alive(g)
    order by g.expires_at desc limit 1;
  if found then
    return;
  end if;
  return query
    select true, null::uuid, b.id, 'admin' from public.record_break_glass b
    join public.profiles p on p.id = b.admin_id and p.role = 'admin'
    where b.patient_id = v_patient_id and b.admin_id = p_viewer and b.expires_at > clock_timestamp()
    order by b.expires_at desc limit 1;
  if found then
    -- Opened in a session with a second factor, it is read in one too.
    perform private.require_admin();
  end if;
end
$$;
comment on function private.record_readable_by(uuid, uuid) is
  'Whether somebody may read a file''s bytes at this moment, and by what right; no row when not. Clean files only, for their owner too. Error: second_factor_required, to an administrator.';

create function private.open_record(p_record_id uuid, p_action text, p_from jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := private.require_user();
  v_right record;
  v_record public.medical_records;
begin
  if p_action is null or p_action not in ('view', 'preview', 'download') then
    raise exception 'wrong_action';
  end if;
  select * into v_right from private.record_readable_by(p_record_id, v_user) r where r.allowed;
  if not found then
    raise exception 'not_found';
  end if;
  select * into v_record from public.medical_records r where r.id = p_record_id;
  -- Whoever stops sharing holds this lock too: after waiting for it the right is looked at again.
  perform private.lock_access_log(v_record.patient_id);
  select * into v_right from private.record_readable_by(p_record_id, v_user) r where r.allowed;
  if not found then
    raise exception 'not_found';
  end if;
  perform private.note_access(v_record.patient_id, p_action, v_record.id, v_record.title, null, v_right.as_role, v_right.grant_id,
    v_right.break_glass_id, p_from);
  return jsonb_build_object('id', v_record.id, 'storageKey', v_record.storage_key, 'fileName', v_record.file_name,
    'mediaType', v_record.media_type, 'bytes', v_record.bytes, 'sha256', v_record.sha256, 'pages', v_record.pages);
end
$$;

create function public.open_record(p_record_id uuid, p_action text, p_from jsonb default '{}') returns jsonb
language sql security invoker set search_path = '' as $$
  select private.open_record(p_record_id, p_action, p_from)
$$;
comment on function public.open_record(uuid, text, jsonb) is
  'Asked before any byte of a file is sent: writes one line of the patient''s access log, {id, storageKey, fileName, mediaType, bytes, sha256, pages}; not_found unless it may be read now.';

create function private.record_still_readable(p_record_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from private.record_readable_by(p_record_id, (select auth.uid())) r where r.allowed)
$$;

create function public.record_still_readable(p_record_id uuid) returns boolean
language sql stable security invoker set search_path = '' as $$
  select private.record_still_readable(p_record_id)
$$;
comment on function public.record_still_readable(uuid) is
  'Asked while a file is being sent: false as soon as the right to read it has ended.';

revoke execute on function private.is_grant_alive(public.record_grants), private.record_readable_by(uuid, uuid), private.open_record(uuid, text, jsonb),
  public.open_record(uuid, text, jsonb), private.record_still_readable(uuid), public.record_still_readable(uuid)
  from public, anon, authenticated;
grant execute on function private.open_record(uuid, text, jsonb), public.open_record(uuid, text, jsonb),
  private.record_still_readable(uuid), public.record_still_readable(uuid) to authenticated;
