-- What monitoring reads of the database, in one question: how much waits, for how long, and what is held. Every figure comes from a
-- partial index over what is unfinished, or over the last minutes; what is finished and grows is never counted.

create function private.event_figures() returns table (name text, labels jsonb, value double precision)
language sql stable set search_path = '' as $$
  with recent as materialized (
    select extract(epoch from e.received_at - e.created)::float8 as arrival,
      extract(epoch from e.processed_at - e.received_at)::float8 as processing
    from public.stripe_events e where e.received_at > now() - interval '15 minutes'
  ), lag as (
    select count(*)::float8 as n, max(arrival) as arrival_max, avg(arrival) as arrival_avg, max(processing) as processing_max,
      avg(processing) as processing_avg from recent
  ), unfinished as (
    select s.status, count(e.id)::float8 as n, coalesce(extract(epoch from now() - min(e.received_at)), 0)::float8 as oldest
    from unnest(array['failed', 'parked']) as s (status)
    left join public.stripe_events e on e.status = s.status and e.status in ('failed', 'parked')
    group by s.status
  )
  select 'webhook_events_recent', '{}'::jsonb, l.n from lag l
  union all
  select 'webhook_lag_seconds', jsonb_build_object('stage', v.stage, 'stat', v.stat), v.value
  from lag l cross join lateral (values ('arrival', 'max', l.arrival_max), ('arrival', 'avg', l.arrival_avg),
    ('processing', 'max', l.processing_max), ('processing', 'avg', l.processing_avg)) as v (stage, stat, value)
  where v.value is not null
  union all
  select v.name, jsonb_build_object('status', u.status), v.value
  from unfinished u cross join lateral (values ('webhook_events_unprocessed', u.n),
    ('webhook_oldest_unprocessed_seconds', u.oldest)) as v (name, value)
$$;
comment on function private.event_figures() is
  'Events of Stripe: how late those of the last 15 minutes came and took effect, and what failed. An event is received when its row is written, after the handler has asked Stripe for the object.';

create function private.work_figures() returns table (name text, labels jsonb, value double precision)
language sql stable set search_path = '' as $$
  with work as (
    select 'outbox_mails' as name, 'outbox_oldest_seconds' as age_name, null::text as kind, m.status = 'parked' as parked,
      case when m.status = 'parked' then m.updated_at else m.run_after end as since
    from public.mail_outbox m where m.status in ('pending', 'running') or m.status = 'parked'
    union all
    select 'instructions', 'instruction_oldest_seconds', i.kind::text, i.status = 'parked',
      case when i.status = 'parked' then i.updated_at else i.run_after end
    from public.payment_instructions i where i.status in ('pending', 'running') or i.status = 'parked'
  ), expected as (
    select 'outbox_mails' as name, 'outbox_oldest_seconds' as age_name, null::text as kind, p.parked
    from unnest(array[false, true]) as p (parked)
    union all
    select 'instructions', 'instruction_oldest_seconds', k.kind::text, p.parked
    from unnest(enum_range(null::public.instruction_kind)) as k (kind) cross join unnest(array[false, true]) as p (parked)
  ), found as (
    select e.name, e.age_name, jsonb_strip_nulls(jsonb_build_object('kind', e.kind,
        'status', case when e.parked then 'parked' else 'pending' end)) as labels, count(w.since)::float8 as n,
      -- What is not due yet has not waited.
      coalesce(extract(epoch from now() - min(w.since) filter (where w.since <= now())), 0)::float8 as oldest
    from expected e
    left join work w on w.name = e.name and w.kind is not distinct from e.kind and w.parked = e.parked
    group by e.name, e.age_name, e.kind, e.parked
  )
  select v.name, f.labels, v.value from found f cross join lateral (values (f.name, f.n), (f.age_name, f.oldest)) as v (name, value)
$$;
comment on function private.work_figures() is 'Mails and instructions to Stripe that wait, or were given up: how many, and for how long the oldest.';

create function private.file_figures() returns table (name text, labels jsonb, value double precision)
language sql stable set search_path = '' as $$
  with scans as (
    select q.run_after as since from private.record_scans q
    union all
    select d.scan_after from public.licence_documents d where d.state = 'stored' and d.scan_status = 'pending'
  ), waiting as (
    select 'scans_waiting' as name, 'scan_oldest_seconds' as age_name, count(*)::float8 as n, min(s.since) filter (where s.since <= now()) as since
    from scans s
    union all
    select 'export_jobs', 'export_oldest_seconds', count(*), min(x.created_at) from public.record_exports x where x.status = 'pending'
  )
  select v.name, '{}'::jsonb, v.value from waiting w cross join lateral (values (w.name, w.n),
    (w.age_name, coalesce(extract(epoch from now() - w.since), 0)::float8)) as v (name, value)
$$;
comment on function private.file_figures() is 'Files that wait for the scanner, and exports of patients'' files that wait or run.';

create function private.money_figures() returns table (name text, labels jsonb, value double precision)
language sql stable set search_path = '' as $$
  with held as (
    select r.currency::text as currency, coalesce(sum(p.amount - p.refunded_amount), 0)::float8 as amount,
      count(p.amount)::float8 as n
    from public.currency_rates r
    left join public.payments p on p.currency = r.currency and p.status in ('held', 'partially_refunded', 'disputed')
    -- Of what is not held any more 0 is told: a line that ends is taken for one that stayed as it was.
    where exists (select 1 from public.payments a where a.currency = r.currency)
    group by r.currency
  )
  select v.name, jsonb_build_object('currency', h.currency), v.value
  from held h cross join lateral (values ('held_money', h.amount), ('held_payments', h.n)) as v (name, value)
  union all
  select 'reconciliation_findings', jsonb_build_object('kind', k.kind), count(f.id)
  from unnest(enum_range(null::public.finding_kind)) as k (kind)
  left join public.reconciliation_findings f on f.kind = k.kind and f.state = 'open'
  group by k.kind
  union all
  select 'reconciliation_age_seconds', '{}', extract(epoch from now() - r.started_at)
  from (select x.started_at from public.reconciliation_runs x where x.complete order by x.started_at desc limit 1) as r
$$;
comment on function private.money_figures() is
  'What is held for patients, by each currency that was ever to be paid, in its minor unit; open differences from Stripe''s books; how long ago they were last compared to the end.';

create function private.operating_figures() returns table (name text, labels jsonb, value double precision)
language sql stable security definer set search_path = '' as $$
  select * from private.event_figures()
  union all select * from private.work_figures()
  union all select * from private.file_figures()
  union all select * from private.money_figures()
  union all
  select v.name, jsonb_build_object('job', j.name), v.value
  from private.scheduled_jobs j
  cross join lateral (values ('job_period_seconds', j.every_seconds::float8),
    ('job_age_seconds', extract(epoch from now() - coalesce(j.last_run_at, j.created_at))::float8)) as v (name, value)
  where j.active
$$;

-- Whoever asks has given up by then.
create function public.operating_figures() returns table (name text, labels jsonb, value double precision)
language sql stable security invoker set search_path = '' set statement_timeout = '3s' as $$
  select * from private.operating_figures()
$$;
comment on function public.operating_figures() is
  'For the servers'' /metrics: every figure that has to be read from the tables, by its name there without "ecuretrip_", with its labels. Ages in seconds, held money in the currency''s minor unit.';

revoke execute on function private.event_figures(), private.work_figures(), private.file_figures(), private.money_figures(),
  private.operating_figures(), public.operating_figures() from public, anon, authenticated;
grant execute on function private.operating_figures(), public.operating_figures() to service_role;
