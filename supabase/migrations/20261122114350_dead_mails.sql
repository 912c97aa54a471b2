-- Mails that were given up: what administrators see of them, sending one again, and letting one go.

create function private.mask_email(p_email text) returns text
language sql immutable set search_path = '' as $$
  select left(split_part(p_email, '@', 1), 2) || '…@' || split_part(p_email, '@', 2)
$$;

create function private.dead_mail_view(m public.mail_outbox) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', m.id, 'kind', m.kind, 'recipientId', m.recipient_id, 'to', private.mask_email(m.to_email),
    'attempts', m.attempts, 'createdAt', m.created_at, 'failedAt', m.updated_at, 'expired', coalesce(m.expires_at <= now(), false),
    'error', replace(left(m.last_error, 500), m.to_email, private.mask_email(m.to_email)))
$$;
comment on function private.dead_mail_view(public.mail_outbox) is 'Never the payload: it may hold links that sign somebody in.';

create function private.list_dead_mails(p_before timestamptz) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_rows jsonb;
begin
  perform private.require_admin();
  select jsonb_agg(private.dead_mail_view(m) order by m.updated_at desc, m.id) into v_rows from (
    select x.* from public.mail_outbox x where x.status = 'parked' and (p_before is null or x.updated_at < p_before)
    order by x.updated_at desc, x.id limit 51) as m;
  return jsonb_build_object('mails', coalesce(v_rows - 50, '[]'),
    'nextCursor', case when jsonb_array_length(v_rows) > 50 then v_rows -> 49 ->> 'failedAt' end);
end
$$;
create function public.list_dead_mails(p_before timestamptz default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_dead_mails(p_before)
$$;
comment on function public.list_dead_mails(timestamptz) is
  'For administrators: mails that were given up, the latest first, without what they say; {mails, nextCursor}.';

create function private.get_dead_mail(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require_admin();
  return (select private.dead_mail_view(m) from public.mail_outbox m where m.id = p_id and m.status = 'parked');
end
$$;
create function public.get_dead_mail(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_dead_mail(p_id)
$$;
comment on function public.get_dead_mail(uuid) is 'For administrators: one mail that was given up; null when there is none (any more).';

create function private.retry_mail(p_actor uuid, p_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
begin
  update public.mail_outbox set status = 'pending', attempts = 0, run_after = now(), locked_until = null
  where id = p_id and status = 'parked' and coalesce(expires_at > now(), true);
  if not found then
    raise exception '%', case when exists (select from public.mail_outbox m where m.id = p_id and m.status = 'parked'
     ) then 'mail_expired' else 'not_found' end;
  end if;
  perform private.write_audit('mail.retried', 'mail', p_id::text, jsonb_build_object('reason', v_reason));
end
$$;
comment on function private.retry_mail(uuid, uuid, text) is
  'Sends a mail that was given up once more, with all attempts. Errors: reason_missing, reason_too_long, not_found, mail_expired.';

create function private.drop_mail(p_actor uuid, p_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
begin
  update public.mail_outbox set status = 'withdrawn' where id = p_id and status = 'parked';
  if not found then
    raise exception 'not_found';
  end if;
  perform private.write_audit('mail.dropped', 'mail', p_id::text, jsonb_build_object('reason', v_reason));
end
$$;
comment on function private.drop_mail(uuid, uuid, text) is 'Lets a mail go that was given up. Errors: reason_missing, reason_too_long, not_found.';

create function private.settle_mail(p_id uuid, p_act text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
begin
  case p_act
    when 'retry' then perform private.retry_mail(v_me, p_id, p_reason);
    when 'drop' then perform private.drop_mail(v_me, p_id, p_reason);
    else raise exception 'not_found';
  end case;
end
$$;
create function public.settle_mail(p_id uuid, p_act text, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.settle_mail(p_id, p_act, p_reason)
$$;
comment on function public.settle_mail(uuid, text, text) is 'For administrators: p_act retry or drop; see private.retry_mail, private.drop_mail.';

revoke execute on function private.mask_email(text), private.dead_mail_view(public.mail_outbox), private.list_dead_mails(timestamptz),
  public.list_dead_mails(timestamptz), private.get_dead_mail(uuid), public.get_dead_mail(uuid), private.retry_mail(uuid, uuid, text),
  private.drop_mail(uuid, uuid, text), private.settle_mail(uuid, text, text), public.settle_mail(uuid, text, text)
  from public, anon, authenticated;
grant execute on function private.list_dead_mails(timestamptz), public.list_dead_mails(timestamptz), private.get_dead_mail(uuid),
  public.get_dead_mail(uuid), private.settle_mail(uuid, text, text), public.settle_mail(uuid, text, text) to authenticated;
