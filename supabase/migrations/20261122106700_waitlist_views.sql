-- The waitlist as patients read it.

create function private.offer_view(p_offer public.waitlist_offers) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', p_offer.id, 'entryId', e.id, 'startsAt', p_offer.starts_at, 'endsAt', p_offer.ends_at, 'expiresAt', p_offer.expires_at,
      -- An offer whose time is over counts as lapsed, tidied away or not.
      'state', case when p_offer.state = 'open' and p_offer.expires_at <= now() then 'lapsed' else p_offer.state::text end,
      'visitTypeId', e.visit_type_id, 'mode', v.mode, 'minutes', v.minutes, 'amount', v.amount, 'currency', v.currency,
      'appointmentId', e.appointment_id,
      'insteadOf', (select a.starts_at from public.appointments a where a.id = e.appointment_id),
      -- What was taken: the moved appointment, or the hold that is to be paid.
      'takenAs', case when p_offer.state = 'accepted' then (
        select a.id from public.appointments a
        where a.patient_id = p_offer.patient_id and a.doctor_id = p_offer.doctor_id and a.blocked && p_offer.blocked
        order by a.created_at desc limit 1
      ) end,
      'doctor', jsonb_build_object('displayName', d.display_name, 'slug', d.slug, 'city', d.city, 'timeZone', d.time_zone)
    )
    from public.waitlist_entries e
    join public.visit_types v on v.id = e.visit_type_id
    join public.doctors d on d.id = e.doctor_id
    where e.id = p_offer.entry_id
  );
end
$$;
comment on function private.offer_view(public.waitlist_offers) is 'An offer as its patient sees it.';

create function private.get_waitlist_offer(p_offer_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.offer_view(o) from public.waitlist_offers o where o.id = p_offer_id and o.patient_id = private.require_user()
$$;

create function public.get_waitlist_offer(p_offer_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_waitlist_offer(p_offer_id)
$$;
comment on function public.get_waitlist_offer(uuid) is 'One of the signed-in patient''s offers; null for anybody else''s.';

create function private.list_waitlist() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', e.id, 'fromDate', e.from_date, 'untilDate', e.until_date, 'weekdays', e.weekdays, 'dayParts', e.day_parts,
    'mode', v.mode, 'minutes', v.minutes, 'visitTypeId', v.id, 'createdAt', e.created_at,
    'appointmentId', e.appointment_id,
    'insteadOf', (select a.starts_at from public.appointments a where a.id = e.appointment_id),
    'doctor', jsonb_build_object('displayName', d.display_name, 'slug', d.slug, 'city', d.city, 'timeZone', d.time_zone),
    'offer', (
      select private.offer_view(o) from public.waitlist_offers o
      where o.entry_id = e.id and o.state = 'open' and o.expires_at > now() limit 1
    )
  ) order by e.created_at), '[]')
  from public.waitlist_entries e
  join public.visit_types v on v.id = e.visit_type_id
  join public.doctors d on d.id = e.doctor_id
  where e.patient_id = private.require_user() and e.state = 'waiting' and e.until_date >= (now() at time zone e.time_zone)::date
$$;

create function public.list_waitlist() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_waitlist()
$$;
comment on function public.list_waitlist() is 'What the signed-in patient waits for, the longest first, each with its open offer.';

create function private.get_waitlist_subject(p_visit_type_id uuid, p_appointment_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'visitTypeId', v.id, 'mode', v.mode, 'minutes', v.minutes, 'appointmentId', a.id, 'insteadOf', a.starts_at,
    'doctor', jsonb_build_object('displayName', d.display_name, 'slug', d.slug, 'city', d.city, 'timeZone', d.time_zone),
    'entryId', (
      select e.id from public.waitlist_entries e
      where e.patient_id = me.id and e.state = 'waiting' and e.appointment_id is not distinct from a.id and e.visit_type_id = v.id
    )
  )
  from (select private.require_user() as id) as me
  left join public.appointments a on a.id = p_appointment_id and a.patient_id = me.id and a.status = 'confirmed' and a.starts_at > now()
  join public.visit_types v on v.id = coalesce(a.visit_type_id, case when p_appointment_id is null then p_visit_type_id end)
  join public.doctors d on d.id = v.doctor_id
  where private.is_offered(d.id, v.id)
$$;

create function public.get_waitlist_subject(p_visit_type_id uuid default null, p_appointment_id uuid default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_waitlist_subject(p_visit_type_id, p_appointment_id)
$$;
comment on function public.get_waitlist_subject(uuid, uuid) is
  'What one would wait for, and entryId when one does already; null when nobody can wait for that.';

revoke execute on function private.offer_view(public.waitlist_offers), private.get_waitlist_offer(uuid), public.get_waitlist_offer(uuid),
  private.list_waitlist(), public.list_waitlist(),
  private.get_waitlist_subject(uuid, uuid), public.get_waitlist_subject(uuid, uuid) from public, anon, authenticated;
grant execute on function private.get_waitlist_offer(uuid), public.get_waitlist_offer(uuid),
  private.list_waitlist(), public.list_waitlist(),
  private.get_waitlist_subject(uuid, uuid), public.get_waitlist_subject(uuid, uuid) to authenticated;
