-- Second factors: what a token has to prove before anything is answered, and who is an administrator.

create function private.second_factor_missing() returns boolean
language sql stable set search_path = '' as $$
  select coalesce((c.claims ->> 'second_factor')::boolean, false) and c.claims ->> 'aal' is distinct from 'aal2'
  from (select nullif(current_setting('request.jwt.claims', true), '')::jsonb) as c (claims)
$$;
comment on function private.second_factor_missing() is
  'Whether the token is one of an account with a second factor, in a session that gave only the password.';

create function private.check_request() returns void
language plpgsql stable set search_path = '' as $$
begin
  -- The one thing that helps somebody who has lost the device.
  if private.second_factor_missing()
    and current_setting('request.path', true) is distinct from '/rpc/use_recovery_code' then
    raise exception 'second_factor_required' using errcode = '42501';
  end if;
  -- A token outlives its session by up to an hour; nothing may be written behind a deletion.
  if private.is_leaving(auth.uid()) then
    raise exception 'account_deleted' using errcode = '42501';
  elsif private.is_suspended(auth.uid()) then
    raise exception 'account_suspended' using errcode = '42501';
  end if;
end
$$;
comment on function private.check_request() is
  'Runs before every request of the Data API: a password alone opens nothing of an account that has a second factor, and nothing opens a deleted or suspended one.';

create function private.require_admin() returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_id uuid := private.require_user();
begin
  if not exists (select from public.profiles p where p.id = v_id and p.role = 'admin') then
    raise exception 'not_admin' using errcode = '42501';
  elsif auth.jwt() ->> 'aal' is distinct from 'aal2' then
    raise exception 'second_factor_required' using errcode = '42501';
  end if;
  return v_id;
end
$$;
comment on function private.require_admin() is
  'Id of the signed-in administrator, who has given a second factor in this session. Errors: not_authenticated, not_admin, second_factor_required.';

revoke execute on function private.second_factor_missing(), private.check_request(),
  private.require_admin() from public, anon, authenticated;
grant execute on function private.second_factor_missing(), private.check_request() to anon, authenticated, service_role;

-- Files have an API of their own, which does not ask check_request().
create policy objects_need_second_factor on storage.objects as restrictive for all to authenticated
  using (not (select private.second_factor_missing())) with check (not (select private.second_factor_missing()));
create policy objects_refuse_suspended on storage.objects as restrictive for all to authenticated
  using (not (select private.is_suspended((select auth.uid())))) with check (not (select private.is_suspended((select auth.uid()))));

alter role authenticator set pgrst.db_pre_request = 'private.check_request';
notify pgrst, 'reload config';
