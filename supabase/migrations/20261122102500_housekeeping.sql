-- What time alone brings about in the directory: a first free time passes, a licence ends.

create table private.next_free_queue (
  doctor_id uuid primary key references public.doctors (id) on delete cascade,
  due_at timestamptz not null default now()
);
comment on table private.next_free_queue is 'When doctors.next_free_at has to be looked at again: at once after a change, otherwise when the time found comes within the notice.';
create index next_free_queue_due_at_idx on private.next_free_queue (due_at);
alter table private.next_free_queue enable row level security;

create function private.find_next_free(p_doctor_id uuid, p_weeks integer default null) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  v_from timestamptz := now();
  v_until timestamptz;
  v_found timestamptz;
begin
  select now() + make_interval(hours => 24 * least(d.horizon_days, s.booking_max_days, p_weeks * 7)) into v_until
  from public.doctors d cross join public.platform_settings s
  where d.id = p_doctor_id and d.is_listed;
  -- A week at a time: most doctors are free within the first.
  while v_from < v_until loop
    select min(slot.starts_at) into v_found
    from public.visit_types v
    cross join lateral private.free_slots(p_doctor_id, v.id, v_from, v_from + interval '168 hours') as slot
    where v.doctor_id = p_doctor_id and v.active;
    exit when v_found is not null;
    v_from := v_from + interval '168 hours';
  end loop;
  return v_found;
end
$$;
comment on function private.find_next_free(uuid, integer) is
  'First free time over all visit types of a listed doctor, within the horizon, or within the first p_weeks of it.';

