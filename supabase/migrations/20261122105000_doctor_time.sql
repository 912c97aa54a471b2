-- A doctor's own time: read whole in one round trip; weekly hours and the terms of booking, each saved at once or not at all.

create function private.hours_version(p_doctor_id uuid) returns text
language sql stable set search_path = '' as $$
  select md5(d.time_zone || coalesce((
    select string_agg(concat_ws(' ', r.weekday, to_char(r.starts_at, 'HH24:MI'), to_char(r.ends_at, 'HH24:MI')), ',' order by r.weekday, r.starts_at)
    from public.availability_rules r where r.doctor_id = d.id
  ), ''))
  from public.doctors d where d.id = p_doctor_id
$$;
comment on function private.hours_version(uuid) is
  'Names the week as it is, whoever wrote it: a form made from another one is out of date. The zone is a part, since it gives the hours their meaning.';

create function private.booking_rules_version(d public.doctors) returns text
language sql stable set search_path = '' as $$
  select md5(concat_ws(' ', d.time_zone, d.buffer_before_minutes, d.buffer_after_minutes, d.notice_minutes, d.horizon_days,
    coalesce(d.slot_step_minutes, 0)))
$$;

create function private.visit_type_version(v public.visit_types) returns text
language sql stable set search_path = '' as $$
  select md5(concat_ws(' ', v.mode, v.minutes, v.amount, v.currency, v.active))
$$;

create function private.get_own_availability() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'timeZone', d.time_zone, 'slug', d.slug, 'isListed', d.is_listed, 'currency', coalesce(d.currency, (
      select v.currency from public.visit_types v where v.doctor_id = d.id order by v.active desc, v.position, v.id limit 1)),
    'countryCode', d.country_code, 'nextFreeAt', case when d.is_listed and d.next_free_at > now() then d.next_free_at end,
    'bufferBefore', d.buffer_before_minutes, 'bufferAfter', d.buffer_after_minutes, 'notice', d.notice_minutes,
    'horizon', d.horizon_days, 'step', d.slot_step_minutes, 'maxDays', s.booking_max_days,
    'rulesVersion', private.booking_rules_version(d), 'hoursVersion', private.hours_version(d.id),
    'hours', coalesce((
      select jsonb_agg(jsonb_build_object('weekday', r.weekday, 'startsAt', to_char(r.starts_at, 'HH24:MI'),
        'endsAt', to_char(r.ends_at, 'HH24:MI')) order by r.weekday, r.starts_at)
      from public.availability_rules r where r.doctor_id = d.id), '[]'),
    'visitTypes', coalesce((
      select jsonb_agg(jsonb_build_object('id', v.id, 'mode', v.mode, 'minutes', v.minutes, 'amount', v.amount,
        'currency', v.currency, 'active', v.active, 'version', private.visit_type_version(v),
        'isUsed', exists (select from public.appointments a where a.visit_type_id = v.id)) order by v.position, v.amount, v.id)
      from public.visit_types v where v.doctor_id = d.id), '[]'),
    'exceptions', coalesce((
      select jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'startsAt', x.starts_at, 'endsAt', x.ends_at)
        order by x.starts_at, x.id)
      from public.availability_exceptions x where x.doctor_id = d.id and x.ends_at > now()), '[]')
  )
  from public.doctors d cross join public.platform_settings s
  where d.id = private.require_user()
$$;

create function public.get_own_availability() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_own_availability()
$$;
comment on function public.get_own_availability() is
  'The signed-in doctor''s hours, visit types, terms of booking and coming exceptions, with the versions that saving asks for; null for anybody else.';

create function private.lock_own_calendar() returns public.doctors
language plpgsql set search_path = '' as $$
declare
  v_doctor public.doctors;
begin
  -- Like a booking: first the calendar, then rows.
  perform pg_advisory_xact_lock(hashtextextended('doctor:' || private.require_user(), 0));
  select d.* into v_doctor from public.doctors d where d.id = private.require_user() for no key update;
  if not found then
    raise exception 'not_doctor';
  end if;
  return v_doctor;
end
$$;
comment on function private.lock_own_calendar() is
  'The signed-in doctor''s row; until the end of the transaction nobody else changes this calendar. Errors: not_authenticated, not_doctor.';

