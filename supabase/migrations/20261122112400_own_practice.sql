-- What a doctor changes after the first steps: the public profile at once, the licence through verification.

create function private.own_practice() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('slug', d.slug, 'displayName', d.display_name, 'specialty', d.specialty, 'headline', d.headline, 'bio', d.bio,
    'languages', d.languages, 'countryCode', d.country_code, 'timeZone', d.time_zone, 'city', d.city, 'clinicName', d.clinic_name, 'address', d.address, 'education', d.education,
    'practisingSince', d.practising_since, 'verification', d.verification, 'mayChange', private.application_open(d.verification), 'isListed', d.is_listed,
    'licenceRegistry', d.licence_registry, 'licenceNumber', d.licence_number, 'licenceCountry', d.licence_country,
    'licenceValidUntil', d.licence_valid_until, 'licenceCheckedOn', d.licence_checked_on)
  from public.doctors d where d.id = (select auth.uid())
$$;

create function public.own_practice() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.own_practice()
$$;
comment on function public.own_practice() is 'The viewer''s own doctor profile with licence and verification; null for others.';

create function private.lock_own_doctor(p_changes_verified boolean) returns public.doctors
language plpgsql set search_path = '' as $$
declare
  v_doctor public.doctors;
begin
  select d.* into v_doctor from public.doctors d where d.id = private.require_user() for no key update;
  if not found then
    raise exception 'not_doctor';
  elsif p_changes_verified and not private.application_open(v_doctor.verification) then
    raise exception 'wrong_state' using detail = v_doctor.verification::text;
  end if;
  return v_doctor;
end
$$;
comment on function private.lock_own_doctor(boolean) is 'The viewer''s own row, locked; what is verified changes only while the application is open.';

create function private.save_own_introduction(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor public.doctors := private.lock_own_doctor(p ? 'displayName' or p ? 'specialty');
begin
  update public.doctors
  set display_name = case when p ? 'displayName' then private.plain_text(p ->> 'displayName', 120) else display_name end,
    specialty = case when p ? 'specialty' then p ->> 'specialty' else specialty end,
    headline = private.plain_text(p ->> 'headline', 160), bio = private.plain_text(p ->> 'bio', 4000),
    languages = array(select jsonb_array_elements_text(coalesce(p -> 'languages', '[]'))),
    education = private.plain_text(p ->> 'education', 2000), practising_since = (p ->> 'practisingSince')::integer
  where id = v_doctor.id;
  perform private.write_audit('doctor.profile_saved', 'doctor', v_doctor.id::text);
exception
  when check_violation or not_null_violation or foreign_key_violation or data_exception then
    raise exception 'details_invalid' using detail = sqlerrm;
end
$$;

create function public.save_own_introduction(p jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.save_own_introduction(p)
$$;
comment on function public.save_own_introduction(jsonb) is
  'How a doctor introduces themselves: {headline, bio, languages[], education?, practisingSince?}, and while the application is open {displayName, specialty}. Errors: not_authenticated, not_doctor, wrong_state, details_invalid.';

create function private.save_own_practice(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor public.doctors := private.lock_own_doctor(p ? 'countryCode' or p ? 'timeZone');
begin
  update public.doctors
  set city = private.plain_text(p ->> 'city', 100), clinic_name = private.plain_text(p ->> 'clinicName', 160),
    address = private.plain_text(p ->> 'address', 300), country_code = coalesce(p ->> 'countryCode', country_code),
    time_zone = coalesce(p ->> 'timeZone', time_zone)
  where id = v_doctor.id;
  update public.profiles
  set country_code = coalesce(p ->> 'countryCode', country_code), time_zone = coalesce(p ->> 'timeZone', time_zone)
  where id = v_doctor.id and (p ? 'countryCode' or p ? 'timeZone');
  perform private.write_audit('doctor.profile_saved', 'doctor', v_doctor.id::text);
exception
  when check_violation or not_null_violation or data_exception then
    raise exception 'details_invalid' using detail = sqlerrm;
end
$$;

create function public.save_own_practice(p jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.save_own_practice(p)
$$;
comment on function public.save_own_practice(jsonb) is
  'Where a doctor works: {city, clinicName?, address?}, and while the application is open {countryCode, timeZone}. Errors: not_authenticated, not_doctor, wrong_state, details_invalid.';

create function private.change_licence(p jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_before public.doctors;
  v_after public.doctors;
begin
  select d.* into v_before from public.doctors d where d.id = v_me for no key update;
  if not found then
    raise exception 'not_doctor';
  elsif v_before.verification = 'suspended' then
    raise exception 'wrong_state';
  elsif (p ->> 'licenceValidUntil')::date < (now() at time zone 'UTC')::date then
    raise exception 'licence_expired';
  end if;
  v_after := v_before;
  v_after.licence_registry := private.plain_text(p ->> 'licenceRegistry', 160);
  v_after.licence_number := private.plain_text(p ->> 'licenceNumber', 60);
  v_after.licence_country := p ->> 'licenceCountry';
  v_after.licence_valid_until := (p ->> 'licenceValidUntil')::date;
  if num_nulls(v_after.licence_registry, v_after.licence_number, v_after.licence_country, v_after.licence_valid_until) > 0 then
    raise exception 'details_invalid';
  end if;
  -- The same again is no reason to take anybody out of the search.
  if v_after is not distinct from v_before then
    return false;
  end if;
  update public.doctors
  set licence_registry = v_after.licence_registry, licence_number = v_after.licence_number,
    licence_country = v_after.licence_country, licence_valid_until = v_after.licence_valid_until, licence_checked_on = null,
    -- An application that is still open is sent by its own step.
    verification = case when private.application_open(verification) then verification else 'pending' end
  where id = v_me;
  return true;
exception
  when check_violation or data_exception then
    raise exception 'details_invalid' using detail = sqlerrm;
end
$$;

create function public.change_licence(p jsonb) returns boolean
language sql security invoker set search_path = '' as $$
  select private.change_licence(p)
$$;
comment on function public.change_licence(jsonb) is
  'New licence data {licenceRegistry, licenceNumber, licenceCountry, licenceValidUntil}: the doctor is checked again and not listed until then. False when nothing differs. Errors: not_doctor, wrong_state, licence_expired, details_invalid.';

revoke execute on function private.own_practice(), public.own_practice(), private.lock_own_doctor(boolean),
  private.save_own_introduction(jsonb), public.save_own_introduction(jsonb), private.save_own_practice(jsonb),
  public.save_own_practice(jsonb), private.change_licence(jsonb), public.change_licence(jsonb) from public, anon, authenticated;
grant execute on function private.own_practice(), public.own_practice(), private.save_own_introduction(jsonb),
  public.save_own_introduction(jsonb), private.save_own_practice(jsonb),
  public.save_own_practice(jsonb), private.change_licence(jsonb), public.change_licence(jsonb) to authenticated;
