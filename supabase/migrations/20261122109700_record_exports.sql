-- Taking everything along: a job that checks every file and freezes a FHIR bundle. Bytes are not copied; they are sent
-- from where they lie when the patient downloads.

create type public.export_status as enum ('pending', 'ready', 'failed', 'expired');

alter table public.platform_settings
  add column export_days integer not null default 7,
  add constraint platform_settings_export_days_check check (export_days between 1 and 30);
comment on column public.platform_settings.export_days is 'Days for which a finished export can be downloaded.';
grant select (export_days) on public.platform_settings to anon, authenticated;

create table public.record_exports (
  id uuid primary key default gen_random_uuid(),
  patient_id uuid not null references public.patients (id) on delete cascade,
  status public.export_status not null default 'pending',
  files_total integer not null default 0,
  files_done integer not null default 0,
  attempts integer not null default 0,
  run_after timestamptz not null default now(),
  locked_until timestamptz,
  last_error text,
  bundle jsonb,
  ready_at timestamptz,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint record_exports_files_check check (files_done between 0 and files_total),
  constraint record_exports_ready_check check (status <> 'ready' or (bundle is not null and expires_at is not null)),
  constraint record_exports_bundle_check check (bundle is null or status = 'ready')
);
comment on table public.record_exports is 'pending → ready → expired, or failed. One at a time for each patient.';
comment on column public.record_exports.files_done is 'Files whose bytes were read and found right; where a job goes on that was cut short.';
comment on column public.record_exports.bundle is 'The FHIR R4 bundle; clinical text, gone when the export expires.';
comment on column public.record_exports.locked_until is 'Lease of the server that makes it; after that another may take it.';

create unique index record_exports_one_pending_key on public.record_exports (patient_id) where status = 'pending';
create index record_exports_patient_id_idx on public.record_exports (patient_id, created_at desc);
create index record_exports_due_idx on public.record_exports (run_after) where status = 'pending';
create index record_exports_expires_at_idx on public.record_exports (expires_at) where status = 'ready';

alter table public.record_exports enable row level security;
create policy record_exports_select_patient on public.record_exports for select to authenticated
  using (patient_id = (select auth.uid()));
grant select (id, patient_id, status, files_total, files_done, ready_at, expires_at, created_at) on public.record_exports to authenticated;
grant select on public.record_exports to service_role;

create trigger tg_record_exports__touch before update on public.record_exports
  for each row execute function private.touch_updated_at();

create function private.request_record_export() returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_id uuid;
begin
  if not exists (select from public.patients p where p.id = v_me) then
    raise exception 'not_patient';
  end if;
  insert into public.record_exports (patient_id) values (v_me)
  on conflict (patient_id) where status = 'pending' do nothing returning id into v_id;
  if v_id is null then
    select e.id into v_id from public.record_exports e where e.patient_id = v_me and e.status = 'pending';
    return v_id;
  end if;
  perform private.write_audit('records.export_requested', 'patient', v_me::text, jsonb_build_object('id', v_id));
  return v_id;
end
$$;

create function public.request_record_export() returns uuid
language sql security invoker set search_path = '' as $$
  select private.request_record_export()
$$;
comment on function public.request_record_export() is 'Asks for an export of everything; while one is being made, that one. Error: not_patient.';

