-- Money that was promised and comes later: how long it is waited for, what has come so far, and how the waiting ends.

create function private.awaited_until(p_starts_at timestamptz) returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return (
    select least(now() + make_interval(hours => s.delayed_payment_hours), p_starts_at - make_interval(hours => s.delayed_deadline_hours))
    from public.platform_settings s
  );
end
$$;
comment on function private.awaited_until(timestamptz) is 'Until when the time of an appointment that starts then is kept for money promised now.';

create function private.awaiting_mail(p_appointment public.appointments, p_payment public.payments) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return private.mail_facts(p_appointment) || jsonb_build_object('amount', p_payment.amount, 'currency', p_payment.currency,
    'arrivedAmount', p_payment.arrived_amount, 'until', p_appointment.hold_expires_at,
    'recipientName', (select p.full_name from public.profiles p where p.id = p_payment.patient_id));
end
$$;
comment on function private.awaiting_mail(public.appointments, public.payments) is 'What mails to the patient about awaited money may say.';

create function private.await_payment(p_payment_id uuid, p_intent jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
  v_payment public.payments;
begin
  update public.payments set payment_intent_id = private.stripe_id(p_intent)
  where id = p_payment_id returning * into v_payment;
  update public.appointments a set hold_expires_at = greatest(a.hold_expires_at, private.awaited_until(a.starts_at))
  where a.id = v_payment.appointment_id and a.status = 'held' returning * into v_appointment;
  if not found then
    -- The time went while the patient was still choosing: nothing may be sent for it any more.
    perform private.stop_awaiting(p_payment_id, 'deadline');
    return;
  end if;
  perform private.enqueue_mail('payment_awaited', v_payment.patient_id,
    private.awaiting_mail(v_appointment, v_payment) || jsonb_build_object('what', 'promised'),
    'payment_awaited:promised:' || p_payment_id || ':' || v_payment.attempt);
  perform private.note_arrival(p_payment_id, p_intent);
end
$$;
comment on function private.await_payment(uuid, jsonb) is
  'The patient chose a way of paying that takes days: the time is kept for it, the patient is told what to do.';

create function private.note_arrival(p_payment_id uuid, p_intent jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_details jsonb := p_intent #> '{next_action,display_bank_transfer_instructions}';
  v_payment public.payments;
  v_appointment public.appointments;
  v_arrived bigint;
begin
  select a.* into v_appointment from public.appointments a
  join public.payments p on p.appointment_id = a.id where p.id = p_payment_id for no key update of a;
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  if not found then
    return false;
  end if;
  v_arrived := v_payment.amount - (v_details ->> 'amount_remaining')::bigint;
  if v_payment.checkout_state <> 'awaiting' or v_arrived is null
    or private.stripe_id(p_intent) is distinct from v_payment.payment_intent_id then
    return true;
  end if;
  update public.payments set arrived_amount = greatest(arrived_amount, v_arrived),
    instructions_url = coalesce(v_details ->> 'hosted_instructions_url', instructions_url)
  where id = p_payment_id;
  if v_arrived > v_payment.arrived_amount then
    v_payment.arrived_amount := v_arrived;
    perform private.note_event(v_appointment, 'payment_part_arrived',
      jsonb_build_object('amount', v_arrived, 'rest', v_payment.amount - v_arrived, 'currency', v_payment.currency));
    perform private.enqueue_mail('payment_awaited', v_payment.patient_id,
      private.awaiting_mail(v_appointment, v_payment) || jsonb_build_object('what', 'part'),
      'payment_awaited:part:' || p_payment_id || ':' || v_payment.attempt || ':' || v_arrived);
  end if;
  return true;
end
$$;
comment on function private.note_arrival(uuid, jsonb) is
  'What of a bank transfer has come so far, and where the bank details can be read again. Only ever rises. False for no payment of ours.';

create function private.stop_awaiting(p_payment_id uuid, p_cause text) returns void
language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
  v_appointment public.appointments;
begin
  update public.payments set checkout_state = 'lapsed'
  where id = p_payment_id and checkout_state = 'awaiting' returning * into v_payment;
  if not found then
    return;
  end if;
  -- What still comes must not pay for a time that is gone, and what has come goes back.
  perform private.enqueue_instruction(p_payment_id, 'close_transfer', null, null,
    jsonb_build_object('paymentIntentId', v_payment.payment_intent_id, 'customerId', v_payment.customer_id),
    'close_transfer:' || p_payment_id || ':' || v_payment.attempt);
  if p_cause <> 'cancelled' then
    select a.* into v_appointment from public.appointments a where a.id = v_payment.appointment_id;
    perform private.enqueue_mail('payment_not_arrived', v_payment.patient_id,
      private.awaiting_mail(v_appointment, v_payment) || jsonb_build_object('cause', p_cause),
      'payment_not_arrived:' || p_payment_id || ':' || v_payment.attempt);
  end if;
end
$$;
comment on function private.stop_awaiting(uuid, text) is
  'Ends the waiting for money; nothing when none is awaited. p_cause: deadline, failed, given_back, or cancelled, which has a mail of its own.';

create function private.fail_awaited(p_payment_id uuid, p_intent_id text) returns void
language plpgsql set search_path = '' as $$
declare
  v_appointment_id uuid;
begin
  -- Stripe may tell that it failed before it tells that it was promised.
  update public.payments set checkout_state = 'awaiting', payment_intent_id = p_intent_id
  where id = p_payment_id and checkout_state in ('none', 'open');
  perform private.stop_awaiting(p_payment_id, 'failed');
  update public.payments set status = 'failed' where id = p_payment_id and status = 'pending'
  returning appointment_id into v_appointment_id;
  perform private.end_hold(v_appointment_id, 'hold_expired');
end
$$;
comment on function private.fail_awaited(uuid, text) is 'Stripe says that promised money will not come: the time is free again, the patient is told.';

create function private.remind_of_awaited() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_due record;
  v_count integer := 0;
begin
  for v_due in
    select a as appointment, p as payment
    from public.payments p join public.appointments a on a.id = p.appointment_id
    where p.checkout_state = 'awaiting' and p.reminded_at is null and a.status = 'held'
      and a.hold_expires_at > now() and a.hold_expires_at <= now() + make_interval(hours => (
        select s.delayed_reminder_hours from public.platform_settings s))
    order by a.hold_expires_at limit 200
    for no key update of p skip locked
  loop
    update public.payments set reminded_at = now() where id = (v_due.payment).id;
    perform private.enqueue_mail('payment_awaited', (v_due.payment).patient_id,
      private.awaiting_mail(v_due.appointment, v_due.payment) || jsonb_build_object('what', 'reminder'),
      'payment_awaited:reminder:' || (v_due.payment).id || ':' || (v_due.payment).attempt, (v_due.appointment).hold_expires_at);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

create function public.remind_of_awaited() returns integer
language sql security invoker set search_path = '' as $$
  select private.remind_of_awaited()
$$;
comment on function public.remind_of_awaited() is
  'For the payments worker: reminds, once, patients whose bank transfer has not come in full and whose time is soon given away. Returns how many.';

revoke execute on function private.awaited_until(timestamptz), private.awaiting_mail(public.appointments, public.payments),
  private.await_payment(uuid, jsonb), private.note_arrival(uuid, jsonb), private.stop_awaiting(uuid, text),
  private.fail_awaited(uuid, text), private.remind_of_awaited(), public.remind_of_awaited() from public, anon, authenticated;
grant execute on function private.remind_of_awaited(), public.remind_of_awaited() to service_role;
