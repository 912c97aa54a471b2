-- Saying, answering and settling that somebody did not come.

create function private.no_show_obstacle(p_appointment public.appointments, p_by text) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when p_appointment.status <> 'confirmed' then 'wrong_state'
    when p_appointment.starts_at > now() then 'not_started'
    when exists (
      select from public.no_show_reports r
      where r.appointment_id = p_appointment.id and r.absent::text <> p_by and r.state <> 'withdrawn'
    ) then 'already_reported'
  end;
end
$$;
comment on function private.no_show_obstacle(public.appointments, text) is
  'Why this party cannot say now that the other did not come; null when they can: after the start, once, while nothing is completed.';

create function private.mail_no_show(p_appointment public.appointments, p_what text, p_absent text, p_until timestamptz, p_to text)
returns void language plpgsql set search_path = '' as $$
begin
  perform private.enqueue_mail('no_show', case p_to when 'patient' then p_appointment.patient_id else p_appointment.doctor_id end,
    private.mail_facts(p_appointment) || jsonb_build_object('to', p_to, 'what', p_what, 'absent', p_absent, 'contestUntil', p_until,
      'recipientName', (select case p_to when 'patient' then p.full_name else d.display_name end
        from public.profiles p, public.doctors d where p.id = p_appointment.patient_id and d.id = p_appointment.doctor_id)),
    -- One mail for each report: it may be taken back and said again.
    'no_show:' || p_what || ':' || p_to || ':' || p_appointment.id || ':' || p_absent || ':' || extract(epoch from p_until)::bigint);
end
$$;
comment on function private.mail_no_show(public.appointments, text, text, timestamptz, text) is
  'p_what: reported, contested, settled; p_to: patient or doctor.';

