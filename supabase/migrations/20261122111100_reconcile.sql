-- The database's part of a comparison with Stripe: our facts in Stripe's terms, page by page, and what came of it.

create index payment_charges_created_at_idx on public.payment_charges (created_at);
create index payment_refunds_updated_at_idx on public.payment_refunds (updated_at);
create index payment_disputes_updated_at_idx on public.payment_disputes (updated_at);
create index payments_released_at_idx on public.payments (released_at) where released_at is not null;
create index payments_open_checkout_idx on public.payments (checkout_session_id)
  where checkout_session_id is not null and checkout_state in ('open', 'awaiting');

-- `since`: when the fact last changed; null: it still waits for something, so it is compared every time.
create view private.money_facts with (security_invoker = true) as
select 'charge' as type, c.id, c.created_at as since, c.payment_id,
  jsonb_build_object('amount', c.amount, 'currency', c.currency) as fact
from public.payment_charges c
union all
select 'refund', r.id, case when r.status not in ('pending', 'requires_action') then r.updated_at end, r.payment_id,
  jsonb_build_object('amount', r.amount, 'currency', r.currency, 'status', r.status)
from public.payment_refunds r where not r.by_hand
union all
select 'transfer', p.transfer_id, p.released_at, p.id,
  jsonb_build_object('amount', p.released_amount, 'currency', p.currency, 'reversed', p.reversed_amount)
from public.payments p where p.transfer_id is not null
union all
select 'dispute', d.id, case when d.closed_at is not null then d.updated_at end, d.payment_id,
  jsonb_build_object('amount', d.amount, 'currency', d.currency, 'status', d.status, 'withdrawn', d.withdrawn_amount, 'fee', d.fee_amount)
from public.payment_disputes d
union all
select 'session', p.checkout_session_id, null, p.id, jsonb_build_object('state', p.checkout_state)
from public.payments p where p.checkout_session_id is not null and p.checkout_state in ('open', 'awaiting');
comment on view private.money_facts is 'Our facts about money in the terms of Stripe''s objects, under the id that Stripe gave.';

create function public.list_money_facts(p_type text, p_since timestamptz, p_after text, p_limit integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'paymentId', f.payment_id, 'fact', f.fact) order by f.id), '[]')
  from (
    select m.id, m.payment_id, m.fact from private.money_facts m
    where m.type = p_type and (p_since is null or m.since is null or m.since >= p_since) and (p_after is null or m.id > p_after)
    order by m.id limit least(greatest(p_limit, 1), 1000)
  ) as f
$$;
comment on function public.list_money_facts(text, timestamptz, text, integer) is
  'For the reconciliation: one page of our charges, refunds, transfers, disputes or open sessions that changed since then or still wait, by id: [{id, paymentId, fact}].';

create function public.find_money_facts(p_type text, p_ids text[], p_marks text[]) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'facts', coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'paymentId', m.payment_id, 'fact', m.fact))
      from private.money_facts m where m.type = p_type and m.id = any (p_ids)
    ), '[]'),
    'instructions', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'paymentId', i.payment_id, 'stripeId', i.stripe_id, 'amount', i.amount))
      from public.payment_instructions i
      where i.id in (select m::uuid from unnest(p_marks) as m where pg_input_is_valid(m, 'uuid'))
    ), '[]')
  )
$$;
comment on function public.find_money_facts(text, text[], text[]) is
  'For the reconciliation: our facts under these ids of Stripe''s, and the instructions that objects there name: {facts, instructions}.';

