-- For administrators, in the SQL editor: what the two parties disagree about, and the decision.

create view private.contested_no_shows with (security_invoker = true) as
select a.reference, r.contested_at, r.absent as said_to_be_absent, d.display_name as doctor, p.full_name as patient, a.starts_at,
  a.amount, a.currency::text as currency, r.contest_text as what_they_say,
  (select c.started_at from public.consultations c where c.appointment_id = a.id) as consultation_begun_at, r.appointment_id
from public.no_show_reports r
join public.appointments a on a.id = r.appointment_id
join public.doctors d on d.id = r.doctor_id
join public.profiles p on p.id = r.patient_id
where r.state = 'contested';
comment on view private.contested_no_shows is
  'No-show reports that wait for an administrator; the money is held meanwhile. Two rows of one reference: each says it of the other.';

create function private.decide_no_show(p_reference text, p_outcome text, p_note text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments;
  v_note text := private.plain_text(p_note, 2000);
begin
  if p_outcome is null or p_outcome not in ('patient_absent', 'doctor_absent', 'took_place') then
    raise exception 'outcome_invalid' using hint = 'patient_absent, doctor_absent or took_place';
  elsif v_note is null then
    raise exception 'note_missing' using hint = 'Say why, for whoever asks later.';
  end if;
  select a.* into v_appointment from public.appointments a where a.reference = upper(btrim(p_reference)) for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_appointment.status <> 'confirmed' or not exists (
    select from public.no_show_reports r where r.appointment_id = v_appointment.id and r.state in ('open', 'contested')
  ) then
    raise exception 'wrong_state' using detail = v_appointment.status::text;
  end if;
  perform private.note_event(v_appointment, 'no_show_decided', jsonb_build_object('outcome', p_outcome));
  if p_outcome = 'took_place' then
    update public.no_show_reports set state = 'refused', decided_at = now(), decided_by = auth.uid(), decision_note = v_note
    where appointment_id = v_appointment.id and state in ('open', 'contested');
    return;
  end if;
  perform private.settle_no_show(v_appointment, replace(p_outcome, '_absent', ''), auth.uid(), v_note);
end
$$;
comment on function private.decide_no_show(text, text, text) is
  'For an administrator: decides a report by the reference of its appointment. patient_absent: the doctor is paid. doctor_absent: all comes back. took_place: the doctor completes the consultation as usual. Errors: outcome_invalid, note_missing, not_found, wrong_state.';

revoke all on private.contested_no_shows from public, anon, authenticated;
revoke execute on function private.decide_no_show(text, text, text) from public, anon, authenticated;
grant select on private.contested_no_shows to service_role;
grant execute on function private.decide_no_show(text, text, text) to service_role;
