-- Offering: a time that became free goes to the first in line whom it fits, then to the next. Everything here runs under the
-- lock of the doctor's calendar, under which times are also taken: what is offered is free, and stays so while it is offered.

create function private.has_offer_for_others(p_doctor_id uuid, p_blocked tstzrange, p_patient_id uuid) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from public.waitlist_offers o
    where o.doctor_id = p_doctor_id and o.state = 'open' and o.expires_at > now() and o.blocked && p_blocked
      and o.patient_id is distinct from p_patient_id
  );
end
$$;
comment on function private.has_offer_for_others(uuid, tstzrange, uuid) is 'Whether a time is being offered to somebody else. An offer whose time is over counts no more, tidied away or not.';

create function private.offered_times(p_doctor_id uuid, p_during tstzrange, p_viewer_id uuid) returns tstzmultirange
language plpgsql stable set search_path = '' as $$
begin
  return coalesce((
    select range_agg(o.blocked) from public.waitlist_offers o
    where o.doctor_id = p_doctor_id and o.state = 'open' and o.expires_at > now() and o.blocked && p_during
      and o.patient_id is distinct from p_viewer_id
  ), '{}');
end
$$;
comment on function private.offered_times(uuid, tstzrange, uuid) is 'What of a doctor''s time is being offered to another than p_viewer_id.';

create function private.fits_wishes(p_entry public.waitlist_entries, p_starts_at timestamptz) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  v_local timestamp := p_starts_at at time zone p_entry.time_zone;
begin
  return v_local::date between p_entry.from_date and p_entry.until_date
    and (cardinality(p_entry.weekdays) = 0 or extract(isodow from v_local)::smallint = any (p_entry.weekdays))
    and (cardinality(p_entry.day_parts) = 0 or case
      when v_local::time < '12:00' then 'morning' when v_local::time < '17:00' then 'afternoon' else 'evening'
    end = any (p_entry.day_parts));
end
$$;
comment on function private.fits_wishes(public.waitlist_entries, timestamptz) is 'Whether a time is on one of the days and hours that somebody waits for, on their clock.';

create function private.find_time_for(p_entry public.waitlist_entries, p_during tstzrange) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  v_before timestamptz;
begin
  if p_entry.appointment_id is not null then
    select a.starts_at into v_before from public.appointments a
    where a.id = p_entry.appointment_id and a.status = 'confirmed' and a.starts_at > now();
    if not found then
      return null;
    end if;
  elsif exists (
    -- Who is just paying for a time of this doctor needs no other.
    select from public.appointments a
    where a.patient_id = p_entry.patient_id and a.visit_type_id = p_entry.visit_type_id
      and a.status = 'held' and a.hold_expires_at > now()
  ) then
    return null;
  end if;
  return (
    select s.starts_at
    from private.free_slots(p_entry.doctor_id, p_entry.visit_type_id,
      greatest(lower(p_during), now()) - interval '4 hours', upper(p_during)) as s
    where private.is_offered(p_entry.doctor_id, p_entry.visit_type_id) and tstzrange(s.starts_at, s.ends_at) && p_during and private.fits_wishes(p_entry, s.starts_at)
      and (v_before is null or s.starts_at < v_before)
      and not exists (
        select from public.waitlist_offers o where o.entry_id = p_entry.id and o.starts_at = s.starts_at
      )
      and not exists (
        select from public.appointments a
        where a.patient_id = p_entry.patient_id and a.id is distinct from p_entry.appointment_id
          and a.status in ('held', 'confirmed') and tstzrange(a.starts_at, a.ends_at) && tstzrange(s.starts_at, s.ends_at)
      )
    order by s.starts_at limit 1
  );
end
$$;
comment on function private.find_time_for(public.waitlist_entries, tstzrange) is
  'The first free time within a range that fits somebody who waits, was not offered to them before and lies before the appointment it is to replace.';

create function private.offer_time(p_entry public.waitlist_entries, p_starts_at timestamptz) returns boolean
language plpgsql set search_path = '' as $$
declare
  v_offer public.waitlist_offers;