create function private.save_weekly_hours(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := (private.lock_own_calendar()).id;
  v_old text := private.hours_version(v_me);
  v_new text;
begin
  if jsonb_typeof(p -> 'hours') is distinct from 'array' then
    raise exception 'hours_invalid';
  end if;
  begin
    delete from public.availability_rules where doctor_id = v_me;
    insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
    select v_me, (h.value ->> 'weekday')::smallint, (h.value ->> 'startsAt')::time, (h.value ->> 'endsAt')::time
    from jsonb_array_elements(p -> 'hours') as h (value);
  exception
    when exclusion_violation then
      raise exception 'hours_overlap';
    when check_violation or data_exception or not_null_violation then
      raise exception 'hours_invalid' using detail = sqlerrm;
  end;
  v_new := private.hours_version(v_me);
  -- The same form sent twice is saved once. Anything else from a page that is out of date is undone with this transaction.
  if v_new <> v_old then
    if v_old is distinct from p ->> 'version' then
      raise exception 'stale';
    end if;
    perform private.write_audit('availability.hours_saved', 'doctor', v_me::text, jsonb_build_object('hours', p -> 'hours'));
    perform private.refresh_next_free(v_me);
  end if;
  return jsonb_build_object('version', v_new);
end
$$;

create function public.save_weekly_hours(p jsonb) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.save_weekly_hours(p)
$$;
comment on function public.save_weekly_hours(jsonb) is
  'Replaces the signed-in doctor''s week: {version, hours[{weekday, startsAt, endsAt}]}; endsAt may be 24:00. Returns {version}. Errors: not_authenticated, not_doctor, stale, hours_overlap, hours_invalid, too_many.';

create function private.save_booking_rules(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_old public.doctors := private.lock_own_calendar();
  v_new public.doctors;
begin
  if not coalesce(private.is_time_zone(p ->> 'timeZone'), false) then
    raise exception 'time_zone_invalid';
  elsif (p ->> 'horizon')::integer > (select s.booking_max_days from public.platform_settings s) then
    raise exception 'horizon_too_far';
  end if;
  update public.doctors set time_zone = p ->> 'timeZone',
    buffer_before_minutes = (p ->> 'bufferBefore')::smallint, buffer_after_minutes = (p ->> 'bufferAfter')::smallint,
    notice_minutes = (p ->> 'notice')::integer, horizon_days = (p ->> 'horizon')::smallint,
    slot_step_minutes = (p ->> 'step')::smallint
  where id = v_old.id
  returning * into v_new;
  if private.booking_rules_version(v_new) <> private.booking_rules_version(v_old) then
    if private.booking_rules_version(v_old) is distinct from p ->> 'version' then
      raise exception 'stale';
    end if;
    perform private.write_audit('availability.rules_saved', 'doctor', v_new.id::text,
      p - 'version' || jsonb_build_object('timeZoneBefore', v_old.time_zone));
    perform private.refresh_next_free(v_new.id);
  end if;
  return jsonb_build_object('version', private.booking_rules_version(v_new));
exception
  when check_violation or data_exception or not_null_violation then
    raise exception 'rules_invalid' using detail = sqlerrm;
end
$$;

create function public.save_booking_rules(p jsonb) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.save_booking_rules(p)
$$;
comment on function public.save_booking_rules(jsonb) is
  'How the signed-in doctor can be booked: {version, timeZone, bufferBefore, bufferAfter, notice (minutes), horizon (days), step (minutes or null)}. With a new zone, weekly hours and coming exceptions keep their wall-clock times and appointments their instants. Returns {version}. Errors: not_authenticated, not_doctor, stale, time_zone_invalid, horizon_too_far, rules_invalid.';

revoke execute on function private.hours_version(uuid), private.booking_rules_version(public.doctors),
  private.visit_type_version(public.visit_types), private.get_own_availability(), public.get_own_availability(),
  private.lock_own_calendar(), private.save_weekly_hours(jsonb), public.save_weekly_hours(jsonb),
  private.save_booking_rules(jsonb), public.save_booking_rules(jsonb) from public, anon, authenticated;
grant execute on function private.get_own_availability(), public.get_own_availability(),
  private.save_weekly_hours(jsonb), public.save_weekly_hours(jsonb),
  private.save_booking_rules(jsonb), public.save_booking_rules(jsonb) to authenticated;
