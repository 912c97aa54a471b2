-- Appointments as their parties read them: one, and a list. One round trip each.

create function private.payment_view(p_appointment_id uuid, p_for_doctor boolean) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', p.id, 'status', p.status, 'amount', p.amount, 'currency', p.currency, 'refundedAmount', p.refunded_amount,
      'releasedAmount', p.released_amount, 'heldAt', p.held_at, 'dueAt', p.due_at, 'releasedAt', p.released_at,
      'releaseStopped', p.release_stopped_at is not null,
      'refundState', (
        select case when r.status in ('failed', 'canceled') then 'failed' else r.status end from public.payment_refunds r
        where r.charge_id = p.charge_id and r.resolved_at is null and r.status <> 'succeeded' order by r.created_at desc limit 1),
      'processing', p.status = 'pending' and p.checkout_state = 'awaiting', 'notArrived', p.checkout_state in ('lapsed', 'failed'),
      'arrivedAmount', p.arrived_amount, 'instructionsUrl', case when not p_for_doctor and p.checkout_state = 'awaiting' then p.instructions_url end,
      'refundPending', p.refunded_amount < p.amount and exists (
        select from public.payment_instructions i where i.payment_id = p.id and i.kind = 'refund' and i.status not in ('done', 'withdrawn')),
      'refundingAmount', r.amount,
      'feeAmount', case when p_for_doctor then case when p.released_at is not null or r.amount = 0 then p.fee_amount
        else private.fee_of(p.amount - p.refunded_amount - r.amount, p.currency, p.fee_bps) end end
    )
    from public.payments p
    -- Of the charge that pays; a second one that goes back changes nothing about this appointment.
    cross join lateral (
      select coalesce(sum(i.amount), 0)::bigint as amount from public.payment_instructions i
      where i.payment_id = p.id and i.kind = 'refund' and i.status not in ('done', 'withdrawn') and i.params ->> 'chargeId' = p.charge_id
    ) as r
    where p.appointment_id = p_appointment_id
  );
end
$$;
comment on function private.payment_view(uuid, boolean) is 'The payment as a party sees it; the fee is the doctor''s to know.';

create function private.concerns_doctor(a public.appointments) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return a.confirmed_at is not null or (a.status = 'held' and exists (
    select from public.payments p where p.appointment_id = a.id and p.checkout_state = 'awaiting'));
end
$$;
comment on function private.concerns_doctor(public.appointments) is
  'Whether its doctor sees an appointment: once it was paid, or while promised money is on its way.';

create function private.parties_view(p_doctor_id uuid, p_patient_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'doctor', jsonb_build_object(
        'id', d.id, 'slug', case when d.is_listed then d.slug end, 'displayName', d.display_name, 'photoId', d.photo_id,
        'headline', d.headline,
        'specialty', d.specialty, 'city', d.city, 'countryCode', d.country_code, 'timeZone', d.time_zone,
        'clinicName', d.clinic_name, 'address', d.address, 'licenceRegistry', d.licence_registry, 'licenceNumber', d.licence_number
      ),
      'patient', jsonb_build_object('id', p.id, 'fullName', p.full_name, 'countryCode', p.country_code, 'timeZone', p.time_zone,
        'birthDate', t.birth_date, 'photoId', p.photo_id)
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
    'noShows', coalesce((
      select jsonb_agg(jsonb_build_object('absent', r.absent, 'state', r.state, 'contestUntil', r.contest_until) order by r.created_at)
      from public.no_show_reports r where r.appointment_id = a.id and r.state <> 'withdrawn'), '[]'),
    'problem', private.problem_report_of(a.id),
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

create function private.acts_view(a public.appointments, p_who text) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'cancel', jsonb_build_object('obstacle', private.cancel_obstacle(a, p_who), 'refund', private.refund_of(a, p_who),
        'fullUntil', case when a.full_refund_until > now() then a.full_refund_until end, 'capPercent', a.refund_cap_percent),
      'move', jsonb_build_object('obstacle', private.move_obstacle(a, p_who), 'limit', s.move_limit,
        'left', greatest(s.move_limit - a.patient_moves, 0), 'noticeHours', s.move_notice_hours,
        'until', a.starts_at - make_interval(hours => s.move_notice_hours), 'latest', private.last_move_to(a.id),
        'refundDays', s.moved_refund_days),
      'noShow', jsonb_build_object('obstacle', private.no_show_obstacle(a, p_who), 'contestHours', s.contest_hours),
      'problem', jsonb_build_object('obstacle', private.problem_obstacle(a, p_who), 'until', (
        select p.due_at from public.payments p where p.appointment_id = a.id), 'answerDays', s.problem_answer_days),
      'refunds', private.refund_moments(a.refund_terms, a.starts_at, a.amount, a.currency, now(), a.refund_cap_percent,
        a.full_refund_until)
    )
    from public.platform_settings s
  );
end
$$;
comment on function private.acts_view(public.appointments, text) is
  'What a party can do now, or why not, by the same rules as the acts themselves; and what comes back on cancelling, until when.';

