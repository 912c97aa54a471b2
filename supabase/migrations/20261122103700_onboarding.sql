-- The first details: of a patient before booking, of a doctor before verification.

create function private.complete_patient_onboarding(
  p_full_name text, p_country_code text, p_time_zone text, p_birth_date date, p_phone text
) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_name text := private.plain_text(p_full_name, 200);
  v_phone text := private.plain_text(p_phone, 30);
begin
  if not exists (select from public.profiles p where p.id = v_me and p.role = 'patient') then
    raise exception 'not_patient';
  elsif v_name is null then
    raise exception 'name_missing';
  elsif coalesce(p_country_code, '') !~ '^[A-Z]{2}$' then
    raise exception 'country_invalid';
  elsif not coalesce(private.is_time_zone(p_time_zone), false) then
    raise exception 'time_zone_invalid';
  elsif p_birth_date is null or p_birth_date <= date '1900-01-01' or p_birth_date > (now() at time zone 'UTC')::date then
    raise exception 'birth_date_invalid';
  elsif v_phone !~ '^\+?[0-9][0-9 ().-]{4,29}$' then
    raise exception 'phone_invalid';
  end if;
  update public.profiles
  set full_name = v_name, country_code = p_country_code, time_zone = p_time_zone, phone = v_phone,
    onboarded_at = coalesce(onboarded_at, now())
  where id = v_me;
  update public.patients set birth_date = p_birth_date where id = v_me;
  perform private.write_audit('profile.onboarded', 'profile', v_me::text);
end
$$;

create function public.complete_patient_onboarding(
  p_full_name text, p_country_code text, p_time_zone text, p_birth_date date, p_phone text default null
) returns void language sql security invoker set search_path = '' as $$
  select private.complete_patient_onboarding(p_full_name, p_country_code, p_time_zone, p_birth_date, p_phone)
$$;
comment on function public.complete_patient_onboarding(text, text, text, date, text) is
  'The patient''s required details. Errors: not_patient, name_missing, country_invalid, time_zone_invalid, birth_date_invalid, phone_invalid.';

create function private.new_doctor_slug(p_name text) returns text
language plpgsql set search_path = '' as $$
declare
  v_base text := left(trim(both '-' from regexp_replace(
    regexp_replace(private.search_words(p_name), '^((prof|dr|doctor|med|dent)\M[. ]*)+', ''), '[^a-z0-9]+', '-', 'g')), 60);
  v_slug text;
begin
  v_base := coalesce(nullif(trim(both '-' from v_base), ''), 'doctor');
  -- Two doctors of one name finish onboarding one after the other.
  perform pg_advisory_xact_lock(hashtextextended('slug:' || v_base, 0));
  select case when n.n = 1 then v_base else v_base || '-' || n.n end into v_slug
  from generate_series(1, 10000) as n (n)
  where not exists (
    select from public.doctors d where d.slug = case when n.n = 1 then v_base else v_base || '-' || n.n end)
  order by n.n limit 1;
  return v_slug;
end
$$;
comment on function private.new_doctor_slug(text) is 'An address nobody has yet, from the name without title and accents.';

