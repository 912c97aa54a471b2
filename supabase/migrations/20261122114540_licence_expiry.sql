-- The end of a licence: reminders 60, 30 and 7 days before, the end itself, and what follows. What is due is read from the
-- doctors as they are, so that a renewed licence needs to know nothing of reminders.

create table private.licence_reminders (
  doctor_id uuid not null references public.doctors (id) on delete cascade,
  valid_until date not null,
  days smallint not null,
  created_at timestamptz not null default now(),
  constraint licence_reminders_pkey primary key (doctor_id, valid_until, days),
  constraint licence_reminders_days_check check (days in (60, 30, 7, 0))
);
comment on table private.licence_reminders is 'What was told about the end of a licence: once for each last day, 60, 30 and 7 days before, and (0) when it had ended.';
alter table private.licence_reminders enable row level security;
create index doctors_licence_end_idx on public.doctors (licence_valid_until) where verification = 'verified';

create function private.end_licence(p_doctor public.doctors) returns void
language plpgsql set search_path = '' as $$
declare
  v_visits integer;
begin
  select count(*) into v_visits from public.appointments a
  where a.doctor_id = p_doctor.id and a.status = 'confirmed' and a.starts_at > now();
  insert into public.verification_events (doctor_id, kind, was, state) values (p_doctor.id, 'expired', 'verified', 'verified');
  -- The trigger on doctors takes the doctor out of the search.
  update public.doctors set updated_at = now() where id = p_doctor.id;
  perform private.enqueue_mail('licence_ended', p_doctor.id, jsonb_build_object(
    'recipientName', p_doctor.display_name, 'validUntil', p_doctor.licence_valid_until),
    concat('licence_ended:', p_doctor.id, ':', p_doctor.licence_valid_until));
  insert into public.mail_outbox (kind, to_email, payload, dedupe_key)
  select 'licence_alert', s.alert_email, jsonb_build_object('doctorId', p_doctor.id, 'doctorName', p_doctor.display_name,
    'validUntil', p_doctor.licence_valid_until, 'visits', v_visits),
    concat('licence_alert:', p_doctor.id, ':', p_doctor.licence_valid_until)
  from public.platform_settings s where s.alert_email is not null
  on conflict (dedupe_key) do nothing;
end
$$;
comment on function private.end_licence(public.doctors) is
  'A licence has ended: the doctor leaves the search and is told, administrators are told how many appointments stay.';

create function private.watch_licences() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_today date := (now() at time zone 'UTC')::date;
  v_doctor public.doctors;
  v_due smallint;
  v_count integer := 0;
begin
  for v_doctor in
    select d.* from public.doctors d
    where d.verification = 'verified' and d.licence_valid_until <= v_today + 60 and exists (
      select from unnest('{60,30,7,0}'::smallint[]) as k (days)
      where d.licence_valid_until < v_today + k.days + (k.days > 0)::integer and not exists (
        select from private.licence_reminders r
        where r.doctor_id = d.id and r.valid_until = d.licence_valid_until and r.days = k.days))
    order by d.licence_valid_until, d.id limit 200
    -- One that is being changed this moment is looked at again at the next run.
    for no key update of d skip locked
  loop
    -- After a pause of days only the nearest is told; the ones before it would say the same with less haste.
    v_due := case when v_doctor.licence_valid_until < v_today then 0
      when v_doctor.licence_valid_until <= v_today + 7 then 7
      when v_doctor.licence_valid_until <= v_today + 30 then 30 else 60 end;
    insert into private.licence_reminders (doctor_id, valid_until, days)
    select v_doctor.id, v_doctor.licence_valid_until, k.days
    from unnest('{60,30,7,0}'::smallint[]) as k (days) where k.days >= v_due
    on conflict do nothing;
    if v_due = 0 then
      perform private.end_licence(v_doctor);
    else
      perform private.enqueue_mail('licence_ending', v_doctor.id, jsonb_build_object(
        'recipientName', v_doctor.display_name, 'validUntil', v_doctor.licence_valid_until),
        concat('licence_ending:', v_doctor.id, ':', v_doctor.licence_valid_until, ':', v_due),
        (v_doctor.licence_valid_until + 1)::timestamp at time zone 'UTC');
    end if;
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

create function public.watch_licences() returns integer
language sql security invoker set search_path = '' as $$
  select private.watch_licences()
$$;
comment on function public.watch_licences() is
  'For the mail worker: tells doctors whose licence ends soon, and takes those whose licence has ended out of the search. Returns how many were told.';

create function private.follow_licence_end() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Not sent yet, and not true any more.
  delete from public.mail_outbox m
  where m.recipient_id = new.id and m.status = 'pending' and m.kind in ('licence_ending', 'licence_ended');
  return null;
end
$$;
comment on function private.follow_licence_end() is 'The last day of a licence has changed: waiting mails about the old one go.';

create trigger tg_doctors__follow_licence_end after update of licence_valid_until on public.doctors
  for each row when (old.licence_valid_until is distinct from new.licence_valid_until) execute function private.follow_licence_end();

revoke execute on function private.end_licence(public.doctors), private.watch_licences(), public.watch_licences(),
  private.follow_licence_end() from public, anon, authenticated;
grant execute on function private.watch_licences(), public.watch_licences() to service_role;
