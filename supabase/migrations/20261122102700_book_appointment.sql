-- Booking: a free time becomes a hold, at once or not at all.

create function private.new_reference() returns text
language plpgsql volatile set search_path = '' as $$
declare
  -- Without I, L, O, 0, 1: it is read aloud.
  c_letters constant text := 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  v_bytes bytea;
  v_code text;
begin
  loop
    v_bytes := extensions.gen_random_bytes(6);
    select string_agg(substr(c_letters, get_byte(v_bytes, i) % length(c_letters) + 1, 1), '' order by i) into v_code
    from generate_series(0, 5) as i;
    v_code := 'ECT-' || left(v_code, 4) || '-' || right(v_code, 2);
    exit when not exists (select from public.appointments a where a.reference = v_code);
  end loop;
  return v_code;
end
$$;
comment on function private.new_reference() is 'A reference nobody has yet.';

create function private.fee_of(p_amount bigint, p_currency text, p_bps integer) returns bigint
language plpgsql immutable set search_path = '' as $$
declare
  v_step integer := private.currency_step(p_currency);
begin
  return round(p_amount * p_bps / 10000.0 / v_step)::bigint * v_step;
end
$$;
comment on function private.fee_of(bigint, text, integer) is 'The platform''s share in whole steps of the currency, half rounded up.';

create function private.require_bookable_patient(
  p_reason text, p_consent_version text, p_consent_locale text, p_time_zone text
) returns public.profiles
language plpgsql stable set search_path = '' as $$
declare
  v_profile public.profiles;
begin
  select p.* into v_profile from public.profiles p where p.id = private.require_user();
  if v_profile.role is distinct from 'patient' then
    raise exception 'not_patient';
  elsif v_profile.onboarded_at is null then
    raise exception 'not_onboarded';
  elsif exists (select from private.open_consents(v_profile.id)) then
    raise exception 'consents_missing';
  elsif coalesce(char_length(private.plain_text(p_reason, 2001)), 0) < 40 then
    raise exception 'reason_too_short';
  elsif char_length(private.plain_text(p_reason, 2001)) > 2000 then
    raise exception 'reason_too_long';
  elsif not exists (
    select from public.consent_texts t join public.platform_settings s on s.consent_version = t.version
    where t.kind = 'booking' and t.version = p_consent_version and t.locale = p_consent_locale
  ) then
    raise exception 'consent_outdated';
  end if;
  if private.is_time_zone(p_time_zone) then
    v_profile.time_zone := p_time_zone;
  end if;
  return v_profile;
end
$$;
comment on function private.require_bookable_patient(text, text, text, text) is
  'The signed-in patient, with the zone the booking was made in. Errors: not_authenticated, not_patient, not_onboarded, consents_missing, reason_too_short, reason_too_long, consent_outdated.';

create function private.require_time_free(
  p_doctor_id uuid, p_blocked tstzrange, p_patient_id uuid, p_visit tstzrange, p_except uuid default null
) returns void
language plpgsql set search_path = '' as $$
begin
  if exists (
    select from public.appointments a
    where a.patient_id = p_patient_id and a.status in ('held', 'confirmed') and tstzrange(a.starts_at, a.ends_at) && p_visit
      and a.id is distinct from p_except and (a.status = 'confirmed' or a.hold_expires_at > now())
  ) then
    raise exception 'own_overlap';
  end if;
  if exists (
    select from public.appointments a
    where a.doctor_id = p_doctor_id and a.status in ('held', 'confirmed') and a.blocked && p_blocked
      and a.id is distinct from p_except and (a.status = 'confirmed' or a.hold_expires_at > now())
  ) then
    raise exception 'slot_taken';
  end if;
  if private.has_offer_for_others(p_doctor_id, p_blocked, p_patient_id) then
    raise exception 'slot_taken';
  end if;
