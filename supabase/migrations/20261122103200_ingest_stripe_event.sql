-- The door for webhooks.

create function private.ingest_stripe_event(p_event jsonb, p_object jsonb) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_id text := p_event ->> 'id';
  v_object jsonb := coalesce(nullif(p_object, 'null'), p_event #> '{data,object}');
  v_status text;
begin
  if v_id is null or p_event ->> 'type' is null then
    raise exception 'event_invalid';
  end if;
  -- Two deliveries at once: the second waits here for the first and then finds it done.
  insert into public.stripe_events as e (id, type, api_version, account, created, payload, object, subject, status)
  values (
    v_id, p_event ->> 'type', p_event ->> 'api_version', p_event ->> 'account',
    case jsonb_typeof(p_event -> 'created')
      when 'number' then to_timestamp((p_event ->> 'created')::double precision)
      when 'string' then (p_event ->> 'created')::timestamptz end,
    p_event, p_object,
    coalesce(private.stripe_id(v_object -> 'charge'), private.stripe_id(v_object -> 'payment_intent'),
      v_object ->> 'transfer_group', v_object ->> 'id'),
    'processed'
  )
  on conflict (id) do update set payload = excluded.payload, object = excluded.object where e.status in ('failed', 'parked');
  if not found then
    return 'duplicate';
  end if;
  v_status := case when private.apply_stripe_event(p_event, p_object) then 'processed' else 'ignored' end;
  update public.stripe_events set status = v_status, error = null, processed_at = now() where id = v_id;
  return v_status;
end
$$;

create function public.ingest_stripe_event(p_event jsonb, p_object jsonb default null) returns text
language sql security invoker set search_path = '' as $$
  select private.ingest_stripe_event(p_event, p_object)
$$;
comment on function public.ingest_stripe_event(jsonb, jsonb) is
  'For the webhooks: stores an event once, with its effect. p_object: the event''s object as Stripe has it now, or null. Returns processed, duplicate or ignored; raises when the effect fails, so that Stripe delivers again.';

create function private.mark_stripe_event_failed(p_event jsonb, p_error text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_event public.stripe_events;
begin
  insert into public.stripe_events as e (id, type, api_version, account, payload, status, error)
  values (p_event ->> 'id', p_event ->> 'type', p_event ->> 'api_version', p_event ->> 'account', p_event, 'failed', left(p_error, 2000))
  on conflict (id) do update set error = excluded.error, attempts = e.attempts + 1,
    -- One event that can never be processed must not make Stripe switch off the endpoint for all others.
    status = case when e.attempts + 1 >= 10 then 'parked' else e.status end
  where e.status in ('failed', 'parked')
  returning * into v_event;
  if v_event.status = 'parked' and v_event.attempts = 10 then
    perform private.write_audit('webhook.parked', 'stripe_event', v_event.id,
      jsonb_build_object('type', v_event.type, 'error', left(p_error, 500)));
    perform private.alert_administrators('webhook', 1, 'webhook:' || v_event.id);
  end if;
  return v_event.status;
end
$$;

create function public.mark_stripe_event_failed(p_event jsonb, p_error text) returns text
language sql security invoker set search_path = '' as $$
  select private.mark_stripe_event_failed(p_event, p_error)
$$;
comment on function public.mark_stripe_event_failed(jsonb, text) is
  'For the webhooks, after ingest_stripe_event raised: keeps the event and the reason for people to see. Returns failed (the next delivery tries again) or, after ten failures, parked; null when it was processed meanwhile.';

create function public.list_failed_stripe_events(p_after text default null, p_limit integer default 100) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(e.payload order by e.id), '[]') from (
    select f.id, f.payload from public.stripe_events f
    where f.status in ('failed', 'parked') and (p_after is null or f.id > p_after)
    order by f.id limit least(greatest(p_limit, 1), 500)
  ) as e
$$;
comment on function public.list_failed_stripe_events(text, integer) is 'For the replay: one page of the events that could not be processed, as they came.';

create function public.get_stripe_event(p_id text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select e.payload from public.stripe_events e where e.id = p_id
$$;
comment on function public.get_stripe_event(text) is 'For the replay: an event as it came, also when Stripe has forgotten it; null when it never came.';

revoke execute on function private.ingest_stripe_event(jsonb, jsonb), public.ingest_stripe_event(jsonb, jsonb),
  private.mark_stripe_event_failed(jsonb, text), public.mark_stripe_event_failed(jsonb, text),
  public.list_failed_stripe_events(text, integer), public.get_stripe_event(text) from public, anon, authenticated;
grant execute on function private.ingest_stripe_event(jsonb, jsonb), public.ingest_stripe_event(jsonb, jsonb),
  private.mark_stripe_event_failed(jsonb, text), public.mark_stripe_event_failed(jsonb, text),
  public.list_failed_stripe_events(text, integer), public.get_stripe_event(text) to service_role;