create function private.get_appointment(p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
  select private.appointment_view(a, me.id) || jsonb_build_object(
    'reason', a.reason, 'acts', private.acts_view(a, private.role_in(a, me.id)), 'consentVersion', a.consent_version, 'consentedAt', a.consented_at,
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
    and (a.patient_id = me.id or (a.doctor_id = me.id and private.concerns_doctor(a)))
  );
end
$$;

create function public.get_appointment(p_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select private.get_appointment(p_id)
$$;
comment on function public.get_appointment(uuid) is 'Everything one party may see of an appointment; null for anybody else.';

create function private.party_filter(p_as_doctor boolean) returns text
language sql immutable set search_path = '' as $$
  select ' and (lower(a.reference) like $5 or private.search_words(' || case when p_as_doctor
    then '(select p.full_name from public.profiles p where p.id = a.patient_id)'
    else '(select d.display_name from public.doctors d where d.id = a.doctor_id)' end || ') like $5)'
$$;
comment on function private.party_filter(boolean) is 'Condition on the other party''s name, or the reference, as a piece of dynamic SQL; $5 is the pattern.';

create function private.list_appointments(
  p_scope text, p_cursor text, p_limit integer, p_status text, p_words text, p_from timestamptz, p_to timestamptz
) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  c_coming constant text :=
    '(a.ends_at > now() and (a.status = ''confirmed'' or (a.status = ''held'' and a.hold_expires_at > now())))';
  v_me uuid := private.require_user();
  v_as_doctor boolean := exists (select from public.doctors d where d.id = v_me);
  v_limit integer := least(greatest(coalesce(p_limit, 20), 1), 50);
  v_after jsonb := private.decode_cursor(p_cursor, p_scope, 'timestamptz');
  v_words text := nullif(btrim(private.search_words(left(p_words, 100))), '');
  v_ids uuid[];
begin
  if p_scope is null or p_scope not in ('upcoming', 'past', 'all') then
    raise exception 'scope_invalid';
  end if;
  -- Pieces only; values are parameters. The party's column decides which index is walked.
  execute format(
    'select array_agg(x.id) from (
       select a.id from public.appointments a where a.%1$I = $1 and %2$s
         and ($2 is null or (a.starts_at, a.id) %3$s ($2, $3))%5$s
       order by a.starts_at %4$s, a.id %4$s limit $4) as x',
    case when v_as_doctor then 'doctor_id' else 'patient_id' end,
    case p_scope when 'upcoming' then c_coming when 'past' then 'not ' || c_coming else 'true' end
      -- Times that nobody paid for are nothing to a doctor, unless the money is on its way.
      || case when v_as_doctor then ' and (a.confirmed_at is not null or private.concerns_doctor(a))' else '' end,
    case when p_scope = 'upcoming' then '>' else '<' end,
    case when p_scope = 'upcoming' then 'asc' else 'desc' end,
    case when p_status = 'expired' then ' and a.status in (''expired'', ''held'')' when p_status is not null then ' and a.status::text = $8' else '' end
      || case when v_words is not null then private.party_filter(v_as_doctor) else '' end
      || case when p_from is not null then ' and a.starts_at >= $6' else '' end
      || case when p_to is not null then ' and a.starts_at < $7' else '' end
  ) into v_ids using v_me, (v_after ->> 2)::timestamptz, (v_after ->> 3)::uuid, v_limit + 1,
    '%' || regexp_replace(v_words, '([%_\\])', '\\\1', 'g') || '%', p_from, p_to, p_status;
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

create function public.list_appointments(
  p_scope text, p_cursor text default null, p_limit integer default 20, p_status text default null, p_words text default null,
  p_from timestamptz default null, p_to timestamptz default null
) returns jsonb language sql stable security invoker set search_path = '' as $$
  select private.list_appointments(p_scope, p_cursor, p_limit, p_status, p_words, p_from, p_to)
$$;
comment on function public.list_appointments(text, text, integer, text, text, timestamptz, timestamptz) is
  'Own appointments, upcoming (soonest first) or past (latest first), {appointments, nextCursor}; of a status, of a person or reference that holds p_words, starting in [p_from, p_to). Error: scope_invalid.';

revoke execute on function private.party_filter(boolean), private.acts_view(public.appointments, text), private.payment_view(uuid, boolean), private.concerns_doctor(public.appointments), private.parties_view(uuid, uuid),
  private.appointment_view(public.appointments, uuid), private.get_appointment(uuid), public.get_appointment(uuid),
  private.list_appointments(text, text, integer, text, text, timestamptz, timestamptz),
  public.list_appointments(text, text, integer, text, text, timestamptz, timestamptz) from public, anon, authenticated;
grant execute on function private.get_appointment(uuid), public.get_appointment(uuid),
  private.list_appointments(text, text, integer, text, text, timestamptz, timestamptz),
  public.list_appointments(text, text, integer, text, text, timestamptz, timestamptz) to authenticated;
