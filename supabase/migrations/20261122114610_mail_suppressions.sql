-- Addresses that mails do not reach: who sends on to them loses the good name of all mails.

create table public.mail_suppressions (
  email text not null,
  cause text not null,
  detail text,
  since timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_by uuid references public.profiles (id) on delete set null,
  lift_reason text,
  reactivated_at timestamptz,
  tried_at timestamptz,
  created_at timestamptz not null default now(),
  constraint mail_suppressions_pkey primary key (email, cause),
  constraint mail_suppressions_email_check check (email = lower(email) and char_length(email) between 3 and 320),
  constraint mail_suppressions_cause_check check (cause in ('hard_bounce', 'refused', 'manual', 'spam_complaint')),
  constraint mail_suppressions_detail_check check (char_length(detail) <= 200),
  constraint mail_suppressions_lifted_check check (lifted_at is not null or reactivated_at is null)
);
comment on table public.mail_suppressions is 'Addresses that get no mails. A complaint stops what is optional; the others stop everything.';
comment on column public.mail_suppressions.cause is 'hard_bounce: the address does not exist. refused: Postmark did not take a mail to it. manual: deactivated at Postmark. spam_complaint: the recipient called a mail spam.';
comment on column public.mail_suppressions.lifted_at is 'From then on it is tried again, once Postmark was told.';
comment on column public.mail_suppressions.lifted_by is 'The owner of the address or an administrator; null: at Postmark, or in the SQL editor.';
comment on column public.mail_suppressions.reactivated_at is 'When Postmark knew of it.';
comment on column public.mail_suppressions.tried_at is 'When its owner last asked to try again: once a day.';
create index mail_suppressions_lifted_by_idx on public.mail_suppressions (lifted_by);
create index mail_suppressions_waiting_idx on public.mail_suppressions (lifted_at) where lifted_at is not null and reactivated_at is null;
create index mail_outbox_to_email_idx on public.mail_outbox (lower(to_email)) where status = 'parked';

alter table public.mail_suppressions enable row level security;
grant select on public.mail_suppressions to service_role;

create function private.mail_stop(p_email text, p_kind text) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select s.cause from public.mail_suppressions s
    where s.email = lower(p_email) and s.lifted_at is null and (
      s.cause <> 'spam_complaint' or exists (select from public.notification_kinds k where k.kind = p_kind and k.topic is not null)
    ) order by s.cause limit 1
  );
end
$$;
comment on function private.mail_stop(text, text) is 'Why a mail of this kind may not go to an address; null: it may.';

create function private.suppress_address(p_email text, p_cause text, p_detail text, p_at timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.mail_suppressions as s (email, cause, detail, since)
  values (lower(p_email), p_cause, left(p_detail, 200), coalesce(p_at, now()))
  on conflict (email, cause) do update
  set detail = excluded.detail, since = excluded.since, lifted_at = null, lifted_by = null, lift_reason = null, reactivated_at = null
  -- What was told before it was lifted comes too late to count.
  where s.lifted_at < excluded.since;
end
$$;
comment on function private.suppress_address(text, text, text, timestamptz) is 'No more mails to an address, as of a moment. Twice, or from before it was lifted: nothing.';

create function private.lift_suppressions(p_email text, p_by uuid, p_reason text, p_at timestamptz, p_known boolean) returns integer
language plpgsql set search_path = '' as $$
declare
  v_count integer;
begin
  update public.mail_suppressions
  set lifted_at = p_at, lifted_by = p_by, lift_reason = p_reason, reactivated_at = case when p_known then p_at end
  where email = lower(p_email) and (lifted_at is null or p_known and reactivated_at is null) and since <= p_at;
  get diagnostics v_count = row_count;
  if p_known and v_count > 0 then
    perform private.requeue_stopped(p_email);
  end if;
  return v_count;
end
$$;
comment on function private.lift_suppressions(text, uuid, text, timestamptz, boolean) is
  'Lifts all that stops an address. Unless Postmark knows already (p_known), the mail worker tells it before anything is sent.';

create function private.requeue_stopped(p_email text) returns void
language sql set search_path = '' as $$
  -- What is older is no news any more, and its links have ended.
  update public.mail_outbox set status = 'pending', attempts = 0, run_after = now(), last_error = null
  where lower(to_email) = lower(p_email) and status = 'parked' and last_error like 'suppressed: %'
    and created_at > now() - interval '3 days' and (expires_at is null or expires_at > now())
$$;

create function private.lift_mail_suppression(p_actor uuid, p_email text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
begin
  if private.lift_suppressions(p_email, p_actor, v_reason, now(), false) = 0 then
    raise exception 'not_suppressed';
  end if;
  perform private.write_audit('mail.suppression_lifted', 'mail_address', lower(p_email), jsonb_build_object('reason', v_reason));
end
$$;
comment on function private.lift_mail_suppression(uuid, text, text) is
  'Mails go to the address again, also those that waited up to three days. Errors: reason_missing, reason_too_long, not_suppressed.';

create function private.lift_mail_suppression_as_admin(p_email text, p_reason text) returns void
language sql security definer set search_path = '' as $$
  select private.lift_mail_suppression(private.require_admin(), p_email, p_reason)
$$;
create function public.lift_mail_suppression(p_email text, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.lift_mail_suppression_as_admin(p_email, p_reason)
$$;
comment on function public.lift_mail_suppression(text, text) is 'For administrators: see private.lift_mail_suppression. More errors: not_admin, second_factor_required.';

create function private.list_mail_suppressions() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return coalesce((
    select jsonb_agg(jsonb_build_object('email', s.email, 'cause', s.cause, 'detail', s.detail, 'since', s.since,
      'liftedAt', s.lifted_at, 'waits', s.lifted_at is not null) order by s.since desc)
    from (select * from public.mail_suppressions where reactivated_at is null order by since desc limit 200) as s
  ), '[]');
end
$$;
create function public.list_mail_suppressions() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_mail_suppressions()
$$;
comment on function public.list_mail_suppressions() is
  'For administrators: the newest 200 addresses that get no mails, [{email, cause, detail, since, liftedAt, waits}]; waits: lifted, and Postmark is told at the next run.';

revoke execute on function private.mail_stop(text, text), private.suppress_address(text, text, text, timestamptz),
  private.lift_suppressions(text, uuid, text, timestamptz, boolean), private.requeue_stopped(text),
  private.lift_mail_suppression(uuid, text, text), private.lift_mail_suppression_as_admin(text, text),
  public.lift_mail_suppression(text, text), private.list_mail_suppressions(), public.list_mail_suppressions()
  from public, anon, authenticated;
grant execute on function private.lift_mail_suppression_as_admin(text, text), public.lift_mail_suppression(text, text),
  private.list_mail_suppressions(), public.list_mail_suppressions() to authenticated;
