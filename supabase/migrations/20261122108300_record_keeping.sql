-- The server's standing work on files: scanning what came in, removing what has to go, and finding where table and
-- storage disagree. Several servers may do it at once: each piece of work is taken under a lease.

create table private.record_scans (
  record_id uuid primary key references public.medical_records (id) on delete cascade,
  attempts integer not null default 0,
  faults integer not null default 0,
  run_after timestamptz not null default now(),
  locked_until timestamptz,
  last_error text
);
comment on table private.record_scans is 'Files that wait for the virus scanner; the row goes with the verdict.';
comment on column private.record_scans.faults is 'How often the scanner answered, but could not scan this file; when it is not reached at all that says nothing of the file.';
create index record_scans_run_after_idx on private.record_scans (run_after);
alter table private.record_scans enable row level security;

create function private.claim_record_scans(p_limit integer, p_lease_seconds integer) returns setof jsonb
language sql security definer set search_path = '' as $$
  with due as (
    select q.record_id from private.record_scans q
    where q.run_after <= now() and (q.locked_until is null or q.locked_until < now())
    order by q.run_after limit least(greatest(coalesce(p_limit, 1), 1), 50)
    for no key update skip locked
  ), taken as (
    update private.record_scans q
    set attempts = q.attempts + 1, locked_until = now() + make_interval(secs => greatest(coalesce(p_lease_seconds, 120), 1))
    from due where q.record_id = due.record_id
    returning q.record_id
  )
  select jsonb_build_object('id', r.id, 'storageKey', r.storage_key)
  from taken t join public.medical_records r on r.id = t.record_id
  where r.state = 'stored'
$$;

create function public.claim_record_scans(p_limit integer default 1, p_lease_seconds integer default 120) returns setof jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_record_scans(p_limit, p_lease_seconds)
$$;
comment on function public.claim_record_scans(integer, integer) is 'For the server: takes files that wait for the scanner under a lease, {id, storageKey}.';

