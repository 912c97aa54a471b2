-- A patient's own details, and what a doctor offers before being verified. The steps that lead through them come later.

create function private.save_patient_details(
  p_full_name text, p_country_code text, p_time_zone text, p_birth_date date, p_phone text,
  p_locale text, p_seen timestamptz
) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_name text := private.plain_text(p_full_name, 200);
  v_phone text := private.plain_text(p_phone, 30);
  v_updated_at timestamptz;
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
  -- Locked: whoever else saves waits, and is compared with what is saved here.
  select p.updated_at into v_updated_at from public.profiles p where p.id = v_me for update;
  if v_updated_at <> p_seen then
    raise exception 'changed_meanwhile';
  end if;
  update public.profiles set full_name = v_name, country_code = p_country_code, time_zone = p_time_zone, phone = v_phone,
    locale = coalesce(p_locale, locale)
  where id = v_me;
  update public.patients set birth_date = p_birth_date where id = v_me;
  perform private.write_audit('profile.saved', 'profile', v_me::text);
  perform private.note_onboarded(v_me);
end
$$;

create function public.save_patient_details(
  p_full_name text, p_country_code text, p_time_zone text, p_birth_date date, p_phone text default null,
  p_locale text default null, p_seen timestamptz default null
) returns void language sql security invoker set search_path = '' as $$
  select private.save_patient_details(p_full_name, p_country_code, p_time_zone, p_birth_date, p_phone, p_locale, p_seen)
$$;
comment on function public.save_patient_details(text, text, text, date, text, text, timestamptz) is
  'The patient''s own details; the language stays when none is given. p_seen: updated_at of the profile that they were written over; a later change is not overwritten. Errors: not_patient, name_missing, country_invalid, time_zone_invalid, birth_date_invalid, phone_invalid, changed_meanwhile.';

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

create function private.application_open(p_state public.verification_status) returns boolean
language sql immutable set search_path = '' as $$
  select p_state in ('draft', 'asked', 'refused')
$$;
comment on function private.application_open(public.verification_status) is
  'Whether a doctor in this state may change what is verified: name, field, place, first offer, papers.';

create function private.save_first_offer(p jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_state public.verification_status;
begin
  select d.verification into v_state from public.doctors d where d.id = v_me for no key update;
  if not found then
    raise exception 'not_doctor';
  -- Whoever has visits in the calendar changes hours and prices where it is said what that does to them.
  elsif not private.application_open(v_state) or exists (select from public.appointments a where a.doctor_id = v_me) then
    raise exception 'wrong_state' using detail = v_state::text;
  elsif jsonb_typeof(p -> 'weeklyHours') is distinct from 'array' or jsonb_array_length(p -> 'weeklyHours') = 0 then
    raise exception 'hours_missing';
  end if;
  perform private.replace_offer(v_me, p -> 'visitType', p -> 'weeklyHours');
  perform private.write_audit('doctor.offer_saved', 'doctor', v_me::text);
end
$$;

create function public.save_first_offer(p jsonb) returns void
language sql security invoker set search_path = '' as $$
  select private.save_first_offer(p)
$$;
comment on function public.save_first_offer(jsonb) is
  'The one kind of visit and the weekly hours a doctor begins with: {visitType{mode, minutes, amount, currency}, weeklyHours[{weekday, startsAt, endsAt}]}; replaces what was there. Errors: not_authenticated, not_doctor, wrong_state, hours_missing, hours_overlap, offer_invalid.';

revoke execute on function private.save_patient_details(text, text, text, date, text, text, timestamptz),
  public.save_patient_details(text, text, text, date, text, text, timestamptz), private.new_doctor_slug(text),
  private.replace_offer(uuid, jsonb, jsonb), private.application_open(public.verification_status),
  private.save_first_offer(jsonb), public.save_first_offer(jsonb)
  from public, anon, authenticated;
grant execute on function private.save_patient_details(text, text, text, date, text, text, timestamptz),
  public.save_patient_details(text, text, text, date, text, text, timestamptz), private.save_first_offer(jsonb),
  public.save_first_offer(jsonb) to authenticated;
