-- How often one may ask, counted for all servers together. Every bucket is full at first, gives one token for each request, and
-- fills again evenly. Kept is one moment per bucket: when it will be full (GCRA). So nothing happens at the edge of a window.

create table public.rate_limits (
  class text not null,
  scope text not null,
  allowed integer not null,
  at_once integer not null,
  per_seconds integer not null,
  note text,
  constraint rate_limits_pkey primary key (class, scope),
  constraint rate_limits_class_check check (class ~ '^[a-z]+(_[a-z]+)*$'),
  constraint rate_limits_scope_check
    check (scope in ('account', 'address', 'network', 'mail', 'mail_network', 'account_network', 'device')),
  constraint rate_limits_at_once_check check (at_once between 1 and allowed - 1),
  constraint rate_limits_per_seconds_check check (per_seconds between 1 and 86400)
);
comment on table public.rate_limits is
  'How often one may ask. Change a row to change a limit, delete it to have none; servers follow at once, for readings within a minute.';
comment on column public.rate_limits.class is 'What is asked for: read, write, booking and so on.';
comment on column public.rate_limits.scope is
  'By what is counted: account, address (IPv4, or a /64 of IPv6), network (/24, or a /48 of IPv6), mail (the address typed in a form), mail_network and account_network (both together), device (a browser that has signed in to the account before).';
comment on column public.rate_limits.allowed is 'The most that gets through in any span of per_seconds.';
comment on column public.rate_limits.at_once is 'How many of these may come at one moment; the rest fills up evenly over the span.';
comment on column public.rate_limits.per_seconds is 'The span, in seconds.';
comment on column public.rate_limits.note is 'Why it is so.';
alter table public.rate_limits enable row level security;
grant select, insert, update, delete on public.rate_limits to service_role;

insert into public.rate_limits (class, scope, allowed, at_once, per_seconds, note) values
  ('read', 'account', 600, 300, 60, 'Pages and readings of the API. A page with scripts asks for one or two things.'),
  ('read', 'address', 1200, 600, 60, 'A clinic or a family behind one address.'),
  ('read', 'network', 6000, 3000, 60, 'Many households behind the addresses of one provider.'),
  ('file', 'account', 1800, 900, 60, 'Pictures of people, previews, words of a language: a page may show thirty.'),
  ('file', 'address', 3600, 1800, 60, null),
  ('file', 'network', 18000, 9000, 60, null),
  ('write', 'account', 180, 90, 60, 'A consultation saves what its doctor types every few seconds.'),
  ('write', 'address', 480, 240, 60, null),
  ('write', 'network', 2400, 1200, 60, null),
  ('booking', 'account', 40, 20, 3600, 'Holding a time, paying for it, moving it.'),
  ('booking', 'address', 120, 60, 3600, null),
  ('booking', 'network', 600, 300, 3600, null),
  ('upload', 'account', 120, 60, 3600, 'A folder of old findings is brought in one go; each file counts.'),
  ('upload', 'address', 360, 180, 3600, null),
  ('upload', 'network', 1800, 900, 3600, null),
  ('register', 'address', 20, 10, 3600, 'Each sends a mail.'),
  ('register', 'network', 120, 60, 3600, null),
  ('recover', 'mail_network', 6, 4, 3600, 'Mails to one address asked for from one network.'),
  ('recover', 'address', 20, 10, 3600, 'Each sends a mail.'),
  ('recover', 'network', 120, 60, 3600, null),
  ('credentials', 'account', 30, 15, 3600, 'Pages of somebody signed in that ask for the password or a code.'),
  ('credentials', 'address', 120, 60, 600, 'Each costs a slow hash, right or wrong.'),
  ('credentials', 'network', 900, 450, 600, null),
  ('wrong_password', 'device', 10, 6, 3600, 'Counted are failures. A browser that has signed in before is not held up by strangers.'),
  ('wrong_password', 'mail_network', 10, 6, 3600, 'Counted are failures: guesses at one account from one network, whatever its addresses.'),
  ('wrong_password', 'address', 40, 20, 3600, 'Counted are failures: one password tried at many accounts.'),
  ('wrong_password', 'network', 200, 100, 3600, null),
  ('wrong_password', 'mail', 100, 50, 3600, 'Beyond it tries are only slowed down: else anybody could lock somebody out.'),
  ('wrong_code', 'device', 10, 6, 3600, 'Counted are failures of the second factor and of recovery codes.'),
  ('wrong_code', 'account_network', 10, 6, 3600, 'Counted are failures.'),
  ('wrong_code', 'account', 40, 20, 3600, 'Counted are failures of those who know the password, from wherever.');

create unlogged table private.rate_counters (
  class text not null,
  scope text not null,
  key text not null,
  full_at timestamptz not null,
  granted integer not null,
  constraint rate_counters_pkey primary key (class, scope, key),
  constraint rate_counters_key_check check (key ~ '^[0-9a-f]{32}$')
) with (fillfactor = 70);
comment on table private.rate_counters is
  'Buckets that are not full. Unlogged: after a crash all are full again. Restoring a backup needs none of it.';
comment on column private.rate_counters.key is 'Whom it counts, as a keyed hash: neither addresses nor accounts can be read from it.';
comment on column private.rate_counters.full_at is 'When it will be full again; full buckets need no row.';
comment on column private.rate_counters.granted is 'How many tokens the last request got.';
alter table private.rate_counters enable row level security;

