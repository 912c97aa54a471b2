-- Free times, in one place: what the profile shows, what booking accepts and what the directory sorts by.

create function private.open_slots(p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable set search_path = '' as $$
declare
  v_zone text;
  v_length interval;
  v_step interval;
  v_from timestamptz;
  v_to timestamptz;
begin
  select d.time_zone, make_interval(mins => v.minutes),
    make_interval(mins => coalesce(d.slot_step_minutes, least(v.minutes, 30))),
    greatest(p_from, now() + make_interval(mins => d.notice_minutes)),
    least(p_to, now() + make_interval(days => least(d.horizon_days, s.booking_max_days)))
  into v_zone, v_length, v_step, v_from, v_to
  from public.visit_types v
  join public.doctors d on d.id = v.doctor_id
  cross join public.platform_settings s
  where v.id = p_visit_type_id and v.doctor_id = p_doctor_id and v.active and d.is_listed;
  if not found or v_from >= v_to then
    return;
  end if;

  return query
  with candidates as (
    -- Weekly hours are wall-clock times, so they are walked as such and only then turned into instants.
    select wall.at as local_start, wall.day + r.ends_at as local_end, wall.at at time zone v_zone as starts
    from generate_series(
      date_trunc('day', v_from at time zone v_zone), date_trunc('day', v_to at time zone v_zone), interval '1 day'
    ) as days (day)
    join public.availability_rules r on r.doctor_id = p_doctor_id and r.weekday = extract(isodow from days.day)
    cross join lateral (
      select days.day, series.at
      from generate_series(days.day + r.starts_at, days.day + r.ends_at - v_length, v_step) as series (at)
    ) as wall
  ), openings as (
    select c.starts
    from candidates c
    where c.starts >= v_from and c.starts < v_to
      -- When clocks go forward a wall-clock time may not exist: it comes back as another one.
      and c.starts at time zone v_zone = c.local_start
      -- When clocks change within a visit it still has to end within the hours.
      and (c.starts + v_length) at time zone v_zone <= c.local_end
    union
    select extra.at
    from public.availability_exceptions x
    cross join lateral generate_series(x.starts_at, x.ends_at - v_length, v_step) as extra (at)
    where x.doctor_id = p_doctor_id and x.kind = 'extra' and x.ends_at > v_from and x.starts_at < v_to
      and extra.at >= v_from and extra.at < v_to
  )
  select o.starts, o.starts + v_length
  from openings o
  where not exists (
    select from public.availability_exceptions x
    where x.doctor_id = p_doctor_id and x.kind = 'off'
      and x.starts_at < o.starts + v_length and x.ends_at > o.starts
  )
  order by 1;
end
$$;
comment on function private.open_slots(uuid, uuid, timestamptz, timestamptz) is
  'Times within a listed doctor''s hours that begin in [p_from, p_to), later than the notice and before the horizon; appointments not looked at. The session''s TimeZone plays no part.';

create function private.list_free_slots(p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_before interval;
  v_after interval;
  v_busy tstzmultirange;
  -- More than a booking horizon at once is nobody's page.
  v_to timestamptz := least(p_to, p_from + interval '93 days');
begin
  select make_interval(mins => d.buffer_before_minutes), make_interval(mins => d.buffer_after_minutes)
  into v_before, v_after
  from public.doctors d where d.id = p_doctor_id;
  if not found then
    return;
  end if;
  select coalesce(range_agg(a.blocked), '{}') into v_busy
  from public.appointments a
  where a.doctor_id = p_doctor_id and a.status in ('held', 'confirmed')
    and a.blocked && tstzrange(p_from - v_before, v_to + v_after + interval '4 hours')
    -- A hold that lapsed blocks nobody, even before it is tidied away.
    and (a.status = 'confirmed' or a.hold_expires_at > now());
  return query
  select s.starts_at, s.ends_at
  from private.open_slots(p_doctor_id, p_visit_type_id, p_from, v_to) as s
  where not v_busy && tstzrange(s.starts_at - v_before, s.ends_at + v_after)
  order by 1;
end
$$;

create function public.list_free_slots(p_doctor_id uuid, p_visit_type_id uuid, p_from timestamptz, p_to timestamptz)
returns table (starts_at timestamptz, ends_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  select s.starts_at, s.ends_at from private.list_free_slots(p_doctor_id, p_visit_type_id, p_from, p_to) as s
$$;
comment on function public.list_free_slots(uuid, uuid, timestamptz, timestamptz) is
  'Free times of one visit type that begin in [p_from, p_to), in order; none for a doctor who cannot be booked.';

revoke execute on function private.open_slots(uuid, uuid, timestamptz, timestamptz),
  private.list_free_slots(uuid, uuid, timestamptz, timestamptz),
  public.list_free_slots(uuid, uuid, timestamptz, timestamptz) from public, anon, authenticated;
grant execute on function private.list_free_slots(uuid, uuid, timestamptz, timestamptz),
  public.list_free_slots(uuid, uuid, timestamptz, timestamptz) to anon, authenticated, service_role;
