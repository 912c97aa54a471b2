-- Refunds that administrators decide: what they mean, by one rule for preview and act; before a release and after it.

create function private.refundable(p_payment public.payments) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  return p_payment.amount - p_payment.refunded_amount - coalesce((
    select sum(i.amount) from public.payment_instructions i
    where i.payment_id = p_payment.id and i.kind = 'refund' and i.status not in ('done', 'withdrawn')
      and i.params ->> 'chargeId' = p_payment.charge_id
  ), 0);
end
$$;
comment on function private.refundable(public.payments) is
  'What of a payment is neither returned nor on its way back, in minor units.';

create function private.refund_outcome(p_payment public.payments, p_refund bigint) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_refundable bigint := private.refundable(p_payment);
  v_rest bigint := v_refundable - p_refund;
  v_keeps bigint := v_rest - private.fee_of(v_rest, p_payment.currency, p_payment.fee_bps);
  v_has bigint := p_payment.released_amount - greatest(p_payment.clawback_amount, p_payment.reversed_amount);
  v_from_doctor bigint := greatest(v_has - v_keeps, 0);
begin
  return jsonb_build_object('amount', p_payment.amount, 'currency', p_payment.currency, 'refundable', v_refundable, 'refund', p_refund,
    'patient', p_payment.amount - v_rest, 'released', p_payment.released_at is not null,
    'doctor', case when p_payment.released_at is null then v_keeps else v_has - v_from_doctor end,
    'fromDoctor', case when p_payment.released_at is null then 0 else v_from_doctor end,
    'fee', case when p_payment.released_at is null then v_rest - v_keeps else v_rest - v_has + v_from_doctor end);
end
$$;
comment on function private.refund_outcome(public.payments, bigint) is
  'Who has what once p_refund more has gone back: {amount, currency, refundable, refund, patient, doctor, fromDoctor, fee, released}. patient: all that went back; fromDoctor: what the doctor then gives back of what was released; fee: below zero it is the platform''s loss.';

create function private.require_refund_amount(p_payment public.payments, p_amount bigint) returns void
language plpgsql stable set search_path = '' as $$
begin
  if p_payment.held_at is null or p_payment.charge_id is null then
    raise exception 'wrong_state' using detail = p_payment.status::text;
  elsif p_payment.status = 'disputed' then
    -- The bank decides; Stripe refunds nothing meanwhile.
    raise exception 'disputed';
  elsif p_amount is null or p_amount <= 0 then
    raise exception 'amount_missing';
  elsif p_amount > private.refundable(p_payment) then
    raise exception 'amount_too_high' using detail = private.refundable(p_payment)::text;
  elsif p_amount % private.currency_step(p_payment.currency) <> 0 then
    raise exception 'amount_step' using detail = private.currency_step(p_payment.currency)::text;
  end if;
end
$$;
comment on function private.require_refund_amount(public.payments, bigint) is
  'Errors: wrong_state, disputed, amount_missing, amount_too_high (detail: what is left), amount_step (detail: the currency''s step).';

create function private.order_refund(p_payment public.payments, p_amount bigint, p_key text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  v_outcome jsonb;
  v_from_doctor bigint;
begin
  perform private.require_refund_amount(p_payment, p_amount);
  if p_payment.released_at is null then
    -- A release that nobody has begun, or that was given up, is decided anew by what is left; one that may have reached
    -- Stripe has to end first.
    update public.payment_instructions set status = 'withdrawn'
    where payment_id = p_payment.id and kind = 'transfer' and (status = 'parked' or (status = 'pending' and attempts = 0));
    if exists (select from public.payment_instructions i
      where i.payment_id = p_payment.id and i.kind = 'transfer' and i.status <> 'withdrawn') then
      raise exception 'release_under_way';
    end if;
  end if;
  v_outcome := private.refund_outcome(p_payment, p_amount);
  v_from_doctor := (v_outcome ->> 'fromDoctor')::bigint;
  if v_from_doctor > 0 then
    update public.payments set clawback_amount = greatest(clawback_amount, reversed_amount) + v_from_doctor where id = p_payment.id;
    perform private.book_facts(p_payment.id, p_payment.currency, 'clawback', 'clawback:' || p_key);
    perform private.enqueue_instruction(p_payment.id, 'transfer_reversal', v_from_doctor, p_payment.currency,
      jsonb_build_object('transferId', p_payment.transfer_id), 'reversal:' || p_key);
  end if;
  perform private.enqueue_instruction(p_payment.id, 'refund', p_amount, p_payment.currency,
    jsonb_build_object('chargeId', p_payment.charge_id, 'paymentIntentId', p_payment.payment_intent_id, 'reason', 'decided'),
    'refund:' || p_key, 'reversal:' || p_key);
  return v_outcome;
end
$$;
comment on function private.order_refund(public.payments, bigint, text) is
  'Writes down a refund of a payment whose row is locked: first what the doctor gives back, when it was released, then the refund, which goes out whatever came of the former. p_key: names the decision. Returns the outcome. Errors: those of require_refund_amount, release_under_way.';

create function private.recover_receivables(p_released public.payments) returns void
language plpgsql set search_path = '' as $$
declare
  v_left bigint := p_released.released_amount;
  v_debt record;
begin
  -- The doctor's account has just received this much, so what is owed can be taken back now.
  for v_debt in
    select p.id, p.transfer_id, p.currency, private.owed_of(p) as owed
    from public.payments p
    where p.doctor_id = p_released.doctor_id and p.currency = p_released.currency and p.clawback_amount > p.reversed_amount + p.written_off_amount
      and p.id <> p_released.id
      and not exists (select from public.payment_instructions i
        where i.payment_id = p.id and i.kind = 'transfer_reversal' and i.status in ('pending', 'running'))
    order by p.released_at, p.id
  loop
    exit when v_left <= 0;
    perform private.enqueue_instruction(v_debt.id, 'transfer_reversal', least(v_debt.owed, v_left), v_debt.currency,
      jsonb_build_object('transferId', v_debt.transfer_id), 'recover:' || v_debt.id || ':' || p_released.id);
    v_left := v_left - least(v_debt.owed, v_left);
  end loop;
end
$$;
comment on function private.recover_receivables(public.payments) is
  'After a release: takes back, from earlier transfers to the same doctor in the same currency, what is still owed, at most what was released now.';

revoke execute on function private.refundable(public.payments), private.refund_outcome(public.payments, bigint),
  private.require_refund_amount(public.payments, bigint), private.order_refund(public.payments, bigint, text),
  private.recover_receivables(public.payments) from public, anon, authenticated;
