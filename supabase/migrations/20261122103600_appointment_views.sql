-- Appointments as their parties read them: one, a list, a doctor's day. One round trip each.

create function private.payment_view(p_appointment_id uuid, p_for_doctor boolean) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', p.id, 'status', p.status, 'amount', p.amount, 'currency', p.currency, 'refundedAmount', p.refunded_amount,
      'releasedAmount', p.released_amount, 'heldAt', p.held_at, 'dueAt', p.due_at, 'releasedAt', p.released_at,
      'processing', p.status = 'pending' and p.checkout_state = 'awaiting',
      'refundPending', p.refunded_amount < p.amount and exists (
        select from public.payment_instructions i where i.payment_id = p.id and i.kind = 'refund' and i.status <> 'done'),
      'feeAmount', case when p_for_doctor then p.fee_amount end
    )
    from public.payments p where p.appointment_id = p_appointment_id
  );
end
$$;
comment on function private.payment_view(uuid, boolean) is 'The payment as a party sees it; the fee is the doctor''s to know.';

create function private.parties_view(p_doctor_id uuid, p_patient_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'doctor', jsonb_build_object(
        'id', d.id, 'slug', case when d.is_listed then d.slug end, 'displayName', d.display_name, 'headline', d.headline,
        'specialty', d.specialty, 'city', d.city, 'countryCode', d.country_code, 'timeZone', d.time_zone,
        'clinicName', d.clinic_name, 'address', d.address, 'licenceRegistry', d.licence_registry, 'licenceNumber', d.licence_number
      ),
      'patient', jsonb_build_object('id', p.id, 'fullName', p.full_name, 'countryCode', p.country_code, 'timeZone', p.time_zone,
        'birthDate', t.birth_date)
    )
    from public.doctors d, public.profiles p
    join public.patients t on t.id = p.id
    where d.id = p_doctor_id and p.id = p_patient_id
  );
end
$$;
comment on function private.parties_view(uuid, uuid) is 'What two people with an appointment know of each other.';

create function private.appointment_view(a public.appointments, p_viewer_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_for_doctor boolean := a.doctor_id = p_viewer_id;
begin
  return private.parties_view(a.doctor_id, a.patient_id) || jsonb_build_object(
    'id', a.id, 'reference', a.reference, 'status', a.status, 'mode', a.mode, 'visitTypeId', a.visit_type_id,
    'visitMinutes', (extract(epoch from a.ends_at - a.starts_at) / 60)::integer,
    'startsAt', a.starts_at, 'endsAt', a.ends_at, 'patientTimeZone', a.patient_time_zone, 'doctorTimeZone', a.doctor_time_zone,
    'amount', a.amount, 'currency', a.currency, 'holdExpiresAt', a.hold_expires_at, 'confirmedAt', a.confirmed_at,
    'endedAt', a.ended_at, 'sequence', a.sequence, 'createdAt', a.created_at,
    'viewer', case when v_for_doctor then 'doctor' else 'patient' end,
    'payment', private.payment_view(a.id, v_for_doctor),
    'consultation', (
      select jsonb_build_object('id', c.id, 'status', c.status, 'startedAt', c.started_at,
        'completedAt', c.completed_at,
        -- What is still being written is the doctor's alone.
        'sharedSummary', coalesce(c.shared_summary, case when v_for_doctor then (
          select d.shared_summary from public.consultation_drafts d where d.consultation_id = c.id) end))
      from public.consultations c where c.appointment_id = a.id
    )
  );
end
$$;
comment on function private.appointment_view(public.appointments, uuid) is 'One appointment as one of its parties sees it, in lists and on its page.';

create function private.get_appointment(p_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.appointment_view(a, me.id) || jsonb_build_object(
    'reason', a.reason, 'refundTerms', a.refund_terms, 'consentVersion', a.consent_version, 'consentedAt', a.consented_at,
    'cancelReason', a.cancel_reason,
    'cancelledBy', case when a.cancelled_by = a.patient_id then 'patient' when a.cancelled_by = a.doctor_id then 'doctor'
      when a.cancelled_by is not null then 'admin' end,
    'note', case when a.doctor_id = me.id then (
      select jsonb_build_object('version', n.version, 'privateNote', n.private_note, 'createdAt', n.created_at)
      from public.consultation_notes n join public.consultations c on c.id = n.consultation_id
      where c.appointment_id = a.id order by n.version desc limit 1
    ) end,
    'events', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', e.id, 'kind', e.kind, 'data', e.data, 'createdAt', e.created_at,
        'actor', case when e.actor_id = a.patient_id then 'patient' when e.actor_id = a.doctor_id then 'doctor'
          when e.actor_id is not null then 'admin' else 'system' end
      ) order by e.id)
      from public.appointment_events e where e.appointment_id = a.id
    ), '[]')
  )
  from (select private.require_user() as id) as me
  join public.appointments a on a.id = p_id
    and (a.patient_id = me.id or (a.doctor_id = me.id and a.confirmed_at is not null))
