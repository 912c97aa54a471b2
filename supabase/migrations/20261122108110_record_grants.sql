-- Who may read which medical file, for what and until when; who asked for one; who broke the glass.

create type public.grant_purpose as enum ('consultation', 'second_opinion', 'follow_up');
create type public.record_request_status as enum ('open', 'answered', 'declined', 'withdrawn');

create table public.record_grants (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null references public.medical_records (id) on delete cascade,
  patient_id uuid not null references public.patients (id) on delete cascade,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  appointment_id uuid references public.appointments (id) on delete restrict,
  purpose public.grant_purpose not null default 'consultation',
  days_after integer,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint record_grants_days_after_check check (days_after between 0 and 365),
  constraint record_grants_appointment_check check (days_after is null or appointment_id is not null)
);
comment on table public.record_grants is
  'A patient lets one doctor read one file. It counts for the doctor while it is neither revoked nor past its end and its appointment is confirmed or completed; private.record_readable_by decides.';
comment on column public.record_grants.appointment_id is 'The visit it is for: chosen with the booking it counts only once that is paid.';
comment on column public.record_grants.days_after is 'Set when the end was chosen as days after the appointment: then it moves along with the appointment.';
comment on column public.record_grants.expires_at is 'From this instant on the file is not readable any more.';
comment on column public.record_grants.revoked_at is 'When the patient, or the end of the account, stopped it.';

create unique index record_grants_alive_key on public.record_grants (record_id, doctor_id, appointment_id) nulls not distinct
  where revoked_at is null;
create index record_grants_record_id_idx on public.record_grants (record_id, doctor_id);
create index record_grants_patient_id_idx on public.record_grants (patient_id, created_at desc);
create index record_grants_doctor_id_idx on public.record_grants (doctor_id, patient_id) where revoked_at is null;
create index record_grants_appointment_id_idx on public.record_grants (appointment_id);
create index record_grants_doctor_fk_idx on public.record_grants (doctor_id);

create table public.record_requests (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete cascade,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  body text not null,
  status public.record_request_status not null default 'open',
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint record_requests_body_check check (char_length(body) between 3 and 500),
  constraint record_requests_closed_check check ((status = 'open') = (closed_at is null))
);
comment on table public.record_requests is 'A doctor asks the patient of an appointment for a file, in a sentence. The mail that tells of it never holds the sentence.';
comment on column public.record_requests.body is 'What is asked for; clinical text for the two parties only.';

create index record_requests_appointment_id_idx on public.record_requests (appointment_id, created_at);
create index record_requests_patient_id_idx on public.record_requests (patient_id, created_at desc);
create index record_requests_doctor_id_idx on public.record_requests (doctor_id);

create table public.record_break_glass (
  id uuid primary key default gen_random_uuid(),
  patient_id uuid not null references public.patients (id) on delete cascade,
  admin_id uuid not null references public.profiles (id) on delete restrict,
  reason text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint record_break_glass_reason_check check (char_length(reason) between 20 and 1000)
);
comment on table public.record_break_glass is
  'An administrator opened a patient''s files without a grant, with a reason that the patient reads. Rows are never changed.';
comment on column public.record_break_glass.expires_at is 'One hour after it was opened.';

create index record_break_glass_patient_id_idx on public.record_break_glass (patient_id, created_at desc);
create index record_break_glass_admin_id_idx on public.record_break_glass (admin_id, created_at desc);

alter table public.record_grants enable row level security;
alter table public.record_requests enable row level security;
alter table public.record_break_glass enable row level security;

-- A doctor reads grants through functions only: a row would tell of files that are not shared any more.
create policy record_grants_select_patient on public.record_grants for select to authenticated
  using (patient_id = (select auth.uid()));
create policy record_requests_select_party on public.record_requests for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));
create policy record_break_glass_select_party on public.record_break_glass for select to authenticated
  using (patient_id = (select auth.uid()) or (admin_id = (select auth.uid()) and ((select auth.jwt()) ->> 'aal') = 'aal2'));

grant select on public.record_grants, public.record_requests, public.record_break_glass to authenticated;
grant select on public.record_grants, public.record_requests, public.record_break_glass to service_role;

create trigger tg_record_grants__touch before update on public.record_grants
  for each row execute function private.touch_updated_at();
create trigger tg_record_requests__touch before update on public.record_requests
  for each row execute function private.touch_updated_at();
create trigger tg_record_break_glass__append_only before update or delete on public.record_break_glass
  for each row when (pg_trigger_depth() = 0) execute function private.refuse_change();

create function private.move_grants() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.record_grants set expires_at = least(new.ends_at + make_interval(days => days_after), created_at + interval '1 year')
  where appointment_id = new.id and revoked_at is null and days_after is not null;
  return null;
end
$$;
comment on function private.move_grants() is 'What was shared until some days after an appointment moves with it, at most a year from when it was shared.';
revoke execute on function private.move_grants() from public, anon, authenticated;

create trigger tg_appointments__move_grants after update of ends_at on public.appointments
  for each row when (old.ends_at is distinct from new.ends_at) execute function private.move_grants();