begin
  insert into public.waitlist_offers (entry_id, patient_id, doctor_id, starts_at, ends_at, blocked, expires_at)
  select p_entry.id, p_entry.patient_id, d.id, p_starts_at, t.ends_at,
    tstzrange(p_starts_at - make_interval(mins => d.buffer_before_minutes), t.ends_at + make_interval(mins => d.buffer_after_minutes)),
    -- Whoever accepts at the last moment still has to be within the doctor's notice.
    least(now() + make_interval(mins => s.waitlist_offer_minutes), p_starts_at - make_interval(mins => d.notice_minutes))
  from public.doctors d
  cross join public.platform_settings s
  join public.visit_types v on v.id = p_entry.visit_type_id
  cross join lateral (select p_starts_at + make_interval(mins => v.minutes) as ends_at) as t
  where d.id = p_entry.doctor_id and p_starts_at - make_interval(mins => d.notice_minutes) >= now() + interval '5 minutes'
  on conflict do nothing
  returning * into v_offer;
  if v_offer.id is null then
    return false;
  end if;
  perform private.enqueue_mail('waitlist_offer', p.id, jsonb_build_object(
    'offerId', v_offer.id, 'recipientName', p.full_name, 'doctorName', d.display_name, 'startsAt', v_offer.starts_at,
    'endsAt', v_offer.ends_at, 'patientTimeZone', p.time_zone, 'doctorTimeZone', d.time_zone, 'doctorCity', coalesce(d.city, d.time_zone),
    'mode', v.mode, 'expiresAt', v_offer.expires_at,
    'insteadOf', (select a.starts_at from public.appointments a where a.id = p_entry.appointment_id)
  ), 'waitlist_offer:' || v_offer.id, v_offer.expires_at)
  from public.profiles p, public.doctors d, public.visit_types v
  where p.id = p_entry.patient_id and d.id = p_entry.doctor_id and v.id = p_entry.visit_type_id;
  perform private.write_audit('waitlist.offered', 'waitlist_offer', v_offer.id::text,
    jsonb_build_object('startsAt', v_offer.starts_at, 'expiresAt', v_offer.expires_at));
  return true;
end
$$;
comment on function private.offer_time(public.waitlist_entries, timestamptz) is 'Offers a time and tells so by mail. False when it was offered before, or begins too soon.';

create function private.end_offers(p_doctor_id uuid, p_entry_id uuid, p_state public.waitlist_offer_state) returns void
language sql set search_path = '' as $$
  with ended as (
    update public.waitlist_offers o set state = p_state, ended_at = now()
    where o.doctor_id = p_doctor_id and o.state = 'open'
      and case when p_entry_id is null then o.expires_at <= now() else o.entry_id = p_entry_id end
    returning o.doctor_id, o.blocked
  )
  insert into private.freed_times (doctor_id, during) select e.doctor_id, e.blocked from ended e
$$;
comment on function private.end_offers(uuid, uuid, public.waitlist_offer_state) is 'Ends the open offer of an entry, or, without one, all whose time is over; what they kept is to be offered to the next.';

create function private.offer_freed_times(p_doctor_id uuid) returns integer
language plpgsql set search_path = '' as $$
declare
  v_during tstzmultirange;
  v_range tstzrange;
  v_entry public.waitlist_entries;
  v_time timestamptz;
  v_count integer := 0;
begin
  perform private.end_offers(p_doctor_id, null, 'lapsed');
  with taken as (
    delete from private.freed_times f where f.doctor_id = p_doctor_id returning f.during
  )
  select range_agg(t.during) into v_during from taken t;
  for v_entry in
    select e.* from public.waitlist_entries e
    where e.doctor_id = p_doctor_id and e.state = 'waiting' and v_during is not null
      and not exists (select from public.waitlist_offers o where o.entry_id = e.id and o.state = 'open')
    order by e.created_at, e.id
  loop
    for v_range in select r from unnest(v_during) as r order by r loop
      v_time := private.find_time_for(v_entry, v_range);
      continue when v_time is null;
      if private.offer_time(v_entry, v_time) then
        v_count := v_count + 1;
        exit;
      end if;
    end loop;
  end loop;
  if v_during is not null then
    insert into private.next_free_queue as q (doctor_id) values (p_doctor_id)
    on conflict (doctor_id) do update set due_at = now() where q.due_at > now();
  end if;
  return v_count;
end
$$;
comment on function private.offer_freed_times(uuid) is 'Under the doctor''s lock: lets old offers lapse, and goes down the line with every time that became free.';

create function private.try_lock_doctor(p_doctor_id uuid) returns boolean
language plpgsql set search_path = '' as $$
begin
  -- The lock of lock_calendars. Never waits: what cannot be done now the worker does within seconds.
  return pg_try_advisory_xact_lock(hashtextextended('doctor:' || p_doctor_id, 0));
end
$$;

revoke execute on function private.has_offer_for_others(uuid, tstzrange, uuid), private.offered_times(uuid, tstzrange, uuid),
  private.fits_wishes(public.waitlist_entries, timestamptz), private.find_time_for(public.waitlist_entries, tstzrange),
  private.offer_time(public.waitlist_entries, timestamptz),
  private.end_offers(uuid, uuid, public.waitlist_offer_state), private.offer_freed_times(uuid), private.try_lock_doctor(uuid)
  from public, anon, authenticated;
