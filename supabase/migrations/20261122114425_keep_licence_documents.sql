-- The server's standing work on licence documents: storing, scanning, removing. Taking a row is its lease.

create function private.finish_licence_document(p_id uuid, p_scan boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor_id uuid;
begin
  update public.licence_documents
  set state = 'stored', scan_status = case when p_scan then 'pending' else 'clean' end::public.record_scan_status
  where id = p_id and state = 'uploading'
  returning doctor_id into v_doctor_id;
  if found then
    perform private.write_audit('licence_document.stored', 'doctor', v_doctor_id::text, jsonb_build_object('document', p_id));
  end if;
  return found;
end
$$;

create function public.finish_licence_document(p_id uuid, p_scan boolean) returns boolean
language sql security invoker set search_path = '' as $$
  select private.finish_licence_document(p_id, p_scan)
$$;
comment on function public.finish_licence_document(uuid, boolean) is
  'For the server: the bytes are stored, and wait for the scanner where there is one. False when the upload was given up meanwhile.';

create function private.claim_licence_scans(p_lease_seconds integer) returns setof jsonb
language sql security definer set search_path = '' as $$
  with due as (
    select l.id from public.licence_documents l
    where l.state = 'stored' and l.scan_status = 'pending' and l.scan_after <= now()
    order by l.scan_after limit 2
    for no key update skip locked
  )
  update public.licence_documents l
  set scan_attempts = l.scan_attempts + 1, scan_after = now() + make_interval(secs => greatest(p_lease_seconds, 1))
  from due where l.id = due.id
  returning jsonb_build_object('id', l.id, 'storageKey', l.doctor_id || '/' || l.id)
$$;

create function public.claim_licence_scans(p_lease_seconds integer default 300) returns setof jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_licence_scans(p_lease_seconds)
$$;
comment on function public.claim_licence_scans(integer) is
  'For the server: documents that wait for the scanner, {id, storageKey}. One that gets no verdict is due again after the lease.';

create function private.complete_licence_scan(p_id uuid, p_status public.record_scan_status, p_detail text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_document public.licence_documents;
begin
  -- Failed: the scanner answered, but could not scan it; that is final only when it said so five times.
  update public.licence_documents
  set scan_status = case when p_status = 'failed' and scan_attempts < 5 then 'pending' else p_status end,
    state = case when p_status = 'infected' then 'deleting' else state end
  where id = p_id and state = 'stored' and scan_status = 'pending'
  returning * into v_document;
  if not found then
    return false;
  end if;
  perform private.write_audit('licence_document.scanned', 'doctor', v_document.doctor_id::text,
    jsonb_build_object('document', p_id, 'status', v_document.scan_status, 'detail', left(p_detail, 200)));
  return true;
end
$$;

create function public.complete_licence_scan(p_id uuid, p_status public.record_scan_status, p_detail text default '') returns boolean
language sql security invoker set search_path = '' as $$
  select private.complete_licence_scan(p_id, p_status, p_detail)
$$;
comment on function public.complete_licence_scan(uuid, public.record_scan_status, text) is
  'For the server: the scanner''s verdict. False when there is nothing to decide any more.';

create function private.claim_licence_removals(p_after_seconds integer) returns setof jsonb
language sql security definer set search_path = '' as $$
  with due as (
    select l.id from public.licence_documents l
    where (l.state = 'deleting' and l.updated_at <= now() - make_interval(secs => greatest(p_after_seconds, 0)))
      or (l.state = 'uploading' and l.updated_at < now() - interval '5 minutes')
    order by l.updated_at limit 20
    for no key update skip locked
  )
  update public.licence_documents l set state = 'deleting' from due where l.id = due.id
  returning jsonb_build_object('id', l.id, 'storageKey', l.doctor_id || '/' || l.id)
$$;

create function public.claim_licence_removals(p_after_seconds integer default 60) returns setof jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_licence_removals(p_after_seconds)
$$;
comment on function public.claim_licence_removals(integer) is
  'For the server: documents whose bytes have to go and that nobody has taken up for so long, {id, storageKey}.';

create function private.complete_licence_removal(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.licence_documents where id = p_id and state = 'deleting' and scan_status <> 'infected';
  if not found then
    update public.licence_documents set state = 'gone' where id = p_id and state = 'deleting';
  end if;
end
$$;

create function public.complete_licence_removal(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.complete_licence_removal(p_id)
$$;
comment on function public.complete_licence_removal(uuid) is
  'For the server: the bytes are gone. The row goes as well, unless it has to tell its doctor of a virus.';

revoke execute on function private.finish_licence_document(uuid, boolean), public.finish_licence_document(uuid, boolean),
  private.claim_licence_scans(integer), public.claim_licence_scans(integer),
  private.complete_licence_scan(uuid, public.record_scan_status, text),
  public.complete_licence_scan(uuid, public.record_scan_status, text), private.claim_licence_removals(integer),
  public.claim_licence_removals(integer), private.complete_licence_removal(uuid), public.complete_licence_removal(uuid)
  from public, anon, authenticated;
grant execute on function private.finish_licence_document(uuid, boolean), public.finish_licence_document(uuid, boolean),
  private.claim_licence_scans(integer), public.claim_licence_scans(integer),
  private.complete_licence_scan(uuid, public.record_scan_status, text),
  public.complete_licence_scan(uuid, public.record_scan_status, text), private.claim_licence_removals(integer),
  public.claim_licence_removals(integer), private.complete_licence_removal(uuid), public.complete_licence_removal(uuid)
  to service_role;
