-- Reminders, a day and an hour before. What is due is read from the appointments as they are, so that moving or cancelling one
-- needs to know nothing of reminders.

create table private.appointment_reminders (
  appointment_id uuid not null references public.appointments (id) on delete cascade,
  starts_at timestamptz not null,
  kind text not null,
  created_at timestamptz not null default now(),
  constraint appointment_reminders_pkey primary key (appointment_id, starts_at, kind),
  constraint appointment_reminders_kind_check check (kind in ('day', 'hour'))
);
comment on table private.appointment_reminders is 'Reminders that are dealt with: queued for both sides, or left out because their moment had passed when the time was agreed. One row for each appointment, start and kind, whoever writes first.';
alter table private.appointment_reminders enable row level security;

create index appointments_confirmed_starts_at_idx on public.appointments (starts_at) where status = 'confirmed';

create function private.reminder_kinds() returns table (kind text, lead interval, latest interval)
language sql immutable set search_path = '' as $$
  values ('day', interval '24 hours', interval '3 hours'), ('hour', interval '1 hour', interval '0')
$$;
comment on function private.reminder_kinds() is 'How long before the start each is due, and from when on it would come too late to be of use.';

create function private.reminder_key(p_appointment_id uuid, p_starts_at timestamptz, p_kind text, p_side text) returns text
language sql immutable set search_path = '' as $$
  select concat('appointment_reminder_', p_side, ':', p_appointment_id, ':', extract(epoch from p_starts_at)::bigint, ':', p_kind)
$$;
comment on function private.reminder_key(uuid, timestamptz, text, text) is 'Under which key the mail of a reminder is queued.';

create function private.follow_appointment_time() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if old.status = 'confirmed' and (new.status <> 'confirmed' or new.starts_at <> old.starts_at) then
      -- Not sent yet, and not true any more.
      delete from public.mail_outbox m
      where m.status = 'pending' and m.dedupe_key in (
        select private.reminder_key(old.id, old.starts_at, k.kind, s.side)
        from private.reminder_kinds() as k, unnest(array['patient', 'doctor']) as s (side)
      );
      delete from public.notifications n
      using private.reminder_kinds() as k, (values ('patient', old.patient_id), ('doctor', old.doctor_id)) as s (side, user_id)
      where n.user_id = s.user_id and n.dedupe_key = private.reminder_key(old.id, old.starts_at, k.kind, s.side);
    end if;
    if old.status = new.status and old.starts_at = new.starts_at then
      return null;
    end if;
  end if;
  if new.status = 'confirmed' and new.starts_at > now() then
    -- Who has just agreed on a time needs no reminder of it.
    insert into private.appointment_reminders (appointment_id, starts_at, kind)
    select new.id, new.starts_at, k.kind from private.reminder_kinds() as k where new.starts_at - k.lead <= now()
    on conflict do nothing;
  end if;
  return null;
end
$$;
comment on function private.follow_appointment_time() is 'A time was agreed on, moved or given up: its waiting reminders go, and those whose moment has passed are not sent.';

create trigger tg_appointments__follow_time after insert or update of status, starts_at on public.appointments
  for each row execute function private.follow_appointment_time();

create function private.remind(p_appointment public.appointments, p_kind text, p_until timestamptz) returns void
language plpgsql set search_path = '' as $$
declare
  v_facts jsonb := private.mail_facts(p_appointment) || jsonb_build_object('ahead', p_kind);
begin
  -- Each side by the clock they live by now, which may not be that of the day of booking.
  perform private.enqueue_mail('appointment_reminder_patient', p.id,
    v_facts || jsonb_build_object('recipientName', p.full_name, 'patientTimeZone', p.time_zone),
    private.reminder_key(p_appointment.id, p_appointment.starts_at, p_kind, 'patient'), p_until)
  from public.profiles p where p.id = p_appointment.patient_id;
  perform private.enqueue_mail('appointment_reminder_doctor', d.id,
    v_facts || jsonb_build_object('recipientName', d.display_name, 'doctorTimeZone', d.time_zone,
      'patientInitials', private.patient_initials(p_appointment.patient_id)),
    private.reminder_key(p_appointment.id, p_appointment.starts_at, p_kind, 'doctor'), p_until)
  from public.doctors d where d.id = p_appointment.doctor_id;
end
$$;
comment on function private.remind(public.appointments, text, timestamptz) is 'Queues one reminder for both sides; p_until: after that it is not sent any more.';

create function private.enqueue_reminders() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_due record;
  v_appointment public.appointments;
  v_count integer := 0;
begin
  delete from public.mail_outbox m where m.status = 'pending' and m.expires_at <= now();
  for v_due in
    select a as appointment, k.kind, k.latest
    from private.reminder_kinds() as k
    join public.appointments a on a.status = 'confirmed' and a.starts_at > now() + k.latest and a.starts_at <= now() + k.lead
    where not exists (
      select from private.appointment_reminders r
      where r.appointment_id = a.id and r.starts_at = a.starts_at and r.kind = k.kind
    )
    order by a.starts_at, k.kind limit 500
    -- One that is being moved or cancelled this moment is looked at again at the next run.
    for no key update of a skip locked
  loop
    v_appointment := v_due.appointment;
    insert into private.appointment_reminders (appointment_id, starts_at, kind)
    values (v_appointment.id, v_appointment.starts_at, v_due.kind)
    on conflict do nothing;
    continue when not found;
    perform private.remind(v_appointment, v_due.kind, v_appointment.starts_at - v_due.latest);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

create function public.enqueue_reminders() returns integer
language sql security invoker set search_path = '' as $$
  select private.enqueue_reminders()
$$;
comment on function public.enqueue_reminders() is
  'For the mail worker: queues the reminders that are due and drops mails that would come too late. Returns how many were due.';

revoke execute on function private.reminder_kinds(), private.reminder_key(uuid, timestamptz, text, text),
  private.follow_appointment_time(), private.remind(public.appointments, text, timestamptz),
  private.enqueue_reminders(), public.enqueue_reminders() from public, anon, authenticated;
grant execute on function private.enqueue_reminders(), public.enqueue_reminders() to service_role;
