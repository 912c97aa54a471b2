-- Inviting a guest, sending the mail again, taking the invitation back.

create function private.require_own_video_visit(p_appointment_id uuid) returns public.appointments
language plpgsql set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_appointment public.appointments;
begin
  -- One at a time: two who invite at once wait for each other here.
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and v_me in (a.patient_id, a.doctor_id) and a.confirmed_at is not null for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_appointment.status <> 'confirmed' or private.room_state(v_appointment) not in ('early', 'open') then
    raise exception 'wrong_state' using detail = v_appointment.status::text;
  end if;
  return v_appointment;
end
$$;
comment on function private.require_own_video_visit(uuid) is
  'An appointment of one''s own, by video and not over, locked. Errors: not_found, wrong_state.';

create function private.invite_guest(p_appointment_id uuid, p_name text, p_email text, p_role text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.require_own_video_visit(p_appointment_id);
  v_me uuid := private.require_user();
  v_name text := private.plain_text(p_name, 121);
  v_email text := lower(btrim(coalesce(p_email, '')));
  v_guest public.consultation_guests;
begin
  if v_name is null or char_length(v_name) > 120 then
    raise exception 'guest_name_invalid';
  elsif v_email !~ '^[^\s@]+@[^\s@]+\.[^\s@]+$' or char_length(v_email) > 254 then
    raise exception 'guest_email_invalid';
  elsif p_role is null or p_role not in ('relative', 'interpreter') or (p_role = 'relative' and v_me <> v_appointment.patient_id) then
    raise exception 'guest_role_invalid';
  end if;
  select g.* into v_guest from public.consultation_guests g
  where g.appointment_id = p_appointment_id and g.revoked_at is null and g.declined_at is null;
  if found then
    -- The same press twice.
    if v_guest.email = v_email and v_guest.invited_by = v_me then
      return v_guest.id;
    end if;
    raise exception 'guest_already';
  elsif exists (select from private.refused_addresses r where r.email_hash = private.sha256_hex(v_email)) then
    raise exception 'guest_refuses';
  elsif (select count(*) from public.consultation_guests g where g.appointment_id = p_appointment_id) >= 5 then
    raise exception 'guest_limit';
  end if;
  insert into public.consultation_guests (appointment_id, patient_id, doctor_id, invited_by, name, email, role)
  values (p_appointment_id, v_appointment.patient_id, v_appointment.doctor_id, v_me, v_name, v_email, p_role)
  returning * into v_guest;
  perform private.mail_guest(v_guest, 'guest_invited', 'guest_invited:' || v_guest.id || ':1', true);
  perform private.note_event(v_appointment, 'guest_invited', jsonb_build_object('guestId', v_guest.id, 'role', p_role));
  return v_guest.id;
end
$$;

create function private.resend_guest_invitation(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments := private.require_own_video_visit(p_appointment_id);
  v_guest public.consultation_guests;
begin
  select g.* into v_guest from public.consultation_guests g
  where g.appointment_id = v_appointment.id and g.revoked_at is null and g.declined_at is null for no key update;
  if not found then
    raise exception 'not_found';
  elsif v_guest.sent_count >= 4 or v_guest.last_sent_at > now() - interval '5 minutes' then
    raise exception 'resend_limit';
  end if;
  update public.consultation_guests set sent_count = sent_count + 1, last_sent_at = now() where id = v_guest.id
  returning * into v_guest;
  perform private.mail_guest(v_guest, 'guest_invited', 'guest_invited:' || v_guest.id || ':' || v_guest.sent_count, true);
  perform private.write_audit('guest.resent', 'appointment', p_appointment_id::text, jsonb_build_object('guestId', v_guest.id));
end
$$;

create function private.revoke_guest(p_appointment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_appointment public.appointments;
  v_guest public.consultation_guests;
begin
  select a.* into v_appointment from public.appointments a
  where a.id = p_appointment_id and v_me in (a.patient_id, a.doctor_id) and a.confirmed_at is not null for no key update;
  if not found then
    raise exception 'not_found';
  end if;
  update public.consultation_guests set revoked_at = now()
  where appointment_id = p_appointment_id and revoked_at is null and declined_at is null
  returning * into v_guest;
  if not found then
    return;
  end if;
  delete from private.guest_links where guest_id = v_guest.id;
  if v_appointment.status = 'confirmed' and private.room_state(v_appointment) = 'early' then
    perform private.mail_guest(v_guest, 'guest_cancelled', 'guest_cancelled:' || v_guest.id, false);
  end if;
  perform private.note_event(v_appointment, 'guest_revoked', jsonb_build_object('guestId', v_guest.id));
end
$$;

create function public.invite_guest(p_appointment_id uuid, p_name text, p_email text, p_role text) returns uuid
language sql security invoker set search_path = '' as $$
  select private.invite_guest(p_appointment_id, p_name, p_email, p_role)
$$;
comment on function public.invite_guest(uuid, text, text, text) is
  'A party invites a relative (the patient only) or an interpreter by mail; again with the same address: the same invitation. Errors: not_found, wrong_state, guest_name_invalid, guest_email_invalid, guest_role_invalid, guest_already, guest_refuses, guest_limit.';

create function public.resend_guest_invitation(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.resend_guest_invitation(p_appointment_id)
$$;
comment on function public.resend_guest_invitation(uuid) is
  'Mails the invitation again, at most three times and five minutes apart. Errors: not_found, wrong_state, resend_limit.';

create function public.revoke_guest(p_appointment_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.revoke_guest(p_appointment_id)
$$;
comment on function public.revoke_guest(uuid) is 'Either party takes the invitation back; its links end at once. Error: not_found.';

revoke execute on function private.require_own_video_visit(uuid), private.invite_guest(uuid, text, text, text),
  private.resend_guest_invitation(uuid), private.revoke_guest(uuid), public.invite_guest(uuid, text, text, text),
  public.resend_guest_invitation(uuid), public.revoke_guest(uuid) from public, anon, authenticated;
grant execute on function private.invite_guest(uuid, text, text, text), private.resend_guest_invitation(uuid),
  private.revoke_guest(uuid), public.invite_guest(uuid, text, text, text), public.resend_guest_invitation(uuid),
  public.revoke_guest(uuid) to authenticated;
