-- Who may read a file now, and the one way to its bytes.

create function private.record_readable_by(p_record_id uuid, p_viewer uuid)
returns table (allowed boolean, grant_id uuid, break_glass_id uuid, as_role text)
language sql stable security definer set search_path = '' as $$
  select true, null::uuid, null::uuid, 'patient'
  from public.medical_records r
  where r.id = p_record_id and r.patient_id = p_viewer
    and r.state = 'stored' and r.scan_status = 'clean' and r.deleted_at is null
$$;
comment on function private.record_readable_by(uuid, uuid) is
  'Whether somebody may read a file''s bytes now, and by what right; no row when not.';

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
  perform private.write_audit('record.opened', 'record', p_record_id::text, jsonb_build_object('action', p_action));
  return jsonb_build_object('id', v_record.id, 'storageKey', v_record.storage_key, 'fileName', v_record.file_name,
    'mediaType', v_record.media_type, 'bytes', v_record.bytes, 'sha256', v_record.sha256, 'pages', v_record.pages);
end
$$;

create function public.open_record(p_record_id uuid, p_action text, p_from jsonb default '{}') returns jsonb
language sql security invoker set search_path = '' as $$
  select private.open_record(p_record_id, p_action, p_from)
$$;
comment on function public.open_record(uuid, text, jsonb) is
  'Asked before any byte of a file is sent: writes down that the viewer reads it, {id, storageKey, fileName, mediaType, bytes, sha256, pages}; not_found unless it may be read now.';

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

revoke execute on function private.record_readable_by(uuid, uuid), private.open_record(uuid, text, jsonb),
  public.open_record(uuid, text, jsonb), private.record_still_readable(uuid), public.record_still_readable(uuid)
  from public, anon, authenticated;
grant execute on function private.open_record(uuid, text, jsonb), public.open_record(uuid, text, jsonb),
  private.record_still_readable(uuid), public.record_still_readable(uuid) to authenticated;
