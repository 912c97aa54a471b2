-- Calendars outside: one appointment as an entry, and a private address under which a person's calendar reads them all.

create table public.calendar_feeds (
  user_id uuid primary key references public.profiles (id) on delete cascade,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  last_read_at timestamptz,
  constraint calendar_feeds_token_hash_key unique (token_hash),
  constraint calendar_feeds_token_hash_check check (octet_length(token_hash) = 32)
);
comment on table public.calendar_feeds is 'Private calendar addresses, at most one for each account. Who knows the address reads the times, so it can be ended at any moment.';
comment on column public.calendar_feeds.token_hash is 'SHA-256 of the secret part of the address; the secret itself is shown once and kept nowhere.';
comment on column public.calendar_feeds.last_read_at is 'When a calendar last asked, to the hour.';

alter table public.calendar_feeds enable row level security;
create policy calendar_feeds_select_own on public.calendar_feeds for select to authenticated
  using (user_id = (select auth.uid()));
grant select (user_id, created_at, last_read_at) on public.calendar_feeds to authenticated;
grant select, delete on public.calendar_feeds to service_role;

create function private.calendar_entry(p_appointment public.appointments, p_viewer_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'appointmentId', p_appointment.id, 'reference', p_appointment.reference, 'sequence', p_appointment.sequence,
      'cancelled', p_appointment.status = 'cancelled', 'startsAt', p_appointment.starts_at, 'endsAt', p_appointment.ends_at,
      'changedAt', p_appointment.updated_at, 'mode', p_appointment.mode, 'doctorName', d.display_name,
      'viewer', case when p_appointment.doctor_id = p_viewer_id then 'doctor' else 'patient' end,
      -- A calendar is often shared with colleagues: it never learns a patient's name.
      'patientInitials', private.patient_initials(p_appointment.patient_id),
      'place', private.visit_place(p_appointment.mode, d)
    )
    from public.doctors d where d.id = p_appointment.doctor_id
  );
end
$$;
comment on function private.calendar_entry(public.appointments, uuid) is 'What a calendar may hold of an appointment. Nothing clinical, no room link.';

create function private.is_in_calendar(p_appointment public.appointments) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return p_appointment.confirmed_at is not null and p_appointment.status in ('confirmed', 'completed', 'no_show', 'cancelled');
end
$$;
comment on function private.is_in_calendar(public.appointments) is 'An appointment belongs in a calendar once it is certain, and as a cancellation afterwards.';

create function private.get_calendar_entry(p_appointment_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.calendar_entry(a, me.id)
  from (select private.require_user() as id) as me
  join public.appointments a on a.id = p_appointment_id and (a.patient_id = me.id or a.doctor_id = me.id)
  where private.is_in_calendar(a)
$$;

create function public.get_calendar_entry(p_appointment_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_calendar_entry(p_appointment_id)
$$;
comment on function public.get_calendar_entry(uuid) is 'One appointment for the calendar of one of its parties; null for anybody else, and while it is not certain.';

-- The private address ---------------------------------------------------------------------------------------------

create function private.renew_calendar_feed() returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  -- 192 random bits, in the alphabet of addresses.
  v_token text := translate(encode(extensions.gen_random_bytes(24), 'base64'), '+/', '-_');
begin
  insert into public.calendar_feeds as f (user_id, token_hash) values (v_me, extensions.digest(v_token, 'sha256'))
  on conflict (user_id) do update set token_hash = excluded.token_hash, created_at = now(), last_read_at = null;
  perform private.write_audit('calendar_feed.renewed', 'profile', v_me::text);
  return v_token;
end
$$;

create function public.renew_calendar_feed() returns text
language sql security invoker set search_path = '' as $$
  select private.renew_calendar_feed()
$$;
comment on function public.renew_calendar_feed() is
  'Makes a private calendar address and returns its secret, this once; an earlier address stops working. Error: not_authenticated.';

create function private.revoke_calendar_feed() returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  delete from public.calendar_feeds f where f.user_id = v_me;
  if found then
    perform private.write_audit('calendar_feed.revoked', 'profile', v_me::text);
  end if;
  return found;
end
$$;

create function public.revoke_calendar_feed() returns boolean
language sql security invoker set search_path = '' as $$
  select private.revoke_calendar_feed()
$$;
comment on function public.revoke_calendar_feed() is 'Ends the private calendar address; false when there was none. Error: not_authenticated.';

create function private.read_calendar_feed(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_user_id uuid;
begin
  select f.user_id into v_user_id from public.calendar_feeds f where f.token_hash = extensions.digest(p_token, 'sha256');
  if not found then
    return null;
  end if;
  -- Calendars ask often; one write an hour is enough to see that somebody does.
  update public.calendar_feeds f set last_read_at = now()
  where f.user_id = v_user_id and (f.last_read_at is null or f.last_read_at < now() - interval '1 hour');
  return jsonb_build_object(
    'locale', (select p.locale from public.profiles p where p.id = v_user_id),
    'entries', coalesce((
      select jsonb_agg(private.calendar_entry(x.a, v_user_id) order by (x.a).starts_at, (x.a).id) from (
        select a from public.appointments a
        where (a.patient_id = v_user_id or a.doctor_id = v_user_id) and a.starts_at > now() - interval '60 days' and private.is_in_calendar(a)
        order by a.starts_at desc limit 1000
      ) as x
    ), '[]')
  );
end
$$;

create function public.read_calendar_feed(p_token text) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.read_calendar_feed(p_token)
$$;
comment on function public.read_calendar_feed(text) is
  'Whoever knows the secret reads {locale, entries}: coming appointments and those of the past 60 days, cancelled ones too. Null for a secret that is not, or no longer, one.';

revoke execute on function private.calendar_entry(public.appointments, uuid), private.is_in_calendar(public.appointments),
  private.get_calendar_entry(uuid), public.get_calendar_entry(uuid),
  private.renew_calendar_feed(), public.renew_calendar_feed(), private.revoke_calendar_feed(), public.revoke_calendar_feed(),
  private.read_calendar_feed(text), public.read_calendar_feed(text) from public, anon, authenticated;
grant execute on function private.get_calendar_entry(uuid), public.get_calendar_entry(uuid),
  private.renew_calendar_feed(), public.renew_calendar_feed(), private.revoke_calendar_feed(), public.revoke_calendar_feed()
  to authenticated;
grant execute on function private.read_calendar_feed(text), public.read_calendar_feed(text) to anon, authenticated;
