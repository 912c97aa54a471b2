-- Recovery codes: each turns the second factor off once, for somebody who has the password but not the device.

create table private.recovery_codes (
  user_id uuid not null references public.profiles (id) on delete cascade,
  code_hash bytea not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table private.recovery_codes is 'Hashes of one-time codes. A code has 50 random bits, so a plain hash is enough.';

create table private.recovery_code_tries (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  wrong smallint not null default 0,
  since timestamptz not null default now()
);
comment on table private.recovery_code_tries is 'Wrong codes of an account within a quarter of an hour; after five it has to wait.';

alter table private.recovery_codes enable row level security;
alter table private.recovery_code_tries enable row level security;

create function private.recovery_code_hash(p_code text) returns bytea
language sql immutable set search_path = '' as $$
  -- What is read or typed wrongly in handwriting means the same: capitals, hyphens, O for 0, I and L for 1.
  select sha256(convert_to(translate(regexp_replace(lower(coalesce(p_code, '')), '[^a-z0-9]', '', 'g'), 'oil', '011'), 'UTF8'))
$$;

create function private.new_recovery_code() returns text
language sql volatile set search_path = '' as $$
  select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', get_byte(r.bytes, n) % 32 + 1, 1)
    || case n when 4 then '-' else '' end, '' order by n)
  from (select extensions.gen_random_bytes(10)) as r (bytes), generate_series(0, 9) as n
$$;
comment on function private.new_recovery_code() is 'Ten letters and digits that cannot be confused, such as 7k3xq-90bmf.';

create function private.make_recovery_codes() returns text[]
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_codes text[];
begin
  if auth.jwt() ->> 'aal' is distinct from 'aal2' then
    raise exception 'second_factor_required' using errcode = '42501';
  end if;
  -- Two requests at once would leave twenty codes, of which one page shows ten.
  perform from public.profiles p where p.id = v_me for no key update;
  delete from private.recovery_codes c where c.user_id = v_me;
  v_codes := array(select private.new_recovery_code() from generate_series(1, 10));
  insert into private.recovery_codes (user_id, code_hash)
  select v_me, private.recovery_code_hash(c.code) from unnest(v_codes) as c (code);
  perform private.write_audit('second_factor.codes_made', 'profile', v_me::text);
  return v_codes;
end
$$;

create function public.make_recovery_codes() returns text[]
language sql security invoker set search_path = '' as $$
  select private.make_recovery_codes()
$$;
comment on function public.make_recovery_codes() is
  'Ten new recovery codes, readable in this answer only; those made before end. Errors: second_factor_required.';

create function private.count_wrong_code(p_user_id uuid) returns void
language sql set search_path = '' as $$
  update private.recovery_code_tries
  set wrong = case when since < now() - interval '15 minutes' then 1 else wrong + 1 end,
    since = case when since < now() - interval '15 minutes' then now() else since end
  where user_id = p_user_id
$$;

create function private.turn_off_second_factor(p_user_id uuid, p_session_id text) returns void
language plpgsql set search_path = '' as $$
begin
  delete from auth.mfa_factors f where f.user_id = p_user_id;
  -- Whoever else is signed in may be the one who took the device.
  delete from auth.sessions s where s.user_id = p_user_id and s.id::text is distinct from p_session_id;
  delete from private.recovery_code_tries t where t.user_id = p_user_id;
  perform private.write_audit('second_factor.recovered', 'profile', p_user_id::text);
  perform private.enqueue_mail('second_factor_removed', p_user_id, jsonb_build_object('changedAt', now()),
    'second_factor_removed:' || p_user_id || ':' || extract(epoch from now()));
end
$$;

create function private.use_recovery_code(p_code text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_tries private.recovery_code_tries;
begin
  insert into private.recovery_code_tries (user_id) values (v_me) on conflict do nothing;
  select t.* into v_tries from private.recovery_code_tries t where t.user_id = v_me for update;
  if v_tries.wrong >= 5 and v_tries.since > now() - interval '15 minutes' then
    return 'locked';
  end if;
  update private.recovery_codes c set used_at = now()
  where c.user_id = v_me and c.code_hash = private.recovery_code_hash(p_code) and c.used_at is null;
  if not found then
    -- A raised error would take the count back.
    perform private.count_wrong_code(v_me);
    return 'wrong';
  end if;
  perform private.turn_off_second_factor(v_me, auth.jwt() ->> 'session_id');
  return 'done';
end
$$;

create function public.use_recovery_code(p_code text) returns text
language sql security invoker set search_path = '' as $$
  select private.use_recovery_code(p_code)
$$;
comment on function public.use_recovery_code(text) is
  'Turns the second factor off with a recovery code, in a session that gave the password; all other sessions end. Returns done, wrong or locked (five wrong ones within 15 minutes).';

create function private.get_second_factor() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'factors', coalesce((
      select jsonb_agg(jsonb_build_object('id', f.id, 'name', coalesce(f.friendly_name, ''), 'createdAt', f.created_at)
        order by f.created_at)
      from auth.mfa_factors f where f.user_id = (select auth.uid()) and f.status = 'verified'), '[]'),
    'codesLeft', (select count(*) from private.recovery_codes c where c.user_id = (select auth.uid()) and c.used_at is null),
    'codesMadeAt', (select max(c.created_at) from private.recovery_codes c where c.user_id = (select auth.uid())))
$$;

create function public.get_second_factor() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_second_factor()
$$;
comment on function public.get_second_factor() is
  'The viewer''s second factors and recovery codes: {factors[{id, name, createdAt}], codesLeft, codesMadeAt}.';

revoke execute on function private.recovery_code_hash(text), private.new_recovery_code(), private.make_recovery_codes(),
  public.make_recovery_codes(), private.count_wrong_code(uuid), private.turn_off_second_factor(uuid, text),
  private.use_recovery_code(text), public.use_recovery_code(text), private.get_second_factor(), public.get_second_factor()
  from public, anon, authenticated;
grant execute on function private.make_recovery_codes(), public.make_recovery_codes(), private.use_recovery_code(text),
  public.use_recovery_code(text), private.get_second_factor(), public.get_second_factor() to authenticated;
