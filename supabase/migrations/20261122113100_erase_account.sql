-- The work of a deletion: files and rows. Each step may be run again at any time: it erases what is there and says what comes next.

create function private.erase_files(p_user_id uuid) returns public.account_deletion_state
language plpgsql set search_path = '' as $$
begin
  -- Hidden from everybody; the bytes go by the loop that removes every deleted file, and each row goes after its bytes.
  update public.medical_records set state = 'deleting', deleted_at = now(), updated_at = now()
  where patient_id = p_user_id and deleted_at is null;
  perform private.show_photo(p_user_id, null);
  update public.photos set state = 'deleting' where user_id = p_user_id and state = 'uploading';
  update public.licence_documents set state = 'deleting' where doctor_id = p_user_id and state in ('uploading', 'stored');
  return 'files';
end
$$;

create function private.await_files(p_user_id uuid) returns public.account_deletion_state
language plpgsql set search_path = '' as $$
begin
  delete from public.licence_documents where doctor_id = p_user_id and state = 'gone';
  return case when exists (select from public.medical_records r where r.patient_id = p_user_id)
    or exists (select from public.photos f where f.user_id = p_user_id)
    or exists (select from public.licence_documents l where l.doctor_id = p_user_id)
    then 'files' else 'rows' end::public.account_deletion_state;
end
$$;

create function private.erase_log_words(p_user_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  -- The one change that the log's guard lets through, for this one account and this transaction.
  perform set_config('ecuretrip.erasing', p_user_id::text, true);
  update public.record_accesses set record_title = null, detail = null, words_salt = ''
  where patient_id = p_user_id and words_salt <> '';
  perform set_config('ecuretrip.erasing', '', true);
end
$$;

create function private.erase_practice(p_doctor_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  delete from public.availability_rules where doctor_id = p_doctor_id;
  delete from public.availability_exceptions where doctor_id = p_doctor_id;
  -- Name and licence stay: they say who wrote the summaries and prescriptions that patients hold.
  update public.doctors set slug = null, headline = '', bio = '', languages = '{}', city = null, clinic_name = null,
    address = null, directions = null, education = null
  where id = p_doctor_id;
end
$$;

create function private.erase_rows(p_user_id uuid) returns public.account_deletion_state
language plpgsql set search_path = '' as $$
begin
  -- An upload that was under way when the account left.
  if exists (select from public.medical_records r where r.patient_id = p_user_id) then
    return 'requested';
  end if;
  perform private.leave_lines(p_user_id);
  delete from public.waitlist_entries where patient_id = p_user_id;
  delete from public.patient_health where patient_id = p_user_id;
  delete from public.record_exports where patient_id = p_user_id;
  update public.record_requests set body = '———', status = case when status = 'open' then 'withdrawn' else status end,
    closed_at = coalesce(closed_at, now())
  where patient_id = p_user_id;
  delete from private.guest_links l using public.consultation_guests g where g.id = l.guest_id and g.patient_id = p_user_id;
  update public.consultation_guests set name = 'Guest', email = 'guest@deleted.invalid', revoked_at = coalesce(revoked_at, now())
  where patient_id = p_user_id;
  delete from public.onboarding_later where user_id = p_user_id;
  delete from public.calendar_feeds where user_id = p_user_id;
  delete from public.notification_preferences where user_id = p_user_id;
  delete from private.session_devices where user_id = p_user_id;
  delete from private.recovery_codes where user_id = p_user_id;
  delete from private.recovery_code_tries where user_id = p_user_id;
  perform private.erase_log_words(p_user_id);
  perform private.erase_practice(p_user_id);
  return 'identity';
end
$$;

revoke execute on function private.erase_files(uuid), private.await_files(uuid), private.erase_log_words(uuid),
  private.erase_practice(uuid), private.erase_rows(uuid) from public, anon, authenticated;