create function private.begin_reconciliation(p_scope text, p_since timestamptz, p_overlap_hours integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_from timestamptz := case when p_scope = 'window' then coalesce(p_since, (
    select max(r.started_at) from public.reconciliation_runs r where r.complete
  ) - make_interval(hours => p_overlap_hours)) end;
  v_id uuid;
begin
  insert into public.reconciliation_runs (scope, from_at) values (p_scope, v_from) returning id into v_id;
  return jsonb_build_object('runId', v_id, 'from', v_from, 'open', coalesce((
    select jsonb_agg(jsonb_build_object('type', f.object_type, 'id', f.object_id))
    from public.reconciliation_findings f
    where f.state = 'open' and f.object_type in ('charge', 'refund', 'transfer', 'dispute')
  ), '[]'));
end
$$;

create function public.begin_reconciliation(p_scope text, p_since timestamptz default null, p_overlap_hours integer default 24) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.begin_reconciliation(p_scope, p_since, p_overlap_hours)
$$;
comment on function public.begin_reconciliation(text, timestamptz, integer) is
  'For the reconciliation: opens a run. A window begins where the last complete run did, less the overlap. Returns {runId, from, open}: the objects of open differences, to be looked at again.';

create function private.finish_reconciliation(p_run_id uuid, p_findings jsonb, p_checked text[], p_counts jsonb, p_complete boolean)
returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_run public.reconciliation_runs;
  v_finding jsonb;
  v_told text;
  v_counts jsonb := '{"new": 0, "known": 0, "accepted": 0, "healed": 0, "gone": 0}';
  v_gone integer;
begin
  select r.* into v_run from public.reconciliation_runs r where r.id = p_run_id and r.finished_at is null for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  for v_finding in
    select f.value from jsonb_array_elements(p_findings) as f (value)
    union all
    select jsonb_build_object('kind', 'ledger', 'objectType', 'payment', 'objectId', c.payment_id, 'paymentId', c.payment_id,
      'state', 'open', 'ours', jsonb_build_object('problems', jsonb_agg(c.problem order by c.problem)))
    from private.check_ledger() c group by c.payment_id
  loop
    v_told := private.record_finding(p_run_id, v_finding);
    v_counts := jsonb_set(v_counts, array[v_told], to_jsonb((v_counts ->> v_told)::integer + 1));
  end loop;
  update public.reconciliation_findings f set state = 'gone', closed_at = now(), last_seen_at = now()
  where f.state = 'open' and f.kind <> 'hold_limit' and f.last_run_id is distinct from p_run_id
    and (f.kind = 'ledger' or f.object_id = any (p_checked)
      or (p_complete and v_run.scope = 'everything' and f.found_at < v_run.started_at));
  get diagnostics v_gone = row_count;
  v_counts := p_counts || jsonb_set(v_counts, '{gone}', to_jsonb(v_gone))
    || jsonb_build_object('open', (select count(*) from public.reconciliation_findings f where f.state = 'open'));
  update public.reconciliation_runs set finished_at = now(), complete = p_complete, counts = v_counts where id = p_run_id;
  if (v_counts ->> 'new')::integer > 0 then
    perform private.alert_administrators('reconciliation', (v_counts ->> 'new')::integer, 'reconciliation:' || p_run_id);
  end if;
  return v_counts;
end
$$;

create function public.finish_reconciliation(
  p_run_id uuid, p_findings jsonb, p_checked text[], p_counts jsonb, p_complete boolean
) returns jsonb language sql security invoker set search_path = '' as $$
  select private.finish_reconciliation(p_run_id, p_findings, p_checked, p_counts, p_complete)
$$;
comment on function public.finish_reconciliation(uuid, jsonb, text[], jsonb, boolean) is
  'For the reconciliation: lists what was found, adds what our own books say, closes what is gone, tells administrators of what is new. p_checked: objects that were compared whatever the window.';

create function public.list_open_findings() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'objectType', f.object_type, 'objectId', f.object_id,
    'paymentId', f.payment_id, 'stripe', f.stripe, 'ours', f.ours, 'foundAt', f.found_at) order by f.found_at, f.id), '[]')
  from public.reconciliation_findings f where f.state = 'open'
$$;
comment on function public.list_open_findings() is 'For commands: every difference that waits for a person, the oldest first.';

create function public.sum_stripe_balance() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_object_agg(b.currency, b.amount), '{}') from (
    select e.currency, sum(e.amount) as amount from public.ledger_entries e where e.account = 'stripe_balance' group by e.currency
  ) as b
$$;
comment on function public.sum_stripe_balance() is 'What our books say the platform has at Stripe, before Stripe''s own fees and payouts: {currency: amount}.';

revoke all on private.money_facts from public, anon, authenticated;
grant select on private.money_facts to service_role;
revoke execute on function public.list_money_facts(text, timestamptz, text, integer), public.find_money_facts(text, text[], text[]),
  private.begin_reconciliation(text, timestamptz, integer), public.begin_reconciliation(text, timestamptz, integer),
  private.finish_reconciliation(uuid, jsonb, text[], jsonb, boolean), public.finish_reconciliation(uuid, jsonb, text[], jsonb, boolean),
  public.list_open_findings(), public.sum_stripe_balance() from public, anon, authenticated;
grant execute on function public.list_money_facts(text, timestamptz, text, integer), public.find_money_facts(text, text[], text[]),
  private.begin_reconciliation(text, timestamptz, integer), public.begin_reconciliation(text, timestamptz, integer),
  private.finish_reconciliation(uuid, jsonb, text[], jsonb, boolean), public.finish_reconciliation(uuid, jsonb, text[], jsonb, boolean),
  public.list_open_findings(), public.sum_stripe_balance() to service_role;
