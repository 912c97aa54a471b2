-- Either party moves an appointment to another free time: the same appointment, or nothing at all.

create function private.move_obstacle(p_appointment public.appointments, p_by text) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_settings public.platform_settings;
begin
  select s.* into v_settings from public.platform_settings s;
  return case
    when p_appointment.status <> 'confirmed' then 'wrong_state'
    when p_appointment.starts_at <= now() then 'already_started'
    when exists (select from public.consultations c where c.appointment_id = p_appointment.id and c.status <> 'scheduled')
      then 'in_progress'
    when p_by = 'doctor' then null
    when p_appointment.starts_at < now() + make_interval(hours => v_settings.move_notice_hours) then 'notice_too_short'
    when p_appointment.patient_moves >= v_settings.move_limit then 'no_moves_left'
  end;
end
$$;
comment on function private.move_obstacle(public.appointments, text) is
  'Why this party cannot move the appointment now; null when they can. Notice and limit are the patient''s alone.';

create function private.last_move_to(p_appointment_id uuid) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  -- Counted from the day the money arrived: Stripe lets nobody hold it longer.
  return (
    select p.held_at + make_interval(days => s.booking_max_days)
    from public.payments p, public.platform_settings s where p.appointment_id = p_appointment_id
  );
end
$$;
comment on function private.last_move_to(uuid) is 'The latest start an appointment can be moved to.';

