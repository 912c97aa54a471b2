-- Reading the audit log, page by page. At millions of rows every filter has an index, and dates become bounds of ids.

create function private.audit_view(l public.audit_log) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', l.id, 'at', l.at, 'actorId', l.actor_id,
    'actorName', (select p.full_name from public.profiles p where p.id = l.actor_id), 'actorRole', l.actor_role,
    'action', l.action, 'subjectType', l.subject_type, 'subjectId', l.subject_id,
    'reason', coalesce(l.data ->> 'reason', l.data ->> 'note'), 'data', l.data - 'reason' - 'note')
$$;

create function private.audit_id_near(p_at timestamptz, p_after boolean) returns bigint
language plpgsql stable set search_path = '' as $$
begin
  -- Ids and moments rise together but for transactions that overlap; an hour is more than any of them takes.
  if p_after then
    return (select l.id from public.audit_log l where l.at >= p_at - interval '1 hour' order by l.at, l.id limit 1);
  end if;
  return (select l.id from public.audit_log l where l.at < p_at + interval '1 hour' order by l.at desc, l.id desc limit 1);
end
$$;
comment on function private.audit_id_near(timestamptz, boolean) is 'The id from which on (or up to which) rows of the audit log can be of that moment; null: none can.';

create function private.audit_actor(p_actor text) returns uuid
language plpgsql stable set search_path = '' as $$
begin
  if pg_input_is_valid(p_actor, 'uuid') then
    return p_actor::uuid;
  end if;
  -- Nobody has the nil id: an address that nobody has finds nothing.
  return coalesce((select u.id from auth.users u where u.email = lower(btrim(p_actor)) and not u.is_sso_user),
    '00000000-0000-0000-0000-000000000000');
end
$$;

create function private.audit_subject(p_subject text) returns text
language sql stable set search_path = '' as $$
  select coalesce((select a.id::text from public.appointments a where a.reference = upper(btrim(p_subject))),
    (select u.id::text from auth.users u where u.email = lower(btrim(p_subject)) and not u.is_sso_user), btrim(p_subject))
$$;
comment on function private.audit_subject(text) is 'The id of what is named: a reference ECT-…, an e-mail address, or an id itself.';

create function private.list_audit(p_filter jsonb, p_before bigint, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_limit integer := least(greatest(coalesce(p_limit, 50), 1), 1000);
  v_actor text := nullif(btrim(p_filter ->> 'actor'), '');
  v_action text := nullif(btrim(p_filter ->> 'action'), '');
  v_subject text := nullif(btrim(p_filter ->> 'subject'), '');
  v_person text := p_filter ->> 'person';
  v_from timestamptz := (p_filter ->> 'from')::timestamptz;
  v_until timestamptz := (p_filter ->> 'until')::timestamptz;
  v_where text;
  v_rows jsonb;
begin
  perform private.require_admin();
  v_where := concat_ws(' and ',
    case when v_actor = 'dashboard' then 'l.actor_id is null and l.actor_role not in (''authenticated'', ''service_role'', ''anon'')'
      when v_actor is not null then 'l.actor_id = private.audit_actor($1)' end,
    case when v_action is not null then '(l.action = $2 or l.action like $2 || ''.%'')' end,
    case when v_subject is not null then 'l.subject_id = private.audit_subject($3)' end,
    case when v_person is not null then '(l.actor_id = $4::uuid or l.subject_id = $4)' end,
    case when v_from is not null then 'l.at >= $5 and l.id >= private.audit_id_near($5, true)' end,
    case when v_until is not null then 'l.at < $6 and l.id <= private.audit_id_near($6, false)' end,
    case when p_before is not null then 'l.id < $7' end);
  execute format('select jsonb_agg(private.audit_view(x) order by x.id desc) from (select l.* from public.audit_log l%s
    order by l.id desc limit $8) as x', case when v_where <> '' then ' where ' || v_where else '' end)
  into v_rows using v_actor, v_action, v_subject, v_person, v_from, v_until, p_before, v_limit + 1;
  return jsonb_build_object('rows', coalesce(v_rows - v_limit, '[]'),
    'nextCursor', case when jsonb_array_length(v_rows) > v_limit then v_rows -> (v_limit - 1) ->> 'id' end);
end
$$;

create function public.list_audit(p_filter jsonb default '{}', p_before bigint default null, p_limit integer default 50) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_audit(p_filter, p_before, p_limit)
$$;
comment on function public.list_audit(jsonb, bigint, integer) is
  'For administrators: the audit log, the newest first; {rows[{id, at, actorId, actorName, actorRole, action, subjectType, subjectId, reason, data}], nextCursor}. p_filter: {actor: id, e-mail or dashboard; action: whole or its first word; subject: id, reference or e-mail; person: id, as actor or subject; from, until}.';

revoke execute on function private.audit_view(public.audit_log), private.audit_id_near(timestamptz, boolean),
  private.audit_actor(text), private.audit_subject(text), private.list_audit(jsonb, bigint, integer),
  public.list_audit(jsonb, bigint, integer) from public, anon, authenticated;
grant execute on function private.list_audit(jsonb, bigint, integer), public.list_audit(jsonb, bigint, integer) to authenticated;
