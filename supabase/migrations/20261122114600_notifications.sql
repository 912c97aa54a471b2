-- The list of notifications in the application: the same messages as the mails, kept as kind and facts and put into words
-- when they are read, in the reader's language of that moment.

create table public.notifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  kind text not null references public.notification_kinds (kind) on update cascade on delete restrict,
  payload jsonb not null default '{}',
  dedupe_key text not null,
  read_at timestamptz,
  created_at timestamptz not null default now(),
  constraint notifications_dedupe_key_key unique (user_id, dedupe_key),
  constraint notifications_payload_check check (jsonb_typeof(payload) = 'object' and pg_column_size(payload) <= 8192)
);
comment on table public.notifications is 'What was told to an account inside the application. Never holds clinical text. Written with the mail, in one transaction.';
comment on column public.notifications.payload is 'The facts, as in mail_outbox.payload.';
comment on column public.notifications.dedupe_key is 'One line for one event, as in mail_outbox.';

create index notifications_user_id_idx on public.notifications (user_id, created_at desc, id desc);
create index notifications_unread_idx on public.notifications (user_id) where read_at is null;
create index notifications_kind_idx on public.notifications (kind);
create index notifications_created_at_idx on public.notifications (created_at);

alter table public.notifications enable row level security;
create policy notifications_select_own on public.notifications for select to authenticated using (user_id = (select auth.uid()));
grant select (id, user_id, kind, payload, read_at, created_at) on public.notifications to authenticated;
grant select on public.notifications to service_role;

create function private.notify(p_kind text, p_user_id uuid, p_payload jsonb, p_dedupe_key text) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.notifications (user_id, kind, payload, dedupe_key)
  select p.id, p_kind, p_payload, p_dedupe_key
  from public.profiles p
  where p.id = p_user_id and not private.is_leaving(p.id) and private.reaches(p.id, p_kind, 'in_app')
  on conflict (user_id, dedupe_key) do nothing;
end
$$;
comment on function private.notify(text, uuid, jsonb, text) is
  'The line in the application; called by what queues mails, so that nobody has to tell a thing twice. Nothing for an account that is being deleted.';

create function public.unread_notifications(p_profile public.profiles) returns integer
language sql stable security invoker set search_path = '' as $$
  -- More than this is not counted: the header says "99+".
  select count(*)::integer from (
    select from public.notifications n where n.user_id = p_profile.id and n.read_at is null limit 100
  ) as unread
$$;
comment on function public.unread_notifications(public.profiles) is
  'A column of profiles for the Data API: how many notifications are unread, 100 at most. Read with the profile that every page reads.';

create function private.mark_notifications_read(p_ids uuid[], p_until timestamptz) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_count integer;
begin
  update public.notifications set read_at = now()
  where user_id = v_me and read_at is null and (p_ids is null or id = any (p_ids)) and created_at <= coalesce(p_until, now());
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

create function public.mark_notifications_read(p_ids uuid[] default null, p_until timestamptz default null) returns integer
language sql security invoker set search_path = '' as $$
  select private.mark_notifications_read(p_ids, p_until)
$$;
comment on function public.mark_notifications_read(uuid[], timestamptz) is
  'Marks one''s own notifications as read: these, or all that were there at p_until. Again: the same. Answers how many it changed. Error: not_authenticated.';

create function private.sweep_notifications() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_count integer;
begin
  delete from public.notifications n
  using (select o.id from public.notifications o where o.created_at < now() - interval '12 months' limit 1000) as old
  where n.id = old.id;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

create function public.sweep_notifications() returns integer
language sql security invoker set search_path = '' as $$
  select private.sweep_notifications()
$$;
comment on function public.sweep_notifications() is 'For the mail worker: takes away what is older than twelve months, a thousand at a time.';

revoke execute on function private.notify(text, uuid, jsonb, text), public.unread_notifications(public.profiles),
  private.mark_notifications_read(uuid[], timestamptz), public.mark_notifications_read(uuid[], timestamptz),
  private.sweep_notifications(), public.sweep_notifications() from public, anon, authenticated;
grant execute on function public.unread_notifications(public.profiles),
  private.mark_notifications_read(uuid[], timestamptz), public.mark_notifications_read(uuid[], timestamptz) to authenticated;
grant execute on function private.sweep_notifications(), public.sweep_notifications() to service_role;
