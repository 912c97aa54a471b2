-- How a file comes in, is described anew and goes. Bytes and row are changed by the server, one after the other; the
-- order is such that a crash between the two leaves a row from which the sweeper finds its way.

create function private.check_record_details(p_title text, p_note text, p_documented_on date) returns void
language plpgsql set search_path = '' as $$
begin
  if p_title is null then
    raise exception 'title_missing';
  elsif char_length(p_title) > 200 then
    raise exception 'title_too_long';
  elsif char_length(p_note) > 2000 then
    raise exception 'note_too_long';
  -- Somewhere on earth it is already tomorrow.
  elsif p_documented_on <= date '1900-01-01' or p_documented_on > (now() at time zone 'UTC')::date + 1 then
    raise exception 'date_out_of_range';
  end if;
end
$$;

create function private.begin_record_upload(
  p_title text, p_category public.record_category, p_documented_on date, p_note text,
  p_file_name text, p_media_type text, p_bytes bigint, p_sha256 text, p_pages integer
) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_user uuid := private.require_user();
  v_title text := private.plain_text(p_title, 201);
  v_note text := private.plain_text(p_note, 2001);
  v_same public.medical_records;
  v_room bigint;
  v_id uuid;
begin
  if not exists (select from public.patients p where p.id = v_user) then
    raise exception 'not_patient';
  end if;
  perform private.check_record_details(v_title, v_note, p_documented_on);
  -- One upload of a patient after the other: room and sameness are counted with those that are on their way.
  perform pg_advisory_xact_lock(hashtextextended('records:' || v_user, 0));
  perform private.end_stale_uploads(v_user);
  select r.* into v_same from public.medical_records r
  where r.patient_id = v_user and r.sha256 = p_sha256 and r.state <> 'deleting';
  if v_same.state = 'uploading' then
    raise exception 'upload_running';
  elsif found then
    raise exception 'duplicate' using detail = v_same.id::text;
  end if;
  select s.record_quota_bytes - private.record_bytes_used(v_user) into v_room from public.platform_settings s;
  if p_bytes > v_room then
    raise exception 'quota_exceeded' using detail = greatest(v_room, 0)::text;
  end if;
  insert into public.medical_records
    (patient_id, title, category, documented_on, note, file_name, media_type, bytes, sha256, pages)
  values (v_user, v_title, coalesce(p_category, 'other'), p_documented_on, v_note,
    private.plain_text(p_file_name, 200), p_media_type, p_bytes, p_sha256, p_pages)
  returning id into v_id;
  return jsonb_build_object('id', v_id, 'storageKey', v_user || '/' || v_id);
end
$$;

create function private.end_stale_uploads(p_patient_id uuid) returns void
language sql set search_path = '' as $$
  -- Storing takes two minutes at most, then the server gives up by itself.
  update public.medical_records set state = 'deleting', deleted_at = now()
  where state = 'uploading' and created_at < now() - interval '5 minutes'
    and (p_patient_id is null or patient_id = p_patient_id)
$$;
comment on function private.end_stale_uploads(uuid) is 'Gives up uploads that were cut short, of one patient or of all.';

create function private.record_bytes_used(p_patient_id uuid) returns bigint
language sql stable set search_path = '' as $$
  select coalesce(sum(r.bytes), 0)::bigint from public.medical_records r
  where r.patient_id = p_patient_id and r.state <> 'deleting'
$$;

create function public.begin_record_upload(
  p_title text, p_category public.record_category, p_documented_on date, p_note text,
  p_file_name text, p_media_type text, p_bytes bigint, p_sha256 text, p_pages integer
) returns jsonb language sql security invoker set search_path = '' as $$
  select private.begin_record_upload(p_title, p_category, p_documented_on, p_note,
    p_file_name, p_media_type, p_bytes, p_sha256, p_pages)
$$;
comment on function public.begin_record_upload(text, public.record_category, date, text, text, text, bigint, text, integer) is
  'Takes room for a file whose bytes are about to be stored: {id, storageKey}. Errors: not_patient, title_missing, title_too_long, note_too_long, date_out_of_range, duplicate (detail: id), upload_running, quota_exceeded (detail: bytes left).';