create function private.replace_offer(p_doctor_id uuid, p_visit jsonb, p_hours jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  update public.visit_types set active = false where doctor_id = p_doctor_id and active;
  insert into public.visit_types (doctor_id, mode, minutes, amount, currency)
  values (p_doctor_id, (p_visit ->> 'mode')::public.visit_mode, (p_visit ->> 'minutes')::smallint,
    (p_visit ->> 'amount')::bigint, upper(p_visit ->> 'currency'));
  delete from public.availability_rules where doctor_id = p_doctor_id;
  insert into public.availability_rules (doctor_id, weekday, starts_at, ends_at)
  select p_doctor_id, (h.value ->> 'weekday')::smallint, (h.value ->> 'startsAt')::time, (h.value ->> 'endsAt')::time
  from jsonb_array_elements(p_hours) as h (value);
exception
  when exclusion_violation then
    raise exception 'hours_overlap';
  when check_violation or data_exception or foreign_key_violation or not_null_violation then
    raise exception 'offer_invalid' using detail = sqlerrm;
end
$$;
comment on function private.replace_offer(uuid, jsonb, jsonb) is 'The doctor''s first visit type and weekly hours. Errors: hours_overlap, offer_invalid.';

create function private.submit_doctor_onboarding(p jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_doctor public.doctors;
  v_name text := private.plain_text(p ->> 'displayName', 120);
begin
  select d.* into v_doctor from public.doctors d where d.id = v_me for no key update;
  if not found then
    raise exception 'not_doctor';
  elsif v_doctor.verification not in ('draft', 'pending', 'refused') then
    -- What was verified is changed through verification, not here.
    raise exception 'wrong_state' using detail = v_doctor.verification::text;
  elsif v_name is null then
    raise exception 'name_missing';
  elsif not coalesce(private.is_time_zone(p ->> 'timeZone'), false) then
    raise exception 'time_zone_invalid';
  elsif (p ->> 'licenceValidUntil')::date < (now() at time zone 'UTC')::date then
    raise exception 'licence_expired';
  elsif jsonb_typeof(p -> 'weeklyHours') is distinct from 'array' or jsonb_array_length(p -> 'weeklyHours') = 0 then
    raise exception 'hours_missing';
  elsif num_nulls(private.plain_text(p ->> 'headline', 160), private.plain_text(p ->> 'bio', 4000), p ->> 'specialty',
    p ->> 'countryCode', private.plain_text(p ->> 'city', 100), private.plain_text(p ->> 'licenceRegistry', 160),
    private.plain_text(p ->> 'licenceNumber', 60), p ->> 'licenceCountry', p ->> 'licenceValidUntil') > 0
    or jsonb_array_length(coalesce(p -> 'languages', '[]')) = 0 then
    raise exception 'details_missing';
  end if;
  update public.doctors
  set display_name = v_name, headline = private.plain_text(p ->> 'headline', 160), bio = private.plain_text(p ->> 'bio', 4000),
    specialty = p ->> 'specialty',
    languages = array(select jsonb_array_elements_text(p -> 'languages')),
    country_code = p ->> 'countryCode', city = private.plain_text(p ->> 'city', 100),
    clinic_name = private.plain_text(p ->> 'clinicName', 160), address = private.plain_text(p ->> 'address', 300),
    time_zone = p ->> 'timeZone', education = private.plain_text(p ->> 'education', 2000),
    practising_since = (p ->> 'practisingSince')::integer,
    licence_registry = private.plain_text(p ->> 'licenceRegistry', 160),
    licence_number = private.plain_text(p ->> 'licenceNumber', 60), licence_country = p ->> 'licenceCountry',
    licence_valid_until = (p ->> 'licenceValidUntil')::date, licence_checked_on = null,
    slug = coalesce(slug, private.new_doctor_slug(v_name)), verification = 'pending'
  where id = v_me
  returning * into v_doctor;
  update public.profiles
  set full_name = coalesce(private.plain_text(p ->> 'fullName', 200), full_name), country_code = p ->> 'countryCode',
    time_zone = p ->> 'timeZone', phone = coalesce(private.plain_text(p ->> 'phone', 30), phone),
    onboarded_at = coalesce(onboarded_at, now())
  where id = v_me;
  perform private.replace_offer(v_me, p -> 'visitType', p -> 'weeklyHours');
  perform private.write_audit('doctor.submitted', 'doctor', v_me::text);
  return jsonb_build_object('slug', v_doctor.slug, 'verification', v_doctor.verification);
exception
  when check_violation or data_exception or foreign_key_violation then
    raise exception 'details_invalid' using detail = sqlerrm;
end
$$;

create function public.submit_doctor_onboarding(p jsonb) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.submit_doctor_onboarding(p)
$$;
comment on function public.submit_doctor_onboarding(jsonb) is
  'Everything a doctor states before verification: {fullName?, displayName, headline, bio, specialty, languages[], countryCode, city, clinicName?, address?, timeZone, education?, practisingSince?, phone?, licenceRegistry, licenceNumber, licenceCountry, licenceValidUntil, visitType{mode, minutes, amount, currency}, weeklyHours[{weekday, startsAt, endsAt}]}. Returns {slug, verification}. Errors: not_doctor, wrong_state, name_missing, time_zone_invalid, licence_expired, hours_missing, hours_overlap, details_missing, details_invalid, offer_invalid.';

revoke execute on function private.complete_patient_onboarding(text, text, text, date, text),
  public.complete_patient_onboarding(text, text, text, date, text), private.new_doctor_slug(text),
  private.replace_offer(uuid, jsonb, jsonb), private.submit_doctor_onboarding(jsonb), public.submit_doctor_onboarding(jsonb)
  from public, anon, authenticated;
grant execute on function private.complete_patient_onboarding(text, text, text, date, text),
  public.complete_patient_onboarding(text, text, text, date, text), private.submit_doctor_onboarding(jsonb),
  public.submit_doctor_onboarding(jsonb) to authenticated;
