-- What Postmark tells about mails that were sent, and what the owner of an address can do about it.

create table private.postmark_events (
  id text primary key,
  what text not null,
  email text not null,
  occurred_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint postmark_events_what_check check (what in ('hard_bounce', 'manual', 'spam_complaint', 'reactivated', 'noted'))
);
comment on table private.postmark_events is 'Events of Postmark''s webhook, each once. Kept for what comes twice or in the wrong order.';
create index postmark_events_email_idx on private.postmark_events (email, occurred_at);
alter table private.postmark_events enable row level security;

create function private.ingest_postmark_event(p_id text, p_what text, p_email text, p_detail text, p_at timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
begin
  -- Two events of one address wait for each other, else each could miss the other.
  perform pg_advisory_xact_lock(hashtextextended('mail_address:' || lower(p_email), 0));
  insert into private.postmark_events (id, what, email, occurred_at) values (p_id, p_what, lower(p_email), p_at)
  on conflict (id) do nothing;
  if not found then
    return 'duplicate';
  elsif p_what = 'reactivated' then
    perform private.lift_suppressions(p_email, null, 'Reactivated at Postmark.', p_at, true);
  elsif p_what <> 'noted' and not exists (
    select from private.postmark_events e where e.email = lower(p_email) and e.what = 'reactivated' and e.occurred_at >= p_at
  ) then
    perform private.suppress_address(p_email, p_what, p_detail, p_at);
  end if;
  return p_what;
end
$$;
create function public.ingest_postmark_event(p_id text, p_what text, p_email text, p_detail text, p_at timestamptz) returns text
language sql security invoker set search_path = '' as $$
  select private.ingest_postmark_event(p_id, p_what, p_email, p_detail, p_at)
$$;
comment on function public.ingest_postmark_event(text, text, text, text, timestamptz) is
  'For the webhook: takes an event in, once, in whatever order they come. p_what: hard_bounce, manual, spam_complaint, reactivated or noted. Answers the same, or duplicate.';

-- The mail worker tells Postmark what was lifted here --------------------------------------------------------------

create function private.lifted_addresses() returns setof text
language sql stable security definer set search_path = '' as $$
  select distinct s.email from public.mail_suppressions s where s.lifted_at is not null and s.reactivated_at is null limit 20
$$;
create function public.lifted_addresses() returns setof text
language sql stable security invoker set search_path = '' as $$
  select private.lifted_addresses()
$$;
comment on function public.lifted_addresses() is 'For the mail worker: addresses to which mails may go again, which Postmark does not know yet.';

create function private.finish_lifting(p_email text, p_error text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if p_error is null then
    update public.mail_suppressions set reactivated_at = now() where email = lower(p_email) and lifted_at is not null and reactivated_at is null;
    perform private.requeue_stopped(p_email);
  else
    update public.mail_suppressions set lifted_at = null, lifted_by = null, lift_reason = null, detail = left(p_error, 200)
    where email = lower(p_email) and lifted_at is not null and reactivated_at is null;
  end if;
end
$$;
create function public.finish_lifting(p_email text, p_error text default null) returns void
language sql security invoker set search_path = '' as $$
  select private.finish_lifting(p_email, p_error)
$$;
comment on function public.finish_lifting(text, text) is 'For the mail worker: Postmark delivers to the address again, or says why it will not.';

-- The owner of the address -----------------------------------------------------------------------------------------

create function private.mail_trouble(p_user_id uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_user_id is distinct from auth.uid() then
    return null;
  end if;
  return (
    select case when s.lifted_at is null then s.cause else 'trying' end
    from auth.users u join public.mail_suppressions s on s.email = lower(u.email) and s.reactivated_at is null
    where u.id = p_user_id order by s.lifted_at nulls first, s.cause limit 1
  );
end
$$;
create function public.mail_trouble(p_profile public.profiles) returns text
language sql stable security invoker set search_path = '' as $$
  select private.mail_trouble(p_profile.id)
$$;
comment on function public.mail_trouble(public.profiles) is
  'A column of profiles for the Data API: why mails do not reach the signed-in person (hard_bounce, refused, manual, spam_complaint, or trying: it was lifted); null when they do.';

create function private.try_mail_again() returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_email text := (select lower(u.email) from auth.users u where u.id = v_me);
begin
  -- Once a day: each try that fails harms the delivery of everybody's mails.
  if exists (
    select from public.mail_suppressions s
    where s.email = v_email and s.lifted_at is null and s.tried_at > now() - interval '24 hours'
  ) then
    raise exception 'tried_too_soon';
  end if;
  update public.mail_suppressions set tried_at = now() where email = v_email and lifted_at is null;
  perform private.lift_suppressions(v_email, v_me, 'Asked for by the owner of the address.', now(), false);
end
$$;
create function public.try_mail_again() returns void
language sql security invoker set search_path = '' as $$
  select private.try_mail_again()
$$;
comment on function public.try_mail_again() is
  'Mails go to the signed-in person''s address again. When nothing stops them: nothing. Errors: not_authenticated, tried_too_soon.';

revoke execute on function private.ingest_postmark_event(text, text, text, text, timestamptz),
  public.ingest_postmark_event(text, text, text, text, timestamptz), private.lifted_addresses(), public.lifted_addresses(),
  private.finish_lifting(text, text), public.finish_lifting(text, text), private.mail_trouble(uuid), public.mail_trouble(public.profiles),
  private.try_mail_again(), public.try_mail_again() from public, anon, authenticated;
grant execute on function private.ingest_postmark_event(text, text, text, text, timestamptz),
  public.ingest_postmark_event(text, text, text, text, timestamptz), private.lifted_addresses(), public.lifted_addresses(),
  private.finish_lifting(text, text), public.finish_lifting(text, text) to service_role;
grant execute on function private.mail_trouble(uuid), public.mail_trouble(public.profiles), private.try_mail_again(),
  public.try_mail_again() to authenticated;
