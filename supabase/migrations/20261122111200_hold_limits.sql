-- Stripe lets money be held for so long and no longer. Who comes near the limit is listed, and administrators are told.

create function private.watch_hold_limits() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_settings public.platform_settings;
  v_payment record;
  v_new integer := 0;
begin
  select s.* into v_settings from public.platform_settings s;
  update public.reconciliation_findings f set state = 'gone', closed_at = now()
  from public.payments p
  where f.state = 'open' and f.kind = 'hold_limit' and p.id = f.payment_id and p.status not in ('held', 'partially_refunded', 'disputed');
  for v_payment in
    select p.id, p.held_at, p.amount - p.refunded_amount as amount, p.currency,
      p.held_at + make_interval(days => coalesce(v_settings.hold_limit_days ->> d.country_code, v_settings.hold_limit_days ->> '*')::integer) as limit_at
    from public.payments p join public.doctors d on d.id = p.doctor_id
    where p.status in ('held', 'partially_refunded', 'disputed')
  loop
    continue when now() < v_payment.limit_at - make_interval(days => v_settings.hold_warning_days);
    if private.record_finding(null, jsonb_build_object('kind', 'hold_limit', 'objectType', 'payment', 'objectId', v_payment.id,
      'paymentId', v_payment.id, 'state', 'open', 'ours', jsonb_build_object('amount', v_payment.amount, 'currency', v_payment.currency,
      'heldSince', v_payment.held_at, 'limit', v_payment.limit_at))) = 'new' then
      v_new := v_new + 1;
    end if;
  end loop;
  if v_new > 0 then
    perform private.alert_administrators('hold_limit', v_new, 'hold_limit:' || pg_current_xact_id());
  end if;
  return v_new;
end
$$;

create function public.watch_hold_limits() returns integer
language sql security invoker set search_path = '' as $$
  select private.watch_hold_limits()
$$;
comment on function public.watch_hold_limits() is
  'For the reconciliation: lists payments that are held for almost as long as Stripe allows in the doctor''s country, and tells administrators of new ones. Returns how many are new.';

revoke execute on function private.watch_hold_limits(), public.watch_hold_limits() from public, anon, authenticated;
grant execute on function private.watch_hold_limits(), public.watch_hold_limits() to service_role;
