-- One profile per account, and what only patients have.

create type public.user_role as enum ('patient', 'doctor', 'admin');

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  role public.user_role not null default 'patient',
  full_name text not null default '',
  phone text,
  country_code char(2),
  time_zone text not null default 'UTC',
  locale text not null default 'en',
  photo_id uuid,
  onboarded_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint profiles_full_name_check check (char_length(full_name) <= 200),
  constraint profiles_phone_check check (phone ~ '^\+?[0-9][0-9 ().-]{4,29}$'),
  constraint profiles_country_code_check check (country_code ~ '^[A-Z]{2}$'),
  constraint profiles_time_zone_check check (private.is_time_zone(time_zone)),
  constraint profiles_locale_check check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$')
);
comment on table public.profiles is 'One row per account, made when the account is made.';
comment on column public.profiles.role is 'What the person is here. Only an administrator changes it; it reaches the token at the next refresh.';
comment on column public.profiles.country_code is 'ISO 3166-1 alpha-2.';
comment on column public.profiles.time_zone is 'IANA zone in which times are shown and mailed to this person.';
comment on column public.profiles.locale is 'Language of pages and mails, such as en.';
comment on column public.profiles.photo_id is 'The picture that is shown (photos); null: initials.';
comment on column public.profiles.onboarded_at is 'When the required details were complete; booking needs them.';

create table public.patients (
  id uuid primary key references public.profiles (id) on delete cascade,
  birth_date date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint patients_birth_date_check check (birth_date > date '1900-01-01')
);
comment on table public.patients is 'What only patients have. A doctor sees the parts they need through an appointment.';

create index profiles_created_at_idx on public.profiles (created_at desc, id desc);
create index profiles_role_idx on public.profiles (role, created_at desc, id desc);
create index profiles_full_name_idx on public.profiles using gin (lower(full_name) extensions.gin_trgm_ops);

alter table public.profiles enable row level security;
alter table public.patients enable row level security;

create policy profiles_select_own on public.profiles for select to authenticated using (id = (select auth.uid()));
create policy profiles_update_own on public.profiles for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));
create policy patients_select_own on public.patients for select to authenticated using (id = (select auth.uid()));
create policy patients_update_own on public.patients for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));

grant select on public.profiles, public.patients to authenticated;
grant update (full_name, phone, country_code, time_zone, locale) on public.profiles to authenticated;
grant update (birth_date) on public.patients to authenticated;
grant select, insert, update, delete on public.profiles, public.patients to service_role;

create trigger tg_profiles__touch before update on public.profiles
  for each row execute function private.touch_updated_at();
create trigger tg_patients__touch before update on public.patients
  for each row execute function private.touch_updated_at();

create function private.audit_role_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.write_audit('profile.role_changed', 'profile', new.id::text,
    -- The act that changes it leaves its reason for this transaction.
    jsonb_strip_nulls(jsonb_build_object('from', old.role, 'to', new.role,
      'reason', nullif(current_setting('ecuretrip.reason', true), ''))));
  return null;
end
$$;
revoke execute on function private.audit_role_change() from public, anon, authenticated;

create trigger tg_profiles__audit_role after update of role on public.profiles
  for each row when (old.role is distinct from new.role) execute function private.audit_role_change();

create function private.patient_initials(p_patient_id uuid) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select nullif(string_agg(left(w.word, 1), '' order by w.position), '')
    from public.profiles p, regexp_split_to_table(p.full_name, '\s+') with ordinality as w (word, position)
    where p.id = p_patient_id and w.position <= 4
  );
end
$$;
comment on function private.patient_initials(uuid) is 'What mails and calendars of a doctor say instead of a patient''s name; null without a name.';

revoke execute on function private.patient_initials(uuid) from public, anon, authenticated;
