-- What a doctor changes after the first steps: the public profile at once, the licence through verification.

create function private.own_practice() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('slug', d.slug, 'displayName', d.display_name, 'headline', d.headline, 'bio', d.bio,
    'languages', d.languages, 'city', d.city, 'clinicName', d.clinic_name, 'address', d.address, 'education', d.education,
    'practisingSince', d.practising_since, 'verification', d.verification, 'isListed', d.is_listed,
    'licenceRegistry', d.licence_registry, 'licenceNumber', d.licence_number, 'licenceCountry', d.licence_country,
    'licenceValidUntil', d.licence_valid_until, 'licenceCheckedOn', d.licence_checked_on)
  from public.doctors d where d.id = (select auth.uid())
$$;

create function public.own_practice() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.own_practice()
$$;
comment on function public.own_practice() is 'The viewer''s own doctor profile with licence and verification; null for others.';

create function private.save_own_practice(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  update public.doctors
  set headline = private.plain_text(p ->> 'headline', 160), bio = private.plain_text(p ->> 'bio', 4000),
    languages = array(select jsonb_array_elements_text(coalesce(p -> 'languages', '[]'))),
    city = private.plain_text(p ->> 'city', 100), clinic_name = private.plain_text(p ->> 'clinicName', 160),
    address = private.plain_text(p ->> 'address', 300), education = private.plain_text(p ->> 'education', 2000),
    practising_since = (p ->> 'practisingSince')::integer
  where id = v_me;
  if not found then
    raise exception 'not_doctor';
  end if;
  perform private.write_audit('doctor.profile_saved', 'doctor', v_me::text);
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
  'What a doctor may change at any time: {headline, bio, languages[], city, clinicName?, address?, education?, practisingSince?}. Errors: not_doctor, details_invalid.';

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
    verification = case verification when 'draft' then 'draft' else 'pending' end::public.verification_status
  where id = v_me;
  perform private.write_audit('doctor.licence_changed', 'doctor', v_me::text, jsonb_build_object(
    'from', jsonb_build_object('registry', v_before.licence_registry, 'number', v_before.licence_number,
      'country', v_before.licence_country, 'validUntil', v_before.licence_valid_until),
    'to', jsonb_build_object('registry', v_after.licence_registry, 'number', v_after.licence_number,
      'country', v_after.licence_country, 'validUntil', v_after.licence_valid_until)));
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

revoke execute on function private.own_practice(), public.own_practice(), private.save_own_practice(jsonb),
  public.save_own_practice(jsonb), private.change_licence(jsonb), public.change_licence(jsonb) from public, anon, authenticated;
grant execute on function private.own_practice(), public.own_practice(), private.save_own_practice(jsonb),
  public.save_own_practice(jsonb), private.change_licence(jsonb), public.change_licence(jsonb) to authenticated;
