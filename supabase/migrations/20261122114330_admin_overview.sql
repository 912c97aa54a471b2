-- What administrators see first: what waits for a person, and how things go. Numbers by partial indexes and ranges of days.

create function private.waiting(p_kind text, p_count bigint, p_since timestamptz) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('kind', p_kind, 'count', p_count, 'since', p_since)
$$;

create function private.overview_tasks() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_agg(t.task) from (
    select private.waiting('doctors', count(*), min(d.updated_at)) as task from public.doctors d where d.verification = 'pending'
    union all select private.waiting('problemReports', count(*), min(r.created_at)) from public.problem_reports r where r.state in ('open', 'answered')
    union all select private.waiting('noShows', count(*), min(r.contested_at)) from public.no_show_reports r where r.state = 'contested'
    union all select private.waiting('instructions', count(*), min(i.updated_at)) from public.payment_instructions i where i.status = 'parked'
    union all select private.waiting('refunds', count(*), min(r.updated_at)) from public.payment_refunds r
      where r.status = 'requires_action' or (r.status in ('failed', 'canceled') and r.resolved_at is null)
    union all select private.waiting('events', count(*), min(e.received_at)) from public.stripe_events e where e.status in ('failed', 'parked')
    union all select private.waiting('findings', count(*), min(f.found_at)) from public.reconciliation_findings f
      where f.state = 'open' and f.kind <> 'hold_limit'
    union all select private.waiting('holdLimits', count(*), min(f.found_at)) from public.reconciliation_findings f
      where f.state = 'open' and f.kind = 'hold_limit'
    union all select private.waiting('mails', count(*), min(m.updated_at)) from public.mail_outbox m where m.status = 'parked'
    union all select private.waiting('reviews', count(distinct r.review_id), min(r.created_at)) from public.review_reports r where r.closed_at is null
  ) as t (task)
  where t.task -> 'count' <> '0'
$$;
comment on function private.overview_tasks() is 'What waits for a person: [{kind, count, since}], only what there is.';

create function private.daily(p_days integer, p_moments timestamptz[]) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_agg(jsonb_build_object('day', d.day::date, 'count', coalesce(c.n, 0)) order by d.day)
  from generate_series((now() at time zone 'UTC')::date - (p_days - 1), (now() at time zone 'UTC')::date, interval '1 day') as d (day)
  left join (select (m at time zone 'UTC')::date as day, count(*) as n from unnest(p_moments) as m group by 1) as c on c.day = d.day::date
$$;
comment on function private.daily(integer, timestamptz[]) is 'How many moments fell on each of the last days, in UTC, with the days without any.';

create function private.overview_charts() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'bookings', (
      select jsonb_agg(jsonb_build_object('day', d.day::date, 'count', coalesce(c.n, 0)) order by d.day)
      from generate_series((now() at time zone 'UTC')::date - 29, (now() at time zone 'UTC')::date, interval '1 day') as d (day)
      left join (
        select (a.confirmed_at at time zone 'UTC')::date as day, count(*) as n from public.appointments a
        where a.confirmed_at >= ((now() at time zone 'UTC')::date - 29)::timestamp at time zone 'UTC' group by 1
      ) as c on c.day = d.day::date),
    'held', coalesce((
      select jsonb_agg(jsonb_build_object('currency', h.currency, 'amount', h.amount, 'payments', h.n,
        'eur', round(h.amount / power(10::numeric, r.exponent) / r.per_eur)) order by h.amount / power(10::numeric, r.exponent) / r.per_eur desc)
      from (select p.currency, sum(p.amount - p.refunded_amount) as amount, count(*) as n from public.payments p
        where p.status in ('held', 'partially_refunded', 'disputed') group by p.currency) as h
      join public.currency_rates r on r.currency = h.currency), '[]'),
    'verified', coalesce((
      select jsonb_agg(jsonb_build_object('week', w.week, 'doctors', w.n, 'hours', w.hours) order by w.week) from (
        select date_trunc('week', l.at at time zone 'UTC')::date as week, count(*) as n,
          round(extract(epoch from percentile_cont(0.5) within group (order by l.at - s.at)) / 3600, 1) as hours
        from public.audit_log l
        cross join lateral (select x.at from public.audit_log x where x.subject_id = l.subject_id and x.action = 'doctor.submitted'
          and x.id < l.id order by x.id desc limit 1) as s
        where l.action = 'doctor.state_changed' and l.at >= now() - interval '84 days' and l.id >= private.audit_id_near(now() - interval '84 days', true)
          and l.data -> 'verification' = '["pending", "verified"]'
        group by 1) as w), '[]'),
    'failures', private.daily(14, array(
      select l.at from public.audit_log l where l.action in ('instruction.parked', 'webhook.parked')
        and l.at >= now() - interval '15 days' and l.id >= private.audit_id_near(now() - interval '15 days', true)
      union all
      select m.updated_at from public.mail_outbox m where m.status = 'parked' and m.updated_at >= now() - interval '15 days')))
