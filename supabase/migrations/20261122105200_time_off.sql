-- Times off and extra hours, given as days and wall-clock times in the doctor's zone and kept as instants.

create function private.exception_times(p jsonb, p_zone text) returns tstzrange
language plpgsql stable set search_path = '' as $$
declare
  v_from date;
  v_to date;
  v_range tstzrange;
begin
  if coalesce(p ->> 'from', '') !~ '^\d{4}-\d\d-\d\d$' or coalesce(p ->> 'to', p ->> 'from') !~ '^\d{4}-\d\d-\d\d$'
    or not pg_input_is_valid(p ->> 'from', 'date') or not pg_input_is_valid(coalesce(p ->> 'to', p ->> 'from'), 'date') then
    raise exception 'date_invalid';
  end if;
  v_from := (p ->> 'from')::date;
  v_to := coalesce(p ->> 'to', p ->> 'from')::date;
  if v_to < v_from then
    raise exception 'dates_reversed';
  elsif v_to - v_from > 365 then
    raise exception 'range_too_long';
  elsif v_to < (now() at time zone p_zone)::date then
    raise exception 'date_past';
  elsif v_to > (now() at time zone p_zone)::date + 730 then
    raise exception 'date_too_far';
  elsif p ->> 'startsAt' is null and p ->> 'endsAt' is null then
    return tstzrange(private.instant_of(v_from::timestamp, p_zone, false), private.instant_of((v_to + 1)::timestamp, p_zone, false));
  elsif v_from <> v_to then
    raise exception 'times_on_one_day';
  elsif coalesce(p ->> 'startsAt', '') !~ '^\d\d:\d\d$' or coalesce(p ->> 'endsAt', '') !~ '^\d\d:\d\d$'
    or not pg_input_is_valid(p ->> 'startsAt', 'time') or not pg_input_is_valid(p ->> 'endsAt', 'time')
    or (p ->> 'endsAt')::time <= (p ->> 'startsAt')::time then
    raise exception 'hours_invalid';
  end if;
  v_range := tstzrange(private.instant_of(v_from + (p ->> 'startsAt')::time, p_zone, false),
    greatest(private.instant_of(v_from + (p ->> 'endsAt')::time, p_zone, true),
      private.instant_of(v_from + (p ->> 'startsAt')::time, p_zone, false) + interval '1 minute'));
  if upper(v_range) <= now() then
    raise exception 'date_past';
  end if;
  return v_range;
end
$$;
comment on function private.exception_times(jsonb, text) is
  'The instants of {from, to?, startsAt?, endsAt?}: whole days without times, else hours of one day. Errors: date_invalid, dates_reversed, range_too_long, date_past, date_too_far, times_on_one_day, hours_invalid.';

create function private.appointments_within(p_doctor_id uuid, p_times tstzmultirange) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'startsAt', a.starts_at, 'endsAt', a.ends_at,
    -- A doctor learns who it is when it is paid.
    'patientName', case when a.status = 'confirmed' then p.full_name end) order by a.starts_at), '[]')
  from public.appointments a
  join public.profiles p on p.id = a.patient_id
  where a.doctor_id = p_doctor_id and a.status in ('held', 'confirmed') and tstzrange(a.starts_at, a.ends_at) && p_times
    and a.ends_at > now() and (a.status = 'confirmed' or a.hold_expires_at > now())
$$;
comment on function private.appointments_within(uuid, tstzmultirange) is 'A doctor''s appointments that touch these times; one that is just being booked without a name.';

