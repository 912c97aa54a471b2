-- The books, read: where each payment's money is, and every place where something does not add up.

create view private.ledger_positions with (security_invoker = true) as
select t.payment_id, e.currency::text as currency,
  coalesce(sum(e.amount) filter (where t.kind = 'capture' and e.account = 'stripe_balance'), 0)::bigint as captured,
  coalesce(-sum(e.amount) filter (where e.account = 'patient_funds_held'), 0)::bigint as held,
  coalesce(-sum(e.amount) filter (where t.kind in ('release', 'transfer_reversal') and e.account = 'stripe_balance'), 0)::bigint as released,
  coalesce(-sum(e.amount) filter (where t.kind in ('refund', 'refund_failed', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost')
    and e.account in ('stripe_balance', 'disputed_funds', 'stripe_fees', 'platform_bank')), 0)::bigint as refunded,
  coalesce(sum(e.amount) filter (where e.account = 'disputed_funds'), 0)::bigint as disputed,
  coalesce(-sum(e.amount) filter (where e.account = 'platform_fees'), 0)::bigint as fees,
  coalesce(sum(e.amount) filter (where e.account = 'platform_losses'), 0)::bigint as losses,
  coalesce(sum(e.amount) filter (where e.account = 'doctor_receivables'), 0)::bigint as receivables
from public.ledger_transactions t
join public.ledger_entries e on e.transaction_id = t.id
group by t.payment_id, e.currency;
comment on view private.ledger_positions is
  'Where the money of each payment is. held + released + refunded + fees = captured + losses + receivables, always; of what is held, disputed is with a bank; receivables the doctor has to give back.';

create function private.check_ledger() returns table (payment_id uuid, currency text, problem text)
language sql stable security definer set search_path = '' as $$
  select p.payment_id, p.currency, 'does not add up: ' || row_to_json(p)::text
  from private.ledger_positions p
  where p.held + p.released + p.refunded + p.fees <> p.captured + p.losses + p.receivables
  union all
  select t.payment_id, e.currency::text, 'unbalanced transaction ' || t.id
  from public.ledger_transactions t join public.ledger_entries e on e.transaction_id = t.id
  group by t.id, e.currency having sum(e.amount) <> 0
  union all
  select y.id, y.currency::text, 'payment and ledger differ: ' || coalesce(row_to_json(p)::text, 'nothing is booked')
  from public.payments y
  left join private.ledger_positions p on p.payment_id = y.id and p.currency = y.currency::text
  where (y.held_at is null) = exists (select from public.payment_charges c where c.payment_id = y.id)
    or y.released_amount - y.reversed_amount <> coalesce(p.released, 0)
    or private.owed_of(y) <> coalesce(p.receivables, 0)
  union all
  select c.payment_id, c.currency::text, 'charge not booked: ' || c.id
  from public.payment_charges c
  where not exists (select from public.ledger_transactions t where t.dedupe_key = 'capture:' || c.id)
  union all
  select p.payment_id, p.currency, 'more returned or released than captured: ' || row_to_json(p)::text
  from private.ledger_positions p where p.held < 0
$$;
comment on function private.check_ledger() is 'Everything in the books that does not add up; no row means all is well. For the SQL editor and the tests.';

revoke all on private.ledger_positions from public, anon, authenticated;
revoke execute on function private.check_ledger() from public, anon, authenticated;
grant select on private.ledger_positions to service_role;
grant execute on function private.check_ledger() to service_role;
