-- Bank money that pays nothing. It lies with the customer at Stripe, outside of our balance and our books, and goes back.

create function private.return_cash(p_payment_id uuid, p_available bigint) returns void
language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
  v_made integer;
begin
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  select count(*) into v_made from public.payment_instructions i where i.payment_id = p_payment_id and i.kind = 'return_cash';
  -- While it is awaited, money with the customer is on its way to paying. One return at a time: its answer says what is left.
  if coalesce(p_available, 0) <= 0 or v_payment.customer_id is null or v_payment.checkout_state in ('none', 'open', 'awaiting') or exists (
    select from public.payment_instructions i
    where i.payment_id = p_payment_id and i.kind = 'return_cash' and i.status not in ('done', 'withdrawn')
  ) then
    return;
  end if;
  perform private.enqueue_instruction(p_payment_id, 'return_cash', p_available, v_payment.currency,
    jsonb_build_object('customerId', v_payment.customer_id), 'return_cash:' || p_payment_id || ':' || v_made + 1);
end
$$;
comment on function private.return_cash(uuid, bigint) is
  'Money of a bank transfer that pays nothing (too much, too late, a part at the deadline) lies with the customer at Stripe, outside of our balance: it goes back.';

create function private.apply_cash_balance(p_balance jsonb) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
begin
  select p.* into v_payment from public.payments p where p.customer_id = private.stripe_id(p_balance -> 'customer');
  if not found then
    return false;
  end if;
  perform private.return_cash(v_payment.id, (p_balance #>> array['available', lower(v_payment.currency)])::bigint);
  return true;
end
$$;
comment on function private.apply_cash_balance(jsonb) is 'What lies with a customer at Stripe, as it is now. False when the customer is none of ours.';

create function private.cash_was_returned(p_instruction public.payment_instructions, p_result jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
  v_appointment public.appointments;
  v_amount bigint := coalesce((p_result ->> 'amount')::bigint, 0);
begin
  select p.* into v_payment from public.payments p where p.id = p_instruction.payment_id;
  select a.* into v_appointment from public.appointments a where a.id = v_payment.appointment_id;
  if v_amount > 0 then
    perform private.note_event(v_appointment, 'payment_returned', jsonb_build_object('amount', v_amount, 'currency', v_payment.currency));
    perform private.enqueue_mail('payment_returned', v_payment.patient_id,
      private.mail_facts(v_appointment) || jsonb_build_object('amount', v_amount, 'currency', v_payment.currency,
        'cause', case when v_payment.held_at is not null then 'overpaid' when v_amount = v_payment.arrived_amount then 'part_arrived' else 'arrived_late' end,
        'recipientName', (select p.full_name from public.profiles p where p.id = v_payment.patient_id)),
      'payment_returned:' || p_instruction.id);
  end if;
  perform private.return_cash(v_payment.id, (p_result ->> 'available')::bigint);
end
$$;
comment on function private.cash_was_returned(public.payment_instructions, jsonb) is 'Tells the patient what went back, and sends back what has come meanwhile.';

create function private.apply_cash_refund(p_refund_id text, p_status text, p_failure text) returns boolean
language plpgsql set search_path = '' as $$
begin
  if p_status not in ('failed', 'canceled') then
    return exists (select from public.payment_instructions i where i.stripe_id = p_refund_id and i.kind = 'return_cash');
  end if;
  -- The patient has not got the money: a person has to see to it.
  update public.payment_instructions set status = 'parked', last_error = 'refund ' || p_status || coalesce(': ' || p_failure, '')
  where stripe_id = p_refund_id and kind = 'return_cash' and status = 'done';
  return found;
end
$$;
comment on function private.apply_cash_refund(text, text, text) is
  'A refund that belongs to no charge: of money that lay with a customer. False when it is none of ours.';

revoke execute on function private.return_cash(uuid, bigint), private.apply_cash_balance(jsonb),
  private.cash_was_returned(public.payment_instructions, jsonb), private.apply_cash_refund(text, text, text)
  from public, anon, authenticated;
