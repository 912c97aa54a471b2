-- What can be booked and when: visit types with prices, weekly hours, and exceptions to them.

create type public.visit_mode as enum ('video', 'in_person');
create type public.availability_exception_kind as enum ('off', 'extra');

create table public.visit_types (
  id uuid primary key default gen_random_uuid(),
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  mode public.visit_mode not null,
  minutes smallint not null,
  amount bigint not null,
  currency char(3) not null references public.currency_rates (currency) on update cascade on delete restrict,
  position smallint not null default 0,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint visit_types_minutes_check check (minutes between 10 and 240 and minutes % 5 = 0),
  constraint visit_types_amount_check check (amount between 1 and 99999999),
  constraint visit_types_amount_step_check check (amount % private.currency_step(currency) = 0)
);
comment on table public.visit_types is 'Kinds of visit a doctor offers. A change of price does not touch appointments already made.';
comment on column public.visit_types.amount is 'Price in minor units of currency.';
comment on column public.visit_types.active is 'Offered to patients; types with appointments are switched off, not deleted.';

create index visit_types_doctor_id_idx on public.visit_types (doctor_id, position);
create index visit_types_currency_idx on public.visit_types (currency);
create index doctors_currency_idx on public.doctors (currency);

create table public.availability_rules (
  id uuid primary key default gen_random_uuid(),
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  weekday smallint not null,
  starts_at time not null,
  ends_at time not null,
  created_at timestamptz not null default now(),
  constraint availability_rules_weekday_check check (weekday between 1 and 7),
  constraint availability_rules_order_check check (ends_at > starts_at),
  constraint availability_rules_minutes_check check (extract(second from starts_at) = 0 and extract(second from ends_at) = 0),
  constraint availability_rules_no_overlap exclude using gist (
    doctor_id with =, weekday with =,
    int4range((extract(epoch from starts_at))::integer, (extract(epoch from ends_at))::integer) with &&
  )
);
comment on table public.availability_rules is 'Weekly hours as wall-clock times in the doctor''s own zone.';
comment on column public.availability_rules.weekday is 'ISO: 1 Monday to 7 Sunday.';
comment on column public.availability_rules.ends_at is 'May be 24:00; hours past midnight are a second row on the next day.';

create index availability_rules_doctor_id_idx on public.availability_rules (doctor_id, weekday, starts_at);

create table public.availability_exceptions (
  id uuid primary key default gen_random_uuid(),
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  kind public.availability_exception_kind not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint availability_exceptions_order_check check (ends_at > starts_at),
  constraint availability_exceptions_length_check check (ends_at <= starts_at + interval '8790 hours'),
  -- A day is 25 hours long where clocks go back.
  constraint availability_exceptions_extra_length_check check (kind = 'off' or ends_at <= starts_at + interval '26 hours')
);
comment on table public.availability_exceptions is 'Times off (off) and times beyond the weekly hours (extra), as instants.';

create index availability_exceptions_doctor_id_idx on public.availability_exceptions (doctor_id, ends_at);

alter table public.visit_types enable row level security;
alter table public.availability_rules enable row level security;
alter table public.availability_exceptions enable row level security;

create policy visit_types_select_active on public.visit_types for select to anon
  using (active and exists (select from public.doctors d where d.id = visit_types.doctor_id and d.is_listed));
create policy visit_types_select_active_or_own on public.visit_types for select to authenticated
  using (
    doctor_id = (select auth.uid())
    or (active and exists (select from public.doctors d where d.id = visit_types.doctor_id and d.is_listed))
  );
create policy visit_types_insert_own on public.visit_types for insert to authenticated
  with check (doctor_id = (select auth.uid()));
create policy visit_types_update_own on public.visit_types for update to authenticated
  using (doctor_id = (select auth.uid())) with check (doctor_id = (select auth.uid()));
create policy visit_types_delete_own on public.visit_types for delete to authenticated
  using (doctor_id = (select auth.uid()));

create policy availability_rules_select_own on public.availability_rules for select to authenticated
  using (doctor_id = (select auth.uid()));
create policy availability_rules_insert_own on public.availability_rules for insert to authenticated
  with check (doctor_id = (select auth.uid()));
create policy availability_rules_update_own on public.availability_rules for update to authenticated
  using (doctor_id = (select auth.uid())) with check (doctor_id = (select auth.uid()));
create policy availability_rules_delete_own on public.availability_rules for delete to authenticated
  using (doctor_id = (select auth.uid()));

create policy availability_exceptions_select_own on public.availability_exceptions for select to authenticated
  using (doctor_id = (select auth.uid()));
create policy availability_exceptions_insert_own on public.availability_exceptions for insert to authenticated
  with check (doctor_id = (select auth.uid()));