end
$$;
comment on function private.require_time_free(uuid, tstzrange, uuid, tstzrange, uuid) is
  'Errors: own_overlap, slot_taken. Holds that lapsed do not count, nor does p_except, the appointment that moves; what is offered to another who waits does.';

create function private.find_hold(p_patient_id uuid, p_visit_type_id uuid, p_starts_at timestamptz) returns jsonb
language plpgsql set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', a.id, 'reference', a.reference, 'status', a.status, 'holdExpiresAt', a.hold_expires_at,
      'paymentId', p.id)
    from public.appointments a
    join public.payments p on p.appointment_id = a.id
    where a.patient_id = p_patient_id and a.visit_type_id = p_visit_type_id and a.starts_at = p_starts_at
      and a.status = 'held' and a.hold_expires_at > now()
  );
end
$$;
comment on function private.find_hold(uuid, uuid, timestamptz) is 'The patient''s living hold of exactly this time, as booking answers it; null when there is none.';

create function private.insert_hold(
  p_patient public.profiles, p_doctor public.doctors, p_visit public.visit_types, p_times tstzrange, p_blocked tstzrange,
  p_reason text, p_consent_locale text
) returns void language plpgsql set search_path = '' as $$
declare
  v_settings public.platform_settings;
  v_new public.appointments;
  v_payment_id uuid := gen_random_uuid();
  v_constraint text;
begin
  select s.* into v_settings from public.platform_settings s;
  insert into public.appointments (
    reference, patient_id, doctor_id, visit_type_id, mode, starts_at, ends_at, blocked, patient_time_zone, doctor_time_zone,
    reason, amount, currency, refund_terms, consent_version, consent_locale, consented_at, hold_expires_at
  ) values (
    private.new_reference(), p_patient.id, p_doctor.id, p_visit.id, p_visit.mode, lower(p_times), upper(p_times), p_blocked,
    p_patient.time_zone, p_doctor.time_zone, p_reason, p_visit.amount, p_visit.currency, v_settings.refund_tiers,
    v_settings.consent_version, p_consent_locale, now(), now() + make_interval(mins => v_settings.hold_minutes)
  ) returning * into v_new;
  insert into public.payments (id, appointment_id, patient_id, doctor_id, amount, currency, fee_bps, fee_amount, transfer_group)
  values (
    v_payment_id, v_new.id, v_new.patient_id, v_new.doctor_id, v_new.amount, v_new.currency, v_settings.fee_bps,
    private.fee_of(v_new.amount, v_new.currency, v_settings.fee_bps), 'ect_' || v_payment_id
  );
  perform private.note_event(v_new, 'held', jsonb_build_object('holdExpiresAt', v_new.hold_expires_at));
exception
  when exclusion_violation then
    -- Somebody who does not queue at lock_calendars was faster.
    get stacked diagnostics v_constraint = constraint_name;
    if v_constraint = 'appointments_patient_no_overlap' then
      raise exception 'own_overlap';
    end if;
    raise exception 'slot_taken';
end
$$;
comment on function private.insert_hold(public.profiles, public.doctors, public.visit_types, tstzrange, tstzrange, text, text) is
  'Writes a held appointment with its payment and the first line of its history. Errors: own_overlap, slot_taken.';

create function private.book_appointment(
  p_visit_type_id uuid, p_starts_at timestamptz, p_reason text, p_consent_version text, p_time_zone text,
  p_consent_locale text
) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  v_patient public.profiles := private.require_bookable_patient(p_reason, p_consent_version, p_consent_locale, p_time_zone);
  v_visit public.visit_types;
  v_doctor public.doctors;
  v_times tstzrange;
  v_blocked tstzrange;
  v_hold jsonb;
