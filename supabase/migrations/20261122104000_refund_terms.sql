-- What comes back when an appointment is cancelled. One place: pages, mails and the act itself ask here.

create function private.refund_percent(
  p_terms jsonb, p_starts_at timestamptz, p_at timestamptz, p_cap integer, p_full_until timestamptz
) returns integer language plpgsql stable set search_path = '' as $$
begin
  if p_at < p_full_until then
    return 100;
  end if;
  -- Hours before the start are elapsed hours: a change of the clocks in between moves nobody's money.
  return least(p_cap, coalesce((
    select t.percent from jsonb_to_recordset(p_terms) as t (hours_before numeric, percent integer)
    where p_at < p_starts_at - t.hours_before * interval '1 hour'
    order by t.hours_before desc limit 1
  ), 0));
end
$$;
comment on function private.refund_percent(jsonb, timestamptz, timestamptz, integer, timestamptz) is
  'Percent that a patient who cancels at p_at gets back. p_cap: at most this much, null for no limit. p_full_until: all of it before this moment.';

create function private.refund_share(p_amount bigint, p_currency text, p_percent integer) returns bigint
language plpgsql immutable set search_path = '' as $$
declare
  v_step integer := private.currency_step(p_currency);
begin
  return case when p_percent >= 100 then p_amount else p_amount * p_percent / 100 / v_step * v_step end;
end
$$;
comment on function private.refund_share(bigint, text, integer) is
  'A share of an amount in whole steps of its currency, rounded down; the whole stays whole.';

create function private.refund_moments(
  p_terms jsonb, p_starts_at timestamptz, p_amount bigint, p_currency text, p_at timestamptz,
  p_cap integer default null, p_full_until timestamptz default null
) returns jsonb language plpgsql stable set search_path = '' as $$
begin
  return (
    with ends as (
      select p_starts_at - t.hours_before * interval '1 hour' as until
      from jsonb_to_recordset(p_terms) as t (hours_before numeric)
      union
      select p_full_until
    ), spans as (
      select e.until, private.refund_percent(p_terms, p_starts_at, coalesce(lag(e.until) over (order by e.until), p_at),
        p_cap, p_full_until) as percent
      from ends e where e.until > p_at
    ), followed as (
      select s.until, s.percent, lead(s.percent) over (order by s.until) as next from spans s
    )
    select coalesce(jsonb_agg(jsonb_build_object('until', f.until, 'percent', f.percent,
        'amount', private.refund_share(p_amount, p_currency, f.percent)) order by f.until), '[]')
      || '[{"until": null, "percent": 0, "amount": 0}]'
    from followed f where f.percent > 0 and f.percent is distinct from f.next
  );
end
$$;
comment on function private.refund_moments(jsonb, timestamptz, bigint, text, timestamptz, integer, timestamptz) is
  'Refund terms as moments from p_at on, [{until, percent, amount}]: the first is what holds now, the last has no end.';

create function private.quote_refunds(p_visit_type_id uuid, p_starts_at timestamptz) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.refund_moments(s.refund_tiers, p_starts_at, v.amount, v.currency, now())
  from public.platform_settings s, public.visit_types v join public.doctors d on d.id = v.doctor_id
  where v.id = p_visit_type_id and v.active and d.is_listed
$$;

create function public.quote_refunds(p_visit_type_id uuid, p_starts_at timestamptz) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.quote_refunds(p_visit_type_id, p_starts_at)
$$;
comment on function public.quote_refunds(uuid, timestamptz) is
  'What would come back, and until when, of an appointment booked now: [{until, percent, amount}]. Null for what is not offered.';

create function private.refund_of(p_appointment public.appointments, p_by text, p_at timestamptz default now()) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_payment public.payments;
begin
  select p.* into v_payment from public.payments p where p.appointment_id = p_appointment.id;
  if p_by = 'doctor' or v_payment.held_at is null then
    return private.refundable(v_payment);
  end if;
  return least(private.refundable(v_payment), private.refund_share(v_payment.amount, v_payment.currency,
    private.refund_percent(p_appointment.refund_terms, p_appointment.starts_at, p_at, p_appointment.refund_cap_percent,
      p_appointment.full_refund_until)));
end
$$;
comment on function private.refund_of(public.appointments, text, timestamptz) is
  'What comes back when p_by (patient or doctor) cancels at p_at, in minor units. A doctor who cancels gives back everything; so does money that has not arrived yet.';

create function private.end_payment(p_appointment_id uuid, p_refund bigint, p_due_at timestamptz) returns void
language plpgsql set search_path = '' as $$
declare
  v_payment public.payments;
  v_rest bigint;
begin
  select p.* into v_payment from public.payments p where p.appointment_id = p_appointment_id for no key update;
  if v_payment.held_at is null then
    -- On its way from a bank: when it arrives, it finds an appointment that is over and goes back whole.
    update public.payments set status = 'expired' where id = v_payment.id and status in ('pending', 'failed');
    perform private.stop_awaiting(v_payment.id, 'cancelled');
    return;
  end if;
  v_rest := private.refundable(v_payment) - p_refund;
  if p_refund > 0 then
    perform private.enqueue_instruction(v_payment.id, 'refund', p_refund, v_payment.currency,
      jsonb_build_object('chargeId', v_payment.charge_id, 'paymentIntentId', v_payment.payment_intent_id, 'reason', 'appointment_ended'),
      'refund_ended:' || v_payment.id);
  end if;
  if v_rest > 0 then
    update public.payments set due_at = p_due_at where id = v_payment.id;
  end if;
end
$$;
comment on function private.end_payment(uuid, bigint, timestamptz) is
  'What becomes of the money of an appointment that ends without a consultation: p_refund goes back, the rest is due to the doctor, less the fee on it, at p_due_at.';

revoke execute on function private.refund_percent(jsonb, timestamptz, timestamptz, integer, timestamptz),
  private.refund_share(bigint, text, integer),
  private.refund_moments(jsonb, timestamptz, bigint, text, timestamptz, integer, timestamptz),
  private.quote_refunds(uuid, timestamptz), public.quote_refunds(uuid, timestamptz),
  private.refund_of(public.appointments, text, timestamptz), private.end_payment(uuid, bigint, timestamptz)
  from public, anon, authenticated;
grant execute on function private.quote_refunds(uuid, timestamptz), public.quote_refunds(uuid, timestamptz) to authenticated;
