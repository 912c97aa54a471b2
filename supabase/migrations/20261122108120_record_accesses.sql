-- The access log: one line for each time somebody reached for a patient's files. Lines hang on each other by hashes.

create table public.record_access_heads (
  patient_id uuid primary key,
  count bigint not null default 0,
  hash text not null default repeat('0', 64),
  updated_at timestamptz not null default now(),
  constraint record_access_heads_count_check check (count >= 0),
  constraint record_access_heads_hash_check check (hash ~ '^[0-9a-f]{64}$')
);
comment on table public.record_access_heads is
  'Where each patient''s access log ends: how many lines, and the hash of the last. Shows a log whose end was cut off.';

create table public.record_accesses (
  id bigint generated always as identity primary key,
  patient_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  action text not null,
  record_id uuid,
  record_title text,
  detail text,
  words_salt text not null,
  words_seal text not null,
  actor_id uuid,
  actor_role text not null,
  actor_name text not null,
  grant_id uuid,
  break_glass_id uuid,
  ip_prefix text,
  user_agent_family text,
  prev_hash text not null,
  hash text not null,
  constraint record_accesses_patient_id_seq_key unique (patient_id, seq),
  constraint record_accesses_action_check check (action ~ '^[a-z]+(_[a-z]+)*$'),
  constraint record_accesses_actor_role_check check (actor_role in ('patient', 'doctor', 'admin', 'system'))
);
comment on table public.record_accesses is
  'Access log of medical files, for the patient to read. Append-only for everybody; no foreign keys: it outlives what it tells of.';
comment on column public.record_accesses.seq is 'Number of the line in the patient''s log: 1, 2, 3 … without a gap.';
comment on column public.record_accesses.record_title is 'Title of the file at that moment; emptied when the account is deleted.';
comment on column public.record_accesses.detail is 'With whom it was shared, or the administrator''s reason; emptied when the account is deleted.';
comment on column public.record_accesses.words_seal is
  'sha256 of words_salt, record_title and detail. The chain holds the seal, so that the words can be erased without breaking it.';
comment on column public.record_accesses.ip_prefix is 'Network the request came from, without its last part.';
comment on column public.record_accesses.user_agent_family is 'Kind of browser, such as Firefox.';
comment on column public.record_accesses.prev_hash is 'Hash of the line before; 64 zeros on the first.';
comment on column public.record_accesses.hash is 'sha256 of private.access_text(row).';

create index record_accesses_record_id_idx on public.record_accesses (patient_id, record_id, seq desc);
create index record_accesses_actor_id_idx on public.record_accesses (actor_id) where actor_id is not null;

alter table public.record_accesses enable row level security;
alter table public.record_access_heads enable row level security;

create policy record_accesses_select_patient on public.record_accesses for select to authenticated
  using (patient_id = (select auth.uid()));
create policy record_access_heads_select_patient on public.record_access_heads for select to authenticated
  using (patient_id = (select auth.uid()));

grant select on public.record_accesses, public.record_access_heads to authenticated, service_role;

create function private.guard_access_log() returns trigger
language plpgsql set search_path = '' as $$
begin
  -- The one change there is: the words of a deleted account are erased, everything that is chained stays.
  if tg_op = 'UPDATE' and new.record_title is null and new.detail is null and new.words_salt = ''
    and (to_jsonb(new) - '{record_title,detail,words_salt}'::text[]) = (to_jsonb(old) - '{record_title,detail,words_salt}'::text[])
    and coalesce(current_setting('ecuretrip.erasing', true), '') = old.patient_id::text then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end
$$;
comment on function private.guard_access_log() is 'Refuses every change of the access log but the erasure of its words with the account.';

create trigger tg_record_accesses__append_only before update or delete on public.record_accesses
  for each row execute function private.guard_access_log();
create trigger tg_record_accesses__no_truncate before truncate on public.record_accesses
  for each statement execute function private.refuse_change();
create trigger tg_record_access_heads__no_delete before delete on public.record_access_heads
  for each row execute function private.refuse_change();
create trigger tg_record_access_heads__no_truncate before truncate on public.record_access_heads
  for each statement execute function private.refuse_change();

create function private.guard_access_head() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.patient_id <> old.patient_id or new.count <> old.count + 1 then
    raise exception 'record_access_heads only counts on' using errcode = '42501';
  end if;
  return new;
end
$$;

create trigger tg_record_access_heads__counts before update on public.record_access_heads
  for each row execute function private.guard_access_head();