create function private.list_move_times(p_appointment_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_moved public.appointments;
  v_doctor public.doctors;
  v_length interval;
  v_busy tstzmultirange;
  v_busy_patient tstzmultirange;
  v_to timestamptz := least(p_to, p_from + interval '93 days', private.last_move_to(p_appointment_id) + interval '1 second');
begin
  select a.* into v_moved from public.appointments a
  where a.id = p_appointment_id and a.status = 'confirmed' and v_me in (a.patient_id, a.doctor_id);
  if not found then
    raise exception 'not_found';
  elsif v_to <= p_from then
    return;
  end if;
  select d.* into v_doctor from public.doctors d where d.id = v_moved.doctor_id;
  v_length := v_moved.ends_at - v_moved.starts_at;
  -- Its own time is in nobody's way.
  select coalesce(range_agg(a.blocked) filter (where a.doctor_id = v_moved.doctor_id), '{}'),
    coalesce(range_agg(tstzrange(a.starts_at, a.ends_at)) filter (where a.patient_id = v_moved.patient_id), '{}')
  into v_busy, v_busy_patient
  from public.appointments a
  where (a.doctor_id = v_moved.doctor_id or a.patient_id = v_moved.patient_id) and a.id <> v_moved.id
    and a.status in ('held', 'confirmed') and (a.status = 'confirmed' or a.hold_expires_at > now())
    and a.blocked && tstzrange(p_from - interval '4 hours', v_to + interval '8 hours');
  v_busy := v_busy + private.offered_times(v_moved.doctor_id, tstzrange(p_from - interval '4 hours', v_to + interval '8 hours'),
    v_moved.patient_id);
  return query
  select s.starts_at, s.starts_at + v_length
  from private.open_slots(v_moved.doctor_id, v_moved.visit_type_id, p_from, v_to) as s
  where s.starts_at <> v_moved.starts_at
    and not v_busy && private.blocked_by(v_doctor, s.starts_at, v_length)
    and not v_busy_patient && tstzrange(s.starts_at, s.starts_at + v_length)
  order by 1;
end
$$;

create function public.list_move_times(p_appointment_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  select t.starts_at, t.ends_at from private.list_move_times(p_appointment_id, p_from, p_to) as t
$$;
comment on function public.list_move_times(uuid, timestamptz, timestamptz) is
  'For a party: times in [p_from, p_to) to which a confirmed appointment can be moved. Error: not_found.';

create function private.blocked_by(p_doctor public.doctors, p_starts_at timestamptz, p_length interval) returns tstzrange
language sql stable set search_path = '' as $$
  select tstzrange(p_starts_at - make_interval(mins => p_doctor.buffer_before_minutes),
    p_starts_at + p_length + make_interval(mins => p_doctor.buffer_after_minutes))
$$;
comment on function private.blocked_by(public.doctors, timestamptz, interval) is 'What a visit takes of a doctor''s time, with the buffers.';

create function private.move_to(p_appointment public.appointments, p_by text, p_starts_at timestamptz) returns public.appointments
language plpgsql set search_path = '' as $$
declare
  v_settings public.platform_settings;
  v_doctor public.doctors;
  v_length interval := p_appointment.ends_at - p_appointment.starts_at;
  v_visit tstzrange := tstzrange(p_starts_at, p_starts_at + v_length);
  v_moved public.appointments;
  v_constraint text;
begin
  select s.* into v_settings from public.platform_settings s;
  select d.* into v_doctor from public.doctors d where d.id = p_appointment.doctor_id;
  perform private.require_time_free(v_doctor.id, private.blocked_by(v_doctor, p_starts_at, v_length), p_appointment.patient_id,
    v_visit, p_appointment.id);
  perform private.end_lapsed_holds(v_doctor.id, private.blocked_by(v_doctor, p_starts_at, v_length), p_appointment.patient_id, v_visit);
  update public.appointments a
  set starts_at = p_starts_at, ends_at = p_starts_at + v_length, sequence = a.sequence + 1,
    blocked = private.blocked_by(v_doctor, p_starts_at, v_length),
    patient_moves = a.patient_moves + case p_by when 'patient' then 1 else 0 end,
    -- Whoever moves their own appointment away from a deadline gets no more back than before the move.
    refund_cap_percent = case p_by when 'doctor' then a.refund_cap_percent else nullif(least(a.refund_cap_percent,
      private.refund_percent(a.refund_terms, a.starts_at, now(), a.refund_cap_percent, a.full_refund_until)), 100) end,
    full_refund_until = case p_by when 'doctor'
      then least(p_starts_at, now() + make_interval(days => v_settings.moved_refund_days)) end
  where a.id = p_appointment.id
  returning * into v_moved;
  return v_moved;
exception
  when exclusion_violation then
    get stacked diagnostics v_constraint = constraint_name;
    raise exception '%', case v_constraint when 'appointments_patient_no_overlap' then 'own_overlap' else 'slot_taken' end;
end
$$;
comment on function private.move_to(public.appointments, text, timestamptz) is
  'Gives an appointment another time; what it must not overlap is looked at without itself. Errors: slot_taken, own_overlap.';

create function private.move_appointment(p_appointment_id uuid, p_starts_at timestamptz, p_sequence integer) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_old public.appointments := private.lock_own_appointment(p_appointment_id);
  v_by text := private.role_in(v_old, auth.uid());
  v_obstacle text := private.move_obstacle(v_old, v_by);
  v_new public.appointments;
begin
  -- The same press again.
  if v_old.starts_at = p_starts_at and v_old.sequence = p_sequence + 1 then
    return;
  elsif v_obstacle is not null then
    raise exception '%', v_obstacle;
  elsif v_old.sequence <> p_sequence or v_old.starts_at = p_starts_at then
    raise exception 'moved_meanwhile';
  elsif p_starts_at > private.last_move_to(p_appointment_id) then
    raise exception 'too_far';
  elsif p_starts_at is null or not exists (
    select from private.open_slots(v_old.doctor_id, v_old.visit_type_id, p_starts_at, p_starts_at + interval '1 second') as s
    where s.starts_at = p_starts_at
  ) then
    raise exception 'slot_unavailable';
  end if;
  v_new := private.move_to(v_old, v_by, p_starts_at);
  perform private.note_event(v_new, 'moved', jsonb_build_object('by', v_by, 'from', v_old.starts_at, 'to', v_new.starts_at));
  perform private.mail_move(v_new, v_by, v_old.starts_at);
end
$$;

create function private.mail_move(p_appointment public.appointments, p_by text, p_old_start timestamptz) returns void
language plpgsql set search_path = '' as $$
declare
  v_facts jsonb := private.mail_facts(p_appointment) || jsonb_build_object('by', p_by, 'oldStartsAt', p_old_start,
    'fullRefundUntil', p_appointment.full_refund_until);
begin
  perform private.enqueue_mail('appointment_moved', p_appointment.patient_id, v_facts || jsonb_build_object('to', 'patient',
    'recipientName', (select p.full_name from public.profiles p where p.id = p_appointment.patient_id)),
    'appointment_moved:patient:' || p_appointment.id || ':' || p_appointment.sequence);
  perform private.enqueue_mail('appointment_moved', p_appointment.doctor_id, v_facts || jsonb_build_object('to', 'doctor',
    'recipientName', v_facts -> 'doctorName', 'patientInitials', private.patient_initials(p_appointment.patient_id)),
    'appointment_moved:doctor:' || p_appointment.id || ':' || p_appointment.sequence);
end
$$;
comment on function private.mail_move(public.appointments, text, timestamptz) is 'Tells both the new time, with the calendar file that moves the entry.';

create function public.move_appointment(p_appointment_id uuid, p_starts_at timestamptz, p_sequence integer) returns void
language sql security invoker set search_path = '' as $$
  select private.move_appointment(p_appointment_id, p_starts_at, p_sequence)
$$;
comment on function public.move_appointment(uuid, timestamptz, integer) is
  'A party moves a confirmed appointment to a free time; p_sequence as it was shown. Again: nothing. On any error the old time stays. Errors: not_authenticated, not_found, wrong_state, in_progress, already_started, notice_too_short, no_moves_left, moved_meanwhile, too_far, slot_unavailable, slot_taken, own_overlap.';

revoke execute on function private.move_obstacle(public.appointments, text), private.last_move_to(uuid),
  private.list_move_times(uuid, timestamptz, timestamptz), public.list_move_times(uuid, timestamptz, timestamptz),
  private.blocked_by(public.doctors, timestamptz, interval), private.move_to(public.appointments, text, timestamptz),
  private.move_appointment(uuid, timestamptz, integer), public.move_appointment(uuid, timestamptz, integer),
  private.mail_move(public.appointments, text, timestamptz) from public, anon, authenticated;
grant execute on function private.list_move_times(uuid, timestamptz, timestamptz),
  public.list_move_times(uuid, timestamptz, timestamptz), private.move_appointment(uuid, timestamptz, integer),
  public.move_appointment(uuid, timestamptz, integer) to authenticated;
