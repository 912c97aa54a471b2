-- The video room: who may enter it, when, and who did; and what an appointment's fate means for its consultation.

create table public.room_entries (
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  starts_at timestamptz not null,
  entrant text not null,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  constraint room_entries_pkey primary key (appointment_id, starts_at, entrant),
  constraint room_entries_entrant_check check (entrant in ('patient', 'doctor', 'guest'))
);
comment on table public.room_entries is 'Who went to the video room, the first and the last time; for both parties to see, and for whoever decides about a no-show.';
comment on column public.room_entries.starts_at is 'Start of the appointment at that moment: a moved one begins anew.';

create index room_entries_patient_id_idx on public.room_entries (patient_id);
create index room_entries_doctor_id_idx on public.room_entries (doctor_id);

alter table public.room_entries enable row level security;
create policy room_entries_select_party on public.room_entries for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));
grant select on public.room_entries to authenticated, service_role;

create function private.room_opens_at(a public.appointments) returns timestamptz
language sql immutable set search_path = '' as $$
  select a.starts_at - interval '15 minutes'
$$;

create function private.room_closes_at(a public.appointments) returns timestamptz
language sql immutable set search_path = '' as $$
  -- A consultation may run over; two hours past its end nobody is expected any more.
  select a.ends_at + interval '2 hours'
$$;

create function private.room_state(a public.appointments) returns text
language sql stable set search_path = '' as $$
  select case
    when a.status not in ('confirmed', 'completed') or a.mode <> 'video' then 'none'
    when a.status = 'completed' or now() >= private.room_closes_at(a) then 'closed'
    when now() < private.room_opens_at(a) then 'early'
    else 'open'
  end
$$;
comment on function private.room_state(public.appointments) is 'none: there is no room; early, open, closed.';

create function private.pass_door(a public.appointments, p_entrant text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_state text := private.room_state(a);
  v_token text;
begin
  if v_state = 'open' then
    select c.room_token into v_token from public.consultations c where c.appointment_id = a.id and c.status in ('scheduled', 'in_progress');
    if not found then
      v_state := 'closed';
    end if;
  end if;
  if v_token is not null then
    insert into public.room_entries (appointment_id, starts_at, entrant, patient_id, doctor_id)
    values (a.id, a.starts_at, p_entrant, a.patient_id, a.doctor_id)
    on conflict do nothing;
    if found then
      perform private.note_event(a, case p_entrant when 'guest' then 'guest_entered' else 'room_entered' end);
    else
      -- Coming back is no news for the history.
      update public.room_entries set last_at = now()
      where appointment_id = a.id and starts_at = a.starts_at and entrant = p_entrant;
    end if;
  end if;
  return jsonb_build_object('state', v_state, 'token', v_token, 'startsAt', a.starts_at,
    'opensAt', private.room_opens_at(a), 'closesAt', private.room_closes_at(a));
end
$$;
comment on function private.pass_door(public.appointments, text) is
  '{state, token, startsAt, opensAt, closesAt}; the token only while the room is open, and then the entry is written down.';

create function private.enter_room(p_appointment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and v_me in (a.patient_id, a.doctor_id) and a.confirmed_at is not null;
  if not found or private.room_state(v_appointment) = 'none' then
    raise exception 'not_found';
  end if;
  return private.pass_door(v_appointment, case when v_me = v_appointment.patient_id then 'patient' else 'doctor' end);
end
$$;

create function public.enter_room(p_appointment_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.enter_room(p_appointment_id)
$$;
comment on function public.enter_room(uuid) is
  'A party goes to the video room: {state early|open|closed, token, startsAt, opensAt, closesAt}; the token only while it is open. Error: not_found.';

-- Whoever changes the appointment, the consultation follows --------------------------------------------------------

create function private.follow_appointment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status in ('cancelled', 'no_show') and old.status = 'confirmed' then
    update public.consultations set status = 'cancelled'
    where appointment_id = new.id and status in ('scheduled', 'in_progress');
  elsif new.status = 'confirmed' and old.status in ('cancelled', 'no_show') then
    update public.consultations set status = 'scheduled' where appointment_id = new.id and status = 'cancelled';
  end if;
  if new.starts_at <> old.starts_at then
    -- A room belongs to one time: whoever kept the address of the old one stands before an empty room.
    update public.consultations set room_token = encode(extensions.gen_random_bytes(16), 'hex')
    where appointment_id = new.id and status = 'scheduled';
  end if;
  return null;
end
$$;
comment on function private.follow_appointment() is 'A cancelled appointment or a no-show cancels the consultation; a moved one gets another room.';

create trigger tg_appointments__follow after update of status, starts_at on public.appointments
  for each row when (old.status is distinct from new.status or old.starts_at is distinct from new.starts_at)
  execute function private.follow_appointment();

revoke execute on function private.room_opens_at(public.appointments), private.room_closes_at(public.appointments),
  private.room_state(public.appointments), private.pass_door(public.appointments, text), private.enter_room(uuid),
  public.enter_room(uuid), private.follow_appointment() from public, anon, authenticated;
grant execute on function private.enter_room(uuid), public.enter_room(uuid) to authenticated;
