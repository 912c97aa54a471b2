-- What happens when an account is made and confirmed, and what its token says.

create function private.create_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_meta jsonb := coalesce(new.raw_user_meta_data, '{}');
  -- Whoever signs up chooses between these two; nobody signs up as an administrator.
  v_role public.user_role := case when v_meta ->> 'role' = 'doctor' then 'doctor' else 'patient' end;
  v_name text := coalesce(private.plain_text(v_meta ->> 'full_name', 200), '');
begin
  insert into public.profiles (id, role, full_name, time_zone, locale)
  values (
    new.id, v_role, v_name,
    case when private.is_time_zone(v_meta ->> 'time_zone') then v_meta ->> 'time_zone' else 'UTC' end,
    case when v_meta ->> 'locale' ~ '^[a-z]{2}(-[A-Z]{2})?$' then v_meta ->> 'locale' else 'en' end
  );
  if v_role = 'doctor' then
    insert into public.doctors (id, display_name, time_zone)
    select p.id, left(p.full_name, 120), p.time_zone from public.profiles p where p.id = new.id;
  else
    insert into public.patients (id) values (new.id);
  end if;
  return null;
end
$$;
comment on function private.create_profile() is
  'Makes the profile of a new account from its sign-up data {role, full_name, time_zone, locale}; nothing in it is trusted.';

create function private.welcome_confirmed_user() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.enqueue_mail(
    'welcome', new.id,
    (select jsonb_build_object('name', p.full_name, 'role', p.role) from public.profiles p where p.id = new.id),
    'welcome:' || new.id
  );
  return null;
end
$$;
comment on function private.welcome_confirmed_user() is 'Queues the welcome mail when the address is confirmed for the first time.';

create trigger tg_users__create_profile after insert on auth.users
  for each row execute function private.create_profile();
create trigger tg_users__welcome after update of email_confirmed_at on auth.users
  for each row when (old.email_confirmed_at is null and new.email_confirmed_at is not null)
  execute function private.welcome_confirmed_user();

create function private.custom_access_token(event jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_profile record;
begin
  select p.role, p.onboarded_at is not null as onboarded into v_profile
  from public.profiles p where p.id = (event ->> 'user_id')::uuid;
  return jsonb_set(event, '{claims}', coalesce(event -> 'claims', '{}') || jsonb_build_object(
    'user_role', coalesce(v_profile.role::text, 'patient'),
    'onboarded', coalesce(v_profile.onboarded, false),
    'second_factor', exists (
      select from auth.mfa_factors f where f.user_id = (event ->> 'user_id')::uuid and f.status = 'verified')
  ));
end
$$;
comment on function private.custom_access_token(jsonb) is
  'Auth hook: adds the claims user_role, onboarded and second_factor (the account has one, so the session needs aal2) at every sign-in and refresh. For pages; rules that matter ask the table.';

revoke execute on function private.create_profile(), private.welcome_confirmed_user(), private.custom_access_token(jsonb)
  from public, anon, authenticated;
grant execute on function private.custom_access_token(jsonb) to supabase_auth_admin;
