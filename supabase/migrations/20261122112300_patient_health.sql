-- What a patient wants every doctor of theirs to know, and whom to call.

create table public.patient_health (
  patient_id uuid primary key references public.patients (id) on delete cascade,
  languages text[] not null default '{}',
  allergies text,
  conditions text,
  medication text,
  emergency_name text,
  emergency_relation text,
  emergency_phone text,
  updated_at timestamptz not null default now(),
  constraint patient_health_languages_check check (private.are_languages(languages)),
  constraint patient_health_allergies_check check (char_length(allergies) <= 2000),
  constraint patient_health_conditions_check check (char_length(conditions) <= 2000),
  constraint patient_health_medication_check check (char_length(medication) <= 2000),
  constraint patient_health_emergency_name_check check (char_length(emergency_name) <= 120),
  constraint patient_health_emergency_relation_check check (char_length(emergency_relation) <= 60),
  constraint patient_health_emergency_phone_check check (emergency_phone ~ '^\+?[0-9][0-9 ().-]{4,29}$'),
  -- A name without a number helps nobody, nor a number without a name.
  constraint patient_health_emergency_check check ((emergency_name is null) = (emergency_phone is null))
);
comment on table public.patient_health is
  'Clinical: what patients say of themselves. Read by the patient, and by a doctor through an appointment (private.patient_summary).';
comment on column public.patient_health.languages is 'ISO 639-1 codes of the languages the patient speaks, the best first.';
comment on column public.patient_health.allergies is 'Null: nothing was said. That is not the same as none.';

alter table public.patient_health enable row level security;
create policy patient_health_select_own on public.patient_health for select to authenticated
  using (patient_id = (select auth.uid()));
grant select on public.patient_health to authenticated;

create trigger tg_patient_health__touch before update on public.patient_health
  for each row execute function private.touch_updated_at();

create function private.save_patient_health(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  if not exists (select from public.patients t where t.id = v_me) then
    raise exception 'not_patient';
  end if;
  insert into public.patient_health as h (patient_id, languages, allergies, conditions, medication,
    emergency_name, emergency_relation, emergency_phone)
  values (
    v_me, array(select jsonb_array_elements_text(coalesce(p -> 'languages', '[]'))),
    private.plain_text(p ->> 'allergies', 2000), private.plain_text(p ->> 'conditions', 2000),
    private.plain_text(p ->> 'medication', 2000), private.plain_text(p ->> 'emergencyName', 120),
    private.plain_text(p ->> 'emergencyRelation', 60), private.plain_text(p ->> 'emergencyPhone', 30))
  on conflict (patient_id) do update
  set languages = excluded.languages, allergies = excluded.allergies, conditions = excluded.conditions,
    medication = excluded.medication, emergency_name = excluded.emergency_name,
    emergency_relation = excluded.emergency_relation, emergency_phone = excluded.emergency_phone;
  -- That it was changed, not what it says.
  perform private.write_audit('patient.health_saved', 'patient', v_me::text);
exception
  when check_violation then
    raise exception 'health_invalid' using detail = sqlerrm;
end
$$;

create function public.save_patient_health(p jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.save_patient_health(p)
$$;
comment on function public.save_patient_health(jsonb) is
  'What the patient says of themselves: {languages[], allergies?, conditions?, medication?, emergencyName?, emergencyRelation?, emergencyPhone?}; replaces what was there. Errors: not_patient, health_invalid.';

create function private.patient_summary(p_patient_id uuid, p_viewer uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
  select jsonb_build_object('languages', h.languages, 'allergies', h.allergies, 'conditions', h.conditions,
    'medication', h.medication, 'emergencyName', h.emergency_name, 'emergencyRelation', h.emergency_relation,
    'emergencyPhone', h.emergency_phone, 'updatedAt', h.updated_at)
  from public.patient_health h
  where h.patient_id = p_patient_id and (p_viewer = p_patient_id or (private.shares_health(p_patient_id) and exists (
    select from public.appointments a
    where a.patient_id = p_patient_id and a.doctor_id = p_viewer and a.status in ('confirmed', 'completed'))))
  );
end
$$;
comment on function private.patient_summary(uuid, uuid) is
  'What a patient says of themselves, for the patient and, as long as the patient consents, for a doctor with a confirmed or completed appointment; null for others.';

create function private.get_patient_summary(p_patient_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.patient_summary(p_patient_id, (select auth.uid()))
$$;

create function public.get_patient_summary(p_patient_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_patient_summary(p_patient_id)
$$;
comment on function public.get_patient_summary(uuid) is
  'For the patient and their doctors: {languages[], allergies, conditions, medication, emergencyName, emergencyRelation, emergencyPhone, updatedAt}; null when there is nothing or it is not theirs to see.';

create function private.list_own_consents() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('appointmentId', a.id, 'reference', a.reference, 'doctorName', d.display_name,
    'version', a.consent_version, 'locale', a.consent_locale, 'consentedAt', a.consented_at, 'body', t.body) order by a.consented_at desc), '[]')
  from public.appointments a
  join public.doctors d on d.id = a.doctor_id
  left join public.consent_texts t on t.kind = 'booking' and t.version = a.consent_version and t.locale = a.consent_locale
  where a.patient_id = (select auth.uid())
$$;

create function public.list_own_consents() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_own_consents()
$$;
comment on function public.list_own_consents() is
  'What the viewer agreed to, newest first: [{appointmentId, reference, doctorName, version, locale, consentedAt, body}].';

revoke execute on function private.save_patient_health(jsonb), public.save_patient_health(jsonb),
  private.patient_summary(uuid, uuid), private.get_patient_summary(uuid), public.get_patient_summary(uuid),
  private.list_own_consents(), public.list_own_consents() from public, anon, authenticated;
grant execute on function private.save_patient_health(jsonb), public.save_patient_health(jsonb),
  private.get_patient_summary(uuid), public.get_patient_summary(uuid), private.list_own_consents(),
  public.list_own_consents() to authenticated;
