-- Which messages a person wants, and where. What is necessary is not asked; all else can be refused by topic and channel.

create table public.notification_preferences (
  user_id uuid not null references public.profiles (id) on delete cascade,
  topic text not null references public.notification_topics (topic) on update cascade on delete cascade,
  channel public.notification_channel not null,
  wanted boolean not null,
  updated_at timestamptz not null default now(),
  constraint notification_preferences_pkey primary key (user_id, topic, channel)
);
comment on table public.notification_preferences is 'What somebody said about a topic on a channel. Without a row it is wanted.';
create index notification_preferences_topic_idx on public.notification_preferences (topic);

create table private.signing_keys (
  name text primary key,
  key bytea not null default extensions.gen_random_bytes(32)
);
comment on table private.signing_keys is 'Keys with which the database signs what it must recognise again. A key that is changed makes all that it signed invalid.';
insert into private.signing_keys (name) values ('unsubscribe');

alter table public.notification_preferences enable row level security;
alter table private.signing_keys enable row level security;

create policy notification_preferences_select_own on public.notification_preferences for select to authenticated
  using (user_id = (select auth.uid()));
grant select on public.notification_preferences to authenticated, service_role;

create trigger tg_notification_preferences__touch before update on public.notification_preferences
  for each row execute function private.touch_updated_at();

-- Asked before anything is queued ---------------------------------------------------------------------------------

create function private.reaches(p_user_id uuid, p_kind text, p_channel public.notification_channel) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  v_kind public.notification_kinds;
begin
  select k.* into v_kind from public.notification_kinds k where k.kind = p_kind;
  -- A kind that the catalogue lacks is a fault that tests find; its mail must not be lost for it.
  if not found then
    return p_channel = 'mail';
  elsif not (case p_channel when 'mail' then v_kind.by_mail else v_kind.in_app end) then
    return false;
  end if;
  -- Who is suspended still hears of money and bookings, and nothing else.
  return v_kind.topic is null or not exists (
    select from public.notification_preferences n
    where n.user_id = p_user_id and n.topic = v_kind.topic and n.channel = p_channel and not n.wanted
  ) and not private.is_suspended(p_user_id);
end
$$;
comment on function private.reaches(uuid, text, public.notification_channel) is 'Whether a message of this kind goes to somebody on this channel.';

-- The link in a mail: whoever holds it may refuse this one kind, without signing in ---------------------------------

create function private.unsubscribe_token(p_user_id uuid, p_kind text) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_topic text := (select k.topic from public.notification_kinds k where k.kind = p_kind);
begin
  if v_topic is null or p_user_id is null then
    return null;
  end if;
  return v_topic || '.' || rtrim(translate(encode(
    uuid_send(p_user_id) || private.unsubscribe_mac(p_user_id, v_topic), 'base64'), E'+/\n', '-_'), '=');
end
$$;
comment on function private.unsubscribe_token(uuid, text) is 'Signed, so that nothing has to be kept for each mail, and it works in old mails too. Null for a necessary kind.';

create function private.unsubscribe_mac(p_user_id uuid, p_topic text) returns bytea
language plpgsql stable set search_path = '' as $$
begin
  return substr(extensions.hmac(uuid_send(p_user_id) || convert_to(p_topic, 'UTF8'),
    (select s.key from private.signing_keys s where s.name = 'unsubscribe'), 'sha256'), 1, 16);
end
$$;

create function private.read_unsubscribe(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_topic text := split_part(p_token, '.', 1);
  v_bytes bytea;
  v_user_id uuid;
begin
  -- 32 bytes without padding; anything else was not made here.
  if p_token is null or p_token !~ '^[a-z_]{1,60}\.[A-Za-z0-9_-]{43}$' then
    return null;
  end if;
  v_bytes := decode(translate(split_part(p_token, '.', 2), '-_', '+/') || '=', 'base64');
  v_user_id := encode(substr(v_bytes, 1, 16), 'hex')::uuid;
  if substr(v_bytes, 17) <> private.unsubscribe_mac(v_user_id, v_topic) then
    return null;
  end if;
  return (
    select jsonb_build_object('userId', p.id, 'topic', t.topic, 'wanted', coalesce(n.wanted, true))
    from public.profiles p
    join public.notification_topics t on t.topic = v_topic
    left join public.notification_preferences n on n.user_id = p.id and n.topic = t.topic and n.channel = 'mail'
    where p.id = v_user_id
  );
end
$$;

create function public.read_unsubscribe(p_token text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.read_unsubscribe(p_token) - 'userId'
$$;
comment on function public.read_unsubscribe(text) is 'What the link of a mail is about, {topic, wanted}; null for a link that no mail carries.';

create function private.set_preference(p_user_id uuid, p_topic text, p_channel public.notification_channel, p_wanted boolean) returns void
language sql set search_path = '' as $$
  insert into public.notification_preferences as n (user_id, topic, channel, wanted) values (p_user_id, p_topic, p_channel, p_wanted)
  on conflict (user_id, topic, channel) do update set wanted = excluded.wanted where n.wanted <> excluded.wanted
$$;

create function private.answer_unsubscribe(p_token text, p_wanted boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_link jsonb := private.read_unsubscribe(p_token);
begin
  if v_link is null then
    return null;
  end if;
  perform private.set_preference((v_link ->> 'userId')::uuid, v_link ->> 'topic', 'mail', coalesce(p_wanted, false));
  return private.read_unsubscribe(p_token) - 'userId';
end
$$;

create function public.answer_unsubscribe(p_token text, p_wanted boolean default false) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.answer_unsubscribe(p_token, p_wanted)
$$;
comment on function public.answer_unsubscribe(text, boolean) is
  'Refuses, or wants again, mails of the topic that a link is about: {topic, wanted}; null for a link that no mail carries. Again: the same.';

create function private.set_notification_preferences(p_mail text[], p_in_app text[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  perform private.set_preference(v_me, t.topic, 'mail', t.topic = any (coalesce(p_mail, '{}'))),
    private.set_preference(v_me, t.topic, 'in_app', t.topic = any (coalesce(p_in_app, '{}')))
  from public.notification_topics t;
end
$$;

create function public.set_notification_preferences(p_mail text[], p_in_app text[]) returns void
language sql security invoker set search_path = '' as $$
  select private.set_notification_preferences(p_mail, p_in_app)
$$;
comment on function public.set_notification_preferences(text[], text[]) is
  'The topics that the signed-in person wants by mail and in the application; all others are refused. Error: not_authenticated.';

revoke execute on function private.reaches(uuid, text, public.notification_channel), private.unsubscribe_token(uuid, text),
  private.unsubscribe_mac(uuid, text), private.read_unsubscribe(text), public.read_unsubscribe(text),
  private.set_preference(uuid, text, public.notification_channel, boolean),
  private.answer_unsubscribe(text, boolean), public.answer_unsubscribe(text, boolean),
  private.set_notification_preferences(text[], text[]), public.set_notification_preferences(text[], text[])
  from public, anon, authenticated;
grant execute on function private.read_unsubscribe(text), public.read_unsubscribe(text),
  private.answer_unsubscribe(text, boolean), public.answer_unsubscribe(text, boolean) to anon, authenticated;
grant execute on function private.set_notification_preferences(text[], text[]),
  public.set_notification_preferences(text[], text[]) to authenticated;
