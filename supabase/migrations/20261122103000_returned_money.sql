-- Facts about money that leaves: refunds, transfers and their reversals, disputes.

create function private.apply_refund(
  p_refund_id text, p_charge_id text, p_intent_id text, p_amount bigint, p_currency text, p_status text, p_failure text
) returns boolean language plpgsql set search_path = '' as $$
declare
  v_charge public.payment_charges;
  v_final constant text[] := array['failed', 'canceled'];
  v_appointment public.appointments;
begin
  select c.* into v_charge from public.payment_charges c
  where c.id = p_charge_id or (p_charge_id is null and c.payment_intent_id = p_intent_id)
  order by c.is_primary desc limit 1;
  if not found then
    return false;
  end if;
  perform 1 from public.payments p where p.id = v_charge.payment_id for no key update;
  if v_charge.is_primary and p_status <> all (v_final) and not exists (select from public.payment_refunds r where r.id = p_refund_id) then
    select a.* into v_appointment from public.appointments a
    join public.payments p on p.appointment_id = a.id where p.id = v_charge.payment_id;
    perform private.note_event(v_appointment, 'payment_refunded', jsonb_build_object('amount', p_amount, 'currency', p_currency));
  end if;
  insert into public.payment_refunds as r (id, payment_id, charge_id, amount, currency, status, failure_reason)
  values (p_refund_id, v_charge.payment_id, v_charge.id, p_amount, p_currency, p_status, p_failure)
  on conflict (id) do update
    set status = excluded.status, failure_reason = coalesce(excluded.failure_reason, r.failure_reason)
    -- An older word never undoes a later one: pending, then succeeded, then failed.
    where array_position(array['pending', 'requires_action', 'succeeded', 'failed', 'canceled'], r.status)
      < array_position(array['pending', 'requires_action', 'succeeded', 'failed', 'canceled'], excluded.status);

  perform private.book_facts(v_charge.payment_id, v_charge.currency,
    case when p_status = any (v_final) then 'refund_failed' else 'refund' end,
    case when p_status = any (v_final) then 'refund_failed:' else 'refund:' end || p_refund_id);
  if p_status = any (v_final) then
    -- The patient has not got the money: a person has to see to it.
    update public.payment_instructions
    set status = 'parked', last_error = 'refund ' || p_status || coalesce(': ' || p_failure, '')
    where stripe_id = p_refund_id and status = 'done';
  end if;
  perform private.settle_payment(v_charge.payment_id);
  return true;
end
$$;
comment on function private.apply_refund(text, text, text, bigint, text, text, text) is
  'A refund as Stripe has it now. False when it belongs to no payment of ours.';

create function private.apply_transfer(p_payment_id uuid, p_transfer_id text, p_amount bigint, p_reversed bigint) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
begin
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  if not found or v_payment.held_at is null then
    return false;
  end if;
  if v_payment.transfer_id is null then
    update public.payments set transfer_id = p_transfer_id, released_amount = p_amount, released_at = now()
    where id = p_payment_id
    returning * into v_payment;
    perform private.book_facts(p_payment_id, v_payment.currency, 'release', 'transfer:' || p_transfer_id);
    update public.payment_instructions set status = 'done', stripe_id = p_transfer_id, locked_until = null, last_error = null
    where payment_id = p_payment_id and kind = 'transfer' and status <> 'done';
    perform private.announce_release(v_payment);
  elsif v_payment.transfer_id <> p_transfer_id then
    raise exception 'transfer_conflict' using detail = p_transfer_id || ' beside ' || v_payment.transfer_id;
  end if;
  -- Stripe tells the sum reversed so far; an older event tells less.
  if coalesce(p_reversed, 0) > v_payment.reversed_amount then
    update public.payments set reversed_amount = p_reversed where id = p_payment_id;
    perform private.book_facts(p_payment_id, v_payment.currency, 'transfer_reversal', 'reversal:' || p_transfer_id || ':' || p_reversed);
  end if;
  perform private.settle_payment(p_payment_id);
  return true;
end
$$;
comment on function private.apply_transfer(uuid, text, bigint, bigint) is
  'A transfer as Stripe has it now: released to the doctor less the fee, then perhaps reversed. False when nothing was held.';

create function private.announce_release(p_payment public.payments) returns void
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a where a.id = p_payment.appointment_id;
  perform private.note_event(v_appointment, 'payment_released',
    jsonb_build_object('amount', p_payment.released_amount, 'currency', p_payment.currency));
  perform private.enqueue_mail('payment_released', p_payment.doctor_id, jsonb_build_object(
    'appointmentId', v_appointment.id, 'reference', v_appointment.reference, 'amount', p_payment.amount,
    'refundedAmount', p_payment.refunded_amount, 'feeAmount', greatest(p_payment.amount - p_payment.refunded_amount - p_payment.released_amount, 0),
    'releasedAmount', p_payment.released_amount, 'currency', p_payment.currency,
    'recipientName', (select d.display_name from public.doctors d where d.id = p_payment.doctor_id)
  ), 'payment_released:' || p_payment.id);
end
$$;
comment on function private.announce_release(public.payments) is 'History and mail of a release.';

create function private.apply_dispute(
  p_dispute_id text, p_charge_id text, p_amount bigint, p_currency text, p_status text, p_reason text
) returns boolean language plpgsql set search_path = '' as $$
declare
  v_charge public.payment_charges;
  v_closed boolean := p_status in ('won', 'lost', 'warning_closed', 'prevented');
begin
  select c.* into v_charge from public.payment_charges c where c.id = p_charge_id;
  if not found then
    return false;
  end if;
  perform 1 from public.payments p where p.id = v_charge.payment_id for no key update;
  insert into public.payment_disputes as d (id, payment_id, charge_id, amount, currency, status, reason, closed_at)
  values (p_dispute_id, v_charge.payment_id, v_charge.id, p_amount, p_currency, p_status, p_reason, case when v_closed then now() end)
  on conflict (id) do update
    set status = excluded.status, reason = coalesce(excluded.reason, d.reason), closed_at = excluded.closed_at
    -- What is closed stays closed, whatever an older event says.
    where d.closed_at is null;
  perform private.book_facts(v_charge.payment_id, v_charge.currency, 'dispute_lost', 'dispute_lost:' || p_dispute_id);
  perform private.settle_payment(v_charge.payment_id);
  return true;
end
$$;
comment on function private.apply_dispute(text, text, bigint, text, text, text) is
  'A dispute as Stripe has it now: open it freezes the release, lost it takes the money. False when it is about no charge of ours.';

revoke execute on function private.apply_refund(text, text, text, bigint, text, text, text),
  private.apply_transfer(uuid, text, bigint, bigint), private.announce_release(public.payments),
  private.apply_dispute(text, text, bigint, text, text, text) from public, anon, authenticated;