create policy availability_exceptions_update_own on public.availability_exceptions for update to authenticated
  using (doctor_id = (select auth.uid())) with check (doctor_id = (select auth.uid()));
create policy availability_exceptions_delete_own on public.availability_exceptions for delete to authenticated
  using (doctor_id = (select auth.uid()));

grant select on public.visit_types to anon, authenticated;
grant insert (doctor_id, mode, minutes, amount, currency, position, active) on public.visit_types to authenticated;
grant update (mode, minutes, amount, currency, position, active) on public.visit_types to authenticated;
grant delete on public.visit_types to authenticated;
grant select, delete on public.availability_rules, public.availability_exceptions to authenticated;
grant insert (doctor_id, weekday, starts_at, ends_at), update (weekday, starts_at, ends_at)
  on public.availability_rules to authenticated;
grant insert (doctor_id, kind, starts_at, ends_at), update (kind, starts_at, ends_at)
  on public.availability_exceptions to authenticated;
grant select, insert, update, delete
  on public.visit_types, public.availability_rules, public.availability_exceptions to service_role;

create trigger tg_visit_types__touch before update on public.visit_types
  for each row execute function private.touch_updated_at();

create function private.visit_place(p_mode public.visit_mode, p_doctor public.doctors) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case when p_mode = 'in_person' then nullif(concat_ws(', ', p_doctor.clinic_name, p_doctor.address, p_doctor.city), '') end;
end
$$;
comment on function private.visit_place(public.visit_mode, public.doctors) is 'Where a visit in person takes place, as calendars show it; null for a video visit.';

revoke execute on function private.visit_place(public.visit_mode, public.doctors) from public, anon, authenticated;

-- Rules that hold for whoever writes ---------------------------------------------------------------------------------

create function private.limit_availability() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_over boolean;
begin
  execute format(
    'select exists (
       select from (select distinct n.doctor_id from new_rows n) as w
       where (select count(*) from public.%I t where t.doctor_id = w.doctor_id%s) > $1)',
    tg_table_name, case when tg_table_name = 'availability_exceptions' then ' and t.ends_at > now()' else '' end)
  into v_over using tg_argv[0]::integer;
  if v_over then
    raise exception 'too_many' using detail = tg_table_name || ', at most ' || tg_argv[0];
  end if;
  return null;
end
$$;
comment on function private.limit_availability() is
  'A calendar is read whole each time somebody looks for a free time, so nobody may make it endless.';

create trigger tg_visit_types__limit after insert on public.visit_types
  referencing new table as new_rows for each statement execute function private.limit_availability('30');
create trigger tg_availability_rules__limit after insert on public.availability_rules
  referencing new table as new_rows for each statement execute function private.limit_availability('84');
create trigger tg_availability_exceptions__limit after insert on public.availability_exceptions
  referencing new table as new_rows for each statement execute function private.limit_availability('400');

create function private.instant_of(p_wall timestamp, p_zone text, p_last boolean) returns timestamptz
language sql immutable set search_path = '' as $$
  -- Of a time that comes twice Postgres takes the second; no clock has gone back by anything but 30 or 60 minutes for decades.
  select case
    when p_last then i.at
    when (i.at - interval '1 hour') at time zone p_zone = p_wall then i.at - interval '1 hour'
    when (i.at - interval '30 minutes') at time zone p_zone = p_wall then i.at - interval '30 minutes'
    else i.at end
  from (select p_wall at time zone p_zone as at) as i
$$;
comment on function private.instant_of(timestamp, text, boolean) is
  'The instant of a wall-clock time; of one that comes twice the first or (p_last) the second, of one that is skipped the same time after the jump.';

create function private.keep_exceptions_on_the_wall() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.availability_exceptions x
  set starts_at = moved.starts_at, ends_at = greatest(moved.ends_at, moved.starts_at + interval '1 minute')
  from (
    select e.id, private.instant_of(e.starts_at at time zone old.time_zone, new.time_zone, false) as starts_at,
      private.instant_of(e.ends_at at time zone old.time_zone, new.time_zone, true) as ends_at
    from public.availability_exceptions e
    where e.doctor_id = new.id and e.ends_at > now()
  ) as moved
  where x.id = moved.id;
  return null;
end
$$;
comment on function private.keep_exceptions_on_the_wall() is
  'When a doctor changes zone, a day off stays that day and extra hours stay those hours, as weekly hours do. Appointments stay the instants they are.';

create trigger tg_doctors__keep_exceptions after update of time_zone on public.doctors
  for each row when (old.time_zone is distinct from new.time_zone) execute function private.keep_exceptions_on_the_wall();

revoke execute on function private.limit_availability(), private.instant_of(timestamp, text, boolean),
  private.keep_exceptions_on_the_wall() from public, anon, authenticated;
