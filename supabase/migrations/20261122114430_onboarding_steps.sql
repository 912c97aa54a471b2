-- The first steps of patients and doctors. What is done is read from what is there, so that the steps and the profile
-- never disagree; kept is only which optional steps somebody put off.

create table public.onboarding_later (
  user_id uuid not null references public.profiles (id) on delete cascade,
  step text not null,
  created_at timestamptz not null default now(),
  constraint onboarding_later_pkey primary key (user_id, step),
  constraint onboarding_later_step_check check (step in ('health', 'photo'))
);
comment on table public.onboarding_later is 'Optional first steps that somebody has put off: they are not asked again, and can be done in the profile.';
alter table public.onboarding_later enable row level security;
create policy onboarding_later_select_own on public.onboarding_later for select to authenticated
  using (user_id = (select auth.uid()));
grant select on public.onboarding_later to authenticated;

create function private.patient_steps(p_user_id uuid) returns table (place integer, step text, required boolean, done boolean)
language sql stable set search_path = '' as $$
  select s.place, s.step, s.required, s.done
  from public.profiles p
  join public.patients t on t.id = p.id
  cross join lateral (values
    (1, 'you', true, p.full_name <> '' and p.country_code is not null and t.birth_date is not null),
    (2, 'consents', true, not exists (select from private.open_consents(p.id))),
    (3, 'health', false, exists (select from public.patient_health h where h.patient_id = p.id)),
    (4, 'photo', false, p.photo_id is not null)
  ) as s (place, step, required, done)
  where p.id = p_user_id
$$;

create function private.doctor_steps(p_user_id uuid) returns table (place integer, step text, required boolean, done boolean)
language sql stable set search_path = '' as $$
  select s.place, s.step, s.required, s.done
  from public.doctors d
  cross join lateral (values
    (1, 'you', true, d.display_name <> '' and d.headline <> '' and d.bio <> '' and d.specialty is not null and d.languages <> '{}'),
    (2, 'practice', true, d.country_code is not null and d.city is not null),
    (3, 'licence', true, num_nulls(d.licence_registry, d.licence_number, d.licence_country, d.licence_valid_until) = 0
      and d.licence_valid_until >= (now() at time zone 'UTC')::date
      -- A licence that was found in its register needs no paper.
      and (d.licence_checked_on is not null or exists (
        select from public.licence_documents l where l.doctor_id = d.id and l.state = 'stored' and l.scan_status in ('pending', 'clean')))),
    (4, 'fee', true, exists (select from public.visit_types v where v.doctor_id = d.id and v.active)
      and exists (select from public.availability_rules r where r.doctor_id = d.id)),
    (5, 'photo', false, d.photo_id is not null),
    (6, 'consents', true, not exists (select from private.open_consents(d.id))),
    (7, 'send', true, not private.application_open(d.verification))
  ) as s (place, step, required, done)
  where d.id = p_user_id
$$;

create function private.steps_of(p_user_id uuid) returns table (place integer, step text, required boolean, state text)
language sql stable set search_path = '' as $$
  select s.place, s.step, s.required, case
    when s.done then 'done'
    when not s.required and exists (select from public.onboarding_later l where l.user_id = p_user_id and l.step = s.step) then 'later'
    else 'open' end
  from (select * from private.patient_steps(p_user_id) union all select * from private.doctor_steps(p_user_id)) as s
$$;

create function private.own_onboarding() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'steps', (select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'required', s.required, 'state', s.state) order by s.place), '[]')
      from private.steps_of(p.id) as s),
    'verification', d.verification,
    'mayChange', private.application_open(d.verification))
  from public.profiles p left join public.doctors d on d.id = p.id
  where p.id = (select auth.uid())
$$;

create function public.own_onboarding() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.own_onboarding()
$$;
comment on function public.own_onboarding() is
  'The viewer''s first steps in their order: {steps[{step, required, state: done|later|open}], verification, mayChange}; the last two are null for patients.';

create function private.put_off_step(p_step text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
begin
  if not exists (select from private.steps_of(v_me) as s where s.step = p_step and not s.required) then
    raise exception 'not_optional';
  end if;
  insert into public.onboarding_later (user_id, step) values (v_me, p_step) on conflict do nothing;
end
$$;

create function public.put_off_step(p_step text) returns void
language sql security invoker set search_path = '' as $$
  select private.put_off_step(p_step)
$$;
comment on function public.put_off_step(text) is 'The viewer leaves an optional step for later. Errors: not_authenticated, not_optional.';

create function private.note_onboarded(p_user_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.profiles p set onboarded_at = now()
  where p.id = p_user_id and p.onboarded_at is null and p.role = 'patient'
    and not exists (select from private.patient_steps(p.id) as s where s.required and not s.done);
  if found then
    perform private.write_audit('profile.onboarded', 'profile', p_user_id::text);
  end if;
end
$$;
comment on function private.note_onboarded(uuid) is 'A patient has done all that booking needs.';

create function private.submit_doctor_onboarding() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_doctor public.doctors;
  v_open text;
begin
  select d.* into v_doctor from public.doctors d where d.id = v_me for no key update;
  if not found then
    raise exception 'not_doctor';
  elsif v_doctor.verification = 'pending' then
    return jsonb_build_object('slug', v_doctor.slug, 'verification', v_doctor.verification);
  elsif not private.application_open(v_doctor.verification) then
    raise exception 'wrong_state' using detail = v_doctor.verification::text;
  end if;
  select string_agg(s.step, ' ' order by s.place) into v_open
  from private.doctor_steps(v_me) as s where s.required and not s.done and s.step <> 'send';
  if v_open is not null then
    raise exception 'steps_open' using detail = v_open;
  end if;
  update public.doctors
  set slug = coalesce(slug, private.new_doctor_slug(display_name)), verification = 'pending', licence_checked_on = null
  where id = v_me
  returning * into v_doctor;
  update public.profiles set onboarded_at = coalesce(onboarded_at, now()) where id = v_me;
  perform private.write_audit('doctor.submitted', 'doctor', v_me::text);
  return jsonb_build_object('slug', v_doctor.slug, 'verification', v_doctor.verification);
end
$$;

create function public.submit_doctor_onboarding() returns jsonb
language sql security invoker set search_path = '' as $$
  select private.submit_doctor_onboarding()
$$;
comment on function public.submit_doctor_onboarding() is
  'The doctor asks to be verified, once every required step is done; again while it waits changes nothing. Returns {slug, verification}. Errors: not_authenticated, not_doctor, wrong_state, steps_open (detail: which).';

revoke execute on function private.patient_steps(uuid), private.doctor_steps(uuid), private.steps_of(uuid),
  private.own_onboarding(), public.own_onboarding(), private.put_off_step(text), public.put_off_step(text),
  private.note_onboarded(uuid), private.submit_doctor_onboarding(), public.submit_doctor_onboarding()
  from public, anon, authenticated;
grant execute on function private.own_onboarding(), public.own_onboarding(), private.put_off_step(text),
  public.put_off_step(text), private.submit_doctor_onboarding(), public.submit_doctor_onboarding() to authenticated;
