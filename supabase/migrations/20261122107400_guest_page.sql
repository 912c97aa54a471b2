-- What the holder of a guest's link may do: see when the room opens, enter it, and say that no mail is wanted.

create function private.guest_of(p_token text) returns public.consultation_guests
language sql stable set search_path = '' as $$
  select g.* from private.guest_links l
  join public.consultation_guests g on g.id = l.guest_id
  join public.appointments a on a.id = g.appointment_id
  where l.token_hash = private.sha256_hex(p_token) and char_length(p_token) between 40 and 60
    and g.revoked_at is null and g.declined_at is null and private.room_state(a) in ('early', 'open')
$$;
comment on function private.guest_of(text) is 'The guest of a living link; a row of nulls for a token that is unknown, taken back or past its time.';

create function private.get_guest_visit(p_token text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'inviterName', private.mail_name(coalesce(inviter.full_name, p.full_name)), 'invitedBy',
    case when g.invited_by = a.doctor_id then 'doctor' else 'patient' end, 'role', g.role,
    'doctorName', d.display_name, 'startsAt', a.starts_at, 'endsAt', a.ends_at, 'opensAt', private.room_opens_at(a),
    'roomOpen', private.room_state(a) = 'open', 'patientTimeZone', a.patient_time_zone
  )
  from private.guest_of(p_token) as g
  join public.appointments a on a.id = g.appointment_id
  join public.profiles p on p.id = a.patient_id
  join public.doctors d on d.id = a.doctor_id
  left join public.profiles inviter on inviter.id = g.invited_by
$$;

create function private.enter_room_as_guest(p_token text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_appointment public.appointments;
begin
  select a.* into v_appointment from private.guest_of(p_token) as g join public.appointments a on a.id = g.appointment_id;
  if not found then
    return null;
  end if;
  return private.pass_door(v_appointment, 'guest');
end
$$;

create function private.decline_invitation(p_token text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_guest public.consultation_guests := private.guest_of(p_token);
  v_appointment public.appointments;
begin
  update public.consultation_guests set declined_at = now()
  where id = v_guest.id and revoked_at is null and declined_at is null;
  if not found then
    return false;
  end if;
  delete from private.guest_links where guest_id = v_guest.id;
  insert into private.refused_addresses (email_hash) values (private.sha256_hex(v_guest.email)) on conflict do nothing;
  update public.mail_outbox set status = 'parked', last_error = 'the guest declined'
  where to_email = v_guest.email and kind in ('guest_invited', 'guest_moved') and status = 'pending';
  select a.* into v_appointment from public.appointments a where a.id = v_guest.appointment_id;
  perform private.note_event(v_appointment, 'guest_declined', jsonb_build_object('guestId', v_guest.id));
  return true;
end
$$;

create function public.get_guest_visit(p_token text) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_guest_visit(p_token)
$$;
comment on function public.get_guest_visit(text) is
  'What a guest''s page shows; null for a link that is unknown, taken back, declined or past its time, all alike.';

create function public.enter_room_as_guest(p_token text) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.enter_room_as_guest(p_token)
$$;
comment on function public.enter_room_as_guest(text) is
  'The guest goes to the room: as enter_room answers; null as get_guest_visit does.';

create function public.decline_invitation(p_token text) returns boolean
language sql security invoker set search_path = '' as $$
  select private.decline_invitation(p_token)
$$;
comment on function public.decline_invitation(text) is
  'The guest wants no mail: the link ends, and the address is not invited again. False for a link that does not live.';

revoke execute on function private.guest_of(text), private.get_guest_visit(text), private.enter_room_as_guest(text),
  private.decline_invitation(text), public.get_guest_visit(text), public.enter_room_as_guest(text),
  public.decline_invitation(text) from public, anon, authenticated;
grant execute on function private.get_guest_visit(text), private.enter_room_as_guest(text), private.decline_invitation(text),
  public.get_guest_visit(text), public.enter_room_as_guest(text), public.decline_invitation(text) to anon, authenticated;
