-- Verification of doctors: the checks that administrators made, and the history of decisions. Both are only ever added to.

create type public.check_kind as enum ('identity', 'licence', 'expiry', 'standing', 'qualification', 'other');
create type public.check_result as enum ('confirmed', 'differs', 'not_found');

alter table public.platform_settings
  add column verification_checks public.check_kind[] not null default '{identity,licence,expiry}';
comment on column public.platform_settings.verification_checks is
  'Checks that have to be recorded as confirmed before a doctor can be approved.';

create table public.doctor_checks (
  id bigint generated always as identity primary key,
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  kind public.check_kind not null,
  place text not null,
  result public.check_result not null,
  note text,
  facts jsonb not null default '{}',
  checked_by uuid references public.profiles (id) on delete set null,
  checked_at timestamptz not null default now(),
  constraint doctor_checks_place_check check (char_length(btrim(place)) between 2 and 500),
  constraint doctor_checks_note_check check (char_length(note) <= 2000),
  -- What did not agree has to be explained to whoever decides later.
  constraint doctor_checks_explained_check check (result = 'confirmed' or note is not null)
);
comment on table public.doctor_checks is 'What administrators looked up about a doctor, where, and what they found. Only ever added to.';
comment on column public.doctor_checks.kind is 'identity: who it is. licence: that the registry has it. expiry: until when. standing: no measures against it. qualification: the field.';
comment on column public.doctor_checks.place is 'Where it was looked up: the registry, a web address, a telephone number, a document.';
comment on column public.doctor_checks.result is 'confirmed: it agrees with what the doctor states. differs, not_found: see the note.';
comment on column public.doctor_checks.note is 'What was found. For administrators; the doctor does not see it.';
comment on column public.doctor_checks.facts is 'What the doctor stated at that time; a check counts only as long as it is still so. By trigger.';
comment on column public.doctor_checks.checked_by is 'The administrator; null when it was recorded in the dashboard.';
comment on column public.doctor_checks.checked_at is 'When it was looked up.';
create index doctor_checks_doctor_id_idx on public.doctor_checks (doctor_id, kind, id desc);
create index doctor_checks_checked_by_idx on public.doctor_checks (checked_by) where checked_by is not null;

create table public.verification_events (
  id bigint generated always as identity primary key,
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  kind text not null,
  was public.verification_status not null,
  state public.verification_status not null,
  text text,
  actor_id uuid references public.profiles (id) on delete set null,
  written_by xid8 not null default pg_current_xact_id(),
  created_at timestamptz not null default now(),
  constraint verification_events_kind_check check (
    kind in ('submitted', 'asked', 'answered', 'approved', 'refused', 'suspended', 'lifted', 'withdrawn', 'expired')),
  constraint verification_events_text_check check (char_length(text) between 1 and 2000),
  constraint verification_events_explained_check check (kind not in ('asked', 'answered', 'refused') or text is not null)
);
comment on table public.verification_events is 'History of a doctor''s verification, which the doctor reads too. Only ever added to.';
comment on column public.verification_events.kind is 'What happened; expired: the licence ended without a newer one.';
comment on column public.verification_events.was is 'The state before.';
comment on column public.verification_events.state is 'The state from then on.';
comment on column public.verification_events.text is 'What was asked, answered, or given as the reason.';
comment on column public.verification_events.actor_id is 'Who did it; null: the system, or somebody in the dashboard.';
comment on column public.verification_events.written_by is 'Database transaction that wrote it, by which a change of the doctor finds its line.';
create index verification_events_doctor_id_idx on public.verification_events (doctor_id, id desc);
create index verification_events_actor_id_idx on public.verification_events (actor_id) where actor_id is not null;
create index doctors_verification_idx on public.doctors (verification, verification_since, id);

alter table public.doctor_checks enable row level security;
alter table public.verification_events enable row level security;
create policy verification_events_select_own on public.verification_events for select to authenticated
  using (doctor_id = (select auth.uid()));
grant select (id, doctor_id, kind, was, state, text, created_at) on public.verification_events to authenticated;
grant select on public.doctor_checks, public.verification_events to service_role;

-- A deleted doctor takes them along; nobody changes or deletes them otherwise.
create trigger tg_doctor_checks__append_only before update or delete on public.doctor_checks
  for each row when (pg_trigger_depth() = 0) execute function private.refuse_change();
create trigger tg_verification_events__append_only before update or delete on public.verification_events
  for each row when (pg_trigger_depth() = 0) execute function private.refuse_change();

-- Checks -----------------------------------------------------------------------------------------------------------

create function private.check_facts(d public.doctors, p_kind public.check_kind) returns jsonb
language sql immutable set search_path = '' as $$
  select case p_kind
    when 'identity' then jsonb_build_object('displayName', d.display_name)
    when 'licence' then jsonb_build_object('registry', d.licence_registry, 'number', d.licence_number, 'country', d.licence_country)
    when 'expiry' then jsonb_build_object('registry', d.licence_registry, 'number', d.licence_number, 'validUntil', d.licence_valid_until)
    else '{}'
  end
$$;
comment on function private.check_facts(public.doctors, public.check_kind) is 'What a check of this kind compares with the world.';

create function private.missing_checks(d public.doctors) returns public.check_kind[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(k.kind order by k.kind), '{}')
  from public.platform_settings s cross join unnest(s.verification_checks) as k (kind)
  where not coalesce((
    select c.result = 'confirmed' and c.facts = private.check_facts(d, k.kind)
    from public.doctor_checks c where c.doctor_id = d.id and c.kind = k.kind order by c.id desc limit 1
  ), false)
$$;
comment on function private.missing_checks(public.doctors) is
  'Necessary checks of which the latest is not confirmed, or confirmed something that the doctor states differently now.';

create function private.complete_check() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.facts := coalesce((select private.check_facts(d, new.kind) from public.doctors d where d.id = new.doctor_id), '{}');
  return new;
end
$$;
comment on function private.complete_check() is 'Keeps what the doctor stated when it was checked, whoever records it.';

create function private.follow_check() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.kind = 'licence' and new.result = 'confirmed' then
    update public.doctors set licence_checked_on = (new.checked_at at time zone 'UTC')::date
    where id = new.doctor_id and verification = 'verified';
  end if;
  perform private.write_audit('doctor.check_recorded', 'doctor', new.doctor_id::text, jsonb_build_object(
    'kind', new.kind, 'place', new.place, 'result', new.result, 'note', new.note));
  return null;
end
$$;
comment on function private.follow_check() is 'A check is audited; one of a verified doctor''s licence renews the day that patients read.';

create trigger tg_doctor_checks__complete before insert on public.doctor_checks
  for each row execute function private.complete_check();
create trigger tg_doctor_checks__follow after insert on public.doctor_checks
  for each row execute function private.follow_check();

revoke execute on function private.check_facts(public.doctors, public.check_kind), private.missing_checks(public.doctors),
  private.complete_check(), private.follow_check() from public, anon, authenticated;
