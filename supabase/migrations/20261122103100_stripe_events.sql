-- Webhooks: the event's row and its effect are one transaction. The object is the one Stripe has now, fetched again.

create function private.stripe_id(p_value jsonb) returns text
language sql immutable set search_path = '' as $$
  select case jsonb_typeof(p_value) when 'string' then p_value #>> '{}' when 'object' then p_value ->> 'id' end
$$;
comment on function private.stripe_id(jsonb) is 'Id of a reference at Stripe, expanded or not.';

create function private.find_payment(p_object jsonb) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  v_candidates text[] := array[
    p_object #>> '{metadata,payment_id}', p_object ->> 'client_reference_id',
    substr(p_object ->> 'transfer_group', 5)
  ];
  v_id uuid;
begin
  select p.id into v_id from public.payments p
  where p.id in (select c::uuid from unnest(v_candidates) as c where pg_input_is_valid(c, 'uuid')) limit 1;
  if v_id is null then
    select p.id into v_id from public.payments p where p.checkout_session_id = p_object ->> 'id';
  end if;
  return v_id;
end
$$;
comment on function private.find_payment(jsonb) is 'The payment an object at Stripe was made for: by its metadata, reference, transfer group or id.';

create function private.apply_checkout_session(p_type text, p_session jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_payment_id uuid := private.find_payment(p_session);
  v_intent jsonb := p_session -> 'payment_intent';
  v_charge jsonb := v_intent -> 'latest_charge';
  v_appointment public.appointments;
  v_payment public.payments;
  v_state text;
begin
  if v_payment_id is null then
    return false;
  end if;
  if p_session ->> 'payment_status' = 'paid' then
    perform private.apply_capture(v_payment_id,
      coalesce(private.stripe_id(v_charge), private.stripe_id(v_intent), p_session ->> 'id'), private.stripe_id(v_intent),
      p_session ->> 'id', coalesce(v_charge ->> 'amount', p_session ->> 'amount_total')::bigint,
      upper(coalesce(v_charge ->> 'currency', p_session ->> 'currency')));
    perform private.replay_early_events(v_payment_id, private.stripe_id(v_charge), private.stripe_id(v_intent));
    return true;
  end if;
  select a.* into v_appointment from public.appointments a
  join public.payments p on p.appointment_id = a.id where p.id = v_payment_id for no key update of a;
  select p.* into v_payment from public.payments p where p.id = v_payment_id for no key update;
  v_state := case
    when p_session ->> 'status' = 'expired' then 'expired'
    when p_session ->> 'status' <> 'complete' then null
    when p_type = 'checkout.session.async_payment_failed' or v_intent ->> 'status' in ('requires_payment_method', 'canceled') then 'failed'
    else 'awaiting'
  end;
  -- A session's own states only rise, and an older session says nothing about the current attempt.
  if v_state is null or v_payment.checkout_session_id is distinct from p_session ->> 'id'
    or array_position(array['none', 'open', 'awaiting', 'lapsed', 'failed', 'expired', 'paid'], v_payment.checkout_state)
      >= array_position(array['none', 'open', 'awaiting', 'lapsed', 'failed', 'expired', 'paid'], v_state) then
    return true;
  end if;
  if v_state = 'failed' then
    perform private.fail_awaited(v_payment_id, private.stripe_id(v_intent));
  end if;
  update public.payments set checkout_state = v_state, checkout_url = null,
    status = case when v_state = 'failed' and status = 'pending' then 'failed' else status end
  where id = v_payment_id;
  if v_state = 'awaiting' then
    perform private.await_payment(v_payment_id, v_intent);
  end if;
  perform private.note_event(v_appointment, 'checkout_' || v_state);
  return true;
end
$$;
comment on function private.apply_checkout_session(text, jsonb) is 'A Checkout Session as Stripe has it now. False when it belongs to no payment of ours.';

create function private.note_failed_attempt(p_intent jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a
  join public.payments p on p.appointment_id = a.id where p.id = private.find_payment(p_intent);
  if not found then
    return false;
  end if;
  perform private.note_event(v_appointment, 'payment_attempt_failed',
    jsonb_strip_nulls(jsonb_build_object('code', p_intent #>> '{last_payment_error,code}')));
  return true;
end
$$;

create function private.apply_account(p_account_id text, p_object jsonb, p_gone boolean) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_doctor_id uuid;
  v_status text := case when p_gone then 'restricted' else coalesce(
    p_object #>> '{configuration,recipient,capabilities,stripe_balance,stripe_transfers,status}',
    p_object #>> '{capabilities,transfers}') end;
begin
  select a.doctor_id into v_doctor_id from public.doctor_payout_accounts a where a.stripe_account_id = p_account_id;
  if not found or v_status is null then
    return false;
  end if;
  perform private.set_payout_account(v_doctor_id, p_account_id, v_status,
    coalesce(p_object #> '{requirements,entries}', p_object -> 'requirements', '{}'));
  return true;
end
$$;

create function private.set_payout_account(
  p_doctor_id uuid, p_stripe_account_id text, p_transfers_status text, p_requirements jsonb
) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_before public.doctors;
begin
  select d.* into v_before from public.doctors d where d.id = p_doctor_id for no key update;
  insert into public.doctor_payout_accounts as a (doctor_id, stripe_account_id, transfers_status, requirements)
  values (p_doctor_id, p_stripe_account_id, p_transfers_status, coalesce(p_requirements, '{}'))
  on conflict (doctor_id) do update set stripe_account_id = excluded.stripe_account_id,
    transfers_status = excluded.transfers_status, requirements = excluded.requirements, checked_at = now();
  update public.doctors set payout = case p_transfers_status
    when 'active' then 'active' when 'restricted' then 'restricted' when 'inactive' then 'restricted'
    when 'unsupported' then 'restricted' else 'pending' end::public.payout_status
  where id = p_doctor_id;
  if v_before.payout = 'active' and p_transfers_status <> 'active' then
    perform private.tell_payouts_stopped(v_before);
  end if;
end
$$;

create function public.set_payout_account(
  p_doctor_id uuid, p_stripe_account_id text, p_transfers_status text, p_requirements jsonb default '{}'
) returns void language sql security invoker set search_path = '' as $$
  select private.set_payout_account(p_doctor_id, p_stripe_account_id, p_transfers_status, p_requirements)
$$;
comment on function public.set_payout_account(uuid, text, text, jsonb) is
  'For the server: what Stripe says of a doctor''s account. p_transfers_status: active, pending, restricted, inactive or unsupported.';

create function private.apply_stripe_event(p_event jsonb, p_object jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_type text := p_event ->> 'type';
  v_object jsonb := coalesce(nullif(p_object, 'null'), p_event #> '{data,object}');
  v_refund jsonb;
  v_known boolean := false;
begin
  case
    when v_type like 'checkout.session.%' then
      return private.apply_checkout_session(v_type, v_object);
    when v_type = 'payment_intent.partially_funded' then
      return private.note_arrival(private.find_payment(v_object), v_object);
    when v_type = 'customer_cash_balance_transaction.created' then
      return private.apply_cash_balance(v_object);
    when v_type = 'payment_intent.payment_failed' then
      return private.note_failed_attempt(v_object);
    when v_type in ('refund.created', 'refund.updated', 'refund.failed', 'charge.refund.updated') then
      return private.apply_refund(v_object ->> 'id', private.stripe_id(v_object -> 'charge'),
        private.stripe_id(v_object -> 'payment_intent'), (v_object ->> 'amount')::bigint, upper(v_object ->> 'currency'),
        v_object ->> 'status', v_object ->> 'failure_reason');
    when v_type = 'charge.refunded' then
      for v_refund in select r.value from jsonb_array_elements(coalesce(v_object #> '{refunds,data}', '[]')) as r (value) loop
        v_known := private.apply_refund(v_refund ->> 'id', v_object ->> 'id', null, (v_refund ->> 'amount')::bigint,
          upper(v_refund ->> 'currency'), v_refund ->> 'status', v_refund ->> 'failure_reason') or v_known;
      end loop;
      return v_known;
    when v_type in ('transfer.created', 'transfer.updated', 'transfer.reversed') then
      return private.apply_transfer(private.find_payment(v_object), v_object ->> 'id', (v_object ->> 'amount')::bigint,
        coalesce((v_object ->> 'amount_reversed')::bigint, 0));
    when v_type like 'charge.dispute.%' then
      return private.apply_dispute(v_object);
    when v_type = 'account.application.deauthorized' then
      return private.apply_account(p_event ->> 'account', '{}', true);
    when v_type in ('account.updated', 'capability.updated') or v_type like 'v2.core.account%' then
      return private.apply_account(coalesce(p_event ->> 'account', v_object ->> 'id'), v_object, false);
    else
      return false;
  end case;
end
$$;
comment on function private.apply_stripe_event(jsonb, jsonb) is 'Effect of one event; false when there is none.';

create function private.replay_early_events(p_payment_id uuid, p_charge_id text, p_intent_id text) returns void
language plpgsql set search_path = '' as $$
declare
  v_event public.stripe_events;
begin
  for v_event in
    select e.* from public.stripe_events e
    where e.status = 'ignored' and e.subject in (p_charge_id, p_intent_id, 'ect_' || p_payment_id)
    order by e.created, e.id
    for update
  loop
    if private.apply_stripe_event(v_event.payload, v_event.object) then
      update public.stripe_events set status = 'processed', processed_at = now() where id = v_event.id;
    end if;
  end loop;
end
$$;
comment on function private.replay_early_events(uuid, text, text) is
  'Refunds, transfers and disputes may be told before the charge they are about. They were stored; now they take effect.';

revoke execute on function private.stripe_id(jsonb), private.find_payment(jsonb), private.apply_checkout_session(text, jsonb),
  private.note_failed_attempt(jsonb), private.apply_account(text, jsonb, boolean),
  private.set_payout_account(uuid, text, text, jsonb), public.set_payout_account(uuid, text, text, jsonb),
  private.apply_stripe_event(jsonb, jsonb), private.replay_early_events(uuid, text, text) from public, anon, authenticated;
grant execute on function private.set_payout_account(uuid, text, text, jsonb), public.set_payout_account(uuid, text, text, jsonb)
  to service_role;
