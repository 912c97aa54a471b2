-- Pictures of people. Each upload has its own unguessable id, which is also part of its address: a new picture is a new
-- address, so that browsers may keep it for a year. The row stands before the bytes do; a sweep removes what is over.

create type public.photo_state as enum ('uploading', 'current', 'deleting');

create table public.photos (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  state public.photo_state not null default 'uploading',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.photos is 'Pictures of patients and doctors. uploading: bytes are on their way; current: shown; deleting: bytes are being removed.';
comment on column public.photos.id is 'Also the name of the objects: {user}/{id}-list.webp and {user}/{id}-page.webp.';
comment on column public.photos.updated_at is 'Also the lease of the sweep: taking a row moves it on.';
create unique index photos_current_key on public.photos (user_id) where state = 'current';
create index photos_user_id_idx on public.photos (user_id);
create index photos_sweep_idx on public.photos (updated_at) where state <> 'current';

alter table public.photos enable row level security;
create policy photos_select_own on public.photos for select to authenticated using (user_id = (select auth.uid()));
grant select on public.photos to authenticated;

create trigger tg_photos__touch before update on public.photos
  for each row execute function private.touch_updated_at();

do $$
begin
  if to_regclass('storage.buckets') is null then
    return;
  end if;
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values ('photos', 'photos', false, 1048576, array['image/webp'])
  on conflict (id) do nothing;
end
$$;

create function private.begin_photo() returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_id uuid;
begin
  if not exists (select from public.profiles p where p.id = v_me and p.role in ('patient', 'doctor')) then
    raise exception 'not_allowed';
  end if;
  insert into public.photos (user_id) values (v_me) returning id into v_id;
  return v_id;
end
$$;

create function public.begin_photo() returns uuid
language sql security invoker set search_path = '' as $$
  select private.begin_photo()
$$;
comment on function public.begin_photo() is 'A new picture of the viewer is on its way: its id. Errors: not_authenticated, not_allowed.';

create function private.show_photo(p_user_id uuid, p_photo_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  -- Pictures of one person follow each other: the last one that is whole stays.
  perform from public.profiles p where p.id = p_user_id for no key update;
  update public.photos set state = 'deleting' where user_id = p_user_id and state = 'current' and id is distinct from p_photo_id;
  update public.photos set state = 'current' where id = p_photo_id;
  update public.profiles set photo_id = p_photo_id where id = p_user_id;
  update public.doctors set photo_id = p_photo_id where id = p_user_id;
end
$$;
comment on function private.show_photo(uuid, uuid) is 'Makes a picture the one that is shown, or none when it is null.';

create function private.finish_photo(p_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  v_user_id uuid := (select f.user_id from public.photos f where f.id = p_id and f.state = 'uploading');
begin
  if v_user_id is null then
    return false;
  end if;
  perform private.show_photo(v_user_id, p_id);
  perform private.write_audit('profile.photo_changed', 'profile', v_user_id::text);
  return true;
end
$$;

create function public.finish_photo(p_id uuid) returns boolean
language sql security invoker set search_path = '' as $$
  select private.finish_photo(p_id)
$$;
comment on function public.finish_photo(uuid) is
  'For the server: the bytes are stored, the picture is shown from now on. False when the upload was given up meanwhile.';

create function private.remove_photo() returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  if exists (select from public.photos f where f.user_id = v_me and f.state = 'current') then
    perform private.show_photo(v_me, null);
    perform private.write_audit('profile.photo_removed', 'profile', v_me::text);
  end if;
end
$$;

create function public.remove_photo() returns void
language sql security invoker set search_path = '' as $$
  select private.remove_photo()
$$;
comment on function public.remove_photo() is 'The viewer''s picture is shown no more; its bytes go soon. Error: not_authenticated.';

create function private.open_photo(p_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('userId', f.user_id, 'isPublic', coalesce(d.is_listed, false))
  from public.photos f
  left join public.doctors d on d.id = f.user_id
  where f.id = p_id and f.state = 'current' and (
    d.is_listed or f.user_id = (select auth.uid()) or exists (
      select from public.appointments a
      where a.status in ('confirmed', 'completed') and (
        (a.patient_id = f.user_id and a.doctor_id = (select auth.uid()))
        or (a.doctor_id = f.user_id and a.patient_id = (select auth.uid())))
    ) or (d.id is not null and exists (
      select from public.profiles p where p.id = (select auth.uid()) and p.role = 'admin')))
$$;

create function public.open_photo(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.open_photo(p_id)
$$;
comment on function public.open_photo(uuid) is
  'Whose picture it is, {userId, isPublic}, for whoever may see it: everybody when the doctor is listed; otherwise the person, their doctors and patients, and administrators a doctor''s. Null for all others.';

create function private.claim_photo_removals(p_after_seconds integer) returns setof jsonb
language sql security definer set search_path = '' as $$
  with due as (
    select f.id from public.photos f
    where (f.state = 'deleting' and f.updated_at <= now() - make_interval(secs => greatest(p_after_seconds, 0)))
      -- Storing takes a minute at most.
      or (f.state = 'uploading' and f.updated_at < now() - interval '5 minutes')
    order by f.updated_at limit 50
    for no key update skip locked
  )
  update public.photos f set state = 'deleting' from due where f.id = due.id
  returning jsonb_build_object('id', f.id, 'userId', f.user_id)
$$;

create function public.claim_photo_removals(p_after_seconds integer default 60) returns setof jsonb
language sql security invoker set search_path = '' as $$
  select private.claim_photo_removals(p_after_seconds)
$$;
comment on function public.claim_photo_removals(integer) is
  'For the server: pictures whose bytes have to go and that nobody has taken up for so long, {id, userId}; gives up uploads that were cut short.';

create function private.complete_photo_removal(p_id uuid) returns void
language sql security definer set search_path = '' as $$
  delete from public.photos where id = p_id and state = 'deleting'
$$;

create function public.complete_photo_removal(p_id uuid) returns void
language sql security invoker set search_path = '' as $$
  select private.complete_photo_removal(p_id)
$$;
comment on function public.complete_photo_removal(uuid) is 'For the server: the bytes are gone, the row goes as well.';

revoke execute on function private.begin_photo(), public.begin_photo(), private.show_photo(uuid, uuid), private.finish_photo(uuid),
  public.finish_photo(uuid), private.remove_photo(), public.remove_photo(), private.open_photo(uuid), public.open_photo(uuid),
  private.claim_photo_removals(integer), public.claim_photo_removals(integer), private.complete_photo_removal(uuid),
  public.complete_photo_removal(uuid) from public, anon, authenticated;
grant execute on function private.begin_photo(), public.begin_photo(), private.remove_photo(), public.remove_photo()
  to authenticated;
grant execute on function private.open_photo(uuid), public.open_photo(uuid) to anon, authenticated;
grant execute on function private.finish_photo(uuid), public.finish_photo(uuid), private.claim_photo_removals(integer),
  public.claim_photo_removals(integer), private.complete_photo_removal(uuid), public.complete_photo_removal(uuid) to service_role;
