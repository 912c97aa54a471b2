-- The payments worker's side: what became due, what to do, what came of it.

create function private.is_money_ordered(p_payment_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.payment_instructions i
    where i.payment_id = p_payment_id and i.status <> 'withdrawn' and (i.kind = 'transfer' or (i.kind = 'refund' and i.status <> 'done'))
  )
$$;
comment on function private.is_money_ordered(uuid) is 'Whether the release was ordered already, or a refund is on its way.';

create function private.enqueue_due_releases() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_payment public.payments;
  v_destination text;
  v_rest bigint;
  v_fee bigint;
  v_count integer := 0;
begin
  for v_payment in
    select p.* from public.payments p
    where p.status in ('held', 'partially_refunded') and p.due_at <= now() and p.transfer_id is null
      -- On the row itself, so that it is seen again once the lock is held: a report may have been written just now.
      and p.release_stopped_at is null
      and not private.is_money_ordered(p.id)
    order by p.due_at limit 200
    for no key update skip locked
  loop
    -- Instructions are not on the row: another may have ordered between the reading and the lock, so they are read anew.
    continue when private.is_money_ordered(v_payment.id);
    select a.stripe_account_id into v_destination
    from public.doctor_payout_accounts a
    where a.doctor_id = v_payment.doctor_id and a.transfers_status = 'active';
    -- A doctor who cannot be paid just now is looked at again at the next run.
    continue when not found;
    v_rest := v_payment.amount - v_payment.refunded_amount;
    v_fee := private.fee_of(v_rest, v_payment.currency, v_payment.fee_bps);
    continue when v_rest - v_fee <= 0;
    if private.enqueue_instruction(v_payment.id, 'transfer', v_rest - v_fee, v_payment.currency,
      jsonb_build_object('chargeId', v_payment.charge_id, 'destination', v_destination, 'transferGroup', v_payment.transfer_group),
      -- One that was withdrawn before it was tried leaves room for another, of another amount.
      concat_ws(':', 'transfer', v_payment.id, (select nullif(count(*), 0) from public.payment_instructions i
        where i.payment_id = v_payment.id and i.kind = 'transfer' and i.status = 'withdrawn')))
    then
      v_count := v_count + 1;
      perform private.write_audit('payment.release_due', 'payment', v_payment.id::text, jsonb_build_object('amount', v_rest - v_fee));
    end if;
  end loop;
  return v_count;
end
$$;

create function public.enqueue_due_releases() returns integer
language sql security invoker set search_path = '' as $$
  select private.enqueue_due_releases()
$$;
comment on function public.enqueue_due_releases() is
  'For the payments worker: writes a transfer instruction for every payment that is due, not disputed, and whose doctor can be paid. Returns how many.';

create function private.claim_instructions(p_limit integer, p_lease_seconds integer) returns setof jsonb
language sql security definer set search_path = '' as $$
  with due as (
    select i.id from public.payment_instructions i
    join public.payments p on p.id = i.payment_id
    where i.run_after <= now()
      and (i.status = 'pending' or (i.status = 'running' and i.locked_until < now()))
      -- A dispute freezes the release even after it was decided, and Stripe refunds nothing that a bank may still take.
      and not (i.kind in ('transfer', 'refund') and p.status = 'disputed')
      and not (i.kind = 'transfer' and p.release_stopped_at is not null)
      and (i.after_id is null or exists (
        select from public.payment_instructions b where b.id = i.after_id and b.status in ('done', 'withdrawn')))
    order by i.run_after, i.created_at
    limit least(greatest(coalesce(p_limit, 10), 1), 100)
    for no key update of i skip locked
  ), taken as (
    update public.payment_instructions i
    set status = 'running', attempts = i.attempts + 1,
      locked_until = now() + make_interval(secs => greatest(coalesce(p_lease_seconds, 60), 1))
    from due where i.id = due.id
    returning i.*
  )
  select jsonb_build_object(
    'id', t.id, 'kind', t.kind, 'paymentId', t.payment_id, 'amount', t.amount, 'currency', t.currency,
    'idempotencyKey', 'instruction:' || t.id || case when t.retries > 0 then ':again' || t.retries else '' end, 'attempts', t.attempts, 'params', t.params
  )
  from taken t
  order by t.created_at
$$;

create function public.claim_instructions(p_limit integer default 10, p_lease_seconds integer default 60) returns setof jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_instructions(p_limit, p_lease_seconds)
$$;
comment on function public.claim_instructions(integer, integer) is
  'For the payments worker: takes due instructions under a lease, {id, kind, paymentId, amount, currency, idempotencyKey, attempts, params}.';

