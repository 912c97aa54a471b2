-- A doctor's kinds of visit. What was booked keeps its length, place and price: appointments hold their own.

create function private.lock_own_visit_type(p_id uuid) returns public.visit_types
language plpgsql set search_path = '' as $$
declare
  v_me uuid := (private.lock_own_calendar()).id;
  v_visit public.visit_types;
begin
  select v.* into v_visit from public.visit_types v where v.id = p_id and v.doctor_id = v_me for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  return v_visit;
end
$$;

create function private.save_visit_type(p jsonb) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor public.doctors := private.lock_own_calendar();
  v_old public.visit_types;
  v_new public.visit_types;
begin
  if p ->> 'id' is null then
    insert into public.visit_types (doctor_id, mode, minutes, amount, currency, position)
    select v_doctor.id, (p ->> 'mode')::public.visit_mode, (p ->> 'minutes')::smallint, (p ->> 'amount')::bigint,
      -- One currency for all of a doctor's prices, so that patients can compare them; the first visit chooses it.
      coalesce(min(v.currency) filter (where v.active), min(v.currency), upper(p ->> 'currency')), coalesce(max(v.position) + 1, 0)
    from public.visit_types v where v.doctor_id = v_doctor.id
    returning * into v_new;
  else
    v_old := private.lock_own_visit_type((p ->> 'id')::uuid);
    update public.visit_types set mode = (p ->> 'mode')::public.visit_mode, minutes = (p ->> 'minutes')::smallint,
      amount = (p ->> 'amount')::bigint
    where id = v_old.id
    returning * into v_new;
    if private.visit_type_version(v_new) = private.visit_type_version(v_old) then
      return v_new.id;
    elsif private.visit_type_version(v_old) is distinct from p ->> 'version' then
      raise exception 'stale';
    end if;
  end if;
  perform private.write_audit('availability.visit_type_saved', 'visit_type', v_new.id::text, jsonb_build_object(
    'mode', v_new.mode, 'minutes', v_new.minutes, 'amount', v_new.amount, 'currency', v_new.currency, 'amountBefore', v_old.amount));
  perform private.refresh_next_free(v_doctor.id);
  return v_new.id;
exception
  when check_violation or data_exception or not_null_violation or foreign_key_violation then
    raise exception 'visit_type_invalid' using detail = sqlerrm;
end
$$;

create function public.save_visit_type(p jsonb) returns uuid
language sql security invoker set search_path = '' as $$
  select private.save_visit_type(p)
$$;
comment on function public.save_visit_type(jsonb) is
  'Adds or changes a kind of visit of the signed-in doctor: {id?, version?, mode, minutes, amount, currency?}; currency counts only for the first. Errors: not_authenticated, not_doctor, not_found, stale, visit_type_invalid, too_many.';

create function private.offer_visit_type(p_id uuid, p_active boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_visit public.visit_types := private.lock_own_visit_type(p_id);
begin
  if v_visit.active = coalesce(p_active, false) then
    return;
  end if;
  update public.visit_types set active = p_active where id = v_visit.id;
  perform private.write_audit(case when p_active then 'availability.visit_type_on' else 'availability.visit_type_off' end,
    'visit_type', v_visit.id::text);
  perform private.refresh_next_free(v_visit.doctor_id);
end
$$;

create function public.offer_visit_type(p_id uuid, p_active boolean) returns void
language sql security invoker set search_path = '' as $$
  select private.offer_visit_type(p_id, p_active)
$$;
comment on function public.offer_visit_type(uuid, boolean) is
  'Offers a kind of visit to patients, or no longer. Again: nothing. Errors: not_authenticated, not_doctor, not_found.';

create function private.move_visit_type(p_id uuid, p_by integer) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_visit public.visit_types := private.lock_own_visit_type(p_id);
begin
  update public.visit_types v set position = n.position
  from (
    select o.id, row_number() over (order by o.place + case when o.id = p_id then sign(p_by) * 1.5 else 0 end) - 1 as position
    from (
      select t.id, row_number() over (order by t.position, t.amount, t.id) as place
      from public.visit_types t where t.doctor_id = v_visit.doctor_id
    ) as o
  ) as n
  where v.id = n.id and v.position <> n.position;
  perform private.write_audit('availability.visit_type_moved', 'visit_type', v_visit.id::text);
end
$$;

create function public.move_visit_type(p_id uuid, p_by integer) returns void
language sql security invoker set search_path = '' as $$
  select private.move_visit_type(p_id, p_by)
$$;
comment on function public.move_visit_type(uuid, integer) is
  'Moves a kind of visit one place up (negative) or down in the order in which patients see them. Errors: not_authenticated, not_doctor, not_found.';

create function private.remove_visit_type(p_id uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
  v_visit public.visit_types := private.lock_own_visit_type(p_id);
begin
  begin
    delete from public.visit_types where id = v_visit.id;
  exception
    when foreign_key_violation then
      -- Appointments point at it.
      perform private.offer_visit_type(p_id, false);
      return 'switched_off';
  end;
  perform private.write_audit('availability.visit_type_removed', 'visit_type', v_visit.id::text);
  perform private.refresh_next_free(v_visit.doctor_id);
  return 'removed';
end
$$;

create function public.remove_visit_type(p_id uuid) returns text
language sql security invoker set search_path = '' as $$
  select private.remove_visit_type(p_id)
$$;
comment on function public.remove_visit_type(uuid) is
  'Takes a kind of visit away: removed, or switched_off when it was ever booked. Errors: not_authenticated, not_doctor, not_found.';

revoke execute on function private.lock_own_visit_type(uuid), private.save_visit_type(jsonb), public.save_visit_type(jsonb),
  private.offer_visit_type(uuid, boolean), public.offer_visit_type(uuid, boolean),
  private.move_visit_type(uuid, integer), public.move_visit_type(uuid, integer),
  private.remove_visit_type(uuid), public.remove_visit_type(uuid) from public, anon, authenticated;
grant execute on function private.save_visit_type(jsonb), public.save_visit_type(jsonb),
  private.offer_visit_type(uuid, boolean), public.offer_visit_type(uuid, boolean),
  private.move_visit_type(uuid, integer), public.move_visit_type(uuid, integer),
  private.remove_visit_type(uuid), public.remove_visit_type(uuid) to authenticated;