create function private.complete_record_scan(p_id uuid, p_status public.record_scan_status, p_detail text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_record public.medical_records;
begin
  update public.medical_records
  set scan_status = p_status, scan_detail = left(p_detail, 200), scanned_at = now(),
    state = case when p_status = 'infected' then 'deleting' else state end
  where id = p_id and state = 'stored' and scan_status = 'pending'
  returning * into v_record;
  if not found then
    return false;
  end if;
  delete from private.record_scans where record_id = p_id;
  perform private.write_audit('record.scanned', 'record', p_id::text, jsonb_build_object('status', p_status));
  if p_status = 'infected' then
    perform private.enqueue_mail('record_infected', v_record.patient_id,
      (select jsonb_build_object('recipientName', p.full_name, 'foundAt', now()) from public.profiles p where p.id = v_record.patient_id),
      'record_infected:' || p_id);
  end if;
  return true;
end
$$;

create function public.complete_record_scan(p_id uuid, p_status public.record_scan_status, p_detail text) returns boolean
language sql security invoker set search_path = '' as $$
  select private.complete_record_scan(p_id, p_status, p_detail)
$$;
comment on function public.complete_record_scan(uuid, public.record_scan_status, text) is
  'For the server: the scanner''s verdict. Infected: the bytes are to be removed, the patient is told. False when there is nothing to decide any more.';

create function private.postpone_record_scan(p_id uuid, p_error text, p_file_at_fault boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_faults integer;
begin
  update private.record_scans q
  set faults = q.faults + p_file_at_fault::integer, locked_until = null, last_error = left(p_error, 500),
    run_after = now() + least(private.retry_delay(q.attempts), interval '5 minutes')
  where q.record_id = p_id
  returning q.faults into v_faults;
  if v_faults >= 5 then
    perform private.complete_record_scan(p_id, 'failed', 'scan_failed');
  end if;
end
$$;

create function public.postpone_record_scan(p_id uuid, p_error text, p_file_at_fault boolean) returns void
language sql security invoker set search_path = '' as $$
  select private.postpone_record_scan(p_id, p_error, p_file_at_fault)
$$;
comment on function public.postpone_record_scan(uuid, text, boolean) is
  'For the server: scanned again later, at most five minutes from now; failed when the scanner could not scan this file five times.';

create function private.claim_record_removals(p_limit integer, p_after_seconds integer) returns setof jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform private.end_stale_uploads(null);
  -- updated_at is the lease: taking a row moves it on.
  return query
    with due as (
      select r.id from public.medical_records r
      where r.state = 'deleting' and (r.deleted_at is not null or r.storage_key is not null)
        and r.updated_at <= now() - make_interval(secs => greatest(coalesce(p_after_seconds, 60), 0))
      order by r.updated_at limit least(greatest(coalesce(p_limit, 20), 1), 200)
      for no key update skip locked
    )
    update public.medical_records r set updated_at = now()
    from due where r.id = due.id
    returning jsonb_build_object('id', r.id, 'storageKey', r.patient_id || '/' || r.id);
end
$$;

create function public.claim_record_removals(p_limit integer default 20, p_after_seconds integer default 60) returns setof jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_record_removals(p_limit, p_after_seconds)
$$;
comment on function public.claim_record_removals(integer, integer) is
  'For the server: files whose bytes have to go and that nobody has taken up within p_after_seconds, {id, storageKey}; ends uploads that were cut short.';

create function private.complete_record_removal(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.medical_records where id = p_id and state = 'deleting' and deleted_at is not null;
  if not found then
    update public.medical_records set storage_key = null where id = p_id and state = 'deleting';
  end if;
end
$$;

create function public.complete_record_removal(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.complete_record_removal(p_id)
$$;
comment on function public.complete_record_removal(uuid) is
  'For the server: the bytes are gone. The row goes as well, unless it has to tell its patient of a virus.';

create function private.find_stray_objects(p_limit integer, p_after_seconds integer) returns setof text
language plpgsql security definer set search_path = '' as $$
begin
  return query execute
    'select o.name from storage.objects o
     where o.bucket_id = ''medical-records'' and o.created_at < now() - make_interval(secs => $2)
       and not exists (select from public.medical_records r where r.patient_id || ''/'' || r.id = o.name)
     limit $1' using p_limit, p_after_seconds;
end
$$;

create function public.find_stray_objects(p_limit integer default 100, p_after_seconds integer default 3600) returns setof text
language sql security invoker set search_path = '' as $$
  select private.find_stray_objects(p_limit, p_after_seconds)
$$;
comment on function public.find_stray_objects(integer, integer) is 'For the server: keys of stored objects that no row speaks of.';

create function private.flag_lost_records(p_after_seconds integer) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  execute
    'update public.medical_records r set scan_status = ''failed'', scan_detail = ''bytes_lost''
     where r.state = ''stored'' and r.scan_detail is distinct from ''bytes_lost''
       and r.updated_at < now() - make_interval(secs => $1)
       and not exists (select from storage.objects o where o.bucket_id = ''medical-records'' and o.name = r.storage_key)'
    using p_after_seconds;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

create function public.flag_lost_records(p_after_seconds integer default 3600) returns integer
language sql security invoker set search_path = '' as $$
  select private.flag_lost_records(p_after_seconds)
$$;
comment on function public.flag_lost_records(integer) is
  'For the server: rows whose bytes are not in storage are marked as lost, so that nobody opens or shares them; how many there were.';

revoke execute on function private.claim_record_scans(integer, integer), public.claim_record_scans(integer, integer),
  private.complete_record_scan(uuid, public.record_scan_status, text), public.complete_record_scan(uuid, public.record_scan_status, text),
  private.postpone_record_scan(uuid, text, boolean), public.postpone_record_scan(uuid, text, boolean),
  private.claim_record_removals(integer, integer), public.claim_record_removals(integer, integer),
  private.complete_record_removal(uuid), public.complete_record_removal(uuid),
  private.find_stray_objects(integer, integer), public.find_stray_objects(integer, integer),
  private.flag_lost_records(integer), public.flag_lost_records(integer) from public, anon, authenticated;
grant execute on function private.claim_record_scans(integer, integer), public.claim_record_scans(integer, integer),
  private.complete_record_scan(uuid, public.record_scan_status, text), public.complete_record_scan(uuid, public.record_scan_status, text),
  private.postpone_record_scan(uuid, text, boolean), public.postpone_record_scan(uuid, text, boolean),
  private.claim_record_removals(integer, integer), public.claim_record_removals(integer, integer),
  private.complete_record_removal(uuid), public.complete_record_removal(uuid),
  private.find_stray_objects(integer, integer), public.find_stray_objects(integer, integer),
  private.flag_lost_records(integer), public.flag_lost_records(integer) to service_role;
