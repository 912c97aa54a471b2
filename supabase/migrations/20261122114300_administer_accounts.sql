-- What administrators do to accounts: suspend and restore, change the role. Each with a reason, which the audit log keeps.

create function private.lock_account(p_user_id uuid) returns public.profiles
language plpgsql set search_path = '' as $$
declare
  v_profile public.profiles;
begin
  -- Whoever books for or with this account waits here, and then finds it changed.
  perform private.lock_calendars(p_user_id, p_user_id);
  select p.* into v_profile from public.profiles p where p.id = p_user_id for no key update;
  if not found then
    raise exception 'not_found';
  elsif private.is_leaving(p_user_id) then
    raise exception 'account_deleted';
  end if;
  return v_profile;
end
$$;
comment on function private.lock_account(uuid) is 'The account an administrator acts on, until the transaction ends. Errors: not_found, account_deleted.';

create function private.suspend_user(p_actor uuid, p_user_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_profile public.profiles := private.lock_account(p_user_id);
begin
  if p_actor = p_user_id then
    raise exception 'own_account';
  elsif private.is_suspended(p_user_id) then
    raise exception 'already_suspended';
  end if;
  insert into public.account_suspensions (user_id, reason, suspended_by) values (p_user_id, v_reason, p_actor);
  delete from auth.sessions s where s.user_id = p_user_id;
  update auth.users set banned_until = now() + interval '100 years' where id = p_user_id;
  -- The directory looks again at who may be listed; verification and payout stay what they are.
  update public.doctors set updated_at = now() where id = p_user_id;
  perform private.enqueue_mail('account_suspended', p_user_id, jsonb_build_object('name', v_profile.full_name,
    'role', v_profile.role), 'account_suspended:' || p_user_id || ':' || pg_current_xact_id());
  perform private.write_audit('user.suspended', 'profile', p_user_id::text, jsonb_build_object('reason', v_reason));
end
$$;
comment on function private.suspend_user(uuid, uuid, text) is
  'Ends all sessions, refuses tokens already issued, takes a doctor out of the directory. Appointments and money stay as they are. Errors: reason_missing, reason_too_long, not_found, account_deleted, own_account, already_suspended, last_administrator.';

create function private.restore_user(p_actor uuid, p_user_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_profile public.profiles := private.lock_account(p_user_id);
begin
  update public.account_suspensions set lifted_at = now(), lifted_by = p_actor, lift_reason = v_reason
  where user_id = p_user_id and lifted_at is null;
  if not found then
    raise exception 'not_suspended';
  end if;
  update auth.users set banned_until = null where id = p_user_id;
  update public.doctors set updated_at = now() where id = p_user_id;
  perform private.enqueue_mail('account_restored', p_user_id, jsonb_build_object('name', v_profile.full_name,
    'role', v_profile.role), 'account_restored:' || p_user_id || ':' || pg_current_xact_id());
  perform private.write_audit('user.restored', 'profile', p_user_id::text, jsonb_build_object('reason', v_reason));
end
$$;
comment on function private.restore_user(uuid, uuid, text) is
  'Lifts a suspension; a doctor who is verified and payable is listed again at once. Errors: reason_missing, reason_too_long, not_found, account_deleted, not_suspended.';

create function private.change_role(p_actor uuid, p_user_id uuid, p_role public.user_role, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_reason text := private.require_reason(p_reason);
  v_profile public.profiles := private.lock_account(p_user_id);
begin
  if v_profile.role = p_role then
    raise exception 'same_role';
  elsif private.deletion_obstacles(p_user_id) <> '[]' then
    -- Nobody could finish them: the pages of an appointment are for a patient and a doctor.
    raise exception 'unfinished';
  end if;
  perform set_config('ecuretrip.reason', v_reason, true);
  update public.profiles set role = p_role,
    -- Each role asks for other facts first; nobody is asked again for what is there.
    onboarded_at = case p_role
      when 'doctor' then (select p.onboarded_at from public.doctors d join public.profiles p on p.id = d.id
        where d.id = p_user_id and d.verification <> 'draft')
      when 'patient' then (select p.onboarded_at from public.patients t join public.profiles p on p.id = t.id
        where t.id = p_user_id and t.birth_date is not null)
      else coalesce(onboarded_at, now()) end
  where id = p_user_id;
  perform set_config('ecuretrip.reason', '', true);
  insert into public.doctors (id, display_name, time_zone)
  select p_user_id, left(v_profile.full_name, 120), v_profile.time_zone where p_role = 'doctor'
  on conflict (id) do update set updated_at = now();
  insert into public.patients (id) select p_user_id where p_role = 'patient' on conflict (id) do nothing;
  -- A former doctor leaves the directory; the profile stays, should the role come back.
  update public.doctors set updated_at = now() where id = p_user_id and p_role <> 'doctor';
  -- Tokens say the role: everybody signs in anew with the new one.
  delete from auth.sessions s where s.user_id = p_user_id;
end
$$;
comment on function private.change_role(uuid, uuid, public.user_role, text) is
  'Makes an account a patient, a doctor or an administrator, and signs it out. A doctor becomes bookable only by verification. Errors: reason_missing, reason_too_long, not_found, account_deleted, same_role, unfinished (appointments or money are open), last_administrator.';

-- For the pages: the same, by an administrator with a second factor ------------------------------------------------------

create function private.suspend_user_as_admin(p_user_id uuid, p_reason text) returns void
language sql security definer set search_path = '' as $$
  select private.suspend_user(private.require_admin(), p_user_id, p_reason)
$$;
create function private.restore_user_as_admin(p_user_id uuid, p_reason text) returns void
language sql security definer set search_path = '' as $$
  select private.restore_user(private.require_admin(), p_user_id, p_reason)
$$;
create function private.change_role_as_admin(p_user_id uuid, p_role public.user_role, p_reason text) returns void
language sql security definer set search_path = '' as $$
  select private.change_role(private.require_admin(), p_user_id, p_role, p_reason)
$$;

create function public.suspend_user(p_user_id uuid, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.suspend_user_as_admin(p_user_id, p_reason)
$$;
comment on function public.suspend_user(uuid, text) is 'For administrators: see private.suspend_user. More errors: not_admin, second_factor_required.';

create function public.restore_user(p_user_id uuid, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.restore_user_as_admin(p_user_id, p_reason)
$$;
comment on function public.restore_user(uuid, text) is 'For administrators: see private.restore_user. More errors: not_admin, second_factor_required.';

create function public.change_role(p_user_id uuid, p_role public.user_role, p_reason text) returns void
language sql security invoker set search_path = '' as $$
  select private.change_role_as_admin(p_user_id, p_role, p_reason)
$$;
comment on function public.change_role(uuid, public.user_role, text) is 'For administrators: see private.change_role. More errors: not_admin, second_factor_required.';

revoke execute on function private.lock_account(uuid), private.suspend_user(uuid, uuid, text),
  private.restore_user(uuid, uuid, text), private.change_role(uuid, uuid, public.user_role, text),
  private.suspend_user_as_admin(uuid, text), private.restore_user_as_admin(uuid, text),
  private.change_role_as_admin(uuid, public.user_role, text), public.suspend_user(uuid, text), public.restore_user(uuid, text),
  public.change_role(uuid, public.user_role, text) from public, anon, authenticated;
grant execute on function private.suspend_user_as_admin(uuid, text), private.restore_user_as_admin(uuid, text),
  private.change_role_as_admin(uuid, public.user_role, text), public.suspend_user(uuid, text), public.restore_user(uuid, text),
  public.change_role(uuid, public.user_role, text) to authenticated;
