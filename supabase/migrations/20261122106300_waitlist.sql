-- The waitlist: who wants an earlier time, and the times that are offered to them. An offer keeps its time from others until it
-- is answered or its half hour is over; that two appointments never overlap is the appointments' own constraint all the same.

create type public.waitlist_entry_state as enum ('waiting', 'fulfilled', 'left', 'ended');
create type public.waitlist_offer_state as enum ('open', 'accepted', 'declined', 'lapsed', 'withdrawn');

create table public.waitlist_entries (
  id uuid primary key default gen_random_uuid(),
  patient_id uuid not null references public.patients (id) on delete cascade,
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  visit_type_id uuid not null references public.visit_types (id) on delete cascade,
  appointment_id uuid references public.appointments (id) on delete cascade,
  from_date date not null,
  until_date date not null,
  weekdays smallint[] not null default '{}',
  day_parts text[] not null default '{}',
  time_zone text not null,
  state public.waitlist_entry_state not null default 'waiting',
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint waitlist_entries_dates_check check (until_date >= from_date),
  constraint waitlist_entries_weekdays_check check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) <= 7),
  constraint waitlist_entries_day_parts_check check (day_parts <@ '{morning,afternoon,evening}' and cardinality(day_parts) <= 3),
  constraint waitlist_entries_time_zone_check check (private.is_time_zone(time_zone)),
  constraint waitlist_entries_ended_check check ((state = 'waiting') = (ended_at is null))
);
comment on table public.waitlist_entries is 'Who waits for a time of a doctor: for an earlier one of an appointment, or for a first one. In line by created_at.';
comment on column public.waitlist_entries.appointment_id is 'The confirmed appointment that is to come earlier; null: the patient has none yet.';
comment on column public.waitlist_entries.weekdays is 'ISO, 1 Monday to 7 Sunday, in time_zone; empty: any.';
comment on column public.waitlist_entries.day_parts is 'morning before 12, afternoon before 17, evening after, in time_zone; empty: any.';
comment on column public.waitlist_entries.time_zone is 'Zone in which the patient chose days and hours.';
comment on column public.waitlist_entries.state is 'fulfilled: got a time. ended: the last day passed, or the appointment is over or cancelled.';

create unique index waitlist_entries_one_per_appointment_key on public.waitlist_entries (appointment_id) where state = 'waiting';
create unique index waitlist_entries_one_per_visit_type_key on public.waitlist_entries (patient_id, visit_type_id)
  where state = 'waiting' and appointment_id is null;
create index waitlist_entries_patient_id_idx on public.waitlist_entries (patient_id, created_at desc);
create index waitlist_entries_doctor_id_idx on public.waitlist_entries (doctor_id, created_at) where state = 'waiting';
create index waitlist_entries_visit_type_id_idx on public.waitlist_entries (visit_type_id);
create index waitlist_entries_appointment_id_idx on public.waitlist_entries (appointment_id);
create index waitlist_entries_until_date_idx on public.waitlist_entries (until_date) where state = 'waiting';

create table public.waitlist_offers (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null references public.waitlist_entries (id) on delete cascade,
  patient_id uuid not null references public.patients (id) on delete cascade,
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  blocked tstzrange not null,
  state public.waitlist_offer_state not null default 'open',
  expires_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  constraint waitlist_offers_entry_id_starts_at_key unique (entry_id, starts_at),
  constraint waitlist_offers_blocked_check check (blocked @> tstzrange(starts_at, ends_at)),
  constraint waitlist_offers_expires_at_check check (expires_at <= starts_at),
  constraint waitlist_offers_ended_check check ((state = 'open') = (ended_at is null)),
  constraint waitlist_offers_no_overlap exclude using gist (doctor_id with =, blocked with &&) where (state = 'open')
);
comment on table public.waitlist_offers is 'A free time offered to one who waits. It counts only while it is open and expires_at lies ahead; nobody is offered the same time twice.';
comment on column public.waitlist_offers.patient_id is 'Of the entry; here so that who may read is decided on the row itself.';
comment on column public.waitlist_offers.blocked is 'The visit with the doctor''s buffers; kept from others while the offer lives.';
comment on column public.waitlist_offers.state is 'withdrawn: the patient left the line or got another time.';

create index waitlist_offers_patient_id_idx on public.waitlist_offers (patient_id);
create index waitlist_offers_doctor_id_idx on public.waitlist_offers (doctor_id);
create index waitlist_offers_expires_at_idx on public.waitlist_offers (expires_at) where state = 'open';

create table private.freed_times (
  id bigint generated always as identity primary key,
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  during tstzrange not null,
  created_at timestamptz not null default now()
);
comment on table private.freed_times is 'Times that became free and have not been offered yet, of doctors whom somebody waits for.';
create index freed_times_doctor_id_idx on private.freed_times (doctor_id);

alter table public.waitlist_entries enable row level security;
alter table public.waitlist_offers enable row level security;
alter table private.freed_times enable row level security;

create policy waitlist_entries_select_patient on public.waitlist_entries for select to authenticated
  using (patient_id = (select auth.uid()));
create policy waitlist_offers_select_patient on public.waitlist_offers for select to authenticated
  using (patient_id = (select auth.uid()));
grant select on public.waitlist_entries, public.waitlist_offers to authenticated, service_role;

create trigger tg_waitlist_entries__touch before update on public.waitlist_entries
  for each row execute function private.touch_updated_at();
