-- Accounts that an administrator has suspended, and that there is always an administrator left.

create table public.account_suspensions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  reason text not null,
  suspended_by uuid references public.profiles (id) on delete set null,
  suspended_at timestamptz not null default now(),
  lift_reason text,
  lifted_by uuid references public.profiles (id) on delete set null,
  lifted_at timestamptz,
  constraint account_suspensions_reason_check check (char_length(btrim(reason)) between 1 and 1000),
  constraint account_suspensions_lift_reason_check check (char_length(btrim(lift_reason)) between 1 and 1000),
  constraint account_suspensions_lifted_check check ((lifted_at is null) = (lift_reason is null))
);
comment on table public.account_suspensions is
  'Who may not use the account, and who may again; one row each time. Written by private.suspend_user and private.restore_user, which also end the sessions.';
comment on column public.account_suspensions.reason is 'For administrators only; the person reads that the account is suspended and whom to write to.';
comment on column public.account_suspensions.suspended_by is 'The administrator; null: the SQL editor.';
comment on column public.account_suspensions.lifted_at is 'Null while it lasts.';

create unique index account_suspensions_live_idx on public.account_suspensions (user_id) where lifted_at is null;
create index account_suspensions_user_id_idx on public.account_suspensions (user_id, suspended_at desc);
create index account_suspensions_suspended_by_idx on public.account_suspensions (suspended_by) where suspended_by is not null;
create index account_suspensions_lifted_by_idx on public.account_suspensions (lifted_by) where lifted_by is not null;

alter table public.account_suspensions enable row level security;
grant select on public.account_suspensions to service_role;

create function private.is_suspended(p_user_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.account_suspensions s where s.user_id = p_user_id and s.lifted_at is null)
$$;
comment on function private.is_suspended(uuid) is 'Whether an account may not be used at the moment.';

create function private.require_other_administrator(p_user_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  -- Two administrators who take each other's role at once wait for each other here.
  perform pg_advisory_xact_lock(hashtextextended('administrators', 0));
  if not exists (
    select from public.profiles p
    where p.role = 'admin' and p.id <> p_user_id and not private.is_suspended(p.id)
  ) then
    raise exception 'last_administrator';
  end if;
end
$$;
comment on function private.require_other_administrator(uuid) is 'Raises last_administrator when nobody else could administer.';

create function private.keep_an_administrator() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require_other_administrator(old.id);
  return new;
end
$$;

create trigger tg_profiles__keep_an_administrator before update of role on public.profiles
  for each row when (old.role = 'admin' and new.role <> 'admin') execute function private.keep_an_administrator();

create function private.keep_an_active_administrator() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from public.profiles p where p.id = new.user_id and p.role = 'admin') then
    perform private.require_other_administrator(new.user_id);
  end if;
  return new;
end
$$;

create trigger tg_account_suspensions__keep_an_administrator before insert on public.account_suspensions
  for each row execute function private.keep_an_active_administrator();

revoke execute on function private.is_suspended(uuid), private.require_other_administrator(uuid), private.keep_an_administrator(),
  private.keep_an_active_administrator() from public, anon, authenticated;
-- Asked before every request, whoever makes it.
grant execute on function private.is_suspended(uuid) to anon, authenticated, service_role;
