-- The patient's word that lets the money go.

create function private.confirm_completion(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and a.patient_id = private.require_user() for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_appointment.status <> 'completed' then
    raise exception 'wrong_state' using detail = v_appointment.status::text;
  elsif exists (select from public.payments p where p.appointment_id = p_appointment_id and p.release_stopped_at is not null) then
    raise exception 'report_open';
  end if;
  update public.payments set due_at = now()
  where appointment_id = p_appointment_id and due_at > now() and released_at is null and release_stopped_at is null;
  if found then
    perform private.note_event(v_appointment, 'completion_confirmed');
  end if;
end
$$;

create function public.confirm_completion(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.confirm_completion(p_appointment_id)
$$;
comment on function public.confirm_completion(uuid) is
  'The patient says the consultation took place; the payment is due at once. Errors: not_found, wrong_state, report_open.';

revoke execute on function private.confirm_completion(uuid), public.confirm_completion(uuid) from public, anon, authenticated;
grant execute on function private.confirm_completion(uuid), public.confirm_completion(uuid) to authenticated;
