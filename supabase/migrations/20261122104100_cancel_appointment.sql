-- Either party calls an appointment off. The refund that is paid is the one that was shown.

create function private.role_in(p_appointment public.appointments, p_user_id uuid) returns text
language sql immutable set search_path = '' as $$
  select case p_user_id when p_appointment.patient_id then 'patient' when p_appointment.doctor_id then 'doctor' end
$$;
comment on function private.role_in(public.appointments, uuid) is 'patient or doctor; null for anybody else.';

create function private.lock_own_appointment(p_appointment_id uuid) returns public.appointments
language plpgsql set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and (a.patient_id = v_me or (a.doctor_id = v_me and a.confirmed_at is not null));
  if not found then
    raise exception 'not_found';
  end if;
  perform private.lock_calendars(v_appointment.doctor_id, v_appointment.patient_id);
  select a.* into v_appointment from public.appointments a where a.id = p_appointment_id for no key update;
  return v_appointment;
end
$$;
comment on function private.lock_own_appointment(uuid) is
  'The appointment of the signed-in party, as it is now and until the transaction ends. Errors: not_authenticated, not_found.';

create function private.cancel_obstacle(p_appointment public.appointments, p_by text) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_running boolean := exists (
    select from public.consultations c where c.appointment_id = p_appointment.id and c.status = 'in_progress');
begin
  if p_appointment.status = 'held' then
    -- A time that nobody has paid for is given back instead.
    return case when not exists (
      select from public.payments p
      where p.appointment_id = p_appointment.id and p.status = 'pending' and p.checkout_state = 'awaiting'
    ) then 'wrong_state' end;
  end if;
  return case
    when p_appointment.status <> 'confirmed' then 'wrong_state'
    when p_by = 'patient' and p_appointment.starts_at <= now() then 'already_started'
    when p_by = 'patient' and v_running then 'in_progress'
  end;
end
$$;
comment on function private.cancel_obstacle(public.appointments, text) is
  'Why this party cannot cancel now; null when they can. A doctor can as long as the consultation is not completed.';

create function private.call_off(p_appointment public.appointments, p_by text, p_actor uuid, p_refund bigint, p_reason text)
returns void language plpgsql set search_path = '' as $$
declare
  v_confirmed boolean := p_appointment.status = 'confirmed';
  v_appointment public.appointments;
begin
  update public.appointments
  set status = 'cancelled', ended_at = now(), cancelled_by = p_actor, cancel_reason = p_reason, sequence = sequence + 1
  where id = p_appointment.id
  returning * into v_appointment;
  update public.consultations set status = 'cancelled'
  where appointment_id = v_appointment.id and status in ('scheduled', 'in_progress');
  perform private.close_no_show_reports(v_appointment, 'withdrawn');
  -- As long as after a consultation: whoever objects still finds the money held.
  perform private.end_payment(v_appointment.id, p_refund,
    now() + make_interval(hours => (select s.release_window_hours from public.platform_settings s)));
  perform private.note_event(v_appointment, 'cancelled', jsonb_build_object('by', p_by, 'refund', p_refund,
    'rest', v_appointment.amount - p_refund, 'currency', v_appointment.currency, 'wasConfirmed', v_confirmed));
  perform private.mail_cancellation(v_appointment, p_by, p_refund, v_confirmed);
end
$$;
comment on function private.call_off(public.appointments, text, uuid, bigint, text) is
  'Cancels an appointment that the caller has locked and may cancel; p_by: patient, doctor or administrator.';

create function private.cancel_appointment(p_appointment_id uuid, p_refund bigint, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.lock_own_appointment(p_appointment_id);
  v_by text := private.role_in(v_appointment, auth.uid());
  v_reason text := private.plain_text(p_reason, 1001);
  v_obstacle text := private.cancel_obstacle(v_appointment, v_by);
  v_refund bigint := private.refund_of(v_appointment, v_by);
begin
  if v_appointment.status = 'cancelled' and v_appointment.cancelled_by = auth.uid() then
    return;
  elsif v_obstacle is not null then
    raise exception '%', v_obstacle;
  elsif v_by = 'doctor' and v_reason is null then
    raise exception 'reason_missing';
  elsif char_length(v_reason) > 1000 then
    raise exception 'reason_too_long';
  elsif p_refund is distinct from v_refund then
    -- The terms went on to their next step after the page was made.
    raise exception 'refund_changed' using detail = v_refund::text;
  end if;

  perform private.call_off(v_appointment, v_by, auth.uid(), v_refund, v_reason);
end
$$;

create function private.mail_cancellation(p_appointment public.appointments, p_by text, p_refund bigint, p_confirmed boolean)
returns void language plpgsql set search_path = '' as $$
declare
  -- Not the reason itself: it may be clinical. It stands on the signed-in page.
  v_facts jsonb := private.mail_facts(p_appointment) || jsonb_build_object('by', p_by, 'refundAmount', p_refund,
    'hasReason', p_appointment.cancel_reason is not null, 'wasConfirmed', p_confirmed);
begin
  perform private.enqueue_mail('appointment_cancelled', p_appointment.patient_id, v_facts || jsonb_build_object('to', 'patient',
    'recipientName', (select p.full_name from public.profiles p where p.id = p_appointment.patient_id)),
    'appointment_cancelled:patient:' || p_appointment.id);
  -- A time that was never confirmed the doctor never heard of.
  if p_confirmed then
    perform private.enqueue_mail('appointment_cancelled', p_appointment.doctor_id, v_facts || jsonb_build_object('to', 'doctor',
      'recipientName', v_facts -> 'doctorName', 'patientInitials', private.patient_initials(p_appointment.patient_id)),
      'appointment_cancelled:doctor:' || p_appointment.id);
  end if;
end
$$;
comment on function private.mail_cancellation(public.appointments, text, bigint, boolean) is 'Tells both that an appointment is called off, and takes it out of their calendars.';

create function public.cancel_appointment(p_appointment_id uuid, p_refund bigint, p_reason text default null) returns void
language sql security invoker set search_path = '' as $$
  select private.cancel_appointment(p_appointment_id, p_refund, p_reason)
$$;
comment on function public.cancel_appointment(uuid, bigint, text) is
  'A party cancels; p_refund is the amount that was shown. Again by the same: nothing. Errors: not_authenticated, not_found, wrong_state, already_started, in_progress, reason_missing (doctor), reason_too_long, refund_changed (detail: the amount now).';

revoke execute on function private.role_in(public.appointments, uuid), private.lock_own_appointment(uuid),
  private.cancel_obstacle(public.appointments, text), private.cancel_appointment(uuid, bigint, text),
  private.call_off(public.appointments, text, uuid, bigint, text),
  private.mail_cancellation(public.appointments, text, bigint, boolean), public.cancel_appointment(uuid, bigint, text)
  from public, anon, authenticated;
grant execute on function private.cancel_appointment(uuid, bigint, text), public.cancel_appointment(uuid, bigint, text)
  to authenticated;
