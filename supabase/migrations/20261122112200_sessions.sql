-- Where an account is signed in, and what about it was changed.

create table private.session_devices (
  session_id uuid primary key,
  user_id uuid not null references public.profiles (id) on delete cascade,
  browser text,
  system text,
  ip_prefix text,
  noted_at timestamptz not null default now(),
  constraint session_devices_browser_check check (char_length(browser) <= 40),
  constraint session_devices_system_check check (char_length(system) <= 40),
  constraint session_devices_ip_prefix_check check (char_length(ip_prefix) <= 60)
);
comment on table private.session_devices is
  'From where a session was last used. Pages are made on the server, so Auth itself only ever sees the server''s address.';
comment on column private.session_devices.session_id is 'auth.sessions.id; no foreign key, because that table belongs to Auth.';
comment on column private.session_devices.ip_prefix is 'Network without its last part, such as 203.0.113.0/24.';

create index session_devices_user_id_idx on private.session_devices (user_id);

alter table private.session_devices enable row level security;

create function private.own_session_id() returns uuid
language sql stable set search_path = '' as $$
  select s.id from auth.sessions s
  where s.id::text = auth.jwt() ->> 'session_id' and s.user_id = auth.uid()
$$;
comment on function private.own_session_id() is 'The session of this request; null when it has been ended.';

create function private.note_session(p_from jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  delete from private.session_devices d
  where d.user_id = v_me and not exists (select from auth.sessions s where s.id = d.session_id);
  insert into private.session_devices (session_id, user_id, browser, system, ip_prefix)
  select s.id, v_me, private.plain_text(p_from ->> 'browser', 40), private.plain_text(p_from ->> 'system', 40),
    private.plain_text(p_from ->> 'ipPrefix', 60)
  from (select private.own_session_id()) as s (id)
  where s.id is not null
  on conflict (session_id) do update
  set browser = excluded.browser, system = excluded.system, ip_prefix = excluded.ip_prefix, noted_at = now();
end
$$;

create function public.note_session(p_from jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.note_session(p_from)
$$;
comment on function public.note_session(jsonb) is 'Keeps from where this session is used: {browser, system, ipPrefix}, each may be null.';

create function private.list_own_sessions() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', s.id, 'createdAt', s.created_at, 'current', s.id::text = auth.jwt() ->> 'session_id',
    'lastSeenAt', greatest(s.created_at, s.refreshed_at at time zone 'UTC', d.noted_at),
    'browser', d.browser, 'system', d.system, 'ipPrefix', d.ip_prefix
  ) order by (s.id::text = auth.jwt() ->> 'session_id') desc, greatest(s.created_at, s.refreshed_at at time zone 'UTC', d.noted_at) desc), '[]')
  from auth.sessions s
  left join private.session_devices d on d.session_id = s.id
  -- Auth leaves rows behind whose time is over: `timebox` in config.toml.
  where s.user_id = (select auth.uid()) and s.created_at > now() - interval '7 days' and coalesce(s.not_after > now(), true)
$$;

create function public.list_own_sessions() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_own_sessions()
$$;
comment on function public.list_own_sessions() is
  'Where the viewer is signed in, this session first: [{id, createdAt, lastSeenAt, current, browser, system, ipPrefix}].';

create function private.end_sessions(p_id uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_ended integer;
begin
  delete from auth.sessions s
  where s.user_id = v_me and s.id::text is distinct from auth.jwt() ->> 'session_id' and (p_id is null or s.id = p_id);
  get diagnostics v_ended = row_count;
  if v_ended > 0 then
    perform private.write_audit('session.ended', 'profile', v_me::text, jsonb_build_object('count', v_ended));
  end if;
  return v_ended;
end
$$;

create function public.end_sessions(p_id uuid default null) returns integer
language sql security invoker set search_path = '' as $$
  select private.end_sessions(p_id)
$$;
comment on function public.end_sessions(uuid) is
  'Signs the viewer out of one other session, or of all others; returns how many ended. Their tokens are not renewed any more.';

create function private.audit_credentials() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.encrypted_password is distinct from new.encrypted_password then
    perform private.write_audit('account.password_changed', 'profile', new.id::text);
  end if;
  if old.email is distinct from new.email then
    perform private.write_audit('account.email_changed', 'profile', new.id::text);
  end if;
  return null;
end
$$;

create trigger tg_users__audit_credentials after update of encrypted_password, email on auth.users
  for each row execute function private.audit_credentials();

revoke execute on function private.own_session_id(), private.note_session(jsonb), public.note_session(jsonb),
  private.list_own_sessions(), public.list_own_sessions(), private.end_sessions(uuid), public.end_sessions(uuid),
  private.audit_credentials() from public, anon, authenticated;
grant execute on function private.note_session(jsonb), public.note_session(jsonb), private.list_own_sessions(),
  public.list_own_sessions(), private.end_sessions(uuid), public.end_sessions(uuid) to authenticated;
