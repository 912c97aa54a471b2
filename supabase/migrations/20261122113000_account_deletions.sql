-- Leaving: what has to be settled before an account can be deleted, and the moment in which it is asked for. The work itself
-- is done step by step afterwards, see the next migration.

create type public.account_deletion_state as enum ('requested', 'files', 'rows', 'identity', 'mails', 'done');

alter table public.platform_settings
  add column retention_years integer not null default 10,
  add constraint platform_settings_retention_years_check check (retention_years between 1 and 30);
comment on column public.platform_settings.retention_years is
  'For how many years the books, receipts and the doctors'' records are kept by law; told to whoever deletes an account.';

create table public.account_deletions (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  state public.account_deletion_state not null default 'requested',
  attempts integer not null default 0,
  run_after timestamptz not null default now(),
  last_error text,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint account_deletions_finished_check check ((state = 'done') = (finished_at is not null))
);
comment on table public.account_deletions is
  'requested → files → rows → identity → mails → done. A state names the step that comes next; a step and its new state are one transaction.';
comment on column public.account_deletions.attempts is 'Failures of the present step; a step that only waits does not count.';
comment on column public.account_deletions.run_after is 'When the next step is tried. There is no lease: a step holds its row locked, so a dead worker holds nothing.';

create index account_deletions_due_idx on public.account_deletions (run_after) where state <> 'done';
alter table public.account_deletions enable row level security;
grant select on public.account_deletions to service_role;

create trigger tg_account_deletions__touch before update on public.account_deletions
  for each row execute function private.touch_updated_at();

create function private.is_leaving(p_user_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from public.account_deletions d where d.user_id = p_user_id)
$$;
comment on function private.is_leaving(uuid) is 'Whether an account is being deleted, or was.';

create function private.refuse_leaving_party() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.is_leaving(new.patient_id) or private.is_leaving(new.doctor_id) then
    raise exception 'account_deleted' using errcode = '42501';
  end if;
  return new;
end
$$;
comment on function private.refuse_leaving_party() is 'A booking that waited for the calendars while one of its parties left does not happen.';

create trigger tg_appointments__refuse_leaving before insert on public.appointments
  for each row execute function private.refuse_leaving_party();

-- What comes first ---------------------------------------------------------------------------------------------------

create function private.is_unsettled(p public.payments) returns boolean
language sql stable set search_path = '' as $$
  select p.status in ('held', 'partially_refunded', 'disputed') or p.checkout_state = 'awaiting'
    or (p.checkout_state = 'open' and p.checkout_expires_at > now())
    or exists (select from public.payment_disputes d where d.payment_id = p.id and d.closed_at is null)
    or exists (select from public.payment_instructions i where i.payment_id = p.id and i.status not in ('done', 'withdrawn'))
$$;
comment on function private.is_unsettled(public.payments) is 'Whether money is held, on its way or in dispute.';

create function private.deletion_obstacles(p_user_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'appointmentId', a.id, 'reference', a.reference,
    'startsAt', a.starts_at, 'open', a.patient_id = p_user_id or a.confirmed_at is not null) order by a.starts_at, a.id, o.kind), '[]')
  from public.appointments a
  cross join lateral (
    select 'appointment' as kind where a.status in ('held', 'confirmed')
    union all
    select 'report' where exists (select from public.no_show_reports r where r.appointment_id = a.id and r.state in ('open', 'contested'))
      or exists (select from public.problem_reports r where r.appointment_id = a.id and r.state in ('open', 'answered'))
    union all
    select 'money' where a.status not in ('held', 'confirmed')
      and exists (select from public.payments p where p.appointment_id = a.id and private.is_unsettled(p))
  ) as o
  where a.patient_id = p_user_id or a.doctor_id = p_user_id
$$;
comment on function private.deletion_obstacles(uuid) is
  'What has to be over first, as patient or as doctor: [{kind: appointment | money | report, appointmentId, reference, startsAt, open}].';

