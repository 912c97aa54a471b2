-- The mail worker's side of the outbox, and the door for mails that Auth asks for.

create function private.mail_locale(p_recipient_id uuid, p_queued text) returns text
language plpgsql stable set search_path = '' as $$
begin
  -- Of a deleted account nothing is known any more; its last mail speaks the language it was queued in.
  return coalesce((
    select p.locale from public.profiles p join auth.users u on u.id = p.id
    where p.id = p_recipient_id and u.email not like '%@deleted.invalid'
  ), p_queued);
end
$$;
comment on function private.mail_locale(uuid, text) is 'The language of a mail: that of the profile when it is sent.';

create function private.claim_outbox(p_limit integer, p_lease_seconds integer) returns setof jsonb
language plpgsql security definer set search_path = '' as $$
begin
  update public.mail_outbox m set status = 'parked', last_error = 'suppressed: ' || private.mail_stop(m.to_email, m.kind)
  where m.status = 'pending' and m.run_after <= now() and private.mail_stop(m.to_email, m.kind) is not null;
  return query
  with due as (
    select m.id from public.mail_outbox m
    where m.run_after <= now() and (m.expires_at is null or m.expires_at > now())
      and (m.status = 'pending' or (m.status = 'running' and m.locked_until < now()))
      -- Postmark has to hear first that the address is in use again.
      and not exists (
        select from public.mail_suppressions s
        where s.email = lower(m.to_email) and s.lifted_at is not null and s.reactivated_at is null
      )
    order by m.run_after, m.created_at
    limit least(greatest(coalesce(p_limit, 20), 1), 500)
    for no key update skip locked
  ), taken as (
    update public.mail_outbox m
    set status = 'running', attempts = m.attempts + 1,
      locked_until = now() + make_interval(secs => greatest(coalesce(p_lease_seconds, 60), 1))
    from due where m.id = due.id
    returning m.*
  )
  select jsonb_build_object('id', t.id, 'kind', t.kind, 'toEmail', t.to_email,
    'locale', private.mail_locale(t.recipient_id, t.locale), 'timeZone', t.time_zone,
    'payload', t.payload, 'attempts', t.attempts, 'unsubscribeToken', private.unsubscribe_token(t.recipient_id, t.kind))
  from taken t
  order by t.created_at;
end
$$;

create function public.claim_outbox(p_limit integer default 20, p_lease_seconds integer default 60) returns setof jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_outbox(p_limit, p_lease_seconds)
$$;
comment on function public.claim_outbox(integer, integer) is
  'For the mail worker: takes due mails under a lease, {id, kind, toEmail, locale, timeZone, payload, attempts, unsubscribeToken}; the last only where the mail may be refused.';

create function private.complete_outbox(p_id uuid, p_message_id text) returns void
language sql security definer set search_path = '' as $$
  update public.mail_outbox
  set status = 'done', message_id = p_message_id, sent_at = now(), locked_until = null, last_error = null
  where id = p_id and status <> 'done'
$$;

create function public.complete_outbox(p_id uuid, p_message_id text) returns void
language sql security invoker set search_path = '' as $$
  select private.complete_outbox(p_id, p_message_id)
$$;
comment on function public.complete_outbox(uuid, text) is 'For the mail worker: Postmark took the mail.';

create function private.fail_outbox(p_id uuid, p_error text, p_permanent boolean, p_refused boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_email text;
begin
  update public.mail_outbox m
  set status = case when p_permanent or m.attempts >= 12 then 'parked' else 'pending' end::public.work_status,
    -- Spread out, so that what failed together does not come back together.
    run_after = now() + private.retry_delay(m.attempts) * (0.8 + random() * 0.4),
    locked_until = null, last_error = left(p_error, 2000)
  where m.id = p_id and m.status = 'running'
  returning m.to_email into v_email;
  if p_refused and v_email is not null then
    perform private.suppress_address(v_email, 'refused', p_error, now());
  end if;
end
$$;

create function public.fail_outbox(p_id uuid, p_error text, p_permanent boolean default false, p_refused boolean default false)
returns void language sql security invoker set search_path = '' as $$
  select private.fail_outbox(p_id, p_error, p_permanent, p_refused)
$$;
comment on function public.fail_outbox(uuid, text, boolean, boolean) is
  'For the mail worker: tried again later, or parked for a person when p_permanent or after 12 attempts. p_refused: Postmark delivers nothing to this address.';

create function private.enqueue_auth_mail(
  p_user_id uuid, p_kind text, p_to_email text, p_locale text, p_time_zone text, p_payload jsonb, p_dedupe_key text
) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform private.notify(p_kind, p_user_id, coalesce(p_payload, '{}'), p_dedupe_key);
  insert into public.mail_outbox (kind, recipient_id, to_email, locale, time_zone, payload, dedupe_key)
  select p_kind, p.id, p_to_email, coalesce(p_locale, p.locale, 'en'), coalesce(p_time_zone, p.time_zone, 'UTC'),
    coalesce(p_payload, '{}') || jsonb_build_object('recipientName', coalesce(p.full_name, '')), p_dedupe_key
  from (select p_user_id as id) as who
  left join public.profiles p on p.id = who.id
  on conflict (dedupe_key) do nothing;
  return found;
end
$$;

create function public.enqueue_auth_mail(
  p_user_id uuid, p_kind text, p_to_email text, p_locale text, p_time_zone text, p_payload jsonb, p_dedupe_key text
) returns boolean language sql security invoker set search_path = '' as $$
  select private.enqueue_auth_mail(p_user_id, p_kind, p_to_email, p_locale, p_time_zone, p_payload, p_dedupe_key)
$$;
comment on function public.enqueue_auth_mail(uuid, text, text, text, text, jsonb, text) is
  'For the Send Email hook: queues a mail once per p_dedupe_key; language and zone default to the profile''s. False when it was queued before.';

revoke execute on function private.mail_locale(uuid, text), private.claim_outbox(integer, integer), public.claim_outbox(integer, integer),
  private.complete_outbox(uuid, text), public.complete_outbox(uuid, text),
  private.fail_outbox(uuid, text, boolean, boolean), public.fail_outbox(uuid, text, boolean, boolean),
  private.enqueue_auth_mail(uuid, text, text, text, text, jsonb, text),
  public.enqueue_auth_mail(uuid, text, text, text, text, jsonb, text) from public, anon, authenticated;
grant execute on function private.claim_outbox(integer, integer), public.claim_outbox(integer, integer),
  private.complete_outbox(uuid, text), public.complete_outbox(uuid, text),
  private.fail_outbox(uuid, text, boolean, boolean), public.fail_outbox(uuid, text, boolean, boolean),
  private.enqueue_auth_mail(uuid, text, text, text, text, jsonb, text),
  public.enqueue_auth_mail(uuid, text, text, text, text, jsonb, text) to service_role;