begin
  select v.* into v_visit from public.visit_types v where v.id = p_visit_type_id;
  if not found then
    raise exception 'not_found';
  end if;
  select d.* into v_doctor from public.doctors d where d.id = v_visit.doctor_id;
  if not (v_visit.active and v_doctor.is_listed and private.is_listable(v_doctor)) then
    raise exception 'doctor_not_bookable';
  end if;
  -- The same press twice leads to the same hold.
  v_hold := private.find_hold(v_patient.id, v_visit.id, p_starts_at);
  if v_hold is not null then
    return v_hold;
  end if;
  if p_starts_at is null or not exists (
    select from private.open_slots(v_doctor.id, v_visit.id, p_starts_at, p_starts_at + interval '1 second') as s
    where s.starts_at = p_starts_at
  ) then
    raise exception 'slot_unavailable';
  end if;

  v_times := tstzrange(p_starts_at, p_starts_at + make_interval(mins => v_visit.minutes));
  v_blocked := tstzrange(lower(v_times) - make_interval(mins => v_doctor.buffer_before_minutes),
    upper(v_times) + make_interval(mins => v_doctor.buffer_after_minutes));
  -- First without the lock, so that a crowd after one time gets its answer without queueing. One's own other press may just
  -- have made the hold: that is looked at under the lock.
  if exists (
    select from public.appointments a
    where a.doctor_id = v_doctor.id and a.patient_id <> v_patient.id and a.status in ('held', 'confirmed') and a.blocked && v_blocked
      and (a.status = 'confirmed' or a.hold_expires_at > now())
  ) then
    raise exception 'slot_taken';
  end if;
  perform private.lock_calendars(v_doctor.id, v_patient.id);
  v_hold := private.find_hold(v_patient.id, v_visit.id, p_starts_at);
  if v_hold is not null then
    return v_hold;
  end if;
  -- The doctor may have taken the time off while this waited.
  if not exists (
    select from private.open_slots(v_doctor.id, v_visit.id, p_starts_at, p_starts_at + interval '1 second') as s
    where s.starts_at = p_starts_at
  ) then
    raise exception 'slot_unavailable';
  end if;
  perform private.require_time_free(v_doctor.id, v_blocked, v_patient.id, v_times);
  perform private.end_lapsed_holds(v_doctor.id, v_blocked, v_patient.id, v_times);
  perform private.insert_hold(v_patient, v_doctor, v_visit, v_times, v_blocked,
    private.plain_text(p_reason, 2000), p_consent_locale);
  return private.find_hold(v_patient.id, v_visit.id, p_starts_at);
end
$$;

create function public.book_appointment(
  p_visit_type_id uuid, p_starts_at timestamptz, p_reason text, p_consent_version text, p_time_zone text,
  p_consent_locale text default 'en'
) returns jsonb language sql security invoker set search_path = '' as $$
  select private.book_appointment(p_visit_type_id, p_starts_at, p_reason, p_consent_version, p_time_zone, p_consent_locale)
$$;
comment on function public.book_appointment(uuid, timestamptz, text, text, text, text) is
  'Holds a free time for the signed-in patient until it is paid; p_consent_locale is the language the text was shown in: {id, reference, status, holdExpiresAt, paymentId}. Again for the same time: the same hold. Errors: not_authenticated, not_patient, not_onboarded, consents_missing, reason_too_short, reason_too_long, consent_outdated, not_found, doctor_not_bookable, slot_unavailable, slot_taken, own_overlap.';

revoke execute on function private.new_reference(), private.fee_of(bigint, text, integer),
  private.require_bookable_patient(text, text, text, text), private.require_time_free(uuid, tstzrange, uuid, tstzrange, uuid),
  private.find_hold(uuid, uuid, timestamptz),
  private.insert_hold(public.profiles, public.doctors, public.visit_types, tstzrange, tstzrange, text, text),
  private.book_appointment(uuid, timestamptz, text, text, text, text),
  public.book_appointment(uuid, timestamptz, text, text, text, text) from public, anon, authenticated;
grant execute on function private.book_appointment(uuid, timestamptz, text, text, text, text),
  public.book_appointment(uuid, timestamptz, text, text, text, text) to authenticated;