create function private.claim_record_export(p_lease_seconds integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_export public.record_exports;
begin
  update public.record_exports set status = 'expired', bundle = null where status = 'ready' and expires_at <= now();
  update public.record_exports e set locked_until = now() + make_interval(secs => p_lease_seconds), attempts = e.attempts + 1
  where e.id = (
    select n.id from public.record_exports n
    where n.status = 'pending' and n.run_after <= now() and (n.locked_until is null or n.locked_until <= now())
    order by n.run_after for no key update skip locked limit 1)
  returning * into v_export;
  if v_export.id is null then
    return null;
  end if;
  return jsonb_build_object('id', v_export.id, 'patientId', v_export.patient_id, 'filesDone', v_export.files_done);
end
$$;

create function public.claim_record_export(p_lease_seconds integer default 60) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_record_export(p_lease_seconds)
$$;
comment on function public.claim_record_export(integer) is 'For the server: takes one export that is due under a lease, {id, patientId, filesDone}, and clears away expired ones.';

create function private.note_export_progress(p_id uuid, p_done integer, p_total integer, p_lease_seconds integer) returns void
language sql security definer set search_path = '' as $$
  update public.record_exports set files_done = least(p_done, p_total), files_total = p_total,
    locked_until = now() + make_interval(secs => p_lease_seconds)
  where id = p_id and status = 'pending'
$$;

create function public.note_export_progress(p_id uuid, p_done integer, p_total integer, p_lease_seconds integer default 60) returns void
language sql security invoker set search_path = '' as $$
  select private.note_export_progress(p_id, p_done, p_total, p_lease_seconds)
$$;
comment on function public.note_export_progress(uuid, integer, integer, integer) is 'For the server: how far an export is; keeps its lease.';

create function private.finish_record_export(p_id uuid, p_bundle jsonb, p_error text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_export public.record_exports;
begin
  select e.* into v_export from public.record_exports e where e.id = p_id and e.status = 'pending' for no key update;
  if not found then
    return;
  end if;
  if p_bundle is null then
    update public.record_exports set locked_until = null, last_error = left(p_error, 500),
      run_after = now() + private.retry_delay(v_export.attempts),
      status = case when v_export.attempts >= 8 then 'failed' else 'pending' end::public.export_status
    where id = p_id;
    return;
  end if;
  update public.record_exports set status = 'ready', bundle = p_bundle, ready_at = now(), locked_until = null, last_error = null,
    expires_at = now() + make_interval(days => (select s.export_days from public.platform_settings s))
  where id = p_id returning * into v_export;
  perform private.enqueue_mail('export_ready', v_export.patient_id, jsonb_build_object(
    'recipientName', private.actor_name(v_export.patient_id, 'patient'), 'expiresAt', v_export.expires_at), 'export_ready:' || p_id);
end
$$;

create function public.finish_record_export(p_id uuid, p_bundle jsonb, p_error text default null) returns void
language sql security invoker set search_path = '' as $$
  select private.finish_record_export(p_id, p_bundle, p_error)
$$;
comment on function public.finish_record_export(uuid, jsonb, text) is
  'For the server: the bundle is ready, and a mail goes out; or without one, it failed and is tried again later, eight times at most.';

create function private.open_record_export(p_id uuid, p_from jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_bundle jsonb;
begin
  select e.bundle into v_bundle from public.record_exports e
  where e.id = p_id and e.patient_id = v_me and e.status = 'ready' and e.expires_at > now();
  if not found then
    raise exception 'not_found';
  end if;
  perform private.note_access(v_me, 'export', null, null, null, 'patient', null, null, p_from);
  return jsonb_build_object('bundle', v_bundle, 'files', coalesce((
    select jsonb_agg(jsonb_build_object('id', r.id, 'storageKey', r.storage_key, 'fileName', r.file_name) order by r.created_at, r.id)
    from public.medical_records r
    where r.patient_id = v_me and r.state = 'stored' and r.scan_status = 'clean' and r.deleted_at is null), '[]'));
end
$$;

create function public.open_record_export(p_id uuid, p_from jsonb default '{}') returns jsonb
language sql security invoker set search_path = '' as $$
  select private.open_record_export(p_id, p_from)
$$;
comment on function public.open_record_export(uuid, jsonb) is
  'Asked before an own export is sent: one line in the access log, then {bundle, files}. Files deleted since are not among them. Error: not_found.';

revoke execute on function private.request_record_export(), public.request_record_export(), private.claim_record_export(integer),
  public.claim_record_export(integer), private.note_export_progress(uuid, integer, integer, integer),
  public.note_export_progress(uuid, integer, integer, integer), private.finish_record_export(uuid, jsonb, text),
  public.finish_record_export(uuid, jsonb, text), private.open_record_export(uuid, jsonb), public.open_record_export(uuid, jsonb)
  from public, anon, authenticated;
grant execute on function private.request_record_export(), public.request_record_export(), private.open_record_export(uuid, jsonb),
  public.open_record_export(uuid, jsonb) to authenticated;
grant execute on function private.claim_record_export(integer), public.claim_record_export(integer),
  private.note_export_progress(uuid, integer, integer, integer), public.note_export_progress(uuid, integer, integer, integer),
  private.finish_record_export(uuid, jsonb, text), public.finish_record_export(uuid, jsonb, text) to service_role;