$$;

create function public.get_appointment(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_appointment(p_id)
$$;
comment on function public.get_appointment(uuid) is 'Everything one party may see of an appointment; null for anybody else.';

create function private.list_appointments(p_scope text, p_cursor text, p_limit integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  c_coming constant text :=
    '(a.ends_at > now() and (a.status = ''confirmed'' or (a.status = ''held'' and a.hold_expires_at > now())))';
  v_me uuid := private.require_user();
  v_as_doctor boolean := exists (select from public.doctors d where d.id = v_me);
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 50);
  v_after jsonb := private.decode_cursor(p_cursor, p_scope, 'timestamptz');
  v_ids uuid[];
begin
  if p_scope is null or p_scope not in ('upcoming', 'past') then
    raise exception 'scope_invalid';
  end if;
  -- Pieces only; values are parameters. The party's column decides which index is walked.
  execute format(
    'select array_agg(x.id) from (
       select a.id from public.appointments a where a.%1$I = $1 and %2$s
         and ($2 is null or (a.starts_at, a.id) %3$s ($2, $3))
       order by a.starts_at %4$s, a.id %4$s limit $4) as x',
    case when v_as_doctor then 'doctor_id' else 'patient_id' end,
    case when p_scope = 'upcoming' then '' else 'not ' end || c_coming
      -- Times that were never paid for are nothing to a doctor.
      || case when v_as_doctor then ' and a.confirmed_at is not null' else '' end,
    case when p_scope = 'upcoming' then '>' else '<' end,
    case when p_scope = 'upcoming' then 'asc' else 'desc' end
  ) into v_ids using v_me, (v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid, v_limit + 1;
  return jsonb_build_object(
    'appointments', coalesce((
      select jsonb_agg(private.appointment_view(a, v_me) order by page.position)
      from unnest(v_ids[:v_limit]) with ordinality as page (id, position)
      join public.appointments a on a.id = page.id
    ), '[]'),
    'nextCursor', case when cardinality(v_ids) > v_limit then (
      select private.encode_cursor(jsonb_build_array(p_scope, 1, a.starts_at, a.id))
      from public.appointments a where a.id = v_ids[v_limit]
    ) end
  );
end
$$;

create function public.list_appointments(p_scope text, p_cursor text default null, p_limit integer default 20) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.list_appointments(p_scope, p_cursor, p_limit)
$$;
comment on function public.list_appointments(text, text, integer) is
  'Own appointments, upcoming (soonest first) or past (latest first), {appointments, nextCursor}. Error: scope_invalid.';

create function private.get_doctor_day(p_date date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_me uuid := private.require_user();
  v_zone text;
  v_date date;
  v_from timestamptz;
  v_to timestamptz;
begin
  select d.time_zone into v_zone from public.doctors d where d.id = v_me;
  if not found then
    return null;
  end if;
  v_date := coalesce(p_date, (now() at time zone v_zone)::date);
  v_from := v_date::timestamp at time zone v_zone;
  v_to := (v_date + 1)::timestamp at time zone v_zone;
  return jsonb_build_object(
    'date', v_date, 'timeZone', v_zone,
    'today', coalesce((
      select jsonb_agg(private.appointment_view(a, v_me) order by a.starts_at, a.id) from public.appointments a
      where a.doctor_id = v_me and a.starts_at >= v_from and a.starts_at < v_to
        and a.status in ('confirmed', 'completed', 'no_show')
    ), '[]'),
    'next', coalesce((
      select jsonb_agg(private.appointment_view(n.a, v_me) order by (n.a).starts_at, (n.a).id) from (
        select a from public.appointments a
        where a.doctor_id = v_me and a.starts_at >= v_to and a.status = 'confirmed'
        order by a.starts_at, a.id limit 10
      ) as n
    ), '[]'),
    'open', coalesce((
      select jsonb_agg(private.appointment_view(n.a, v_me) order by (n.a).starts_at, (n.a).id) from (
        select a from public.appointments a
        where a.doctor_id = v_me and a.starts_at < v_from and a.status = 'confirmed'
        order by a.starts_at desc, a.id limit 10
      ) as n
    ), '[]'),
    'counts', (
      select jsonb_build_object(
        'today', count(*) filter (where a.starts_at >= v_from and a.starts_at < v_to),
        'upcoming', count(*) filter (where a.starts_at >= v_to and a.status = 'confirmed'),
        'toComplete', count(*) filter (where a.ends_at < now() and a.status = 'confirmed')
      )
      from public.appointments a
      where a.doctor_id = v_me and (a.status = 'confirmed' or (a.starts_at >= v_from and a.starts_at < v_to and a.status in ('completed', 'no_show')))
    ),
    'money', coalesce((
      select jsonb_agg(m.line order by m.currency) from (
        select p.currency, jsonb_build_object(
          'currency', p.currency,
          'held', coalesce(sum(p.amount - p.refunded_amount) filter (where p.status in ('held', 'partially_refunded', 'disputed')), 0),
          'heldNet', coalesce(sum(p.amount - p.refunded_amount - private.fee_of(p.amount - p.refunded_amount, p.currency, p.fee_bps))
            filter (where p.status in ('held', 'partially_refunded', 'disputed')), 0),
          'released', coalesce(sum(p.released_amount - p.reversed_amount), 0),
          'releasedThisMonth', coalesce(sum(p.released_amount - p.reversed_amount)
            filter (where p.released_at >= date_trunc('month', now() at time zone v_zone) at time zone v_zone), 0)
        ) as line
        from public.payments p
        where p.doctor_id = v_me and p.held_at is not null and p.status <> 'refunded'
        group by p.currency
      ) as m
    ), '[]')
  );
end
$$;

create function public.get_doctor_day(p_date date default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_doctor_day(p_date)
$$;
comment on function public.get_doctor_day(date) is
  'The doctor''s day in their own zone: today, next, open (past, not completed), counts, and money per currency (held before and after the fee, released). Null for someone who is no doctor.';

revoke execute on function private.payment_view(uuid, boolean), private.parties_view(uuid, uuid),
  private.appointment_view(public.appointments, uuid), private.get_appointment(uuid), public.get_appointment(uuid),
  private.list_appointments(text, text, integer), public.list_appointments(text, text, integer),
  private.get_doctor_day(date), public.get_doctor_day(date) from public, anon, authenticated;
grant execute on function private.get_appointment(uuid), public.get_appointment(uuid),
  private.list_appointments(text, text, integer), public.list_appointments(text, text, integer),
  private.get_doctor_day(date), public.get_doctor_day(date) to authenticated;
