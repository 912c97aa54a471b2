-- What happens at the appointment: one consultation each, the doctor's notes and what the patient gets in versions.

create type public.consultation_status as enum ('scheduled', 'in_progress', 'completed', 'cancelled');

create table public.consultations (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  status public.consultation_status not null default 'scheduled',
  room_token text not null default encode(extensions.gen_random_bytes(16), 'hex'),
  started_at timestamptz,
  completed_at timestamptz,
  shared_summary text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint consultations_appointment_id_key unique (appointment_id),
  constraint consultations_room_token_key unique (room_token),
  constraint consultations_shared_summary_check check (char_length(shared_summary) <= 20000),
  constraint consultations_completed_check check (status <> 'completed' or (completed_at is not null and shared_summary is not null))
);
comment on table public.consultations is 'scheduled → in_progress → completed | cancelled; made when the appointment is confirmed.';
comment on column public.consultations.patient_id is 'Of the appointment; here so that who may read is decided on the row itself.';
comment on column public.consultations.room_token is 'Unguessable name of the video room; handed out by enter_room alone, while the room is open.';
comment on column public.consultations.shared_summary is 'What the doctor tells the patient in writing, as it stands now; clinical text. Its versions: consultation_versions.';

create index consultations_patient_id_idx on public.consultations (patient_id, completed_at desc);
create index consultations_doctor_id_idx on public.consultations (doctor_id);

create table public.consultation_notes (
  consultation_id uuid not null references public.consultations (id) on delete restrict,
  version integer not null,
  private_note text not null,
  author_id uuid not null references public.doctors (id) on delete restrict,
  created_at timestamptz not null default now(),
  constraint consultation_notes_pkey primary key (consultation_id, version),
  constraint consultation_notes_private_note_check check (char_length(private_note) between 1 and 20000)
);
comment on table public.consultation_notes is 'The doctor''s own notes. A change is a new version; nothing is overwritten.';

create index consultation_notes_author_id_idx on public.consultation_notes (author_id);

create table public.consultation_drafts (
  consultation_id uuid primary key references public.consultations (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  revision integer not null default 0,
  writer text,
  private_note text not null default '',
  shared_summary text not null default '',
  prescription jsonb not null default '[]',
  follow_up jsonb,
  updated_at timestamptz not null default now(),
  constraint consultation_drafts_writer_check check (char_length(writer) <= 64),
  constraint consultation_drafts_private_note_check check (char_length(private_note) <= 20000),
  constraint consultation_drafts_shared_summary_check check (char_length(shared_summary) <= 20000),
  constraint consultation_drafts_prescription_check check (jsonb_typeof(prescription) = 'array'),
  constraint consultation_drafts_follow_up_check check (jsonb_typeof(follow_up) = 'object')
);
comment on table public.consultation_drafts is 'What the doctor is writing while the consultation runs; gone when it is completed. Clinical text.';
comment on column public.consultation_drafts.revision is 'Rises with every change; whoever writes names the one they saw, so that two windows never overwrite each other unseen.';
comment on column public.consultation_drafts.writer is 'The window that wrote last: its own repeated or late request is no conflict.';

create index consultation_drafts_doctor_id_idx on public.consultation_drafts (doctor_id);

create table public.consultation_versions (
  consultation_id uuid not null references public.consultations (id) on delete restrict,
  version integer not null,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  shared_summary text not null,
  prescription jsonb not null default '[]',
  follow_up jsonb,
  reason text,
  created_at timestamptz not null default now(),
  constraint consultation_versions_pkey primary key (consultation_id, version),
  constraint consultation_versions_version_check check (version >= 1),
  constraint consultation_versions_shared_summary_check check (char_length(shared_summary) between 1 and 20000),
  constraint consultation_versions_prescription_check check (jsonb_typeof(prescription) = 'array'),
  constraint consultation_versions_follow_up_check check (jsonb_typeof(follow_up) = 'object'),
  constraint consultation_versions_reason_check check (char_length(reason) between 1 and 500),
  constraint consultation_versions_amendment_check check (version = 1 or reason is not null)
);
comment on table public.consultation_versions is 'What the patient was given: version 1 when the consultation ended, each amendment another. Only ever added to. Clinical text.';
comment on column public.consultation_versions.prescription is 'Lines of {drug, strength, form, dose, frequency, duration, note}.';
comment on column public.consultation_versions.follow_up is '{weeks, mode, text}: when and how the doctor advises to meet again; null: nothing advised.';
comment on column public.consultation_versions.reason is 'Why it was amended, for the patient to read.';

create index consultation_versions_patient_id_idx on public.consultation_versions (patient_id);
create index consultation_versions_doctor_id_idx on public.consultation_versions (doctor_id);

alter table public.consultations enable row level security;
alter table public.consultation_notes enable row level security;
alter table public.consultation_drafts enable row level security;
alter table public.consultation_versions enable row level security;

create policy consultations_select_party on public.consultations for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));
create policy consultation_notes_select_author on public.consultation_notes for select to authenticated
  using (author_id = (select auth.uid()));
create policy consultation_drafts_select_doctor on public.consultation_drafts for select to authenticated
  using (doctor_id = (select auth.uid()));
create policy consultation_versions_select_party on public.consultation_versions for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));

-- The room's token is not in this list.
grant select (id, appointment_id, patient_id, doctor_id, status, started_at, completed_at, shared_summary, created_at, updated_at)
  on public.consultations to authenticated;
grant select on public.consultation_notes, public.consultation_drafts, public.consultation_versions to authenticated;
grant select, insert, update on public.consultations to service_role;
grant select on public.consultation_notes, public.consultation_versions to service_role;

create function private.guard_consultation_status() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (old.status, new.status) not in (
    ('scheduled', 'in_progress'), ('in_progress', 'completed'), ('scheduled', 'cancelled'), ('in_progress', 'cancelled'),
    ('cancelled', 'scheduled')
  ) or (old.status = 'cancelled' and not exists (
    -- Back only together with its appointment.
    select from public.appointments a where a.id = new.appointment_id and a.status = 'confirmed'
  )) then
    raise exception 'consultation_transition_invalid' using detail = old.status || ' to ' || new.status;
  end if;
  return new;
end
$$;
comment on function private.guard_consultation_status() is 'Lets a consultation move only along its states, also when edited by hand.';
revoke execute on function private.guard_consultation_status() from public, anon, authenticated;

create trigger tg_consultations__touch before update on public.consultations
  for each row execute function private.touch_updated_at();
create trigger tg_consultations__guard_status before update of status on public.consultations
  for each row when (old.status is distinct from new.status) execute function private.guard_consultation_status();
create trigger tg_consultation_notes__append_only before update or delete on public.consultation_notes
  for each row execute function private.refuse_change();
create trigger tg_consultation_notes__no_truncate before truncate on public.consultation_notes
  for each statement execute function private.refuse_change();
create trigger tg_consultation_versions__append_only before update or delete on public.consultation_versions
  for each row execute function private.refuse_change();
create trigger tg_consultation_versions__no_truncate before truncate on public.consultation_versions
  for each statement execute function private.refuse_change();