create function private.finish_record_upload(p_id uuid, p_scan boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_record public.medical_records;
begin
  update public.medical_records
  set state = 'stored', storage_key = patient_id || '/' || id,
    scan_status = case when p_scan then 'pending' else 'clean' end::public.record_scan_status,
    scan_detail = case when not p_scan then 'not_scanned' end
  where id = p_id and state = 'uploading'
  returning * into v_record;
  if not found then
    return false;
  end if;
  if p_scan then
    insert into private.record_scans (record_id) values (p_id);
  end if;
  perform private.write_audit('record.stored', 'record', p_id::text,
    jsonb_build_object('patientId', v_record.patient_id, 'bytes', v_record.bytes, 'mediaType', v_record.media_type));
  return true;
end
$$;

create function public.finish_record_upload(p_id uuid, p_scan boolean) returns boolean
language sql security invoker set search_path = '' as $$
  select private.finish_record_upload(p_id, p_scan)
$$;
comment on function public.finish_record_upload(uuid, boolean) is
  'For the server: the bytes are stored; they wait for the scanner, or are let through where scanning is switched off. False when the upload was given up meanwhile: the bytes have to go.';

create function private.abandon_record_upload(p_id uuid) returns void
language sql security definer set search_path = '' as $$
  update public.medical_records set state = 'deleting', deleted_at = now() where id = p_id and state = 'uploading'
$$;

create function public.abandon_record_upload(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.abandon_record_upload(p_id)
$$;
comment on function public.abandon_record_upload(uuid) is 'For the server: the bytes could not be stored; whatever is there is to be removed.';

create function private.update_record(
  p_id uuid, p_title text, p_category public.record_category, p_documented_on date, p_note text
) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_title text := private.plain_text(p_title, 201);
  v_note text := private.plain_text(p_note, 2001);
begin
  perform private.check_record_details(v_title, v_note, p_documented_on);
  update public.medical_records
  set title = v_title, category = coalesce(p_category, 'other'), documented_on = p_documented_on, note = v_note
  where id = p_id and patient_id = private.require_user() and state = 'stored';
  if not found then
    raise exception 'not_found';
  end if;
  perform private.write_audit('record.updated', 'record', p_id::text);
end
$$;

create function public.update_record(
  p_id uuid, p_title text, p_category public.record_category, p_documented_on date, p_note text
) returns void language sql security invoker set search_path = '' as $$
  select private.update_record(p_id, p_title, p_category, p_documented_on, p_note)
$$;
comment on function public.update_record(uuid, text, public.record_category, date, text) is
  'The patient describes a file anew. Errors: not_found, title_missing, title_too_long, note_too_long, date_out_of_range.';

create function private.delete_record(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.medical_records set state = 'deleting', deleted_at = now()
  where id = p_id and patient_id = private.require_user() and deleted_at is null and state <> 'uploading';
  if not found then
    raise exception 'not_found';
  end if;
  perform private.write_audit('record.deleted', 'record', p_id::text);
end
$$;

create function public.delete_record(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.delete_record(p_id)
$$;
comment on function public.delete_record(uuid) is
  'The patient deletes a file: from here on nobody sees it; the server removes the bytes, then the row. Error: not_found.';

revoke execute on function private.check_record_details(text, text, date), private.end_stale_uploads(uuid), private.record_bytes_used(uuid),
  private.begin_record_upload(text, public.record_category, date, text, text, text, bigint, text, integer),
  public.begin_record_upload(text, public.record_category, date, text, text, text, bigint, text, integer),
  private.finish_record_upload(uuid, boolean), public.finish_record_upload(uuid, boolean),
  private.abandon_record_upload(uuid), public.abandon_record_upload(uuid),
  private.update_record(uuid, text, public.record_category, date, text), public.update_record(uuid, text, public.record_category, date, text),
  private.delete_record(uuid), public.delete_record(uuid) from public, anon, authenticated;
grant execute on function
  private.begin_record_upload(text, public.record_category, date, text, text, text, bigint, text, integer),
  public.begin_record_upload(text, public.record_category, date, text, text, text, bigint, text, integer),
  private.update_record(uuid, text, public.record_category, date, text), public.update_record(uuid, text, public.record_category, date, text),
  private.delete_record(uuid), public.delete_record(uuid) to authenticated;
grant execute on function private.finish_record_upload(uuid, boolean), public.finish_record_upload(uuid, boolean),
  private.abandon_record_upload(uuid), public.abandon_record_upload(uuid) to service_role;
