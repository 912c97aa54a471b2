-- "Something was wrong with the consultation": said by the patient while the money is held, answered by the doctor,
-- decided by an administrator. The acts follow once the money can be moved.

create type public.problem_kind as enum ('not_as_agreed', 'too_short', 'technical', 'other');
create type public.problem_state as enum ('open', 'answered', 'decided', 'withdrawn');
create type public.problem_outcome as enum ('release', 'refund', 'split');

create table public.problem_reports (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  payment_id uuid not null references public.payments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  kind public.problem_kind not null,
  body text not null,
  hope text,
  state public.problem_state not null default 'open',
  answer_until timestamptz not null,
  answered_at timestamptz,
  answer text,
  outcome public.problem_outcome,
  refund_amount bigint,
  decision_reason text,
  decided_at timestamptz,
  decided_by uuid references public.profiles (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint problem_reports_body_check check (char_length(body) between 1 and 2000),
  constraint problem_reports_hope_check check (char_length(hope) between 1 and 1000),
  constraint problem_reports_answer_check check (char_length(answer) between 1 and 2000 and (answer is null) = (answered_at is null)),
  constraint problem_reports_reason_check check (char_length(decision_reason) between 1 and 1000),
  constraint problem_reports_refund_check check (refund_amount >= 0),
  constraint problem_reports_decided_check check (
    (state = 'decided') = (outcome is not null and refund_amount is not null and decision_reason is not null)
    and (state in ('decided', 'withdrawn')) = (decided_at is not null)),
  constraint problem_reports_answered_check check (state <> 'answered' or answered_at is not null)
);
comment on table public.problem_reports is
  'open → answered → decided; open, answered → withdrawn. While one is open or answered the payment is not released.';
comment on column public.problem_reports.patient_id is 'Of the appointment; here so that who may read is decided on the row itself.';
comment on column public.problem_reports.body is 'What happened, in the patient''s words; for the doctor and administrators. Clinical details are not asked for.';
comment on column public.problem_reports.hope is 'What the patient hopes for.';
comment on column public.problem_reports.answer_until is 'Until when the doctor may answer; from then on it may be decided without.';
comment on column public.problem_reports.refund_amount is 'What went back to the patient by the decision, in minor units of the payment''s currency.';
comment on column public.problem_reports.decision_reason is 'Why the administrator decided so; both parties read it.';
comment on column public.problem_reports.decided_at is 'When it was decided or withdrawn.';

-- One at a time.
create unique index problem_reports_live_idx on public.problem_reports (appointment_id) where state in ('open', 'answered');
create index problem_reports_appointment_id_idx on public.problem_reports (appointment_id);
create index problem_reports_payment_id_idx on public.problem_reports (payment_id);
create index problem_reports_patient_id_idx on public.problem_reports (patient_id);
create index problem_reports_doctor_id_idx on public.problem_reports (doctor_id);
create index problem_reports_decided_by_idx on public.problem_reports (decided_by) where decided_by is not null;
create index problem_reports_state_idx on public.problem_reports (state, created_at, id);

alter table public.problem_reports enable row level security;
create policy problem_reports_select_party on public.problem_reports for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));

-- Who decided is for the audit log.
grant select (id, appointment_id, payment_id, patient_id, doctor_id, kind, body, hope, state, answer_until, answered_at, answer, outcome,
  refund_amount, decision_reason, decided_at, created_at, updated_at) on public.problem_reports to authenticated;
grant select on public.problem_reports to service_role;

create trigger tg_problem_reports__touch before update on public.problem_reports
  for each row execute function private.touch_updated_at();
