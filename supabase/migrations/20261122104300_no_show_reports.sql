-- "The other did not come": said by one party, answered by the other, decided by an administrator where they disagree.

create type public.no_show_state as enum ('open', 'contested', 'upheld', 'refused', 'withdrawn');
create type public.visit_party as enum ('patient', 'doctor');

create table public.no_show_reports (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  absent public.visit_party not null,
  state public.no_show_state not null default 'open',
  contest_until timestamptz not null,
  contested_at timestamptz,
  contest_text text,
  decided_at timestamptz,
  decided_by uuid references public.profiles (id) on delete set null,
  decision_note text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint no_show_reports_contest_text_check check (char_length(contest_text) between 1 and 2000),
  constraint no_show_reports_decision_note_check check (char_length(decision_note) between 1 and 2000),
  constraint no_show_reports_contested_check check (state <> 'contested' or contested_at is not null)
);
comment on table public.no_show_reports is
  'open → upheld (nobody objected, or agreed) | contested | withdrawn; contested → upheld | refused. While one is open or contested the money stays held. To decide a contested one: select private.decide_no_show(''ECT-XXXX-XX'', ''doctor_absent'', ''why'');';
comment on column public.no_show_reports.patient_id is 'Of the appointment; here so that who may read is decided on the row itself.';
comment on column public.no_show_reports.absent is 'Who is said not to have come; the other party said it.';
comment on column public.no_show_reports.contest_until is 'Until when the absent party may object; then the report counts.';
comment on column public.no_show_reports.contest_text is 'What the absent party says to it; for administrators only.';
comment on column public.no_show_reports.decision_note is 'Why the administrator decided so; for administrators only.';

-- Said once by each side, unless it was taken back.
create unique index no_show_reports_live_idx on public.no_show_reports (appointment_id, absent) where state <> 'withdrawn';
create index no_show_reports_appointment_id_idx on public.no_show_reports (appointment_id);
create index no_show_reports_patient_id_idx on public.no_show_reports (patient_id);
create index no_show_reports_doctor_id_idx on public.no_show_reports (doctor_id);
create index no_show_reports_decided_by_idx on public.no_show_reports (decided_by) where decided_by is not null;
create index no_show_reports_due_idx on public.no_show_reports (contest_until) where state = 'open';
create index no_show_reports_contested_idx on public.no_show_reports (contested_at) where state = 'contested';

alter table public.no_show_reports enable row level security;
create policy no_show_reports_select_party on public.no_show_reports for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));

grant select (id, appointment_id, patient_id, doctor_id, absent, state, contest_until, contested_at, decided_at, created_at, updated_at)
  on public.no_show_reports to authenticated;
grant select on public.no_show_reports to service_role;

create trigger tg_no_show_reports__touch before update on public.no_show_reports
  for each row execute function private.touch_updated_at();

create function private.close_no_show_reports(p_appointment public.appointments, p_state public.no_show_state) returns void
language plpgsql set search_path = '' as $$
begin
  update public.no_show_reports set state = p_state, decided_at = now()
  where appointment_id = p_appointment.id and state in ('open', 'contested');
end
$$;
comment on function private.close_no_show_reports(public.appointments, public.no_show_state) is 'Ends what is still undecided about an appointment.';

create function private.guard_consultation_report() returns trigger
language plpgsql set search_path = '' as $$
begin
  if exists (
    select from public.no_show_reports r
    where r.appointment_id = new.appointment_id and r.absent = 'doctor' and r.state in ('open', 'contested')
  ) then
    -- Otherwise a doctor who did not come could write a summary and be paid.
    raise exception 'wrong_state' using detail = 'the patient says that the doctor did not come';
  end if;
  -- The patient came after all.
  update public.no_show_reports set state = 'withdrawn', decided_at = now()
  where appointment_id = new.appointment_id and absent = 'patient' and state in ('open', 'contested');
  return new;
end
$$;
comment on function private.guard_consultation_report() is
  'A consultation that begins or ends takes back the doctor''s own report, and waits for a decision about the patient''s.';

create trigger tg_consultations__guard_report before update of status on public.consultations
  for each row when (new.status in ('in_progress', 'completed') and old.status is distinct from new.status)
  execute function private.guard_consultation_report();

revoke execute on function private.close_no_show_reports(public.appointments, public.no_show_state),
  private.guard_consultation_report() from public, anon, authenticated;
