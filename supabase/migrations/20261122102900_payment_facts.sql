-- What follows from a fact about money. Facts only ever add up, so duplicates and any order lead to the same end.

create function private.book_facts(p_payment_id uuid, p_currency text, p_kind text, p_dedupe_key text) returns void
language plpgsql set search_path = '' as $$
declare
  v_captured bigint;
  v_extra bigint;
  v_returned bigint;
  v_released bigint := 0;
  v_reversed bigint := 0;
  v_clawed bigint;
  v_written_off bigint;
  v_by_hand bigint;
  v_spare bigint;
  v_disputed bigint;
  v_dispute_fees bigint;
  v_target jsonb;
  v_change jsonb;
begin
  -- The charge that pays; what else arrived waits to be given back.
  select coalesce(sum(c.amount) filter (where c.is_primary), 0), coalesce(sum(c.amount - r.amount) filter (where not c.is_primary), 0),
    coalesce(sum(r.amount) filter (where c.is_primary), 0)
  into v_captured, v_extra, v_returned
  from public.payment_charges c
  cross join lateral (select private.returned_of(c.id) as amount) as r
  where c.payment_id = p_payment_id and c.currency = p_currency;
  select p.released_amount, p.reversed_amount, greatest(p.reversed_amount, p.clawback_amount),
    least(p.written_off_amount, greatest(p.clawback_amount - p.reversed_amount, 0))
  into v_released, v_reversed, v_clawed, v_written_off
  from public.payments p where p.id = p_payment_id and p.currency = p_currency;
  v_released := coalesce(v_released, 0);
  v_reversed := coalesce(v_reversed, 0);
  v_clawed := coalesce(v_clawed, 0);
  v_written_off := coalesce(v_written_off, 0);
  select coalesce(sum(r.amount), 0) into v_by_hand
  from public.payment_refunds r where r.payment_id = p_payment_id and r.currency = p_currency and r.by_hand;
  -- What a bank holds while it decides is not returned yet; once a dispute is lost it is. Stripe keeps its fee either way.
  select coalesce(sum(d.withdrawn_amount) filter (where d.status <> 'lost' and d.currency = p_currency), 0),
    coalesce(sum(d.fee_amount) filter (where d.fee_currency = p_currency), 0)
  into v_disputed, v_dispute_fees
  from public.payment_disputes d where d.payment_id = p_payment_id;

  -- Before a release everything that was not returned is held. After it, what was not passed on is the fee. What is returned
  -- then comes from what the doctor gives back, from the fee, and at last from the platform's own money. What the doctor
  -- has to give back counts from the decision on; until it is reversed it is owed,
  -- or a loss once it is written off.
  v_spare := v_captured - v_released - greatest(v_returned - v_clawed, 0);
  v_target := jsonb_build_object(
    'stripe_balance', v_captured + v_extra - v_returned + v_by_hand - v_released + v_reversed - v_disputed - v_dispute_fees,
    'platform_bank', -v_by_hand,
    'doctor_receivables', v_clawed - v_reversed - v_written_off,
    'disputed_funds', v_disputed,
    'stripe_fees', v_dispute_fees,
    'patient_funds_held', -(v_extra + case when v_released = 0 then greatest(v_spare, 0) else greatest(v_clawed - v_returned, 0) end),
    'platform_fees', case when v_released = 0 then 0 else -greatest(v_spare, 0) end,
    'platform_losses', greatest(-v_spare, 0) + v_written_off
  );
  select jsonb_object_agg(t.key, t.value::bigint - coalesce(b.balance, 0)) into v_change
  from jsonb_each_text(v_target) as t (key, value)
  left join (
    select e.account, sum(e.amount) as balance
    from public.ledger_entries e join public.ledger_transactions x on x.id = e.transaction_id
    where x.payment_id = p_payment_id and e.currency = p_currency
    group by e.account
  ) as b on b.account = t.key
  where t.value::bigint <> coalesce(b.balance, 0);
  if v_change is not null then
    perform private.book(p_payment_id, p_kind, p_dedupe_key, p_currency, v_change);
  end if;
end
$$;
comment on function private.book_facts(uuid, text, text, text) is
  'Books the difference between what the facts say and what the books say, under the name of the fact that changed. Hence the order in which facts become known does not matter.';

create function private.owed_of(p_payment public.payments) returns bigint
language sql immutable set search_path = '' as $$
  select greatest(p_payment.clawback_amount - p_payment.reversed_amount - p_payment.written_off_amount, 0)
$$;
comment on function private.owed_of(public.payments) is 'What the doctor still has to give back of a release.';

