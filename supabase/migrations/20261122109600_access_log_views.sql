-- Reading the access log, and anchoring its end where the log itself does not reach. `npm run verify-access-log` checks it.

create function private.anchor_access_logs() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_head public.record_access_heads;
  v_count integer := 0;
  v_digest text := '';
begin
  for v_head in
    select h.* from public.record_access_heads h
    where h.count > 0 and not exists (select from public.audit_log l
      where l.subject_type = 'access_log' and l.subject_id = h.patient_id::text and l.data ->> 'hash' = h.hash)
    order by h.patient_id limit 1000
  loop
    perform private.write_audit('records.log_anchored', 'access_log', v_head.patient_id::text,
      jsonb_build_object('count', v_head.count, 'hash', v_head.hash));
    v_count := v_count + 1;
    v_digest := private.sha256_hex(v_digest || v_head.patient_id || v_head.count || v_head.hash);
  end loop;
  return jsonb_build_object('anchored', v_count, 'digest', v_digest);
end
$$;

create function public.anchor_access_logs() returns jsonb
language sql security invoker set search_path = '' as $$
  select private.anchor_access_logs()
$$;
comment on function public.anchor_access_logs() is
  'For the worker: writes the end of each log that has grown into the audit log, {anchored, digest}. The worker prints the digest, so that it stands outside the database too.';

create function private.list_record_accesses(
  p_before bigint, p_limit integer, p_record_id uuid, p_actor text, p_from timestamptz, p_to timestamptz
) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'seq', a.seq, 'at', private.instant_text(a.at), 'action', a.action, 'recordId', a.record_id, 'recordTitle', a.record_title,
    'detail', a.detail, 'wordsSalt', a.words_salt, 'wordsSeal', a.words_seal, 'actorId', a.actor_id, 'actorRole', a.actor_role,
    'actorName', a.actor_name, 'grantId', a.grant_id, 'breakGlassId', a.break_glass_id, 'ipPrefix', a.ip_prefix,
    'userAgentFamily', a.user_agent_family, 'prevHash', a.prev_hash, 'hash', a.hash) order by a.seq desc), '[]')
  from (
    select l.* from public.record_accesses l
    where l.patient_id = private.require_user()
      and (p_before is null or l.seq < p_before)
      and (p_record_id is null or l.record_id = p_record_id)
      and (p_actor is null or l.actor_id::text = p_actor or (p_actor = 'others' and l.actor_id is distinct from l.patient_id))
      and (p_from is null or l.at >= p_from) and (p_to is null or l.at < p_to)
    order by l.seq desc limit least(greatest(coalesce(p_limit, 50), 1), 1001)
  ) as a
$$;

create function public.list_record_accesses(
  p_before bigint default null, p_limit integer default 50, p_record_id uuid default null, p_actor text default null,
  p_from timestamptz default null, p_to timestamptz default null
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.list_record_accesses(p_before, p_limit, p_record_id, p_actor, p_from, p_to)
$$;
comment on function public.list_record_accesses(bigint, integer, uuid, text, timestamptz, timestamptz) is
  'Own access log, newest first, before a line number; filtered by file, by person (an id, or ''others'' for everybody but oneself) and by time.';

create function private.get_access_log_facets() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'count', coalesce((select h.count from public.record_access_heads h where h.patient_id = me.id), 0),
    'hash', coalesce((select h.hash from public.record_access_heads h where h.patient_id = me.id), repeat('0', 64)),
    'records', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.record_id, 'title', r.record_title) order by r.record_title, r.record_id)
      from (select distinct on (a.record_id) a.record_id, a.record_title from public.record_accesses a
        where a.patient_id = me.id and a.record_id is not null order by a.record_id, a.seq desc) as r
    ), '[]'),
    'actors', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.actor_id, 'name', p.actor_name, 'role', p.actor_role) order by p.actor_name, p.actor_id)
      from (select distinct on (a.actor_id) a.actor_id, a.actor_name, a.actor_role from public.record_accesses a
        where a.patient_id = me.id and a.actor_id is not null and a.actor_id <> me.id order by a.actor_id, a.seq desc) as p
    ), '[]')
  )
  from (select private.require_user() as id) as me
$$;

create function public.get_access_log_facets() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_access_log_facets()
$$;
comment on function public.get_access_log_facets() is 'How long the own access log is, the hash it ends with, and the files and people in it.';

revoke execute on function private.anchor_access_logs(),
  public.anchor_access_logs(), private.list_record_accesses(bigint, integer, uuid, text, timestamptz, timestamptz),
  public.list_record_accesses(bigint, integer, uuid, text, timestamptz, timestamptz), private.get_access_log_facets(),
  public.get_access_log_facets() from public, anon, authenticated;
grant execute on function private.anchor_access_logs(),
  public.anchor_access_logs() to service_role;
grant execute on function private.list_record_accesses(bigint, integer, uuid, text, timestamptz, timestamptz),
  public.list_record_accesses(bigint, integer, uuid, text, timestamptz, timestamptz), private.get_access_log_facets(),
  public.get_access_log_facets() to authenticated;
