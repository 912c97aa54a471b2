-- Facts about money that leaves: refunds, transfers and their reversals, disputes.

create function private.apply_refund(
  p_refund_id text, p_charge_id text, p_intent_id text, p_amount bigint, p_currency text, p_status text, p_failure text
) returns boolean language plpgsql set search_path = '' as $$
declare
  v_charge public.payment_charges;
  v_final constant text[] := array['failed', 'canceled'];
  v_appointment public.appointments;
  v_before text;
begin
  select c.* into v_charge from public.payment_charges c
  where c.id = p_charge_id or (p_charge_id is null and c.payment_intent_id = p_intent_id)
  order by c.is_primary desc limit 1;
  if not found then
    return private.apply_cash_refund(p_refund_id, p_status, p_failure);
  end if;
  perform 1 from public.payments p where p.id = v_charge.payment_id for no key update;
  if v_charge.is_primary and p_status <> all (v_final) and not exists (select from public.payment_refunds r where r.id = p_refund_id) then
    select a.* into v_appointment from public.appointments a
    join public.payments p on p.appointment_id = a.id where p.id = v_charge.payment_id;
    perform private.note_event(v_appointment, 'payment_refunded', jsonb_build_object('amount', p_amount, 'currency', p_currency));
  end if;
  select r.status into v_before from public.payment_refunds r where r.id = p_refund_id;
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
  perform private.announce_refund(p_refund_id, v_before);
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
    where payment_id = p_payment_id and kind = 'transfer' and status not in ('done', 'withdrawn');
    perform private.announce_release(v_payment);
    perform private.recover_receivables(v_payment);
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

create function private.dispute_money(p_dispute jsonb) returns table (withdrawn bigint, fee bigint, fee_currency text, moves integer)
language sql immutable set search_path = '' as $$
  -- Stripe may settle in another currency than was charged; then only the direction of a movement is taken from it.
  select greatest(coalesce(-sum(case when m.value ->> 'currency' = p_dispute ->> 'currency' then (m.value ->> 'amount')::bigint
      else sign((m.value ->> 'amount')::bigint) * (p_dispute ->> 'amount')::bigint end), 0), 0)::bigint,
    coalesce(sum((m.value ->> 'fee')::bigint), 0)::bigint, upper(min(m.value ->> 'currency')), count(*)::integer
  from jsonb_array_elements(coalesce(p_dispute -> 'balance_transactions', '[]')) as m (value)
$$;
comment on function private.dispute_money(jsonb) is 'What the balance transactions of a dispute say: taken and not given back, Stripe''s fee, how many they are.';

