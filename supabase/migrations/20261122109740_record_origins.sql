-- Where an imported file comes from: the identifiers it had there, so that they go along with it again.

create table public.record_origins (
  record_id uuid primary key references public.medical_records (id) on delete cascade,
  patient_id uuid not null references public.patients (id) on delete cascade,
  identifiers jsonb not null,
  created_at timestamptz not null default now(),
  constraint record_origins_identifiers_check check (
    jsonb_typeof(identifiers) = 'array' and jsonb_array_length(identifiers) between 1 and 20 and pg_column_size(identifiers) <= 8192)
);
comment on table public.record_origins is 'Identifiers of a file in the export it was imported from.';
comment on column public.record_origins.identifiers is 'FHIR identifiers: [{system, value}].';
create index record_origins_patient_id_idx on public.record_origins (patient_id);

alter table public.record_origins enable row level security;
create policy record_origins_select_patient on public.record_origins for select to authenticated
  using (patient_id = (select auth.uid()));
grant select on public.record_origins to authenticated, service_role;

create function private.note_record_origin(p_record_id uuid, p_identifiers jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from public.medical_records r where r.id = p_record_id and r.patient_id = private.require_user()) then
    raise exception 'not_found';
  end if;
  insert into public.record_origins (record_id, patient_id, identifiers)
  select p_record_id, auth.uid(), jsonb_agg(jsonb_build_object('system', left(i ->> 'system', 300), 'value', left(i ->> 'value', 300)))
  from (select i from jsonb_array_elements(p_identifiers) as i limit 20) as known (i)
  having count(*) > 0
  on conflict (record_id) do nothing;
end
$$;

create function public.note_record_origin(p_record_id uuid, p_identifiers jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.note_record_origin(p_record_id, p_identifiers)
$$;
comment on function public.note_record_origin(uuid, jsonb) is 'Keeps the identifiers that an own file had where it was imported from; the first time only. Error: not_found.';

revoke execute on function private.note_record_origin(uuid, jsonb), public.note_record_origin(uuid, jsonb) from public, anon, authenticated;
grant execute on function private.note_record_origin(uuid, jsonb), public.note_record_origin(uuid, jsonb) to authenticated;
