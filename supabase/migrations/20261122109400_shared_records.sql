-- What is shared, as the two parties see it: on an appointment, of one file, of one patient.

create function private.shared_record_view(g public.record_grants, r public.medical_records, p_for_doctor boolean) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('grantId', g.id, 'recordId', r.id, 'title', r.title, 'category', r.category, 'documentedOn', r.documented_on,
    'note', r.note, 'fileName', r.file_name, 'mediaType', r.media_type, 'bytes', r.bytes, 'purpose', g.purpose,
    'expiresAt', g.expires_at, 'sharedAt', g.created_at)
    || case when p_for_doctor then '{}'::jsonb else jsonb_build_object('scanStatus', r.scan_status, 'opened', (
      select count(*) from public.record_accesses l
      where l.patient_id = g.patient_id and l.record_id = r.id and l.actor_id = g.doctor_id)) end
$$;
comment on function private.shared_record_view(public.record_grants, public.medical_records, boolean) is
  'One shared file. Only the patient learns whether it is checked already, and how often the doctor opened it.';

create function private.shared_with(p_patient_id uuid, p_doctor_id uuid, p_for_doctor boolean, p_held_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(s.view order by s.documented_on desc nulls last, s.title, s.id), '[]')
  from (
    select distinct on (r.id) r.id, r.title, r.documented_on, private.shared_record_view(g, r, p_for_doctor) as view
    from public.record_grants g
    join public.medical_records r on r.id = g.record_id
    where g.patient_id = p_patient_id and g.doctor_id = p_doctor_id and r.state = 'stored' and r.deleted_at is null
      and (r.scan_status = 'clean' or (not p_for_doctor and r.scan_status = 'pending'))
      -- Chosen with a booking that is not paid yet: the patient sees what will be shared, the doctor does not.
      and (private.is_grant_alive(g) or (g.appointment_id = p_held_id and g.revoked_at is null and g.expires_at > now()))
    order by r.id, g.expires_at desc
  ) as s
$$;
comment on function private.shared_with(uuid, uuid, boolean, uuid) is 'The files of a patient that a doctor may read now, each once, with the longest of its grants.';

create function private.list_shared_records(p_appointment_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.shared_with(a.patient_id, a.doctor_id, a.doctor_id = me.id, case when a.status = 'held' and a.patient_id = me.id then a.id end)
  from (select private.require_user() as id) as me
  join public.appointments a on a.id = p_appointment_id
    and (a.patient_id = me.id or (a.doctor_id = me.id and a.confirmed_at is not null))
$$;

create function public.list_shared_records(p_appointment_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_shared_records(p_appointment_id)
$$;
comment on function public.list_shared_records(uuid) is
  'What the patient of an appointment shares with its doctor now, for either of them; null for anybody else. Never tells of other files.';

create function private.get_record_sharing(p_record_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', r.id, 'title', r.title, 'category', r.category, 'scanStatus', r.scan_status,
    'grants', coalesce((
      select jsonb_agg(jsonb_build_object('doctorId', g.doctor_id, 'doctorName', private.actor_name(g.doctor_id, 'doctor'),
        'appointmentId', g.appointment_id, 'purpose', g.purpose, 'expiresAt', g.expires_at, 'revokedAt', g.revoked_at,
        'createdAt', g.created_at, 'alive', private.is_grant_alive(g),
        'waiting', g.revoked_at is null and g.expires_at > now() and a.status = 'held') order by g.created_at desc, g.id)
      from public.record_grants g left join public.appointments a on a.id = g.appointment_id where g.record_id = r.id
    ), '[]')
  )
  from public.medical_records r
  where r.id = p_record_id and r.patient_id = private.require_user() and r.state = 'stored' and r.deleted_at is null
$$;

create function public.get_record_sharing(p_record_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_record_sharing(p_record_id)
$$;
comment on function public.get_record_sharing(uuid) is 'With whom an own file is and was shared; null for anybody but its owner.';

create function private.list_share_choices() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('appointmentId', c.id, 'doctorId', c.doctor_id,
    'doctorName', private.actor_name(c.doctor_id, 'doctor'), 'status', c.status, 'startsAt', c.starts_at, 'endsAt', c.ends_at)
    order by c.starts_at desc, c.id), '[]')
  from (
    -- One line for each doctor: the next visit that is coming, else the last one.
    select distinct on (a.doctor_id) a.* from public.appointments a
    where a.patient_id = private.require_user()
      and (a.status in ('confirmed', 'completed') or (a.status = 'held' and a.hold_expires_at > now()))
    order by a.doctor_id, (a.ends_at > now()) desc, case when a.ends_at > now() then a.starts_at end, a.starts_at desc
  ) as c
$$;

create function public.list_share_choices() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_share_choices()
$$;
comment on function public.list_share_choices() is 'The doctors whom the signed-in patient may share files with, each by one appointment.';

create function private.get_shared_patient(p_patient_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'patient', private.parties_view(me.id, p_patient_id) -> 'patient',
    'records', private.shared_with(p_patient_id, me.id, true, null),
    'visits', (
      select jsonb_agg(jsonb_build_object('id', a.id, 'reference', a.reference, 'status', a.status, 'startsAt', a.starts_at,
        'endsAt', a.ends_at, 'mode', a.mode, 'minutes', (extract(epoch from a.ends_at - a.starts_at) / 60)::integer)
        order by a.starts_at desc, a.id)
      from public.appointments a
      where a.patient_id = p_patient_id and a.doctor_id = me.id and a.confirmed_at is not null))
  from (select private.require_user() as id) as me
  where exists (select from public.appointments a
    where a.patient_id = p_patient_id and a.doctor_id = me.id and a.confirmed_at is not null)
$$;

create function public.get_shared_patient(p_patient_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_shared_patient(p_patient_id)
$$;
comment on function public.get_shared_patient(uuid) is
  'For a doctor: who the patient is, the files shared now, and the visits with this doctor; null without a paid appointment between them.';

revoke execute on function private.shared_record_view(public.record_grants, public.medical_records, boolean),
  private.shared_with(uuid, uuid, boolean, uuid), private.list_shared_records(uuid), public.list_shared_records(uuid),
  private.get_record_sharing(uuid), public.get_record_sharing(uuid), private.list_share_choices(), public.list_share_choices(),
  private.get_shared_patient(uuid), public.get_shared_patient(uuid) from public, anon, authenticated;
grant execute on function private.list_shared_records(uuid), public.list_shared_records(uuid),
  private.get_record_sharing(uuid), public.get_record_sharing(uuid), private.list_share_choices(), public.list_share_choices(),
  private.get_shared_patient(uuid), public.get_shared_patient(uuid) to authenticated;
