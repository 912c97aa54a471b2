-- What administrators do about refunds that failed and about instructions that are stuck.

create function private.announce_refund(p_refund_id text, p_before text) returns void
language plpgsql set search_path = '' as $$
declare
  v_refund public.payment_refunds;
  v_appointment public.appointments;
begin
  select r.* into v_refund from public.payment_refunds r where r.id = p_refund_id;
  if v_refund.status is not distinct from p_before or v_refund.status not in ('requires_action', 'failed', 'canceled') then
    return;
  end if;
  select a.* into v_appointment from public.appointments a
  join public.payments p on p.appointment_id = a.id where p.id = v_refund.payment_id;
  if v_refund.status = 'requires_action' then
    perform private.note_event(v_appointment, 'refund_needs_action',
      jsonb_build_object('amount', v_refund.amount, 'currency', v_refund.currency));
    perform private.enqueue_mail('refund_action', v_appointment.patient_id, private.mail_facts(v_appointment)
      || jsonb_build_object('refundAmount', v_refund.amount, 'currency', v_refund.currency,
        'recipientName', (select p.full_name from public.profiles p where p.id = v_appointment.patient_id)), 'refund_action:' || p_refund_id);
    return;
  end if;
  perform private.note_event(v_appointment, 'refund_failed', jsonb_build_object('amount', v_refund.amount, 'currency', v_refund.currency));
  perform private.alert_administrators('refund_failed', 1, 'refund_failed:' || p_refund_id);
end
$$;
comment on function private.announce_refund(text, text) is
  'History, mail and alert when a refund newly needs the patient''s bank details, or did not arrive.';