create function private.returned_of(p_charge_id text) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  return coalesce((
      select sum(r.amount) from public.payment_refunds r where r.charge_id = p_charge_id and r.status not in ('failed', 'canceled')
    ), 0) + coalesce((
      select sum(d.amount) from public.payment_disputes d where d.charge_id = p_charge_id and d.status = 'lost'
    ), 0);
end
$$;
comment on function private.returned_of(text) is 'What of a charge went back, by refunds that did not fail and by lost disputes.';

create function private.settle_payment(p_payment_id uuid) returns public.payments
language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
  v_old public.payment_status;
  v_returned bigint;
begin
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  v_old := v_payment.status;
  v_returned := least(private.returned_of(v_payment.charge_id), v_payment.amount);
  update public.payments p
  set refunded_amount = v_returned,
      -- The fee is a share of what is left; once it is released, it has been taken, unless the doctor gives back too.
      fee_amount = case when p.released_at is null or p.clawback_amount > 0
        then private.fee_of(p.amount - v_returned, p.currency, p.fee_bps) else p.fee_amount end,
      status = case
        when p.held_at is null then p.status
        when exists (select from public.payment_disputes d where d.charge_id = p.charge_id and d.closed_at is null) then 'disputed'
        when v_returned >= p.amount then 'refunded'
        when p.released_at is not null then 'released'
        when v_returned > 0 then 'partially_refunded'
        else 'held' end::public.payment_status
  where p.id = p_payment_id
  returning * into v_payment;
  if v_payment.status <> v_old then
    perform private.write_audit('payment.' || v_payment.status, 'payment', p_payment_id::text,
      jsonb_build_object('from', v_old, 'refundedAmount', v_returned));
  end if;
  return v_payment;
end
$$;
comment on function private.settle_payment(uuid) is 'Derives the state of a payment from its charges, refunds, transfer and disputes.';

create function private.mail_facts(p_appointment public.appointments) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
  select jsonb_build_object(
    'appointmentId', p_appointment.id, 'reference', p_appointment.reference, 'doctorName', d.display_name, 'doctorSlug', d.slug,
    'startsAt', p_appointment.starts_at, 'endsAt', p_appointment.ends_at, 'patientTimeZone', p_appointment.patient_time_zone,
    'doctorTimeZone', p_appointment.doctor_time_zone, 'doctorCity', coalesce(d.city, d.time_zone), 'amount', p_appointment.amount,
    'currency', p_appointment.currency, 'mode', p_appointment.mode, 'sequence', p_appointment.sequence,
    'doctorAddress', private.visit_place(p_appointment.mode, d), 'changedAt', p_appointment.updated_at
  )
  from public.doctors d where d.id = p_appointment.doctor_id);
end
$$;
comment on function private.mail_facts(public.appointments) is 'What a mail about an appointment may say. Nothing clinical.';

create function private.confirm_appointment(p_appointment_id uuid, p_kind text) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
  v_facts jsonb;
begin
  update public.appointments set status = 'confirmed', confirmed_at = now(), ended_at = null
  where id = p_appointment_id
  returning * into v_appointment;
  insert into public.consultations (appointment_id, patient_id, doctor_id)
  values (v_appointment.id, v_appointment.patient_id, v_appointment.doctor_id);
  perform private.note_event(v_appointment, p_kind);
  v_facts := private.mail_facts(v_appointment);
  perform private.enqueue_mail('appointment_confirmed_patient', v_appointment.patient_id,
    v_facts || jsonb_build_object(
      'refundMoments', private.refund_moments(v_appointment.refund_terms, v_appointment.starts_at, v_appointment.amount,
        v_appointment.currency, now()),
      'recipientName', (select p.full_name from public.profiles p where p.id = v_appointment.patient_id)),
    'appointment_confirmed_patient:' || v_appointment.id);
  perform private.enqueue_mail('appointment_confirmed_doctor', v_appointment.doctor_id,
    v_facts || jsonb_build_object('recipientName', v_facts -> 'doctorName', 'patientInitials',
      private.patient_initials(v_appointment.patient_id)),
    'appointment_confirmed_doctor:' || v_appointment.id);
  return true;
exception
  when exclusion_violation then
    return false;
end
$$;
comment on function private.confirm_appointment(uuid, text) is
  'Makes an appointment certain: consultation, history, mails to both. False, and nothing done, when its time is taken.';

create function private.return_charge(p_payment public.payments, p_charge public.payment_charges, p_reason text) returns void
language plpgsql set search_path = '' as $$
declare
  v_appointment public.appointments;
