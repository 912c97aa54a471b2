-- One relative or interpreter may come along by a link in a mail. A guest sees the room and nothing else.

create table public.consultation_guests (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  invited_by uuid references public.profiles (id) on delete set null,
  name text not null,
  email text not null,
  role text not null,
  sent_count integer not null default 1,
  last_sent_at timestamptz not null default now(),
  revoked_at timestamptz,
  declined_at timestamptz,
  created_at timestamptz not null default now(),
  constraint consultation_guests_name_check check (char_length(name) between 1 and 120),
  constraint consultation_guests_email_check check (char_length(email) between 3 and 254 and email ~ '^[^\s@]+@[^\s@]+\.[^\s@]+$'),
  constraint consultation_guests_role_check check (role in ('relative', 'interpreter'))
);
comment on table public.consultation_guests is 'Who was invited to a video consultation: one at a time. Never sees anything but the room.';
comment on column public.consultation_guests.email is 'Shown to whoever entered it alone.';
comment on column public.consultation_guests.declined_at is 'The guest wants no more mail about this.';

create unique index consultation_guests_appointment_id_key on public.consultation_guests (appointment_id)
  where revoked_at is null and declined_at is null;
create index consultation_guests_appointment_id_idx on public.consultation_guests (appointment_id, created_at desc);
create index consultation_guests_patient_id_idx on public.consultation_guests (patient_id);
create index consultation_guests_doctor_id_idx on public.consultation_guests (doctor_id);
create index consultation_guests_invited_by_idx on public.consultation_guests (invited_by) where invited_by is not null;

create table private.guest_links (
  token_hash text primary key,
  guest_id uuid not null references public.consultation_guests (id) on delete cascade,
  created_at timestamptz not null default now()
);
comment on table private.guest_links is 'SHA-256 of the tokens that were mailed to guests, each mail its own; a token itself is stored nowhere once its mail is sent.';
create index guest_links_guest_id_idx on private.guest_links (guest_id);

create table private.refused_addresses (
  email_hash text primary key,
  created_at timestamptz not null default now()
);
comment on table private.refused_addresses is 'SHA-256 of addresses whose owner wants no invitations.';

alter table public.consultation_guests enable row level security;
alter table private.guest_links enable row level security;
alter table private.refused_addresses enable row level security;
create policy consultation_guests_select_party on public.consultation_guests for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));
-- The address is not in this list.
grant select (id, appointment_id, patient_id, doctor_id, invited_by, name, role, sent_count, last_sent_at, revoked_at, declined_at, created_at)
  on public.consultation_guests to authenticated;
grant select on public.consultation_guests to service_role;

create function private.mail_name(p_name text) returns text
language sql immutable set search_path = '' as $$
  -- People choose their names, and a guest did not ask for our mail: nothing in it may become a link.
  select coalesce(nullif(left(btrim(regexp_replace(regexp_replace(coalesce(p_name, ''), '[:/@<>\\]', ' ', 'g'), '\.(?=\S)', ' ', 'g')), 80), ''), '–')
$$;

create function private.mail_guest(p_guest public.consultation_guests, p_kind text, p_key text, p_with_link boolean) returns void
language plpgsql set search_path = '' as $$
declare
  v_token text;
begin
  if p_with_link then
    v_token := translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=', '-_');
    insert into private.guest_links (token_hash, guest_id) values (private.sha256_hex(v_token), p_guest.id);
  end if;
  insert into public.mail_outbox (kind, to_email, locale, time_zone, payload, dedupe_key)
  select p_kind, p_guest.email, p.locale, a.patient_time_zone,
    jsonb_build_object('guestToken', v_token, 'inviterName', private.mail_name(coalesce(inviter.full_name, p.full_name)),
      'doctorName', private.mail_name(d.display_name), 'role', p_guest.role, 'startsAt', a.starts_at, 'endsAt', a.ends_at,
      'patientTimeZone', a.patient_time_zone, 'doctorTimeZone', a.doctor_time_zone, 'doctorCity', coalesce(d.city, d.time_zone)),
    p_key
  from public.appointments a
  join public.profiles p on p.id = a.patient_id
  join public.doctors d on d.id = a.doctor_id
  left join public.profiles inviter on inviter.id = p_guest.invited_by
  where a.id = p_guest.appointment_id
  on conflict (dedupe_key) do nothing;
end
$$;
comment on function private.mail_guest(public.consultation_guests, text, text, boolean) is
  'Queues a mail to a guest, in the language and zone of the patient, with a link of its own when p_with_link.';

create function private.forget_guest_token() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.payload := new.payload - 'guestToken';
  return new;
end
$$;
comment on function private.forget_guest_token() is 'Once a mail is sent, only the hash of its link is left.';
create trigger tg_mail_outbox__forget_guest_token before update of status on public.mail_outbox
  for each row when (new.status = 'done' and new.payload ? 'guestToken') execute function private.forget_guest_token();

create function private.tell_guest() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_guest public.consultation_guests;
begin
  select g.* into v_guest from public.consultation_guests g
  where g.appointment_id = new.id and g.revoked_at is null and g.declined_at is null;
  if not found then
    return null;
  elsif new.status = 'cancelled' and old.status = 'confirmed' then
    perform private.mail_guest(v_guest, 'guest_cancelled', 'guest_cancelled:' || v_guest.id, false);
  elsif new.status = 'confirmed' and new.starts_at <> old.starts_at then
    perform private.mail_guest(v_guest, 'guest_moved', 'guest_moved:' || v_guest.id || ':' || extract(epoch from new.starts_at), true);
  end if;
  return null;
end
$$;
comment on function private.tell_guest() is 'A guest learns that the consultation was moved or will not take place.';
create trigger tg_appointments__tell_guest after update of status, starts_at on public.appointments
  for each row when (old.status is distinct from new.status or old.starts_at is distinct from new.starts_at)
  execute function private.tell_guest();

revoke execute on function private.mail_name(text),
  private.mail_guest(public.consultation_guests, text, text, boolean), private.forget_guest_token(), private.tell_guest()
  from public, anon, authenticated;
