-- Free times, in one place: what the profile shows, what booking accepts and what the directory sorts by.

create function private.slots_in_hours(p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable set search_path = ''
-- The planner takes every series for a thousand rows; workers for a few hundred cost ten times what the work does.
set max_parallel_workers_per_gather = 0
as $$
declare
  v_zone text;
  v_length interval;
  v_step interval;
  v_from timestamptz;
  v_to timestamptz;
  v_off tstzmultirange;
begin
  select d.time_zone, make_interval(mins => v.minutes),
    make_interval(mins => coalesce(d.slot_step_minutes, least(v.minutes, 30))),
    greatest(p_from, now() + make_interval(mins => d.notice_minutes)),
    -- In hours: how long a day is would depend on the session's TimeZone.
    least(p_to, now() + make_interval(hours => 24 * least(d.horizon_days, s.booking_max_days)))
  into v_zone, v_length, v_step, v_from, v_to
  from public.visit_types v
  join public.doctors d on d.id = v.doctor_id
  cross join public.platform_settings s
  where v.id = p_visit_type_id and v.doctor_id = p_doctor_id;
  if not found or v_from >= v_to then
    return;
  end if;
  select coalesce(range_agg(tstzrange(x.starts_at, x.ends_at)), '{}') into v_off
  from public.availability_exceptions x
  where x.doctor_id = p_doctor_id and x.kind = 'off' and x.ends_at > v_from and x.starts_at < v_to + v_length;

  return query
  with hours as (
    -- Hours are wall-clock times, so they are walked as such and only then turned into instants.
    select days.day + r.starts_at as local_start, days.day + r.ends_at as local_end,
      '-infinity'::timestamptz as not_before, 'infinity'::timestamptz as not_after
    from generate_series(
      date_trunc('day', v_from at time zone v_zone), date_trunc('day', v_to at time zone v_zone), interval '1 day'
    ) as days (day)
    join public.availability_rules r on r.doctor_id = p_doctor_id and r.weekday = extract(isodow from days.day)
    union all
    select x.starts_at at time zone v_zone, x.ends_at at time zone v_zone, x.starts_at, x.ends_at
    from public.availability_exceptions x
    where x.doctor_id = p_doctor_id and x.kind = 'extra' and x.ends_at > v_from and x.starts_at < v_to
  ), candidates as (
    select wall.at as local_start, h.local_end, h.not_before, h.not_after, wall.at at time zone v_zone as starts
    from hours h
    cross join lateral generate_series(h.local_start, h.local_end - v_length, v_step) as wall (at)
  )
  select distinct c.starts, c.starts + v_length
  from candidates c
  where c.starts >= v_from and c.starts < v_to and c.starts >= c.not_before and c.starts + v_length <= c.not_after
    -- When clocks go forward a wall-clock time may not exist: it comes back as another one. When they go back, one that comes
    -- twice is turned into its second instant, once.
    and c.starts at time zone v_zone = c.local_start
    -- When clocks change within a visit it still has to end within the hours.
    and (c.starts + v_length) at time zone v_zone <= c.local_end
    and not v_off && tstzrange(c.starts, c.starts + v_length)
  order by 1;
end
$$;
comment on function private.slots_in_hours(uuid, uuid, timestamptz, timestamptz) is
  'Times within a doctor''s hours that begin in [p_from, p_to), later than the notice and before the horizon; neither appointments nor whether anybody may book are looked at. The session''s TimeZone and DateStyle play no part.';

create function private.free_slots(
  p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz, p_viewer_id uuid default null
) returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable set search_path = '' as $$
declare
  v_before interval;
  v_after interval;
  v_from timestamptz := greatest(p_from, now());
  -- More than a booking horizon at once is nobody's page.
  v_to timestamptz := least(p_to, greatest(p_from, now()) + interval '2232 hours');
  v_busy tstzmultirange;
begin
  if v_from >= v_to then
    return;
  end if;
  select make_interval(mins => d.buffer_before_minutes), make_interval(mins => d.buffer_after_minutes)
  into v_before, v_after
  from public.doctors d where d.id = p_doctor_id;
  select coalesce(range_agg(a.blocked), '{}') into v_busy
  from public.appointments a
  where a.doctor_id = p_doctor_id and a.status in ('held', 'confirmed')
    and a.blocked && tstzrange(v_from - v_before, v_to + v_after + interval '4 hours')
    -- A hold that lapsed blocks nobody, even before it is tidied away.
    and (a.status = 'confirmed' or a.hold_expires_at > now());
  -- What is offered to somebody who waits is free for them alone.
  v_busy := v_busy + private.offered_times(p_doctor_id, tstzrange(v_from - v_before, v_to + v_after + interval '4 hours'), p_viewer_id);
  return query
  select s.starts_at, s.ends_at
  from private.slots_in_hours(p_doctor_id, p_visit_type_id, v_from, v_to) as s
  where not v_busy && tstzrange(s.starts_at - v_before, s.ends_at + v_after)
  order by 1;
end
$$;
comment on function private.free_slots(uuid, uuid, timestamptz, timestamptz, uuid) is
  'slots_in_hours less what is taken or offered to another than p_viewer_id, buffers included: what patients see, also for a doctor whom nobody can book yet.';

create function private.is_offered(p_doctor_id uuid, p_visit_type_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.visit_types v join public.doctors d on d.id = v.doctor_id
    where v.id = p_visit_type_id and v.doctor_id = p_doctor_id and v.active and d.is_listed
  )
$$;

create function private.open_slots(p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable set search_path = '' as $$
begin
  if private.is_offered(p_doctor_id, p_visit_type_id) then
    return query select s.starts_at, s.ends_at from private.slots_in_hours(p_doctor_id, p_visit_type_id, p_from, p_to) as s;
  end if;
end
$$;
comment on function private.open_slots(uuid, uuid, timestamptz, timestamptz) is
  'slots_in_hours of a kind of visit that can be booked; what booking accepts before it looks at appointments.';

create function private.list_free_slots(p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  if private.is_offered(p_doctor_id, p_visit_type_id) then
    return query select s.starts_at, s.ends_at from private.free_slots(p_doctor_id, p_visit_type_id, p_from, p_to, auth.uid()) as s;
  end if;
end
$$;

create function private.preview_free_slots(p_from timestamptz, p_to timestamptz)
returns table (visit_type_id uuid, starts_at timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select v.id, s.starts_at, s.ends_at
  from public.visit_types v
  cross join lateral private.free_slots(v.doctor_id, v.id, p_from, least(p_to, p_from + interval '360 hours')) as s
  where v.doctor_id = private.require_user() and v.active
  order by v.position, v.id, s.starts_at;
end
$$;

create function public.list_free_slots(p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  select s.starts_at, s.ends_at from private.list_free_slots(p_doctor_id, p_visit_type_id, p_from, p_to) as s
$$;
comment on function public.list_free_slots(uuid, uuid, timestamptz, timestamptz) is
  'Free times of one visit type that begin in [p_from, p_to), in order; none for a doctor who cannot be booked.';

create function public.preview_free_slots(p_from timestamptz, p_to timestamptz)
returns table (visit_type_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  select s.visit_type_id, s.starts_at, s.ends_at from private.preview_free_slots(p_from, p_to) as s
$$;
comment on function public.preview_free_slots(timestamptz, timestamptz) is
  'The signed-in doctor''s own free times, as patients see them, of every active visit type; at most 15 days.';

revoke execute on function private.slots_in_hours(uuid, uuid, timestamptz, timestamptz),
  private.free_slots(uuid, uuid, timestamptz, timestamptz, uuid), private.is_offered(uuid, uuid),
  private.open_slots(uuid, uuid, timestamptz, timestamptz),
  private.list_free_slots(uuid, uuid, timestamptz, timestamptz), private.preview_free_slots(timestamptz, timestamptz),
  public.list_free_slots(uuid, uuid, timestamptz, timestamptz), public.preview_free_slots(timestamptz, timestamptz)
  from public, anon, authenticated;
grant execute on function private.list_free_slots(uuid, uuid, timestamptz, timestamptz),
  public.list_free_slots(uuid, uuid, timestamptz, timestamptz) to anon, authenticated, service_role;
grant execute on function private.preview_free_slots(timestamptz, timestamptz),
  public.preview_free_slots(timestamptz, timestamptz) to authenticated;
