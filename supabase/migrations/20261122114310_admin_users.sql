-- What administrators read of accounts: the search, and one person's page. No clinical text.

create function private.account_state(p_user_id uuid, p_confirmed boolean) returns text
language sql stable set search_path = '' as $$
  select case when private.is_leaving(p_user_id) then 'deleted' when private.is_suspended(p_user_id) then 'suspended'
    when not p_confirmed then 'unconfirmed' else 'active' end
$$;
comment on function private.account_state(uuid, boolean) is 'deleted (or being deleted), suspended, unconfirmed or active.';

create function private.list_users(p_query text, p_role public.user_role, p_state text, p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_q text := nullif(btrim(coalesce(p_query, '')), '');
  v_limit integer := least(greatest(coalesce(p_limit, 25), 1), 100);
  v_after jsonb := private.decode_cursor(p_cursor, 'users', 'timestamptz');
  v_rows jsonb;
begin
  perform private.require_admin();
  -- Pieces only; values are parameters.
  execute format(
    'select jsonb_agg(to_jsonb(x)) from (
       select p.id, p.full_name as name, u.email, p.role, p.created_at as "createdAt",
         private.account_state(p.id, u.email_confirmed_at is not null) as state
       from public.profiles p join auth.users u on u.id = p.id
       where %s and %s and %s and ($3 is null or (p.created_at, p.id) < ($3, $4))
       order by p.created_at desc, p.id desc limit $5) as x',
    case when v_q is null then 'true'
      when pg_input_is_valid(v_q, 'uuid') then 'p.id = $1::uuid'
      when v_q ~* '^ECT-' then 'p.id in (select unnest(array[a.patient_id, a.doctor_id]) from public.appointments a where a.reference = upper($1))'
      -- A whole address is found by its index; the beginning of one takes longer.
      when v_q ~ '@[^@]+\.[^@]+$' then 'u.email = lower($1) and not u.is_sso_user'
      when v_q like '%@%' then 'starts_with(u.email, lower($1))'
      else 'lower(p.full_name) like ''%%'' || lower(regexp_replace($1, ''([\\%%_])'', ''\\\1'', ''g'')) || ''%%''' end,
    case when p_role is null then 'true' else 'p.role = $2' end,
    case p_state
      when 'suspended' then 'exists (select from public.account_suspensions s where s.user_id = p.id and s.lifted_at is null)'
      when 'deleted' then 'exists (select from public.account_deletions d where d.user_id = p.id)'
      when 'unconfirmed' then 'u.email_confirmed_at is null'
      when 'active' then 'u.email_confirmed_at is not null and not private.is_suspended(p.id) and not private.is_leaving(p.id)'
      else 'true' end
  ) into v_rows using v_q, p_role, (v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid, v_limit + 1;
  return jsonb_build_object('users', coalesce(v_rows - v_limit, '[]'),
    'nextCursor', case when jsonb_array_length(v_rows) > v_limit then private.encode_cursor(jsonb_build_array('users', 0,
      v_rows -> (v_limit - 1) -> 'createdAt', v_rows -> (v_limit - 1) -> 'id')) end);
end
$$;

create function public.list_users(
  p_query text default null, p_role public.user_role default null, p_state text default null, p_cursor text default null,
  p_limit integer default 25
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.list_users(p_query, p_role, p_state, p_cursor, p_limit)
$$;
comment on function public.list_users(text, public.user_role, text, text, integer) is
  'For administrators: accounts, the newest first; {users[{id, name, email, role, createdAt, state}], nextCursor}. p_query: part of a name, an e-mail address or its beginning, a reference ECT-…, an id. p_state: active, suspended, unconfirmed, deleted.';

create function private.user_appointments(p_user_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'counts', coalesce((select jsonb_object_agg(c.status, c.n) from (
      select a.status, count(*) as n from public.appointments a
      where a.patient_id = p_user_id or a.doctor_id = p_user_id group by a.status) as c), '{}'),
    'upcoming', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'reference', a.reference, 'startsAt', a.starts_at, 'status', a.status,
      'as', private.role_in(a, p_user_id), 'mayCancel', a.doctor_id = p_user_id and private.cancel_obstacle(a, 'doctor') is null, 'amount', a.amount, 'currency', a.currency,
      'paymentStatus', (select p.status from public.payments p where p.appointment_id = a.id),
      'otherId', case p_user_id when a.patient_id then a.doctor_id else a.patient_id end,
      'otherName', (select p.full_name from public.profiles p
        where p.id = case p_user_id when a.patient_id then a.doctor_id else a.patient_id end)) order by a.starts_at, a.id)
      from (select x.* from public.appointments x
        where (x.patient_id = p_user_id or x.doctor_id = p_user_id) and x.status in ('held', 'confirmed') and x.ends_at > now()
        order by x.starts_at, x.id limit 100) as a), '[]'))
$$;
comment on function private.user_appointments(uuid) is 'How many appointments of each status, and those still to come, without why.';

create function private.get_user(p_user_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_admin();
begin
  return (
    select jsonb_build_object('id', p.id, 'name', p.full_name, 'email', u.email, 'role', p.role, 'country', p.country_code,
      'timeZone', p.time_zone, 'locale', p.locale, 'createdAt', p.created_at, 'lastSignInAt', u.last_sign_in_at,
      'onboarded', p.onboarded_at is not null, 'own', p.id = v_me,
      'state', private.account_state(p.id, u.email_confirmed_at is not null),
      'secondFactor', exists (select from auth.mfa_factors f where f.user_id = p.id and f.status = 'verified'),
      'sessions', (select count(*) from auth.sessions s
        where s.user_id = p.id and s.created_at > now() - interval '7 days' and coalesce(s.not_after > now(), true)),
      'doctor', (select jsonb_build_object('slug', d.slug, 'verification', d.verification, 'payout', d.payout, 'listed', d.is_listed,
        'licenceUntil', d.licence_valid_until) from public.doctors d where d.id = p.id),
      'unfinished', jsonb_array_length(private.deletion_obstacles(p.id)),
      'appointments', private.user_appointments(p.id),
      'suspensions', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'reason', s.reason, 'at', s.suspended_at,
        'by', (select a.full_name from public.profiles a where a.id = s.suspended_by), 'liftedAt', s.lifted_at,
        'liftReason', s.lift_reason, 'liftedBy', (select a.full_name from public.profiles a where a.id = s.lifted_by))
        order by s.suspended_at desc) from public.account_suspensions s where s.user_id = p.id), '[]'))
    from public.profiles p join auth.users u on u.id = p.id where p.id = p_user_id
  );
end
$$;

create function public.get_user(p_user_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_user(p_user_id)
$$;
comment on function public.get_user(uuid) is
  'For administrators: one account, with sessions, appointments (without why) and suspensions; null when there is none.';

revoke execute on function private.account_state(uuid, boolean), private.list_users(text, public.user_role, text, text, integer),
  public.list_users(text, public.user_role, text, text, integer), private.user_appointments(uuid), private.get_user(uuid),
  public.get_user(uuid) from public, anon, authenticated;
grant execute on function private.list_users(text, public.user_role, text, text, integer),
  public.list_users(text, public.user_role, text, text, integer), private.get_user(uuid), public.get_user(uuid) to authenticated;