begin
  select a.* into v_appointment from public.appointments a where a.id = p_payment.appointment_id;
  perform private.enqueue_instruction(p_payment.id, 'refund', p_charge.amount, p_charge.currency,
    jsonb_build_object('chargeId', p_charge.id, 'paymentIntentId', p_charge.payment_intent_id, 'reason', p_reason),
    'refund:' || p_charge.id);
  perform private.note_event(v_appointment, 'payment_returned',
    jsonb_build_object('reason', p_reason, 'amount', p_charge.amount, 'currency', p_charge.currency));
  perform private.enqueue_mail('payment_returned', p_payment.patient_id,
    private.mail_facts(v_appointment) || jsonb_build_object('amount', p_charge.amount, 'currency', p_charge.currency,
      'cause', p_reason, 'recipientName', (select p.full_name from public.profiles p where p.id = p_payment.patient_id)),
    'payment_returned:' || p_charge.id);
end
$$;
comment on function private.return_charge(public.payments, public.payment_charges, text) is
  'Gives back, by itself, money that cannot be used. p_reason: slot_taken, appointment_over, cancelled, paid_twice, amount_differs or arrived_late.';

create function private.apply_capture(
  p_payment_id uuid, p_charge_id text, p_intent_id text, p_session_id text, p_amount bigint, p_currency text
) returns void language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
  v_appointment public.appointments;
  v_charge public.payment_charges;
  v_was text;
begin
  select p.* into v_payment from public.payments p where p.id = p_payment_id;
  perform private.lock_calendars(v_payment.doctor_id, v_payment.patient_id);
  select a.* into v_appointment from public.appointments a where a.id = v_payment.appointment_id for no key update;
  select p.* into v_payment from public.payments p where p.id = p_payment_id for no key update;
  insert into public.payment_charges (id, payment_id, payment_intent_id, checkout_session_id, amount, currency, is_primary)
  values (p_charge_id, p_payment_id, p_intent_id, p_session_id, p_amount, p_currency, v_payment.charge_id is null)
  on conflict (id) do nothing
  returning * into v_charge;
  if not found then
    return;
  end if;
  perform private.book_facts(p_payment_id, p_currency, 'capture', 'capture:' || p_charge_id);
  if not v_charge.is_primary then
    perform private.return_charge(v_payment, v_charge, 'paid_twice');
    return;
  end if;
  v_was := v_payment.checkout_state;
  update public.payments
  set charge_id = p_charge_id, payment_intent_id = p_intent_id, held_at = now(), checkout_state = 'paid', checkout_url = null
  where id = p_payment_id;
  v_payment := private.settle_payment(p_payment_id);
  if v_payment.customer_id is not null then
    -- More than the price may have come: it lies with the customer.
    perform private.enqueue_instruction(p_payment_id, 'close_transfer', null, null,
      jsonb_build_object('customerId', v_payment.customer_id), 'close_transfer:' || p_charge_id);
  end if;

  if (p_amount, p_currency) is distinct from (v_payment.amount, v_payment.currency::text) then
    perform private.end_hold(v_appointment.id, 'hold_expired');
    perform private.return_charge(v_payment, v_charge, 'amount_differs');
  elsif v_appointment.status = 'held' and v_appointment.ends_at > now() then
    perform private.confirm_appointment(v_appointment.id, 'confirmed');
  elsif v_was in ('lapsed', 'failed') and v_appointment.status <> 'cancelled' then
    -- The patient was told that the time is gone and the money comes back.
    perform private.return_charge(v_payment, v_charge, 'arrived_late');
  elsif v_appointment.status = 'expired' and v_appointment.starts_at > now() then
    perform private.end_lapsed_holds(v_appointment.doctor_id, v_appointment.blocked, v_appointment.patient_id,
      tstzrange(v_appointment.starts_at, v_appointment.ends_at));
    if not private.confirm_appointment(v_appointment.id, 'reinstated') then
      perform private.return_charge(v_payment, v_charge, 'slot_taken');
    end if;
  else
    perform private.end_hold(v_appointment.id, 'hold_expired');
    perform private.return_charge(v_payment, v_charge,
      case v_appointment.status when 'cancelled' then 'cancelled' else 'appointment_over' end);
  end if;
end
$$;
comment on function private.apply_capture(uuid, text, text, text, bigint, text) is
  'Money arrived. In time: confirmed. Late: the time is taken again if it is still free, otherwise the money goes back. Told twice: nothing.';

revoke execute on function private.book_facts(uuid, text, text, text), private.owed_of(public.payments), private.returned_of(text),
  private.settle_payment(uuid), private.mail_facts(public.appointments),
  private.confirm_appointment(uuid, text), private.return_charge(public.payments, public.payment_charges, text),
  private.apply_capture(uuid, text, text, text, bigint, text) from public, anon, authenticated;