create function private.get_account_deletion() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('retentionYears', s.retention_years, 'obstacles', private.deletion_obstacles((select private.require_user())))
  from public.platform_settings s
$$;

create function public.get_account_deletion() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_account_deletion()
$$;
comment on function public.get_account_deletion() is
  'Before deleting the viewer''s account: {retentionYears, obstacles[{kind, appointmentId, reference, startsAt, open}]}; open: the viewer may see that appointment.';

-- The moment -----------------------------------------------------------------------------------------------------------

create function private.leave_lines(p_user_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  v_line record;
begin
  for v_line in
    select e.doctor_id, array_agg(e.id) as ids from public.waitlist_entries e
    where e.state = 'waiting' and (e.patient_id = p_user_id or e.doctor_id = p_user_id) group by e.doctor_id order by e.doctor_id
  loop
    perform private.end_entries(v_line.doctor_id, v_line.ids,
      case when v_line.doctor_id = p_user_id then 'ended' else 'left' end::public.waitlist_entry_state);
  end loop;
end
$$;
comment on function private.leave_lines(uuid) is 'Takes a patient out of all lines, and all patients out of a doctor''s.';

create function private.request_account_deletion(p_user_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_profile public.profiles;
  v_obstacles jsonb;
begin
  -- Whoever books for or with this account waits here, and then finds it leaving.
  perform private.lock_calendars(p_user_id, p_user_id);
  select p.* into v_profile from public.profiles p where p.id = p_user_id for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_profile.role = 'admin' then
    raise exception 'admin_stays';
  elsif private.is_leaving(p_user_id) then
    return '[]';
  end if;
  v_obstacles := private.deletion_obstacles(p_user_id);
  if v_obstacles <> '[]' then
    return v_obstacles;
  end if;
  perform private.enqueue_mail('account_deleted', p_user_id, jsonb_build_object('requestedAt', now(),
    'retentionYears', (select s.retention_years from public.platform_settings s)), 'account_deleted:' || p_user_id);
  insert into public.account_deletions (user_id) values (p_user_id);
  -- No read begins after this that does not see it.
  perform private.lock_access_log(t.id) from public.patients t where t.id = p_user_id;
  update public.record_grants set revoked_at = now() where patient_id = p_user_id and revoked_at is null;
  update public.record_grants set revoked_at = now() where doctor_id = p_user_id and revoked_at is null;
  perform private.leave_lines(p_user_id);
  update public.doctors set verification = 'suspended' where id = p_user_id and verification <> 'suspended';
  update public.visit_types set active = false where doctor_id = p_user_id and active;
  delete from auth.sessions s where s.user_id = p_user_id;
  update auth.users set banned_until = now() + interval '100 years' where id = p_user_id;
  perform private.write_audit('account.deletion_requested', 'profile', p_user_id::text);
  return '[]';
end
$$;

create function public.request_account_deletion(p_user_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.request_account_deletion(p_user_id)
$$;
comment on function public.request_account_deletion(uuid) is
  'For the server, once it has checked the present password: ends sharing, sessions and listing at once and begins the deletion. Returns what stands in the way, [] when it has begun (or had). Errors: not_found, admin_stays.';

revoke execute on function private.is_leaving(uuid), private.refuse_leaving_party(), private.is_unsettled(public.payments),
  private.deletion_obstacles(uuid), private.get_account_deletion(), public.get_account_deletion(), private.leave_lines(uuid),
  private.request_account_deletion(uuid), public.request_account_deletion(uuid) from public, anon, authenticated;
-- Asked before every request, whoever makes it.
grant execute on function private.is_leaving(uuid) to anon, authenticated, service_role;
grant execute on function private.get_account_deletion(), public.get_account_deletion() to authenticated;
grant execute on function private.request_account_deletion(uuid), public.request_account_deletion(uuid) to service_role;