create function private.apply_dispute(p_dispute jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_id text := p_dispute ->> 'id';
  v_status text := p_dispute ->> 'status';
  v_closed boolean := v_status in ('won', 'lost', 'warning_closed', 'prevented');
  v_due text := p_dispute #>> '{evidence_details,due_by}';
  v_charge public.payment_charges;
  v_before public.payment_disputes;
  v_now public.payment_disputes;
begin
  select c.* into v_charge from public.payment_charges c where c.id = private.stripe_id(p_dispute -> 'charge');
  if not found then
    return false;
  end if;
  perform 1 from public.payments p where p.id = v_charge.payment_id for no key update;
  select d.* into v_before from public.payment_disputes d where d.id = v_id;
  insert into public.payment_disputes as d (id, payment_id, charge_id, amount, currency, status, reason, closed_at, withdrawn_amount,
    fee_amount, fee_currency, moves, evidence_due_at)
  select v_id, v_charge.payment_id, v_charge.id, (p_dispute ->> 'amount')::bigint, upper(p_dispute ->> 'currency'), v_status,
    p_dispute ->> 'reason', case when v_closed then now() end, m.withdrawn, m.fee, m.fee_currency, m.moves, to_timestamp(v_due::double precision)
  from private.dispute_money(p_dispute) as m
  on conflict (id) do update
    -- What is closed stays closed, whatever an older event says; money may move after that.
    set status = case when d.closed_at is null then excluded.status else d.status end,
      reason = coalesce(excluded.reason, d.reason), closed_at = coalesce(d.closed_at, excluded.closed_at),
      evidence_due_at = coalesce(excluded.evidence_due_at, d.evidence_due_at),
      withdrawn_amount = case when excluded.moves > d.moves then excluded.withdrawn_amount else d.withdrawn_amount end,
      fee_amount = case when excluded.moves > d.moves then excluded.fee_amount else d.fee_amount end,
      fee_currency = coalesce(excluded.fee_currency, d.fee_currency), moves = greatest(excluded.moves, d.moves);
  select d.* into v_now from public.payment_disputes d where d.id = v_id;
  perform private.book_dispute(v_now);
  perform private.settle_payment(v_charge.payment_id);
  if v_before.id is null or v_before.closed_at is distinct from v_now.closed_at then
    perform private.announce_dispute(v_now);
  end if;
  return true;
end
$$;
comment on function private.apply_dispute(jsonb) is
  'A dispute as Stripe has it now: open it freezes the release, its money is booked as it moves, lost it is gone. False when it is about no charge of ours.';

create function private.book_dispute(p_dispute public.payment_disputes) returns void
language plpgsql set search_path = '' as $$
declare
  v_kind text := case when p_dispute.status = 'lost' then 'dispute_lost'
    when p_dispute.withdrawn_amount > 0 then 'dispute_withdrawn' else 'dispute_reinstated' end;
  v_key text := v_kind || ':' || p_dispute.id || case when p_dispute.moves > 0 then ':' || p_dispute.moves else '' end;
begin
  perform private.book_facts(p_dispute.payment_id, p_dispute.currency, v_kind, v_key);
  if p_dispute.fee_amount <> 0 and p_dispute.fee_currency <> p_dispute.currency then
    perform private.book_facts(p_dispute.payment_id, p_dispute.fee_currency, v_kind, v_key || ':fee');
  end if;
end
$$;
comment on function private.book_dispute(public.payment_disputes) is 'Books what a dispute has changed, once for each state and movement of it.';

create function private.announce_dispute(p_dispute public.payment_disputes) returns void
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
  v_kind text := case when p_dispute.closed_at is null then 'dispute_opened' else 'dispute_closed' end;
  v_facts jsonb;
begin
  select a.* into v_appointment from public.appointments a
  join public.payments p on p.appointment_id = a.id where p.id = p_dispute.payment_id;
  perform private.note_event(v_appointment, v_kind,
    jsonb_build_object('amount', p_dispute.amount, 'currency', p_dispute.currency, 'status', p_dispute.status));
  v_facts := jsonb_build_object('appointmentId', v_appointment.id, 'reference', v_appointment.reference, 'amount', p_dispute.amount,
    'currency', p_dispute.currency, 'startsAt', v_appointment.starts_at, 'patientTimeZone', v_appointment.patient_time_zone,
    'doctorTimeZone', v_appointment.doctor_time_zone, 'doctorName', (select d.display_name from public.doctors d where d.id = v_appointment.doctor_id),
    'outcome', case when p_dispute.status in ('won', 'lost') then p_dispute.status else 'closed' end);
  perform private.enqueue_mail(v_kind, v_appointment.patient_id, v_facts || jsonb_build_object('role', 'patient', 'recipientName',
    (select p.full_name from public.profiles p where p.id = v_appointment.patient_id)), v_kind || ':patient:' || p_dispute.id);
  perform private.enqueue_mail(v_kind, v_appointment.doctor_id, v_facts || jsonb_build_object('role', 'doctor', 'recipientName',
    v_facts -> 'doctorName'), v_kind || ':doctor:' || p_dispute.id);
  if p_dispute.closed_at is null then
    perform private.write_audit('dispute.opened', 'payment', p_dispute.payment_id::text, jsonb_build_object('dispute', p_dispute.id));
    perform private.alert_administrators('dispute', 1, 'dispute:' || p_dispute.id);
  end if;
end
$$;
comment on function private.announce_dispute(public.payment_disputes) is
  'History, and mails to both sides and to administrators, when a dispute begins; to both sides when it has ended.';

revoke execute on function private.apply_refund(text, text, text, bigint, text, text, text),
  private.apply_transfer(uuid, text, bigint, bigint), private.announce_release(public.payments),
  private.dispute_money(jsonb), private.apply_dispute(jsonb),
  private.book_dispute(public.payment_disputes), private.announce_dispute(public.payment_disputes) from public, anon, authenticated;
