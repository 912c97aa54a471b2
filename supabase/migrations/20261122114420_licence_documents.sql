-- The papers by which a doctor shows the licence. Kept like patients' files: the row before the bytes, the type decided
-- by the bytes, scanned, and opened by one function only.

create type public.licence_document_state as enum ('uploading', 'stored', 'deleting', 'gone');

create table public.licence_documents (
  id uuid primary key default gen_random_uuid(),
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  state public.licence_document_state not null default 'uploading',
  scan_status public.record_scan_status not null default 'pending',
  scan_attempts smallint not null default 0,
  scan_after timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint licence_documents_file_name_check check (char_length(file_name) between 1 and 200),
  constraint licence_documents_media_type_check check (media_type in (
    'application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic')),
  constraint licence_documents_bytes_check check (bytes between 1 and 10485760),
  constraint licence_documents_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint licence_documents_infected_check check (scan_status <> 'infected' or state in ('deleting', 'gone'))
);
comment on table public.licence_documents is
  'Papers of a doctor''s licence, objects {doctor}/{id} in the bucket licence-documents. uploading, stored, deleting; gone: a virus was found and the bytes were removed, the row tells the doctor.';
comment on column public.licence_documents.scan_status is 'Nobody opens a document that is not clean.';
comment on column public.licence_documents.scan_after is 'When the scanner may take it, or take it again.';
create unique index licence_documents_content_key on public.licence_documents (doctor_id, sha256) where state in ('uploading', 'stored');
create index licence_documents_doctor_id_idx on public.licence_documents (doctor_id, created_at);
create index licence_documents_scan_idx on public.licence_documents (scan_after) where state = 'stored' and scan_status = 'pending';
create index licence_documents_sweep_idx on public.licence_documents (updated_at) where state in ('uploading', 'deleting');

alter table public.licence_documents enable row level security;
create policy licence_documents_select_own on public.licence_documents for select to authenticated
  using (doctor_id = (select auth.uid()));
grant select on public.licence_documents to authenticated;

create trigger tg_licence_documents__touch before update on public.licence_documents
  for each row execute function private.touch_updated_at();

do $$
begin
  if to_regclass('storage.buckets') is null then
    return;
  end if;
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values ('licence-documents', 'licence-documents', false, 10485760,
    array['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic'])
  on conflict (id) do nothing;
end
$$;

create function private.begin_licence_document(p_file_name text, p_media_type text, p_bytes integer, p_sha256 text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_id uuid;
begin
  perform from public.doctors d where d.id = v_me for no key update;
  if not found then
    raise exception 'not_doctor';
  end if;
  update public.licence_documents set state = 'deleting'
  where doctor_id = v_me and state = 'uploading' and created_at < now() - interval '5 minutes';
  if exists (select from public.licence_documents l where l.doctor_id = v_me and l.sha256 = p_sha256 and l.state in ('uploading', 'stored')) then
    raise exception 'duplicate';
  elsif (select count(*) from public.licence_documents l where l.doctor_id = v_me and l.state in ('uploading', 'stored')) >= 10 then
    raise exception 'too_many';
  end if;
  insert into public.licence_documents (doctor_id, file_name, media_type, bytes, sha256)
  values (v_me, private.plain_text(p_file_name, 200), p_media_type, p_bytes, p_sha256) returning id into v_id;
  return jsonb_build_object('id', v_id, 'storageKey', v_me || '/' || v_id);
end
$$;

create function public.begin_licence_document(p_file_name text, p_media_type text, p_bytes integer, p_sha256 text) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.begin_licence_document(p_file_name, p_media_type, p_bytes, p_sha256)
$$;
comment on function public.begin_licence_document(text, text, integer, text) is
  'A paper of the viewer''s licence is on its way: {id, storageKey}. Errors: not_authenticated, not_doctor, duplicate, too_many.';

create function private.remove_licence_document(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_state public.licence_document_state;
begin
  select l.state into v_state from public.licence_documents l
  join public.doctors d on d.id = l.doctor_id
  where l.id = p_id and l.doctor_id = v_me for no key update;
  if not found or v_state = 'uploading' then
    raise exception 'not_found';
  elsif v_state = 'gone' then
    delete from public.licence_documents where id = p_id;
  -- What was checked stays with the check.
  elsif not (select private.application_open(d.verification) from public.doctors d where d.id = v_me) then
    raise exception 'wrong_state';
  else
    update public.licence_documents set state = 'deleting' where id = p_id;
  end if;
  perform private.write_audit('licence_document.removed', 'doctor', v_me::text);
end
$$;

create function public.remove_licence_document(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.remove_licence_document(p_id)
$$;
comment on function public.remove_licence_document(uuid) is
  'The doctor takes a paper back, as long as nothing is sent for verification. Errors: not_authenticated, not_found, wrong_state.';

create function private.open_licence_document(p_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_document public.licence_documents;
begin
  select l.* into v_document from public.licence_documents l
  where l.id = p_id and l.state = 'stored' and l.scan_status = 'clean';
  if not found then
    return null;
  elsif v_document.doctor_id <> v_me then
    if not exists (select from public.profiles p where p.id = v_me and p.role = 'admin') then
      return null;
    end if;
    perform private.require_admin();
    perform private.write_audit('licence_document.opened', 'doctor', v_document.doctor_id::text,
      jsonb_build_object('document', p_id, 'fileName', v_document.file_name));
  end if;
  return jsonb_build_object('storageKey', v_document.doctor_id || '/' || v_document.id, 'fileName', v_document.file_name,
    'mediaType', v_document.media_type, 'bytes', v_document.bytes);
end
$$;

create function public.open_licence_document(p_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.open_licence_document(p_id)
$$;
comment on function public.open_licence_document(uuid) is
  'For the doctor and, with a line in the audit log, for an administrator: {storageKey, fileName, mediaType, bytes}; null for others and before it is scanned. Errors: not_authenticated, not_admin.';

revoke execute on function private.begin_licence_document(text, text, integer, text),
  public.begin_licence_document(text, text, integer, text), private.remove_licence_document(uuid),
  public.remove_licence_document(uuid), private.open_licence_document(uuid), public.open_licence_document(uuid)
  from public, anon, authenticated;
grant execute on function private.begin_licence_document(text, text, integer, text),
  public.begin_licence_document(text, text, integer, text), private.remove_licence_document(uuid),
  public.remove_licence_document(uuid), private.open_licence_document(uuid), public.open_licence_document(uuid) to authenticated;
