-- What only Stripe's own word tells, and a lost webhook would hide: whether a doctor can be paid, and what lies with a customer.

alter table public.platform_settings
  add column recheck_hours integer not null default 6,
  add constraint platform_settings_recheck_hours_check check (recheck_hours between 1 and 168);
comment on column public.platform_settings.recheck_hours is
  'After how many hours Stripe is asked again about an account that is not active or has money held for it, and about customers with unused money.';

create index doctor_payout_accounts_checked_at_idx on public.doctor_payout_accounts (checked_at);
create index payments_cash_idx on public.payments (created_at) where customer_id is not null;

create function private.claim_rechecks(p_limit integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_old timestamptz := now() - make_interval(hours => (select s.recheck_hours from public.platform_settings s));
  v_accounts jsonb;
  v_customers jsonb;
begin
  with due as (
    select a.doctor_id from public.doctor_payout_accounts a
    where a.checked_at < v_old and (a.transfers_status <> 'active' or exists (
      select from public.payments p where p.doctor_id = a.doctor_id and p.status in ('held', 'partially_refunded', 'disputed')))
    order by a.checked_at limit p_limit
    for no key update skip locked
  ), taken as (
    -- Taken even if the answer never comes: it is asked again in as many hours.
    update public.doctor_payout_accounts a set checked_at = now() from due where due.doctor_id = a.doctor_id returning a.stripe_account_id
  )
  select coalesce(jsonb_agg(t.stripe_account_id), '[]') into v_accounts from taken t;
  with due as (
    select p.id from public.payments p
    where p.customer_id is not null and p.created_at > now() - interval '120 days'
      and p.checkout_state in ('paid', 'lapsed', 'failed')
      -- Once also those who, as far as we know, never had bank details: that they had may be what got lost.
      and (p.instructions_url is not null or p.cash_checked_at is null)
      and coalesce(p.cash_checked_at, p.created_at) < v_old
    order by coalesce(p.cash_checked_at, p.created_at) limit p_limit
    for no key update skip locked
  ), taken as (
    update public.payments p set cash_checked_at = now() from due where due.id = p.id returning p.customer_id
  )
  select coalesce(jsonb_agg(t.customer_id), '[]') into v_customers from taken t;
  return jsonb_build_object('accounts', v_accounts, 'customers', v_customers);
end
$$;

create function public.claim_rechecks(p_limit integer default 50) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_rechecks(least(greatest(p_limit, 1), 200))
$$;
comment on function public.claim_rechecks(integer) is
  'For the reconciliation: Stripe''s accounts and customers about which it should be asked again, {accounts, customers}; each for this caller alone.';

create function private.note_account(p_account_id text, p_account jsonb) returns boolean
language sql security definer set search_path = '' as $$
  select private.apply_account(p_account_id, coalesce(p_account, '{}'), p_account is null)
$$;

create function public.note_account(p_account_id text, p_account jsonb default null) returns boolean
language sql security invoker set search_path = '' as $$
  select private.note_account(p_account_id, p_account)
$$;
comment on function public.note_account(text, jsonb) is 'For the reconciliation: an account as Stripe has it now; null: Stripe knows it no more.';

create function private.note_cash_balance(p_balance jsonb) returns boolean
language sql security definer set search_path = '' as $$
  select private.apply_cash_balance(p_balance)
$$;

create function public.note_cash_balance(p_balance jsonb) returns boolean
language sql security invoker set search_path = '' as $$
  select private.note_cash_balance(p_balance)
$$;
comment on function public.note_cash_balance(jsonb) is 'For the reconciliation: what lies with a customer at Stripe now.';

create function private.tell_payouts_stopped(p_doctor public.doctors) returns void
language plpgsql set search_path = '' as $$
declare
  v_key text := p_doctor.id || ':' || extract(epoch from now())::bigint;
begin
  perform private.write_audit('doctor.payouts_stopped', 'doctor', p_doctor.id::text);
  perform private.enqueue_mail('payouts_stopped', p_doctor.id, jsonb_build_object('recipientName', p_doctor.display_name, 'stoppedAt', now()),
    'payouts_stopped:' || v_key);
  perform private.alert_administrators('payouts_stopped', 1, 'payouts_stopped:' || v_key);
end
$$;
comment on function private.tell_payouts_stopped(public.doctors) is 'Stripe pays this doctor no more: the doctor and administrators are told.';

revoke execute on function private.claim_rechecks(integer), public.claim_rechecks(integer),
  private.note_account(text, jsonb), public.note_account(text, jsonb), private.note_cash_balance(jsonb),
  public.note_cash_balance(jsonb), private.tell_payouts_stopped(public.doctors) from public, anon, authenticated;
grant execute on function private.claim_rechecks(integer), public.claim_rechecks(integer), private.note_account(text, jsonb),
  public.note_account(text, jsonb), private.note_cash_balance(jsonb), public.note_cash_balance(jsonb) to service_role;