create function private.report_no_show(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.lock_own_appointment(p_appointment_id);
  v_by text := private.role_in(v_appointment, auth.uid());
  v_absent text := case v_by when 'patient' then 'doctor' else 'patient' end;
  v_obstacle text := private.no_show_obstacle(v_appointment, v_by);
  v_report public.no_show_reports;
begin
  -- The same press again.
  if exists (select from public.no_show_reports r
    where r.appointment_id = p_appointment_id and r.absent::text = v_absent and r.state in ('open', 'contested')) then
    return;
  elsif v_obstacle is not null then
    raise exception '%', v_obstacle;
  end if;
  insert into public.no_show_reports (appointment_id, patient_id, doctor_id, absent, contest_until)
  select v_appointment.id, v_appointment.patient_id, v_appointment.doctor_id, v_absent::public.visit_party,
    now() + make_interval(hours => s.contest_hours)
  from public.platform_settings s
  returning * into v_report;
  perform private.note_event(v_appointment, 'no_show_reported',
    jsonb_build_object('absent', v_absent, 'contestUntil', v_report.contest_until));
  -- Each says it of the other: that is the objection, and nothing is left to wait for.
  update public.no_show_reports set state = 'contested', contested_at = now()
  where appointment_id = p_appointment_id and state = 'open'
    and exists (select from public.no_show_reports o where o.appointment_id = p_appointment_id and o.absent::text = v_by
      and o.state in ('open', 'contested'));
  if found then
    perform private.note_event(v_appointment, 'no_show_contested', jsonb_build_object('by', v_by));
    perform private.mail_no_show(v_appointment, 'contested', v_absent, v_report.contest_until, 'patient');
    perform private.mail_no_show(v_appointment, 'contested', v_absent, v_report.contest_until, 'doctor');
  else
    perform private.mail_no_show(v_appointment, 'reported', v_absent, v_report.contest_until, v_absent);
  end if;
end
$$;

create function private.withdraw_no_show(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.lock_own_appointment(p_appointment_id);
  v_by text := private.role_in(v_appointment, auth.uid());
begin
  update public.no_show_reports set state = 'withdrawn', decided_at = now()
  where appointment_id = p_appointment_id and absent::text <> v_by and state in ('open', 'contested');
  if found then
    perform private.note_event(v_appointment, 'no_show_withdrawn', jsonb_build_object('by', v_by));
  elsif not exists (select from public.no_show_reports r
    where r.appointment_id = p_appointment_id and r.absent::text <> v_by and r.state = 'withdrawn') or v_appointment.status = 'no_show' then
    raise exception 'wrong_state';
  end if;
end
$$;

create function private.settle_no_show(p_appointment public.appointments, p_absent text, p_actor uuid, p_note text) returns void
language plpgsql set search_path = '' as $$
declare
  v_until timestamptz;
  v_refund bigint := 0;
begin
  update public.no_show_reports
  set state = case absent::text when p_absent then 'upheld' else 'refused' end::public.no_show_state,
    decided_at = now(), decided_by = p_actor, decision_note = p_note
  where appointment_id = p_appointment.id and state in ('open', 'contested');
  -- An administrator may find that it was the one who had said it of the other.
  insert into public.no_show_reports as r (appointment_id, patient_id, doctor_id, absent, state, contest_until, decided_at, decided_by, decision_note)
  values (p_appointment.id, p_appointment.patient_id, p_appointment.doctor_id, p_absent::public.visit_party, 'upheld', now(), now(), p_actor, p_note)
  on conflict (appointment_id, absent) where state <> 'withdrawn'
    do update set state = 'upheld', decided_at = now(), decided_by = p_actor, decision_note = p_note where r.state <> 'upheld';
  select max(r.contest_until) into v_until from public.no_show_reports r where r.appointment_id = p_appointment.id;
  update public.appointments set status = 'no_show', ended_at = now() where id = p_appointment.id;
  update public.consultations set status = 'cancelled'
  where appointment_id = p_appointment.id and status in ('scheduled', 'in_progress');
  if p_absent = 'doctor' then
    v_refund := private.refund_of(p_appointment, 'doctor');
  end if;
  perform private.end_payment(p_appointment.id, v_refund, now());
  perform private.note_event(p_appointment, 'no_show_settled',
    jsonb_build_object('absent', p_absent, 'refund', v_refund, 'currency', p_appointment.currency));
  perform private.mail_no_show(p_appointment, 'settled', p_absent, v_until, 'patient');
  perform private.mail_no_show(p_appointment, 'settled', p_absent, v_until, 'doctor');
end
$$;
comment on function private.settle_no_show(public.appointments, text, uuid, text) is
  'It counts: the appointment ends. The doctor did not come: all comes back. The patient did not come: all is due to the doctor, less the fee.';

create function private.answer_no_show(p_appointment_id uuid, p_agree boolean, p_text text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.lock_own_appointment(p_appointment_id);
  v_by text := private.role_in(v_appointment, auth.uid());
  v_text text := private.plain_text(p_text, 2001);
  v_report public.no_show_reports;
begin
  select r.* into v_report from public.no_show_reports r
  where r.appointment_id = p_appointment_id and r.absent::text = v_by and r.state <> 'withdrawn' for no key update;
  if not found then
    raise exception 'wrong_state';
  elsif (p_agree and v_report.state = 'upheld') or (not p_agree and v_report.state = 'contested') then
    return;
  elsif v_report.state not in ('open', 'contested') then
    raise exception 'wrong_state' using detail = v_report.state::text;
  elsif p_agree then
    perform private.note_event(v_appointment, 'no_show_agreed', jsonb_build_object('by', v_by));
    perform private.settle_no_show(v_appointment, v_by, null, null);
    return;
  elsif v_report.contest_until <= now() then
    raise exception 'too_late';
  elsif v_text is null then
    raise exception 'text_missing';
  elsif char_length(v_text) > 2000 then
    raise exception 'text_too_long';
  end if;
  update public.no_show_reports set state = 'contested', contested_at = now(), contest_text = v_text where id = v_report.id;
  perform private.note_event(v_appointment, 'no_show_contested', jsonb_build_object('by', v_by));
  perform private.mail_no_show(v_appointment, 'contested', v_by, v_report.contest_until,
    case v_by when 'patient' then 'doctor' else 'patient' end);
end
$$;

create function private.settle_no_shows() returns integer
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments;
  v_absent text;
  v_count integer := 0;
begin
  for v_appointment in
    select a.* from public.no_show_reports r join public.appointments a on a.id = r.appointment_id
    where r.state = 'open' and r.contest_until <= now()
    order by r.contest_until limit 200
    for no key update of a skip locked
  loop
    -- Under the appointment's lock nobody can answer any more; somebody may have just before.
    select r.absent::text into v_absent from public.no_show_reports r
    where r.appointment_id = v_appointment.id and r.state = 'open' and r.contest_until <= now();
    continue when not found;
    perform private.settle_no_show(v_appointment, v_absent, null, null);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

create function public.report_no_show(p_appointment_id uuid) returns void language sql security invoker set search_path = '' as $$
  select private.report_no_show(p_appointment_id)
$$;
comment on function public.report_no_show(uuid) is
  'A party says, after the start, that the other did not come. Again: nothing. Errors: not_authenticated, not_found, wrong_state, not_started, already_reported.';

create function public.withdraw_no_show(p_appointment_id uuid) returns void language sql security invoker set search_path = '' as $$
  select private.withdraw_no_show(p_appointment_id)
$$;
comment on function public.withdraw_no_show(uuid) is
  'The party who said it takes it back, as long as it is undecided. Errors: not_authenticated, not_found, wrong_state.';

create function public.answer_no_show(p_appointment_id uuid, p_agree boolean, p_text text default null) returns void
language sql security invoker set search_path = '' as $$
  select private.answer_no_show(p_appointment_id, p_agree, p_text)
$$;
comment on function public.answer_no_show(uuid, boolean, text) is
  'The party who is said to be absent agrees, which settles it at once, or objects with a text, which freezes the money for an administrator. Errors: not_authenticated, not_found, wrong_state, too_late, text_missing, text_too_long.';

create function public.settle_no_shows() returns integer language sql security invoker set search_path = '' as $$
  select private.settle_no_shows()
$$;
comment on function public.settle_no_shows() is
  'For the payments worker: settles the reports that nobody objected to in time. Returns how many.';

revoke execute on function private.no_show_obstacle(public.appointments, text),
  private.mail_no_show(public.appointments, text, text, timestamptz, text), private.report_no_show(uuid), public.report_no_show(uuid),
  private.withdraw_no_show(uuid), public.withdraw_no_show(uuid),
  private.settle_no_show(public.appointments, text, uuid, text), private.answer_no_show(uuid, boolean, text),
  public.answer_no_show(uuid, boolean, text), private.settle_no_shows(), public.settle_no_shows() from public, anon, authenticated;
grant execute on function private.report_no_show(uuid), public.report_no_show(uuid), private.withdraw_no_show(uuid),
  public.withdraw_no_show(uuid), private.answer_no_show(uuid, boolean, text), public.answer_no_show(uuid, boolean, text)
  to authenticated;
grant execute on function private.settle_no_shows(), public.settle_no_shows() to service_role;