-- One bucket: gives as many tokens as there are, up to p_wanted. The update sees what the one before it has left.
create function private.take_tokens_of(p_limit public.rate_limits, p_key text, p_wanted integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_now timestamptz := clock_timestamp();
  v_step double precision := p_limit.per_seconds::double precision / (p_limit.allowed - p_limit.at_once);
  v_first integer := least(p_wanted, p_limit.at_once);
  v private.rate_counters;
  v_left double precision;
begin
  insert into private.rate_counters as c (class, scope, key, full_at, granted)
  values (p_limit.class, p_limit.scope, p_key, v_now + make_interval(secs => v_first * v_step), v_first)
  on conflict (class, scope, key) do update set (granted, full_at) = (
    select t.n, greatest(c.full_at, v_now) + make_interval(secs => t.n * v_step)
    from (
      select greatest(0, least(p_wanted,
        -- A hundredth for the microseconds that a moment is rounded to.
        floor(p_limit.at_once - greatest(extract(epoch from c.full_at - v_now), 0) / v_step + 0.01)::integer)) as n
    ) as t)
  returning c.* into v;
  v_left := p_limit.at_once - extract(epoch from v.full_at - v_now) / v_step;
  return jsonb_build_object(
    'class', p_limit.class, 'scope', p_limit.scope, 'allowed', p_limit.allowed, 'atOnce', p_limit.at_once,
    'perSeconds', p_limit.per_seconds, 'granted', v.granted,
    'left', greatest(floor(v_left + 0.01)::integer, 0),
    'nextInSeconds', ceil((greatest(floor(v_left + 0.01), 0) + 1 - v_left) * v_step));
end
$$;

create function private.take_tokens(p_wants jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_want record;
  v_limit public.rate_limits;
  v_taken jsonb;
  v_all jsonb := '[]';
begin
  for v_want in
    select w.value ->> 'class' as class, w.value ->> 'scope' as scope, w.value ->> 'key' as key,
      (w.value ->> 'wanted')::integer as wanted
    from jsonb_array_elements(p_wants) with ordinality as w (value, n) order by w.n
  loop
    select l.* into v_limit from public.rate_limits l where l.class = v_want.class and l.scope = v_want.scope;
    continue when not found;
    v_taken := private.take_tokens_of(v_limit, v_want.key, greatest(v_want.wanted, 1));
    v_all := v_all || v_taken;
    -- Who is refused takes nothing from those whom a wider bucket counts, too.
    exit when (v_taken ->> 'granted')::integer = 0;
  end loop;
  return v_all;
end
$$;

create function public.take_tokens(p_wants jsonb) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.take_tokens(p_wants)
$$;
comment on function public.take_tokens(jsonb) is
  'For the servers: takes tokens from buckets, [{class, scope, key, wanted}], the narrowest first. Answers in the same order what was granted, and stops at a bucket that gives none; where no limit is set there is no answer.';

create function private.return_tokens(p_wants jsonb) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_want record;
  v_count integer := 0;
begin
  -- In the order in which they were taken, so that nobody waits for each other.
  for v_want in
    select l.class, l.scope, w.value ->> 'key' as key,
      make_interval(secs => (w.value ->> 'wanted')::integer * l.per_seconds::double precision / (l.allowed - l.at_once)) as span
    from jsonb_array_elements(p_wants) with ordinality as w (value, n)
    join public.rate_limits l on l.class = w.value ->> 'class' and l.scope = w.value ->> 'scope' order by w.n
  loop
    update private.rate_counters c set full_at = c.full_at - v_want.span
    where c.class = v_want.class and c.scope = v_want.scope and c.key = v_want.key and c.full_at > now();
    v_count := v_count + case when found then 1 else 0 end;
  end loop;
  return v_count;
end
$$;
create function public.return_tokens(p_wants jsonb) returns integer
language sql security invoker set search_path = '' as $$
  select private.return_tokens(p_wants)
$$;
comment on function public.return_tokens(jsonb) is
  'For the servers: gives tokens back, where only failures count and there was none. Answers how many buckets took them.';

create function private.sweep_rate_counters() returns integer
language sql security definer set search_path = '' as $$
  with full_again as (
    select c.ctid from private.rate_counters c where c.full_at < now() limit 20000 for update skip locked
  ), swept as (
    delete from private.rate_counters c using full_again f where c.ctid = f.ctid returning 1
  )
  select count(*)::integer from swept
$$;
create function public.sweep_rate_counters() returns integer
language sql security invoker set search_path = '' as $$
  select private.sweep_rate_counters()
$$;
comment on function public.sweep_rate_counters() is 'For the mail worker: forgets buckets that are full again. Answers how many.';

revoke execute on function private.take_tokens_of(public.rate_limits, text, integer), private.take_tokens(jsonb), public.take_tokens(jsonb),
  private.return_tokens(jsonb), public.return_tokens(jsonb), private.sweep_rate_counters(), public.sweep_rate_counters()
  from public, anon, authenticated;
grant execute on function private.take_tokens(jsonb), public.take_tokens(jsonb), private.return_tokens(jsonb),
  public.return_tokens(jsonb), private.sweep_rate_counters(), public.sweep_rate_counters() to service_role;
