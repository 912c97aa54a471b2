-- Administrators call off what a doctor will not hold, a suspended one most of all: the patient gets everything back.

create function private.cancel_for_doctor(p_actor uuid, p_appointment_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_appointment public.appointments;
  v_obstacle text;
begin
  select a.* into v_appointment from public.appointments a where a.id = p_appointment_id;
  if not found then
    raise exception 'not_found';
  end if;
  perform private.lock_calendars(v_appointment.doctor_id, v_appointment.patient_id);
  select a.* into v_appointment from public.appointments a where a.id = p_appointment_id for no key update;
  v_obstacle := private.cancel_obstacle(v_appointment, 'doctor');
  if v_obstacle is not null then
    raise exception '%', v_obstacle;
  end if;
  -- The reason is for the audit log: what is behind it may be nobody's business but ours.
  perform private.call_off(v_appointment, 'administrator', p_actor, private.refund_of(v_appointment, 'doctor'), null);
  perform private.write_audit('appointment.cancelled_for_doctor', 'appointment', p_appointment_id::text,
    jsonb_build_object('reason', v_reason, 'reference', v_appointment.reference, 'doctor', v_appointment.doctor_id));
end
$$;
comment on function private.cancel_for_doctor(uuid, uuid, text) is
  'Calls off one appointment in place of its doctor; everything goes back to the patient, both get a mail. Errors: reason_missing, reason_too_long, not_found, wrong_state.';

create function private.coming_for_doctor(p_doctor_id uuid) returns setof public.appointments
language sql stable set search_path = '' as $$
  select a.* from public.appointments a
  where a.doctor_id = p_doctor_id and a.status in ('held', 'confirmed') and a.ends_at > now()
    and private.cancel_obstacle(a, 'doctor') is null
$$;
comment on function private.coming_for_doctor(uuid) is 'The appointments of a doctor that are still to come and can be called off.';

create function private.cancel_all_for_doctor(p_actor uuid, p_doctor_id uuid, p_reason text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer := 0;
  v_id uuid;
begin
  perform private.require_reason(p_reason);
  -- By patient: two of these at once wait for the patients' calendars in the same order.
  for v_id in select a.id from private.coming_for_doctor(p_doctor_id) as a order by a.patient_id, a.id loop
    perform private.cancel_for_doctor(p_actor, v_id, p_reason);
    v_count := v_count + 1;
  end loop;
  if v_count = 0 then
    raise exception 'nothing_to_cancel';
  end if;
  return v_count;
end
$$;
comment on function private.cancel_all_for_doctor(uuid, uuid, text) is
  'All appointments of a doctor that are still to come, in one transaction. Errors: reason_missing, reason_too_long, nothing_to_cancel, wrong_state (one went on meanwhile).';

create function private.cancel_for_doctor_as_admin(p_doctor_id uuid, p_appointment_id uuid, p_reason text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
begin
  if p_appointment_id is null then
    return private.cancel_all_for_doctor(v_me, p_doctor_id, p_reason);
  elsif not exists (select from public.appointments a where a.id = p_appointment_id and a.doctor_id = p_doctor_id) then
    raise exception 'not_found';
  end if;
  perform private.cancel_for_doctor(v_me, p_appointment_id, p_reason);
  return 1;
end
$$;
create function public.cancel_for_doctor(p_doctor_id uuid, p_reason text, p_appointment_id uuid default null) returns integer
language sql security invoker set search_path = '' as $$
  select private.cancel_for_doctor_as_admin(p_doctor_id, p_appointment_id, p_reason)
$$;
comment on function public.cancel_for_doctor(uuid, text, uuid) is
  'For administrators: calls off one appointment of a doctor, or all that are still to come; returns how many. See private.cancel_for_doctor, private.cancel_all_for_doctor. More errors: not_admin, second_factor_required.';

revoke execute on function private.cancel_for_doctor(uuid, uuid, text), private.coming_for_doctor(uuid),
  private.cancel_all_for_doctor(uuid, uuid, text), private.cancel_for_doctor_as_admin(uuid, uuid, text),
  public.cancel_for_doctor(uuid, text, uuid) from public, anon, authenticated;
grant execute on function private.cancel_for_doctor_as_admin(uuid, uuid, text), public.cancel_for_doctor(uuid, text, uuid) to authenticated;
