-- One truth about a doctor's state: whoever changes doctors.verification, a page, a function or the table editor, leaves the
-- same line in the history, and the line has the same consequences.

create function private.maintain_verification() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_kept boolean := exists (
    select from public.verification_events e where e.doctor_id = new.id and e.written_by = pg_current_xact_id() and e.state = new.verification
  );
begin
  new.verification_since := now();
  if new.verification in ('asked', 'refused') and not v_kept then
    raise exception 'A doctor has to be told why. In the SQL editor: select admin.%_doctor(''%'', ''…'')',
      case new.verification when 'asked' then 'ask' else 'refuse' end, coalesce(new.slug, 'slug') using errcode = '23514';
  elsif new.verification = 'verified' then
    if num_nulls(new.licence_registry, new.licence_number, new.licence_country, new.licence_valid_until) > 0 then
      raise exception 'A doctor without registry, number, country and last day of the licence cannot be verified.' using errcode = '23514';
    elsif new.licence_valid_until < (now() at time zone 'UTC')::date then
      raise exception 'This licence ended on %. Enter the renewed one first.', new.licence_valid_until using errcode = '23514';
    elsif new.licence_checked_on is not distinct from old.licence_checked_on then
      new.licence_checked_on := coalesce((
        select (max(c.checked_at) at time zone 'UTC')::date from public.doctor_checks c
        where c.doctor_id = new.id and c.kind = 'licence' and c.result = 'confirmed' and c.facts = private.check_facts(new, 'licence')
      ), (now() at time zone 'UTC')::date);
    end if;
  end if;
  return new;
end
$$;
comment on function private.maintain_verification() is
  'A verified doctor has a valid licence with the day it was checked; one who is asked or refused is told why.';

create function private.follow_verification() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from public.verification_events e
    where e.id = (select max(l.id) from public.verification_events l where l.doctor_id = new.id)
      and e.written_by = pg_current_xact_id() and e.state = new.verification
  ) then
    return null;
  end if;
  insert into public.verification_events (doctor_id, kind, was, state, actor_id)
  values (new.id,
    case when old.verification = 'suspended' and new.verification <> 'draft' then 'lifted'
      else case new.verification when 'draft' then 'withdrawn' when 'pending' then 'submitted' when 'verified' then 'approved'
        else new.verification::text end end,
    old.verification, new.verification, (select p.id from public.profiles p where p.id = auth.uid()));
  return null;
end
$$;
comment on function private.follow_verification() is 'Writes the line of a change that came without one: a form sent again, a column edited by hand.';

create function private.follow_verification_event() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_doctor public.doctors;
begin
  select d.* into v_doctor from public.doctors d where d.id = new.doctor_id;
  perform private.write_audit('doctor.verification_' || new.kind, 'doctor', new.doctor_id::text, jsonb_strip_nulls(jsonb_build_object(
    'was', new.was, 'reason', new.text,
    'missingChecks', case when new.kind = 'approved' then to_jsonb(nullif(private.missing_checks(v_doctor), '{}')) end)));
  -- Who never sent anything waits for no answer.
  if new.kind in ('approved', 'asked', 'refused') and new.was <> 'draft' then
    perform private.enqueue_mail('verification_' || new.kind, new.doctor_id,
      jsonb_build_object('recipientName', v_doctor.display_name), 'verification:' || new.id);
  end if;
  return null;
end
$$;
comment on function private.follow_verification_event() is
  'What follows from a line: the audit row with its reason, and the mail to the doctor. The mail does not quote the reason.';

create function private.audit_licence_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.write_audit('doctor.licence_changed', 'doctor', new.id::text, jsonb_build_object(
    'from', jsonb_build_object('registry', old.licence_registry, 'number', old.licence_number,
      'country', old.licence_country, 'validUntil', old.licence_valid_until),
    'to', jsonb_build_object('registry', new.licence_registry, 'number', new.licence_number,
      'country', new.licence_country, 'validUntil', new.licence_valid_until)));
  return null;
end
$$;
comment on function private.audit_licence_change() is 'Records what a licence said before and after, whoever changed it.';

create trigger tg_doctors__maintain_verification before update of verification on public.doctors
  for each row when (old.verification is distinct from new.verification) execute function private.maintain_verification();
create trigger tg_doctors__follow_verification after update of verification on public.doctors
  for each row when (old.verification is distinct from new.verification) execute function private.follow_verification();
-- An erased licence is not written down once more.
create trigger tg_doctors__audit_licence after update of licence_registry, licence_number, licence_country, licence_valid_until
  on public.doctors for each row when (
    old.licence_number is not null and new.licence_number is not null
    and (old.licence_registry, old.licence_number, old.licence_country, old.licence_valid_until)
      is distinct from (new.licence_registry, new.licence_number, new.licence_country, new.licence_valid_until)
  ) execute function private.audit_licence_change();
create trigger tg_verification_events__follow after insert on public.verification_events
  for each row execute function private.follow_verification_event();

revoke execute on function private.maintain_verification(), private.follow_verification(), private.follow_verification_event(),
  private.audit_licence_change() from public, anon, authenticated;
