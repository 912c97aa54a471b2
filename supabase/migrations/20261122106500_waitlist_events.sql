-- What moves the line: an appointment that frees or takes a time, hours that open, and the clock.

create function private.time_freed(p_doctor_id uuid, p_during tstzrange) returns void
language plpgsql set search_path = '' as $$
begin
  if upper(p_during) <= now() or not exists (
    select from public.waitlist_entries e where e.doctor_id = p_doctor_id and e.state = 'waiting'
  ) then
    return;
  end if;
  insert into private.freed_times (doctor_id, during) values (p_doctor_id, p_during);
  if private.try_lock_doctor(p_doctor_id) then
    begin
      perform private.offer_freed_times(p_doctor_id);
    exception
      -- Whoever gives a time back must never fail because of those who wait for it. The worker tries again.
      when others then
        raise warning 'offering a freed time failed: %', sqlerrm;
    end;
  end if;
end
$$;
comment on function private.time_freed(uuid, tstzrange) is 'A time became free: offered at once where that needs no waiting, else by the worker.';

create function private.follow_waitlist() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  c_blocking constant public.appointment_status[] := '{held,confirmed}';
begin
  if new.status = any (c_blocking) then
    update public.waitlist_offers o set state = 'accepted', ended_at = now()
    where o.doctor_id = new.doctor_id and o.patient_id = new.patient_id and o.state = 'open' and o.blocked && new.blocked;
  end if;
  if new.status = 'confirmed' and (tg_op = 'INSERT' or old.status <> 'confirmed') then
    perform private.end_entries(new.doctor_id, array(
      select e.id from public.waitlist_entries e
      where e.patient_id = new.patient_id and e.visit_type_id = new.visit_type_id and e.appointment_id is null and e.state = 'waiting'
    ), 'fulfilled');
  end if;
  if tg_op = 'UPDATE' then
    if old.status = 'confirmed' and new.status <> 'confirmed' then
      perform private.end_entries(new.doctor_id, array(
        select e.id from public.waitlist_entries e where e.appointment_id = new.id and e.state = 'waiting'
      ), 'ended');
    end if;
    if old.status = any (c_blocking) and (not new.status = any (c_blocking) or new.blocked <> old.blocked) then
      perform private.time_freed(old.doctor_id, old.blocked);
    end if;
  end if;
  return null;
end
$$;
comment on function private.follow_waitlist() is 'Who got a time waits no more; who gave one back makes it free for those who wait.';

create function private.end_entries(p_doctor_id uuid, p_ids uuid[], p_state public.waitlist_entry_state) returns void
language plpgsql set search_path = '' as $$
declare
  v_id uuid;
begin
  foreach v_id in array p_ids loop
    update public.waitlist_entries set state = p_state, ended_at = now() where id = v_id and state = 'waiting';
    perform private.end_offers(p_doctor_id, v_id, 'withdrawn');
  end loop;
end
$$;
comment on function private.end_entries(uuid, uuid[], public.waitlist_entry_state) is 'Takes entries out of the line, and their open offers back.';

create trigger tg_appointments__follow_waitlist after insert or update of status, blocked on public.appointments
  for each row execute function private.follow_waitlist();

create function private.hours_opened() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor_id uuid := case when tg_op = 'DELETE' then old.doctor_id else new.doctor_id end;
begin
  -- Many rows are written at once when a week is saved: noted here, offered by the worker.
  insert into private.freed_times (doctor_id, during)
  select v_doctor_id, tstzrange(now(), now() + interval '80 days')
  where exists (select from public.waitlist_entries e where e.doctor_id = v_doctor_id and e.state = 'waiting')
    and not exists (select from private.freed_times f where f.doctor_id = v_doctor_id and upper(f.during) > now() + interval '79 days');
  return null;
end
$$;
comment on function private.hours_opened() is 'A doctor''s hours changed, so that times may be free that were not.';

create trigger tg_availability_rules__hours_opened after insert or update on public.availability_rules
  for each row execute function private.hours_opened();
create trigger tg_availability_exceptions__hours_opened after insert or update or delete on public.availability_exceptions
  for each row execute function private.hours_opened();

create function private.pass_on_offers() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor_id uuid;
  v_count integer := 0;
begin
  for v_doctor_id in
    select o.doctor_id from public.waitlist_offers o where o.state = 'open' and o.expires_at <= now()
    union
    select f.doctor_id from private.freed_times f
    union
    select e.doctor_id from public.waitlist_entries e
    where e.state = 'waiting' and e.until_date < (now() at time zone 'UTC')::date - 1
    limit 100
  loop
    continue when not private.try_lock_doctor(v_doctor_id);
    perform private.end_entries(v_doctor_id, array(
      select e.id from public.waitlist_entries e
      where e.doctor_id = v_doctor_id and e.state = 'waiting' and e.until_date < (now() at time zone e.time_zone)::date
    ), 'ended');
    v_count := v_count + private.offer_freed_times(v_doctor_id);
  end loop;
  return v_count;
end
$$;

create function public.pass_on_offers() returns integer
language sql security invoker set search_path = '' as $$
  select private.pass_on_offers()
$$;
comment on function public.pass_on_offers() is
  'For the mail worker: lets offers lapse, ends entries whose days have passed, and offers what became free to the next in line. Returns how many offers were made.';

revoke execute on function private.time_freed(uuid, tstzrange), private.follow_waitlist(),
  private.end_entries(uuid, uuid[], public.waitlist_entry_state), private.hours_opened(),
  private.pass_on_offers(), public.pass_on_offers() from public, anon, authenticated;
grant execute on function private.pass_on_offers(), public.pass_on_offers() to service_role;