create function private.resolve_refund(p_actor uuid, p_refund_id text, p_how text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_refund public.payment_refunds;
  v_charge public.payment_charges;
  v_appointment public.appointments;
begin
  perform 1 from public.payments p
  where p.id = (select r.payment_id from public.payment_refunds r where r.id = p_refund_id) for no key update;
  select r.* into v_refund from public.payment_refunds r where r.id = p_refund_id for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_refund.status not in ('failed', 'canceled') or v_refund.resolved_at is not null then
    raise exception 'wrong_state' using detail = v_refund.status;
  elsif p_how is null or p_how not in ('again', 'by_hand') then
    raise exception 'outcome_invalid' using hint = 'again or by_hand';
  end if;
  select c.* into v_charge from public.payment_charges c where c.id = v_refund.charge_id;
  update public.payment_refunds set resolved_at = now() where id = p_refund_id;
  update public.payment_instructions set status = 'withdrawn' where stripe_id = p_refund_id and status = 'parked';
  if v_refund.amount > v_charge.amount - private.returned_of(v_charge.id) - coalesce((
    select sum(i.amount) from public.payment_instructions i
    where i.payment_id = v_refund.payment_id and i.kind = 'refund' and i.status not in ('done', 'withdrawn')
      and i.params ->> 'chargeId' = v_charge.id), 0) then
    -- It has been given back another way already.
    raise exception 'amount_too_high';
  elsif p_how = 'again' then
    perform private.enqueue_instruction(v_refund.payment_id, 'refund', v_refund.amount, v_refund.currency,
      jsonb_build_object('chargeId', v_charge.id, 'paymentIntentId', v_charge.payment_intent_id, 'reason', 'again'), 'refund_again:' || p_refund_id);
  else
    select a.* into v_appointment from public.appointments a
    join public.payments p on p.appointment_id = a.id where p.id = v_refund.payment_id;
    insert into public.payment_refunds (id, payment_id, charge_id, amount, currency, status, by_hand)
    values ('by_hand:' || p_refund_id, v_refund.payment_id, v_charge.id, v_refund.amount, v_refund.currency, 'succeeded', true);
    perform private.book_facts(v_refund.payment_id, v_refund.currency, 'refund', 'refund:by_hand:' || p_refund_id);
    perform private.settle_payment(v_refund.payment_id);
    perform private.note_event(v_appointment, 'payment_refunded',
      jsonb_build_object('amount', v_refund.amount, 'currency', v_refund.currency, 'byHand', true));
  end if;
  perform private.write_audit('refund.resolved', 'payment', v_refund.payment_id::text,
    jsonb_build_object('refund', p_refund_id, 'how', p_how, 'reason', v_reason, 'actor', p_actor));
end
$$;
comment on function private.resolve_refund(uuid, text, text, text) is
  'Sees to a refund that failed. again: Stripe tries once more. by_hand: it was paid from the platform''s own bank account, which is booked. Errors: reason_missing, reason_too_long, not_found, wrong_state, outcome_invalid, amount_too_high.';

create function private.retry_instruction(p_actor uuid, p_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_instruction public.payment_instructions;
begin
  select i.* into v_instruction from public.payment_instructions i where i.id = p_id for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_instruction.status not in ('pending', 'parked') or v_instruction.stripe_id is not null then
    -- A refund that Stripe made and that failed later needs another refund.
    raise exception 'wrong_state' using detail = v_instruction.status::text;
  end if;
  update public.payment_instructions set status = 'pending', run_after = now(),
    attempts = case when status = 'parked' then 0 else attempts end,
    retries = retries + case when status = 'parked' and attempts > 0 then 1 else 0 end
  where id = p_id;
  perform private.write_audit('instruction.retried', 'payment', v_instruction.payment_id::text,
    jsonb_build_object('instruction', p_id, 'kind', v_instruction.kind, 'reason', v_reason, 'actor', p_actor));
end
$$;
comment on function private.retry_instruction(uuid, uuid, text) is
  'Lets the worker try an instruction at once, as often as at first. Errors: reason_missing, reason_too_long, not_found, wrong_state.';

create function private.park_instruction(p_actor uuid, p_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_instruction public.payment_instructions;
begin
  select i.* into v_instruction from public.payment_instructions i where i.id = p_id for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_instruction.status <> 'pending' then
    raise exception 'wrong_state' using detail = v_instruction.status::text;
  end if;
  update public.payment_instructions set status = 'parked', last_error = coalesce(last_error, 'parked by an administrator') where id = p_id;
  perform private.write_audit('instruction.held_back', 'payment', v_instruction.payment_id::text,
    jsonb_build_object('instruction', p_id, 'kind', v_instruction.kind, 'reason', v_reason, 'actor', p_actor));
end
$$;
comment on function private.park_instruction(uuid, uuid, text) is
  'Holds an instruction back that waits, until it is retried. Errors: reason_missing, reason_too_long, not_found, wrong_state.';

create function private.act_on_instruction(p_id uuid, p_act text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
begin
  case p_act
    when 'retry' then perform private.retry_instruction(v_me, p_id, p_reason);
    when 'park' then perform private.park_instruction(v_me, p_id, p_reason);
    else raise exception 'outcome_invalid' using hint = 'retry or park';
  end case;
end
$$;

create function private.resolve_refund_as_admin(p_refund_id text, p_how text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform private.resolve_refund(private.require_admin(), p_refund_id, p_how, p_reason);
end
$$;

create function public.act_on_instruction(p_id uuid, p_act text, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.act_on_instruction(p_id, p_act, p_reason)
$$;
comment on function public.act_on_instruction(uuid, text, text) is
  'An administrator lets an instruction be tried again now (retry), or holds it back (park). Errors: not_admin, second_factor_required, reason_missing, reason_too_long, not_found, wrong_state, outcome_invalid.';

create function public.resolve_refund(p_refund_id text, p_how text, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.resolve_refund_as_admin(p_refund_id, p_how, p_reason)
$$;
comment on function public.resolve_refund(text, text, text) is
  'An administrator sees to a refund that failed: again, or by_hand when it was paid from the platform''s own account. Errors: not_admin, second_factor_required, reason_missing, reason_too_long, not_found, wrong_state, outcome_invalid, amount_too_high.';

revoke execute on function private.announce_refund(text, text), private.resolve_refund(uuid, text, text, text),
  private.retry_instruction(uuid, uuid, text), private.park_instruction(uuid, uuid, text), private.act_on_instruction(uuid, text, text),
  private.resolve_refund_as_admin(text, text, text), public.act_on_instruction(uuid, text, text), public.resolve_refund(text, text, text)
  from public, anon, authenticated;
grant execute on function private.act_on_instruction(uuid, text, text), private.resolve_refund_as_admin(text, text, text),
  public.act_on_instruction(uuid, text, text), public.resolve_refund(text, text, text) to authenticated;
