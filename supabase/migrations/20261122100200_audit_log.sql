-- Who did what, when. Written by the functions that act, in the same transaction; never changed afterwards.

create table public.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_id uuid,
  actor_role text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  data jsonb not null default '{}',
  constraint audit_log_action_check check (action ~ '^[a-z_]+(\.[a-z_]+)+$')
);
comment on table public.audit_log is 'Append-only record of every change of state. No clinical text, no secrets.';
comment on column public.audit_log.actor_id is 'The person who acted; null when the system or the SQL editor did. No foreign key: it outlives the account.';
comment on column public.audit_log.actor_role is 'Database role of the request: authenticated, service_role, or that of the SQL session.';
comment on column public.audit_log.action is 'What was done, such as appointment.confirmed.';

create index audit_log_subject_id_idx on public.audit_log (subject_id, id desc);
create index audit_log_actor_id_idx on public.audit_log (actor_id, id desc) where actor_id is not null;
create index audit_log_action_idx on public.audit_log (action text_pattern_ops, id desc);
create index audit_log_by_hand_idx on public.audit_log (id desc)
  where actor_id is null and actor_role not in ('authenticated', 'service_role', 'anon');
create index audit_log_at_idx on public.audit_log (at, id);

alter table public.audit_log enable row level security;
grant select on public.audit_log to service_role;

create trigger tg_audit_log__append_only before update or delete on public.audit_log
  for each row execute function private.refuse_change();
create trigger tg_audit_log__no_truncate before truncate on public.audit_log
  for each statement execute function private.refuse_change();

create function private.write_audit(p_action text, p_subject_type text, p_subject_id text, p_data jsonb default '{}')
returns void language plpgsql set search_path = '' as $$
begin
  insert into public.audit_log (actor_id, actor_role, action, subject_type, subject_id, data)
  values (
    auth.uid(),
    coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role', session_user),
    p_action, p_subject_type, p_subject_id, coalesce(p_data, '{}')
  );
end
$$;
comment on function private.write_audit(text, text, text, jsonb) is 'Adds one row to the audit log in the transaction of the act.';

create function private.require_reason(p_reason text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  v_reason text := private.plain_text(p_reason, 1001);
begin
  if v_reason is null then
    raise exception 'reason_missing';
  elsif char_length(v_reason) > 1000 then
    raise exception 'reason_too_long';
  end if;
  return v_reason;
end
$$;
comment on function private.require_reason(text) is
  'The reason of an administrator''s act, trimmed, 1 to 1000 characters. Errors: reason_missing, reason_too_long.';

revoke execute on function private.write_audit(text, text, text, jsonb), private.require_reason(text) from public, anon, authenticated;
