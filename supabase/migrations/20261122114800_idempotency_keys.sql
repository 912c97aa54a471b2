-- Repetitions of requests of the JSON API: the same key gets the same answer, for a day.

create table private.idempotency_keys (
  account_id uuid not null references public.profiles (id) on delete cascade,
  key text not null,
  fingerprint text not null,
  claimed_at timestamptz not null default now(),
  status integer,
  body jsonb,
  headers jsonb not null default '{}',
  constraint idempotency_keys_pkey primary key (account_id, key),
  constraint idempotency_keys_key_check check (char_length(key) between 1 and 200),
  constraint idempotency_keys_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$')
);
comment on table private.idempotency_keys is 'Requests that create something, by the key their caller gave them. Kept for 24 hours.';
comment on column private.idempotency_keys.fingerprint is 'SHA-256 of what was asked for: another request under the same key is refused.';
comment on column private.idempotency_keys.status is 'Of the answer; null while the request runs.';
comment on column private.idempotency_keys.body is 'The answer, as its own account got it.';
create index idempotency_keys_claimed_at_idx on private.idempotency_keys (claimed_at);
alter table private.idempotency_keys enable row level security;

create function private.claim_idempotency_key(p_key text, p_fingerprint text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v private.idempotency_keys;
begin
  insert into private.idempotency_keys (account_id, key, fingerprint) values (v_me, p_key, p_fingerprint)
  on conflict do nothing returning * into v;
  if found then
    return jsonb_build_object('state', 'claimed');
  end if;
  select k.* into v from private.idempotency_keys k where k.account_id = v_me and k.key = p_key for update;
  -- Released between the two looks, over a day old, or of a server that died on it: what it had begun bears repetition.
  if not found then
    return jsonb_build_object('state', 'running');
  elsif v.claimed_at < now() - interval '24 hours'
    or (v.status is null and v.fingerprint = p_fingerprint and v.claimed_at < now() - interval '2 minutes') then
    update private.idempotency_keys
    set fingerprint = p_fingerprint, claimed_at = now(), status = null, body = null, headers = '{}'
    where account_id = v_me and key = p_key;
    return jsonb_build_object('state', 'claimed');
  elsif v.fingerprint <> p_fingerprint then
    return jsonb_build_object('state', 'reused');
  elsif v.status is null then
    return jsonb_build_object('state', 'running');
  end if;
  return jsonb_build_object('state', 'done', 'status', v.status, 'body', v.body, 'headers', v.headers);
end
$$;

create function public.claim_idempotency_key(p_key text, p_fingerprint text) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_idempotency_key(p_key, p_fingerprint)
$$;
comment on function public.claim_idempotency_key(text, text) is
  'Asks to carry a request out under a key of the caller''s account: {state}, claimed, running, reused (for another request), or done with the answer. Error: not_authenticated.';

create function private.keep_idempotent_answer(p_key text, p_status integer, p_body jsonb, p_headers jsonb) returns void
language sql security definer set search_path = '' as $$
  update private.idempotency_keys set status = p_status, body = p_body, headers = p_headers
  where account_id = private.require_user() and key = p_key and status is null
$$;

create function public.keep_idempotent_answer(p_key text, p_status integer, p_body jsonb, p_headers jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.keep_idempotent_answer(p_key, p_status, p_body, p_headers)
$$;
comment on function public.keep_idempotent_answer(text, integer, jsonb, jsonb) is 'Keeps the answer to a claimed request for its repetitions.';

create function private.release_idempotency_key(p_key text) returns void
language sql security definer set search_path = '' as $$
  delete from private.idempotency_keys where account_id = private.require_user() and key = p_key and status is null
$$;

create function public.release_idempotency_key(p_key text) returns void
language sql security invoker set search_path = '' as $$
  select private.release_idempotency_key(p_key)
$$;
comment on function public.release_idempotency_key(text) is 'Gives a claimed key back: the request was refused, and may be sent again.';

revoke execute on function private.claim_idempotency_key(text, text), public.claim_idempotency_key(text, text),
  private.keep_idempotent_answer(text, integer, jsonb, jsonb), public.keep_idempotent_answer(text, integer, jsonb, jsonb),
  private.release_idempotency_key(text), public.release_idempotency_key(text) from public, anon, authenticated;
grant execute on function private.claim_idempotency_key(text, text), public.claim_idempotency_key(text, text),
  private.keep_idempotent_answer(text, integer, jsonb, jsonb), public.keep_idempotent_answer(text, integer, jsonb, jsonb),
  private.release_idempotency_key(text), public.release_idempotency_key(text) to authenticated;