$$;
comment on function private.overview_charts() is
  'Bookings of 30 days, held money by currency, median hours from a doctor''s request to verification by week, failures of 14 days. Days are in UTC.';

create function private.admin_overview() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return jsonb_build_object('at', now(), 'tasks', coalesce(private.overview_tasks(), '[]'), 'charts', private.overview_charts(),
    'alerts', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'what', a.what, 'count', a.count, 'at', a.created_at)
      order by a.created_at) from (select * from public.administrator_alerts x where x.acknowledged_at is null
      order by x.created_at limit 50) as a), '[]'),
    'reconciliation', (select jsonb_build_object('at', r.started_at, 'finishedAt', r.finished_at, 'complete', r.complete)
      from public.reconciliation_runs r order by r.started_at desc limit 1));
end
$$;

create function public.admin_overview() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.admin_overview()
$$;
comment on function public.admin_overview() is
  'For administrators: {at, tasks[{kind, count, since}], charts{bookings, held, verified, failures}, alerts[{id, what, count, at}], reconciliation}.';

create function private.acknowledge_alert(p_actor uuid, p_id uuid, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_note text := private.require_reason(p_note);
begin
  update public.administrator_alerts set acknowledged_at = now(), acknowledged_by = p_actor, note = v_note
  where id = p_id and acknowledged_at is null;
  if not found then
    raise exception 'not_found';
  end if;
  perform private.write_audit('alert.acknowledged', 'alert', p_id::text, jsonb_build_object('reason', v_note));
end
$$;
comment on function private.acknowledge_alert(uuid, uuid, text) is 'Takes an alert off the overview. Errors: reason_missing, reason_too_long, not_found (also when somebody else was faster).';

create function private.acknowledge_alert_as_admin(p_id uuid, p_note text) returns void
language sql security definer set search_path = '' as $$
  select private.acknowledge_alert(private.require_admin(), p_id, p_note)
$$;
create function public.acknowledge_alert(p_id uuid, p_note text) returns void
language sql security invoker set search_path = '' as $$
  select private.acknowledge_alert_as_admin(p_id, p_note)
$$;
comment on function public.acknowledge_alert(uuid, text) is 'For administrators: see private.acknowledge_alert.';

revoke execute on function private.waiting(text, bigint, timestamptz), private.overview_tasks(), private.daily(integer, timestamptz[]),
  private.overview_charts(), private.admin_overview(), public.admin_overview(), private.acknowledge_alert(uuid, uuid, text),
  private.acknowledge_alert_as_admin(uuid, text), public.acknowledge_alert(uuid, text) from public, anon, authenticated;
grant execute on function private.admin_overview(), public.admin_overview(), private.acknowledge_alert_as_admin(uuid, text),
  public.acknowledge_alert(uuid, text) to authenticated;
