-- Paying for a hold: one attempt, one Checkout Session, however often the button is pressed.

create function private.begin_checkout(p_appointment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_settings public.platform_settings;
  v_appointment public.appointments;
  v_payment public.payments;
  v_reuse boolean;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and a.patient_id = private.require_user()
  for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  select p.* into v_payment from public.payments p where p.appointment_id = p_appointment_id for no key update;
  if v_payment.held_at is not null or v_payment.checkout_state = 'awaiting' then
    raise exception 'already_paid';
  elsif v_appointment.status <> 'held' or v_appointment.hold_expires_at <= now() then
    raise exception 'hold_lapsed';
  end if;

  select s.* into v_settings from public.platform_settings s;
  -- A session that is open for another minute is used again. One that was never attached is asked for again with the same
  -- key and the same end, while Stripe would still accept that end (30 minutes ahead).
  v_reuse := v_payment.attempt > 0 and case v_payment.checkout_state
    when 'open' then v_payment.checkout_expires_at > now() + interval '1 minute'
    when 'none' then v_payment.checkout_expires_at > now() + interval '30 minutes 10 seconds'
    else false end;
  if not v_reuse then
    update public.payments
    set attempt = attempt + 1, status = 'pending', checkout_state = 'none', checkout_session_id = null, checkout_url = null,
      checkout_methods = private.payment_methods(v_payment.currency, (
        select p.country_code from public.profiles p where p.id = v_payment.patient_id), v_appointment.starts_at),
      arrived_amount = 0, instructions_url = null, reminded_at = null,
      checkout_expires_at = date_trunc('second', now()) + make_interval(mins => v_settings.checkout_minutes)
    where id = v_payment.id
    returning * into v_payment;
    if v_payment.attempt = 1 then
      -- Only once: the time is kept until the first session has ended.
      update public.appointments
      set hold_expires_at = greatest(hold_expires_at, now() + make_interval(mins => v_settings.hold_minutes))
      where id = p_appointment_id;
    end if;
    perform private.note_event(v_appointment, 'checkout_started', jsonb_build_object('attempt', v_payment.attempt));
  end if;
  return private.checkout_ticket(v_payment.id);
end
$$;

create function private.checkout_ticket(p_payment_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'paymentId', p.id, 'attempt', p.attempt, 'amount', p.amount, 'currency', p.currency,
    'idempotencyKey', 'checkout:' || p.id || ':' || p.attempt,
    'existingUrl', p.checkout_url, 'existingSessionId', p.checkout_session_id,
    'expiresAt', extract(epoch from p.checkout_expires_at)::bigint,
    'reference', a.reference, 'doctorName', d.display_name,
    'visitMinutes', (extract(epoch from a.ends_at - a.starts_at) / 60)::integer,
    'patientEmail', u.email, 'patientName', f.full_name, 'customerId', p.customer_id, 'transferGroup', p.transfer_group,
    'methods', p.checkout_methods -> 'allowed', 'bankTransfer', nullif(p.checkout_methods -> 'bankTransfer', 'null')
  )
  from public.payments p
  join public.appointments a on a.id = p.appointment_id
  join public.doctors d on d.id = p.doctor_id
  join auth.users u on u.id = p.patient_id
  join public.profiles f on f.id = p.patient_id
  where p.id = p_payment_id
$$;
comment on function private.checkout_ticket(uuid) is 'What the application needs to open, or find again, the Checkout Session of the current attempt.';

create function public.begin_checkout(p_appointment_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.begin_checkout(p_appointment_id)
$$;
comment on function public.begin_checkout(uuid) is
  'Opens an attempt at paying for the patient''s own hold, the same one while it lasts; expiresAt in epoch seconds. Errors: not_found, hold_lapsed, already_paid.';

create function private.attach_checkout_session(
  p_payment_id uuid, p_attempt integer, p_session_id text, p_url text, p_customer_id text
) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  v_payment public.payments;
  v_appointment_id uuid;
begin
  select p.appointment_id into v_appointment_id from public.payments p where p.id = p_payment_id;
  if not found then
    raise exception 'not_found';
  end if;
  perform 1 from public.appointments a where a.id = v_appointment_id for no key update;
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  if v_payment.checkout_session_id = p_session_id then
    return true;
  end if;
  if v_payment.status = 'pending' and v_payment.attempt = p_attempt and v_payment.checkout_session_id is null then
    update public.payments set checkout_session_id = p_session_id, checkout_url = p_url, checkout_state = 'open',
      customer_id = coalesce(p_customer_id, customer_id)
    where id = p_payment_id;
    return true;
  end if;
  -- It came too late to be used, so nobody may pay in it either.
  perform private.enqueue_instruction(p_payment_id, 'expire_checkout', null, null,
    jsonb_build_object('sessionId', p_session_id), 'expire_checkout:' || p_session_id);
  return false;
end
$$;

create function public.attach_checkout_session(
  p_payment_id uuid, p_attempt integer, p_session_id text, p_url text, p_customer_id text default null
) returns boolean language sql security invoker set search_path = '' as $$
  select private.attach_checkout_session(p_payment_id, p_attempt, p_session_id, p_url, p_customer_id)
$$;
comment on function public.attach_checkout_session(uuid, integer, text, text, text) is
  'For the server: notes the session that Stripe opened for an attempt. False when the attempt is over; the session is then expired. Error: not_found.';

revoke execute on function private.begin_checkout(uuid), private.checkout_ticket(uuid), public.begin_checkout(uuid),
  private.attach_checkout_session(uuid, integer, text, text, text), public.attach_checkout_session(uuid, integer, text, text, text)
  from public, anon, authenticated;
grant execute on function private.begin_checkout(uuid), public.begin_checkout(uuid) to authenticated;
grant execute on function private.attach_checkout_session(uuid, integer, text, text, text),
  public.attach_checkout_session(uuid, integer, text, text, text) to service_role;
