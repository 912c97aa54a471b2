-- Appointments. Two of them can never overlap, for the doctor nor for the patient, whatever client writes.

create type public.appointment_status as enum ('held', 'confirmed', 'completed', 'no_show', 'cancelled', 'expired');

create table public.appointments (
  id uuid primary key default gen_random_uuid(),
  reference text not null,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  visit_type_id uuid not null references public.visit_types (id) on delete restrict,
  mode public.visit_mode not null,
  status public.appointment_status not null default 'held',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  blocked tstzrange not null,
  patient_time_zone text not null,
  doctor_time_zone text not null,
  reason text not null,
  amount bigint not null,
  currency char(3) not null references public.currency_rates (currency) on update cascade on delete restrict,
  refund_terms jsonb not null,
  consent_version text not null,
  consent_locale text not null default 'en',
  consented_at timestamptz not null,
  hold_expires_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  cancelled_by uuid references public.profiles (id) on delete set null,
  cancel_reason text,
  sequence integer not null default 0,
  patient_moves integer not null default 0,
  refund_cap_percent integer,
  full_refund_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint appointments_reference_key unique (reference),
  constraint appointments_reference_check check (reference ~ '^ECT-[A-Z2-9]{4}-[A-Z2-9]{2}$'),
  constraint appointments_length_check check (ends_at > starts_at and ends_at <= starts_at + interval '4 hours'),
  constraint appointments_blocked_check check (blocked @> tstzrange(starts_at, ends_at)),
  constraint appointments_reason_check check (char_length(reason) between 1 and 2000),
  constraint appointments_cancel_reason_check check (char_length(cancel_reason) <= 1000),
  constraint appointments_amount_check check (amount > 0),
  constraint appointments_refund_cap_percent_check check (refund_cap_percent between 0 and 99),
  constraint appointments_confirmed_check check (status not in ('confirmed', 'completed', 'no_show') or confirmed_at is not null),
  constraint appointments_patient_time_zone_check check (private.is_time_zone(patient_time_zone)),
  constraint appointments_doctor_time_zone_check check (private.is_time_zone(doctor_time_zone)),
  constraint appointments_doctor_no_overlap exclude using gist (doctor_id with =, blocked with &&)
    where (status in ('held', 'confirmed')),
  constraint appointments_patient_no_overlap exclude using gist (patient_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('held', 'confirmed'))
);
comment on table public.appointments is 'held → confirmed → completed | no_show | cancelled; held → expired; expired → confirmed when late money finds the time still free.';
comment on column public.appointments.reference is 'What people quote: ECT-XXXX-XX, without characters that look alike.';
comment on column public.appointments.blocked is 'Start to end with the doctor''s buffers; what the doctor''s other appointments may not touch.';
comment on column public.appointments.reason is 'Why the patient comes; clinical text for the two parties only.';
comment on column public.appointments.amount is 'Price in minor units at the time of booking.';
comment on column public.appointments.refund_terms is 'The refund terms that were shown when booking.';
comment on column public.appointments.consent_version is 'Version of consent_texts (kind booking) that the patient agreed to.';
comment on column public.appointments.consent_locale is 'The language of the text that was shown.';
comment on column public.appointments.hold_expires_at is 'Until when the time is kept unpaid.';
comment on column public.appointments.sequence is 'Rises with every change that a calendar has to learn of.';
comment on column public.appointments.patient_moves is 'How often the patient has moved it.';
comment on column public.appointments.refund_cap_percent is 'At most this much comes back: what held when the patient last moved it. Null: the terms alone decide.';
comment on column public.appointments.full_refund_until is 'Until when the patient may cancel for everything, because the doctor moved it.';

create index appointments_patient_id_idx on public.appointments (patient_id, starts_at desc, id);
create index appointments_doctor_id_idx on public.appointments (doctor_id, starts_at desc, id);
create index appointments_visit_type_id_idx on public.appointments (visit_type_id);
create index appointments_currency_idx on public.appointments (currency);
create index appointments_cancelled_by_idx on public.appointments (cancelled_by) where cancelled_by is not null;
create index appointments_confirmed_at_idx on public.appointments (confirmed_at) where confirmed_at is not null;
create index appointments_held_idx on public.appointments (hold_expires_at) where status = 'held';

create table public.appointment_events (
  id bigint generated always as identity primary key,
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  actor_id uuid references public.profiles (id) on delete set null,
  kind text not null,
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint appointment_events_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$')
);
comment on table public.appointment_events is 'History of an appointment, for both its parties. Only ever added to.';
comment on column public.appointment_events.patient_id is 'Of the appointment; here so that who may read is decided on the row itself.';
comment on column public.appointment_events.actor_id is 'Who did it; null: the system.';

create index appointment_events_appointment_id_idx on public.appointment_events (appointment_id, id);
create index appointment_events_patient_id_idx on public.appointment_events (patient_id);
create index appointment_events_doctor_id_idx on public.appointment_events (doctor_id);
create index appointment_events_actor_id_idx on public.appointment_events (actor_id) where actor_id is not null;

alter table public.appointments enable row level security;
alter table public.appointment_events enable row level security;

-- The doctor learns of an appointment, and of its reason, when it is paid.
create policy appointments_select_party on public.appointments for select to authenticated
  using (patient_id = (select auth.uid()) or (doctor_id = (select auth.uid()) and confirmed_at is not null));
create policy appointment_events_select_party on public.appointment_events for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));

grant select on public.appointments, public.appointment_events to authenticated;
grant select, insert, update on public.appointments to service_role;
grant select on public.appointment_events to service_role;

create trigger tg_appointments__touch before update on public.appointments
  for each row execute function private.touch_updated_at();

create function private.guard_appointment_status() returns trigger
language plpgsql set search_path = '' as $$
begin
  if (old.status, new.status) not in (
    ('held', 'confirmed'), ('held', 'expired'), ('held', 'cancelled'), ('expired', 'confirmed'),
    ('confirmed', 'completed'), ('confirmed', 'no_show'), ('confirmed', 'cancelled')
  ) then
    raise exception 'appointment_transition_invalid' using detail = old.status || ' to ' || new.status;
  end if;
  return new;
end
$$;
comment on function private.guard_appointment_status() is 'Lets an appointment move only along its states, also when edited by hand.';

create trigger tg_appointments__guard_status before update of status on public.appointments
  for each row when (old.status is distinct from new.status) execute function private.guard_appointment_status();

create function private.note_event(p_appointment public.appointments, p_kind text, p_data jsonb default '{}')
returns void language plpgsql set search_path = '' as $$
begin
  insert into public.appointment_events (appointment_id, patient_id, doctor_id, actor_id, kind, data)
  values (p_appointment.id, p_appointment.patient_id, p_appointment.doctor_id,
    (select p.id from public.profiles p where p.id = auth.uid()), p_kind, coalesce(p_data, '{}'));
  perform private.write_audit('appointment.' || p_kind, 'appointment', p_appointment.id::text, coalesce(p_data, '{}'));
end
$$;
comment on function private.note_event(public.appointments, text, jsonb) is 'Adds one line to the history of an appointment and to the audit log.';

create trigger tg_appointment_events__append_only before update or delete on public.appointment_events
  for each row when (pg_trigger_depth() = 0) execute function private.refuse_change();

revoke execute on function private.guard_appointment_status(), private.note_event(public.appointments, text, jsonb)
  from public, anon, authenticated;
