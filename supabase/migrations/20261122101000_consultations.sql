-- What happens at the appointment: one consultation each, the doctor's notes in versions.

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
  draft_summary text,
  shared_summary text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint consultations_appointment_id_key unique (appointment_id),
  constraint consultations_room_token_key unique (room_token),
  constraint consultations_draft_summary_check check (char_length(draft_summary) <= 20000),
  constraint consultations_shared_summary_check check (char_length(shared_summary) <= 20000),
  constraint consultations_completed_check check (status <> 'completed' or (completed_at is not null and shared_summary is not null))
);
comment on table public.consultations is 'scheduled → in_progress → completed | cancelled; made when the appointment is confirmed.';
comment on column public.consultations.patient_id is 'Of the appointment; here so that who may read is decided on the row itself.';
comment on column public.consultations.room_token is 'Unguessable name of the video room.';
comment on column public.consultations.draft_summary is 'The summary while the doctor still writes it; the patient does not see it.';
comment on column public.consultations.shared_summary is 'What the doctor tells the patient in writing; clinical text.';

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

alter table public.consultations enable row level security;
alter table public.consultation_notes enable row level security;

create policy consultations_select_party on public.consultations for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));
create policy consultation_notes_select_author on public.consultation_notes for select to authenticated
  using (author_id = (select auth.uid()));

grant select (id, appointment_id, patient_id, doctor_id, status, room_token, started_at, completed_at, shared_summary, created_at, updated_at)
  on public.consultations to authenticated;
grant select on public.consultation_notes to authenticated;
grant select, insert, update on public.consultations to service_role;
grant select on public.consultation_notes to service_role;

create trigger tg_consultations__touch before update on public.consultations
  for each row execute function private.touch_updated_at();
create trigger tg_consultation_notes__append_only before update or delete on public.consultation_notes
  for each row execute function private.refuse_change();