create function private.complete_instruction(p_id uuid, p_stripe_id text, p_result jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_instruction public.payment_instructions;
begin
  -- The payment's row first, as the webhooks do it.
  perform 1 from public.payments p
  where p.id = (select i.payment_id from public.payment_instructions i where i.id = p_id) for no key update;
  select i.* into v_instruction from public.payment_instructions i where i.id = p_id for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  if v_instruction.stripe_id is distinct from p_stripe_id and v_instruction.stripe_id is not null then
    raise exception 'instruction_conflict' using detail = p_stripe_id || ' beside ' || v_instruction.stripe_id;
  end if;
  update public.payment_instructions set status = 'done', stripe_id = p_stripe_id, locked_until = null, last_error = null
  where id = p_id and status <> 'done';
  case v_instruction.kind
    when 'refund' then
      perform private.apply_refund(p_stripe_id, v_instruction.params ->> 'chargeId', v_instruction.params ->> 'paymentIntentId',
        v_instruction.amount, v_instruction.currency, coalesce(p_result ->> 'status', 'pending'), p_result ->> 'failureReason');
    when 'transfer' then
      perform private.apply_transfer(v_instruction.payment_id, p_stripe_id, v_instruction.amount, 0);
    when 'transfer_reversal' then
      perform private.apply_transfer(v_instruction.payment_id, v_instruction.params ->> 'transferId', v_instruction.amount,
        (p_result ->> 'reversedTotal')::bigint);
    when 'close_transfer' then
      perform private.return_cash(v_instruction.payment_id, (p_result ->> 'available')::bigint);
    when 'return_cash' then
      perform private.cash_was_returned(v_instruction, p_result);
    else
      -- A session that was expired, or had been paid before, speaks through its webhook.
      null;
  end case;
end
$$;

create function public.complete_instruction(p_id uuid, p_stripe_id text, p_result jsonb default '{}') returns void
language sql security invoker set search_path = '' as $$
  select private.complete_instruction(p_id, p_stripe_id, p_result)
$$;
comment on function public.complete_instruction(uuid, text, jsonb) is
  'For the payments worker: Stripe did it; books what follows. Again with the same id: nothing. p_result.status: of a refund; reversedTotal: what of the transfer is reversed by now. Errors: not_found, instruction_conflict.';

create function private.fail_instruction(p_id uuid, p_error text, p_permanent boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_instruction public.payment_instructions;
begin
  update public.payment_instructions i
  set status = case when not p_permanent and i.attempts < 20 then 'pending'
      -- What the doctor's account refuses stays owed; the patient's refund does not wait for it.
      when i.kind = 'transfer_reversal' then 'withdrawn' else 'parked' end::public.work_status,
    run_after = now() + private.retry_delay(i.attempts), locked_until = null, last_error = left(p_error, 2000)
  where i.id = p_id and i.status = 'running'
  returning * into v_instruction;
  if v_instruction.status = 'parked' then
    perform private.write_audit('instruction.parked', 'payment', v_instruction.payment_id::text,
      jsonb_build_object('instruction', p_id, 'kind', v_instruction.kind, 'error', left(p_error, 500)));
    perform private.alert_administrators('instruction', 1, 'instruction:' || p_id || ':' || v_instruction.attempts);
  elsif v_instruction.status = 'withdrawn' then
    perform private.write_audit('receivable.opened', 'payment', v_instruction.payment_id::text,
      jsonb_build_object('instruction', p_id, 'amount', v_instruction.amount, 'error', left(p_error, 500)));
    perform private.alert_administrators('receivable', 1, 'receivable:' || v_instruction.payment_id);
  end if;
end
$$;

create function public.fail_instruction(p_id uuid, p_error text, p_permanent boolean default false) returns void
language sql security invoker set search_path = '' as $$
  select private.fail_instruction(p_id, p_error, p_permanent)
$$;
comment on function public.fail_instruction(uuid, text, boolean) is
  'For the payments worker: tried again later, or parked for a person when p_permanent or after 20 attempts; a reversal then leaves a receivable.';

revoke execute on function private.is_money_ordered(uuid), private.enqueue_due_releases(), public.enqueue_due_releases(),
  private.claim_instructions(integer, integer), public.claim_instructions(integer, integer),
  private.complete_instruction(uuid, text, jsonb), public.complete_instruction(uuid, text, jsonb),
  private.fail_instruction(uuid, text, boolean), public.fail_instruction(uuid, text, boolean) from public, anon, authenticated;
grant execute on function private.enqueue_due_releases(), public.enqueue_due_releases(),
  private.claim_instructions(integer, integer), public.claim_instructions(integer, integer),
  private.complete_instruction(uuid, text, jsonb), public.complete_instruction(uuid, text, jsonb),
  private.fail_instruction(uuid, text, boolean), public.fail_instruction(uuid, text, boolean) to service_role;
