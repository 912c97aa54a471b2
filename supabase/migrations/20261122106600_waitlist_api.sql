-- The waitlist as patients use it: getting in line, leaving it, answering an offer.

create function private.join_waitlist(
  p_visit_type_id uuid, p_appointment_id uuid, p_from date, p_until date, p_weekdays smallint[], p_day_parts text[], p_time_zone text
) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  c_most constant integer := 5;
  v_me public.profiles;
  v_appointment public.appointments;
  v_visit public.visit_types;
  v_zone text;
  v_today date;
  v_until date;
  v_id uuid;
begin
  select p.* into v_me from public.profiles p where p.id = private.require_user();
  if v_me.role is distinct from 'patient' then
    raise exception 'not_patient';
  elsif v_me.onboarded_at is null then
    raise exception 'not_onboarded';
  end if;
  v_zone := case when private.is_time_zone(p_time_zone) then p_time_zone else v_me.time_zone end;
  v_today := (now() at time zone v_zone)::date;
  perform pg_advisory_xact_lock(hashtextextended('patient:' || v_me.id, 0));
  if p_appointment_id is not null then
    select a.* into v_appointment from public.appointments a where a.id = p_appointment_id and a.patient_id = v_me.id;
    if not found then
      raise exception 'not_found';
    elsif v_appointment.status <> 'confirmed' or v_appointment.starts_at <= now() then
      raise exception 'wrong_state' using detail = v_appointment.status::text;
    end if;
  end if;
  select v.* into v_visit from public.visit_types v where v.id = coalesce(v_appointment.visit_type_id, p_visit_type_id);
  if not found then
    raise exception 'not_found';
  elsif not private.is_offered(v_visit.doctor_id, v_visit.id) then
    raise exception 'doctor_not_bookable';
  end if;
  -- An earlier time lies before the day of the appointment, or on it.
  v_until := least(p_until, (v_appointment.starts_at at time zone v_zone)::date);
  if p_from is null or p_until is null or v_until < greatest(p_from, v_today) or v_until > v_today + 366 then
    raise exception 'dates_invalid';
  elsif exists (
    select from public.waitlist_entries e
    where e.patient_id = v_me.id and e.state = 'waiting' and e.appointment_id is not distinct from p_appointment_id
      and (p_appointment_id is not null or e.visit_type_id = v_visit.id)
  ) then
    raise exception 'already_waiting';
  elsif (select count(*) from public.waitlist_entries e where e.patient_id = v_me.id and e.state = 'waiting') >= c_most then
    raise exception 'waitlist_full';
  end if;
  insert into public.waitlist_entries (
    patient_id, doctor_id, visit_type_id, appointment_id, from_date, until_date, weekdays, day_parts, time_zone
  ) values (
    v_me.id, v_visit.doctor_id, v_visit.id, p_appointment_id, greatest(p_from, v_today), v_until,
    coalesce(p_weekdays, '{}'), coalesce(p_day_parts, '{}'), v_zone
  ) returning id into v_id;
  perform private.write_audit('waitlist.joined', 'waitlist_entry', v_id::text);
  return v_id;
end
$$;

create function public.join_waitlist(
  p_visit_type_id uuid, p_appointment_id uuid, p_from date, p_until date, p_weekdays smallint[], p_day_parts text[], p_time_zone text
) returns uuid language sql security invoker set search_path = '' as $$
  select private.join_waitlist(p_visit_type_id, p_appointment_id, p_from, p_until, p_weekdays, p_day_parts, p_time_zone)
$$;
comment on function public.join_waitlist(uuid, uuid, date, date, smallint[], text[], text) is
  'The signed-in patient waits for a time of a doctor: for an earlier one of their confirmed appointment, or, with p_appointment_id null, for a first one of a kind of visit. At most five at once. Errors: not_authenticated, not_patient, not_onboarded, not_found, wrong_state, doctor_not_bookable, dates_invalid, already_waiting, waitlist_full.';

