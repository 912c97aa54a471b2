-- Unpaid holds: how they end, and the locks under which a time changes hands.

create function private.lock_calendars(p_doctor_id uuid, p_patient_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  -- Always doctor before patient, and both before any row of theirs: no two transactions wait for each other crosswise.
  perform pg_advisory_xact_lock(hashtextextended('doctor:' || p_doctor_id, 0));
  perform pg_advisory_xact_lock(hashtextextended('patient:' || p_patient_id, 0));
end
$$;
comment on function private.lock_calendars(uuid, uuid) is
  'Whoever takes a time waits here for its turn. The exclusion constraints would decide as well, but by deadlock timeouts.';

create function private.end_hold(p_appointment_id uuid, p_kind text) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
  v_payment public.payments;
begin
  update public.appointments set status = 'expired', ended_at = now()
  where id = p_appointment_id and status = 'held'
  returning * into v_appointment;
  if not found then
    return false;
  end if;
  update public.payments set status = 'expired'
  where appointment_id = p_appointment_id and status in ('pending', 'failed')
  returning * into v_payment;
  -- While the page at Stripe is open somebody could still pay there.
  if v_payment.checkout_session_id is not null and v_payment.checkout_state = 'open' then
    perform private.enqueue_instruction(v_payment.id, 'expire_checkout', null, null,
      jsonb_build_object('sessionId', v_payment.checkout_session_id), 'expire_checkout:' || v_payment.checkout_session_id);
  end if;
  perform private.stop_awaiting(v_payment.id, case p_kind when 'hold_released' then 'given_back' else 'deadline' end);
  perform private.note_event(v_appointment, p_kind);
  return true;
end
$$;
comment on function private.end_hold(uuid, text) is
  'Gives a held time free: appointment and payment expire, an open Checkout Session is to be expired. p_kind: hold_expired or hold_released.';

create function private.end_lapsed_holds(p_doctor_id uuid, p_blocked tstzrange, p_patient_id uuid, p_visit tstzrange) returns void
language plpgsql set search_path = '' as $$
declare
  v_id uuid;
begin
  for v_id in
    select a.id from public.appointments a
    where a.status = 'held' and a.hold_expires_at <= now()
      and ((a.doctor_id = p_doctor_id and a.blocked && p_blocked)
        or (a.patient_id = p_patient_id and tstzrange(a.starts_at, a.ends_at) && p_visit))
    order by a.id
    for no key update
  loop
    perform private.end_hold(v_id, 'hold_expired');
  end loop;
end
$$;
comment on function private.end_lapsed_holds(uuid, tstzrange, uuid, tstzrange) is
  'Ends, at the moment somebody needs the time, the lapsed holds that stand in the way.';

create function private.expire_holds() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_id uuid;
  v_count integer := 0;
begin
  for v_id in
    select a.id from public.appointments a
    where a.status = 'held' and a.hold_expires_at <= now()
    order by a.hold_expires_at limit 500
    for no key update skip locked
  loop
    if private.end_hold(v_id, 'hold_expired') then
      v_count := v_count + 1;
    end if;
  end loop;
  perform private.refresh_directory(100);
  delete from private.idempotency_keys where claimed_at < now() - interval '24 hours';
  return v_count;
end
$$;

create function public.expire_holds() returns integer
language sql security invoker set search_path = '' as $$
  select private.expire_holds()
$$;
comment on function public.expire_holds() is
  'For the payments worker: ends lapsed holds, brings the directory up to date with the clock, forgets old requests. Returns the number of holds ended.';

create function private.release_hold(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_status public.appointment_status;
begin
  select a.status into v_status from public.appointments a
  where a.id = p_appointment_id and a.patient_id = private.require_user()
  for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  if v_status = 'expired' then
    return;
  end if;
  if v_status <> 'held' then
    raise exception 'wrong_state' using detail = v_status::text;
  end if;
  perform private.end_hold(p_appointment_id, 'hold_released');
end
$$;

create function public.release_hold(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.release_hold(p_appointment_id)
$$;
comment on function public.release_hold(uuid) is
  'The patient gives a held time back. Again on an expired one: nothing. Errors: not_found, wrong_state.';

revoke execute on function private.lock_calendars(uuid, uuid), private.end_hold(uuid, text),
  private.end_lapsed_holds(uuid, tstzrange, uuid, tstzrange), private.expire_holds(), public.expire_holds(),
  private.release_hold(uuid), public.release_hold(uuid) from public, anon, authenticated;
grant execute on function private.expire_holds(), public.expire_holds() to service_role;
grant execute on function private.release_hold(uuid), public.release_hold(uuid) to authenticated;
