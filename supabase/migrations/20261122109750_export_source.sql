-- Everything that is kept for a patient, as plain facts; the server makes FHIR resources of them.

create function private.export_source(p_patient_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'patient', jsonb_build_object('id', p.id, 'fullName', p.full_name, 'phone', p.phone, 'countryCode', p.country_code,
      'locale', p.locale, 'birthDate', t.birth_date, 'email', u.email),
    'doctors', coalesce((
      select jsonb_agg(jsonb_build_object('id', d.id, 'displayName', d.display_name, 'specialty', d.specialty, 'city', d.city,
        'countryCode', d.country_code, 'licenceNumber', d.licence_number, 'licenceRegistry', d.licence_registry) order by d.id)
      from public.doctors d where exists (
        select from public.appointments a where a.doctor_id = d.id and a.patient_id = p.id)
    ), '[]'),
    'appointments', coalesce((
      select jsonb_agg(jsonb_build_object('id', a.id, 'reference', a.reference, 'doctorId', a.doctor_id, 'status', a.status,
        'mode', a.mode, 'startsAt', private.instant_text(a.starts_at), 'endsAt', private.instant_text(a.ends_at), 'reason', a.reason,
        'createdAt', private.instant_text(a.created_at), 'consentVersion', a.consent_version,
        'consentedAt', private.instant_text(a.consented_at),
        'consentText', (select c.body from public.consent_texts c
          where c.kind = 'booking' and c.version = a.consent_version and c.locale = a.consent_locale),
        'consultation', (
          select jsonb_build_object('id', c.id, 'startedAt', private.instant_text(c.started_at),
            'completedAt', private.instant_text(c.completed_at), 'summary', v.shared_summary, 'version', v.version,
            'writtenAt', private.instant_text(v.created_at), 'prescription', v.prescription)
          from public.consultations c
          join lateral (select n.* from public.consultation_versions n where n.consultation_id = c.id
            order by n.version desc limit 1) as v on true
          where c.appointment_id = a.id and c.status = 'completed')
      ) order by a.created_at, a.id)
      from public.appointments a where a.patient_id = p.id
    ), '[]'),
    'records', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'title', r.title, 'category', r.category, 'documentedOn', r.documented_on,
        'note', r.note, 'fileName', r.file_name, 'mediaType', r.media_type, 'bytes', r.bytes, 'sha256', r.sha256,
        'storageKey', r.storage_key, 'createdAt', private.instant_text(r.created_at),
        'origin', (select o.identifiers from public.record_origins o where o.record_id = r.id)) order by r.created_at, r.id)
      from public.medical_records r
      where r.patient_id = p.id and r.state = 'stored' and r.scan_status = 'clean' and r.deleted_at is null
    ), '[]'),
    'grants', coalesce((
      select jsonb_agg(jsonb_build_object('id', g.id, 'recordId', g.record_id, 'doctorId', g.doctor_id, 'purpose', g.purpose,
        'createdAt', private.instant_text(g.created_at), 'expiresAt', private.instant_text(g.expires_at),
        'revokedAt', private.instant_text(g.revoked_at)) order by g.created_at, g.id)
      from public.record_grants g join public.medical_records r on r.id = g.record_id
      where g.patient_id = p.id and r.state = 'stored' and r.scan_status = 'clean' and r.deleted_at is null
    ), '[]')
  )
  from public.profiles p
  join public.patients t on t.id = p.id
  join auth.users u on u.id = p.id
  where p.id = p_patient_id
$$;

create function public.export_source(p_patient_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.export_source(p_patient_id)
$$;
comment on function public.export_source(uuid) is 'For the server: all that an export tells of a patient; null when there is none.';

revoke execute on function private.export_source(uuid), public.export_source(uuid) from public, anon, authenticated;
grant execute on function private.export_source(uuid), public.export_source(uuid) to service_role;