create function private.leave_waitlist(p_entry_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_entry public.waitlist_entries;
begin
  select e.* into v_entry from public.waitlist_entries e where e.id = p_entry_id and e.patient_id = private.require_user();
  if not found then
    raise exception 'not_found';
  end if;
  perform private.lock_calendars(v_entry.doctor_id, v_entry.patient_id);
  perform private.end_entries(v_entry.doctor_id, array[p_entry_id], 'left');
  perform private.offer_freed_times(v_entry.doctor_id);
  perform private.write_audit('waitlist.left', 'waitlist_entry', p_entry_id::text);
end
$$;

create function public.leave_waitlist(p_entry_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.leave_waitlist(p_entry_id)
$$;
comment on function public.leave_waitlist(uuid) is 'The patient waits no more; an open offer goes to the next. Again: nothing. Error: not_found.';

create function private.lock_own_offer(p_offer_id uuid) returns public.waitlist_offers
language plpgsql set search_path = '' as $$
declare
  v_offer public.waitlist_offers;
begin
  select o.* into v_offer from public.waitlist_offers o where o.id = p_offer_id and o.patient_id = private.require_user();
  if not found then
    raise exception 'not_found';
  end if;
  perform private.lock_calendars(v_offer.doctor_id, v_offer.patient_id);
  select o.* into v_offer from public.waitlist_offers o where o.id = p_offer_id for no key update;
  return v_offer;
end
$$;
comment on function private.lock_own_offer(uuid) is 'The signed-in patient''s offer as it is once its turn has come. Error: not_found.';

create function private.accept_waitlist_offer(p_offer_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_offer public.waitlist_offers := private.lock_own_offer(p_offer_id);
  v_entry public.waitlist_entries;
  v_old public.appointments;
  v_new public.appointments;
begin
  select e.* into v_entry from public.waitlist_entries e where e.id = v_offer.entry_id;
  if v_entry.appointment_id is null then
    -- A first time is taken by booking it, with reason, consent and price.
    raise exception 'not_a_move';
  end if;
  select a.* into v_old from public.appointments a where a.id = v_entry.appointment_id for no key update;
  if v_offer.state = 'accepted' and v_old.starts_at = v_offer.starts_at then
    return;
  elsif v_offer.state <> 'open' or v_offer.expires_at <= now() then
    raise exception 'offer_over' using detail = v_offer.state::text;
  elsif v_old.status <> 'confirmed' or v_old.starts_at <= now() or v_offer.starts_at >= v_old.starts_at then
    raise exception 'wrong_state' using detail = v_old.status::text;
  elsif not exists (
    select from private.open_slots(v_offer.doctor_id, v_old.visit_type_id, v_offer.starts_at, v_offer.starts_at + interval '1 second') as s
    where s.starts_at = v_offer.starts_at
  ) then
    raise exception 'slot_unavailable';
  end if;
  -- Whom we asked to come earlier has not used up one of their own moves.
  v_new := private.move_to(v_old, 'waitlist', v_offer.starts_at);
  update public.waitlist_offers set state = 'accepted', ended_at = now() where id = p_offer_id and state = 'open';
  perform private.end_entries(v_entry.doctor_id, array[v_entry.id], 'fulfilled');
  perform private.note_event(v_new, 'moved',
    jsonb_build_object('by', 'patient', 'from', v_old.starts_at, 'to', v_new.starts_at, 'waitlist', true));
  perform private.mail_move(v_new, 'patient', v_old.starts_at);
end
$$;

create function public.accept_waitlist_offer(p_offer_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.accept_waitlist_offer(p_offer_id)
$$;
comment on function public.accept_waitlist_offer(uuid) is
  'The patient''s appointment takes the earlier time. Again: nothing. On any error the old time stays. Errors: not_authenticated, not_found, not_a_move, offer_over, wrong_state, slot_unavailable, slot_taken, own_overlap.';

create function private.decline_waitlist_offer(p_offer_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_offer public.waitlist_offers := private.lock_own_offer(p_offer_id);
begin
  if v_offer.state <> 'open' then
    return;
  end if;
  perform private.end_offers(v_offer.doctor_id, v_offer.entry_id, 'declined');
  perform private.offer_freed_times(v_offer.doctor_id);
end
$$;

create function public.decline_waitlist_offer(p_offer_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.decline_waitlist_offer(p_offer_id)
$$;
comment on function public.decline_waitlist_offer(uuid) is
  'The time goes to the next in line; the patient stays in it. On an offer that is over: nothing. Errors: not_authenticated, not_found.';

revoke execute on function private.join_waitlist(uuid, uuid, date, date, smallint[], text[], text),
  public.join_waitlist(uuid, uuid, date, date, smallint[], text[], text), private.leave_waitlist(uuid), public.leave_waitlist(uuid),
  private.lock_own_offer(uuid), private.accept_waitlist_offer(uuid), public.accept_waitlist_offer(uuid),
  private.decline_waitlist_offer(uuid), public.decline_waitlist_offer(uuid) from public, anon, authenticated;
grant execute on function private.join_waitlist(uuid, uuid, date, date, smallint[], text[], text),
  public.join_waitlist(uuid, uuid, date, date, smallint[], text[], text), private.leave_waitlist(uuid), public.leave_waitlist(uuid),
  private.accept_waitlist_offer(uuid), public.accept_waitlist_offer(uuid),
  private.decline_waitlist_offer(uuid), public.decline_waitlist_offer(uuid) to authenticated;