create function private.write_next_free(p_doctor_id uuid, p_next timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
  update public.doctors set next_free_at = p_next
  where id = p_doctor_id and next_free_at is distinct from p_next;
  insert into private.next_free_queue as q (doctor_id, due_at)
  -- Where nothing is free, the horizon moves on with the clock.
  select d.id, coalesce(p_next - make_interval(mins => d.notice_minutes), now() + interval '1 hour')
  from public.doctors d where d.id = p_doctor_id
  on conflict (doctor_id) do update set due_at = excluded.due_at;
end
$$;
comment on function private.write_next_free(uuid, timestamptz) is 'Writes a doctor''s first free time into the directory and plans the next look.';

create function private.refresh_next_free(p_doctor_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.write_next_free(p_doctor_id, private.find_next_free(p_doctor_id));
end
$$;
comment on function private.refresh_next_free(uuid) is 'Finds a doctor''s first free time anew.';

create function private.next_free_changed(p_doctor_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  v_next timestamptz;
begin
  -- At once where that is cheap: nobody else is on the row, and something is free within two weeks. Else within seconds.
  perform 1 from public.doctors d where d.id = p_doctor_id for no key update skip locked;
  if found then
    v_next := private.find_next_free(p_doctor_id, 2);
    if v_next is not null then
      perform private.write_next_free(p_doctor_id, v_next);
      return;
    end if;
  end if;
  insert into private.next_free_queue as q (doctor_id) select d.id from public.doctors d where d.id = p_doctor_id
  on conflict (doctor_id) do update set due_at = now() where q.due_at > now();
end
$$;
comment on function private.next_free_changed(uuid) is 'Brings a first free time up to date within the transaction that moved it, or leaves it to the next housekeeping.';

create function private.refresh_directory(p_limit integer) returns integer
language plpgsql set search_path = '' as $$
declare
  v_doctor_id uuid;
  v_count integer := 0;
begin
  -- The trigger on doctors decides anew.
  update public.doctors set updated_at = now()
  where is_listed and licence_valid_until < (now() at time zone 'UTC')::date;
  for v_doctor_id in
    select q.doctor_id from private.next_free_queue q
    where q.due_at <= now() order by q.due_at limit p_limit for no key update skip locked
  loop
    -- Who edits the doctor just now has that row and wants this queue's; never wait for them.
    perform 1 from public.doctors d where d.id = v_doctor_id for no key update skip locked;
    continue when not found;
    perform private.refresh_next_free(v_doctor_id);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;
comment on function private.refresh_directory(integer) is 'Unlists whose licence ended and looks again at up to p_limit first free times.';

-- Changes that may move the first free time -----------------------------------------------------------------------

create function private.queue_next_free() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' then
    insert into private.next_free_queue as q (doctor_id) select old.doctor_id
    where exists (select from public.doctors d where d.id = old.doctor_id)
    on conflict (doctor_id) do update set due_at = now() where q.due_at > now();
  end if;
  if tg_op <> 'DELETE' then
    insert into private.next_free_queue as q (doctor_id) values (new.doctor_id)
    on conflict (doctor_id) do update set due_at = now() where q.due_at > now();
  end if;
  return null;
end
$$;
comment on function private.queue_next_free() is 'A doctor''s hours or visit types changed.';

create function private.queue_next_free_of_doctor() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.next_free_queue as q (doctor_id) values (new.id)
  on conflict (doctor_id) do update set due_at = now() where q.due_at > now();
  return null;
end
$$;
comment on function private.queue_next_free_of_doctor() is 'A doctor was listed, or the way of being booked changed.';

create function private.queue_next_free_of_appointment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- The longest visit, whose start may lie that far before the time it needs.
  c_longest constant interval := interval '4 hours';
  v_blocks constant boolean := new.status in ('held', 'confirmed');
  v_next timestamptz;
  v_before interval;
  v_after interval;
  v_moved boolean := false;
begin
  select d.next_free_at, make_interval(mins => d.buffer_before_minutes), make_interval(mins => d.buffer_after_minutes)
  into v_next, v_before, v_after
  from public.doctors d where d.id = new.doctor_id and d.is_listed;
  if not found then
    return null;
  end if;
  if v_blocks and v_next is not null then
    v_moved := new.blocked && tstzrange(v_next - v_before, v_next + c_longest + v_after);
  end if;
  if tg_op = 'UPDATE' and not v_moved and old.status in ('held', 'confirmed') and (not v_blocks or new.blocked <> old.blocked) then
    v_moved := upper(old.blocked) > now() and (v_next is null or lower(old.blocked) - c_longest - v_after < v_next);
  end if;
  if v_moved then
    perform private.next_free_changed(new.doctor_id);
  end if;
  return null;
end
$$;
comment on function private.queue_next_free_of_appointment() is
  'Only an appointment that takes the first free time, or gives back an earlier one, moves it; a moved one may do both.';

create function private.queue_next_free_of_all() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update private.next_free_queue set due_at = now() where due_at > now();
  return null;
end
$$;
comment on function private.queue_next_free_of_all() is 'How far ahead anybody can be booked has changed.';

create trigger tg_visit_types__queue_next_free after insert or delete or update of minutes, active on public.visit_types
  for each row execute function private.queue_next_free();
create trigger tg_availability_rules__queue_next_free after insert or update or delete on public.availability_rules
  for each row execute function private.queue_next_free();
create trigger tg_availability_exceptions__queue_next_free after insert or update or delete on public.availability_exceptions
  for each row execute function private.queue_next_free();
create trigger tg_doctors__queue_next_free after insert or update of is_listed, verification, payout, licence_valid_until, time_zone,
    buffer_before_minutes, buffer_after_minutes, notice_minutes, horizon_days, slot_step_minutes on public.doctors
  for each row when (new.is_listed) execute function private.queue_next_free_of_doctor();
create trigger tg_appointments__queue_next_free after insert or update of status, blocked on public.appointments
  for each row execute function private.queue_next_free_of_appointment();
create trigger tg_platform_settings__queue_next_free after update of booking_max_days on public.platform_settings
  for each row when (old.booking_max_days <> new.booking_max_days) execute function private.queue_next_free_of_all();

revoke execute on function private.find_next_free(uuid, integer), private.write_next_free(uuid, timestamptz),
  private.refresh_next_free(uuid), private.next_free_changed(uuid), private.refresh_directory(integer),
  private.queue_next_free(), private.queue_next_free_of_doctor(), private.queue_next_free_of_appointment(),
  private.queue_next_free_of_all()
  from public, anon, authenticated;
