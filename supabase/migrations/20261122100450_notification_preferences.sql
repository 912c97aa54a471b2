-- Which mails a person wants. What is necessary (money, changes, safety) is not asked; all else can be refused by kind.

create table public.notification_kinds (
  kind text primary key,
  mail_kinds text[] not null,
  position smallint not null,
  constraint notification_kinds_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  constraint notification_kinds_mail_kinds_check check (cardinality(mail_kinds) > 0)
);
comment on table public.notification_kinds is 'What can be refused. A mail of a kind that is listed nowhere here is necessary and always sent. Names are in the message catalogue under notifications.kinds.<kind>.';
comment on column public.notification_kinds.mail_kinds is 'The kinds of mail_outbox that fall under it.';

insert into public.notification_kinds (kind, mail_kinds, position) values
  ('appointment_reminders', '{appointment_reminder_patient,appointment_reminder_doctor}', 1);

create table public.notification_preferences (
  user_id uuid not null references public.profiles (id) on delete cascade,
  kind text not null references public.notification_kinds (kind) on update cascade on delete cascade,
  wanted boolean not null,
  updated_at timestamptz not null default now(),
  constraint notification_preferences_pkey primary key (user_id, kind)
);
comment on table public.notification_preferences is 'What somebody said about a kind of mail. Without a row it is wanted.';
create index notification_preferences_kind_idx on public.notification_preferences (kind);

create table private.signing_keys (
  name text primary key,
  key bytea not null default extensions.gen_random_bytes(32)
);
comment on table private.signing_keys is 'Keys with which the database signs what it must recognise again. A key that is changed makes all that it signed invalid.';
insert into private.signing_keys (name) values ('unsubscribe');

alter table public.notification_kinds enable row level security;
alter table public.notification_preferences enable row level security;
alter table private.signing_keys enable row level security;

create policy notification_kinds_select_all on public.notification_kinds for select to authenticated using (true);
create policy notification_preferences_select_own on public.notification_preferences for select to authenticated
  using (user_id = (select auth.uid()));
grant select on public.notification_kinds, public.notification_preferences to authenticated;
grant select on public.notification_kinds, public.notification_preferences to service_role;

create trigger tg_notification_preferences__touch before update on public.notification_preferences
  for each row execute function private.touch_updated_at();

-- Asked before a mail is queued ------------------------------------------------------------------------------------

create function private.refusable_kind(p_mail_kind text) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (select k.kind from public.notification_kinds k where p_mail_kind = any (k.mail_kinds) order by k.position limit 1);
end
$$;
comment on function private.refusable_kind(text) is 'Under which kind a mail can be refused; null: it is necessary.';

create function private.wants_mail(p_user_id uuid, p_mail_kind text) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return not exists (
    select from public.notification_preferences n
    where n.user_id = p_user_id and n.kind = private.refusable_kind(p_mail_kind) and not n.wanted
  );
end
$$;
comment on function private.wants_mail(uuid, text) is 'Whether a mail of this kind may be sent to somebody.';

-- The link in a mail: whoever holds it may refuse this one kind, without signing in ---------------------------------

create function private.unsubscribe_token(p_user_id uuid, p_mail_kind text) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_kind text := private.refusable_kind(p_mail_kind);
begin
  if v_kind is null or p_user_id is null then
    return null;
  end if;
  return v_kind || '.' || rtrim(translate(encode(
    uuid_send(p_user_id) || private.unsubscribe_mac(p_user_id, v_kind), 'base64'), E'+/\n', '-_'), '=');
end
$$;
comment on function private.unsubscribe_token(uuid, text) is 'Signed, so that nothing has to be kept for each mail, and it works in old mails too. Null for a necessary kind.';

create function private.unsubscribe_mac(p_user_id uuid, p_kind text) returns bytea
language plpgsql stable set search_path = '' as $$
begin
  return substr(extensions.hmac(uuid_send(p_user_id) || convert_to(p_kind, 'UTF8'),
    (select s.key from private.signing_keys s where s.name = 'unsubscribe'), 'sha256'), 1, 16);
end
$$;

create function private.read_unsubscribe(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_kind text := split_part(p_token, '.', 1);
  v_bytes bytea;
  v_user_id uuid;
begin
  -- 32 bytes without padding; anything else was not made here.
  if p_token is null or p_token !~ '^[a-z_]{1,60}\.[A-Za-z0-9_-]{43}$' then
    return null;
  end if;
  v_bytes := decode(translate(split_part(p_token, '.', 2), '-_', '+/') || '=', 'base64');
  v_user_id := encode(substr(v_bytes, 1, 16), 'hex')::uuid;
  if substr(v_bytes, 17) <> private.unsubscribe_mac(v_user_id, v_kind) then
    return null;
  end if;
  return (
    select jsonb_build_object('userId', p.id, 'kind', k.kind, 'wanted', coalesce(n.wanted, true))
    from public.profiles p
    join public.notification_kinds k on k.kind = v_kind
    left join public.notification_preferences n on n.user_id = p.id and n.kind = k.kind
    where p.id = v_user_id
  );
end
$$;

create function public.read_unsubscribe(p_token text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.read_unsubscribe(p_token) - 'userId'
$$;
comment on function public.read_unsubscribe(text) is 'What the link of a mail is about, {kind, wanted}; null for a link that no mail carries.';

create function private.set_preference(p_user_id uuid, p_kind text, p_wanted boolean) returns void
language sql set search_path = '' as $$
  insert into public.notification_preferences as n (user_id, kind, wanted) values (p_user_id, p_kind, p_wanted)
  on conflict (user_id, kind) do update set wanted = excluded.wanted where n.wanted <> excluded.wanted
$$;

create function private.answer_unsubscribe(p_token text, p_wanted boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_link jsonb := private.read_unsubscribe(p_token);
begin
  if v_link is null then
    return null;
  end if;
  perform private.set_preference((v_link ->> 'userId')::uuid, v_link ->> 'kind', coalesce(p_wanted, false));
  return private.read_unsubscribe(p_token) - 'userId';
end
$$;

create function public.answer_unsubscribe(p_token text, p_wanted boolean default false) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.answer_unsubscribe(p_token, p_wanted)
$$;
comment on function public.answer_unsubscribe(text, boolean) is
  'Refuses, or wants again, the kind of mail that a link is about: {kind, wanted}; null for a link that no mail carries. Again: the same.';

create function private.set_notification_preferences(p_wanted text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  perform private.set_preference(v_me, k.kind, k.kind = any (coalesce(p_wanted, '{}'))) from public.notification_kinds k;
end
$$;

create function public.set_notification_preferences(p_wanted text[]) returns void
language sql security invoker set search_path = '' as $$
  select private.set_notification_preferences(p_wanted)
$$;
comment on function public.set_notification_preferences(text[]) is 'The kinds that the signed-in person wants; all others are refused. Error: not_authenticated.';

revoke execute on function private.refusable_kind(text), private.wants_mail(uuid, text), private.unsubscribe_token(uuid, text),
  private.unsubscribe_mac(uuid, text), private.read_unsubscribe(text), public.read_unsubscribe(text),
  private.set_preference(uuid, text, boolean), private.answer_unsubscribe(text, boolean), public.answer_unsubscribe(text, boolean),
  private.set_notification_preferences(text[]), public.set_notification_preferences(text[]) from public, anon, authenticated;
grant execute on function private.read_unsubscribe(text), public.read_unsubscribe(text),
  private.answer_unsubscribe(text, boolean), public.answer_unsubscribe(text, boolean) to anon, authenticated;
grant execute on function private.set_notification_preferences(text[]), public.set_notification_preferences(text[]) to authenticated;