-- The chain -------------------------------------------------------------------------------------------------------

create function private.netstrings(variadic p_parts text[]) returns text
language sql immutable set search_path = '' as $$
  select string_agg(coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-'), ',' order by position)
  from unnest(p_parts) with ordinality as p (part, position)
$$;
comment on function private.netstrings(text[]) is
  'Texts as one text from which each can be told again: length in octets, colon, text; a dash for null; commas between.';

create function private.instant_text(p_at timestamptz) returns text
language sql immutable set search_path = '' as $$
  select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
comment on function private.instant_text(timestamptz) is 'An instant in UTC to the microsecond, whatever the zone of the session.';

create function private.access_text(a public.record_accesses) returns text
language sql immutable set search_path = '' as $$
  select private.netstrings('1', a.patient_id::text, a.seq::text, private.instant_text(a.at), a.action, a.record_id::text,
    a.words_seal, a.actor_id::text, a.actor_role, a.actor_name, a.grant_id::text, a.break_glass_id::text, a.ip_prefix,
    a.user_agent_family, a.prev_hash)
$$;
comment on function private.access_text(public.record_accesses) is
  'What the hash of a line covers, in this order; 1 is the version of this form. The verifier builds the same text.';

create function private.lock_access_log(p_patient_id uuid) returns public.record_access_heads
language plpgsql set search_path = '' as $$
declare
  v_head public.record_access_heads;
begin
  insert into public.record_access_heads (patient_id) values (p_patient_id) on conflict do nothing;
  select h.* into v_head from public.record_access_heads h where h.patient_id = p_patient_id for update;
  return v_head;
end
$$;
comment on function private.lock_access_log(uuid) is
  'Whoever reads, shares or revokes waits here for its turn, then looks at what holds now: the order of the lines is the order of the acts.';

create function private.note_access(
  p_patient_id uuid, p_action text, p_record_id uuid, p_title text, p_detail text, p_role text, p_grant_id uuid,
  p_break_glass_id uuid, p_from jsonb
) returns void language plpgsql set search_path = '' as $$
declare
  v_head public.record_access_heads := private.lock_access_log(p_patient_id);
  v_row public.record_accesses;
begin
  v_row.patient_id := p_patient_id;
  v_row.seq := v_head.count + 1;
  v_row.at := clock_timestamp();
  v_row.action := p_action;
  v_row.record_id := p_record_id;
  v_row.record_title := p_title;
  v_row.detail := private.plain_text(p_detail, 1000);
  v_row.words_salt := encode(extensions.gen_random_bytes(16), 'hex');
  v_row.words_seal := private.sha256_hex(private.netstrings(v_row.words_salt, v_row.record_title, v_row.detail));
  v_row.actor_id := auth.uid();
  v_row.actor_role := p_role;
  v_row.actor_name := private.actor_name(auth.uid(), p_role);
  v_row.grant_id := p_grant_id;
  v_row.break_glass_id := p_break_glass_id;
  v_row.ip_prefix := private.plain_text(p_from ->> 'ipPrefix', 50);
  v_row.user_agent_family := private.plain_text(p_from ->> 'userAgentFamily', 40);
  v_row.prev_hash := v_head.hash;
  v_row.hash := private.sha256_hex(private.access_text(v_row));
  insert into public.record_accesses overriding user value select v_row.*;
  update public.record_access_heads set count = v_row.seq, hash = v_row.hash, updated_at = v_row.at where patient_id = p_patient_id;
end
$$;
comment on function private.note_access(uuid, text, uuid, text, text, text, uuid, uuid, jsonb) is
  'Adds one line to a patient''s access log, in the transaction of the act. p_from: {ipPrefix, userAgentFamily}.';

create function private.actor_name(p_id uuid, p_role text) returns text
language sql stable set search_path = '' as $$
  select coalesce(
    case when p_role = 'doctor' then (select nullif(d.display_name, '') from public.doctors d where d.id = p_id) end,
    (select nullif(p.full_name, '') from public.profiles p where p.id = p_id), '')
$$;

revoke execute on function private.guard_access_log(), private.guard_access_head(), private.netstrings(text[]), private.instant_text(timestamptz),
  private.access_text(public.record_accesses), private.lock_access_log(uuid),
  private.note_access(uuid, text, uuid, text, text, text, uuid, uuid, jsonb), private.actor_name(uuid, text)
  from public, anon, authenticated;
