-- What Stripe may be told about a disputed payment. Facts of the booking only: no reason, note, summary, specialty or file name.

create function private.gather_dispute_evidence(p_dispute_id text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  v_dispute public.payment_disputes;
  v_payment public.payments;
  a public.appointments;
  v_bundle jsonb;
begin
  -- Without a signed-in person it is the server or the SQL editor.
  if auth.uid() is not null and not exists (select from public.profiles p where p.id = auth.uid() and p.role = 'admin') then
    raise exception 'not_found';
  end if;
  select d.* into v_dispute from public.payment_disputes d where d.id = p_dispute_id;
  if not found then
    raise exception 'not_found';
  end if;
  select p.* into v_payment from public.payments p where p.id = v_dispute.payment_id;
  select x.* into a from public.appointments x where x.id = v_payment.appointment_id;
  select jsonb_build_object(
    'dispute', jsonb_build_object('id', v_dispute.id, 'reason', v_dispute.reason, 'status', v_dispute.status, 'amount', v_dispute.amount,
      'currency', v_dispute.currency, 'openedAt', v_dispute.created_at, 'evidenceDueAt', v_dispute.evidence_due_at),
    'payment', jsonb_build_object('amount', v_payment.amount, 'currency', v_payment.currency, 'charge', v_dispute.charge_id,
      'paidAt', v_payment.held_at, 'refunded', v_payment.refunded_amount, 'releasedAt', v_payment.released_at),
    'appointment', jsonb_build_object('reference', a.reference, 'mode', a.mode, 'status', a.status, 'startsAt', a.starts_at,
      'endsAt', a.ends_at, 'bookedAt', a.created_at, 'confirmedAt', a.confirmed_at, 'patientTimeZone', a.patient_time_zone,
      'doctorTimeZone', a.doctor_time_zone, 'refundTerms', a.refund_terms),
    'patient', (select jsonb_build_object('name', f.full_name, 'email', u.email, 'country', f.country_code)
      from public.profiles f join auth.users u on u.id = f.id where f.id = a.patient_id),
    'doctor', (select jsonb_build_object('name', d.display_name, 'country', d.country_code, 'licenceRegistry', d.licence_registry,
        'licenceNumber', d.licence_number) from public.doctors d where d.id = a.doctor_id),
    'consent', (select jsonb_build_object('version', t.version, 'locale', t.locale, 'text', t.body, 'agreedAt', a.consented_at)
      from public.consent_texts t where t.kind = 'booking' and t.version = a.consent_version and t.locale = a.consent_locale),
    'consultation', (select jsonb_build_object('status', c.status, 'startedAt', c.started_at, 'completedAt', c.completed_at,
        'summaryReadable', exists (select from public.consultation_versions v where v.consultation_id = c.id and v.shared_summary is not null))
      from public.consultations c where c.appointment_id = a.id),
    'room', (select coalesce(jsonb_agg(jsonb_build_object('who', r.entrant, 'firstAt', r.first_at, 'lastAt', r.last_at) order by r.first_at), '[]')
      from public.room_entries r where r.appointment_id = a.id and r.starts_at = a.starts_at),
    'files', (select jsonb_build_object('shared', count(distinct g.record_id), 'openedByDoctor', count(l.id))
      from public.record_grants g left join public.record_accesses l on l.grant_id = g.id and l.actor_role = 'doctor'
      where g.appointment_id = a.id),
    'history', (select coalesce(jsonb_agg(jsonb_build_object('at', e.created_at, 'what', e.kind, 'by',
        case e.actor_id when a.patient_id then 'patient' when a.doctor_id then 'doctor' else 'system' end) order by e.created_at, e.id), '[]')
      from public.appointment_events e where e.appointment_id = a.id),
    'mails', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'sentAt', m.sent_at) order by m.sent_at), '[]')
      from public.mail_outbox m where m.recipient_id = a.patient_id and m.sent_at is not null and m.payload ->> 'appointmentId' = a.id::text)
  ) into v_bundle;
  perform private.write_audit('dispute.evidence_gathered', 'payment', v_payment.id::text, jsonb_build_object('dispute', p_dispute_id));
  return v_bundle;
end
$$;

create function public.gather_dispute_evidence(p_dispute_id text) returns jsonb
language sql security invoker set search_path = '' as $$
  select private.gather_dispute_evidence(p_dispute_id)
$$;
comment on function public.gather_dispute_evidence(text) is
  'For administrators and npm run dispute-evidence: all that Stripe may be told about a disputed payment, nothing clinical. Audited. Errors: not_found.';

revoke execute on function private.gather_dispute_evidence(text), public.gather_dispute_evidence(text) from public, anon, authenticated;
grant execute on function private.gather_dispute_evidence(text), public.gather_dispute_evidence(text) to authenticated, service_role;
