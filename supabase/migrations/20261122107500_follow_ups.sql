-- Times that a doctor proposes for the next visit. They are offers to look at, not kept: the patient books as always.

create table public.follow_up_proposals (
  id uuid primary key default gen_random_uuid(),
  appointment_id uuid not null references public.appointments (id) on delete restrict,
  patient_id uuid not null references public.patients (id) on delete restrict,
  doctor_id uuid not null references public.doctors (id) on delete restrict,
  visit_type_id uuid not null references public.visit_types (id) on delete cascade,
  starts_at timestamptz not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table public.follow_up_proposals is 'Up to three times that a doctor proposes after a consultation. Nothing is reserved by them.';
comment on column public.follow_up_proposals.appointment_id is 'The appointment after which they are proposed.';
comment on column public.follow_up_proposals.withdrawn_at is 'Later proposals took their place.';

create unique index follow_up_proposals_appointment_id_key on public.follow_up_proposals (appointment_id, visit_type_id, starts_at)
  where withdrawn_at is null;
create index follow_up_proposals_appointment_id_idx on public.follow_up_proposals (appointment_id);
create index follow_up_proposals_patient_id_idx on public.follow_up_proposals (patient_id, starts_at);
create index follow_up_proposals_doctor_id_idx on public.follow_up_proposals (doctor_id);
create index follow_up_proposals_visit_type_id_idx on public.follow_up_proposals (visit_type_id);

alter table public.follow_up_proposals enable row level security;
create policy follow_up_proposals_select_party on public.follow_up_proposals for select to authenticated
  using (patient_id = (select auth.uid()) or doctor_id = (select auth.uid()));
grant select on public.follow_up_proposals to authenticated, service_role;

create function private.propose_times(p_appointment_id uuid, p_visit_type_id uuid, p_times timestamptz[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  v_consultation public.consultations := private.require_own_consultation(p_appointment_id);
  v_appointment public.appointments;
  v_times timestamptz[] := array(select distinct t.at from unnest(p_times) as t (at) where t.at is not null order by t.at);
  v_living timestamptz[];
begin
  if v_consultation.status not in ('in_progress', 'completed') then
    raise exception 'wrong_state' using detail = v_consultation.status::text;
  elsif cardinality(v_times) not between 1 and 3 then
    raise exception 'times_count';
  elsif not exists (
    select from public.visit_types v where v.id = p_visit_type_id and v.doctor_id = v_consultation.doctor_id and v.active
  ) then
    raise exception 'not_found';
  end if;
  select array_agg(p.starts_at order by p.starts_at) into v_living from public.follow_up_proposals p
  where p.appointment_id = p_appointment_id and p.visit_type_id = p_visit_type_id and p.withdrawn_at is null;
  if v_living = v_times then
    return;
  elsif (select count(distinct p.created_at) from public.follow_up_proposals p where p.appointment_id = p_appointment_id) >= 5 then
    raise exception 'proposal_limit';
  elsif exists (
    select from unnest(v_times) as t (at)
    where not exists (
      select from private.list_free_slots(v_consultation.doctor_id, p_visit_type_id, t.at, t.at + interval '1 second') as s
      where s.starts_at = t.at)
  ) then
    raise exception 'time_not_free';
  end if;
  update public.follow_up_proposals set withdrawn_at = now() where appointment_id = p_appointment_id and withdrawn_at is null;
  insert into public.follow_up_proposals (appointment_id, patient_id, doctor_id, visit_type_id, starts_at)
  select p_appointment_id, v_consultation.patient_id, v_consultation.doctor_id, p_visit_type_id, t.at from unnest(v_times) as t (at);
  select a.* into v_appointment from public.appointments a where a.id = p_appointment_id;
  perform private.note_event(v_appointment, 'follow_up_proposed', jsonb_build_object('count', cardinality(v_times)));
  perform private.enqueue_mail('follow_up_proposed', v_appointment.patient_id,
    private.mail_facts(v_appointment) || jsonb_build_object('times', to_jsonb(v_times), 'recipientName',
      (select p.full_name from public.profiles p where p.id = v_appointment.patient_id)),
    'follow_up_proposed:' || p_appointment_id || ':' || extract(epoch from now()));
end
$$;

create function public.propose_times(p_appointment_id uuid, p_visit_type_id uuid, p_times timestamptz[]) returns void
language sql security invoker set search_path = '' as $$
  select private.propose_times(p_appointment_id, p_visit_type_id, p_times)
$$;
comment on function public.propose_times(uuid, uuid, timestamptz[]) is
  'The doctor proposes one to three free times of a visit type, instead of those proposed before; the patient gets a mail. Errors: not_found, too_early, wrong_state, times_count, time_not_free, proposal_limit.';

create function private.proposals_view(p_appointment_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', p.id, 'visitTypeId', p.visit_type_id, 'mode', v.mode, 'minutes', v.minutes, 'amount', v.amount, 'currency', v.currency,
    'startsAt', p.starts_at,
    'free', exists (
      select from private.list_free_slots(p.doctor_id, p.visit_type_id, p.starts_at, p.starts_at + interval '1 second') as s
      where s.starts_at = p.starts_at),
    'bookedId', (
      select b.id from public.appointments b
      where b.patient_id = p.patient_id and b.doctor_id = p.doctor_id and b.starts_at = p.starts_at and b.confirmed_at is not null
        and b.status in ('confirmed', 'completed') limit 1)
  ) order by p.starts_at), '[]')
  from public.follow_up_proposals p
  join public.visit_types v on v.id = p.visit_type_id
  where p.appointment_id = p_appointment_id and p.withdrawn_at is null and p.starts_at > now()
$$;
comment on function private.proposals_view(uuid) is 'The proposed times that lie ahead, each with whether it is still free or has been booked by this patient.';

create function private.list_follow_ups() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('appointmentId', f.appointment_id, 'doctorName', d.display_name,
    'firstAt', f.first_at, 'count', f.count) order by f.first_at), '[]')
  from (
    select p.appointment_id, p.doctor_id, min(p.starts_at) as first_at, count(*) as count
    from public.follow_up_proposals p
    where p.patient_id = private.require_user() and p.withdrawn_at is null and p.starts_at > now()
      -- Whoever has booked one has answered.
      and not exists (
        select from public.appointments b
        where b.patient_id = p.patient_id and b.doctor_id = p.doctor_id and b.created_at > p.created_at
          and b.status in ('held', 'confirmed'))
    group by p.appointment_id, p.doctor_id
    order by min(p.starts_at) limit 5
  ) as f
  join public.doctors d on d.id = f.doctor_id
$$;

create function public.list_follow_ups() returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_follow_ups()
$$;
comment on function public.list_follow_ups() is
  'Proposals that wait for the signed-in patient''s answer: [{appointmentId, doctorName, firstAt, count}].';

revoke execute on function private.propose_times(uuid, uuid, timestamptz[]), private.proposals_view(uuid),
  private.list_follow_ups(), public.propose_times(uuid, uuid, timestamptz[]), public.list_follow_ups()
  from public, anon, authenticated;
grant execute on function private.propose_times(uuid, uuid, timestamptz[]), private.list_follow_ups(),
  public.propose_times(uuid, uuid, timestamptz[]), public.list_follow_ups() to authenticated;