create function private.add_exceptions(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor public.doctors := private.lock_own_calendar();
  v_item jsonb;
  v_off tstzmultirange := '{}';
  v_times tstzrange;
  v_hit jsonb;
  v_added integer := 0;
begin
  if jsonb_typeof(p -> 'items') is distinct from 'array' or jsonb_array_length(p -> 'items') not between 1 and 60 then
    raise exception 'date_invalid';
  end if;
  for v_item in select i.value from jsonb_array_elements(p -> 'items') as i (value) loop
    v_times := private.exception_times(v_item, v_doctor.time_zone);
    if v_item ->> 'kind' = 'off' then
      v_off := v_off + tstzmultirange(v_times);
    elsif v_item ->> 'kind' is distinct from 'extra' or upper(v_times) > lower(v_times) + interval '26 hours' then
      raise exception 'extra_on_one_day';
    elsif exists (select from public.availability_exceptions x where x.doctor_id = v_doctor.id and x.kind = 'off'
      and tstzrange(x.starts_at, x.ends_at) && v_times) then
      raise exception 'extra_is_off';
    end if;
  end loop;
  v_hit := private.appointments_within(v_doctor.id, v_off);
  -- The doctor has seen these and goes on; one that came in between is shown first.
  if exists (select from jsonb_array_elements(v_hit) as h (value)
    where not coalesce(p -> 'acknowledged', '[]') ? (h.value ->> 'id')) then
    return jsonb_build_object('saved', false, 'added', 0, 'appointments', v_hit);
  end if;
  for v_item in select i.value from jsonb_array_elements(p -> 'items') as i (value) loop
    v_times := private.exception_times(v_item, v_doctor.time_zone);
    -- What is off already, or extra already, is not written twice.
    insert into public.availability_exceptions (doctor_id, kind, starts_at, ends_at)
    select v_doctor.id, (v_item ->> 'kind')::public.availability_exception_kind, lower(v_times), upper(v_times)
    where not exists (select from public.availability_exceptions x where x.doctor_id = v_doctor.id
      and x.kind = (v_item ->> 'kind')::public.availability_exception_kind and tstzrange(x.starts_at, x.ends_at) @> v_times);
    v_added := v_added + case when found then 1 else 0 end;
  end loop;
  if v_added > 0 then
    perform private.write_audit('availability.exceptions_added', 'doctor', v_doctor.id::text,
      jsonb_build_object('items', p -> 'items', 'appointmentsHit', jsonb_array_length(v_hit)));
    perform private.refresh_next_free(v_doctor.id);
  end if;
  return jsonb_build_object('saved', true, 'added', v_added, 'appointments', v_hit);
end
$$;

create function public.add_exceptions(p jsonb) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.add_exceptions(p)
$$;
comment on function public.add_exceptions(jsonb) is
  'Times off and extra hours of the signed-in doctor: {items[{kind: off|extra, from, to?, startsAt?, endsAt?}], acknowledged?[appointment ids]}. Time off that touches appointments is saved only once all of them are acknowledged; they stay as they are. Returns {saved, added, appointments[{id, startsAt, endsAt, patientName}]}. Errors: not_authenticated, not_doctor, those of private.exception_times, extra_on_one_day, extra_is_off, too_many.';

create function private.remove_exception(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := (private.lock_own_calendar()).id;
begin
  delete from public.availability_exceptions where id = p_id and doctor_id = v_me;
  if not found then
    raise exception 'not_found';
  end if;
  perform private.write_audit('availability.exception_removed', 'doctor', v_me::text, jsonb_build_object('id', p_id));
  perform private.refresh_next_free(v_me);
end
$$;

create function public.remove_exception(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.remove_exception(p_id)
$$;
comment on function public.remove_exception(uuid) is 'Takes back a time off or extra hours. Errors: not_authenticated, not_doctor, not_found.';

revoke execute on function private.exception_times(jsonb, text), private.appointments_within(uuid, tstzmultirange),
  private.add_exceptions(jsonb), public.add_exceptions(jsonb), private.remove_exception(uuid), public.remove_exception(uuid)
  from public, anon, authenticated;
grant execute on function private.add_exceptions(jsonb), public.add_exceptions(jsonb), private.remove_exception(uuid),
  public.remove_exception(uuid) to authenticated;
