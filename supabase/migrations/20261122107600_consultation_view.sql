-- The consultation as its parties read it, and the way to the clinic. One round trip.

create function private.guest_view(p_appointment_id uuid, p_viewer_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('name', g.name, 'role', g.role, 'invitedBy',
    case g.invited_by when g.patient_id then 'patient' when g.doctor_id then 'doctor' end,
    'email', case when g.invited_by = p_viewer_id then g.email end, 'lastSentAt', g.last_sent_at,
    'sendsLeft', greatest(4 - g.sent_count, 0), 'declined', g.declined_at is not null)
  from public.consultation_guests g
  where g.appointment_id = p_appointment_id and g.revoked_at is null
  order by g.created_at desc limit 1
$$;
comment on function private.guest_view(uuid, uuid) is 'Whom a party invited last; null when nobody or taken back.';

create function private.desk_view(c public.consultations) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'patientLanguage', (select p.locale from public.profiles p where p.id = c.patient_id),
    'draft', (
      select jsonb_build_object('revision', d.revision, 'privateNote', d.private_note, 'sharedSummary', d.shared_summary,
        'prescription', d.prescription, 'followUp', d.follow_up, 'updatedAt', d.updated_at)
      from public.consultation_drafts d where d.consultation_id = c.id
    ),
    'notes', coalesce((
      select jsonb_agg(jsonb_build_object('version', n.version, 'privateNote', n.private_note, 'createdAt', n.created_at)
        order by n.version desc)
      from public.consultation_notes n where n.consultation_id = c.id
    ), '[]'),
    'previousVisits', coalesce((
      select jsonb_agg(jsonb_build_object('id', v.id, 'startsAt', v.starts_at, 'mode', v.mode) order by v.starts_at desc)
      from (
        select a.* from public.appointments a
        where a.patient_id = c.patient_id and a.doctor_id = c.doctor_id and a.status = 'completed' and a.id <> c.appointment_id
        order by a.starts_at desc limit 10
      ) as v
    ), '[]')
  )
$$;
comment on function private.desk_view(public.consultations) is 'What the doctor alone sees: the draft, every version of the note, earlier visits of this patient.';

create function private.get_consultation(p_appointment_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'versions', coalesce((
      select jsonb_agg(jsonb_build_object('version', v.version, 'sharedSummary', v.shared_summary, 'prescription', v.prescription,
        'followUp', v.follow_up, 'reason', v.reason, 'createdAt', v.created_at) order by v.version desc)
      from public.consultation_versions v where v.consultation_id = c.id
    ), '[]'),
    'guest', private.guest_view(a.id, me.id),
    'entries', coalesce((
      select jsonb_object_agg(e.entrant, e.first_at) from public.room_entries e
      where e.appointment_id = a.id and e.starts_at = a.starts_at
    ), '{}'),
    'proposals', private.proposals_view(a.id),
    -- How to get in is for those who are expected.
    'directions', case when a.mode = 'in_person' and a.status = 'confirmed' then (
      select d.directions from public.doctors d where d.id = a.doctor_id) end,
    'desk', case when a.doctor_id = me.id then private.desk_view(c) end
  )
  from (select private.require_user() as id) as me
  join public.appointments a on a.id = p_appointment_id and me.id in (a.patient_id, a.doctor_id) and a.confirmed_at is not null
  join public.consultations c on c.appointment_id = a.id
$$;

create function public.get_consultation(p_appointment_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_consultation(p_appointment_id)
$$;
comment on function public.get_consultation(uuid) is
  'The consultation of an appointment as one of its parties may see it: {versions, guest, entries, proposals, directions, desk}; desk is the doctor''s alone. Null for anybody else, and before it is paid.';

create function private.get_directions() returns text
language sql stable security definer set search_path = '' as $$
  select d.directions from public.doctors d where d.id = private.require_user()
$$;

create function public.get_directions() returns text
language sql stable security invoker set search_path = '' as $$
  select private.get_directions()
$$;
comment on function public.get_directions() is 'The signed-in doctor''s own directions to the clinic.';

create function private.set_directions(p_text text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_text text := private.plain_text(p_text, 2001);
begin
  if char_length(v_text) > 2000 then
    raise exception 'text_too_long';
  end if;
  update public.doctors set directions = v_text where id = private.require_user();
  if not found then
    raise exception 'not_doctor';
  end if;
end
$$;

create function public.set_directions(p_text text) returns void
language sql security invoker set search_path = '' as $$
  select private.set_directions(p_text)
$$;
comment on function public.set_directions(text) is
  'How patients with an appointment find the clinic; empty: nothing. Errors: not_doctor, text_too_long.';

revoke execute on function private.guest_view(uuid, uuid), private.desk_view(public.consultations), private.get_consultation(uuid),
  public.get_consultation(uuid), private.get_directions(), public.get_directions(), private.set_directions(text),
  public.set_directions(text) from public, anon, authenticated;
grant execute on function private.get_consultation(uuid), public.get_consultation(uuid), private.get_directions(),
  public.get_directions(), private.set_directions(text), public.set_directions(text) to authenticated;
